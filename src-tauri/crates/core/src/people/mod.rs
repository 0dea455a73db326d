//! People who said something: a code, never a name.

use crate::edit::{Edit, MOST_NAME, optional_text};
use crate::protocol::{Error, Person, PersonField, PersonId};
use crate::words::{fields, names};

/// What the record is called in a sentence.
const WHAT: &str = names::PERSON;

fn get(edit: &mut Edit<'_>, id: PersonId) -> Result<Person, Error> {
    let person = edit.get::<Person>(id, WHAT)?;
    edit.call_it(person.code);
    Ok(person)
}

fn group(value: Option<String>) -> Result<Option<String>, Error> {
    let group = optional_text(&value.unwrap_or_default(), fields::GROUP, MOST_NAME)?;
    Ok(Some(group).filter(|group| !group.is_empty()))
}

/// Adds a person who speaks in the room; their code is dealt.
pub(crate) fn add(
    edit: &mut Edit<'_>,
    reference: &str,
    of_group: Option<String>,
    may_show: bool,
    may_quote: bool,
) -> Result<(), Error> {
    let reference = optional_text(reference, fields::FORM_OWN_NUMBER, MOST_NAME)?;
    let group = group(of_group)?;
    let code = edit.next_number(WHAT);
    let id = edit.mint();
    edit.call_it(code);
    edit.put(Person {
        id,
        code,
        reference,
        row_key: String::new(),
        group,
        may_show,
        may_quote,
        withdrawn: false,
    });
    Ok(())
}

/// Changes one field.
pub(crate) fn edit(edit: &mut Edit<'_>, id: PersonId, change: PersonField) -> Result<(), Error> {
    let mut person = get(edit, id)?;
    match change {
        PersonField::Reference(value) => {
            person.reference = optional_text(&value, fields::FORM_OWN_NUMBER, MOST_NAME)?;
        }
        PersonField::Group(value) => person.group = group(value)?,
        PersonField::MayShow(value) => person.may_show = value,
        PersonField::MayQuote(value) => person.may_quote = value,
    }
    edit.put(person);
    Ok(())
}

/// Takes a person out of wall, documents and counts at once, or back in.
pub(crate) fn withdraw(edit: &mut Edit<'_>, id: PersonId, withdrawn: bool) -> Result<(), Error> {
    let person = get(edit, id)?;
    edit.put(Person {
        withdrawn,
        ..person
    });
    Ok(())
}
