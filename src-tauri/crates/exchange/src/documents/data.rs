//! `data.json`: the team's own complete file, marked so.

use heard_core::protocol::Document;
use serde::Serialize;

use super::errors::DocumentError;
use super::make::Making;
use super::words;

/// Grows when a reader of version 1 would read a later file wrongly.
const VERSION: u32 = 1;

/// The whole workshop, and what the file is for whoever finds it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct DataFile<'a> {
    format: &'static str,
    version: u32,
    made_by: &'static str,
    note: &'static str,
    practice: bool,
    revision: u32,
    document: &'a Document,
}

/// The file's bytes.
pub(super) fn json(making: &Making<'_>) -> Result<Vec<u8>, DocumentError> {
    let workshop = making.document.workshop.single();
    serde_json::to_vec_pretty(&DataFile {
        format: "heard-data",
        version: VERSION,
        made_by: concat!("Heard ", env!("CARGO_PKG_VERSION")),
        note: words::DATA_NOTE,
        practice: workshop.is_some_and(|row| row.practice),
        revision: making.revision,
        document: making.document,
    })
    .map_err(|error| DocumentError::Typesetting(error.to_string()))
}
