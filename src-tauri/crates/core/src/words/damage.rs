//! What is said of a file that is damaged, is no workshop, or breaks a rule.

use crate::protocol::Behind;

pub(crate) const DAMAGED: &str =
    "This workshop file is damaged. Nothing was changed. Open a backup, or another copy of it.";
pub(crate) const CUT_OFF: &str =
    "This workshop file is cut off: its end is missing. Open a backup or another copy of it.";
pub(crate) const NOT_A_WORKSHOP: &str =
    "This file is not a Heard workshop, whatever its name says. Choose another file.";
pub(crate) const NO_WORKSHOP: &str =
    "This file holds no workshop. Open a backup or another copy of it.";
/// The newest changes lie in a second file until it is closed.
pub(crate) const NOT_ITS_WAL: &str = "The file with the newest changes does not fit this workshop. \
    Nothing was changed. Open a backup, or another copy of it.";
/// An older file is copied before it takes the newest form.
pub(crate) const NO_SAFE_COPY: &str = "Heard could not keep a safe copy of this older file. \
    Nothing was changed. Copy it to another disk.";
pub(crate) const HISTORY: &str = "The history in this workshop file is damaged.";
/// In brackets, after 'The computer could not read or write the file'.
pub(crate) const NOT_SCOURED: &str = "the disk may still hold what was taken out";
/// In brackets, after 'The computer could not read or write the file'.
pub(crate) const NOT_SAFE: &str = "this disk may lose what is saved";

/// In brackets, as above.
pub(crate) const NOT_READ: &str = "a part of it could not be read";
/// In brackets, as above.
pub(crate) const NOT_STILL: &str = "it is read elsewhere";
pub(crate) const BACKUP_NOT_WHOLE: &str =
    "This backup is damaged. Nothing was changed. Choose another one.";
pub(crate) const NOT_AS_IT_IS: &str =
    "The backup was not as the workshop is, so it was not kept. Heard tries again by itself.";
pub(crate) const CLOSED_MEANWHILE: &str =
    "The workshop was closed or changed while its backup was made. Make it again.";
/// A mistake of Heard's own, in that sentence.
pub(crate) const KEY_NOT_TAKEN: &str = "the key was not taken";
/// What was written anew is looked over before it takes the place of the file.
pub(crate) const NOT_THE_SAME: &str = "The new file did not hold the same as the old one. \
    Nothing was changed. Try again, or use another disk.";

/// The steps to the newest form of the file do not fit this one.
pub(crate) fn cannot_grow(why: &str) -> String {
    format!("This workshop file is damaged: {why}")
}

/// A file that was once further than it is.
pub(crate) fn behind(behind: &Behind) -> String {
    let missing = match behind.reached - behind.revision {
        1 => "1 change".to_owned(),
        n => format!("{n} changes"),
    };
    let then = match behind.backup {
        Some(_) => "A backup holds more. Open the file in Heard to go back to it.",
        None => "No backup holds more. Look for another copy of it.",
    };
    format!("This file is missing {missing} that it once held. {then}")
}

/// What is wrong with a workshop that comes from a data file.
pub(crate) fn breaks_a_rule(finding: &str) -> String {
    format!("This file breaks a rule of Heard. {finding} No workshop was made.")
}

pub(crate) fn too_long(table: &str) -> String {
    format!("A text in '{table}' is too long.")
}

pub(crate) fn too_large(table: &str) -> String {
    format!("A number in '{table}' is too large.")
}

pub(crate) fn no_place(table: &str) -> String {
    format!("A row of '{table}' has no place in its list.")
}

pub(crate) fn twice(table: &str) -> String {
    format!("Two rows of '{table}' have the same number or letter.")
}

pub(crate) fn out_of_range(table: &str) -> String {
    format!("A row of '{table}' has a value that cannot be.")
}

// ---- Who holds a file, where the file does not say ----

pub(crate) const SOMEBODY: &str = "somebody";
pub(crate) const THIS_COMPUTER: &str = "this computer";
pub(crate) const ANOTHER_PROGRAM: &str = "another program";
pub(crate) const UNKNOWN_TIME: &str = "an unknown time";

/// A moment as people write it; what is none stays as it is.
pub(crate) fn moment(written: &str) -> String {
    let moment = chrono::DateTime::parse_from_rfc3339(written);
    moment.map_or_else(
        |_| written.to_owned(),
        |moment| moment.to_utc().format("%-d %B %Y, %H:%M (UTC)").to_string(),
    )
}

pub(crate) fn user_on(user: &str, computer: &str) -> String {
    format!("{user} on {computer}")
}

// ---- What a look at a file finds ----

pub(crate) fn inside(line: &str) -> String {
    format!("The file is damaged inside: {line}.")
}

pub(crate) fn parent_missing(table: &str, parent: &str) -> String {
    format!("A row of '{table}' belongs to a row of '{parent}' that is missing.")
}

pub(crate) fn not_one_row(rows: usize, table: &str) -> String {
    format!("The file holds {rows} rows of '{table}' in place of one.")
}

pub(crate) fn dealt_again(called: &str) -> String {
    format!("{called} has a number that would be dealt again.")
}

pub(crate) fn history_breaks(places: usize) -> String {
    format!("The history does not fit together at {places} places.")
}

pub(crate) fn not_as_the_history_says(table: &str, rows: usize) -> String {
    format!("The history does not lead to what '{table}' holds: {rows} differ.")
}
