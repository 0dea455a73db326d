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
    fn a_part_that_is_empty_or_too_long_is_refused() {
        assert!(within(Part { start: 2, end: 2 }, "abc").is_err());
        assert!(within(Part { start: 2, end: 4 }, "abc").is_err());
        assert!(within(Part { start: 2, end: 3 }, "abc").is_ok());
    }
}
