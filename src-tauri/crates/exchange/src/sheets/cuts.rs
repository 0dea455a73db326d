//! Where one answer could become several cards. Offered, never done unasked.

use super::clean::MAX_WORDS;

/// Short forms whose full stop ends no sentence.
const ABBREVIATIONS: &[&str] = &[
    "mr", "mrs", "ms", "dr", "prof", "st", "rev", "eg", "ie", "etc", "no", "vs", "approx", "e.g",
    "i.e",
];

/// Places to cut at line breaks, list marks and sentences, in scalar values from the start.
///
/// A place `p` means: one piece ends before scalar `p`, the next begins with it.
pub fn offered(words: &str) -> Vec<u32> {
    let mut places = Vec::new();
    let mut before = Walk::default();
    for (place, (byte, character)) in words.char_indices().enumerate() {
        let rest = words.get(byte..).unwrap_or_default();
        if before.starts_here(character) || before.list_mark(rest, character) {
            places.push(place);
        }
        before.step(character);
    }
    let places: Vec<u32> = places
        .into_iter()
        .filter_map(|p| u32::try_from(p).ok())
        .collect();
    without_empty_pieces(words, places)
}

/// What was read so far, as far as it matters for the next character.
#[derive(Default)]
struct Walk {
    token: String,
    last_token: String,
    gap: bool,
    broke: bool,
    some: bool,
}

impl Walk {
    fn starts_here(&self, character: char) -> bool {
        if character.is_whitespace() || !self.some {
            return false;
        }
        let far_east = self.token.ends_with(['。', '！', '？']);
        far_east && !matches!(character, '。' | '！' | '？' | '」' | '』')
            || self.gap && (self.broke || self.sentence_ended() && !character.is_lowercase())
    }

    fn list_mark(&self, rest: &str, character: char) -> bool {
        if !self.gap || !self.some {
            return false;
        }
        match character {
            '•' | '▪' | '◦' | '‣' | '●' => true,
            c if c.is_ascii_digit() => {
                let ahead: Vec<char> = rest.chars().take(4).collect();
                let digits = ahead.iter().take_while(|c| c.is_ascii_digit()).count();
                digits < 3
                    && matches!(ahead.get(digits), Some('.' | ')'))
                    && ahead.get(digits + 1).is_some_and(|c| c.is_whitespace())
            }
            _ => false,
        }
    }

    fn sentence_ended(&self) -> bool {
        let token = self
            .last_token
            .trim_end_matches(['"', '\'', '’', '”', ')', ']']);
        if !token.ends_with(['.', '!', '?', '…']) {
            return false;
        }
        let word = token.trim_end_matches(['.', '!', '?', '…']).to_lowercase();
        let list_number =
            !word.is_empty() && word.chars().all(|c| c.is_ascii_digit()) && word.len() < 3;
        let initial = word.chars().count() == 1 && token.ends_with('.') && word != "i";
        !list_number && !initial && !ABBREVIATIONS.contains(&word.as_str())
    }

    fn step(&mut self, character: char) {
        if character.is_whitespace() {
            if !self.token.is_empty() {
                self.last_token = std::mem::take(&mut self.token);
            }
            self.gap = true;
            self.broke |= character == '\n';
        } else {
            self.token.push(character);
            self.gap = false;
            self.broke = false;
            self.some = true;
        }
    }
}

/// A piece of marks alone ('!!', '-') stays with the piece beside it.
fn without_empty_pieces(words: &str, places: Vec<u32>) -> Vec<u32> {
    let says: Vec<bool> = pieces(words, &places)
        .iter()
        .map(|p| p.chars().any(char::is_alphanumeric))
        .collect();
    let mut so_far = says.first().copied().unwrap_or(false);
    places
        .into_iter()
        .zip(says.into_iter().skip(1))
        .filter_map(|(place, next)| {
            let keep = so_far && next;
            so_far |= next;
            keep.then_some(place)
        })
        .collect()
}

/// The pieces that `cuts` make of `words`. Joined, they are `words` again; places outside are ignored.
pub fn pieces<'a>(words: &'a str, cuts: &[u32]) -> Vec<&'a str> {
    let mut sorted: Vec<usize> = cuts
        .iter()
        .filter_map(|&cut| usize::try_from(cut).ok())
        .collect();
    sorted.sort_unstable();
    sorted.dedup();
    let mut cuts = sorted.into_iter().filter(|&cut| cut > 0).peekable();
    let mut pieces = Vec::new();
    let mut start = 0;
    for (place, (byte, _)) in words.char_indices().enumerate() {
        if cuts.next_if_eq(&place).is_some() {
            pieces.extend(words.get(start..byte));
            start = byte;
        }
    }
    pieces.extend(words.get(start..));
    pieces
}

