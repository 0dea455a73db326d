//! What is said of a passphrase that somebody thinks of choosing.

pub(crate) const ADD_WORDS: &str = "Add a word or two. Four odd words in a row are best.";
pub(crate) const KEYS_IN_A_ROW: &str = "Keys that stand in a row are easy to guess.";
pub(crate) const REPEATS: &str = "The same thing again and again is easy to guess.";
pub(crate) const COMMON: &str = "Many people use this one. It is tried first.";
pub(crate) const SEQUENCES: &str = "Things like abc and 123 are easy to guess.";
pub(crate) const DATES: &str = "Dates and years are easy to guess.";
pub(crate) const ONE_WORD: &str = "One word alone is easy to guess.";
pub(crate) const NAMES: &str = "Names are easy to guess.";

pub(crate) fn too_short(least: usize) -> String {
    format!("A passphrase is one line of {least} characters or more.")
}
