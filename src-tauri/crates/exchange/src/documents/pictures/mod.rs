//! Pictures drawn from data, as SVG: the same in the PDF, in Word and on a page in a browser.
//!
//! Each function gives a [`Picture`]: the SVG itself (sizes in millimetres, no script, no link, no font but ours by
//! name), the sentence that is read aloud in its place, and the same as a table. Charts are honest: they start at
//! zero, show one mark for each thing, and ties as ties; whoever prints one writes the count beside it.
//!
//! Every shape has a `class` beside its colour (`ink`, `ink2`, `paper`, `rule`, `pen`, `card`, `working`,
//! `not-working`, `important`, `rim`, `tint-…`, `on-…`, `word-…`), so that a page with a dark scheme can colour it anew:
//! a style sheet wins over the colours in the picture. Where a picture holds words, they are escaped and broken to
//! fit. A text that is to be left to the page (the PDF sets its own) is not in the picture at all: see [`Names`].
//!
//! ```text
//! strokes(kind, 18)              one stroke a statement
//! dots(34, most)                 one dot a dot, ten to a row
//! grid(&story.grid, Names::Drawn) the investment grid
//! trees(&story.why[0])           a why-tree, in as many pictures as it needs
//! ring(w, h, seed)               round something that the page sets
//! ```

mod cuts;
mod dots;
mod fan;
mod grid;
mod marks;
mod pen;
mod strokes;
mod svg;
mod tree;

pub use dots::dots;
pub use grid::{Names, grid};
pub use marks::ring;
pub use strokes::strokes;
pub use tree::{TreePart, Twig, parts, trees};

/// A picture and what it says.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// The picture.
    pub svg: String,
    /// Its width in millimetres.
    pub width: f64,
    /// Its height in millimetres.
    pub height: f64,
    /// What is read aloud in its place.
    pub alt: String,
    /// The same as a table; empty where the sentence says it all.
    pub table: Table,
}

/// A small table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// The names of its columns.
    pub head: Vec<String>,
    /// Its rows, as wide as the head.
    pub rows: Vec<Vec<String>>,
}

impl Picture {
    /// A picture without a table.
    fn plain(drawing: svg::Drawing, alt: String) -> Self {
        Self {
            width: drawing.width,
            height: drawing.height,
            svg: drawing.finish(),
            alt,
            table: Table::default(),
        }
    }

    /// The picture with its table.
    fn with(mut self, table: Table) -> Self {
        self.table = table;
        self
    }
}
