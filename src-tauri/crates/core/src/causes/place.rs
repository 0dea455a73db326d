//! Moving a cause with its branch.

use super::{WHAT, get, of_theme, siblings};
use crate::edit::{Edit, rank_after};
use crate::protocol::{Cause, CauseId, Error, Refusal};

/// Moves a cause with its branch under another one of its theme, or right under the theme: after a
/// sibling there, or first.
pub(crate) fn move_to(
    edit: &mut Edit<'_>,
    id: CauseId,
    parent: Option<CauseId>,
    after: Option<CauseId>,
) -> Result<(), Error> {
    let cause = get(edit, id)?;
    of_theme(edit, parent, cause.theme)?;
    refuse_own_branch(edit, id, parent)?;
    let siblings = siblings(edit, cause.theme, parent, Some(id));
    let rank = rank_after(siblings, after, WHAT)?;
    edit.call_it(&cause.letter);
    edit.put(Cause {
        parent,
        rank,
        ..cause
    });
    Ok(())
}

/// Refuses a place within the cause's own branch.
fn refuse_own_branch(edit: &Edit<'_>, id: CauseId, parent: Option<CauseId>) -> Result<(), Error> {
    let mut above = parent;
    while let Some(cause) = above {
        if cause == id {
            return Err(Refusal::Loop.into());
        }
        above = get(edit, cause)?.parent;
    }
    Ok(())
}
