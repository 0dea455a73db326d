//! Putting ideas onto the grid, moving them, agreeing, taking them off.

use crate::edit::Edit;
use crate::ideas;
use crate::protocol::{Error, IdeaId, Placement, Refusal};
use crate::words::{fields, names};

/// Puts an idea onto the grid, or moves it there; outside the grid is its edge. What the room agreed
/// on and then moves is to be agreed on again.
pub(crate) fn place(
    edit: &mut Edit<'_>,
    id: IdeaId,
    effort: f64,
    difference: f64,
) -> Result<(), Error> {
    let idea = ideas::get_leading(edit, id)?;
    let (effort, difference) = (on_grid(effort)?, on_grid(difference)?);
    edit.call_it(idea.number);
    let placed = match ideas::placement(edit.document(), id).cloned() {
        Some(there) => Placement {
            agreed: there.agreed && (there.effort, there.difference) == (effort, difference),
            effort,
            difference,
            ..there
        },
        None => Placement {
            id: edit.mint(),
            idea: id,
            effort,
            difference,
            agreed: false,
        },
    };
    edit.put(placed);
    Ok(())
}

/// The room agrees on where an idea stands, or no longer.
pub(crate) fn agree(edit: &mut Edit<'_>, id: IdeaId, agreed: bool) -> Result<(), Error> {
    let placed = placed(edit, id)?;
    edit.put(Placement { agreed, ..placed });
    Ok(())
}

/// Takes an idea off the grid.
pub(crate) fn take_off(edit: &mut Edit<'_>, id: IdeaId) -> Result<(), Error> {
    let placed = placed(edit, id)?;
    edit.remove::<Placement>(placed.id);
    Ok(())
}

fn placed(edit: &mut Edit<'_>, id: IdeaId) -> Result<Placement, Error> {
    let idea = ideas::get(edit, id)?;
    edit.call_it(idea.number);
    let placed = ideas::placement(edit.document(), id).cloned();
    placed.ok_or(Error::NotFound {
        what: names::PLACE_ON_THE_GRID_FOR_THE_IDEA,
        id: id.into(),
    })
}

/// A place from 0 to 100, to a tenth: finer is nothing that a room can see, and tenths come back
/// from the file exactly.
fn on_grid(place: f64) -> Result<f64, Error> {
    if place.is_nan() {
        let field = fields::PLACE_ON_THE_GRID.to_owned();
        let (least, most) = (0, 100);
        return Err(Refusal::OutOfRange { field, least, most }.into());
    }
    Ok((place.clamp(0.0, 100.0) * 10.0).round() / 10.0)
}
