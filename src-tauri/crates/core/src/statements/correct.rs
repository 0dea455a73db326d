//! 'Correct what was typed': the old words stay in the history, with the reason.

use super::{get, within};
use crate::edit::{Edit, MOST_WORDS, text};
use crate::parts::{find_again, length};
use crate::protocol::{Choice, Error, Part, Pointed, PointedAs, Refusal, Statement, StatementId};
use crate::words::fields;

/// Puts corrected words in place of the typed ones.
///
/// A part that somebody hid stays hidden where the same words still stand, and a choice about a
/// pointed-at part stays made; where hidden words don't stand any more, the correction is refused, so
/// that they never come back by themselves.
pub(crate) fn correct(
    edit: &mut Edit<'_>,
    id: StatementId,
    words: &str,
    pointed: Vec<Pointed>,
) -> Result<(), Error> {
    let before = get(edit, id)?;
    let words = text(words, fields::STATEMENT, MOST_WORDS)?;
    for found in &pointed {
        within(found.part, &words)?;
    }
    edit.call_it(before.number);
    let hidden = hidden_again(&before, &words)?;
    let pointed = pointed_again(&before, &words, pointed)?;
    edit.put(Statement {
        words,
        hidden,
        pointed,
        ..before
    });
    Ok(())
}

/// Puts a person's changed answer in place of their earlier one. Where hidden words don't stand in it,
/// the whole answer is pointed at, so that it stays off the wall until somebody has read it and chosen.
pub(super) fn replace(
    edit: &mut Edit<'_>,
    id: StatementId,
    words: &str,
    pointed: Vec<Pointed>,
) -> Result<(), Error> {
    let refused = match correct(edit, id, words, pointed) {
        Err(Error::Invalid(Refusal::PartOutside)) => get(edit, id)?,
        other => return other,
    };
    let words = text(words, fields::STATEMENT, MOST_WORDS)?;
    let whole = Part {
        start: 0,
        end: length(&words),
    };
    let pointed = vec![Pointed {
        part: whole,
        looks_like: PointedAs::Name,
        choice: Choice::Undecided,
    }];
    edit.put(Statement {
        words,
        hidden: Vec::new(),
        pointed,
        ..refused
    });
    Ok(())
}

/// The parts hidden by hand, found again in the new words.
fn hidden_again(before: &Statement, words: &str) -> Result<Vec<Part>, Error> {
    let mut hidden = Vec::new();
    for part in &before.hidden {
        let again = find_again(&before.words, *part, words);
        if again.is_empty() {
            return Err(Refusal::PartOutside.into());
        }
        hidden.extend(again);
    }
    hidden.sort();
    hidden.dedup();
    Ok(hidden)
}

/// The parts that are pointed at now, with those that were and still stand, and what was chosen.
fn pointed_again(
    before: &Statement,
    words: &str,
    mut pointed: Vec<Pointed>,
) -> Result<Vec<Pointed>, Error> {
    for found in &before.pointed {
        let again = find_again(&before.words, found.part, words);
        if again.is_empty() && found.choice == Choice::Hidden && pointed.is_empty() {
            return Err(Refusal::PartOutside.into());
        }
        for part in again {
            match pointed.iter_mut().find(|other| other.part == part) {
                Some(same) if same.choice == Choice::Undecided => same.choice = found.choice,
                Some(_) => {}
                None => pointed.push(Pointed { part, ..*found }),
            }
        }
    }
    pointed.sort_by_key(|found| found.part);
    Ok(pointed)
}
