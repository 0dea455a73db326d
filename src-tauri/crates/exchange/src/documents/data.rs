//! `data.json`: the team's own complete file, marked so. It is written and read back, and both ways it is equal.
//!
//! Its shape is published as `schema/heard-data-1.json`.

use heard_core::protocol::Document;
use heard_core::{Brought, Numbers};
use serde::Serialize;
use serde_json::Value;

use super::errors::DocumentError;
use super::making::Making;
use super::words::data as sentences;

/// What the file calls itself.
const FORMAT: &str = "heard-data";
/// Grows when a reader of version 1 would read a later file wrongly.
const VERSION: u32 = 1;
/// The parts of a file.
const PARTS: [&str; 8] = [
    "format", "version", "madeBy", "note", "practice", "revision", "numbers", "document",
];
/// Most bytes of a file that is read: some hundred times a large workshop.
pub const MOST_DATA: usize = 50_000_000;

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
    numbers: &'a Numbers,
    document: &'a Document,
}

/// The file's bytes.
pub(super) fn json(making: &Making<'_>) -> Result<Vec<u8>, DocumentError> {
    let workshop = making.document.workshop.single();
    serde_json::to_vec_pretty(&DataFile {
        format: FORMAT,
        version: VERSION,
        made_by: concat!("Heard ", env!("CARGO_PKG_VERSION")),
        note: sentences::NOTE,
        practice: workshop.is_some_and(|row| row.practice),
        revision: making.revision,
        numbers: making.numbers,
        document: making.document,
    })
    .map_err(DocumentError::not_made)
}

/// Why a data file cannot be read. Each says so in a sentence that can be shown as it is.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DataError {
    /// It is something else.
    #[error("{}", sentences::NOT_DATA)]
    NotData,
    /// It is larger than [`MOST_DATA`].
    #[error("{}", sentences::TOO_LARGE)]
    TooLarge,
    /// A newer Heard made it.
    #[error("{}", sentences::TOO_NEW)]
    TooNew,
    /// It is cut off, or no JSON.
    #[error("{}", sentences::damaged(*.line, *.column))]
    Damaged {
        /// The line, from 1.
        line: usize,
        /// The place in the line, from 1.
        column: usize,
    },
    /// Something in it is missing, or not what stands there.
    #[error("{}", sentences::wrong(.place, .detail))]
    Wrong {
        /// Where, such as `document.statements[3].kind`.
        place: String,
        /// What the reader said.
        detail: String,
    },
    /// A part that every file has is not there.
    #[error("{}", sentences::missing(.0))]
    Missing(&'static str),
    /// Two rows of a list have one id.
    #[error("{}", sentences::twice(.0))]
    Twice(String),
    /// It holds what this Heard does not know, and would lose.
    #[error("{}", sentences::unknown(.0))]
    Unknown(String),
}

/// Reads a data file. What it holds is not yet judged: [`heard_core::OpenWorkshop::bring`] does that.
///
/// # Errors
/// [`DataError`], also where anything of it would be lost.
pub fn read_data(bytes: &[u8]) -> Result<Brought, DataError> {
    if bytes.len() > MOST_DATA {
        return Err(DataError::TooLarge);
    }
    let bytes = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(bytes);
    let file: Value = serde_json::from_slice(bytes).map_err(|error| DataError::Damaged {
        line: error.line(),
        column: error.column(),
    })?;
    if file.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(DataError::NotData);
    }
    match file.get("version").and_then(Value::as_u64) {
        Some(version) if version == u64::from(VERSION) => {}
        Some(version) if version > u64::from(VERSION) => return Err(DataError::TooNew),
        _ => return Err(DataError::NotData),
    }
    let brought = Brought {
        document: part(&file, "document")?,
        numbers: part(&file, "numbers").or_else(|error| match file.get("numbers") {
            // Files of the first Heard do not say them.
            None => Ok(Numbers::new()),
            Some(_) => Err(error),
        })?,
        revision: part(&file, "revision")?,
    };
    let parts = file.as_object().into_iter().flatten();
    for (name, _) in parts {
        if !PARTS.contains(&name.as_str()) {
            return Err(DataError::Unknown(name.clone()));
        }
    }
    let kept = serde_json::to_value(&brought.document).unwrap_or_default();
    let lost = file
        .get("document")
        .and_then(|document| lost(document, &kept, "document"));
    lost.map_or(Ok(brought), Err)
}

fn part<T: serde::de::DeserializeOwned>(file: &Value, name: &'static str) -> Result<T, DataError> {
    let value = file.get(name).ok_or(DataError::Missing(name))?;
    serde_path_to_error::deserialize(value).map_err(|error| DataError::Wrong {
        place: match error.path().to_string().as_str() {
            "." => name.to_owned(),
            path => format!("{name}.{path}"),
        },
        detail: error.inner().to_string(),
    })
}

/// The first place of a file that did not come into the workshop: an unknown field, or a row that stood there twice.
fn lost(file: &Value, kept: &Value, place: &str) -> Option<DataError> {
    match (file, kept) {
        (Value::Object(file), Value::Object(kept)) => file.iter().find_map(|(name, value)| {
            let place = format!("{place}.{name}");
            match kept.get(name) {
                Some(kept) => lost(value, kept, &place),
                None => Some(DataError::Unknown(place)),
            }
        }),
        (Value::Array(file), Value::Array(kept)) if file.len() != kept.len() => {
            Some(DataError::Twice(place.to_owned()))
        }
        (Value::Array(file), Value::Array(kept)) => {
            // Rows may stand in any order in the file; the workshop keeps them in the order of their ids.
            // A row that is named is named by its place in the file.
            let id = |row: &Value| row.get("id").and_then(Value::as_str).map(str::to_lowercase);
            let mut rows: Vec<(usize, &Value)> = file.iter().enumerate().collect();
            rows.sort_by_cached_key(|(_, row)| id(row));
            let mut pairs = rows.into_iter().zip(kept);
            pairs.find_map(|((at, row), kept)| lost(row, kept, &format!("{place}[{at}]")))
        }
        _ => None,
    }
}
