//! A document as Markdown (CommonMark, with the tables of GitHub): everything that was typed is text.

use super::leaf::{Leaf, Leaves, Line, Run, Table, quoted};
use crate::documents::cleaning::{as_typed, one_line};
use crate::documents::words::leaves as words;

/// Characters that could begin something in the middle of a line.
const ANYWHERE: &[char] = &[
    '\\', '`', '*', '_', '[', ']', '<', '>', '|', '~', '&', '#', '$', '^', '{', '}', '!',
];
/// Characters that could begin something at the start of one.
const AT_START: &[char] = &['-', '+', '=', ':'];

/// The whole text.
pub(in crate::documents) fn text(leaves: &Leaves) -> String {
    let mut blocks = blocks(&leaves.leaves);
    if !leaves.footer.is_empty() {
        blocks.push("---".to_owned());
        blocks.push(escaped(&one_line(&leaves.footer)));
    }
    let mut text = blocks.join("\n\n");
    text.push('\n');
    text
}

fn blocks(leaves: &[Leaf]) -> Vec<String> {
    let mut blocks = Vec::new();
    for leaf in leaves {
        match leaf {
            Leaf::Title(text) => blocks.push(format!("# {}", escaped(&one_line(text)))),
            Leaf::Heading { level, text } => {
                let marks = "#".repeat(usize::from((*level).clamp(2, 4)));
                blocks.push(format!("{marks} {}", escaped(&one_line(text))));
            }
            Leaf::Lead(text) => blocks.push(lines(&as_typed(text))),
            Leaf::Para(runs) => blocks.push(in_runs(runs)),
            Leaf::Quote { card, pieces } => blocks.push(quote(card, pieces)),
            Leaf::List { ordered, lines } => blocks.push(list(*ordered, lines, 0)),
            Leaf::Table(it) => blocks.push(table(it)),
            // A picture cannot stand in a text; what it shows stands beside it.
            Leaf::Picture(picture) => blocks.push(escaped(&one_line(&picture.alt))),
            Leaf::Boxed(leaves) => blocks.extend(self::blocks(leaves)),
            Leaf::NewPage => blocks.push("---".to_owned()),
        }
    }
    blocks.retain(|block| !block.trim().is_empty());
    blocks
}

/// One line of text that can be nothing but text.
fn escaped(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    for c in line.chars() {
        let start = out.is_empty() && AT_START.contains(&c);
        if start || ANYWHERE.contains(&c) {
            out.push('\\');
        }
        out.push(c);
    }
    number_at_start(out)
}

/// "1." and "1)" would begin a list.
fn number_at_start(line: String) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    match line.split_at_checked(digits) {
        Some((number, rest)) if digits > 0 && rest.starts_with(['.', ')']) => {
            format!("{number}\\{rest}")
        }
        _ => line,
    }
}

/// Typed text: its lines stay lines.
fn lines(text: &str) -> String {
    let lines = text.lines().map(|line| escaped(line.trim()));
    lines
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join("\\\n")
}

fn quote(card: &str, pieces: &[heard_core::protocol::Piece]) -> String {
    let piece = |piece: Option<String>| match piece {
        Some(words) => words,
        None => words::HIDDEN_IN_TEXT.to_owned(),
    };
    let said: String = quoted(pieces).into_iter().map(piece).collect();
    let said = lines(&format!("“{said}”")).replace('\n', "\n> ");
    format!("> {said} {}", escaped(card))
}

fn list(ordered: bool, all: &[Line], depth: usize) -> String {
    let mut out = Vec::new();
    for (number, line) in (1..).zip(all) {
        let mark = if ordered {
            format!("{number}.")
        } else {
            "-".to_owned()
        };
        let indent = "   ".repeat(depth);
        let text = in_runs(&line.runs).replace('\n', &format!("\n{indent}   "));
        out.push(format!("{indent}{mark} {text}"));
        if !line.under.is_empty() {
            out.push(list(ordered, &line.under, depth + 1));
        }
    }
    out.join("\n")
}

fn table(table: &Table) -> String {
    if table.rows.is_empty() {
        return String::new();
    }
    let row = |cells: &[String]| {
        let cells = cells.iter().map(|cell| escaped(&one_line(cell)));
        format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
    };
    let mut out = vec![row(&table.head)];
    out.push(format!("|{}", " --- |".repeat(table.head.len())));
    out.extend(table.rows.iter().map(|cells| row(cells)));
    let caption = escaped(&one_line(&table.caption));
    if caption.is_empty() {
        out.join("\n")
    } else {
        format!("{caption}\n\n{}", out.join("\n"))
    }
}

fn in_runs(runs: &[Run]) -> String {
    let mut out = String::new();
    for run in runs {
        let text = run.text();
        let inner = lines(&text);
        let before = if text.starts_with(' ') { " " } else { "" };
        let after = if text.ends_with(' ') { " " } else { "" };
        let inner = match run {
            Run::Strong(_) if !inner.is_empty() => format!("**{inner}**"),
            _ => inner,
        };
        out.push_str(&format!("{before}{inner}{after}"));
    }
    out.trim().to_owned()
}
