//! Words in small parts, so that a long text can go on to a next card and lose nothing.

use heard_core::protocol::Piece;
use serde::Serialize;
use unicode_segmentation::UnicodeSegmentation;

use crate::documents::cleaning::{lines, part};

/// A word longer than this, in characters as people see them, comes in several parts.
const LONGEST_WORD: usize = 24;
/// How long its parts are.
const PART_OF_WORD: usize = 12;
/// Lets a line, or a card, end here, and prints nothing.
const MAY_BREAK: &str = "\u{200B}";
/// Signs that may follow the end of a sentence before its space.
const CLOSING: &[char] = &['"', '\'', '”', '’', ')', ']', '»'];

/// A text in parts: each with the space after it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub(super) struct Parts {
    /// The words in order; nothing for a hidden part.
    tokens: Vec<Option<String>>,
    /// After how many of them a sentence ends.
    ends: Vec<usize>,
}

impl Parts {
    /// A text of which nothing is hidden.
    pub fn of(text: &str) -> Self {
        Self::in_pieces(&[Piece::Words(lines(text))])
    }

    /// A text of which parts may be hidden.
    pub fn in_pieces(pieces: &[Piece]) -> Self {
        let mut parts = Self::default();
        for piece in pieces {
            match piece {
                Piece::Hidden => parts.tokens.push(None),
                Piece::Words(words) => parts.words(&part(words)),
            }
        }
        parts
    }

    fn words(&mut self, words: &str) {
        let mut words = words.split_inclusive(char::is_whitespace).peekable();
        while let Some(word) = words.next() {
            self.word(word);
            if clings(word, words.peek().copied()) {
                self.tokens.push(Some(MAY_BREAK.to_owned()));
            }
            if ends_a_sentence(word) {
                self.ends.push(self.tokens.len());
            }
        }
    }

    fn word(&mut self, word: &str) {
        let letters: Vec<&str> = word.graphemes(true).collect();
        if letters.len() <= LONGEST_WORD {
            return self.tokens.push(Some(word.to_owned()));
        }
        let mut pieces = letters.chunks(PART_OF_WORD).peekable();
        while let Some(letters) = pieces.next() {
            let more = if pieces.peek().is_some() {
                MAY_BREAK
            } else {
                ""
            };
            self.tokens.push(Some(letters.concat() + more));
        }
    }
}

/// Whether a sentence ends with this word and the space after it.
fn ends_a_sentence(word: &str) -> bool {
    let bare = word.trim_end();
    let ended = bare
        .trim_end_matches(CLOSING)
        .ends_with(['.', '!', '?', '…', '؟', '。', '！', '？', '।']);
    ended && (bare.len() < word.len() || bare.ends_with(['。', '！', '？']))
}

/// Whether a line may not end between two words although a space stands there: before " ," and after "( ".
fn clings(word: &str, next: Option<&str>) -> bool {
    let sign = |c: char| ",.;:!?)]}/”’»".contains(c);
    let opened = word
        .trim_end()
        .ends_with(['(', '[', '{', '“', '‘', '"', '\'']);
    next.is_some_and(|next| opened || next.starts_with(sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(parts: &Parts) -> Vec<&str> {
        let tokens = parts.tokens.iter();
        tokens
            .map(|token| token.as_deref().unwrap_or("[hidden]"))
            .collect()
    }

    #[test]
    fn sentences_end_at_their_stops_and_not_inside_a_number_or_at_a_hidden_part() {
        let pieces = [
            Piece::Words("It is 5.30. “Too late!” says ".to_owned()),
            Piece::Hidden,
            Piece::Words(".\nSo I stay".to_owned()),
        ];
        let parts = Parts::in_pieces(&pieces);
        assert_eq!(
            tokens(&parts),
            [
                "It ",
                "is ",
                "5.30. ",
                "“Too ",
                "late!” ",
                "says ",
                "[hidden]",
                ".\n",
                "So ",
                "I ",
                "stay"
            ]
        );
        assert_eq!(parts.ends, [3, 5, 8]);
    }

    #[test]
    fn a_line_may_end_before_a_comma_that_stands_alone() {
        assert_eq!(
            tokens(&Parts::of("Oh , no")),
            ["Oh ", MAY_BREAK, ", ", "no"]
        );
        assert_eq!(tokens(&Parts::of("Oh, no")), ["Oh, ", "no"]);
    }

    #[test]
    fn an_endless_word_comes_in_parts_that_make_it_whole_again() {
        let word = "x".repeat(4_000);
        let parts = Parts::of(&word);
        assert!(parts.tokens.len() > 300);
        assert_eq!(tokens(&parts).concat().replace(MAY_BREAK, ""), word);
        assert_eq!(Parts::of(" \n"), Parts::default());
    }
}
