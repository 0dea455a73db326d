//! What stands at the foot of every page: which workshop, and when it was.

use heard_core::protocol::Document;
use serde::Serialize;
use unicode_segmentation::UnicodeSegmentation as _;

use super::cleaning::{one_line, or, shortened};
use super::direction::closed;
use super::letters::width;
use super::words;

/// Most characters of the footer's title; the template takes as many of its words as really fit.
const LONGEST_TITLE: usize = 120;
/// Most characters of the footer's dates.
const LONGEST_DATES: usize = 40;
/// A word of so few letters says nothing at the end of a title that was cut.
const SMALL: usize = 3;
/// The weight of a footer's letters.
const REGULAR: u16 = 400;

/// The data of `footer` in `house.typ`.
#[derive(Debug, Serialize)]
pub(super) struct Footer {
    practice: &'static str,
    #[serde(skip)]
    title: String,
    dates: String,
    /// The title whole, then with fewer and fewer of its words.
    titles: Vec<Title>,
    /// How wide what stands beside the title, "Page of" and a digit are, as a share of their size: so that no page
    /// has to measure them.
    others_wide: f64,
    page_wide: f64,
    digit_wide: f64,
}

/// A title, or the beginning of one.
#[derive(Debug, Serialize)]
struct Title {
    words: String,
    /// How wide they are, as a share of their size.
    wide: f64,
}

impl Footer {
    /// The footer of a workshop's documents.
    pub fn of(document: &Document) -> Self {
        let Some(row) = document.workshop.single() else {
            return Self::saying("", "", false);
        };
        let dates = words::days_in_words(row.day_one, row.day_two);
        Self::saying(&row.title, &dates, row.practice)
    }

    /// Says something more after the dates.
    pub fn also(&mut self, words: &str) {
        let dates = std::mem::take(&mut self.dates);
        let parts = [dates.as_str(), words].into_iter();
        self.dates = parts
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(". ");
        self.measure();
    }

    fn measure(&mut self) {
        let others = [self.practice, &self.dates].into_iter();
        let others = others.filter(|part| !part.is_empty());
        self.others_wide = others
            .map(|part| width(part, REGULAR) + width(", ", REGULAR))
            .sum();
        self.page_wide = width(words::PAGE_OF, REGULAR);
        self.digit_wide = width("0", REGULAR);
        self.titles = shorter_and_shorter(&self.title)
            .into_iter()
            .map(|title| Title {
                wide: width(&title, REGULAR),
                words: closed(title),
            })
            .collect();
    }

    /// The same in one line, for a document that is no pages of ours.
    pub fn line(&self) -> String {
        let title = closed(self.title.clone());
        let parts = [self.practice, &title, &self.dates].into_iter();
        let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
        parts.join(", ")
    }

    /// A footer with this title and these days.
    pub fn saying(title: &str, dates: &str, practice: bool) -> Self {
        let title = shortened(&or(one_line(title), words::NO_TITLE), LONGEST_TITLE);
        let mut footer = Self {
            practice: if practice { words::PRACTICE_FOOTER } else { "" },
            title,
            dates: shortened(&one_line(dates), LONGEST_DATES),
            titles: Vec::new(),
            others_wide: 0.0,
            page_wide: 0.0,
            digit_wide: 0.0,
        };
        footer.measure();
        footer
    }
}

/// A title, then the same with a word fewer each time, and of its first word with fewer letters: whatever the room,
/// one of them fits, and none is cut inside a word while it has another.
fn shorter_and_shorter(title: &str) -> Vec<String> {
    let words: Vec<&str> = title.split_whitespace().collect();
    let fewer = (1..words.len()).rev().filter_map(|count| {
        let kept = words.get(..count)?;
        // "Coming home from…", not "Coming home from the…": a small word before the cut says nothing.
        let small = |word: &&&str| word.chars().count() <= SMALL;
        let kept = kept.len() - kept.iter().skip(1).rev().take_while(small).count();
        Some(format!("{}…", words.get(..kept)?.join(" ")))
    });
    let first = words.first().copied().unwrap_or_default();
    let letters = first.graphemes(true).count();
    let shorter = (1..letters).rev().map(|most| shortened(first, most));
    let mut all = vec![title.to_owned()];
    all.extend(fewer.chain(shorter));
    all.dedup();
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_title_loses_whole_words_and_letters_only_where_it_is_one_word() {
        assert_eq!(
            shorter_and_shorter("Home from the hospital"),
            [
                "Home from the hospital",
                "Home from…",
                "Home…",
                "Hom…",
                "Ho…",
                "H…"
            ]
        );
        assert_eq!(shorter_and_shorter("Ab"), ["Ab", "A…"]);
        assert_eq!(shorter_and_shorter(""), [""]);
    }
}
