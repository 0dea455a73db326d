//! What stands at the foot of every page: which workshop, and when it was.

use heard_core::protocol::Document;
use serde::Serialize;

use super::cleaning::{one_line, or, shortened};
use super::letters::width;
use super::words;

/// Most characters of the footer's title; the template shortens it to what really fits.
const LONGEST_TITLE: usize = 120;
/// Most characters of the footer's dates.
const LONGEST_DATES: usize = 40;
/// The weight of a footer's letters.
const REGULAR: u16 = 400;

/// The data of `footer` in `house.typ`.
#[derive(Debug, Serialize)]
pub(super) struct Footer {
    practice: &'static str,
    title: String,
    dates: String,
    /// How wide the title, all of the words, "Page of" and a digit are, as a share of their size: so that no page has
    /// to measure them.
    title_wide: f64,
    wide: f64,
    page_wide: f64,
    digit_wide: f64,
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
        let words = [self.practice, &self.title, &self.dates].map(|part| width(part, REGULAR));
        let between = words.iter().filter(|part| **part > 0.0).count();
        let between = between.saturating_sub(1) as f64 * width(", ", REGULAR);
        self.title_wide = width(&self.title, REGULAR);
        self.wide = words.iter().sum::<f64>() + between;
        self.page_wide = width(words::PAGE_OF, REGULAR);
        self.digit_wide = width("0", REGULAR);
    }

    /// The same in one line, for a document that is no pages of ours.
    pub fn line(&self) -> String {
        let parts = [self.practice, &self.title, &self.dates].into_iter();
        let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
        parts.join(", ")
    }

    /// A footer with this title and these days.
    pub fn saying(title: &str, dates: &str, practice: bool) -> Self {
        let title = shortened(&or(one_line(title), words::NO_TITLE), LONGEST_TITLE);
        let mut footer = Self {
            practice: if practice { words::PRACTICE_FOOTER } else { "" },
            title: words::closed(title),
            dates: shortened(&one_line(dates), LONGEST_DATES),
            title_wide: 0.0,
            wide: 0.0,
            page_wide: 0.0,
            digit_wide: 0.0,
        };
        footer.measure();
        footer
    }
}
