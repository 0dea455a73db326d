//! What of a statement may be seen: who may be shown and quoted, and which words are hidden.

use super::{get, within};
use crate::edit::Edit;
use crate::protocol::{
    Choice, Document, Error, Part, Person, Piece, Refusal, Statement, StatementId,
};

/// Whether a statement counts: its person, if it has one, has not withdrawn.
pub fn counts(document: &Document, card: &Statement) -> bool {
    of_its_person(document, card, |person| !person.withdrawn)
}

/// Whether a statement may be shown in the room: its person has not withdrawn and may be shown, and
/// somebody has chosen about every part that may identify someone. A statement without a person was
/// said in the room, and may be seen there. An empty card, whose words were let go, is never shown.
pub fn may_show(document: &Document, card: &Statement) -> bool {
    of_its_person(document, card, |person| {
        person.may_show && !person.withdrawn
    }) && decided(card)
        && !card.words.is_empty()
}

/// Whether a statement may be quoted in documents: its person said so, has not withdrawn, and somebody
/// has chosen about every part. Of a statement without a person no yes is on record, so it is counted
/// and never quoted.
pub fn may_quote(document: &Document, card: &Statement) -> bool {
    card.person.is_some()
        && of_its_person(document, card, |person| {
            person.may_quote && !person.withdrawn
        })
        && decided(card)
        && !card.words.is_empty()
}

fn of_its_person(document: &Document, card: &Statement, is: impl Fn(&Person) -> bool) -> bool {
    card.person
        .is_none_or(|id| document.people.get(id).is_some_and(is))
}

fn decided(card: &Statement) -> bool {
    card.pointed
        .iter()
        .all(|found| found.choice != Choice::Undecided)
}

/// The words as the room may see them: a block for each hidden part, whatever its length.
///
/// Undecided parts are hidden as well, so that no caller can leak them.
pub fn pieces(card: &Statement) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut words = String::new();
    for (at, letter) in (0_u32..).zip(card.words.chars()) {
        if !is_hidden(card, at) {
            words.push(letter);
            continue;
        }
        if !words.is_empty() {
            pieces.push(Piece::Words(std::mem::take(&mut words)));
        }
        if pieces.last() != Some(&Piece::Hidden) {
            pieces.push(Piece::Hidden);
        }
    }
    if !words.is_empty() {
        pieces.push(Piece::Words(words));
    }
    pieces
}

fn is_hidden(card: &Statement, at: u32) -> bool {
    let inside = |part: &Part| (part.start..part.end).contains(&at);
    let pointed = card.pointed.iter();
    card.hidden.iter().any(inside)
        || pointed
            .filter(|found| found.choice != Choice::Kept)
            .any(|found| inside(&found.part))
}

/// Hides a part of the words on the spot.
pub(crate) fn hide_part(edit: &mut Edit<'_>, id: StatementId, part: Part) -> Result<(), Error> {
    let mut card = get(edit, id)?;
    within(part, &card.words)?;
    edit.call_it(card.number);
    if !card.hidden.contains(&part) {
        card.hidden.push(part);
        card.hidden.sort();
    }
    edit.put(card);
    Ok(())
}

/// Shows a part again that was hidden by hand.
pub(crate) fn show_part(edit: &mut Edit<'_>, id: StatementId, part: Part) -> Result<(), Error> {
    let mut card = get(edit, id)?;
    if !card.hidden.contains(&part) {
        return Err(Refusal::PartOutside.into());
    }
    edit.call_it(card.number);
    card.hidden.retain(|hidden| *hidden != part);
    edit.put(card);
    Ok(())
}

/// Chooses what happens to a part that Heard points at.
pub(crate) fn choose_pointed(
    edit: &mut Edit<'_>,
    id: StatementId,
    part: Part,
    choice: Choice,
) -> Result<(), Error> {
    let mut card = get(edit, id)?;
    edit.call_it(card.number);
    let found = card.pointed.iter_mut().find(|found| found.part == part);
    found.ok_or(Refusal::PartOutside)?.choice = choice;
    edit.put(card);
    Ok(())
}
