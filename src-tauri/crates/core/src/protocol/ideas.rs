//! Ideas through three lenses, and where they stand on the investment grid.

use super::{CauseId, IdeaId, Part, PlacementId, ThemeId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One idea.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Idea {
    #[allow(missing_docs)]
    pub id: IdeaId,
    /// 'Idea 14': through the workshop, never used again.
    pub number: u32,
    #[allow(missing_docs)]
    pub theme: ThemeId,
    /// Which of the three lenses, counted from 0.
    pub lens: u32,
    /// The idea in the room's words.
    pub text: String,
    /// The 'grain of brilliance' that the room underlined.
    pub grain: Option<Part>,
    /// The cause that it answers, of the same theme.
    pub cause: Option<CauseId>,
    /// The older idea that it was joined to; both keep their numbers and words.
    pub joined_to: Option<IdeaId>,
    /// The room chose it.
    pub chosen: bool,
}

/// One field of an idea and its new value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "field", content = "value", rename_all = "camelCase")]
#[allow(missing_docs, reason = "named as the fields of Idea")]
pub enum IdeaField {
    Text(String),
    Lens(u32),
    Grain(Option<Part>),
    Cause(Option<CauseId>),
}

/// Where an idea stands on the investment grid.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Placement {
    #[allow(missing_docs)]
    pub id: PlacementId,
    #[allow(missing_docs)]
    pub idea: IdeaId,
    /// Across: 0 little effort, 100 a lot.
    pub effort: f64,
    /// Up: 0 little difference, 100 a lot.
    pub difference: f64,
    /// The room agreed.
    pub agreed: bool,
}
