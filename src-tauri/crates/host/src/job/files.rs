//! What travels about files.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A file: by path in the window and the pipe, by handle on the web.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum FileRef {
    /// A path on this computer; refused on the web.
    Path(String),
    /// What `POST /api/files` answered.
    Handle(String),
}

/// A file that was made.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FileMade {
    /// A name to save it under.
    pub name: String,
    /// Where it is, if it was written to a path.
    pub path: Option<String>,
    /// What `GET /api/files/…` takes, on the web.
    pub handle: Option<String>,
    /// Pages, for a PDF.
    pub pages: Option<u32>,
    /// Characters that no font here could print; each stands as '[character]'.
    pub unprintable: Vec<String>,
    /// What of the workshop is not in it, in words: "2 more plans, …".
    pub left_out: Vec<String>,
}
