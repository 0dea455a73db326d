//! Success lines, in the present tense, from each perspective.

use crate::edit::{Edit, MOST_TEXT, in_range, text};
use crate::protocol::{Error, Success, SuccessId, Theme, ThemeId};
use crate::words::{fields, names};

/// What the record is called in a sentence.
const WHAT: &str = names::SUCCESS;

/// Adds a line; its number is the theme's own.
pub(crate) fn add(
    edit: &mut Edit<'_>,
    theme: ThemeId,
    perspective: u32,
    words: &str,
) -> Result<(), Error> {
    let words = text(words, fields::SUCCESS, MOST_TEXT)?;
    edit.get::<Theme>(theme, names::THEME)?;
    let perspectives = u32::try_from(edit.settings()?.perspectives.len()).unwrap_or(u32::MAX);
    in_range(
        perspective,
        fields::PERSPECTIVE,
        0,
        perspectives.saturating_sub(1),
    )?;
    let number = edit.next_number(&format!("success {theme}"));
    let id = edit.mint();
    edit.call_it(number);
    edit.put(Success {
        id,
        theme,
        perspective,
        number,
        text: words,
    });
    Ok(())
}

/// Changes a line's words.
pub(crate) fn edit(edit: &mut Edit<'_>, id: SuccessId, words: &str) -> Result<(), Error> {
    let success = edit.get::<Success>(id, WHAT)?;
    edit.call_it(success.number);
    edit.put(Success {
        text: text(words, fields::SUCCESS, MOST_TEXT)?,
        ..success
    });
    Ok(())
}

/// Removes a line.
pub(crate) fn remove(edit: &mut Edit<'_>, id: SuccessId) -> Result<(), Error> {
    let success = edit.get::<Success>(id, WHAT)?;
    edit.call_it(success.number);
    edit.remove::<Success>(id);
    Ok(())
}
