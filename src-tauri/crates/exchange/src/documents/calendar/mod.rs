//! The calendar file: steps, next meetings and the review meeting, each with an id that lasts.
//!
//! A second import of a newer file moves what is there and doubles nothing (RFC 5545, 3.8.4.7): the id of an event is
//! that of its step, plan or workshop, and its sequence is the workshop's revision.

mod said_day;

use std::fmt::Display;

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, Utc};
use chrono_tz::Tz;
use heard_core::in_order;
use heard_core::protocol::{ActionPlan, Document, PlanId, Step, StepStatus, Workshop};
use icalendar::{Calendar, Component as _, Event, EventLike as _, EventStatus, Property};

use super::cleaning::{lines, one_line, or};
use super::errors::DocumentError;
use super::making::{Made, Making};
use super::shown::Shown;
use super::words::{self, calendar as say};

pub(super) use said_day::{SaidDay, said_day, when_and_where};

/// Who made the file, as RFC 5545 wants it said.
const MADE_BY: &str = concat!("-//Heard//Heard ", env!("CARGO_PKG_VERSION"), "//EN");

/// The events of a workshop, or of one of its plans, as iCalendar.
pub(super) fn ics(making: &Making<'_>, plan: Option<PlanId>) -> Result<Made, DocumentError> {
    let page = Page::of(making);
    let mut calendar = Calendar::empty();
    for (key, value) in [
        ("VERSION", "2.0"),
        ("PRODID", MADE_BY),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
    ] {
        calendar.append_property(Property::new(key, value));
    }
    calendar.name(&page.title);
    calendar.extend(page.events(plan));
    // RFC 5545, 3.6: a calendar without anything in it is none.
    if calendar.is_empty() {
        return Err(DocumentError::NothingDated);
    }
    Ok(Made {
        left_out: unread(making.document, plan),
        ..Made::of(calendar.to_string().into_bytes())
    })
}

/// Whether a workshop has any day that a calendar could tell.
pub(super) fn has_days(making: &Making<'_>) -> bool {
    !Page::of(making).events(None).is_empty()
}

/// The meetings that are no events, since what was typed names no day, or could be read in two ways.
pub(super) fn unread(document: &Document, plan: Option<PlanId>) -> Vec<String> {
    let mut plans = Shown::of(document).plans();
    plans.retain(|row| plan.is_none_or(|id| id == row.id));
    let unread = plans.into_iter().filter_map(|row| {
        let said = lines(&row.next_meeting);
        let unread = !said.is_empty() && said_day(&said, after(document)).is_none();
        unread.then(|| say::unread(&or(one_line(&row.name), words::NO_NAME), &one_line(&said)))
    });
    unread.collect()
}

/// The day after which the next meetings are.
pub(super) fn after(document: &Document) -> Option<NaiveDate> {
    let workshop = document.workshop.single()?;
    workshop.day_two.or(workshop.day_one)
}

/// What every event needs to know of its workshop.
struct Page<'a> {
    document: &'a Document,
    workshop: Option<&'a Workshop>,
    title: String,
    zone: Tz,
    revision: u32,
    now: DateTime<Utc>,
}

impl<'a> Page<'a> {
    fn of(making: &Making<'a>) -> Self {
        let workshop = making.document.workshop.single();
        let title = workshop.map_or_else(String::new, |row| one_line(&row.title));
        let practice = workshop.is_some_and(|row| row.practice);
        Self {
            document: making.document,
            workshop,
            title: say::title(&or(title, words::NO_TITLE), practice),
            zone: making.zone(),
            revision: making.revision,
            now: making.now,
        }
    }

    /// All events of a workshop, or of one of its plans.
    fn events(&self, plan: Option<PlanId>) -> Vec<Event> {
        let mut plans = Shown::of(self.document).plans();
        plans.retain(|row| plan.is_none_or(|id| id == row.id));
        let mut events: Vec<Event> = plans
            .into_iter()
            .flat_map(|row| self.steps(row).into_iter().chain(self.next_meeting(row)))
            .collect();
        if plan.is_none() {
            events.extend(self.review());
        }
        events
    }

    fn event(&self, id: impl Display, summary: &str, when: SaidDay) -> Event {
        let mut event = Event::new();
        event.uid(&format!("{id}@heard"));
        event.timestamp(self.now).last_modified(self.now);
        event.sequence(self.revision).summary(summary);
        match self.span(when) {
            Some((start, end)) => {
                event.starts(start);
                if let Some(end) = end {
                    event.ends(end);
                }
            }
            // A whole day takes nobody's time: it ends on the day after, which RFC 5545 leaves out again.
            None => {
                event.starts(when.day);
                event.ends(when.day.checked_add_days(Days::new(1)).unwrap_or(when.day));
                event.add_property("TRANSP", "TRANSPARENT");
            }
        }
        event
    }

    /// The moments in UTC, which need no table of a time zone's summers to be right everywhere.
    fn span(&self, when: SaidDay) -> Option<(DateTime<Utc>, Option<DateTime<Utc>>)> {
        let start = self.moment(when.day.and_time(when.from?))?;
        let end = when.to.and_then(|to| self.moment(when.day.and_time(to)));
        Some((start, end.filter(|end| *end > start)))
    }

    fn moment(&self, local: NaiveDateTime) -> Option<DateTime<Utc>> {
        let there = local.and_local_timezone(self.zone).earliest()?;
        Some(there.with_timezone(&Utc))
    }

    fn steps(&self, plan: &ActionPlan) -> Vec<Event> {
        let of_plan = |row: &&Step| row.plan == plan.id;
        let rows = in_order(self.document.steps.iter().filter(of_plan));
        rows.into_iter()
            .filter_map(|row| self.step(plan, row))
            .collect()
    }

    fn step(&self, plan: &ActionPlan, step: &Step) -> Option<Event> {
        let name = or(one_line(&plan.name), words::NO_NAME);
        let what = or(one_line(&step.what), &name);
        let when = SaidDay::whole(step.by?);
        let mut event = self.event(step.id.0, &what, when);
        let people: Vec<String> = step.people.iter().map(|name| one_line(name)).collect();
        let reason = lines(&step.reason);
        let cannot = step.status == StepStatus::CannotDo;
        event.description(&say::step(
            &[&self.title, &name],
            &people,
            if cannot { &reason } else { "" },
        ));
        // Whoever has it in a calendar already sees it struck out there.
        if cannot {
            event.status(EventStatus::Cancelled);
        }
        Some(event.done())
    }

    fn next_meeting(&self, plan: &ActionPlan) -> Option<Event> {
        let said = lines(&plan.next_meeting);
        let when = said_day(&said, after(self.document))?;
        let name = or(one_line(&plan.name), words::NO_NAME);
        let mut event = self.event(plan.id.0, &say::next_meeting(&name), when);
        event.description(&say::meeting(&[&self.title, &said]));
        Some(event.done())
    }

    fn review(&self) -> Option<Event> {
        let workshop = self.workshop?;
        let when = SaidDay::whole(workshop.review_date?);
        let mut event = self.event(workshop.id.0, &say::review(&self.title), when);
        event.description(say::REVIEW);
        Some(event.done())
    }
}
