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
