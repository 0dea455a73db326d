//! Who opened the door, when, and for what.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, Utc};
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

/// What happened at the door.
#[derive(Serialize)]
pub(super) struct Log {
    pub head: [String; 3],
    /// The oldest first.
    pub entries: Vec<Entry>,
}

/// All of it; none where nobody knows.
pub(super) fn log(making: &Making<'_>) -> Option<Log> {
    let doors = making.keeping?.doors.as_slice();
    let zone = making.zone();
    let year = one_year(doors, zone);
    let entry = |door: &Door| Entry {
        when: when(door, zone, year),
        what: say::happened(door),
        who: one_line(&door.who),
    };
    Some(Log {
        head: [
            say::when(year),
            say::LABELS.what.to_owned(),
            say::LABELS.who.to_owned(),
        ],
        entries: doors.iter().map(entry).collect(),
    })
}

/// The year that all of them are of, so that it need be said only once.
fn one_year(doors: &[Door], zone: Tz) -> Option<i32> {
    let years = doors.iter().map(|door| at(door, zone).map(|at| at.year()));
    let years: BTreeSet<Option<i32>> = years.collect();
    years
        .first()
        .copied()
        .flatten()
        .filter(|_| years.len() == 1)
}

/// "14 October, 16:50", where the workshop is held; with its year, where the head does not say it.
fn when(door: &Door, zone: Tz, year: Option<i32>) -> String {
    let Some(at) = at(door, zone) else {
        return one_line(&door.at);
    };
    let day = match year {
        Some(_) => format!("{} {}", at.day(), at.format("%B")),
        None => short_day(at.date_naive()),
    };
    format!("{day}, {}", at.format("%H:%M"))
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
