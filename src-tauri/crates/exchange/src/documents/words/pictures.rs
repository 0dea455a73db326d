//! What pictures say when they are read aloud, and the heads of their tables.

use heard_core::protocol::Kind;

use super::{and_list, idea_called, kind_called};

pub(in crate::documents) const RING: &str = "Ringed by the room.";
pub(in crate::documents) const CORNER: &str = "Corner";
pub(in crate::documents) const NUMBER: &str = "Number";
pub(in crate::documents) const IDEA: &str = "Idea";
pub(in crate::documents) const CHOSEN: &str = "Chosen";
pub(in crate::documents) const LETTER: &str = "Letter";
pub(in crate::documents) const CAUSE: &str = "Cause";
pub(in crate::documents) const WHY_OF: &str = "Explains";
pub(in crate::documents) const MATTERS_MOST: &str = "Matters most";

/// "A card with a bite cut out: not working, theme 3."
pub(in crate::documents) fn cut(kind: Kind, theme: Option<u32>) -> String {
    let shape = match kind {
        Kind::Working => "A card with an arch",
        Kind::NotWorking => "A card with a bite cut out",
        Kind::Important => "A card like an arrow",
    };
    let number = theme.map_or_else(String::new, |theme| format!(", theme {theme}"));
    format!("{shape}: {}{number}.", kind_called(kind))
}

/// "Idea 14, chosen."
pub(in crate::documents) fn disc(idea: u32, chosen: bool) -> String {
    let chosen = if chosen { ", chosen" } else { "" };
    format!("Idea {idea}{chosen}.")
}

/// "18 statements."
pub(in crate::documents) fn statements(count: u32) -> String {
    many(count, "statement")
}

/// "34 dots."
pub(in crate::documents) fn dots(count: u32) -> String {
    many(count, "dot")
}

fn many(count: u32, thing: &str) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{count} {thing}{ending}.")
}

/// "The grid with 9 ideas. 3 are chosen. The table says where each one is."
pub(in crate::documents) fn grid(ideas: usize, chosen: usize) -> String {
    let ideas = if ideas == 1 {
        "1 idea".to_owned()
    } else {
        format!("{ideas} ideas")
    };
    let chosen = match chosen {
        0 => "None is chosen yet.".to_owned(),
        1 => "1 is chosen.".to_owned(),
        chosen => format!("{chosen} are chosen."),
    };
    format!("The grid with {ideas}. {chosen} The table says where each one is.")
}

/// "16 and 24".
pub(in crate::documents) fn numbers(numbers: &[u32]) -> String {
    let called = idea_called(numbers);
    let bare = called.trim_start_matches("Ideas ");
    bare.trim_start_matches("Idea ").to_owned()
}

/// "yes" or "no".
pub(in crate::documents) fn chosen(chosen: bool) -> &'static str {
    if chosen { "yes" } else { "no" }
}

/// "Theme 3".
pub(in crate::documents) fn theme(number: u32) -> String {
    format!("Theme {number}")
}

/// Said in a box whose causes stand elsewhere.
pub(in crate::documents) fn goes_on(letter: &str) -> String {
    format!("({letter} goes on)")
}

/// "Why theme 3 is happening."
pub(in crate::documents) fn why_theme(number: u32) -> String {
    format!("Why theme {number} is happening.")
}

/// "Why cause G is happening."
pub(in crate::documents) fn why_cause(letter: &str) -> String {
    format!("Why cause {letter} is happening.")
}

/// "Why G: H and I."
pub(in crate::documents) fn why_of(letter: &str, letters: &[String]) -> String {
    format!("Why {letter}: {}.", and_list(letters))
}

/// "G: Nobody asked. This matters most."
pub(in crate::documents) fn cause(letter: &str, words: &str, matters_most: bool) -> String {
    let rings = if matters_most {
        " This matters most."
    } else {
        ""
    };
    let words = words.trim().trim_end_matches('.');
    format!("{letter}: {words}.{rings}")
}
