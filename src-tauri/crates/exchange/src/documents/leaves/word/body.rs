//! What people read: `word/document.xml`.

use super::looks::background;
use super::page::{Page, twips};
use super::picture;
use super::xml::{MAIN, OFFICE, Xml};
use crate::documents::cleaning::{as_typed, one_line};
use crate::documents::direction::runs_from_the_right;
use crate::documents::errors::DocumentError;
use crate::documents::kinds::Options;
use crate::documents::leaves::leaf::{Leaf, Leaves, Line, Picture, Run, Table, quoted};
use crate::documents::press;
use crate::documents::words::leaves as words;

/// Dots to the inch of a picture's fallback.
const DOTS: f64 = 150.0;
/// Levels of a list that are told apart.
const DEEPEST: usize = 8;

/// The body and what belongs to it.
pub(super) struct Body {
    pub document: String,
    pub shots: Vec<Shot>,
    /// How many ordered lists there are; each counts from 1.
    pub ordered_lists: usize,
}

/// A picture as SVG, and as PNG for readers that do not know SVG.
pub(super) struct Shot {
    pub png: Vec<u8>,
    pub svg: String,
}

impl Body {
    pub fn of(leaves: &Leaves, options: &Options, page: &Page) -> Result<Self, DocumentError> {
        let mut writing = Writing {
            xml: Xml::new(),
            room: page.room(),
            shots: Vec::new(),
            ordered_lists: 0,
            new_page: false,
            keep: false,
        };
        writing.xml.open(
            "w:document",
            &[
                ("xmlns:w", MAIN),
                ("xmlns:r", OFFICE),
                (
                    "xmlns:wp",
                    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
                ),
            ],
        );
        if let Some(colour) = background(options) {
            writing.xml.empty("w:background", &[("w:color", colour)]);
        }
        writing.xml.open("w:body", &[]);
        writing.all(&leaves.leaves, false)?;
        writing.section(page);
        writing.xml.close("w:body");
        writing.xml.close("w:document");
        Ok(Self {
            document: writing.xml.done(),
            shots: writing.shots,
            ordered_lists: writing.ordered_lists,
        })
    }
}

struct Writing {
    xml: Xml,
    room: u32,
    shots: Vec<Shot>,
    ordered_lists: usize,
    // The next paragraph begins a page.
    new_page: bool,
    // The paragraphs of this leaf stay on the page of what follows.
    keep: bool,
}

/// Whether a leaf stays on the page of the one after it, beside what its own style says: a picture stays between its
/// words, and a heading has more than its quiet line with it.
fn stays_with(before: Option<&Leaf>, leaf: &Leaf, after: &Leaf) -> bool {
    match (leaf, after) {
        (Leaf::Picture(_), Leaf::Para(_)) | (Leaf::Para(_), Leaf::Picture(_)) => true,
        (Leaf::Para(runs), Leaf::Para(_) | Leaf::Quote { .. }) => {
            let quiet = matches!(runs.as_slice(), [Run::Quiet(_)]);
            quiet && matches!(before, Some(Leaf::Heading { .. }))
        }
        _ => false,
    }
}

/// How a paragraph looks and where it stands.
#[derive(Clone, Copy, Default)]
struct Looks<'a> {
    style: &'a str,
    boxed: bool,
    /// List and level.
    list: Option<(usize, usize)>,
}

impl Writing {
    fn all(&mut self, leaves: &[Leaf], boxed: bool) -> Result<(), DocumentError> {
        let mut before = None;
        for (at, leaf) in leaves.iter().enumerate() {
            let after = leaves.get(at + 1);
            // A box is read as one.
            self.keep = after.is_some_and(|after| boxed || stays_with(before, leaf, after));
            self.leaf(leaf, boxed)?;
            before = Some(leaf);
        }
        self.keep = false;
        Ok(())
    }

