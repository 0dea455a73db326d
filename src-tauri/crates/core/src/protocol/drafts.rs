//! Words that were typed and not yet kept.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What somebody typed into a field and has not kept yet: it comes back after a crash. No part of the document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Draft {
    /// Which field, as the desk names it.
    pub place: String,
    /// All that stood in the field.
    pub words: String,
    /// When it was typed, RFC 3339.
    pub at: String,
}
