//! What travels about spreadsheets.

use heard_core::protocol::Outcome;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where a sheet comes from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum SheetRef {
    /// A path on this computer; refused on the web.
    Path(String),
    /// What `POST /api/files` answered.
    Handle(String),
    /// Cells pasted from a spreadsheet.
    Pasted(String),
}

/// A sheet that was read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SheetRead {
    /// Names it in the next requests of this session.
    pub sheet: String,
    /// The file's or tab's name.
    pub name: String,
    #[allow(missing_docs)]
    pub header: Vec<String>,
    /// How many rows it has.
    pub rows: u32,
    /// The first rows, at most 3.
    pub first: Vec<Vec<String>>,
    /// Further sheets in the same file, not read.
    pub others: Vec<String>,
    /// Sentences on what was noticed while reading.
    pub notices: Vec<String>,
    /// What each column seems to be.
    pub mapping: heard_exchange::sheets::Mapping,
}

/// An import that was done.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportDone {
    #[allow(missing_docs)]
    pub outcome: Outcome,
    /// People who came new.
    pub people: u32,
    /// Statements that came.
    pub statements: u32,
    /// Earlier statements whose words were corrected.
    pub corrected: u32,
    /// Answers that were left out, without the blank ones.
    pub left_out: u32,
    /// Rows of the sheet that were left out because their person asked to go.
    pub asked_to_go: u32,
}
