//! Action plans: promises that people can follow up, their steps, and who signed up.

mod plan;
mod sign_up;
mod status;
mod step;

pub(crate) use plan::{add, edit_field, move_after, remove};
pub(crate) use sign_up::{add_sign_up, edit_sign_up, remove_sign_up};
pub(crate) use status::set_status;
pub(crate) use step::{add_step, edit_step, move_step, remove_step};

use crate::edit::Edit;
use crate::protocol::{ActionPlan, Error, PlanId};
use crate::words::names;

/// What the record is called in a sentence.
pub(crate) const WHAT: &str = names::ACTION_PLAN;

fn get(edit: &Edit<'_>, id: PlanId) -> Result<ActionPlan, Error> {
    edit.get::<ActionPlan>(id, WHAT)
}
