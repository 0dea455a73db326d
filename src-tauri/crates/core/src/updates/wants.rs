//! People who want to hear what happened: apart from statements, each removable alone.

use crate::edit::{Edit, MOST_NAME, MOST_TEXT, optional_text, text};
use crate::protocol::{Error, WantsToHear, WantsToHearId};
use crate::words::{fields, names};
use chrono::NaiveDate;

const WHAT: &str = names::PERSON_WHO_WANTS_TO_HEAR;

/// Somebody wants to hear what happens.
pub(crate) fn add_wants(edit: &mut Edit<'_>, name: &str, reach: &str) -> Result<(), Error> {
    let wants = WantsToHear {
        name: text(name, fields::NAME, MOST_NAME)?,
        reach: optional_text(reach, fields::HOW_TO_REACH_THEM, MOST_TEXT)?,
        id: edit.mint(),
        told_on: None,
        told_by: String::new(),
    };
    edit.put(wants);
    Ok(())
}

/// Changes the name and how to reach somebody.
pub(crate) fn edit_wants(
    edit: &mut Edit<'_>,
    id: WantsToHearId,
    name: &str,
    reach: &str,
) -> Result<(), Error> {
    let wants = edit.get::<WantsToHear>(id, WHAT)?;
    edit.put(WantsToHear {
        name: text(name, fields::NAME, MOST_NAME)?,
        reach: optional_text(reach, fields::HOW_TO_REACH_THEM, MOST_TEXT)?,
        ..wants
    });
    Ok(())
}

/// Notes on which day somebody was told, and by whom; without a day, that nobody told them yet.
pub(crate) fn tell(
    edit: &mut Edit<'_>,
    id: WantsToHearId,
    told_on: Option<NaiveDate>,
    told_by: &str,
) -> Result<(), Error> {
    let wants = edit.get::<WantsToHear>(id, WHAT)?;
    let told_by = match told_on {
        Some(_) => text(told_by, fields::WHO_TOLD_THEM, MOST_NAME)?,
        None => String::new(),
    };
    edit.put(WantsToHear {
        told_on,
        told_by,
        ..wants
    });
    Ok(())
}

/// Removes one person who wants to hear.
pub(crate) fn remove_wants(edit: &mut Edit<'_>, id: WantsToHearId) -> Result<(), Error> {
    edit.get::<WantsToHear>(id, WHAT)?;
    edit.remove::<WantsToHear>(id);
    Ok(())
}
