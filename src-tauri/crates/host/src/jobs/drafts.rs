//! Words that were typed and not yet kept.

use crate::host::Host;
use crate::job::DraftKept;
use heard_core::protocol::{Draft, Problem};

/// Keeps a draft in the open workshop's file; on disk when this returns.
pub(super) fn keep(host: &Host, place: &str, words: &str) -> Result<DraftKept, Problem> {
    let now = host.now();
    let mut room = host.room();
    let kept = room.workshop_mut()?.keep_draft(place, words, now);
    kept.map_err(|error| error.problem())?;
    Ok(DraftKept {})
}

/// What the open workshop's file holds.
pub(super) fn all(host: &Host) -> Result<Vec<Draft>, Problem> {
    let room = host.room();
    room.workshop()?.drafts().map_err(|error| error.problem())
}
