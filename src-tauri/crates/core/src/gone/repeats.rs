//! Words found again elsewhere: a run of four words that says something, a short saying as a whole, or a name.

use crate::store::EVERYWHERE;
use std::collections::BTreeSet;

/// How many words in a row are a repeat.
const RUN: usize = 4;
/// How many of them must say something by themselves.
const TELLING: usize = 2;
/// Shorter names stand in too many words.
const SHORTEST_NAME: usize = 3;

/// What somebody said and is called, ready to be found again.
#[derive(Debug, Default)]
pub(crate) struct Repeats {
    runs: BTreeSet<Vec<String>>,
    wholes: BTreeSet<Vec<String>>,
    names: BTreeSet<Vec<String>>,
}

impl Repeats {
    /// Something that somebody said.
    pub fn said(&mut self, words: &str) {
        let words = words_of(words);
        for run in words.windows(RUN).filter(|run| tells(run)) {
            self.runs.insert(run.to_vec());
        }
        if words.len() > 1 && words.len() < RUN {
            self.runs.insert(words.clone());
        }
        if !words.is_empty() {
            self.wholes.insert(words);
        }
    }

    /// A name, or how to reach somebody.
    pub fn called(&mut self, name: &str) {
        let words = words_of(name);
        let letters: usize = words.iter().map(|word| word.chars().count()).sum();
        if letters >= SHORTEST_NAME {
            self.names.insert(words);
        }
    }

    /// Whether a text repeats any of it.
    pub fn in_text(&self, text: &str) -> bool {
        if self.wholes.is_empty() && self.names.is_empty() {
            return false;
        }
        let words = words_of(text);
        let holds = |run: &Vec<String>| words.windows(run.len()).any(|there| there == run);
        let runs = (2..=RUN).flat_map(|length| words.windows(length));
        self.wholes.contains(&words)
            || self.names.iter().any(holds)
            || runs.into_iter().any(|run| self.runs.contains(run))
    }

    /// Whether a text is just a name of theirs.
    pub fn is_name(&self, text: &str) -> bool {
        self.names.contains(&words_of(text))
    }
}

/// Small letters, without what stands between words.
fn words_of(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

fn tells(run: &[String]) -> bool {
    let telling = run.iter();
    let telling = telling.filter(|word| word.len() > 2 && !EVERYWHERE.contains(&word.as_str()));
    telling.count() >= TELLING
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(words: &str, name: &str) -> Repeats {
        let mut repeats = Repeats::default();
        repeats.said(words);
        repeats.called(name);
        repeats
    }

    #[test]
    fn four_words_in_a_row_are_a_repeat() {
        let said = of("The night staff never knock on my door.", "");
        assert!(said.in_text("Because night staff never knock"));
        assert!(said.in_text("NIGHT STAFF, NEVER: KNOCK!"));
        assert!(!said.in_text("Night staff knock"));
    }

    #[test]
    fn words_that_everybody_says_are_none() {
        let said = of("It is what they all have said to me", "");
        assert!(!said.in_text("This is what they all have"));
    }

    #[test]
    fn a_short_saying_counts_as_a_whole() {
        assert!(of("No bus", "").in_text("There is no bus here"));
        assert!(of("Lonely", "").in_text("lonely."));
        assert!(!of("Lonely", "").in_text("I am lonely at night"));
    }

    #[test]
    fn a_name_counts_wherever_it_stands() {
        let amir = of("", "Amir");
        assert!(amir.in_text("Ask Amir first"));
        assert!(amir.is_name(" amir "));
        assert!(!amir.in_text("Ask Amira first"));
        assert!(!of("", "").in_text(""));
    }
}
