//! Leaves: headings, paragraphs, lists, tables, quotes and pictures, one after the other, before they have a form.
//!
//! They hold texts as they were typed. Each form makes them safe in its own way, in one place.

use heard_core::protocol::Piece;

use crate::documents::cleaning;
use crate::documents::pictures;
use crate::documents::printed::Quote;
use crate::documents::words;

/// A whole document.
#[derive(Debug, Clone, Default)]
pub(in crate::documents) struct Leaves {
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
pub(in crate::documents) enum Leaf {
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

impl Leaf {
    /// A heading.
    pub fn heading(level: u8, text: impl Into<String>) -> Self {
        let text = text.into();
        Self::Heading { level, text }
    }

    /// A paragraph in one look.
    pub fn para(text: impl Into<String>) -> Self {
        Self::Para(vec![Run::Plain(text.into())])
    }

    /// A paragraph that is loud.
    pub fn strong(text: impl Into<String>) -> Self {
        Self::Para(vec![Run::Strong(text.into())])
    }

    /// A paragraph that says something beside the rest.
    pub fn quiet(text: impl Into<String>) -> Self {
        Self::Para(vec![Run::Quiet(text.into())])
    }

    /// A label, and behind it what it is the label of.
    pub fn labelled(called: &str, text: &str) -> Self {
        Self::Para(vec![
            Run::Strong(words::label(called)),
            Run::Plain(format!(" {text}")),
        ])
    }

    /// A list with a point before each line.
    pub fn list(lines: impl IntoIterator<Item = Line>) -> Self {
        Self::List {
            ordered: false,
            lines: lines.into_iter().collect(),
        }
    }

    /// A list of these texts but the empty ones; none where all are.
    pub fn points(texts: &[String]) -> Option<Self> {
        let texts = texts.iter().filter(|text| !text.trim().is_empty());
        let lines: Vec<Line> = texts.map(Line::of).collect();
        (!lines.is_empty()).then(|| Self::list(lines))
    }

    /// A statement in its own words.
    pub fn quote(quote: &Quote) -> Self {
        Self::Quote {
            card: words::card_called(quote.card),
            pieces: quote.words.clone(),
        }
    }

    /// A picture of ours.
    pub fn picture(picture: &pictures::Picture) -> Self {
        Self::Picture(Picture {
            svg: picture.svg.clone(),
            alt: picture.alt.clone(),
            size_mm: (picture.width, picture.height),
        })
    }

    /// A picture's table, with widths of columns beside each other.
    pub fn table_of(picture: &pictures::Picture, caption: &str, widths: &[u32]) -> Self {
        Self::Table(Table {
            caption: caption.to_owned(),
            head: picture.table.head.clone(),
            rows: picture.table.rows.clone(),
            widths: widths.to_vec(),
        })
    }
}

/// A line of a list, and the lines under it.
#[derive(Debug, Clone, Default)]
pub(in crate::documents) struct Line {
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
pub(in crate::documents) struct Table {
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
pub(in crate::documents) struct Picture {
    /// SVG.
    pub svg: String,
    /// What it shows, in words.
    pub alt: String,
    /// How wide it is on paper, in millimetres, and how high.
    pub size_mm: (f64, f64),
}

/// Words of a paragraph that look alike.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::documents) enum Run {
    Plain(String),
    /// What is loud.
    Strong(String),
    /// A label.
    Quiet(String),
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
    pub(super) fn text(&self) -> String {
        let (Self::Plain(text) | Self::Strong(text) | Self::Quiet(text)) = self;
        run_text(text)
    }
}

/// Words and hidden parts of a quote, cleaned; no space at its ends.
pub(super) fn quoted(pieces: &[Piece]) -> Vec<Option<String>> {
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
pub(super) fn language(tag: &str) -> String {
    let plain = |part: &str| {
        (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    if tag.split('-').all(plain) {
        tag.to_owned()
    } else {
        words::LANGUAGE.to_owned()
    }
}
