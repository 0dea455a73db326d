//! Ideas: thought up through three lenses, joined where they say the same, chosen by the room.

mod add;
mod join;
mod remove;

pub(crate) use add::{add, choose, edit_field};
pub(crate) use join::{join, part};
pub(crate) use remove::remove;

use crate::edit::Edit;
use crate::protocol::{ActionPlan, Document, Error, Idea, IdeaId, Placement, Refusal};
use crate::words::in_use;
use crate::words::names;

/// What the record is called in a sentence.
const WHAT: &str = names::IDEA;

pub(crate) fn get(edit: &Edit<'_>, id: IdeaId) -> Result<Idea, Error> {
    edit.get::<Idea>(id, WHAT)
}

/// An idea that leads: refused where it was joined to an older one.
pub(crate) fn get_leading(edit: &Edit<'_>, id: IdeaId) -> Result<Idea, Error> {
    let idea = get(edit, id)?;
    match idea.joined_to {
        None => Ok(idea),
        Some(_) => Err(Refusal::JoinedIdea.into()),
    }
}

/// Where an idea stands on the grid.
pub(crate) fn placement(document: &Document, id: IdeaId) -> Option<&Placement> {
    document.placements.iter().find(|row| row.idea == id)
}

fn refuse_with_plan(edit: &Edit<'_>, id: IdeaId) -> Result<(), Error> {
    let mut plans = edit.document().plans.iter();
    match plans.find(|plan| plan.idea == id) {
        None => Ok(()),
        Some(ActionPlan { name, .. }) => {
            let by = in_use::plan(name);
            Err(Refusal::InUse { by }.into())
        }
    }
}
