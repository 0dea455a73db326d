//! Closed counts change only by opening the vote again, so undo passes such a step over.

use crate::protocol::{Change, Document, VoteRound, VoteRoundId};

/// Whether taking `change` (one of a step's `changes`) back by `back` would change a closed vote.
///
/// A step that found the vote closed, such as removing it, may go back and forth.
pub(super) fn forbid(
    document: &Document,
    changes: &[Change],
    change: &Change,
    back: &Change,
) -> bool {
    match (change, back) {
        (Change::Count { before, after, .. }, _) => {
            let count = before.as_deref().or(after.as_deref());
            count.is_some_and(|count| {
                is_closed(document, count.round) && !came_or_went(changes, count.round)
            })
        }
        (
            Change::VoteRound { after: stood, .. },
            Change::VoteRound {
                before: Some(now),
                after: then,
                ..
            },
        ) if now.closed => match then {
            Some(then) => rules(then) != rules(now),
            None => !stood.as_ref().is_some_and(|stood| stood.closed),
        },
        _ => false,
    }
}

fn is_closed(document: &Document, round: VoteRoundId) -> bool {
    let round = document.vote_rounds.get(round);
    round.is_some_and(|round| round.closed)
}

/// Whether the same step brought the round or took it: its counts go with it.
fn came_or_went(changes: &[Change], round: VoteRoundId) -> bool {
    changes.iter().any(|change| match change {
        Change::VoteRound { id, .. } => *id == round && (change.is_new() || change.is_removal()),
        _ => false,
    })
}

/// What stands once a vote is closed.
fn rules(round: &VoteRound) -> impl PartialEq {
    let VoteRound {
        items,
        people,
        dots_per_person,
        most_per_item,
        ..
    } = round;
    (items.clone(), *people, *dots_per_person, *most_per_item)
}
