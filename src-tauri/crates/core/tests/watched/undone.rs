//! What an undo of everything must leave.

use heard_core::protocol::*;
use std::collections::BTreeSet;
use uuid::Uuid;

pub fn but_the_wall(document: &Document) -> Document {
    Document {
        wall: Rows::default(),
        ..document.clone()
    }
}

/// The rows in which two documents differ, so that a failure can be read.
pub fn differences(one: &Document, other: &Document) -> Vec<String> {
    let rows = |document: &Document| -> BTreeSet<String> {
        let tables = serde_json::to_value(document).unwrap();
        let tables = tables.as_object().unwrap().clone();
        let row = |(table, rows): (String, serde_json::Value)| {
            let rows = rows.as_array().unwrap().clone();
            rows.into_iter().map(move |row| format!("{table} {row}"))
        };
        tables.into_iter().flat_map(row).collect()
    };
    let (one, other) = (rows(one), rows(other));
    one.symmetric_difference(&other).cloned().collect()
}

/// The document without the fields that are never undone: what the wall shows, the stage the team is
/// in, and votes that were closed, with all that they stand on.
pub fn without_what_is_never_undone(document: &Document, closed: &BTreeSet<Uuid>) -> Document {
    let mut document = but_the_wall(document);
    if let Some(mut workshop) = document.workshop.single().cloned() {
        workshop.stage = Stage::Prepare;
        document.workshop.insert(workshop);
    }
    let held = held_by(&document, closed.clone());
    let remove = |kept: &mut Document, id: Uuid| {
        kept.vote_rounds.remove(VoteRoundId(id));
        kept.themes.remove(ThemeId(id));
        kept.causes.remove(CauseId(id));
        kept.ideas.remove(IdeaId(id));
        kept.counts.remove(CountId(id));
    };
    held.into_iter().for_each(|id| remove(&mut document, id));
    document
}

/// These votes, their counts, what they are on, and what that stands on.
fn held_by(document: &Document, mut held: BTreeSet<Uuid>) -> BTreeSet<Uuid> {
    loop {
        let further: Vec<Uuid> = held
            .iter()
            .flat_map(|id| stands_on(document, *id))
            .collect();
        let before = held.len();
        held.extend(further);
        if held.len() == before {
            return held;
        }
    }
}

/// What a vote, a cause or an idea stands on, and a vote's counts.
fn stands_on(document: &Document, id: Uuid) -> Vec<Uuid> {
    let mut on = Vec::new();
    if let Some(round) = document.vote_rounds.get(VoteRoundId(id)) {
        on.extend(round.items.iter().map(|item| item.0));
        on.extend(round.repeats.map(|id| id.0));
        let counts = document.counts.iter().filter(|row| row.round == round.id);
        on.extend(counts.map(|row| row.id.0));
    }
    if let Some(cause) = document.causes.get(CauseId(id)) {
        on.push(cause.theme.0);
        on.extend(cause.parent.map(|id| id.0));
    }
    if let Some(idea) = document.ideas.get(IdeaId(id)) {
        on.push(idea.theme.0);
        on.extend(idea.cause.map(|id| id.0));
        on.extend(idea.joined_to.map(|id| id.0));
    }
    on
}
