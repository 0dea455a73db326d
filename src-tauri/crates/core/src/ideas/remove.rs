//! Removing an idea that should not have come in.

use super::join::followers;
use super::{get, placement, refuse_with_plan};
use crate::edit::Edit;
use crate::protocol::{Error, Idea, IdeaId, Placement, Refusal};
use crate::words::in_use;

/// Removes an idea, and where it stands on the grid. Refused while a plan, a vote or other ideas
/// hold on to it.
pub(crate) fn remove(edit: &mut Edit<'_>, id: IdeaId) -> Result<(), Error> {
    let idea = get(edit, id)?;
    refuse_in_use(edit, id)?;
    edit.call_it(idea.number);
    let placed = placement(edit.document(), id).map(|row| row.id);
    if let Some(placed) = placed {
        edit.remove::<Placement>(placed);
    }
    edit.remove::<Idea>(id);
    Ok(())
}

fn refuse_in_use(edit: &Edit<'_>, id: IdeaId) -> Result<(), Error> {
    refuse_with_plan(edit, id)?;
    let mut rounds = edit.document().vote_rounds.iter();
    let round = rounds.find(|round| round.items.contains(&id.into()));
    let by = match (round, followers(edit, id).first()) {
        (Some(round), _) => in_use::vote(round.number),
        (None, Some(follower)) => in_use::joined_idea(follower.number),
        (None, None) => return Ok(()),
    };
    Err(Refusal::InUse { by }.into())
}
