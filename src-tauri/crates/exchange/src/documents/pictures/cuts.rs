//! The cards of the three kinds, each with its own cut, and the discs of ideas.

use heard_core::protocol::Kind;

use super::svg::{Anchor, CARD, Colour, Drawing, Face, INK, PAPER, number};

/// The colours of a kind.
#[derive(Debug, Clone, Copy)]
pub(super) struct Colours {
    /// Its card.
    pub solid: Colour,
    /// The rim that a pale card needs on white.
    pub rim: Option<Colour>,
    /// Numbers on its card.
    pub on: Colour,
    /// Its tint.
    pub tint: Colour,
    /// Words in its colour.
    pub word: Colour,
    /// Thin strokes in its colour, dark enough for white paper.
    pub stroke: Colour,
}

const fn colour(class: &'static str, hex: &'static str) -> Colour {
    Colour { class, hex }
}

pub(super) fn colours(kind: Kind) -> Colours {
    match kind {
        Kind::Working => Colours {
            solid: colour("working", "#1C4F7E"),
            rim: None,
            on: colour("on-working", CARD.hex),
            tint: colour("tint-working", "#DCE8EE"),
            word: colour("word-working", "#17426A"),
            stroke: colour("working", "#1C4F7E"),
        },
        Kind::NotWorking => Colours {
            solid: colour("not-working", "#90340F"),
            rim: None,
            on: colour("on-not-working", CARD.hex),
            tint: colour("tint-not-working", "#F8E0CF"),
            word: colour("word-not-working", "#7C2C0B"),
            stroke: colour("not-working", "#90340F"),
        },
        Kind::Important => Colours {
            solid: colour("important", "#E2AE2B"),
            rim: Some(colour("rim", "#856006")),
            on: colour("on-important", INK.hex),
            tint: colour("tint-important", "#F9EBC2"),
            word: colour("word-important", "#5C4300"),
            stroke: colour("rim", "#856006"),
        },
    }
}

/// The card of a kind with its top left corner at a place.
pub(super) fn draw_cut(
    drawing: &mut Drawing,
    at: (f64, f64),
    size: f64,
    kind: Kind,
    theme: Option<u32>,
) {
    let scale = size / 100.0;
    let path = outline(kind, at, scale);
    let colours = colours(kind);
    if let Some(rim) = colours.rim {
        drawing.rounded(&path, rim, 14.0 * scale);
        drawing.rounded(&path, colours.solid, 7.0 * scale);
    } else {
        drawing.rounded(&path, colours.solid, 10.0 * scale);
    }
    if let Some(theme) = theme {
        // Where a number clears the part that is cut away.
        let (x, y) = match kind {
            Kind::Working => (50.0, 56.0),
            Kind::NotWorking => (41.0, 64.0),
            Kind::Important => (43.0, 50.0),
        };
        let middle = (at.0 + x * scale, at.1 + y * scale);
        let share = match theme {
            0..10 => 0.62,
            10..100 => 0.5,
            _ => 0.4,
        };
        figure(drawing, middle, theme, size * share, colours.on);
    }
}

/// The outline of a card of a kind, its top left corner at a place, in hundredths of its size.
fn outline(kind: Kind, at: (f64, f64), scale: f64) -> String {
    let place =
        |x: f64, y: f64| format!("{} {}", number(at.0 + x * scale), number(at.1 + y * scale));
    match kind {
        Kind::Working => format!(
            "M{}V{}A{r} {r} 0 0 1 {}V{}Z",
            place(8.0, 92.0),
            number(at.1 + 50.0 * scale),
            place(92.0, 50.0),
            number(at.1 + 92.0 * scale),
            r = number(42.0 * scale)
        ),
        Kind::NotWorking => format!(
            "M{}L{}A{r} {r} 0 0 0 {}L{}L{}Z",
            place(8.0, 8.0),
            place(52.0, 8.0),
            place(92.0, 48.0),
            place(92.0, 92.0),
            place(8.0, 92.0),
            r = number(40.0 * scale)
        ),
        Kind::Important => format!(
            "M{}L{}L{}L{}L{}Z",
            place(8.0, 8.0),
            place(58.0, 8.0),
            place(94.0, 50.0),
            place(58.0, 92.0),
            place(8.0, 92.0)
        ),
    }
}

/// A number with its middle at a place.
fn figure(drawing: &mut Drawing, middle: (f64, f64), number: u32, size: f64, colour: Colour) {
    let face = Face {
        size,
        weight: 800,
        colour,
    };
    let base = middle.1 + size * HALF_CAPITAL;
    drawing.words(&number.to_string(), (middle.0, base), Anchor::Middle, face);
}

/// Half of the height of a figure, as a share of the size.
const HALF_CAPITAL: f64 = 0.334;

/// The disc of an idea with its middle at a place.
pub(super) fn draw_disc(
    drawing: &mut Drawing,
    middle: (f64, f64),
    radius: f64,
    idea: u32,
    chosen: bool,
) {
    let (fill, colour) = if chosen { (INK, CARD) } else { (PAPER, INK) };
    drawing.disc(middle, radius, fill, (INK, 0.55));
    let share = match idea {
        0..100 => 1.12,
        100..1000 => 0.86,
        _ => 0.62,
    };
    figure(drawing, middle, idea, radius * share, colour);
}
