//! Causes: a tree under each not-working theme.

use crate::edit::Edit;
use crate::protocol::ThemeId;

/// What the record is called in a sentence.
pub(crate) const WHAT: &str = "cause";

/// The next letter of a theme: A to Z, then AA, AB and on; never used again.
pub(crate) fn next_letter(edit: &mut Edit<'_>, theme: ThemeId) -> String {
    let mut number = edit.next_number(&format!("cause {theme}"));
    let mut letters = Vec::new();
    while number > 0 {
        let digit = (number - 1) % 26;
        letters.push(char::from(b'A' + u8::try_from(digit).unwrap_or(0)));
        number = (number - 1) / 26;
    }
    letters.into_iter().rev().collect()
}
