//! What pictures say when they are read aloud, and the heads of their tables.

use super::{and_list, idea_called, kind_called};
use crate::documents::pictures::TreePart;
use crate::documents::story::{Branch, Grid};
use heard_core::protocol::Kind;

pub(in crate::documents) const RING: &str = "Ringed by the room.";
pub(in crate::documents) const TICK: &str = "Ticked by the room.";
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
pub(in crate::documents) fn grid(grid: &Grid, chosen: usize) -> String {
    let ideas = grid.ideas.len();
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

/// A why-tree read aloud: each cause, then why that is.
pub(in crate::documents) fn tree(part: &TreePart<'_>) -> String {
    let root = part.root.map_or_else(
        || format!("Why theme {} is happening.", part.theme.number),
        |root| format!("Why cause {} is happening.", root.cause.letter),
    );
    let mut said = vec![root];
    for twig in &part.twigs {
        said.push(cause(twig.cause));
        if !twig.twigs.is_empty() {
            let letter = &twig.cause.cause.letter;
            let letters: Vec<String> = twig
                .twigs
                .iter()
                .map(|leaf| leaf.cause.cause.letter.clone())
                .collect();
            said.push(format!("Why {letter}: {}.", and_list(&letters)));
            said.extend(twig.twigs.iter().map(|leaf| cause(leaf.cause)));
        }
    }
    said.join(" ")
}

fn cause(branch: &Branch) -> String {
    let rings = if branch.matters_most {
        " This matters most."
    } else {
        ""
    };
    let words = branch.cause.words.trim().trim_end_matches('.');
    format!("{}: {words}.{rings}", branch.cause.letter)
}
