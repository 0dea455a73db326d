//! Stages are a guide, never a gate.

use crate::edit::Edit;
use crate::protocol::{Error, Stage};

/// Says which stage the team is in now; any, at any time.
pub(crate) fn go_to(edit: &mut Edit<'_>, stage: Stage) -> Result<(), Error> {
    let mut workshop = edit.workshop()?;
    workshop.stage = stage;
    edit.put(workshop);
    Ok(())
}

/// Ticks a stage as done, or takes the tick back.
pub(crate) fn tick(edit: &mut Edit<'_>, stage: Stage, done: bool) -> Result<(), Error> {
    let mut workshop = edit.workshop()?;
    workshop.done.retain(|ticked| *ticked != stage);
    if done {
        workshop.done.push(stage);
        workshop.done.sort_unstable();
    }
    edit.put(workshop);
    Ok(())
}
