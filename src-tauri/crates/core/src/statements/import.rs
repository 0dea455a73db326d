//! Bringing in many people's answers as one step.

use super::{WHAT, add, correct};
use crate::edit::{Edit, MOST_NAME, MOST_WORDS, optional_text, rank_last, text};
use crate::protocol::{
    Error, ImportedPerson, ImportedStatement, Kind, Person, PersonId, Statement, StatementId,
};
use crate::rank;
use crate::words::{fields, names};
use std::collections::BTreeMap;

/// Brings people and their statements in. A person whose row key is known is the same person; their
/// new answers come as new cards, an answer that `replaces` one corrects its words, and a no about
/// showing or quoting counts from now on.
pub(crate) fn import(edit: &mut Edit<'_>, people: Vec<ImportedPerson>) -> Result<(), Error> {
    let known = known_people(edit);
    // Codes are dealt in shuffled order, so that neighbours in the sheet are not neighbours here.
    let mut answers = Vec::new();
    for imported in edit.shuffle(people) {
        let person = match known.get(&imported.row_key) {
            Some(person) if !imported.row_key.is_empty() => heed_no(edit, *person, &imported)?,
            _ => add_person(edit, &imported)?,
        };
        answers.extend(imported.statements.into_iter().map(|one| (person, one)));
    }
    for kind in Kind::ALL {
        let of_kind: Vec<_> = answers.iter().filter(|(_, one)| one.kind == kind).collect();
        let dealt = edit.shuffle(of_kind);
        deal(edit, kind, dealt)?;
    }
    // An import is about all of its cards, not about one that it corrected.
    edit.call_it("");
    Ok(())
}

/// A no counts at once, also where the same person said yes before; a yes is never taken from a sheet
/// over somebody's no.
fn heed_no(
    edit: &mut Edit<'_>,
    id: PersonId,
    imported: &ImportedPerson,
) -> Result<PersonId, Error> {
    let person = edit.get::<Person>(id, names::PERSON)?;
    edit.put(Person {
        may_show: person.may_show && imported.may_show,
        may_quote: person.may_quote && imported.may_quote,
        ..person
    });
    Ok(id)
}

fn known_people(edit: &Edit<'_>) -> BTreeMap<String, PersonId> {
    let people = edit.document().people.iter();
    people.map(|row| (row.row_key.clone(), row.id)).collect()
}

fn add_person(edit: &mut Edit<'_>, imported: &ImportedPerson) -> Result<PersonId, Error> {
    let group = imported.group.as_deref().unwrap_or_default();
    let group = optional_text(group, fields::GROUP, MOST_NAME)?;
    let person = Person {
        id: edit.mint(),
        code: edit.next_number("person"),
        reference: optional_text(&imported.reference, fields::FORM_OWN_NUMBER, MOST_NAME)?,
        row_key: imported.row_key.clone(),
        group: Some(group).filter(|group| !group.is_empty()),
        may_show: imported.may_show,
        may_quote: imported.may_quote,
        withdrawn: false,
    };
    let id = person.id;
    edit.put(person);
    Ok(id)
}

/// Refuses an earlier statement that is not this person's own of this kind.
fn same_person(
    edit: &Edit<'_>,
    earlier: StatementId,
    person: PersonId,
    kind: Kind,
) -> Result<(), Error> {
    let card = edit.get::<Statement>(earlier, WHAT)?;
    if card.person == Some(person) && card.kind == kind {
        return Ok(());
    }
    Err(Error::NotFound {
        what: names::CARD_OF_THE_SAME_PERSON_AND_KIND,
        id: earlier.into(),
    })
}

/// Gives numbers to answers of one kind, in the order in which they were drawn.
fn deal(
    edit: &mut Edit<'_>,
    kind: Kind,
    drawn: Vec<&(PersonId, ImportedStatement)>,
) -> Result<(), Error> {
    let statements = edit.document().statements.iter();
    let unplaced = statements.filter(|row| row.kind == kind && row.theme.is_none());
    let last = rank_last(unplaced.map(|row| row.rank.as_str()))?;
    let ranks = rank::run_after(Some(&last), None, drawn.len())?;
    for ((person, answer), rank) in drawn.into_iter().zip(ranks) {
        let words = text(&answer.words, fields::A_STATEMENT, MOST_WORDS)?;
        if let Some(earlier) = answer.replaces {
            same_person(edit, earlier, *person, kind)?;
            correct::replace(edit, earlier, &words, answer.pointed.clone())?;
            continue;
        }
        let card = add::place_new(
            edit,
            kind,
            words,
            Some(*person),
            answer.pointed.clone(),
            rank,
        )?;
        edit.put(card);
    }
    Ok(())
}
