//! The agenda and the timer on the wall: now, next, then; and how long there is.

use super::Seen;
use crate::protocol::{AgendaItem, AgendaItemId, AgendaLine, Picture};
use crate::room;

fn line(item: &AgendaItem) -> AgendaLine {
    AgendaLine {
        start: item.started.unwrap_or(item.start),
        minutes: item.minutes + item.extra,
        title: item.title.clone(),
        leads: item.leads.clone(),
    }
}

impl Seen<'_> {
    /// The parts of a day in order, without those that the team goes past.
    pub(super) fn day(&self, day: u32) -> Vec<AgendaLine> {
        let parts = room::parts(self.document, day).into_iter();
        parts.filter(|item| !item.skipped).map(line).collect()
    }

    /// Where the team says that the day is.
    pub(super) fn now_next(&self, day: u32, minute: u32) -> Picture {
        let at = room::day_now(self.document, day, minute);
        let line =
            |id: Option<AgendaItemId>| id.and_then(|id| self.document.agenda.get(id)).map(line);
        Picture::NowNext {
            now: line(at.now),
            minutes_left: at.minutes_left,
            next: line(at.next),
            then: line(at.then),
            quiet_room: self.workshop.quiet_room.clone(),
        }
    }

    /// The timer that runs; of none, nothing.
    pub(super) fn timer(&self, left: u32) -> Option<Picture> {
        let timer = self.document.wall.single()?.timer.as_ref()?;
        Some(Picture::Timer {
            label: timer.label.clone(),
            icon: timer.icon,
            minutes: timer.minutes,
            minutes_left: left.min(timer.minutes),
        })
    }
}
