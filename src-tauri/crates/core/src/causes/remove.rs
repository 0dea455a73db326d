//! Removing a cause takes its branch along.

use super::get;
use crate::edit::Edit;
use crate::protocol::{Cause, CauseId, Error, Idea};
use crate::votes;

/// Removes a cause with its branch. Ideas that answered one of them stay, and answer none then.
/// Refused while a vote is on one of them.
pub(crate) fn remove(edit: &mut Edit<'_>, id: CauseId) -> Result<(), Error> {
    let cause = get(edit, id)?;
    let branch = branch_of(edit, id);
    for cause in &branch {
        votes::refuse_in_vote(edit, (*cause).into())?;
    }
    let ideas = edit.document().ideas.iter();
    let answering = ideas.filter(|idea| idea.cause.is_some_and(|cause| branch.contains(&cause)));
    let answering: Vec<Idea> = answering.cloned().collect();
    for idea in answering {
        edit.put(Idea {
            cause: None,
            ..idea
        });
    }
    for cause in branch {
        edit.remove::<Cause>(cause);
    }
    edit.call_it(cause.letter);
    Ok(())
}

/// A cause and all causes under it.
fn branch_of(edit: &Edit<'_>, id: CauseId) -> Vec<CauseId> {
    let mut branch = vec![id];
    let mut at = 0;
    while let Some(above) = branch.get(at).copied() {
        let rows = edit.document().causes.iter();
        branch.extend(
            rows.filter(|row| row.parent == Some(above))
                .map(|row| row.id),
        );
        at += 1;
    }
    branch
}
