//! The words that text documents of every form share.

/// Stands in a small box in place of hidden words.
pub(in crate::documents) const HIDDEN: &str = "hidden";
/// The same where no box can be drawn.
pub(in crate::documents) const HIDDEN_IN_TEXT: &str = "[hidden]";
/// "Page 6 of 24", in the footer of a Word file.
pub(in crate::documents) const PAGE: &str = "Page ";
pub(in crate::documents) const OF: &str = " of ";
/// Said before the table of a plan's steps.
pub(in crate::documents) const STEPS: &str = "What we do, who does it, and by when";
/// Said before the table of a vote.
pub(in crate::documents) const PLACES: &str = "Every place, and its votes";
/// The heads of that table.
pub(in crate::documents) const VOTE_HEAD: [&str; 4] = ["Place", "What", "In words", "Votes"];
/// The heads of the table of what is in place.
pub(in crate::documents) const IN_PLACE_HEAD: [&str; 3] = ["What", "Who runs it", "How it works"];
/// Stands behind a cause that the room ringed.
pub(in crate::documents) const MATTERS_MOST: &str = "(matters most)";
/// Stands behind an idea that the room chose.
pub(in crate::documents) const CHOSEN: &str = "chosen by the room";

/// "Card 23, also in theme 5".
pub(in crate::documents) fn both(one: &str, other: &str) -> String {
    if one.is_empty() {
        other.to_owned()
    } else {
        format!("{one}, {other}")
    }
}
