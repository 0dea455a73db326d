//! 'Correct what was typed': the old words stay in the history, with the reason.

use super::{get, within};
use crate::edit::{Edit, MOST_WORDS, text};
use crate::protocol::{Error, Pointed, Refusal, Statement, StatementId};

/// Puts corrected words in place of the typed ones.
///
/// A part that somebody hid stays hidden where the same words still stand; where they don't, the
/// correction is refused, so that hidden words never come back by themselves.
pub(crate) fn correct(
    edit: &mut Edit<'_>,
    id: StatementId,
    words: &str,
    pointed: Vec<Pointed>,
) -> Result<(), Error> {
    let before = get(edit, id)?;
    let words = text(words, "The statement", MOST_WORDS)?;
    for found in &pointed {
        within(found.part, &words)?;
    }
    edit.call_it(before.number);
    let hidden = carry_over(&before, &words)?;
    edit.put(Statement {
        words,
        hidden,
        pointed,
        ..before
    });
    Ok(())
}

/// The parts hidden by hand, found again in the new words.
fn carry_over(before: &Statement, words: &str) -> Result<Vec<crate::protocol::Part>, Error> {
    let hidden = before.hidden.iter().map(|part| {
        let secret: String = before
            .words
            .chars()
            .skip(part.start as usize)
            .take((part.end - part.start) as usize)
            .collect();
        let start = words.find(&secret).and_then(|at| words.get(..at));
        let start = start.map(super::length).ok_or(Refusal::PartOutside)?;
        Ok(crate::protocol::Part {
            start,
            end: start + super::length(&secret),
        })
    });
    hidden.collect()
}