    fn leaf(&mut self, leaf: &Leaf, boxed: bool) -> Result<(), DocumentError> {
        let looks = |style| Looks {
            style,
            boxed,
            list: None,
        };
        let plain = |text: &str| vec![Run::Plain(text.to_owned())];
        match leaf {
            Leaf::Title(text) => self.paragraph(looks("Heading1"), &plain(&one_line(text))),
            Leaf::Heading { level, text } => {
                let style = match level {
                    0..=2 => "Heading2",
                    3 => "Heading3",
                    _ => "Heading4",
                };
                self.paragraph(looks(style), &plain(&one_line(text)));
            }
            Leaf::Lead(text) => self.paragraph(looks("Lead"), &plain(text)),
            Leaf::Para(runs) => self.paragraph(looks("BodyText"), runs),
            Leaf::Quote { card, pieces } => self.quote(card, &quoted(pieces), looks("Quote")),
            Leaf::List { ordered, lines } => {
                let list = if *ordered {
                    self.ordered_lists += 1;
                    self.ordered_lists + 1
                } else {
                    1
                };
                self.list(list, lines, 0, boxed);
            }
            Leaf::Table(table) => self.table(table),
            Leaf::Picture(picture) => self.picture(picture)?,
            Leaf::Boxed(leaves) => {
                self.all(leaves, true)?;
                // A box ends where a paragraph without one stands.
                self.empty_line();
            }
            Leaf::NewPage => self.new_page = true,
        }
        Ok(())
    }

    /// A paragraph, unless there is nothing in it.
    fn paragraph(&mut self, looks: Looks<'_>, runs: &[Run]) {
        let text: String = runs.iter().map(Run::text).collect();
        if text.trim().is_empty() {
            return;
        }
        let rtl = runs_from_the_right(&text);
        self.xml.open("w:p", &[]);
        self.properties(looks, rtl);
        for run in runs {
            let style = match run {
                Run::Plain(_) => None,
                Run::Strong(_) => Some("Strong"),
                Run::Quiet(_) => Some("Quiet"),
            };
            self.run(style, &run.text(), rtl);
        }
        self.xml.close("w:p");
    }

    /// In the order that the schema wants.
    fn properties(&mut self, looks: Looks<'_>, rtl: bool) {
        let new_page = std::mem::take(&mut self.new_page);
        let keep = self.keep;
        self.xml.within("w:pPr", &[], |xml| {
            xml.val("w:pStyle", looks.style);
            if keep {
                xml.empty("w:keepNext", &[]);
            }
            if new_page {
                xml.empty("w:pageBreakBefore", &[]);
            }
            if let Some((list, level)) = looks.list {
                xml.within("w:numPr", &[], |xml| {
                    xml.val("w:ilvl", &level.to_string());
                    xml.val("w:numId", &list.to_string());
                });
            }
            if looks.boxed {
                xml.within("w:pBdr", &[], |xml| {
                    for side in ["w:top", "w:left", "w:bottom", "w:right"] {
                        let line = [
                            ("w:val", "single"),
                            ("w:sz", "18"),
                            ("w:space", "8"),
                            ("w:color", "1B2830"),
                        ];
                        xml.empty(side, &line);
                    }
                });
            }
            if rtl {
                xml.empty("w:bidi", &[]);
            }
            if looks.boxed {
                xml.empty("w:ind", &[("w:left", "227"), ("w:right", "227")]);
            }
        });
    }

    fn run(&mut self, style: Option<&str>, text: &str, rtl: bool) {
        if text.is_empty() {
            return;
        }
        self.xml.open("w:r", &[]);
        if style.is_some() || rtl {
            self.xml.within("w:rPr", &[], |xml| {
                if let Some(style) = style {
                    xml.val("w:rStyle", style);
                }
                if rtl {
                    xml.empty("w:rtl", &[]);
                }
            });
        }
        for (at, line) in text.split('\n').enumerate() {
            if at > 0 {
                self.xml.empty("w:br", &[]);
            }
            self.xml.text("w:t", &[("xml:space", "preserve")], line);
        }
        self.xml.close("w:r");
    }

    fn quote(&mut self, card: &str, pieces: &[Option<String>], looks: Looks<'_>) {
        let rtl = pieces
            .iter()
            .flatten()
            .next()
            .is_some_and(|words| runs_from_the_right(words));
        self.xml.open("w:p", &[]);
        self.properties(looks, rtl);
        self.run(None, "“", rtl);
        for piece in pieces {
            match piece {
                Some(words) => self.run(None, words, rtl),
                None => self.run(Some("HiddenWords"), words::HIDDEN, rtl),
            }
        }
        self.run(None, "” ", rtl);
        self.run(Some("Quiet"), card, false);
        self.xml.close("w:p");
    }

    fn list(&mut self, list: usize, lines: &[Line], level: usize, boxed: bool) {
        for line in lines {
            let looks = Looks {
                style: "ListParagraph",
                boxed,
                list: Some((list, level.min(DEEPEST))),
            };
            self.paragraph(looks, &line.runs);
            self.list(list, &line.under, level + 1, boxed);
        }
    }

