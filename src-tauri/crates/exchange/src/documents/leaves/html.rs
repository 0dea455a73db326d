//! A document as one HTML file: no script, no address of anything else, and everything that was typed is text.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use heard_core::protocol::Piece;

use super::leaf::{Leaf, Leaves, Line, Picture, Run, Table, language, quoted};
use crate::documents::cleaning::{as_typed, one_line};
use crate::documents::kinds::{Options, Paper};
use crate::documents::words::leaves as words;

/// The looks: the design's colours and sizes, light and dark, on screens and on paper.
const STYLE: &str = include_str!("page.css");

/// The whole page.
pub(in crate::documents) fn page(leaves: &Leaves, options: &Options) -> String {
    let mut page = Page(String::new());
    page.raw("<!doctype html>\n<html lang=\"");
    page.raw(&escaped(&language(&leaves.language)));
    page.raw("\">\n<head>\n<meta charset=\"utf-8\">\n");
    // Even if something of it were taken for more than text, nothing could run or be fetched.
    page.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
    page.raw("style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\">\n");
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.raw("<meta name=\"color-scheme\" content=\"light dark\">\n<title>");
    page.raw(&escaped(&one_line(&leaves.title)));
    page.raw("</title>\n<style>\n");
    page.raw(STYLE);
    page.raw(match options.paper {
        Some(Paper::UsLetter) => "@page { size: letter; }\n",
        _ => "@page { size: A4; }\n",
    });
    page.raw("</style>\n</head>\n<body");
    let switches = [("large", options.large_print), ("cream", options.cream)];
    let on: Vec<&str> = switches
        .iter()
        .filter(|(_, on)| *on)
        .map(|(name, _)| *name)
        .collect();
    if !on.is_empty() {
        page.raw(&format!(" class=\"{}\"", on.join(" ")));
    }
    page.raw(">\n<main>\n");
    page.all(&leaves.leaves);
    page.raw("</main>\n<footer>\n");
    page.element("p", &leaves.footer);
    page.raw("</footer>\n</body>\n</html>\n");
    page.0
}

/// Text that can be nothing but text, in an element and in a quoted attribute.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

/// Typed text with its lines.
fn with_lines(text: &str) -> String {
    escaped(&as_typed(text)).replace('\n', "<br>\n")
}

struct Page(String);

impl Page {
    /// Markup of ours.
    fn raw(&mut self, markup: &str) {
        self.0.push_str(markup);
    }

    /// Typed text in an element, in its own direction.
    fn element(&mut self, name: &str, text: &str) {
        let text = with_lines(text);
        if !text.is_empty() {
            self.raw(&format!("<{name} dir=\"auto\">{text}</{name}>\n"));
        }
    }

    fn all(&mut self, leaves: &[Leaf]) {
        for leaf in leaves {
            self.leaf(leaf);
        }
    }

    fn leaf(&mut self, leaf: &Leaf) {
        match leaf {
            Leaf::Title(text) => self.element("h1", text),
            Leaf::Heading { level, text } => {
                let level = (*level).clamp(2, 4);
                self.element(&format!("h{level}"), text);
            }
            Leaf::Lead(text) => {
                let text = with_lines(text);
                if !text.is_empty() {
                    self.raw(&format!("<p class=\"lead\" dir=\"auto\">{text}</p>\n"));
                }
            }
            Leaf::Para(runs) => {
                let text = in_runs(runs);
                if !text.trim().is_empty() {
                    self.raw(&format!("<p dir=\"auto\">{text}</p>\n"));
                }
            }
            Leaf::Quote { card, pieces } => self.quote(card, pieces),
            Leaf::List { ordered, lines } => self.list(*ordered, lines),
            Leaf::Table(table) => self.table(table),
            Leaf::Picture(picture) => self.picture(picture),
            Leaf::Boxed(leaves) => {
                self.raw("<div class=\"box\">\n");
                self.all(leaves);
                self.raw("</div>\n");
            }
            Leaf::NewPage => self.raw("<hr class=\"page\">\n"),
        }
    }

    fn quote(&mut self, card: &str, pieces: &[Piece]) {
        let pieces = quoted(pieces).into_iter();
        let words: String = pieces
            .map(|piece| match piece {
                Some(words) => escaped(&words).replace('\n', "<br>\n"),
                None => format!("<span class=\"hidden\">{}</span>", words::HIDDEN),
            })
            .collect();
        let card = escaped(card);
        self.raw(&format!(
            "<figure class=\"quote\"><blockquote dir=\"auto\"><p>“{words}”</p></blockquote>\
             <figcaption>{card}</figcaption></figure>\n"
        ));
    }

    /// As a picture and not as markup: whatever the drawing holds, nothing of it can run.
    fn picture(&mut self, picture: &Picture) {
        let svg = STANDARD.encode(picture.svg.as_bytes());
        let alt = escaped(&as_typed(&picture.alt));
        let width = picture.size_mm.0;
        self.raw(&format!(
            "<p class=\"picture\"><img src=\"data:image/svg+xml;base64,{svg}\" alt=\"{alt}\" \
             style=\"width: {width:.0}mm\"></p>\n"
        ));
    }

    fn list(&mut self, ordered: bool, lines: &[Line]) {
        if lines.is_empty() {
            return;
        }
        let name = if ordered { "ol" } else { "ul" };
        self.raw(&format!("<{name}>\n"));
        for line in lines {
            self.raw("<li dir=\"auto\">");
            self.raw(&in_runs(&line.runs));
            self.list(ordered, &line.under);
            self.raw("</li>\n");
        }
        self.raw(&format!("</{name}>\n"));
    }

    fn table(&mut self, table: &Table) {
        if table.rows.is_empty() {
            return;
        }
        // Roles, since some browsers forget what a table is once its rows stand one under the other.
        let columns = table.head.len();
        self.raw(&format!(
            "<div class=\"table\" style=\"--columns: {columns}\">\n<table role=\"table\">\n"
        ));
        self.element("caption", &table.caption);
        let all: u32 = table.widths.iter().sum();
        for width in table.widths.iter().filter(|_| all > 0) {
            let share = width * 100 / all;
            self.raw(&format!("<col style=\"width: {share}%\">\n"));
        }
        self.raw("<thead role=\"rowgroup\"><tr role=\"row\">");
        for head in &table.head {
            let head = with_lines(head);
            self.raw(&format!(
                "<th scope=\"col\" role=\"columnheader\">{head}</th>"
            ));
        }
        self.raw("</tr></thead>\n<tbody role=\"rowgroup\">\n");
        for row in &table.rows {
            self.raw("<tr role=\"row\">");
            for (head, cell) in table.head.iter().zip(row) {
                let (head, cell) = (escaped(&one_line(head)), with_lines(cell));
                self.raw(&format!(
                    "<td role=\"cell\" data-head=\"{head}\" dir=\"auto\">{cell}</td>"
                ));
            }
            self.raw("</tr>\n");
        }
        self.raw("</tbody>\n</table>\n</div>\n");
    }
}

fn in_runs(runs: &[Run]) -> String {
    let run = |run: &Run| {
        let text = escaped(&run.text()).replace('\n', "<br>\n");
        match run {
            Run::Plain(_) => text,
            Run::Strong(_) => format!("<strong>{text}</strong>"),
            Run::Quiet(_) => format!("<span class=\"quiet\">{text}</span>"),
        }
    };
    runs.iter().map(run).collect()
}
