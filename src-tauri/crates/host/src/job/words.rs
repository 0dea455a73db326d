//! What travels about words: as they were before, and as they are typed.

use heard_core::protocol::CorrectionReason;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Earlier words of a statement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "EarlierWords")]
pub struct Correction {
    /// When they were corrected, RFC 3339.
    pub at: String,
    /// The words before.
    pub words: String,
    /// Why; none where a later answer of the same form took their place.
    pub why: Option<CorrectionReason>,
}

/// A draft that is on the disk, or gone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DraftKept {}
