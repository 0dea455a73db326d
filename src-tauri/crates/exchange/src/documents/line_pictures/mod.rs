//! Our own set of plain line pictures: 64 units square, nib 3.2, drawn for Heard and under Heard's licence.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use unicode_segmentation::UnicodeSegmentation;

macro_rules! pictures {
    ($($name:literal),+ $(,)?) => {
        /// Every picture: its name and its SVG.
        const PICTURES: &[(&str, &str)] = &[$(($name, include_str!(concat!($name, ".svg")))),+];
    };
}

pictures!(
    "bed",
    "book",
    "bus",
    "calendar",
    "car",
    "card",
    "clock",
    "computer",
    "cross",
    "door",
    "drink",
    "food",
    "friends",
    "group",
    "help",
    "home",
    "hospital",
    "idea",
    "key",
    "letter",
    "list",
    "medicine",
    "meeting",
    "money",
    "music",
    "person",
    "place",
    "poster",
    "question",
    "shop",
    "star",
    "talk",
    "telephone",
    "tell",
    "tick",
    "tree",
    "vote",
    "walk",
    "warm",
    "write",
);

/// Endings that a word may have in what people type.
const ENDINGS: &[&str] = &["", "s", "es", "ed", "d", "ing", "er", "ers", "r"];

/// Each word with its picture and how early that picture comes.
static SHOWN_BY: LazyLock<BTreeMap<&'static str, (usize, &'static str)>> = LazyLock::new(|| {
    let rows = include_str!("shown_by.txt").lines();
    let rows = rows.filter(|row| !row.starts_with('#'));
    let named = rows.filter_map(|row| row.split_once('\t'));
    let mut by = BTreeMap::new();
    for (place, (name, words)) in named.enumerate() {
        for word in words.split_whitespace() {
            by.entry(word).or_insert((place, name));
        }
    }
    by
});

/// The SVG of a picture.
pub(in crate::documents) fn svg(name: &str) -> Option<&'static str> {
    let mut all = PICTURES.iter();
    all.find(|(own, _)| *own == name).map(|(_, svg)| *svg)
}

/// The picture for what people typed; none where we have none, which leaves a place to fill.
pub(super) fn shows(typed: &str) -> Option<&'static str> {
    if typed.contains('£') {
        return Some("money");
    }
    let small = typed.to_lowercase();
    let found = small.unicode_words().filter_map(with_endings);
    found.min().map(|(_, name)| name)
}

fn with_endings(word: &str) -> Option<(usize, &'static str)> {
    let stems = ENDINGS
        .iter()
        .filter_map(|ending| word.strip_suffix(ending));
    stems.filter_map(|stem| SHOWN_BY.get(stem)).min().copied()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::documents::words::easy_read::picture_called;

    #[test]
    fn every_picture_is_drawn_in_one_way_and_says_what_it_shows() {
        for (name, svg) in PICTURES {
            assert!(
                svg.contains("viewBox=\"0 0 64 64\"") && svg.contains("stroke-width=\"3.2\""),
                "{name}"
            );
            assert!(!svg.contains("<text") && !svg.contains("href"), "{name}");
            assert!(!picture_called(name).is_empty(), "{name}");
        }
        for (_, name) in SHOWN_BY.values() {
            assert!(svg(name).is_some(), "{name}");
        }
    }

    #[test]
    fn what_people_typed_finds_its_picture_or_none() {
        assert_eq!(
            shows("Book the hall for Tuesdays until Easter."),
            Some("place")
        );
        assert_eq!(
            shows("We need £400 for fares, and one phone."),
            Some("money")
        );
        assert_eq!(shows("Ringing round"), Some("telephone"));
        assert_eq!(
            shows("Agree that a changed date is not a mistake."),
            Some("vote")
        );
        assert_eq!(shows("Xylophones"), None);
        assert_eq!(shows(""), None);
    }
}
