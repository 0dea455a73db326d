//! Two ideas that say the same become one card with both numbers, and can be parted again.

use super::{get, placement, refuse_with_plan};
use crate::edit::Edit;
use crate::protocol::{Error, Idea, IdeaId, Placement, Refusal};

/// Joins two ideas of one theme: the older number leads, whichever is given first, and whatever was
/// joined to the newer one follows. The newer one leaves the grid and is no longer chosen by itself.
pub(crate) fn join(edit: &mut Edit<'_>, id: IdeaId, with: IdeaId) -> Result<(), Error> {
    if id == with {
        return Err(Refusal::Itself.into());
    }
    let (one, other) = (leader(edit, id)?, leader(edit, with)?);
    if one.theme != other.theme {
        return Err(Refusal::AnotherTheme.into());
    }
    let (older, newer) = if one.number < other.number {
        (one, other)
    } else {
        (other, one)
    };
    edit.call_it(format!("{} + {}", older.number, newer.number));
    if older.id == newer.id {
        // They were joined already.
        return Ok(());
    }
    refuse_with_plan(edit, newer.id)?;
    refuse_in_open_vote(edit, newer.id)?;
    if let Some(Placement { id, .. }) = placement(edit.document(), newer.id) {
        let id = *id;
        edit.remove::<Placement>(id);
    }
    for follower in followers(edit, newer.id) {
        edit.put(Idea {
            joined_to: Some(older.id),
            ..follower
        });
    }
    edit.put(Idea {
        joined_to: Some(older.id),
        chosen: false,
        ..newer
    });
    Ok(())
}

/// Takes a joined idea apart from the older one; on an older one, takes all apart from it.
pub(crate) fn part(edit: &mut Edit<'_>, id: IdeaId) -> Result<(), Error> {
    let idea = get(edit, id)?;
    edit.call_it(idea.number);
    let parted = match idea.joined_to {
        Some(_) => vec![idea],
        None => followers(edit, id),
    };
    for idea in parted {
        edit.put(Idea {
            joined_to: None,
            ..idea
        });
    }
    Ok(())
}

/// Ideas that were joined to this one.
pub(super) fn followers(edit: &Edit<'_>, id: IdeaId) -> Vec<Idea> {
    let ideas = edit.document().ideas.iter();
    ideas
        .filter(|idea| idea.joined_to == Some(id))
        .cloned()
        .collect()
}

/// The idea itself, or the older one that it was joined to.
fn leader(edit: &Edit<'_>, id: IdeaId) -> Result<Idea, Error> {
    let idea = get(edit, id)?;
    idea.joined_to.map_or(Ok(idea), |older| get(edit, older))
}

/// While a vote is open, its dots are on both; joined afterwards, the counts stand as they were.
fn refuse_in_open_vote(edit: &Edit<'_>, id: IdeaId) -> Result<(), Error> {
    let mut rounds = edit.document().vote_rounds.iter();
    let open = rounds.any(|round| !round.closed && round.items.contains(&id.into()));
    if open {
        return Err(Refusal::RoundOpen.into());
    }
    Ok(())
}
