//! Making a round, and changing its rules while it is open.

use super::{WHAT, called, counts_of, get_closed, get_open, tied};
use crate::edit::{Edit, in_range};
use crate::ideas;
use crate::protocol::{Error, IdeaId, ItemId, Refusal, VoteOn, VoteRound, VoteRoundId, VoteSource};
use crate::words::fields;
use crate::words::in_use;

/// Most people who vote in one round.
const MOST_PEOPLE: u32 = 1_000;

/// How many dots there are.
pub(crate) struct Dots {
    /// Dots that each person has, 1 to 10.
    pub(crate) per_person: u32,
    /// Most dots of one person on one item.
    pub(crate) most_per_item: u32,
    /// People who vote.
    pub(crate) people: u32,
    /// How they vote.
    pub(crate) voted_by: VoteSource,
}

impl Dots {
    fn checked(self) -> Result<Self, Error> {
        in_range(self.per_person, fields::DOTS_FOR_EACH_PERSON, 1, 10)?;
        in_range(
            self.most_per_item,
            fields::MOST_DOTS_ON_ONE,
            1,
            self.per_person,
        )?;
        in_range(
            self.people,
            fields::NUMBER_OF_PEOPLE_WHO_VOTE,
            1,
            MOST_PEOPLE,
        )?;
        Ok(self)
    }
}

/// Makes a new open round. One that repeats an earlier one is between its tied ones only.
pub(crate) fn add(
    edit: &mut Edit<'_>,
    on: VoteOn,
    items: Vec<ItemId>,
    repeats: Option<VoteRoundId>,
    dots: Dots,
) -> Result<(), Error> {
    let dots = dots.checked()?;
    let items = items_of(edit, on, items, &[])?;
    if let Some(earlier) = repeats {
        between_tied(edit, earlier, on, &items)?;
    }
    let number = edit.next_number(WHAT);
    let id = edit.mint();
    edit.call_it(number);
    edit.put(VoteRound {
        id,
        number,
        on,
        items,
        repeats,
        dots_per_person: dots.per_person,
        most_per_item: dots.most_per_item,
        people: dots.people,
        closed: false,
        revealed: 0,
        tie: None,
        voted_by: dots.voted_by,
    });
    Ok(())
}

/// Changes the rules of an open round. An item that has votes stays in it.
pub(crate) fn edit(
    edit: &mut Edit<'_>,
    id: VoteRoundId,
    items: Vec<ItemId>,
    dots: Dots,
) -> Result<(), Error> {
    let round = get_open(edit, id)?;
    let dots = dots.checked()?;
    let items = items_of(edit, round.on, items, &round.items)?;
    if let Some(earlier) = round.repeats {
        between_tied(edit, earlier, round.on, &items)?;
    }
    for count in counts_of(edit, id) {
        if !items.contains(&count.item) {
            let item = called(edit, round.on, count.item)?;
            let by = in_use::votes_for(&item);
            return Err(Refusal::InUse { by }.into());
        }
    }
    edit.call_it(round.number);
    edit.put(VoteRound {
        items,
        dots_per_person: dots.per_person,
        most_per_item: dots.most_per_item,
        people: dots.people,
        voted_by: dots.voted_by,
        ..round
    });
    Ok(())
}

/// The items of a round: each there, of the right record, and once. What is in the round already may
/// have been joined to another since.
fn items_of(
    edit: &Edit<'_>,
    on: VoteOn,
    items: Vec<ItemId>,
    there: &[ItemId],
) -> Result<Vec<ItemId>, Error> {
    let mut once: Vec<ItemId> = Vec::with_capacity(items.len());
    for item in items {
        called(edit, on, item)?;
        if on == VoteOn::Ideas && !there.contains(&item) {
            // Of joined ideas, people vote on the older one.
            ideas::get_leading(edit, IdeaId(item.0))?;
        }
        if !once.contains(&item) {
            once.push(item);
        }
    }
    if once.is_empty() {
        let field = fields::LIST_OF_WHAT_TO_VOTE_ON.to_owned();
        return Err(Refusal::Empty { field }.into());
    }
    Ok(once)
}

/// Refuses what is not a vote again between the tied ones of a closed round.
fn between_tied(
    edit: &Edit<'_>,
    earlier: VoteRoundId,
    on: VoteOn,
    items: &[ItemId],
) -> Result<(), Error> {
    let earlier = get_closed(edit, earlier)?;
    let tied = tied(edit.document(), &earlier);
    if tied.is_empty() || earlier.on != on {
        return Err(Refusal::NoTie.into());
    }
    match items.iter().find(|item| !tied.contains(item)) {
        None => Ok(()),
        Some(item) => Err(Refusal::NotInRound { item: *item }.into()),
    }
}
