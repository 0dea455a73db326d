//! The words of [`super::super::DocumentError`].

use std::path::Path;

pub(in crate::documents) const NOTHING_DATED: &str =
    "There is nothing with a date yet. Give a step or a meeting its day first.";

fn name(path: &Path) -> String {
    path.display().to_string()
}

pub(in crate::documents) fn typesetting(detail: &str) -> String {
    format!("The pages could not be set. No file was made. ({detail})")
}

pub(in crate::documents) fn already_there(path: &Path) -> String {
    format!(
        "{} is already there. It was left as it is. To replace it, say so.",
        name(path)
    )
}

pub(in crate::documents) fn folder_gone(path: &Path) -> String {
    format!(
        "The folder of {} is not there. Nothing was written. Choose another folder.",
        name(path)
    )
}

pub(in crate::documents) fn is_a_folder(path: &Path) -> String {
    format!(
        "{} is a folder, not a file. Nothing was written. Give the file a name.",
        name(path)
    )
}

pub(in crate::documents) fn is_a_file(path: &Path) -> String {
    format!(
        "{} is a file, not a folder. Nothing was written. Give the folder another name.",
        name(path)
    )
}

pub(in crate::documents) fn disk_full(path: &Path) -> String {
    format!(
        "The disk is full, so {} was not written. A file that was there is still whole.",
        name(path)
    )
}

pub(in crate::documents) fn not_allowed(path: &Path) -> String {
    format!(
        "This computer does not let us write {}. Nothing was changed. Choose another folder.",
        name(path)
    )
}

pub(in crate::documents) fn not_written(path: &Path, detail: &str) -> String {
    format!(
        "{} could not be written. A file that was there is still whole. ({detail})",
        name(path)
    )
}

pub(in crate::documents) const NOT_MADE: &str =
    "The file could not be put together. No file was made. Try again, or in another format.";

pub(in crate::documents) fn no_format(kind: &str, format: &str, formats: &str) -> String {
    format!("We do not make {kind} as {format}. It comes as {formats}.")
}

/// `papers` is empty for what has no paper of its own.
pub(in crate::documents) fn no_paper(
    kind: &str,
    format: &str,
    paper: &str,
    papers: &str,
) -> String {
    if papers.is_empty() {
        format!("The {format} of {kind} has no paper. Leave the paper out.")
    } else {
        format!("The {format} of {kind} does not go on {paper}. It goes on {papers}.")
    }
}

pub(in crate::documents) fn no_one_plan(kind: &str) -> String {
    format!("We make {kind} whole, not for one plan. Leave the plan out.")
}

pub(in crate::documents) fn no_order(kind: &str) -> String {
    format!("There are no cards to put in order in {kind}. Leave the order out.")
}

pub(in crate::documents) fn no_looks(kind: &str, format: &str) -> String {
    format!("The {format} of {kind} has no large print and no cream. Leave them out.")
}
