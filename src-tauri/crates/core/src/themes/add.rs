//! New themes, their names and their order.

use super::{WHAT, get};
use crate::edit::{Edit, MOST_NAME, optional_text, rank_after, rank_last};
use crate::protocol::{Destination, Error, Kind, StatementId, Theme, ThemeId};
use crate::statements;
use crate::words::fields;

/// Adds a theme; the statements given go into it. It may be named later: group first, name afterwards.
pub(crate) fn add(
    edit: &mut Edit<'_>,
    kind: Kind,
    name: &str,
    cards: &[StatementId],
) -> Result<(), Error> {
    let rows = edit.document().themes.iter();
    let rank = rank_last(
        rows.filter(|row| row.kind == kind)
            .map(|row| row.rank.as_str()),
    )?;
    let theme = Theme {
        id: edit.mint(),
        kind,
        number: edit.next_number(&format!("theme {kind:?}")),
        name: optional_text(name, fields::THEME_NAME, MOST_NAME)?,
        so_that: String::new(),
        rank,
        taken_forward: false,
    };
    let (id, number) = (theme.id, theme.number);
    edit.put(theme);
    let destination = Destination::Theme {
        theme: id,
        after: None,
    };
    statements::move_to(edit, cards, destination)?;
    edit.call_it(number);
    Ok(())
}

/// Names a theme by an 'I' statement.
pub(crate) fn rename(edit: &mut Edit<'_>, id: ThemeId, name: &str) -> Result<(), Error> {
    let theme = get(edit, id)?;
    edit.call_it(theme.number);
    edit.put(Theme {
        name: optional_text(name, fields::THEME_NAME, MOST_NAME)?,
        ..theme
    });
    Ok(())
}

/// Gives a theme the title that ideas are thought up for.
pub(crate) fn name_so_that(edit: &mut Edit<'_>, id: ThemeId, so_that: &str) -> Result<(), Error> {
    let theme = get(edit, id)?;
    edit.call_it(theme.number);
    edit.put(Theme {
        so_that: optional_text(so_that, fields::TITLE, MOST_NAME)?,
        ..theme
    });
    Ok(())
}

/// Moves a theme after another of its kind; none for the first place.
pub(crate) fn move_after(
    edit: &mut Edit<'_>,
    id: ThemeId,
    after: Option<ThemeId>,
) -> Result<(), Error> {
    let theme = get(edit, id)?;
    let rows = edit.document().themes.iter();
    let others = rows.filter(|row| row.kind == theme.kind && row.id != id);
    let rank = rank_after(others.map(|row| (row.id, row.rank.clone())), after, WHAT)?;
    edit.call_it(theme.number);
    edit.put(Theme { rank, ..theme });
    Ok(())
}

/// The room takes a theme forward, or no longer.
pub(crate) fn take_forward(edit: &mut Edit<'_>, id: ThemeId, taken: bool) -> Result<(), Error> {
    let theme = get(edit, id)?;
    edit.call_it(theme.number);
    edit.put(Theme {
        taken_forward: taken,
        ..theme
    });
    Ok(())
}