    fn table(&mut self, table: &Table) {
        if table.rows.is_empty() {
            return;
        }
        let caption = Looks {
            style: "Caption",
            ..Looks::default()
        };
        self.paragraph(caption, &[Run::Plain(one_line(&table.caption))]);
        let widths = self.widths(table);
        self.xml.open("w:tbl", &[]);
        self.xml.within("w:tblPr", &[], |xml| {
            xml.val("w:tblStyle", "TableOfHeard");
            xml.empty("w:tblW", &[("w:w", "5000"), ("w:type", "pct")]);
            let look = [("w:val", "0020"), ("w:firstRow", "1"), ("w:noVBand", "1")];
            xml.empty("w:tblLook", &look);
            xml.val("w:tblCaption", &one_line(&table.caption));
        });
        self.xml.within("w:tblGrid", &[], |xml| {
            for width in &widths {
                xml.empty("w:gridCol", &[("w:w", &width.to_string())]);
            }
        });
        self.row(&table.head, &widths, true);
        for row in &table.rows {
            self.row(row, &widths, false);
        }
        self.xml.close("w:tbl");
        self.empty_line();
    }

    fn widths(&self, table: &Table) -> Vec<u32> {
        let alike = vec![1; table.head.len()];
        let parts = if table.widths.len() == table.head.len() {
            &table.widths
        } else {
            &alike
        };
        let all: u32 = parts.iter().sum::<u32>().max(1);
        parts.iter().map(|part| self.room * part / all).collect()
    }

    fn row(&mut self, cells: &[String], widths: &[u32], head: bool) {
        self.xml.open("w:tr", &[]);
        self.xml.within("w:trPr", &[], |xml| {
            // A row of very long texts has to go on over the page.
            let long = cells.iter().any(|cell| cell.chars().count() > 1_200);
            if !long {
                xml.empty("w:cantSplit", &[]);
            }
            if head {
                xml.empty("w:tblHeader", &[]);
            }
        });
        for (cell, width) in cells.iter().zip(widths) {
            self.xml.open("w:tc", &[]);
            self.xml.within("w:tcPr", &[], |xml| {
                xml.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
            });
            let text = as_typed(cell);
            let rtl = runs_from_the_right(&text);
            let style = if head { "TableHead" } else { "TableText" };
            self.xml.open("w:p", &[]);
            let looks = Looks {
                style,
                ..Looks::default()
            };
            self.properties(looks, rtl);
            self.run(None, &text, rtl);
            self.xml.close("w:p");
            self.xml.close("w:tc");
        }
        self.xml.close("w:tr");
    }

    /// Between a box or a table and what follows.
    fn empty_line(&mut self) {
        self.xml.within("w:p", &[], |xml| {
            xml.within("w:pPr", &[], |xml| xml.val("w:pStyle", "Gap"));
        });
    }

    fn picture(&mut self, picture: &Picture) -> Result<(), DocumentError> {
        let png = press::picture_of(&picture.svg, picture.size_mm, DOTS)?;
        self.shots.push(Shot {
            png,
            svg: picture.svg.clone(),
        });
        let number = self.shots.len();
        self.xml.open("w:p", &[]);
        let looks = Looks {
            style: "Picture",
            ..Looks::default()
        };
        self.properties(looks, false);
        self.xml
            .within("w:r", &[], |xml| picture::drawn(xml, picture, number));
        self.xml.close("w:p");
        Ok(())
    }

    fn section(&mut self, page: &Page) {
        let say = |twips: u32| twips.to_string();
        self.xml.within("w:sectPr", &[], |xml| {
            xml.empty(
                "w:footerReference",
                &[("w:type", "default"), ("r:id", "footer")],
            );
            let size = [("w:w", &*say(page.width)), ("w:h", &*say(page.height))];
            xml.empty("w:pgSz", &size);
            let margins = [
                ("w:top", &*say(page.top)),
                ("w:right", &*say(page.side)),
                ("w:bottom", &*say(page.bottom)),
                ("w:left", &*say(page.side)),
                ("w:header", "567"),
                ("w:footer", &*say(twips(10.0))),
                ("w:gutter", "0"),
            ];
            xml.empty("w:pgMar", &margins);
        });
    }
}
