//! Parts of a text, counted in characters.

use crate::protocol::{Error, Part, Refusal};

/// How many characters a text has, as parts count them.
pub(crate) fn length(words: &str) -> u32 {
    u32::try_from(words.chars().count()).unwrap_or(u32::MAX)
}

/// Refuses a part that is empty or not within the words.
pub(crate) fn within(part: Part, words: &str) -> Result<Part, Error> {
    if part.start < part.end && part.end <= length(words) {
        return Ok(part);
    }
    Err(Refusal::PartOutside.into())
}

/// Where a text stands in the words for the first time.
pub(crate) fn find(words: &str, text: &str) -> Option<Part> {
    let before = words.find(text).and_then(|at| words.get(..at))?;
    let start = length(before);
    let end = start + length(text);
    (start < end).then_some(Part { start, end })
}

/// Where a part of older words stands in newer ones: in the same place, counted from the beginning or
/// from the end; else wherever its words stand, and nowhere if they don't. A part that ended with a word
/// does so again, so that of 'Joan' made 'Joanna' nothing is left over.
pub(crate) fn find_again(older: &str, part: Part, newer: &str) -> Vec<Part> {
    let found = in_same_place(older, part, newer).map_or_else(
        || find_all(newer, &words_of(older, part)),
        |same| vec![same],
    );
    let (first, last) = (starts_word(older, part.start), starts_word(older, part.end));
    let whole = |mut found: Part| {
        while first && !starts_word(newer, found.start) {
            found.start -= 1;
        }
        while last && !starts_word(newer, found.end) {
            found.end += 1;
        }
        found
    };
    found.into_iter().map(whole).collect()
}

fn in_same_place(older: &str, part: Part, newer: &str) -> Option<Part> {
    let (older_length, newer_length) = (length(older), length(newer));
    let head = |words: &str| words_of(words, Part { start: 0, ..part });
    if newer_length >= part.end && head(older) == head(newer) {
        return Some(part);
    }
    let from_end = older_length.saturating_sub(part.start);
    let tail = |words: &str, end: u32| {
        let start = end.saturating_sub(from_end);
        words_of(words, Part { start, end })
    };
    let same = newer_length >= from_end && tail(older, older_length) == tail(newer, newer_length);
    let start = newer_length.saturating_sub(from_end);
    let end = start + part.end.saturating_sub(part.start);
    same.then_some(Part { start, end })
}

/// Whether no word goes on across this place.
fn starts_word(words: &str, at: u32) -> bool {
    let letter = |at: Option<u32>| {
        let letter = at.and_then(|at| words.chars().nth(at as usize));
        letter.is_some_and(char::is_alphanumeric)
    };
    !(letter(at.checked_sub(1)) && letter(Some(at)))
}

/// Wherever a text stands in the words.
fn find_all(words: &str, text: &str) -> Vec<Part> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(part) = find(
        &words_of(
            words,
            Part {
                start: from,
                end: length(words),
            },
        ),
        text,
    ) {
        let (start, end) = (from + part.start, from + part.end);
        found.push(Part { start, end });
        from = end;
    }
    found
}

/// The words of a part.
pub(crate) fn words_of(words: &str, part: Part) -> String {
    let length = part.end.saturating_sub(part.start) as usize;
    words
        .chars()
        .skip(part.start as usize)
        .take(length)
        .collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_counted_in_characters_and_found_again() {
        let words = "Zoë’s café, 👋 again";
        let part = find(words, "café").unwrap();
        assert_eq!((part.start, part.end), (6, 10));
        assert_eq!(words_of(words, part), "café");
        assert_eq!(find(words, "tea"), None);
        assert_eq!(find(words, ""), None);
    }

    #[test]
    fn a_part_is_found_again_where_it_stood_else_wherever_its_words_stand() {
        let joan = Part { start: 4, end: 8 };
        let again = |newer| -> Vec<(u32, u32)> {
            let parts = find_again("But Joan was rude", joan, newer);
            parts.iter().map(|part| (part.start, part.end)).collect()
        };
        assert_eq!(again("But Joan was not; Joan was kind"), [(4, 8)]);
        assert_eq!(again("Joan: but then Joan was rude"), [(15, 19)]);
        assert_eq!(again("Joan, yes, Joan is rude"), [(0, 4), (11, 15)]);
        assert_eq!(again("But Joanna was rude"), [(4, 10)]);
        assert_eq!(again("But they were rude"), []);
    }

    #[test]
    fn a_part_that_is_empty_or_too_long_is_refused() {
        assert!(within(Part { start: 2, end: 2 }, "abc").is_err());
        assert!(within(Part { start: 2, end: 4 }, "abc").is_err());
        assert!(within(Part { start: 2, end: 3 }, "abc").is_ok());
    }
}
