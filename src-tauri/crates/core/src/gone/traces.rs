//! What of a file is somebody's who asked to go: rows, wherever they stand in the history, and words.

use super::{Gone, Repeats, Whose};
use crate::protocol::{Change, Document, PersonId, SignUp, Statement, WantsToHear};
use std::collections::BTreeSet;
use uuid::Uuid;

/// Somebody's rows and words in one file.
#[derive(Debug, Default)]
pub(super) struct Traces {
    /// Rows that go.
    pub rows: BTreeSet<Uuid>,
    /// Those of them that are statements or people.
    pub statements: BTreeSet<Uuid>,
    /// Their words and names, to find them again.
    pub repeats: Repeats,
}

impl Traces {
    /// Looks for those who are marked among all rows that the file holds or ever held.
    pub fn find<'c>(gone: &Gone, changes: impl Iterator<Item = &'c Change> + Clone) -> Self {
        let people = people(gone, changes.clone());
        let mut traces = Self::default();
        for change in changes {
            match change {
                Change::Person { id, .. } if people.contains(id) => {
                    traces.rows.insert(id.0);
                }
                Change::Statement { id, before, after } => {
                    let rows = || before.iter().chain(after).map(AsRef::as_ref);
                    let of_them =
                        |row: &Statement| row.person.is_some_and(|id| people.contains(&id));
                    let known = traces.statements.contains(&id.0);
                    if known || rows().any(of_them) || gone.has(Whose::Statement(*id)) {
                        traces.rows.insert(id.0);
                        traces.statements.insert(id.0);
                        rows().for_each(|row| traces.repeats.said(&row.words));
                    }
                }
                Change::SignUp { id, before, after } if gone.has(Whose::SignUp(*id)) => {
                    traces.rows.insert(id.0);
                    let rows = before.iter().chain(after).map(AsRef::as_ref);
                    rows.for_each(|row: &SignUp| traces.called(&[&row.name, &row.contact]));
                }
                Change::WantsToHear { id, before, after } if gone.has(Whose::WantsToHear(*id)) => {
                    traces.rows.insert(id.0);
                    let rows = before.iter().chain(after).map(AsRef::as_ref);
                    rows.for_each(|row: &WantsToHear| traces.called(&[&row.name, &row.reach]));
                }
                _ => {}
            }
        }
        traces
    }

    fn called(&mut self, names: &[&str]) {
        names.iter().for_each(|name| self.repeats.called(name));
    }
}

/// The rows of a document that are of somebody who asked to go.
pub(crate) fn rows_of(gone: &Gone, document: &Document) -> BTreeSet<Uuid> {
    if gone.is_nobody() {
        return BTreeSet::new();
    }
    Traces::find(gone, document.as_new().iter()).rows
}

/// Everybody who is marked, by their own mark or by their row's.
fn people<'c>(gone: &Gone, changes: impl Iterator<Item = &'c Change>) -> BTreeSet<PersonId> {
    let mut people = BTreeSet::new();
    for change in changes {
        if let Change::Person { id, before, after } = change {
            let mut rows = before.iter().chain(after);
            let known = people.contains(id) || gone.has(Whose::Person(*id));
            if known || rows.any(|row| gone.has_row(&row.row_key)) {
                people.insert(*id);
            }
        }
    }
    people
}

/// Texts that stand in the document now, by their row: those are told of and not changed.
pub(super) fn standing(document: &Document, going: &BTreeSet<Uuid>) -> BTreeSet<(Uuid, String)> {
    let mut standing = BTreeSet::new();
    let stays = |change: &Change| !going.contains(&change.row());
    for change in document.as_new().into_iter().filter(stays) {
        for text in super::texts_of(&change) {
            standing.insert((change.row(), text));
        }
    }
    standing
}
