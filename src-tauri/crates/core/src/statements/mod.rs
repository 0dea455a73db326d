//! Statements: what people said. Their words stay as they were said.

mod add;
mod correct;
mod import;
mod like;
mod place;
mod show;
mod tables;

pub(crate) use add::{add, remove};
pub(crate) use correct::correct;
pub(crate) use import::import;
pub use like::like_this;
pub use place::counts_in;
pub(crate) use place::{also_in, hear, move_to};
pub(crate) use show::{choose_pointed, hide_part, show_part};
pub use show::{counts, may_quote, may_show, pieces};
pub(crate) use tables::{set_table, share_out};

use crate::edit::Edit;
use crate::parts::within;
use crate::protocol::{Error, Statement, StatementId};
use crate::words::names;

/// What the record is called in a sentence.
pub(crate) const WHAT: &str = names::CARD;

fn get(edit: &Edit<'_>, id: StatementId) -> Result<Statement, Error> {
    edit.get::<Statement>(id, WHAT)
}
