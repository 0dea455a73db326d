//! Why-trees, drawn: a theme, the causes under it, and the causes of those.

mod parts;

use heard_core::protocol::Kind;

pub use self::parts::{TreePart, Twig, parts};
use self::parts::{said, table};
use super::Picture;
use super::cuts::{colours, draw_cut};
use super::marks::NIB;
use super::pen::{ring, seed_of};
use super::svg::{Anchor, Drawing, Face, INK, PAPER, PEN, RULE};
use crate::documents::letters;
use crate::documents::story::{Branch, WhyTree};
use crate::documents::words::pictures as words;

/// A why-tree as pictures of at most a page, each with its words inside. The sentence of each says all its causes;
/// a page may rather read them aloud as a nested list, from [`parts`].
pub fn trees(tree: &WhyTree) -> Vec<Picture> {
    let sheets = parts(tree).into_iter().flat_map(|part| {
        let mut sheets: Vec<Vec<Twig<'_>>> = vec![Vec::new()];
        let mut used = 0.0;
        for twig in part.twigs {
            let height = height_of(&twig) + BETWEEN;
            if used + height > TALLEST && used > 0.0 {
                sheets.push(Vec::new());
                used = 0.0;
            }
            used += height;
            if let Some(sheet) = sheets.last_mut() {
                sheet.push(twig);
            }
        }
        sheets.into_iter().map(move |twigs| TreePart {
            theme: part.theme,
            root: part.root,
            twigs,
        })
    });
    sheets.map(|part| draw(&part)).collect()
}

const ROOT_WIDE: f64 = 44.0;
const BOX_WIDE: f64 = 54.5;
/// Between two columns.
const ACROSS: f64 = 8.5;
/// Between two boxes of a column.
const BETWEEN: f64 = 5.0;
/// Room for rings at the edges of the picture.
const EDGE: f64 = 2.5;
/// What a page holds.
const TALLEST: f64 = 200.0;
/// 14 points on lines of 18.
const BODY: f64 = 4.94;
const LINE: f64 = 6.35;
/// Inside a box, beside its words.
const INSET: f64 = 3.2;
/// Where words begin, after the letter.
const AFTER_LETTER: f64 = 11.5;
const LETTER: f64 = 7.0;

fn cause_lines(cause: &Branch) -> Vec<String> {
    let room = BOX_WIDE - AFTER_LETTER - INSET;
    letters::lines(&cause.cause.words, 400, room / BODY, 24)
}

fn box_height(twig: &Twig<'_>) -> f64 {
    let lines = cause_lines(twig.cause).len() + usize::from(twig.goes_on);
    (lines as f64 * LINE + 2.0 * INSET).max(15.0)
}

/// A cause with what stands beside it.
fn height_of(twig: &Twig<'_>) -> f64 {
    let beside: f64 = twig
        .twigs
        .iter()
        .map(|twig| box_height(twig) + BETWEEN)
        .sum();
    box_height(twig).max(beside - BETWEEN)
}

fn draw(part: &TreePart<'_>) -> Picture {
    let causes: f64 = part
        .twigs
        .iter()
        .map(|twig| height_of(twig) + BETWEEN)
        .sum();
    let root = root_lines(part);
    let root_height = root.len() as f64 * LINE + 2.0 * INSET + 12.5;
    let inner = (causes - BETWEEN).max(root_height);
    let deep = part.twigs.iter().any(|twig| !twig.twigs.is_empty());
    let columns = if deep { 2.0 } else { 1.0 };
    let width = ROOT_WIDE + columns * (ACROSS + BOX_WIDE) + 2.0 * EDGE;
    let mut drawing = Drawing::new(width, inner + 2.0 * EDGE);
    let middle = EDGE + inner / 2.0;
    draw_root(&mut drawing, part, &root, (middle, root_height));
    let left = EDGE + ROOT_WIDE + ACROSS;
    let mut top = EDGE + (inner - causes + BETWEEN) / 2.0;
    let mut joints = Vec::new();
    for twig in &part.twigs {
        let height = height_of(twig);
        joints.push(top + height / 2.0);
        draw_twig(&mut drawing, twig, (left, top), height, &part.theme.name);
        top += height + BETWEEN;
    }
    join(&mut drawing, (EDGE + ROOT_WIDE, middle), &joints);
    Picture::plain(drawing, said(part)).with(table(part))
}

