//! Changing the workshop's facts.

use crate::edit::{Edit, MOST_NAME, MOST_TEXT, in_range, optional_text, text};
use crate::protocol::{Error, Refusal, Workshop, WorkshopField};
use crate::words::fields;

/// Changes one field.
pub(crate) fn edit(edit: &mut Edit<'_>, change: WorkshopField) -> Result<(), Error> {
    let mut workshop = edit.workshop()?;
    set(&mut workshop, change)?;
    edit.put(workshop);
    Ok(())
}

fn set(workshop: &mut Workshop, change: WorkshopField) -> Result<(), Error> {
    use WorkshopField::*;
    match change {
        Title(value) => workshop.title = text(&value, fields::TITLE, MOST_NAME)?,
        FocusQuestion(value) => {
            workshop.focus_question = optional_text(&value, fields::QUESTION, MOST_TEXT)?;
        }
        Organisation(value) => {
            workshop.organisation = optional_text(&value, fields::WHO_HOLDS_IT, MOST_NAME)?;
        }
        Place(value) => workshop.place = optional_text(&value, fields::PLACE, MOST_NAME)?,
        QuietRoom(value) => {
            workshop.quiet_room = optional_text(&value, fields::QUIET_ROOM, MOST_NAME)?;
        }
        TimeZone(value) => workshop.time_zone = time_zone(&value)?,
        DayOne(value) => workshop.day_one = value,
        DayTwo(value) => workshop.day_two = value,
        ReviewDate(value) => workshop.review_date = value,
        DeleteBy(value) => workshop.delete_by = value,
        ScreenHeightCm(value) => {
            let height = value.map(|cm| in_range(cm, fields::SCREEN_HEIGHT_IN_CM, 30, 1_000));
            workshop.screen_height_cm = height.transpose()?;
        }
        BackRowCm(value) => {
            let distance =
                value.map(|cm| in_range(cm, fields::BACK_ROW_DISTANCE_IN_CM, 100, 10_000));
            workshop.back_row_cm = distance.transpose()?;
        }
    }
    Ok(())
}

/// Whether every fact is such as [`edit`] lets in.
pub(super) fn judge(workshop: &Workshop) -> Result<(), Error> {
    use WorkshopField::*;
    let facts = [
        Title(workshop.title.clone()),
        FocusQuestion(workshop.focus_question.clone()),
        Organisation(workshop.organisation.clone()),
        Place(workshop.place.clone()),
        QuietRoom(workshop.quiet_room.clone()),
        TimeZone(workshop.time_zone.clone()),
        ScreenHeightCm(workshop.screen_height_cm),
        BackRowCm(workshop.back_row_cm),
    ];
    let mut copy = workshop.clone();
    facts.into_iter().try_for_each(|fact| set(&mut copy, fact))
}

/// An IANA time zone that is known.
fn time_zone(value: &str) -> Result<String, Error> {
    let value = value.trim();
    let known = value.parse::<chrono_tz::Tz>().is_ok();
    if known {
        return Ok(value.to_owned());
    }
    let value = value.to_owned();
    Err(Refusal::NoTimeZone { value }.into())
}
