//! What is hard to read in what people typed: long sentences and hard words. It is pointed at, never changed.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::LazyLock;

use regex::{Match, Regex};
use unicode_segmentation::UnicodeSegmentation;

use crate::documents::cleaning::lines;

/// A sentence of more words than this is long.
pub(super) const MOST_WORDS: usize = 15;
/// A word of this many syllables or more is hard, unless everybody says it.
const HARD_FROM: usize = 4;
/// After these a full stop ends no sentence.
const SHORTENED: &[&str] = &[
    "mr.", "mrs.", "ms.", "dr.", "st.", "no.", "e.g.", "i.e.", "etc.", "prof.", "rd.", "approx.",
];
/// Short forms that people say all day.
const SAID_ALL_DAY: &[&str] = &[
    "NHS", "GP", "GPS", "TV", "UK", "OK", "BBC", "PC", "CD", "DVD", "ID", "AM", "PM",
];

/// Forms of hard words, in small letters, with a sentence that explains each.
static EXPLAINED: LazyLock<BTreeMap<String, &'static str>> = LazyLock::new(|| {
    let rows = include_str!("explained.txt").lines();
    let rows = rows.filter(|row| !row.starts_with('#'));
    rows.filter_map(|row| row.split_once('|'))
        .flat_map(|(forms, means)| {
            let forms = forms.split(',').map(|form| form.trim().to_lowercase());
            forms.map(move |form| (form, means.trim()))
        })
        .collect()
});
/// Every form, the longest first, so that 'personal health budget' is found whole.
static FORMS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let mut forms: Vec<String> = EXPLAINED.keys().map(|form| regex::escape(form)).collect();
    forms.sort_by_key(|form| std::cmp::Reverse(form.len()));
    Regex::new(&format!(r"(?i)\b(?:{})\b", forms.join("|"))).ok()
});
static WORD: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"\p{L}[\p{L}'’&]*").ok());
static EVERYDAY: LazyLock<BTreeSet<&'static str>> = LazyLock::new(|| {
    let rows = include_str!("everyday.txt").lines();
    let rows = rows.filter(|row| !row.starts_with('#'));
    rows.flat_map(str::split_whitespace).collect()
});

/// A hard word in a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hard {
    /// Where it stands, in bytes.
    pub at: Range<usize>,
    /// It, as it was typed.
    pub word: String,
    /// A sentence that explains it, if we have one.
    pub means: Option<&'static str>,
}

/// What was typed, cut into its sentences and otherwise as it is.
pub(super) fn sentences(typed: &str) -> Vec<String> {
    lines(typed).lines().flat_map(in_line).collect()
}

fn in_line(line: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut goes_on = false;
    for piece in line.split_sentence_bounds() {
        match found.last_mut() {
            Some(last) if goes_on || follows(last, piece) => last.push_str(piece),
            _ => found.push(piece.to_owned()),
        }
        let last = piece.split_whitespace().next_back().unwrap_or_default();
        goes_on = SHORTENED.contains(&last.to_lowercase().as_str());
    }
    let trimmed = found.iter().map(|sentence| sentence.trim().to_owned());
    trimmed.filter(|sentence| !sentence.is_empty()).collect()
}

/// Whether a sentence goes on after a question in quotation marks.
fn follows(last: &str, piece: &str) -> bool {
    last.trim_end().ends_with(['”', '"', '’', ')']) && piece.starts_with(char::is_lowercase)
}

/// How many words it has.
pub(super) fn words_in(sentence: &str) -> usize {
    sentence.unicode_words().count()
}

/// The hard words of a sentence, in their order: those of the field that we can explain, those of many syllables,
/// and short forms. A name is never hard.
pub(super) fn hard_words(sentence: &str) -> Vec<Hard> {
    let means = |form: &str| EXPLAINED.get(&form.to_lowercase()).copied();
    let forms = matches(&FORMS, sentence);
    let mut found: Vec<Hard> = forms.map(|form| hard(form, means(form.as_str()))).collect();
    for word in matches(&WORD, sentence) {
        let known = found.iter().any(|hard| hard.at.contains(&word.start()));
        if !known && is_hard(word.as_str(), word.start() == 0) {
            found.push(hard(word, None));
        }
    }
    found.sort_by_key(|hard| hard.at.start);
    found
}

