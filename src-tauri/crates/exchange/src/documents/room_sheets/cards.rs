//! Statement cards: every statement that may be shown in the room, to cut out.

use heard_core::protocol::{Document, Kind, Statement};
use heard_core::statements::pieces;
use serde::Serialize;

use super::order::shuffled;
use super::parts::Parts;
use crate::documents::kinds::CardOrder;
use crate::documents::printed::kind_name;
use crate::documents::shown::Shown;
use crate::documents::words::sheets as say;

/// Cards to write on, one sheet a kind.
const BLANK: usize = 8;
/// The same in large print.
const BLANK_LARGE: usize = 4;

/// The data of the template `statement-cards.typ`.
#[derive(Serialize)]
pub(super) struct Cards {
    /// Cards that start on a sheet of their own.
    groups: Vec<Group>,
}

#[derive(Serialize)]
struct Group {
    /// Stands at the foot of its sheets: "For table 3."
    whose: String,
    cards: Vec<Card>,
}

#[derive(Serialize)]
struct Card {
    /// None on a card to write on.
    number: Option<u32>,
    kind: Kind,
    kind_name: String,
    #[serde(flatten)]
    words: Parts,
}

/// The cards in the order that was chosen; cards to write on while nothing was said.
pub(super) fn sheets(document: &Document, order: CardOrder, large_print: bool) -> Cards {
    let groups = grouped(document, order);
    let groups: Vec<Group> = groups
        .into_iter()
        .map(|(whose, cards)| Group {
            whose,
            cards: cards.into_iter().map(|card| one(document, card)).collect(),
        })
        .collect();
    let on_each = if large_print { BLANK_LARGE } else { BLANK };
    Cards {
        groups: if groups.is_empty() {
            vec![blank(document, on_each)]
        } else {
            groups
        },
    }
}

/// What may be shown in the room, in order, by whose it is. No group is empty.
pub(super) fn grouped(document: &Document, order: CardOrder) -> Vec<(String, Vec<&Statement>)> {
    let cards = Shown::of(document).in_the_room();
    let mut groups = match order {
        CardOrder::ByNumber => vec![(String::new(), cards)],
        CardOrder::Shuffled => vec![(String::new(), shuffled(document, cards))],
        CardOrder::ByTable => by_table(cards),
    };
    groups.retain(|(_, cards)| !cards.is_empty());
    groups
}

/// Each table's cards by number, then those that no table has.
fn by_table(cards: Vec<&Statement>) -> Vec<(String, Vec<&Statement>)> {
    let mut tables: Vec<u32> = cards.iter().filter_map(|card| card.table).collect();
    tables.sort_unstable();
    tables.dedup();
    let tables = tables.into_iter().map(Some).chain([None]);
    tables
        .map(|table| {
            let mine = cards.iter().copied().filter(|card| card.table == table);
            (say::for_table(table), mine.collect())
        })
        .collect()
}

fn one(document: &Document, card: &Statement) -> Card {
    Card {
        number: Some(card.number),
        kind: card.kind,
        kind_name: kind_name(document, card.kind),
        words: Parts::in_pieces(&pieces(card)),
    }
}

fn blank(document: &Document, on_each: usize) -> Group {
    let card = |kind| Card {
        number: None,
        kind,
        kind_name: kind_name(document, kind),
        words: Parts::default(),
    };
    let kinds = Kind::ALL.into_iter();
    Group {
        whose: String::new(),
        cards: kinds
            .flat_map(|kind| (0..on_each).map(move |_| kind))
            .map(card)
            .collect(),
    }
}
