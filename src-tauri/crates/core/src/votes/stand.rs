//! Closing a round, opening it again, showing its places, settling its tie.

use super::{get_closed, get_open, has_tie, number_of_places, refuse_repeated};
use crate::edit::{Edit, in_range};
use crate::protocol::{Error, Refusal, TieSettled, VoteRound, VoteRoundId};
use crate::words::fields;

/// Closes a round: its counts stand, and no place is shown yet.
pub(crate) fn close(edit: &mut Edit<'_>, id: VoteRoundId) -> Result<(), Error> {
    let round = get_open(edit, id)?;
    edit.call_it(round.number);
    edit.put(VoteRound {
        closed: true,
        revealed: 0,
        ..round
    });
    Ok(())
}

/// Opens a closed round again: nothing of it is shown, and no tie is settled. Refused where another
/// round repeats it.
pub(crate) fn reopen(edit: &mut Edit<'_>, id: VoteRoundId) -> Result<(), Error> {
    let round = get_closed(edit, id)?;
    refuse_repeated(edit, id)?;
    edit.call_it(round.number);
    edit.put(VoteRound {
        closed: false,
        revealed: 0,
        tie: None,
        ..round
    });
    Ok(())
}

/// Shows this many places of a closed round, counted from the last.
pub(crate) fn reveal(edit: &mut Edit<'_>, id: VoteRoundId, places: u32) -> Result<(), Error> {
    let round = get_closed(edit, id)?;
    let most = number_of_places(edit.document(), &round);
    let revealed = in_range(places, fields::NUMBER_OF_PLACES_SHOWN, 0, most)?;
    edit.call_it(round.number);
    edit.put(VoteRound { revealed, ..round });
    Ok(())
}

/// Says how the room settled a tie, or takes that back.
pub(crate) fn settle_tie(
    edit: &mut Edit<'_>,
    id: VoteRoundId,
    how: Option<TieSettled>,
) -> Result<(), Error> {
    let round = get_closed(edit, id)?;
    if !has_tie(edit.document(), &round) {
        return Err(Refusal::NoTie.into());
    }
    edit.call_it(round.number);
    edit.put(VoteRound { tie: how, ..round });
    Ok(())
}
