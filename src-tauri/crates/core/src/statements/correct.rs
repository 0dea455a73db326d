//! 'Correct what was typed': the old words stay in the history, with the reason.

use super::{get, within};
use crate::edit::{Edit, MOST_WORDS, text};
use crate::parts::{find, words_of};
use crate::protocol::{Error, Part, Pointed, Refusal, Statement, StatementId};

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
fn carry_over(before: &Statement, words: &str) -> Result<Vec<Part>, Error> {
    let hidden = before.hidden.iter().map(|part| {
        let secret = words_of(&before.words, *part);
        find(words, &secret).ok_or_else(|| Refusal::PartOutside.into())
    });
    hidden.collect()
}
