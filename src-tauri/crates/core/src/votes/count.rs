//! Counting: one row for each item and source, so that no vote is counted twice.

use super::{called, counts_of, get_open};
use crate::edit::{Edit, in_range};
use crate::protocol::{Count, Error, ItemId, Refusal, VoteRound, VoteRoundId, VoteSource};
use crate::words::fields;

/// Most votes in one count.
const MOST_VOTES: u32 = 100_000;

/// What was counted.
pub(crate) struct Counted {
    /// The theme, cause or idea.
    pub(crate) item: ItemId,
    /// Where the votes come from.
    pub(crate) source: VoteSource,
    /// How many; 0 takes the count away.
    pub(crate) n: u32,
}

/// Sets one count of an open round. More votes than dots are pointed out, and need a yes.
pub(crate) fn count(
    edit: &mut Edit<'_>,
    id: VoteRoundId,
    counted: Counted,
    even_if_too_many: bool,
) -> Result<(), Error> {
    let round = get_open(edit, id)?;
    let Counted { item, source, n } = counted;
    if !round.items.contains(&item) {
        return Err(Refusal::NotInRound { item }.into());
    }
    in_range(n, fields::NUMBER_OF_VOTES, 0, MOST_VOTES)?;
    let there = counts_of(edit, id);
    let before = there
        .iter()
        .find(|row| row.item == item && row.source == source);
    let grows = n > before.map_or(0, |row| row.n);
    if grows && !even_if_too_many {
        let others = there
            .iter()
            .filter(|row| Some(row.id) != before.map(|row| row.id));
        few_enough(&round, others, item, n)?;
    }
    edit.call_it(called(edit, round.on, item)?);
    match (n, before) {
        (0, None) => {}
        (0, Some(row)) => edit.remove::<Count>(row.id),
        (n, Some(row)) => edit.put(Count { n, ..row.clone() }),
        (n, None) => {
            let id = edit.mint();
            edit.put(Count {
                id,
                round: round.id,
                item,
                source,
                n,
            });
        }
    }
    Ok(())
}

/// Refuses more votes than dots: in the whole round, and on one item.
fn few_enough<'r>(
    round: &VoteRound,
    others: impl Iterator<Item = &'r Count>,
    item: ItemId,
    n: u32,
) -> Result<(), Error> {
    let (mut in_round, mut on_item) = (n, n);
    for row in others {
        in_round = in_round.saturating_add(row.n);
        if row.item == item {
            on_item = on_item.saturating_add(row.n);
        }
    }
    let all = round.people.saturating_mul(round.dots_per_person);
    let on_one = round.people.saturating_mul(round.most_per_item);
    for (counted, given) in [(in_round, all), (on_item, on_one)] {
        if counted > given {
            return Err(Refusal::TooManyDots { counted, given }.into());
        }
    }
    Ok(())
}
