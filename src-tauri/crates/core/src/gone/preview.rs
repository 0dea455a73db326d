//! What would change if somebody went, before anybody decides.

use super::erase::Going;
use crate::open::OpenWorkshop;
use crate::protocol::{
    Change, Document, DoorKind, Error, Leaving, RecordKind, StatementId, ThemeThen, WouldGo,
};
use crate::statements::{counts, counts_in};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;

impl OpenWorkshop {
    /// What would go and what would change. Nothing is changed by asking.
    ///
    /// # Errors
    /// As [`OpenWorkshop::erase`].
    pub fn would_go(&mut self, leaving: &Leaving, now: DateTime<Utc>) -> Result<WouldGo, Error> {
        let gone = self.marked(leaving, now)?;
        let going = Going::of(self.store(), &gone)?;
        let document = self.document();
        let rows = &going.purge.rows;
        let statements: BTreeSet<StatementId> = rows.iter().filter_map(statement).collect();
        let steps = rows.iter().filter(|row| row.kind() == RecordKind::Step);
        let mut copies: Vec<_> = gone
            .doors
            .into_iter()
            .filter(|door| went_out(door.kind))
            .collect();
        copies.reverse();
        Ok(WouldGo {
            statements: going.erased.statements,
            statements_then: number(document.statements.len() - statements.len()),
            contacts: going.erased.contacts,
            steps: number(steps.count()),
            themes: themes(document, &statements),
            repeats: going.erased.repeats,
            not_undone: self.not_undone(&going.touched, &going.purge.forgotten)?,
            copies,
        })
    }
}

fn statement(change: &Change) -> Option<StatementId> {
    match change {
        Change::Statement { id, .. } => Some(*id),
        _ => None,
    }
}

fn went_out(kind: DoorKind) -> bool {
    matches!(
        kind,
        DoorKind::Exported | DoorKind::Copied | DoorKind::Shared
    )
}

fn themes(document: &Document, going: &BTreeSet<StatementId>) -> Vec<ThemeThen> {
    let mut themes = Vec::new();
    for theme in document.themes.iter() {
        let cards = document.statements.iter();
        let cards = cards.filter(|card| counts_in(card, theme.id) && counts(document, card));
        let (go, stay): (Vec<_>, Vec<_>) = cards.partition(|card| going.contains(&card.id));
        if !go.is_empty() {
            themes.push(ThemeThen {
                theme: theme.id,
                now: number(go.len() + stay.len()),
                then: number(stay.len()),
            });
        }
    }
    themes
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
