//! New ideas, their words, and the room's choice.

use super::{get, get_leading, refuse_with_plan};
use crate::causes;
use crate::edit::{Edit, MOST_TEXT, in_range, text};
use crate::parts::{find, within, words_of};
use crate::protocol::{Cause, CauseId, Error, Idea, IdeaField, IdeaId, Refusal, Theme, ThemeId};
use crate::themes;
use crate::words::fields;

/// Adds an idea to a theme, seen through one of the three lenses; its number runs on through the
/// workshop.
pub(crate) fn add(
    edit: &mut Edit<'_>,
    theme: ThemeId,
    lens: u32,
    words: &str,
    cause: Option<CauseId>,
) -> Result<(), Error> {
    edit.get::<Theme>(theme, themes::WHAT)?;
    let idea = Idea {
        lens: one_of_three(lens)?,
        text: text(words, fields::IDEA, MOST_TEXT)?,
        cause: of_theme(edit, cause, theme)?,
        id: edit.mint(),
        number: edit.next_number("idea"),
        theme,
        grain: None,
        joined_to: None,
        chosen: false,
    };
    edit.call_it(idea.number);
    edit.put(idea);
    Ok(())
}

/// Changes one field of an idea.
pub(crate) fn edit_field(edit: &mut Edit<'_>, id: IdeaId, change: IdeaField) -> Result<(), Error> {
    let mut idea = get(edit, id)?;
    edit.call_it(idea.number);
    match change {
        IdeaField::Text(words) => {
            let words = text(&words, fields::IDEA, MOST_TEXT)?;
            // Underlined words stay underlined where they still stand.
            let grain = idea.grain.map(|part| words_of(&idea.text, part));
            idea.grain = grain.and_then(|grain| find(&words, &grain));
            idea.text = words;
        }
        IdeaField::Lens(lens) => idea.lens = one_of_three(lens)?,
        IdeaField::Grain(grain) => {
            idea.grain = grain.map(|part| within(part, &idea.text)).transpose()?;
        }
        IdeaField::Cause(cause) => idea.cause = of_theme(edit, cause, idea.theme)?,
    }
    edit.put(idea);
    Ok(())
}

/// The room chooses an idea, or no longer. A plan keeps its idea chosen.
pub(crate) fn choose(edit: &mut Edit<'_>, id: IdeaId, chosen: bool) -> Result<(), Error> {
    let idea = get_leading(edit, id)?;
    edit.call_it(idea.number);
    if !chosen {
        refuse_with_plan(edit, id)?;
    }
    edit.put(Idea { chosen, ..idea });
    Ok(())
}

fn one_of_three(lens: u32) -> Result<u32, Error> {
    in_range(lens, fields::LENS, 0, 2)
}

/// A cause that stands under the idea's own theme.
fn of_theme(
    edit: &Edit<'_>,
    cause: Option<CauseId>,
    theme: ThemeId,
) -> Result<Option<CauseId>, Error> {
    let Some(id) = cause else { return Ok(None) };
    if edit.get::<Cause>(id, causes::WHAT)?.theme != theme {
        return Err(Refusal::AnotherTheme.into());
    }
    Ok(cause)
}
