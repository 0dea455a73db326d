//! Success: what we see when it works; and what is in place already.

use super::{InPlaceId, SuccessId, ThemeId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One line of success, in the present tense.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Success {
    #[allow(missing_docs)]
    pub id: SuccessId,
    #[allow(missing_docs)]
    pub theme: ThemeId,
    /// Which of the settings' perspectives, counted from 0.
    pub perspective: u32,
    /// 'Success 4': per theme, never used again.
    pub number: u32,
    /// What we see.
    pub text: String,
}

/// How well something that is in place works.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum HowWell {
    /// The room says that it works well.
    Well,
    /// Works in part.
    Partly,
    /// Does not work now.
    No,
}

/// Something that is in place already, so that nobody invents it twice.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InPlace {
    #[allow(missing_docs)]
    pub id: InPlaceId,
    #[allow(missing_docs)]
    pub theme: ThemeId,
    /// Its name, in bold on the wall.
    pub text: String,
    /// Who runs it; empty if nobody knows.
    pub run_by: String,
    /// How well it works, if the room said.
    pub how_well: Option<HowWell>,
    /// Place in its list, a fractional rank.
    pub rank: String,
}

/// One field of something in place and its new value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "field", content = "value", rename_all = "camelCase")]
#[allow(missing_docs, reason = "named as the fields of InPlace")]
pub enum InPlaceField {
    Text(String),
    RunBy(String),
    HowWell(Option<HowWell>),
}
