//! Removing a theme gives its statements back.

use super::get;
use crate::edit::Edit;
use crate::protocol::{
    Cause, Destination, Error, InPlace, Refusal, Statement, StatementId, Success, Theme, ThemeId,
};
use crate::words::in_use;
use crate::words::names;
use crate::{rank, statements, votes};

/// Removes a theme: its statements become unplaced, its causes, success lines and what is in place go
/// with it. Refused while ideas, votes or updates are about it.
pub(crate) fn remove(edit: &mut Edit<'_>, id: ThemeId) -> Result<(), Error> {
    let theme = get(edit, id)?;
    refuse_in_use(edit, id)?;
    let (own, also) = statements_of(edit, id);
    statements::move_to(edit, &own, Destination::Unplaced)?;
    for card in also {
        let mut card = edit.get::<Statement>(card, names::CARD)?;
        card.also_in.retain(|there| *there != id);
        edit.put(card);
    }
    remove_what_stands_under(edit, id);
    edit.call_it(theme.number);
    edit.remove::<Theme>(id);
    Ok(())
}

/// Statements that stand in a theme in their order, and those that also stand there.
pub(super) fn statements_of(edit: &Edit<'_>, id: ThemeId) -> (Vec<StatementId>, Vec<StatementId>) {
    let rows = &edit.document().statements;
    let own = rank::in_order(rows.under(id.into()));
    let also = rows.iter().filter(|row| row.also_in.contains(&id));
    (
        own.into_iter().map(|row| row.id).collect(),
        also.map(|row| row.id).collect(),
    )
}

fn refuse_in_use(edit: &Edit<'_>, id: ThemeId) -> Result<(), Error> {
    votes::refuse_in_vote(edit, id.into())?;
    let causes = edit.document().causes.iter();
    for cause in causes.filter(|row| row.theme == id) {
        votes::refuse_in_vote(edit, cause.id.into())?;
    }
    let document = edit.document();
    let idea = document.ideas.iter().find(|row| row.theme == id);
    let update = document.updates.iter().find(|row| row.theme == Some(id));
    let by = match (idea, update) {
        (Some(idea), _) => in_use::idea(idea.number),
        (None, Some(update)) => in_use::update(update.on),
        (None, None) => return Ok(()),
    };
    Err(Refusal::InUse { by }.into())
}

fn remove_what_stands_under(edit: &mut Edit<'_>, id: ThemeId) {
    let document = edit.document();
    let causes: Vec<_> = document
        .causes
        .iter()
        .filter(|row| row.theme == id)
        .map(|row| row.id)
        .collect();
    let successes: Vec<_> = document
        .successes
        .iter()
        .filter(|row| row.theme == id)
        .map(|row| row.id)
        .collect();
    let in_place: Vec<_> = document
        .in_place
        .iter()
        .filter(|row| row.theme == id)
        .map(|row| row.id)
        .collect();
    causes.into_iter().for_each(|row| edit.remove::<Cause>(row));
    successes
        .into_iter()
        .for_each(|row| edit.remove::<Success>(row));
    in_place
        .into_iter()
        .for_each(|row| edit.remove::<InPlace>(row));
}
