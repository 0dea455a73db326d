//! A text document before it has a form: headings, paragraphs, lists, tables, quotes and pictures, one after the
//! other. [`word`] makes a Word file of it, [`html`] a page for the browser, [`markdown`] plain text.
//!
//! Leaves hold texts as they were typed. Each form makes them safe in its own way, in one place.

pub(super) mod html;
pub(super) mod markdown;
pub(super) mod word;

use heard_core::protocol::Piece;

use super::cleaning;
use super::errors::DocumentError;
use super::kinds::{Format, Options, Wanted};
use super::making::{Made, Making};
use super::words;

/// A whole document.
#[derive(Debug, Clone, Default)]
pub(super) struct Leaves {
    /// Stands in the window bar, and is read first by a screen reader.
    pub title: String,
    /// A language tag such as "en-GB".
    pub language: String,
    /// Stands at the foot of each page: the workshop and its days.
    pub footer: String,
    /// What is in it, in reading order. The first is its title.
    pub leaves: Vec<Leaf>,
}

/// One thing in a document.
#[derive(Debug, Clone)]
pub(super) enum Leaf {
    /// The one heading of level 1.
    Title(String),
    /// A heading; levels 2 to 4, none left out on the way down.
    Heading {
        level: u8,
        text: String,
    },
    /// The line under a title.
    Lead(String),
    /// A paragraph.
    Para(Vec<Run>),
    /// What somebody said, in their own words.
    Quote {
        /// "Card 23".
        card: String,
        pieces: Vec<Piece>,
    },
    List {
        ordered: bool,
        lines: Vec<Line>,
    },
    Table(Table),
    Picture(Picture),
    /// Leaves in a box, such as the first step.
    Boxed(Vec<Leaf>),
    /// What follows begins on a new page where there are pages.
    NewPage,
}

/// A line of a list, and the lines under it.
#[derive(Debug, Clone, Default)]
pub(super) struct Line {
    pub runs: Vec<Run>,
    pub under: Vec<Line>,
}

impl Line {
    /// A line of one text.
    pub fn of(text: impl Into<String>) -> Self {
        Self {
            runs: vec![Run::Plain(text.into())],
            under: Vec::new(),
        }
    }
}

/// A table, its head repeated on each page.
#[derive(Debug, Clone, Default)]
pub(super) struct Table {
    /// What it shows; read aloud before it.
    pub caption: String,
    pub head: Vec<String>,
    /// As many cells as there are heads.
    pub rows: Vec<Vec<String>>,
    /// How wide columns are beside each other; empty for all alike.
    pub widths: Vec<u32>,
}

/// A picture drawn from data. Its words stand beside it, in a table or a list.
#[derive(Debug, Clone, Default)]
pub(super) struct Picture {
    /// SVG.
    pub svg: String,
    /// What it shows, in words.
    pub alt: String,
    /// How wide it is on paper, in millimetres, and how high.
    pub size_mm: (f64, f64),
}

/// Words of a paragraph that look alike.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Run {
    Plain(String),
    /// What is loud.
    Strong(String),
    /// A label.
    Quiet(String),
}

/// The document in one of the forms of text documents.
pub(super) fn file(
    leaves: &Leaves,
    wanted: &Wanted,
    making: &Making<'_>,
) -> Result<Made, DocumentError> {
    let bytes = match wanted.format {
        Format::Docx => word::file(leaves, &wanted.options, making)?,
        Format::Html => html::page(leaves, &wanted.options).into_bytes(),
        Format::Md => markdown::text(leaves).into_bytes(),
        _ => return Err(DocumentError::Unsuited(Box::new(*wanted))),
    };
    Ok(Made::of(bytes))
}

/// Whether a text begins in Arabic, Hebrew or another script that runs from the right.
fn runs_from_the_right(text: &str) -> bool {
    let first = text.chars().find(|c| c.is_alphabetic());
    first.is_some_and(
        |c| matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}'),
    )
}

/// The text of a run, cleaned, but with the space at its ends: it stands beside others.
fn run_text(text: &str) -> String {
    let middle = cleaning::as_typed(text);
    let space = |at_end: bool| if at_end && !text.is_empty() { " " } else { "" };
    let before = space(text.starts_with(char::is_whitespace));
    if middle.is_empty() {
        return before.to_owned();
    }
    let after = space(text.ends_with(char::is_whitespace));
    format!("{before}{middle}{after}")
}

impl Run {
    /// Its text, cleaned.
    fn text(&self) -> String {
        let (Self::Plain(text) | Self::Strong(text) | Self::Quiet(text)) = self;
        run_text(text)
    }
}

/// Words and hidden parts of a quote, cleaned; no space at its ends.
fn quoted(pieces: &[Piece]) -> Vec<Option<String>> {
    let last = pieces.len().saturating_sub(1);
    let piece = |(at, piece): (usize, &Piece)| match piece {
        Piece::Hidden => None,
        Piece::Words(words) => {
            let mut text = run_text(words);
            if at == 0 {
                text = text.trim_start().to_owned();
            }
            if at == last {
                text = text.trim_end().to_owned();
            }
            Some(text)
        }
    };
    pieces.iter().enumerate().map(piece).collect()
}

/// A language tag that is one; "en-GB" else.
fn language(tag: &str) -> String {
    let plain = |part: &str| {
        (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    if tag.split('-').all(plain) {
        tag.to_owned()
    } else {
        words::LANGUAGE.to_owned()
    }
}

/// Sizes of type beside the usual ones, for the switch 'large print'.
fn larger(points: u32, options: &Options) -> u32 {
    if options.large_print {
        points.saturating_mul(18).div_ceil(14).max(18)
    } else {
        points
    }
}
