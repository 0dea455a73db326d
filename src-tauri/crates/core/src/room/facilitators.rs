//! The team.

use crate::edit::{Edit, MOST_NAME, MOST_TEXT, optional_text, rank_last, text};
use crate::protocol::{Error, Facilitator, FacilitatorField, FacilitatorId, Role};
use crate::words::{fields, names};

/// What the record is called in a sentence.
const WHAT: &str = names::FACILITATOR;

/// Adds a facilitator, last in the list.
pub(crate) fn add_facilitator(
    edit: &mut Edit<'_>,
    name: &str,
    role: Role,
    leads: &str,
) -> Result<(), Error> {
    let name = text(name, fields::NAME, MOST_NAME)?;
    let leads = optional_text(leads, fields::WHAT_THEY_LEAD, MOST_TEXT)?;
    let rows = edit.document().facilitators.iter();
    let rank = rank_last(rows.map(|row| row.rank.as_str()))?;
    let id = edit.mint();
    edit.call_it(&name);
    edit.put(Facilitator {
        id,
        name,
        role,
        leads,
        rank,
    });
    Ok(())
}

/// Changes one field.
pub(crate) fn edit_facilitator(
    edit: &mut Edit<'_>,
    id: FacilitatorId,
    change: FacilitatorField,
) -> Result<(), Error> {
    let mut facilitator = edit.get::<Facilitator>(id, WHAT)?;
    match change {
        FacilitatorField::Name(value) => facilitator.name = text(&value, fields::NAME, MOST_NAME)?,
        FacilitatorField::Role(value) => facilitator.role = value,
        FacilitatorField::Leads(value) => {
            facilitator.leads = optional_text(&value, fields::WHAT_THEY_LEAD, MOST_TEXT)?;
        }
    }
    edit.call_it(&facilitator.name);
    edit.put(facilitator);
    Ok(())
}

/// Removes a facilitator.
pub(crate) fn remove_facilitator(edit: &mut Edit<'_>, id: FacilitatorId) -> Result<(), Error> {
    let facilitator = edit.get::<Facilitator>(id, WHAT)?;
    edit.call_it(facilitator.name);
    edit.remove::<Facilitator>(id);
    Ok(())
}
