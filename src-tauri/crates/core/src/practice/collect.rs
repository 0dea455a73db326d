//! Before the days: what people said, what may identify somebody, and who withdrew.

use super::builder::Builder;
use super::data::{Person, Practice, Said};
use crate::parts::find;
use crate::protocol::{
    Choice, Command, Error, ImportedPerson, ImportedStatement, Part, PersonId, Pointed, Statement,
    StatementId,
};

pub(super) fn collect(
    builder: &mut Builder,
    practice: &Practice,
    point: &dyn Fn(&str) -> Vec<Pointed>,
) -> Result<(), Error> {
    let people = practice.people.iter();
    let people = people.map(|person| imported(person, point)).collect();
    builder.run(Command::ImportStatements { people })?;
    for (card, said) in cards(builder, practice)? {
        choose(builder, &card, said)?;
    }
    for person in practice.people.iter().filter(|person| person.withdrawn) {
        let person = person_of(builder, &person.reference)?;
        let withdrawn = true;
        builder.run(Command::WithdrawPerson { person, withdrawn })?;
    }
    Ok(())
}

fn person_of(builder: &Builder, reference: &str) -> Result<PersonId, Error> {
    let mut people = builder.workshop().document().people.iter();
    let person = people.find(|person| person.reference == reference);
    person.map(|person| person.id).ok_or_else(lost)
}

fn imported(person: &Person, point: &dyn Fn(&str) -> Vec<Pointed>) -> ImportedPerson {
    let statements = person.statements.iter().map(|said| ImportedStatement {
        kind: said.kind,
        words: said.words.clone(),
        pointed: point(&said.words),
        replaces: None,
    });
    ImportedPerson {
        row_key: format!("practice {}", person.reference),
        reference: person.reference.clone(),
        group: person.group.clone(),
        may_show: person.may_show,
        may_quote: person.may_quote,
        statements: statements.collect(),
    }
}

/// Every card with what is written about it, by number: cards were dealt in shuffled order.
pub(super) fn cards<'p>(
    builder: &Builder,
    practice: &'p Practice,
) -> Result<Vec<(Statement, &'p Said)>, Error> {
    let document = builder.workshop().document();
    let mut cards = Vec::with_capacity(document.statements.len());
    for card in document.statements.iter() {
        let person = card.person.and_then(|id| document.people.get(id));
        let reference = person.map(|person| person.reference.as_str());
        let mut people = practice.people.iter();
        let person = people.find(|person| Some(person.reference.as_str()) == reference);
        let mut said = person.ok_or_else(lost)?.statements.iter();
        let said = said.find(|said| said.kind == card.kind && said.words == card.words);
        cards.push((card.clone(), said.ok_or_else(lost)?));
    }
    cards.sort_by_key(|(card, _)| card.number);
    Ok(cards)
}

fn lost() -> Error {
    Error::Internal("a card of the practice workshop was lost".to_owned())
}

/// Hides what is to be hidden. What was heard in the room has been chosen about; the rest is left to
/// whoever practises.
fn choose(builder: &mut Builder, card: &Statement, said: &Said) -> Result<(), Error> {
    let hidden = said
        .hide
        .iter()
        .filter_map(|words| find(&card.words, words));
    let hidden: Vec<Part> = hidden.collect();
    for found in &card.pointed {
        let hide = hidden.iter().any(|part| overlap(*part, found.part));
        let choice = match (hide, said.heard) {
            (true, _) => Choice::Hidden,
            (false, true) => Choice::Kept,
            (false, false) => continue,
        };
        choose_pointed(builder, card.id, found.part, choice)?;
    }
    for part in hidden {
        let covered =
            |found: &Pointed| found.part.start <= part.start && part.end <= found.part.end;
        if !card.pointed.iter().any(covered) {
            let statement = card.id;
            builder.run(Command::HidePart { statement, part })?;
        }
    }
    Ok(())
}

fn choose_pointed(
    builder: &mut Builder,
    statement: StatementId,
    part: Part,
    choice: Choice,
) -> Result<(), Error> {
    let command = Command::ChoosePointed {
        statement,
        part,
        choice,
    };
    builder.run(command).map(drop)
}

fn overlap(one: Part, other: Part) -> bool {
    one.start < other.end && other.start < one.end
}
