//! How a step goes, told honestly.

use super::step::get_step;
use crate::edit::{Edit, MOST_TEXT, optional_text};
use crate::protocol::{Error, Refusal, Step, StepId, StepStatus};
use crate::words::fields;

/// Says how a step goes. 'Cannot do' needs a reason that people can read.
pub(crate) fn set_status(
    edit: &mut Edit<'_>,
    id: StepId,
    status: StepStatus,
    reason: &str,
) -> Result<(), Error> {
    let step = get_step(edit, id)?;
    let reason = optional_text(reason, fields::REASON, MOST_TEXT)?;
    if status == StepStatus::CannotDo && reason.is_empty() {
        return Err(Refusal::NeedsReason.into());
    }
    edit.put(Step {
        status,
        reason,
        ..step
    });
    Ok(())
}
