//! Votes: rounds of dots, hands and cards on themes, causes or ideas. Totals stay hidden until a round
//! is closed, and Heard never breaks a tie.

mod count;
mod places;
mod remove;
mod round;
mod stand;

pub(crate) use count::{Counted, count};
pub use places::{Place, has_tie, number_of_places, places, revealed, tied, totals};
pub(crate) use remove::remove;
pub(crate) use round::{Dots, add, edit};
pub(crate) use stand::{close, reopen, reveal, settle_tie};

use crate::edit::Edit;
use crate::protocol::{
    Cause, CauseId, Count, Error, Idea, IdeaId, ItemId, Refusal, Theme, ThemeId, VoteOn, VoteRound,
    VoteRoundId,
};
use crate::words::in_use;
use crate::words::names;

/// What the record is called in a sentence.
const WHAT: &str = names::VOTE;

fn get(edit: &Edit<'_>, id: VoteRoundId) -> Result<VoteRound, Error> {
    edit.get::<VoteRound>(id, WHAT)
}

fn get_open(edit: &Edit<'_>, id: VoteRoundId) -> Result<VoteRound, Error> {
    let round = get(edit, id)?;
    if round.closed {
        return Err(Refusal::RoundClosed.into());
    }
    Ok(round)
}

fn get_closed(edit: &Edit<'_>, id: VoteRoundId) -> Result<VoteRound, Error> {
    let round = get(edit, id)?;
    if !round.closed {
        return Err(Refusal::RoundOpen.into());
    }
    Ok(round)
}

/// What people call out for an item: a theme's or idea's number, a cause's letter.
fn called(edit: &Edit<'_>, on: VoteOn, item: ItemId) -> Result<String, Error> {
    Ok(match on {
        VoteOn::Themes => edit
            .get::<Theme>(ThemeId(item.0), names::THEME)?
            .number
            .to_string(),
        VoteOn::Causes => edit.get::<Cause>(CauseId(item.0), names::CAUSE)?.letter,
        VoteOn::Ideas => edit
            .get::<Idea>(IdeaId(item.0), names::IDEA)?
            .number
            .to_string(),
    })
}

fn counts_of(edit: &Edit<'_>, id: VoteRoundId) -> Vec<Count> {
    let rows = edit.document().counts.iter();
    rows.filter(|row| row.round == id).cloned().collect()
}

/// Refuses where a vote is on this item: its round must be changed or removed first.
pub(crate) fn refuse_in_vote(edit: &Edit<'_>, item: ItemId) -> Result<(), Error> {
    let mut rounds = edit.document().vote_rounds.iter();
    match rounds.find(|round| round.items.contains(&item)) {
        None => Ok(()),
        Some(round) => {
            let by = in_use::vote(round.number);
            Err(Refusal::InUse { by }.into())
        }
    }
}

/// Refuses where another round repeats this one: its tie must stay as it was.
fn refuse_repeated(edit: &Edit<'_>, id: VoteRoundId) -> Result<(), Error> {
    let mut rounds = edit.document().vote_rounds.iter();
    match rounds.find(|other| other.repeats == Some(id)) {
        None => Ok(()),
        Some(other) => {
            let by = in_use::vote(other.number);
            Err(Refusal::InUse { by }.into())
        }
    }
}
