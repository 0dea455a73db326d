//! Who came where: joint ranks, and ties that stay ties.

use crate::protocol::{Document, ItemId, VoteRound};
use std::collections::BTreeSet;

/// Where one item of a round came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Joint ranks: 1, 2, 2, 4.
    pub place: u32,
    /// Level with another: '2 ='.
    pub level: bool,
    /// The theme, cause or idea.
    pub item: ItemId,
    /// Votes from all sources.
    pub votes: u32,
}

/// The votes of each item of a round, from all sources, in the round's own order.
pub fn totals(document: &Document, round: &VoteRound) -> Vec<(ItemId, u32)> {
    let total = |item: &ItemId| {
        let rows = document.counts.iter();
        let counted = rows.filter(|row| row.round == round.id && row.item == *item);
        let votes = counted.fold(0_u32, |sum, row| sum.saturating_add(row.n));
        (*item, votes)
    };
    round.items.iter().map(total).collect()
}

/// Every item of a round with its place, the best first; level ones in the round's own order.
///
/// Also of an open round: who calls this decides what may be seen.
pub fn places(document: &Document, round: &VoteRound) -> Vec<Place> {
    let mut totals = totals(document, round);
    // A stable sort: level ones stay in the round's order.
    totals.sort_by_key(|(_, votes)| std::cmp::Reverse(*votes));
    let place = |(item, votes): &(ItemId, u32)| {
        let better = totals.iter().filter(|(_, other)| other > votes).count();
        let same = totals.iter().filter(|(_, other)| other == votes).count();
        Place {
            place: u32::try_from(better).map_or(u32::MAX, |better| better.saturating_add(1)),
            level: same > 1,
            item: *item,
            votes: *votes,
        }
    };
    totals.iter().map(place).collect()
}

/// How many different places a round has; level ones share one.
pub fn number_of_places(document: &Document, round: &VoteRound) -> u32 {
    let places = places(document, round);
    let different: BTreeSet<u32> = places.iter().map(|place| place.place).collect();
    u32::try_from(different.len()).unwrap_or(u32::MAX)
}

/// The places shown so far, the best first: `revealed` of them, counted from the last. None of an open
/// round.
pub fn revealed(document: &Document, round: &VoteRound) -> Vec<Place> {
    if !round.closed {
        return Vec::new();
    }
    let places = places(document, round);
    let different: BTreeSet<u32> = places.iter().map(|place| place.place).collect();
    let shown: BTreeSet<u32> = different
        .into_iter()
        .rev()
        .take(round.revealed as usize)
        .collect();
    let mut places = places;
    places.retain(|place| shown.contains(&place.place));
    places
}

/// Items that are level with another and got votes, the best first. Items that nobody voted for are
/// no tie.
pub fn tied(document: &Document, round: &VoteRound) -> Vec<ItemId> {
    let places = places(document, round).into_iter();
    places
        .filter(|place| place.level && place.votes > 0)
        .map(|place| place.item)
        .collect()
}

/// Whether a round has a tie that the room may settle.
pub fn has_tie(document: &Document, round: &VoteRound) -> bool {
    !tied(document, round).is_empty()
}
