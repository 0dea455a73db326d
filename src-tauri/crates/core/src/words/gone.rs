//! What is said of people who asked to go.

/// Stands in the history where a text repeated the words of somebody who is gone.
pub(crate) const TAKEN_OUT: &str = "(taken out)";
/// Stands for a person whose name went.
pub(crate) const SOMEBODY: &str = "Somebody";
/// Stands where a text repeated what somebody said, in a copy to learn with.
pub(crate) const LEFT_OUT: &str = "(left out)";

/// What a card says in a copy to learn with.
pub(crate) fn card_left_out(number: u32) -> String {
    format!("The words of card {number} are left out.")
}

pub(crate) fn facilitator(at: u32) -> String {
    format!("Person {at} of the team")
}

pub(crate) fn to_learn_with(title: &str) -> String {
    let short: String = title.chars().take(180).collect();
    format!("{short} (no words)")
}
