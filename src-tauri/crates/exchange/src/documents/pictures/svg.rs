//! The sheet that pictures are drawn on. All lengths are millimetres.

use std::fmt::Write as _;

/// A colour of the house, with the class under which a style sheet can change it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Colour {
    pub class: &'static str,
    pub hex: &'static str,
}

const fn colour(class: &'static str, hex: &'static str) -> Colour {
    Colour { class, hex }
}

pub(super) const INK: Colour = colour("ink", "#1B2830");
pub(super) const INK2: Colour = colour("ink2", "#3D474C");
pub(super) const PAPER: Colour = colour("paper", "#FFFFFF");
pub(super) const CARD: Colour = colour("card", "#FFFBF1");
pub(super) const RULE: Colour = colour("rule", "#8E8069");
pub(super) const PEN: Colour = colour("pen", "#7A1B4A");

/// A sheet of a size that things are drawn on, later ones over earlier ones.
#[derive(Debug)]
pub(super) struct Drawing {
    pub width: f64,
    pub height: f64,
    body: String,
}

/// How words stand at their place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// How words look: size in millimetres, weight, colour.
#[derive(Debug, Clone, Copy)]
pub(super) struct Face {
    pub size: f64,
    pub weight: u16,
    pub colour: Colour,
}

impl Drawing {
    pub fn new(width: f64, height: f64) -> Self {
        Self {
            width,
            height,
            body: String::new(),
        }
    }

    /// A filled shape.
    pub fn shape(&mut self, path: &str, fill: Colour) {
        self.write(format_args!(
            r#"<path class="{}" fill="{}" d="{path}"/>"#,
            fill.class, fill.hex
        ));
    }

    /// A filled shape, moved to a place.
    pub fn moved(&mut self, to: (f64, f64), path: &str, fill: Colour) {
        self.write(format_args!(
            r#"<path class="{}" fill="{}" transform="translate({} {})" d="{path}"/>"#,
            fill.class,
            fill.hex,
            number(to.0),
            number(to.1)
        ));
    }

    /// A filled shape with a round line of the same colour along its edge, which rounds its corners.
    pub fn rounded(&mut self, path: &str, fill: Colour, line: f64) {
        self.write(format_args!(
            r#"<path class="{0} {0}-line" fill="{1}" stroke="{1}" stroke-width="{2}" stroke-linejoin="round" d="{path}"/>"#,
            fill.class, fill.hex, number(line)
        ));
    }

    /// A line along a path; `dash` in millimetres, 0 for none.
    pub fn line(&mut self, path: &str, colour: Colour, width: f64, dash: f64) {
        let dashes = if dash > 0.0 {
            format!(r#" stroke-dasharray="{0} {0}""#, number(dash))
        } else {
            String::new()
        };
        self.write(format_args!(
            r#"<path class="{}-line" fill="none" stroke="{}" stroke-width="{}"{dashes} d="{path}"/>"#,
            colour.class, colour.hex, number(width)
        ));
    }

    /// A disc, with a line round it where `line` is not 0.
    pub fn disc(&mut self, (x, y): (f64, f64), radius: f64, fill: Colour, line: (Colour, f64)) {
        let (x, y, radius) = (number(x), number(y), number(radius));
        let edge = if line.1 > 0.0 {
            format!(
                r#" stroke="{}" stroke-width="{}""#,
                line.0.hex,
                number(line.1)
            )
        } else {
            String::new()
        };
        let edge_class = if line.1 > 0.0 {
            format!(" {}-line", line.0.class)
        } else {
            String::new()
        };
        self.write(format_args!(
            r#"<circle class="{}{edge_class}" fill="{}"{edge} cx="{x}" cy="{y}" r="{radius}"/>"#,
            fill.class, fill.hex
        ));
    }

    /// A box with rounded corners.
    pub fn rect(&mut self, at: (f64, f64), size: (f64, f64), fill: Colour, line: (Colour, f64)) {
        let edge = if line.1 > 0.0 {
            format!(
                r#" stroke="{}" stroke-width="{}""#,
                line.0.hex,
                number(line.1)
            )
        } else {
            String::new()
        };
        let edge_class = if line.1 > 0.0 {
            format!(" {}-line", line.0.class)
        } else {
            String::new()
        };
        self.write(format_args!(
            r#"<rect class="{}{edge_class}" fill="{}"{edge} x="{}" y="{}" width="{}" height="{}" rx="2.5"/>"#,
            fill.class, fill.hex, number(at.0), number(at.1), number(size.0), number(size.1)
        ));
    }

    /// One line of words; `at` is where its base line begins, has its middle or ends.
    pub fn words(&mut self, text: &str, at: (f64, f64), anchor: Anchor, face: Face) {
        let anchor = match anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        self.write(format_args!(
            r#"<text class="{}" fill="{}" x="{}" y="{}" text-anchor="{anchor}" font-family="'Atkinson Hyperlegible Next', sans-serif" font-weight="{}" font-size="{}">{}</text>"#,
            face.colour.class,
            face.colour.hex,
            number(at.0),
            number(at.1),
            face.weight,
            number(face.size),
            escaped(text)
        ));
    }

    /// The picture as a file of its own, also good inside a page.
    pub fn finish(self) -> String {
        let (width, height) = (number(self.width), number(self.height));
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}mm" height="{height}mm" viewBox="0 0 {width} {height}">{}</svg>"#,
            self.body
        )
    }

    fn write(&mut self, words: std::fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _ = self.body.write_fmt(words);
    }
}

/// A number to a hundredth, which no printer shows finer.
pub(super) fn number(value: f64) -> String {
    let rounded = (value * 100.0).round() / 100.0;
    // No "-0".
    format!("{}", rounded + 0.0)
}

/// Words as XML holds them. What XML cannot hold goes.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{FFFE}' | '\u{FFFF}' => {}
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_cannot_become_anything_else() {
        let mut drawing = Drawing::new(10.0, 5.0);
        let face = Face {
            size: 4.0,
            weight: 400,
            colour: INK,
        };
        drawing.words("<script>\"&\u{1}", (0.0, 4.0), Anchor::Start, face);
        let svg = drawing.finish();
        assert!(svg.contains(">&lt;script&gt;&quot;&amp;</text>"), "{svg}");
    }

    #[test]
    fn numbers_are_short() {
        assert_eq!(number(1.0 / 3.0), "0.33");
        assert_eq!(number(-0.001), "0");
        assert_eq!(number(12.0), "12");
    }
}
