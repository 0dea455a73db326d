//! What is said of two copies of one workshop.

/// The title of a copy that became a workshop of its own; a title has at most 200 characters.
pub(crate) fn other_copy(title: &str) -> String {
    let short: String = title.chars().take(180).collect();
    format!("{short} (the other copy)")
}
