//! Groups that should be in the room.

use crate::edit::{Edit, MOST_NAME, in_range, rank_last, text};
use crate::protocol::{Error, Invited, InvitedField, InvitedId};
use crate::words::{fields, names};

/// What the record is called in a sentence.
const WHAT: &str = names::INVITED_GROUP;
/// Most people of one group.
const MOST_PEOPLE: u32 = 10_000;

fn people(n: u32) -> Result<u32, Error> {
    in_range(n, fields::NUMBER_OF_PEOPLE, 0, MOST_PEOPLE)
}

/// Adds a group, last in the list.
pub(crate) fn add_invited(
    edit: &mut Edit<'_>,
    group: &str,
    wanted: u32,
    coming: u32,
) -> Result<(), Error> {
    let group = text(group, fields::GROUP, MOST_NAME)?;
    let (wanted, coming) = (people(wanted)?, people(coming)?);
    let rank = rank_last(edit.document().invited.iter().map(|row| row.rank.as_str()))?;
    let id = edit.mint();
    edit.call_it(&group);
    edit.put(Invited {
        id,
        group,
        wanted,
        coming,
        rank,
    });
    Ok(())
}

/// Changes one field.
pub(crate) fn edit_invited(
    edit: &mut Edit<'_>,
    id: InvitedId,
    change: InvitedField,
) -> Result<(), Error> {
    let mut invited = edit.get::<Invited>(id, WHAT)?;
    match change {
        InvitedField::Group(value) => invited.group = text(&value, fields::GROUP, MOST_NAME)?,
        InvitedField::Wanted(n) => invited.wanted = people(n)?,
        InvitedField::Coming(n) => invited.coming = people(n)?,
    }
    edit.call_it(&invited.group);
    edit.put(invited);
    Ok(())
}

/// Removes a group.
pub(crate) fn remove_invited(edit: &mut Edit<'_>, id: InvitedId) -> Result<(), Error> {
    let invited = edit.get::<Invited>(id, WHAT)?;
    edit.call_it(invited.group);
    edit.remove::<Invited>(id);
    Ok(())
}
