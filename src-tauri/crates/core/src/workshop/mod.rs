//! The workshop itself: a new one with its defaults, its facts, its settings, its stages.

mod edit_facts;
mod edit_settings;
mod new;
mod stages;

pub(crate) use edit_facts::edit;
pub(crate) use edit_settings::edit_settings;
pub(crate) use new::begin;
pub(crate) use stages::{go_to, tick};

use crate::protocol::{Error, Settings, Workshop};

/// Whether facts and settings are such as the commands let in.
///
/// # Errors
/// `Invalid`, as the command says it.
pub(crate) fn judge(workshop: &Workshop, settings: &Settings) -> Result<(), Error> {
    edit_facts::judge(workshop)?;
    edit_settings::judge(settings)
}