fn matches<'t>(pattern: &'static Option<Regex>, text: &'t str) -> impl Iterator<Item = Match<'t>> {
    pattern.iter().flat_map(move |one| one.find_iter(text))
}

fn hard(found: Match<'_>, means: Option<&'static str>) -> Hard {
    Hard {
        at: found.range(),
        word: found.as_str().to_owned(),
        means,
    }
}

fn is_hard(word: &str, first: bool) -> bool {
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    // "CCG", "MDTs": letters that stand for words.
    if (2..=6).contains(&capitals) && capitals + 1 >= letters {
        return letters > 1 && !SAID_ALL_DAY.contains(&word.trim_end_matches('s'));
    }
    let name = capitals > 0 && !first;
    let small = word.to_lowercase().replace('’', "'");
    let plain = small.strip_suffix("'s").unwrap_or(&small);
    !name && !EVERYDAY.contains(plain) && syllables(plain) >= HARD_FROM
}

/// Syllables as rules count them: runs of vowels, without an 'e' that is not heard.
fn syllables(word: &str) -> usize {
    let vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let runs = word
        .split(|c: char| !vowel(c))
        .filter(|run| !run.is_empty());
    let silent = (word.ends_with('e') && !word.ends_with("le"))
        || (word.ends_with("ed") && !word.ends_with("ted") && !word.ends_with("ded"))
        || (word.ends_with("es") && !word.ends_with("ses") && !word.ends_with("ces"));
    (runs.count() - usize::from(silent && word.len() > 3)).max(1)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;

    fn found(sentence: &str) -> Vec<String> {
        let words = hard_words(sentence).into_iter();
        words.map(|hard| hard.word).collect()
    }

    #[test]
    fn what_was_typed_is_cut_at_the_ends_of_its_sentences_and_nowhere_else() {
        let typed = "Ask Dr. Smith, e.g. on Monday. It costs £2.50! Who pays?\nNobody knows";
        let cut = [
            "Ask Dr. Smith, e.g. on Monday.",
            "It costs £2.50!",
            "Who pays?",
            "Nobody knows",
        ];
        assert_eq!(sentences(typed), cut);
        assert!(sentences(" \u{200B}\n\n").is_empty());
    }

    #[test]
    fn words_of_the_field_short_forms_and_long_words_are_hard_and_everyday_ones_are_not() {
        assert_eq!(
            found("Commissioners fund a personal health budget after re-assessment."),
            ["Commissioners", "personal health budget", "assessment"]
        );
        assert_eq!(found("The MDT and the NHS meet on TV."), ["MDT"]);
        assert_eq!(
            found("Responsibility lies with the administration."),
            ["Responsibility", "administration"]
        );
        for easy in [
            "Everybody comes in January, and somebody's television is loud.",
            "Book the hall for Tuesdays until Easter, with Bartholomew Abernathy.",
            "",
            "🚌 你好 مرحبا",
        ] {
            assert!(found(easy).is_empty(), "{easy}: {:?}", found(easy));
        }
    }

    #[test]
    fn what_explains_a_hard_word_is_a_short_sentence_without_another_hard_word() {
        assert!(EXPLAINED.len() > 100);
        for (form, means) in EXPLAINED.iter() {
            assert!(
                words_in(means) <= MOST_WORDS && means.ends_with('.'),
                "{means}"
            );
            // The word itself may stand in what explains it, in any of its forms.
            let root: String = form.chars().take(5).collect();
            for word in found(means) {
                let itself = EXPLAINED.get(&word.to_lowercase()) == Some(means);
                assert!(
                    itself || word.to_lowercase().starts_with(&root),
                    "{word} in: {means}"
                );
            }
        }
        assert!(FORMS.is_some() && WORD.is_some());
        assert_eq!(
            hard_words("A REFERRAL")
                .first()
                .unwrap()
                .means
                .unwrap()
                .len(),
            61
        );
    }
}
