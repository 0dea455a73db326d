//! The words of [`super::super::DocumentError`].

use std::path::Path;

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

pub(in crate::documents) fn unsuited(
    kind: &str,
    formats: &str,
    papers: &str,
    one_plan: bool,
) -> String {
    let paper = match papers {
        "" => String::new(),
        papers => format!(" It can go on {papers}."),
    };
    let whole = if one_plan { "" } else { " It is made whole." };
    format!("We make {kind} as {formats}. Ask for that.{paper}{whole}")
}
