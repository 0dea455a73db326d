//! Removing a round.

use super::{counts_of, get, refuse_repeated};
use crate::edit::Edit;
use crate::protocol::{Count, Error, VoteRound, VoteRoundId};

/// Removes a round with its counts. Refused where another round repeats it.
pub(crate) fn remove(edit: &mut Edit<'_>, id: VoteRoundId) -> Result<(), Error> {
    let round = get(edit, id)?;
    refuse_repeated(edit, id)?;
    for count in counts_of(edit, id) {
        edit.remove::<Count>(count.id);
    }
    edit.call_it(round.number);
    edit.remove::<VoteRound>(id);
    Ok(())
}