/// Cuts that bring every piece under [`MAX_WORDS`], at offered places where there are any,
/// else between words, else at the limit. Empty when the words are short enough.
pub fn fitting(words: &str) -> Vec<u32> {
    let length = words.chars().count();
    if length <= MAX_WORDS {
        return Vec::new();
    }
    let offered: Vec<usize> = offered(words)
        .iter()
        .filter_map(|&p| usize::try_from(p).ok())
        .collect();
    let spaces: Vec<usize> = words
        .chars()
        .enumerate()
        .filter_map(|(place, c)| c.is_whitespace().then_some(place + 1))
        .collect();
    let last_within = |places: &[usize], start: usize| {
        let end = start + MAX_WORDS;
        let upto = places.partition_point(|&p| p <= end);
        places
            .get(..upto)
            .and_then(|p| p.last())
            .copied()
            .filter(|&p| p > start)
    };
    let mut cuts = Vec::new();
    let mut start = 0;
    while length - start > MAX_WORDS {
        start = last_within(&offered, start)
            .or_else(|| last_within(&spaces, start))
            .unwrap_or(start + MAX_WORDS);
        cuts.extend(u32::try_from(start));
    }
    cuts
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn cut_into(words: &str, expected: &[&str]) {
        let trimmed: Vec<&str> = pieces(words, &offered(words))
            .iter()
            .map(|p| p.trim())
            .collect();
        assert_eq!(trimmed, expected, "{words}");
    }

    #[test]
    fn offered_at_line_breaks_list_marks_and_sentences() {
        cut_into(
            "The bus is late.\n\nThe lift is broken",
            &["The bus is late.", "The lift is broken"],
        );
        cut_into(
            "The bus is late. Nobody rings! Why?",
            &["The bus is late.", "Nobody rings!", "Why?"],
        );
        cut_into("1. Buses\n2. Lifts", &["1. Buses", "2. Lifts"]);
        cut_into("• Buses • Lifts", &["• Buses", "• Lifts"]);
        cut_into("Buses 2) Lifts", &["Buses", "2) Lifts"]);
        cut_into("公交晚点。电梯坏了。", &["公交晚点。", "电梯坏了。"]);
    }

    #[test]
    fn not_offered_inside_a_sentence() {
        for words in [
            "Dr. Osei rings back",
            "e.g. the bus",
            "It costs 3.50 a day",
            "A. Osei came",
            "Buses!!! :-)",
            "",
        ] {
            assert_eq!(offered(words), Vec::<u32>::new(), "{words}");
        }
    }

    #[test]
    fn too_long_is_cut_to_fit() {
        let sentences = "The bus is late again today. ".repeat(400);
        for words in [
            sentences.as_str(),
            &"word ".repeat(2_000),
            &"x".repeat(9_000),
        ] {
            let cuts = fitting(words);
            let parts = pieces(words, &cuts);
            assert!(parts.iter().all(|p| p.chars().count() <= MAX_WORDS));
            assert_eq!(parts.concat(), words);
        }
        assert_eq!(fitting("short"), Vec::<u32>::new());
    }

    proptest! {
        #[test]
        fn pieces_joined_are_the_words(words in "(?s).{0,120}|([A-Z][a-z]{1,5}[.!?]?[ \n]|• |1\\. |🙂 |。){0,40}", wild in prop::collection::vec(any::<u32>(), 0..5)) {
            let cuts = offered(&words);
            prop_assert_eq!(pieces(&words, &cuts).concat(), words.clone());
            let length = words.chars().count() as u32;
            prop_assert!(cuts.iter().all(|&c| c > 0 && c < length));
            prop_assert!(cuts.windows(2).all(|w| w.first() < w.last()));
            let near: Vec<u32> = wild.iter().map(|w| w % (length + 2)).collect();
            prop_assert_eq!(pieces(&words, &wild).concat(), words.clone());
            prop_assert_eq!(pieces(&words, &near).concat(), words);
        }
    }
}
