//! What is said of a data file that cannot be read.

pub(in crate::documents) const NOT_DATA: &str =
    "This is not a data file of Heard. No workshop was made. Choose a file that Heard saved.";
pub(in crate::documents) const TOO_LARGE: &str =
    "This data file is larger than 50 MB. No workshop was made.";
pub(in crate::documents) const TOO_NEW: &str =
    "A newer Heard made this file. No workshop was made. Get the newer Heard to read it.";

pub(in crate::documents) fn damaged(line: usize, column: usize) -> String {
    format!(
        "This file is damaged in line {line}, at sign {column}. No workshop was made. Use another copy."
    )
}

pub(in crate::documents) fn wrong(place: &str, detail: &str) -> String {
    format!("This file is wrong at {place}. No workshop was made. ({detail})")
}

pub(in crate::documents) fn missing(part: &str) -> String {
    format!("'{part}' is missing in this file. No workshop was made. Use another copy.")
}

pub(in crate::documents) fn twice(place: &str) -> String {
    format!("Two rows of {place} have one id. No workshop was made. Use another copy.")
}

pub(in crate::documents) fn unknown(place: &str) -> String {
    format!("This Heard does not know what stands at {place} in the file. No workshop was made.")
}

/// What `data.json` says of itself.
pub(in crate::documents) const NOTE: &str = "The team's own complete file. It holds all that people said, \
    also what may not be shown or quoted. Keep it as safe as the workshop.";
