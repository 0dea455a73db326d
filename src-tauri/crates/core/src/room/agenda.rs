//! The agenda of the two days.

use crate::edit::{Edit, MOST_NAME, MOST_TEXT, in_range, optional_text, text};
use crate::protocol::{AgendaField, AgendaItem, AgendaItemId, Error, Refusal, Stage};
use crate::words::{fields, names};

/// What the record is called in a sentence.
pub(super) const WHAT: &str = names::PART_OF_THE_DAY;
/// Minutes of a day.
pub(super) const DAY: u32 = 24 * 60;

pub(super) fn day(value: u32) -> Result<u32, Error> {
    if matches!(value, 1 | 2) {
        return Ok(value);
    }
    Err(Refusal::NoSuchDay.into())
}

fn start(value: u32) -> Result<u32, Error> {
    in_range(value, fields::START_IN_MINUTES_AFTER_MIDNIGHT, 0, DAY - 1)
}

fn minutes(value: u32) -> Result<u32, Error> {
    in_range(value, fields::MINUTES_IT_TAKES, 1, 600)
}

/// What a new agenda item says.
pub(crate) struct NewItem {
    pub(crate) day: u32,
    pub(crate) start: u32,
    pub(crate) minutes: u32,
    pub(crate) title: String,
    pub(crate) stage: Option<Stage>,
    pub(crate) leads: String,
}

/// Adds a part of a day.
pub(crate) fn add_agenda_item(edit: &mut Edit<'_>, new: NewItem) -> Result<(), Error> {
    let id = edit.mint();
    let item = AgendaItem {
        id,
        day: day(new.day)?,
        start: start(new.start)?,
        minutes: minutes(new.minutes)?,
        title: text(&new.title, fields::TITLE, MOST_NAME)?,
        stage: new.stage,
        leads: optional_text(&new.leads, fields::WHO_LEADS_IT, MOST_NAME)?,
        notes: String::new(),
        started: None,
        extra: 0,
        skipped: false,
    };
    edit.call_it(&item.title);
    edit.put(item);
    Ok(())
}

/// Changes one field.
pub(crate) fn edit_agenda_item(
    edit: &mut Edit<'_>,
    id: AgendaItemId,
    change: AgendaField,
) -> Result<(), Error> {
    let mut item = edit.get::<AgendaItem>(id, WHAT)?;
    match change {
        AgendaField::Day(value) => item.day = day(value)?,
        AgendaField::Start(value) => item.start = start(value)?,
        AgendaField::Minutes(value) => item.minutes = minutes(value)?,
        AgendaField::Title(value) => item.title = text(&value, fields::TITLE, MOST_NAME)?,
        AgendaField::Stage(value) => item.stage = value,
        AgendaField::Leads(value) => {
            item.leads = optional_text(&value, fields::WHO_LEADS_IT, MOST_NAME)?;
        }
        AgendaField::Notes(value) => item.notes = optional_text(&value, fields::NOTES, MOST_TEXT)?,
    }
    edit.call_it(&item.title);
    edit.put(item);
    Ok(())
}

/// Removes a part of a day.
pub(crate) fn remove_agenda_item(edit: &mut Edit<'_>, id: AgendaItemId) -> Result<(), Error> {
    let item = edit.get::<AgendaItem>(id, WHAT)?;
    edit.call_it(item.title);
    edit.remove::<AgendaItem>(id);
    Ok(())
}
