//! Who signed up: apart from statements, each removable alone.

use super::get;
use crate::edit::{Edit, MOST_NAME, MOST_TEXT, optional_text, text};
use crate::protocol::{Error, PlanId, SignUp, SignUpId};
use crate::words::{fields, names};

const WHAT: &str = names::SIGN_UP;

/// Somebody signs up for a plan, named as they like to be introduced.
pub(crate) fn add_sign_up(
    edit: &mut Edit<'_>,
    plan: PlanId,
    name: &str,
    contact: &str,
) -> Result<(), Error> {
    get(edit, plan)?;
    let sign_up = SignUp {
        name: text(name, fields::NAME, MOST_NAME)?,
        contact: optional_text(contact, fields::HOW_TO_REACH_THEM, MOST_TEXT)?,
        id: edit.mint(),
        plan,
    };
    edit.put(sign_up);
    Ok(())
}

/// Changes the name and how to reach somebody.
pub(crate) fn edit_sign_up(
    edit: &mut Edit<'_>,
    id: SignUpId,
    name: &str,
    contact: &str,
) -> Result<(), Error> {
    let sign_up = edit.get::<SignUp>(id, WHAT)?;
    edit.put(SignUp {
        name: text(name, fields::NAME, MOST_NAME)?,
        contact: optional_text(contact, fields::HOW_TO_REACH_THEM, MOST_TEXT)?,
        ..sign_up
    });
    Ok(())
}

/// Removes one sign-up.
pub(crate) fn remove_sign_up(edit: &mut Edit<'_>, id: SignUpId) -> Result<(), Error> {
    edit.get::<SignUp>(id, WHAT)?;
    edit.remove::<SignUp>(id);
    Ok(())
}
