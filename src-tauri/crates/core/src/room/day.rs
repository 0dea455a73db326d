//! Where a day is, and the four things a team does about it. Nothing advances by itself.

use crate::edit::{Edit, in_range};
use crate::protocol::{AgendaItem, AgendaItemId, DayNow, Document, Error};

use super::agenda::{DAY, WHAT, day as checked_day};
use crate::words::fields;

/// When a day begins that has no parts yet: half past nine.
const MORNING: u32 = 570;

/// The parts of a day in the order of their times, those that are skipped among them.
pub(crate) fn parts(document: &Document, day: u32) -> Vec<&AgendaItem> {
    let rows = document.agenda.iter();
    let mut parts: Vec<_> = rows.filter(|item| item.day == day).collect();
    parts.sort_by_key(|item| (item.start, item.id));
    parts
}

/// Where a day is at a minute of it.
///
/// `now` is the part that was begun last. What is left is every later part that is neither skipped nor
/// begun; each takes its own minutes and keeps the gap that was planned before it.
#[must_use]
pub fn day_now(document: &Document, day: u32, minute: u32) -> DayNow {
    let parts = parts(document, day);
    let begun = |(at, item): (usize, &&AgendaItem)| item.started.map(|started| (started, at));
    let last = parts.iter().enumerate().filter_map(begun).max();
    let now = last.and_then(|(_, at)| parts.get(at)).copied();
    let from = last.map_or(0, |(_, at)| at + 1);
    let left = || {
        let later = parts.iter().enumerate().skip(from);
        later.filter(|(_, item)| !item.skipped && item.started.is_none())
    };
    let first = parts.first().map_or(minute, |item| item.start);
    let up = now.map_or(first, |item| {
        item.started.unwrap_or(item.start) + item.minutes + item.extra
    });
    let takes = |at: usize, item: &AgendaItem| item.minutes + gap_before(&parts, at);
    let to_come: u32 = left().map(|(at, item)| takes(at, item) + item.extra).sum();
    let planned: u32 = (parts.iter().enumerate())
        .map(|(at, item)| takes(at, item))
        .sum();
    let mut coming = left().map(|(_, item)| item.id);
    DayNow {
        now: now.map(|item| item.id),
        minutes_left: now.map_or(0, |_| up.saturating_sub(minute)),
        minutes_over: now.map_or(0, |_| minute.saturating_sub(up)),
        next: coming.next(),
        then: coming.next(),
        ends: up.max(minute) + to_come,
        planned_end: first + planned,
    }
}

/// Minutes that were planned between the part before and this one.
fn gap_before(parts: &[&AgendaItem], at: usize) -> u32 {
    let before = at.checked_sub(1).and_then(|before| parts.get(before));
    let end = before.map(|before| before.start + before.minutes);
    match (end, parts.get(at)) {
        (Some(end), Some(item)) => item.start.saturating_sub(end),
        _ => 0,
    }
}

/// The room begins a part at this minute, whatever was planned; a part that was begun begins anew. Parts
/// that say they began later, such as in last night's rehearsal, have not begun yet.
pub(crate) fn start_agenda_item(
    edit: &mut Edit<'_>,
    id: AgendaItemId,
    minute: u32,
) -> Result<(), Error> {
    let item = edit.get::<AgendaItem>(id, WHAT)?;
    let minute = in_range(minute, fields::START_IN_MINUTES_AFTER_MIDNIGHT, 0, DAY - 1)?;
    edit.call_it(&item.title);
    let parts = parts(edit.document(), item.day).into_iter();
    let later = parts.filter(|part| part.id != id && part.started > Some(minute));
    for part in later.cloned().collect::<Vec<_>>() {
        edit.put(AgendaItem {
            started: None,
            extra: 0,
            ..part
        });
    }
    edit.put(AgendaItem {
        started: Some(minute),
        extra: 0,
        skipped: false,
        ..item
    });
    Ok(())
}

/// Gives a part more minutes, such as five.
pub(crate) fn give_more_time(
    edit: &mut Edit<'_>,
    id: AgendaItemId,
    minutes: u32,
) -> Result<(), Error> {
    let item = edit.get::<AgendaItem>(id, WHAT)?;
    let minutes = in_range(minutes, fields::EXTRA_MINUTES, 1, 120)?;
    let extra = in_range(item.extra + minutes, fields::ALL_EXTRA_MINUTES, 1, 600)?;
    edit.call_it(&item.title);
    edit.put(AgendaItem { extra, ..item });
    Ok(())
}

/// Goes past a part, or takes it in again.
pub(crate) fn skip_agenda_item(
    edit: &mut Edit<'_>,
    id: AgendaItemId,
    skipped: bool,
) -> Result<(), Error> {
    let item = edit.get::<AgendaItem>(id, WHAT)?;
    edit.call_it(&item.title);
    edit.put(AgendaItem { skipped, ..item });
    Ok(())
}

/// Moves a part to the end of a day, as if it had never been begun.
pub(crate) fn move_to_day(edit: &mut Edit<'_>, id: AgendaItemId, day: u32) -> Result<(), Error> {
    let item = edit.get::<AgendaItem>(id, WHAT)?;
    let day = checked_day(day)?;
    let others = parts(edit.document(), day).into_iter();
    let ends = others
        .filter(|other| other.id != id)
        .map(|other| other.start + other.minutes);
    let start = ends.max().unwrap_or(MORNING).min(DAY - 1);
    edit.call_it(&item.title);
    edit.put(AgendaItem {
        day,
        start,
        started: None,
        extra: 0,
        skipped: false,
        ..item
    });
    Ok(())
}
