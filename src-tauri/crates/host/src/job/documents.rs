//! What travels about documents.

use heard_core::protocol::Problem;
use heard_exchange::documents::DocumentKind;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a document's file would be called.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DocumentName {
    /// A name to save it under.
    pub name: String,
}

/// Some pages of a document, as they will be printed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PagesSeen {
    /// How many pages the document has.
    pub pages: u32,
    /// The pages asked for: a PNG each, as base64.
    pub pictures: Vec<String>,
    /// Characters that no font here can print; each stands as '[character]'.
    pub unprintable: Vec<String>,
    /// What of the workshop is not in it, in words: "2 more plans, …".
    pub left_out: Vec<String>,
}

/// A pack that is being made.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PackRun {
    /// Names it in the next requests of this session.
    pub run: String,
}

/// How far a pack is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PackAt {
    /// Documents that are made.
    pub done: u32,
    /// Documents in all.
    pub of: u32,
    /// The one being made.
    pub making: Option<DocumentKind>,
    /// Pages so far.
    pub pages: u32,
    /// Characters that no font here can print; each stands as '[character]'.
    pub unprintable: Vec<String>,
    /// What of the workshop is not in it, in words: "2 more plans, …".
    pub left_out: Vec<String>,
    /// All of it is there.
    pub finished: bool,
    /// Somebody called it off, and nothing is left of it.
    pub stopped: bool,
    /// The name of its folder or file, once it is finished.
    pub name: Option<String>,
    /// Where its folder is.
    pub path: Option<String>,
    /// What `GET /api/files/…` takes, on the web.
    pub handle: Option<String>,
    /// Why it could not be made; nothing is left of it then.
    pub trouble: Option<Problem>,
}
