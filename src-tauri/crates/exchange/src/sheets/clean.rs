//! Cleaning: what cannot be shown or printed goes, every word stays.

/// The most scalar values one statement may hold.
pub const MAX_WORDS: usize = 4_000;

/// Takes out control characters, NUL and U+FEFF, makes every line break `\n`, and trims the ends.
///
/// Emoji, other scripts and right-to-left marks stay. Cleaning twice changes nothing more.
pub fn clean(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\r' => {
                characters.next_if_eq(&'\n');
                kept.push('\n');
            }
            // Soft breaks as word processors and spreadsheets write them.
            '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => kept.push('\n'),
            '\t' => kept.push(' '),
            '\n' => kept.push('\n'),
            '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}' => {}
            other if other.is_control() => {}
            other => kept.push(other),
        }
    }
    let trimmed = kept.trim();
    if trimmed.len() == kept.len() {
        kept
    } else {
        trimmed.to_owned()
    }
}

/// Lower case, letters and digits only, single spaces: for comparing, never for showing.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for character in text.chars().flat_map(char::to_lowercase) {
        if character.is_alphanumeric() {
            plain.push(character);
        } else if !matches!(character, '\'' | '’' | '‘')
            && !plain.is_empty()
            && !plain.ends_with(' ')
        {
            plain.push(' ');
        }
    }
    plain.trim_end().to_owned()
}

/// Answers that say nothing, as [`plain`] writes them.
const NOTHING: &[&str] = &[
    "nothing",
    "nothing really",
    "nothing at all",
    "nothing to say",
    "nothing to add",
    "nothing else",
    "nothing comes to mind",
    "nothing i can think of",
    "theres nothing",
    "there is nothing",
    "n a",
    "na",
    "not applicable",
    "none",
    "nil",
    "no",
    "nope",
    "null",
    "nan",
    "no comment",
    "no comments",
    "no answer",
    "no response",
    "no reply",
    "not answered",
    "did not answer",
    "didnt answer",
    "not stated",
    "skipped",
    "no further comment",
    "no further comments",
    "prefer not to say",
    "blank",
    "none given",
    "no comment given",
    "cant think of anything",
    "can not think of anything",
    "cannot think of anything",
];

/// Whether an answer says that there is no answer: 'nothing', 'n/a', 'none', '-'.
pub fn says_nothing(words: &str) -> bool {
    let marks_only = words
        .chars()
        .all(|c| c.is_whitespace() || c.is_ascii_punctuation() || matches!(c, '–' | '—' | '…'));
    marks_only || NOTHING.contains(&plain(words).as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn controls_go_and_words_stay() {
        assert_eq!(
            clean("\u{FEFF} a\u{0}b\u{7}c\r\nd\re\u{2028}f\u{85}g \n"),
            "abc\nd\ne\nf\ng"
        );
        assert_eq!(clean("a\tb"), "a b");
        assert_eq!(
            clean("\u{200F}مرحبا 👩‍👩‍👧 你好\u{200E}"),
            "\u{200F}مرحبا 👩‍👩‍👧 你好\u{200E}"
        );
        assert_eq!(clean("<script>=SUM(1)#include"), "<script>=SUM(1)#include");
    }

    #[test]
    fn nothing_is_noticed() {
        for words in [
            "Nothing.",
            "N/A",
            "n.a.",
            " NONE ",
            "no comment",
            "-",
            "...",
            "Did not answer",
            "…",
        ] {
            assert!(says_nothing(words), "{words}");
        }
        for words in [
            "Nothing works",
            "None of the buses run",
            "👍",
            "No buses",
            "Everything",
            "你好",
        ] {
            assert!(!says_nothing(words), "{words}");
        }
    }

    proptest! {
        #[test]
        fn cleaning_twice_is_cleaning_once(text in "(?s).{0,200}") {
            let once = clean(&text);
            prop_assert_eq!(clean(&once), once.clone());
            prop_assert!(!once.chars().any(|c| c.is_control() && c != '\n'));
        }
    }
}
