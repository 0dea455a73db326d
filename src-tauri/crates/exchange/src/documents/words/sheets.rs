//! What stands on the sheets that are printed before and during the days.

use serde::Serialize;

/// Labels of the sheets, handed to their templates.
#[derive(Debug, Serialize)]
pub(in crate::documents) struct SheetLabels {
    page: &'static str,
    of: &'static str,
    hidden: &'static str,
}

/// The labels of the sheets.
pub(in crate::documents) const LABELS: SheetLabels = SheetLabels {
    page: "Page",
    of: "of",
    hidden: "hidden",
};

pub(in crate::documents) const CARDS: &str = "statement cards";
pub(in crate::documents) const HEADINGS: &str = "theme headings";

/// "For table 3."
pub(in crate::documents) fn for_table(table: Option<u32>) -> String {
    match table {
        Some(table) => format!("For table {table}."),
        None => "For no table yet.".to_owned(),
    }
}

/// "Not working, theme 3".
pub(in crate::documents) fn theme_of(kind: &str, number: u32) -> String {
    format!("{kind}, theme {number}")
}

/// "21 cards", its figure apart.
pub(in crate::documents) fn cards(count: usize) -> (String, &'static str) {
    let things = if count == 1 { "card" } else { "cards" };
    (count.to_string(), things)
}
