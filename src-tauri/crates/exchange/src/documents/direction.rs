//! Which way a text runs.

/// A letter of Arabic, Hebrew or another script that runs from the right.
fn from_the_right(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}

/// A typed text that something of ours follows: after Arabic or Hebrew, a mark brings the line back to its direction.
pub(super) fn closed(text: String) -> String {
    if text.chars().any(from_the_right) {
        format!("{text}\u{200E}")
    } else {
        text
    }
}

/// Whether a text begins in a script that runs from the right.
pub(super) fn runs_from_the_right(text: &str) -> bool {
    let first = text.chars().find(|letter| letter.is_alphabetic());
    first.is_some_and(from_the_right)
}
