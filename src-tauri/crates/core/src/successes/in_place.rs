//! What is in place already, so that nobody invents it twice.

use crate::edit::{Edit, MOST_NAME, MOST_TEXT, optional_text, rank_last, text};
use crate::protocol::{Error, HowWell, InPlace, InPlaceField, InPlaceId, Theme, ThemeId};
use crate::words::{fields, names};

/// What the record is called in a sentence.
const WHAT: &str = names::THING_IN_PLACE;

/// Adds something, last in its theme's list.
pub(crate) fn add_in_place(
    edit: &mut Edit<'_>,
    theme: ThemeId,
    name: &str,
    run_by: &str,
    how_well: Option<HowWell>,
) -> Result<(), Error> {
    let name = text(name, fields::WHAT_IS_IN_PLACE, MOST_TEXT)?;
    let run_by = optional_text(run_by, fields::WHO_RUNS_IT, MOST_NAME)?;
    edit.get::<Theme>(theme, names::THEME)?;
    let rows = edit.document().in_place.iter();
    let there = rows.filter(|row| row.theme == theme);
    let rank = rank_last(there.map(|row| row.rank.as_str()))?;
    let id = edit.mint();
    edit.put(InPlace {
        id,
        theme,
        text: name,
        run_by,
        how_well,
        rank,
    });
    Ok(())
}

/// Changes one field.
pub(crate) fn edit_in_place(
    edit: &mut Edit<'_>,
    id: InPlaceId,
    change: InPlaceField,
) -> Result<(), Error> {
    let mut thing = edit.get::<InPlace>(id, WHAT)?;
    match change {
        InPlaceField::Text(value) => {
            thing.text = text(&value, fields::WHAT_IS_IN_PLACE, MOST_TEXT)?
        }
        InPlaceField::RunBy(value) => {
            thing.run_by = optional_text(&value, fields::WHO_RUNS_IT, MOST_NAME)?;
        }
        InPlaceField::HowWell(value) => thing.how_well = value,
    }
    edit.put(thing);
    Ok(())
}

/// Removes something.
pub(crate) fn remove_in_place(edit: &mut Edit<'_>, id: InPlaceId) -> Result<(), Error> {
    edit.get::<InPlace>(id, WHAT)?;
    edit.remove::<InPlace>(id);
    Ok(())
}
