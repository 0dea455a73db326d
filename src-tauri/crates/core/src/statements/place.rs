//! Where statements are: unplaced, set aside, in a theme, also in further ones; heard.

use super::{WHAT, get};
use crate::edit::Edit;
use crate::protocol::{Destination, Error, Heard, Refusal, Statement, StatementId, Theme, ThemeId};
use crate::rank;
use crate::words::names;

/// Moves statements, in the order given, to where they go.
pub(crate) fn move_to(
    edit: &mut Edit<'_>,
    ids: &[StatementId],
    destination: Destination,
) -> Result<(), Error> {
    let mut cards = Vec::with_capacity(ids.len());
    for id in ids {
        cards.push(get(edit, *id)?);
    }
    let (theme, set_aside, after) = match destination {
        Destination::Unplaced => (None, false, None),
        Destination::SetAside => (None, true, None),
        Destination::Theme { theme, after } => (Some(theme), false, after),
    };
    if let Some(theme) = theme {
        let theme = edit.get::<Theme>(theme, names::THEME)?;
        cards.iter().try_for_each(|card| same_kind(card, &theme))?;
    }
    let ranks = ranks_there(edit, &cards, theme, set_aside, after)?;
    if let [card] = cards.as_slice() {
        edit.call_it(card.number);
    }
    for (mut card, rank) in cards.into_iter().zip(ranks) {
        card.also_in.retain(|also| Some(*also) != theme);
        edit.put(Statement {
            theme,
            set_aside,
            rank,
            ..card
        });
    }
    Ok(())
}

/// Ranks for `cards` behind `after` (or at the end) among those that are there and do not move.
fn ranks_there(
    edit: &Edit<'_>,
    cards: &[Statement],
    theme: Option<ThemeId>,
    set_aside: bool,
    after: Option<StatementId>,
) -> Result<Vec<String>, Error> {
    let kind = cards.first().map(|card| card.kind);
    let there = |row: &&Statement| {
        row.theme == theme
            && row.set_aside == set_aside
            && (theme.is_some() || Some(row.kind) == kind)
            && !cards.iter().any(|card| card.id == row.id)
    };
    let statements = &edit.document().statements;
    let mut order: Vec<(&str, StatementId)> = match theme {
        Some(theme) => places(statements.under(theme.into()).filter(there)),
        None => places(statements.iter().filter(there)),
    };
    order.sort_unstable();
    let position = match after {
        None => order.len(),
        Some(id) => {
            let found = order.iter().position(|(_, row)| *row == id);
            let not_there = Error::NotFound {
                what: WHAT,
                id: id.into(),
            };
            found.ok_or(not_there)? + 1
        }
    };
    let left = position.checked_sub(1).and_then(|at| order.get(at));
    let right = order.get(position);
    rank::run_after(
        left.map(|(rank, _)| *rank),
        right.map(|(rank, _)| *rank),
        cards.len(),
    )
}

fn places<'r>(rows: impl Iterator<Item = &'r Statement>) -> Vec<(&'r str, StatementId)> {
    rows.map(|row| (row.rank.as_str(), row.id)).collect()
}

/// Refuses a statement for a theme of another kind.
fn same_kind(card: &Statement, theme: &Theme) -> Result<(), Error> {
    if card.kind == theme.kind {
        return Ok(());
    }
    Err(Refusal::AnotherKind {
        statement: card.number,
        kind: card.kind,
        theme_kind: theme.kind,
    }
    .into())
}

/// Lets a statement stand in a further theme too: the same card, or no longer.
pub(crate) fn also_in(
    edit: &mut Edit<'_>,
    id: StatementId,
    theme: ThemeId,
    also: bool,
) -> Result<(), Error> {
    let mut card = get(edit, id)?;
    let theme = edit.get::<Theme>(theme, names::THEME)?;
    edit.call_it(card.number);
    card.also_in.retain(|there| *there != theme.id);
    if also {
        same_kind(&card, &theme)?;
        if card.theme == Some(theme.id) {
            let statement = card.number;
            return Err(Refusal::ThereAlready { statement }.into());
        }
        card.also_in.push(theme.id);
    }
    edit.put(card);
    Ok(())
}

/// Marks a statement as heard, not yet heard, or to be heard again later.
pub(crate) fn hear(edit: &mut Edit<'_>, id: StatementId, heard: Heard) -> Result<(), Error> {
    let card = get(edit, id)?;
    edit.call_it(card.number);
    edit.put(Statement { heard, ..card });
    Ok(())
}

/// Whether a statement counts in a theme: it stands there, or also there.
pub fn counts_in(card: &Statement, theme: ThemeId) -> bool {
    card.theme == Some(theme) || card.also_in.contains(&theme)
}
