//! A why-tree in parts that a page holds, with how tall each of its boxes is.

use serde::Serialize;

use super::marks::{ThemeMark, Trail, key, mark};
use crate::documents::cleaning::{lines, one_line, shortened};
use crate::documents::letters::broken;
use crate::documents::pictures::{TreePart as TreeOnPage, Twig, parts, ring};
use crate::documents::printed::Cause;
use crate::documents::story::WhyTree;
use crate::documents::words::{cause_called, report as say};

const MILLIMETRES_PER_POINT: f64 = 25.4 / 72.0;
/// A cause's letter, in points.
const LETTER: f64 = 20.0;
/// Millimetres inside a cause's box, above and below its words; over 'goes on below'; and outside it to its ring.
const INSET: f64 = 3.2;
const GAP_BELOW: f64 = 1.5;
const OUTSIDE: f64 = 2.2;

impl Trail<'_> {
    /// A why-tree in parts of three columns.
    pub(super) fn tree(&self, tree: &WhyTree, rooms: &Rooms) -> TreePage {
        let heard = self.0.heard.iter().flat_map(|heard| &heard.themes);
        let mut heard = heard
            .filter(|it| (it.theme.kind, it.theme.number) == (tree.theme.kind, tree.theme.number));
        TreePage {
            called: tree.theme.called(),
            trail: heard.next().map(|it| say::counted(it.said)),
            said: self.has(&tree.theme),
            key: key(&tree.theme),
            parts: parts(tree)
                .into_iter()
                .map(|part| TreePart {
                    lines: rooms.root(&part),
                    theme: mark(part.theme),
                    cause: part.root.map(|root| CauseName::of(&root.cause)),
                    causes: part
                        .twigs
                        .iter()
                        .map(|twig| rooms.cause_box(twig, &tree.theme.name))
                        .collect(),
                })
                .collect(),
        }
    }
}

/// A why-tree.
#[derive(Debug, Serialize)]
pub(super) struct TreePage {
    called: String,
    trail: Option<String>,
    said: bool,
    key: String,
    parts: Vec<TreePart>,
}

impl TreePage {
    /// Whether the room ringed anything in it.
    pub(super) fn ringed(&self) -> bool {
        let boxes = self.parts.iter().flat_map(|part| &part.causes);
        boxes
            .into_iter()
            .any(|it| it.svg.is_some() || it.causes.iter().any(|leaf| leaf.svg.is_some()))
    }
}

#[derive(Debug, Serialize)]
struct TreePart {
    /// What stands at the root.
    lines: Vec<String>,
    theme: ThemeMark,
    cause: Option<CauseName>,
    causes: Vec<CauseBox>,
}

#[derive(Debug, Serialize)]
pub(super) struct CauseName {
    letter: String,
    called: String,
    words: String,
}

impl CauseName {
    pub(super) fn of(cause: &Cause) -> Self {
        let letter = letter(cause);
        Self {
            called: cause_called(&letter),
            letter,
            words: lines(&cause.words),
        }
    }
}

#[derive(Debug, Serialize)]
struct CauseBox {
    letter: String,
    lines: Vec<String>,
    goes_on: Vec<String>,
    /// Millimetres.
    tall: f64,
    /// The ring round it, where the room made one.
    svg: Option<String>,
    causes: Vec<CauseBox>,
}

pub(super) fn letter(cause: &Cause) -> String {
    shortened(&one_line(&cause.letter), 3)
}

/// Measures of a why-tree, in millimetres; those of `report.typ`.
pub(super) struct Rooms {
    /// The size of its words, and from one line to the next.
    size: f64,
    line: f64,
    /// Room for words at the root and in a box, and how wide a box is.
    root: f64,
    cause: f64,
    wide: f64,
}

impl Rooms {
    /// In large print or not.
    pub(super) fn of(large_print: bool) -> Self {
        let (size, line, root, wide) = if large_print {
            (18.0, 25.0, 46.0, 60.0)
        } else {
            (14.0, 18.0, 44.0, 54.5)
        };
        Self {
            size: size * MILLIMETRES_PER_POINT,
            line: line * MILLIMETRES_PER_POINT,
            root: root - 8.0,
            cause: wide - 14.4,
            wide,
        }
    }

    /// Letters side by side may be further apart than each alone: then the page breaks a line once more, and the box
    /// is a little taller than it says.
    fn broken(&self, words: &str, weight: u16, room: f64) -> Vec<String> {
        broken(words, weight, room / self.size)
    }

    fn root(&self, part: &TreeOnPage<'_>) -> Vec<String> {
        match part.root {
            Some(root) => self.broken(&lines(&root.cause.words), 400, self.root),
            None => self.broken(&mark(part.theme).name, 700, self.root),
        }
    }

    fn tall(&self, lines: usize) -> f64 {
        lines as f64 * self.line - (self.line - self.size)
    }

    fn cause_box(&self, twig: &Twig<'_>, theme: &str) -> CauseBox {
        let cause = &twig.cause.cause;
        let letter = letter(cause);
        let lines = self.broken(&lines(&cause.words), 400, self.cause);
        let further = twig.goes_on.then(|| say::why_goes_on(&letter));
        let goes_on = further.map_or_else(Vec::new, |words| self.broken(&words, 400, self.cause));
        let below = if goes_on.is_empty() {
            0.0
        } else {
            GAP_BELOW + self.tall(goes_on.len())
        };
        let words = self.tall(lines.len()) + below;
        let tall = words.max(LETTER * MILLIMETRES_PER_POINT) + 2.0 * INSET;
        let seed = format!("{theme} {letter}");
        let ringed = twig.cause.matters_most;
        CauseBox {
            svg: ringed.then(|| ring(self.wide + 2.0 * OUTSIDE, tall + 2.0 * OUTSIDE, &seed).svg),
            causes: twig
                .twigs
                .iter()
                .map(|leaf| self.cause_box(leaf, theme))
                .collect(),
            letter,
            lines,
            goes_on,
            tall,
        }
    }
}
