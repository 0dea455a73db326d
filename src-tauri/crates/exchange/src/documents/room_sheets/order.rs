//! Shuffled cards: the order in which the desk reads them aloud, so that paper and screen agree.

use std::collections::BTreeMap;

use heard_core::protocol::{Document, PersonId, Statement};

/// The cards in an order of chance that is the same each time. Cards of one person are no neighbours, where that
/// can be had.
pub(super) fn shuffled<'a>(
    document: &Document,
    mut cards: Vec<&'a Statement>,
) -> Vec<&'a Statement> {
    let seed = seed(document);
    cards.sort_by_cached_key(|card| (lot_of(&card.id.0.to_string(), seed), card.id));
    kept_apart(cards)
}

/// The seed of the hearing; where cards are heard by number, one that is the workshop's own.
fn seed(document: &Document) -> u32 {
    let chosen = document.settings.single().map_or(0, |row| row.hear_seed);
    let own = || {
        let workshop = document.workshop.single();
        let id = workshop.map_or_else(String::new, |row| row.id.0.to_string());
        lot_of(&id, 0).max(1)
    };
    if chosen == 0 { own() } else { chosen }
}

/// A number from an id and a seed that nobody can guess the order of (FNV-1a, stirred twice).
fn lot_of(id: &str, seed: u32) -> u32 {
    let mut lot = 0x811c_9dc5 ^ seed;
    for sign in id.bytes() {
        lot = (lot ^ u32::from(sign)).wrapping_mul(0x0100_0193);
    }
    lot = (lot ^ (lot >> 15)).wrapping_mul(0x2c1b_3c6d);
    lot = (lot ^ (lot >> 12)).wrapping_mul(0x297a_2d39);
    lot ^ (lot >> 15)
}

/// Draws the first card that leaves an order without neighbours of one person, time after time.
fn kept_apart(mut left: Vec<&Statement>) -> Vec<&Statement> {
    let mut counts: BTreeMap<PersonId, usize> = BTreeMap::new();
    for person in left.iter().filter_map(|card| card.person) {
        *counts.entry(person).or_default() += 1;
    }
    let mut order = Vec::with_capacity(left.len());
    let mut last = None;
    while !left.is_empty() {
        let must = who_must_be_next(&counts, left.len(), last);
        let fits = |card: &&Statement| match must {
            Some(must) => card.person == Some(must),
            None => card.person.is_none() || card.person != last,
        };
        let card = left.remove(left.iter().position(fits).unwrap_or(0));
        last = card.person;
        if let Some(count) = last.and_then(|person| counts.get_mut(&person)) {
            *count -= 1;
        }
        order.push(card);
    }
    order
}

/// The person whose cards are so many that one of them comes now, or two would meet later.
fn who_must_be_next(
    counts: &BTreeMap<PersonId, usize>,
    left: usize,
    last: Option<PersonId>,
) -> Option<PersonId> {
    let others = counts.iter().filter(|(person, _)| Some(**person) != last);
    let (person, count) = others.max_by_key(|(_, count)| **count)?;
    (count * 2 > left).then_some(*person)
}
