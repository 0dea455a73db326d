//! Who opened the door, when, and for what.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use heard_core::protocol::Door;
use serde::Serialize;

use crate::documents::cleaning::one_line;
use crate::documents::making::Making;
use crate::documents::words::{data_page as say, short_day};

/// Something that somebody did at the door.
#[derive(Serialize)]
pub(super) struct Entry {
    pub when: String,
    pub what: String,
    pub who: String,
}

/// All of it, the oldest first; none where nobody knows.
pub(super) fn log(making: &Making<'_>) -> Option<Vec<Entry>> {
    let doors = making.keeping?.doors.iter();
    let entry = |door: &Door| Entry {
        when: when(door, making.zone()),
        what: say::happened(door),
        who: one_line(&door.who),
    };
    Some(doors.map(entry).collect())
}

/// "14 October 2026, 16:50", where the workshop is held.
fn when(door: &Door, zone: Tz) -> String {
    match at(door, zone) {
        Some(at) => format!("{}, {}", short_day(at.date_naive()), at.format("%H:%M")),
        None => one_line(&door.at),
    }
}

/// "14 October 2026".
pub(super) fn day_of(door: &Door, zone: Tz) -> String {
    let at = at(door, zone);
    at.map_or_else(|| one_line(&door.at), |at| short_day(at.date_naive()))
}

fn at(door: &Door, zone: Tz) -> Option<DateTime<Tz>> {
    let at: DateTime<Utc> = door.at.parse().ok()?;
    Some(at.with_timezone(&zone))
}