fn root_lines(part: &TreePart<'_>) -> Vec<String> {
    let words = part.root.map_or(&part.theme.name, |root| &root.cause.words);
    letters::lines(words, 700, (ROOT_WIDE - 2.0 * INSET - 1.0) / BODY, 24)
}

fn draw_root(drawing: &mut Drawing, part: &TreePart<'_>, lines: &[String], at: (f64, f64)) {
    let (middle, height) = at;
    let top = middle - height / 2.0;
    let colours = colours(part.theme.kind);
    match part.root {
        None => {
            drawing.rect((EDGE, top), (ROOT_WIDE, height), colours.tint, (RULE, 0.0));
            let place = (EDGE + INSET, top + INSET);
            draw_cut(
                drawing,
                place,
                10.0,
                part.theme.kind,
                Some(part.theme.number),
            );
        }
        Some(root) => {
            drawing.rect((EDGE, top), (ROOT_WIDE, height), PAPER, (RULE, 0.35));
            let face = Face {
                size: LETTER,
                weight: 800,
                colour: colours.word,
            };
            let place = (EDGE + INSET, top + INSET + 7.0);
            drawing.words(&root.cause.letter, place, Anchor::Start, face);
        }
    }
    let face = Face {
        size: BODY,
        weight: 700,
        colour: INK,
    };
    for (row, line) in lines.iter().enumerate() {
        let base = top + INSET + 12.5 + 4.6 + row as f64 * LINE;
        drawing.words(line, (EDGE + INSET + 0.5, base), Anchor::Start, face);
    }
}

/// A cause, its middle half way down the height that it and what stands beside it take.
fn draw_twig(drawing: &mut Drawing, twig: &Twig<'_>, at: (f64, f64), height: f64, seed: &str) {
    let own = box_height(twig);
    let middle = at.1 + height / 2.0;
    draw_box(drawing, twig, (at.0, middle - own / 2.0), own, seed);
    let left = at.0 + BOX_WIDE + ACROSS;
    let beside: f64 = twig
        .twigs
        .iter()
        .map(|twig| box_height(twig) + BETWEEN)
        .sum();
    let mut top = at.1 + (height - beside + BETWEEN) / 2.0;
    let mut joints = Vec::new();
    for leaf in &twig.twigs {
        let height = box_height(leaf);
        draw_box(drawing, leaf, (left, top), height, seed);
        joints.push(top + height / 2.0);
        top += height + BETWEEN;
    }
    join(drawing, (at.0 + BOX_WIDE, middle), &joints);
}

fn draw_box(drawing: &mut Drawing, twig: &Twig<'_>, at: (f64, f64), height: f64, seed: &str) {
    drawing.rect(at, (BOX_WIDE, height), PAPER, (RULE, 0.35));
    let lines = cause_lines(twig.cause);
    let all = lines.len() + usize::from(twig.goes_on);
    let middle = at.1 + height / 2.0;
    let letter = Face {
        size: LETTER,
        weight: 800,
        colour: colours(Kind::NotWorking).word,
    };
    let letter_at = (at.0 + INSET, middle + LETTER * 0.334);
    drawing.words(&twig.cause.cause.letter, letter_at, Anchor::Start, letter);
    let face = Face {
        size: BODY,
        weight: 400,
        colour: INK,
    };
    let further = twig
        .goes_on
        .then(|| words::goes_on(&twig.cause.cause.letter));
    for (row, line) in lines.iter().chain(&further).enumerate() {
        let base = middle + (row as f64 - all as f64 / 2.0) * LINE + 4.75;
        drawing.words(line, (at.0 + AFTER_LETTER, base), Anchor::Start, face);
    }
    if twig.cause.matters_most {
        let (wide, high) = (BOX_WIDE + 4.0, height + 4.0);
        let seed = seed_of(&format!("{seed} {}", twig.cause.cause.letter));
        drawing.moved((at.0 - 2.0, at.1 - 2.0), &ring(wide, high, NIB, seed), PEN);
    }
}

