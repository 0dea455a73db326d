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
    "pause",
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

/// The picture for what people typed; none where we have none, which leaves a place to fill: a picture of something
/// else is worse than none.
pub(super) fn shows(typed: &str) -> Option<&'static str> {
    if typed.contains('£') {
        return Some("money");
    }
    let mut begins = true;
    let words = typed.split_word_bounds().filter(|word| {
        let first = begins;
        begins = word.contains(['.', '?', '!', ':', '\n']) || (first && word.trim().is_empty());
        first || !is_name(word)
    });
    let small: Vec<String> = words.map(str::to_lowercase).collect();
    let found = small.iter().filter_map(|word| with_endings(word));
    found.min().map(|(_, name)| name)
}

/// Inside a sentence, a capital begins a name: 'Larch Hall' may be a hall, 'Ward 6' a ward, and 'Rose' no flower.
/// Letters that stand for words, such as 'GP', are capitals all of them.
fn is_name(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.any(char::is_lowercase)
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
            Some("talk")
        );
        assert_eq!(shows("Ask Penny the doctor. Bus or car?"), Some("bus"));
        assert_eq!(
            shows("A neighbour puts the heating on."),
            Some("warm"),
            "of two that fit, what it is about"
        );
        assert_eq!(shows("Xylophones"), None);
        assert_eq!(shows(""), None);
    }

    #[test]
    fn a_word_that_means_something_else_here_finds_no_picture_of_it() {
        for (typed, not) in [
            ("Do the first five warm welcomes.", "warm"),
            ("Get milk in.", "drink"),
            ("A key worker for each of us", "key"),
            ("Choose who will run it", "vote"),
            ("Choose who will run it", "walk"),
            ("People can sign up", "poster"),
            ("We swim on Tuesdays", "walk"),
            ("Bring the ideas to the team", "meeting"),
            ("Say yes to Bill and to Penny Bus", "money"),
            ("Say yes to Bill and to Penny Bus", "bus"),
            ("Nobody is left alone", "door"),
            ("A coach for each of us", "bus"),
        ] {
            assert_ne!(shows(typed), Some(not), "{typed}");
        }
    }
}
