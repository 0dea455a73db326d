//! 'Together we did': what is told to everybody, and what could not be done and why.

use crate::actions;
use crate::edit::{Edit, MOST_TEXT, optional_text};
use crate::protocol::{ActionPlan, Error, PlanId, Refusal, Theme, ThemeId, Update, UpdateId};
use crate::themes;
use crate::words::{fields, names};
use chrono::NaiveDate;

const WHAT: &str = names::UPDATE;

/// What an update tells, as it was typed.
pub(crate) struct Told<'t> {
    /// The day it was told.
    pub(crate) on: NaiveDate,
    /// Together we did.
    pub(crate) we_did: &'t str,
    /// What we could not do.
    pub(crate) could_not: &'t str,
    /// Why not.
    pub(crate) why: &'t str,
}

/// Adds an update about a plan, a theme or both.
pub(crate) fn add(
    edit: &mut Edit<'_>,
    plan: Option<PlanId>,
    theme: Option<ThemeId>,
    told: &Told<'_>,
) -> Result<(), Error> {
    if plan.is_none() && theme.is_none() {
        return Err(Refusal::AboutNothing.into());
    }
    if let Some(plan) = plan {
        edit.get::<ActionPlan>(plan, actions::WHAT)?;
    }
    if let Some(theme) = theme {
        edit.get::<Theme>(theme, themes::WHAT)?;
    }
    let update = Update {
        id: edit.mint(),
        plan,
        theme,
        on: told.on,
        we_did: String::new(),
        could_not: String::new(),
        why: String::new(),
    };
    let update = with(update, told)?;
    edit.call_it(update.on);
    edit.put(update);
    Ok(())
}

/// Changes what an update tells.
pub(crate) fn edit_update(edit: &mut Edit<'_>, id: UpdateId, told: &Told<'_>) -> Result<(), Error> {
    let update = with(edit.get::<Update>(id, WHAT)?, told)?;
    edit.call_it(update.on);
    edit.put(update);
    Ok(())
}

/// Removes an update.
pub(crate) fn remove(edit: &mut Edit<'_>, id: UpdateId) -> Result<(), Error> {
    let update = edit.get::<Update>(id, WHAT)?;
    edit.call_it(update.on);
    edit.remove::<Update>(id);
    Ok(())
}

/// The update with these words. What could not be done is never told without its reason.
fn with(update: Update, told: &Told<'_>) -> Result<Update, Error> {
    let update = Update {
        on: told.on,
        we_did: optional_text(told.we_did, fields::TOGETHER_WE_DID, MOST_TEXT)?,
        could_not: optional_text(told.could_not, fields::WHAT_WE_COULD_NOT_DO, MOST_TEXT)?,
        why: optional_text(told.why, fields::WHY_NOT, MOST_TEXT)?,
        ..update
    };
    if update.we_did.is_empty() && update.could_not.is_empty() {
        let field = fields::UPDATE.to_owned();
        return Err(Refusal::Empty { field }.into());
    }
    if !update.could_not.is_empty() && update.why.is_empty() {
        return Err(Refusal::NeedsWhy.into());
    }
    Ok(update)
}
