//! The agenda on the wall: now, next, then.

use super::Seen;
use crate::protocol::{AgendaItem, AgendaLine, Picture};

fn line(item: &AgendaItem) -> AgendaLine {
    AgendaLine {
        start: item.start,
        minutes: item.minutes,
        title: item.title.clone(),
        leads: item.leads.clone(),
    }
}

impl Seen<'_> {
    /// The parts of a day, in order.
    pub(super) fn day(&self, day: u32) -> Vec<AgendaLine> {
        let rows = self.document.agenda.iter();
        let mut items: Vec<_> = rows.filter(|item| item.day == day).collect();
        items.sort_by_key(|item| (item.start, item.id));
        items.into_iter().map(line).collect()
    }

    /// Now is the last part that has begun; it stays until the next one begins, and at its end no
    /// minutes are left.
    pub(super) fn now_next(&self, day: u32, minute: u32) -> Picture {
        let mut parts = self.day(day).into_iter().peekable();
        let mut now = None;
        while let Some(part) = parts.next_if(|part| part.start <= minute) {
            now = Some(part);
        }
        let end = now.as_ref().map_or(0, |part| part.start + part.minutes);
        Picture::NowNext {
            minutes_left: end.saturating_sub(minute),
            now,
            next: parts.next(),
            then: parts.next(),
        }
    }
}
