//! Undo and redo: the reversed changes, through the same path as any command.
//!
//! A reversal touches only the fields that the step changed, so that what was never to be undone
//! (hidden words, a closed vote) stays as it is. Redo reverses the undo, and the next undo reverses
//! that redo, so that a row comes back as it stood last and not as it stood first. A step that can't be
//! undone any more is passed over and kept; rows that were erased since are left out.

mod closed_votes;
mod merge;
mod reverse;
mod rules;
mod words;

pub(crate) use merge::{joins, put_together};
pub(crate) use reverse::{Reversed, reverse, step_back_of};
pub use rules::broken;

use crate::protocol::HistoryState;
use crate::store::{EntryState, StoredEntry};

/// The steps that undo and redo may take.
#[derive(Debug, Clone, Default)]
pub(crate) struct Steps {
    done: Vec<StoredEntry>,
    undone: Vec<StoredEntry>,
}

impl Steps {
    /// From the file, in the order in which they were done.
    pub(crate) fn new(entries: Vec<StoredEntry>) -> Self {
        let (done, mut undone): (Vec<_>, Vec<_>) = entries
            .into_iter()
            .partition(|entry| entry.state == EntryState::Done);
        // The step undone last has the lowest number; redo takes it first.
        undone.reverse();
        Self { done, undone }
    }

    /// All that undo or redo may take.
    pub(crate) fn all(&self) -> impl Iterator<Item = &StoredEntry> {
        self.done.iter().chain(&self.undone)
    }

    /// Those that stand and were done at a moment or later, the newest first.
    pub(crate) fn done_since(
        &self,
        at: chrono::DateTime<chrono::Utc>,
    ) -> impl Iterator<Item = &StoredEntry> {
        let newest_first = self.done.iter().rev();
        newest_first.take_while(move |entry| entry.at >= at)
    }

    /// What undo and redo would take now.
    pub(crate) fn state(&self) -> HistoryState {
        let name = |entry: Option<&StoredEntry>| entry.map(|entry| entry.name.clone());
        HistoryState {
            undo: name(self.done.last()),
            redo: name(self.undone.last()),
        }
    }

    /// The step that was done last.
    pub(crate) fn last_done(&self) -> Option<&StoredEntry> {
        self.done.last()
    }

    /// The step that was undone last.
    pub(crate) fn last_undone(&self) -> Option<&StoredEntry> {
        self.undone.last()
    }

    /// Whether redo has anything: then a new step must not join an older one.
    pub(crate) fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// A new step: what was undone can't be redone any more.
    pub(crate) fn push(&mut self, entry: StoredEntry) {
        self.done.push(entry);
        self.undone.clear();
    }

    /// The last step grew: it has a new moment.
    pub(crate) fn grow(&mut self, at: chrono::DateTime<chrono::Utc>) {
        if let Some(last) = self.done.last_mut() {
            last.at = at;
        }
    }

    /// An operation took a step back or brought it back: its changes say how the step stands now.
    pub(crate) fn stands_by(&mut self, step: u32, operation: u32) {
        let mut entries = self.done.iter_mut().chain(&mut self.undone);
        if let Some(entry) = entries.find(|entry| entry.number == step) {
            entry.latest = operation;
        }
    }

    /// The steps that redo could take, by number.
    pub(crate) fn undone_numbers(&self) -> impl Iterator<Item = u32> {
        self.undone.iter().map(|entry| entry.number)
    }

    /// Takes the last done step away from undo; with `redoable`, redo has it then.
    pub(crate) fn undo(&mut self, redoable: bool) {
        if let Some(entry) = self.done.pop()
            && redoable
        {
            self.undone.push(entry);
        }
    }

    /// Takes the last undone step away from redo; with `undoable`, undo has it then.
    pub(crate) fn redo(&mut self, undoable: bool) {
        if let Some(entry) = self.undone.pop()
            && undoable
        {
            self.done.push(entry);
        }
    }
}
