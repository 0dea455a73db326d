//! Sheets for hearing: every card that may be read aloud, to tick.

use heard_core::protocol::{Document, Heard, Kind, Statement};
use heard_core::statements::pieces;
use serde::Serialize;

use super::order::shuffled;
use super::parts::Parts;
use crate::documents::printed::kind_name;
use crate::documents::shown::Shown;
use crate::documents::words::room as say;

/// The data of the template `hear-sheet.typ`.
#[derive(Serialize)]
pub(super) struct Hearing {
    lead: &'static str,
    columns: [&'static str; 2],
    heard_aloud: &'static str,
    later: &'static str,
    parts: Vec<Part>,
}

/// The cards of a kind.
#[derive(Serialize)]
struct Part {
    kind: Kind,
    /// Its title, and what stands over its cards on each page.
    name: String,
    cards: Vec<Card>,
}

#[derive(Serialize)]
struct Card {
    number: u32,
    heard: bool,
    later: bool,
    #[serde(flatten)]
    words: Parts,
}

/// The cards of each kind, in the order in which the desk reads them; lines to fill in for a kind without any.
pub(super) fn sheets(document: &Document) -> Hearing {
    Hearing {
        lead: say::HEAR_LEAD,
        columns: say::HEAR_COLUMNS,
        heard_aloud: say::HEARD,
        later: say::LATER,
        parts: Kind::ALL.map(|kind| part(document, kind)).into(),
    }
}

fn part(document: &Document, kind: Kind) -> Part {
    let mut cards = Shown::of(document).in_the_room();
    cards.retain(|card| card.kind == kind);
    let by_number = document
        .settings
        .single()
        .is_none_or(|row| row.hear_seed == 0);
    if !by_number {
        cards = shuffled(document, cards);
    }
    Part {
        kind,
        name: kind_name(document, kind),
        cards: cards.into_iter().map(card).collect(),
    }
}

fn card(card: &Statement) -> Card {
    Card {
        number: card.number,
        heard: card.heard == Heard::Heard,
        later: card.heard == Heard::Later,
        words: Parts::in_pieces(&pieces(card)),
    }
}
