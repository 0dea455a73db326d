//! Themes: statements of one kind that belong together, named by the room.

mod add;
mod merge;
mod remove;

pub(crate) use add::{add, move_after, name_so_that, rename, take_forward};
pub(crate) use merge::merge;
pub(crate) use remove::remove;

use crate::edit::Edit;
use crate::protocol::{Error, Theme, ThemeId};
use crate::words::names;

/// What the record is called in a sentence.
pub(crate) const WHAT: &str = names::THEME;

pub(crate) fn get(edit: &Edit<'_>, id: ThemeId) -> Result<Theme, Error> {
    edit.get::<Theme>(id, WHAT)
}
