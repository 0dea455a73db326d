//! Causes: a tree under each not-working theme. Answers are about how things work, never about a
//! person.

mod add;
mod place;
mod remove;
mod tree;

pub(crate) use add::{add, edit, next_letter, ring};
pub(crate) use place::move_to;
pub(crate) use remove::remove;
pub use tree::{Branch, tree};

use crate::edit::Edit;
use crate::protocol::{Cause, CauseId, Error, Refusal, ThemeId};
use crate::words::names;

/// What the record is called in a sentence.
pub(crate) const WHAT: &str = names::CAUSE;

fn get(edit: &Edit<'_>, id: CauseId) -> Result<Cause, Error> {
    edit.get::<Cause>(id, WHAT)
}

/// Refuses a parent of another theme.
fn of_theme(edit: &Edit<'_>, parent: Option<CauseId>, theme: ThemeId) -> Result<(), Error> {
    match parent.map(|parent| get(edit, parent)).transpose()? {
        Some(parent) if parent.theme != theme => Err(Refusal::AnotherTheme.into()),
        _ => Ok(()),
    }
}

/// The causes right under a parent (none: right under the theme) with their ranks, but for `without`.
fn siblings<'d>(
    edit: &'d Edit<'_>,
    theme: ThemeId,
    parent: Option<CauseId>,
    without: Option<CauseId>,
) -> impl Iterator<Item = (CauseId, String)> + 'd {
    let rows = edit.document().causes.iter();
    rows.filter(move |row| row.theme == theme && row.parent == parent && Some(row.id) != without)
        .map(|row| (row.id, row.rank.clone()))
}
