//! Typing statements in the room.

use super::{get, within};
use crate::edit::{Edit, MOST_WORDS, rank_last, text};
use crate::protocol::{Error, Heard, Kind, Person, PersonId, Pointed, Statement, StatementId};
use crate::words::{fields, names};

/// Adds one statement; its number runs on through all kinds.
pub(crate) fn add(
    edit: &mut Edit<'_>,
    kind: Kind,
    words: &str,
    person: Option<PersonId>,
    pointed: Vec<Pointed>,
) -> Result<(), Error> {
    let words = text(words, fields::STATEMENT, MOST_WORDS)?;
    if let Some(person) = person {
        edit.get::<Person>(person, names::PERSON)?;
    }
    let statement = new(edit, kind, words, person, pointed)?;
    edit.call_it(statement.number);
    edit.put(statement);
    Ok(())
}

/// A new unplaced statement, last among those of its kind; not yet put into the document.
fn new(
    edit: &mut Edit<'_>,
    kind: Kind,
    words: String,
    person: Option<PersonId>,
    pointed: Vec<Pointed>,
) -> Result<Statement, Error> {
    let rows = edit.document().statements.iter();
    let unplaced = rows.filter(|row| row.kind == kind && row.theme.is_none() && !row.set_aside);
    let rank = rank_last(unplaced.map(|row| row.rank.as_str()))?;
    place_new(edit, kind, words, person, pointed, rank)
}

/// A new unplaced statement with the next number at this rank; not yet put into the document.
pub(super) fn place_new(
    edit: &mut Edit<'_>,
    kind: Kind,
    words: String,
    person: Option<PersonId>,
    pointed: Vec<Pointed>,
    rank: String,
) -> Result<Statement, Error> {
    for found in &pointed {
        within(found.part, &words)?;
    }
    Ok(Statement {
        id: edit.mint(),
        number: edit.next_number("statement"),
        kind,
        words,
        person,
        theme: None,
        set_aside: false,
        rank,
        also_in: Vec::new(),
        heard: Heard::NotYet,
        table: None,
        hidden: Vec::new(),
        pointed,
    })
}

/// Removes a statement that should never have come in, such as one typed twice.
pub(crate) fn remove(edit: &mut Edit<'_>, id: StatementId) -> Result<(), Error> {
    let statement = get(edit, id)?;
    edit.call_it(statement.number);
    edit.remove::<Statement>(id);
    Ok(())
}