/// Lines from a box to the boxes beside it.
fn join(drawing: &mut Drawing, from: (f64, f64), to: &[f64]) {
    let (Some(first), Some(last)) = (to.first(), to.last()) else {
        return;
    };
    let half = from.0 + ACROSS / 2.0;
    let end = from.0 + ACROSS;
    let mut path = format!("M{} {}H{half}", from.0, from.1);
    path.push_str(&format!(
        "M{half} {}V{}",
        first.min(from.1),
        last.max(from.1)
    ));
    for y in to {
        path.push_str(&format!("M{half} {y}H{end}"));
    }
    drawing.line(&path, INK, 0.35, 0.0);
}

#[cfg(test)]
#[allow(clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::documents::printed::{Cause, Theme};

    fn cause(letter: &str, causes: Vec<Branch>) -> Branch {
        Branch {
            cause: Cause {
                letter: letter.to_owned(),
                words: format!("Because of {letter}, and nobody has asked why that is so."),
            },
            matters_most: letter == "C",
            causes,
        }
    }

    fn of(causes: Vec<Branch>) -> WhyTree {
        let theme = Theme {
            number: 3,
            kind: Kind::NotWorking,
            kind_name: "not working".to_owned(),
            name: "I wait alone.".to_owned(),
        };
        WhyTree { theme, causes }
    }

    #[test]
    fn a_chain_longer_than_three_columns_goes_on_under_its_letter() {
        let chain = cause(
            "A",
            vec![cause(
                "B",
                vec![cause("C", vec![cause("D", vec![cause("E", vec![])])])],
            )],
        );
        let tree = of(vec![chain, cause("F", vec![])]);
        let parts = parts(&tree);
        let roots: Vec<Option<&str>> = parts
            .iter()
            .map(|part| part.root.map(|root| root.cause.letter.as_str()))
            .collect();
        assert_eq!(roots, [None, Some("B"), Some("D")]);
        assert!(parts[0].twigs[0].twigs[0].goes_on);
    }

    #[test]
    fn every_cause_is_drawn_and_read_and_what_matters_most_is_ringed() {
        let tree = of(vec![
            cause("A", vec![cause("B", vec![]), cause("C", vec![])]),
            cause("D", vec![]),
        ]);
        let pictures = trees(&tree);
        let picture = &pictures[0];
        for letter in ["A", "B", "C", "D"] {
            assert!(picture.svg.contains(&format!(">{letter}</text>")));
            assert!(
                picture.alt.contains(&format!("Because of {letter}")),
                "{}",
                picture.alt
            );
        }
        assert_eq!(picture.svg.matches(r#"class="pen""#).count(), 1);
        assert_eq!(picture.table.rows.len(), 4);
        assert_eq!(picture.table.rows[2][2..], ["A", "yes"]);
    }

    #[test]
    fn many_causes_go_on_in_a_further_picture_and_none_is_lost() {
        let tree = of((0..40).map(|n| cause(&format!("C{n}"), vec![])).collect());
        let pictures = trees(&tree);
        assert!(pictures.len() > 2);
        let rows: usize = pictures
            .iter()
            .map(|picture| picture.table.rows.len())
            .sum();
        assert_eq!(rows, 40);
        assert!(pictures.iter().all(|picture| picture.height < 230.0));
    }
}
