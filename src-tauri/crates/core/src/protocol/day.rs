//! Where a day is: what is now, what is next, and when it ends.

use super::AgendaItemId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where a day is at one minute of it. All times are minutes after midnight.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DayNow {
    /// The part that was begun last; none until somebody begins one.
    pub now: Option<AgendaItemId>,
    /// Minutes left of `now`; 0 when its time is up.
    pub minutes_left: u32,
    /// Minutes that `now` has gone on after its time was up.
    pub minutes_over: u32,
    /// The part that comes after `now`, or the first one.
    pub next: Option<AgendaItemId>,
    /// The part after `next`.
    pub then: Option<AgendaItemId>,
    /// When the day ends if all that is left takes its own time.
    pub ends: u32,
    /// When it was to end.
    pub planned_end: u32,
}
