//! Theme headings: a sheet for each theme, to hang over its cards.

use heard_core::protocol::{Document, Kind, Theme};
use serde::Serialize;

use super::parts::Parts;
use crate::documents::printed::kind_name;
use crate::documents::shown::Shown;
use crate::documents::words::sheets as say;

/// The data of the template `theme-headings.typ`.
#[derive(Serialize)]
pub(super) struct Headings {
    themes: Vec<Heading>,
}

/// The heading of a theme.
#[derive(Serialize)]
pub(super) struct Heading {
    /// None on a sheet to write on.
    number: Option<u32>,
    kind: Kind,
    /// "Not working, theme 3".
    called: String,
    #[serde(flatten)]
    name: Parts,
    cards: usize,
    /// "21 cards", in two parts.
    counted: Option<(String, &'static str)>,
}

/// The themes of every kind in number order; a sheet to write on for a kind that has none.
pub(super) fn sheets(document: &Document) -> Headings {
    let of_kind = |kind| {
        let mut headings = of_kind(document, kind);
        if headings.is_empty() {
            headings.push(blank(document, kind));
        }
        headings
    };
    Headings {
        themes: Kind::ALL.into_iter().flat_map(of_kind).collect(),
    }
}

/// The headings of a kind's themes.
pub(super) fn of_kind(document: &Document, kind: Kind) -> Vec<Heading> {
    let themes = Shown::of(document).themes(kind).into_iter();
    themes.map(|theme| one(document, theme)).collect()
}

fn one(document: &Document, theme: &Theme) -> Heading {
    let cards = Shown::of(document).said_in(theme.id).len();
    Heading {
        number: Some(theme.number),
        kind: theme.kind,
        called: say::theme_of(&kind_name(document, theme.kind), theme.number),
        name: Parts::of(&theme.name),
        cards,
        counted: (cards > 0).then(|| say::cards(cards)),
    }
}

/// A heading that the room fills in.
pub(super) fn blank(document: &Document, kind: Kind) -> Heading {
    Heading {
        number: None,
        kind,
        called: kind_name(document, kind),
        name: Parts::default(),
        cards: 0,
        counted: None,
    }
}
