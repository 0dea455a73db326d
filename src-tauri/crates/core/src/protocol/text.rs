//! Parts of a text.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A half-open range `start..end` of a text, counted in Unicode scalar values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Part {
    /// The first character that belongs to the part.
    pub start: u32,
    /// The first character after the part; always more than `start`.
    pub end: u32,
}

/// A text as the room may see it: words, and blocks of a fixed length where something is hidden.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "piece", content = "text", rename_all = "camelCase")]
pub enum Piece {
    /// Words as they were said.
    Words(String),
    /// Something is hidden here; how long it was cannot be seen.
    Hidden,
}
