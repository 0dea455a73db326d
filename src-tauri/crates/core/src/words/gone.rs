//! What is said of people who asked to go.

/// Stands in the history where a text repeated the words of somebody who is gone.
pub(crate) const TAKEN_OUT: &str = "(taken out)";
