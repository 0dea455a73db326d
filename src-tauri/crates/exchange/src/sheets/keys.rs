//! What tells rows and people apart, over several exports of one form.

use std::collections::HashMap;

use sha2::{Digest, Sha256};

use super::clean::plain;
use super::mapping::{ColumnUse, Mapping, Shape};
use super::sheet::{Row, Sheet};

/// The key of every row: its response ID, else start and end time, else a hash of the row.
///
/// With `form`, IDs carry it, so that two forms that both count from 1 stay apart.
pub(super) fn row_keys(sheet: &Sheet, mapping: &Mapping, form: Option<&str>) -> Vec<String> {
    let mut seen: HashMap<String, u32> = HashMap::new();
    sheet
        .rows
        .iter()
        .map(|row| {
            let (key, own) = row_key(sheet, mapping, row, form);
            if own {
                return key;
            }
            // Two people who said the same at the same time are two people.
            let nth = seen.entry(key.clone()).or_insert(0);
            *nth += 1;
            if *nth == 1 {
                key
            } else {
                format!("{key}#{nth}")
            }
        })
        .collect()
}

/// A row's key, and whether a second row with it is the same person.
fn row_key(sheet: &Sheet, mapping: &Mapping, row: &Row, form: Option<&str>) -> (String, bool) {
    let cell = |used_as| {
        mapping
            .column_used_as(used_as)
            .map(|c| row.cell(c))
            .unwrap_or_default()
    };
    let id = cell(ColumnUse::Person);
    if !id.is_empty() {
        let key = form.map_or_else(|| format!("id:{id}"), |form| format!("id:{id}@{form}"));
        return (key, true);
    }
    let (started, completed) = (cell(ColumnUse::Started), cell(ColumnUse::Completed));
    if !started.is_empty() && !completed.is_empty() {
        let key = format!("time:{started}|{completed}");
        return (key, mapping.shape == Shape::StatementPerRow);
    }
    (format!("row:{}", row_hash(sheet, row)), false)
}

/// Filled cells with their headers, so that a column added later changes no earlier row's hash.
fn row_hash(sheet: &Sheet, row: &Row) -> String {
    let mut hash = Sha256::new();
    for (column, words) in row.cells() {
        hash.update(sheet.header_of(column).as_bytes());
        hash.update([0x1F]);
        hash.update(words.as_bytes());
        hash.update([0x1E]);
    }
    hex(&hash.finalize(), 16)
}

/// A short mark of a form: the hash of its header.
pub(super) fn form_mark(sheet: &Sheet) -> String {
    let mut hash = Sha256::new();
    for header in &sheet.header {
        hash.update(plain(header).as_bytes());
        hash.update([0x1E]);
    }
    hex(&hash.finalize(), 4)
}

fn hex(bytes: &[u8], count: usize) -> String {
    bytes
        .iter()
        .take(count)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// What a yes-or-no cell says; `None` if it says neither.
pub(super) fn yes_or_no(cell: &str) -> Option<bool> {
    let cell = plain(cell);
    let first = cell.split(' ').next().unwrap_or_default();
    let is = |list: &[&str]| list.contains(&cell.as_str());
    if matches!(first, "yes" | "yeah" | "yep")
        || is(&["y", "true", "1", "ok", "okay", "sure", "agree", "agreed"])
    {
        return Some(true);
    }
    if matches!(first, "no" | "nope") && cell.len() <= 40
        || is(&["n", "false", "0", "disagree", "never"])
    {
        return Some(false);
    }
    let against = cell
        .split(' ')
        .any(|word| matches!(word, "not" | "dont" | "disagree"));
    let about = [
        "i agree",
        "i do",
        "i am happy",
        "im happy",
        "i consent",
        "i give",
        "i would",
    ]
    .iter()
    .any(|start| cell.starts_with(start));
    (about && cell.len() <= 120).then_some(!against)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yes_and_no_in_people_s_own_ways() {
        for cell in [
            "Yes",
            "yes, no problem",
            "TRUE",
            "1",
            "I agree",
            "OK",
            "I am happy for you to",
        ] {
            assert_eq!(yes_or_no(cell), Some(true), "{cell}");
        }
        for cell in [
            "No",
            "no thanks",
            "FALSE",
            "0",
            "I do not agree",
            "I don't want that",
        ] {
            assert_eq!(yes_or_no(cell), Some(false), "{cell}");
        }
        for cell in ["", "maybe", "The bus"] {
            assert_eq!(yes_or_no(cell), None, "{cell}");
        }
    }
}
