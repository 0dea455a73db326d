//! New causes, their words, and the ring around those that matter most.

use super::{WHAT, get, of_theme, siblings};
use crate::edit::{Edit, MOST_TEXT, rank_after, rank_last, text};
use crate::protocol::{Cause, CauseId, Error, Kind, Refusal, Theme, ThemeId};
use crate::words::{fields, names};

/// Adds a cause under a not-working theme: after a sibling, or last.
pub(crate) fn add(
    edit: &mut Edit<'_>,
    theme: ThemeId,
    parent: Option<CauseId>,
    words: &str,
    after: Option<CauseId>,
) -> Result<(), Error> {
    let words = text(words, fields::CAUSE, MOST_TEXT)?;
    if edit.get::<Theme>(theme, names::THEME)?.kind != Kind::NotWorking {
        return Err(Refusal::NotANotWorkingTheme.into());
    }
    of_theme(edit, parent, theme)?;
    let siblings: Vec<_> = siblings(edit, theme, parent, None).collect();
    let rank = match after {
        Some(_) => rank_after(siblings.into_iter(), after, WHAT)?,
        None => rank_last(siblings.iter().map(|(_, rank)| rank.as_str()))?,
    };
    let letter = next_letter(edit, theme);
    let id = edit.mint();
    edit.call_it(&letter);
    edit.put(Cause {
        id,
        theme,
        parent,
        letter,
        text: words,
        rank,
        matters_most: false,
    });
    Ok(())
}

/// Changes a cause's words.
pub(crate) fn edit(edit: &mut Edit<'_>, id: CauseId, words: &str) -> Result<(), Error> {
    let cause = get(edit, id)?;
    edit.call_it(&cause.letter);
    edit.put(Cause {
        text: text(words, fields::CAUSE, MOST_TEXT)?,
        ..cause
    });
    Ok(())
}

/// The room rings a cause that matters most, or takes the ring away.
pub(crate) fn ring(edit: &mut Edit<'_>, id: CauseId, matters_most: bool) -> Result<(), Error> {
    let cause = get(edit, id)?;
    edit.call_it(&cause.letter);
    edit.put(Cause {
        matters_most,
        ..cause
    });
    Ok(())
}

/// The next letter of a theme: A to Z, then AA, AB and on; never used again.
pub(crate) fn next_letter(edit: &mut Edit<'_>, theme: ThemeId) -> String {
    let mut number = edit.next_number(&format!("cause {theme}"));
    let mut letters = Vec::new();
    while number > 0 {
        let digit = (number - 1) % 26;
        letters.push(char::from(b'A' + u8::try_from(digit).unwrap_or(0)));
        number = (number - 1) / 26;
    }
    letters.into_iter().rev().collect()
}
