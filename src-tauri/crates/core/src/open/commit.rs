//! From what a command made to what is on disk, and back to how it was where that fails.

use super::{Asked, Done, OpenWorkshop, Ran};
use crate::defect::defect;
use crate::edit::Edited;
use crate::history::{self, Steps};
use crate::protocol::{Capture, Change, Document, Error, Outcome, StepName};
use crate::store::{Entry, EntryKind, EntryState, StoredEntry, StoredReply};
use chrono::{DateTime, Utc};
use std::sync::Arc;

impl OpenWorkshop {
    /// Writes what was worked; if it can't be written, everything stands as before.
    pub(super) fn write(
        &mut self,
        asked: &Asked,
        body: String,
        capture: Capture,
        ran: Ran,
        now: DateTime<Utc>,
    ) -> Result<Done, Error> {
        if defect("words-beside") {
            let last = format!("{:?}", ran.edited.changes);
            let _ = std::fs::write(self.store.path().with_extension("last"), last);
        }
        let changed = !ran.edited.changes.is_empty();
        let revision = self.revision + u32::from(changed);
        let outcome = outcome_of(&ran, revision);
        let reply = asked.request.as_ref().map(|request| StoredReply {
            session: asked.session.clone(),
            id: request.clone(),
            body,
            reply: serde_json::to_string(&outcome).unwrap_or_default(),
        });
        if !changed && ran.passed_over.is_empty() {
            self.store.keep_reply(reply.as_ref(), &asked.drafts, now)?;
            return Ok(self.done(outcome, Vec::new()));
        }
        let written = self.commit(asked, capture, &ran, revision, reply.as_ref(), now);
        if let Err(error) = written
            && !defect("failure-hidden")
        {
            self.reload(&ran.edited)?;
            return Err(error);
        }
        self.revision = revision;
        self.note_reached();
        Ok(self.done(outcome, ran.edited.changes))
    }

    fn commit(
        &mut self,
        asked: &Asked,
        capture: Capture,
        ran: &Ran,
        revision: u32,
        reply: Option<&StoredReply>,
        now: DateTime<Utc>,
    ) -> Result<(), Error> {
        let joined = self.joined(capture, ran, now);
        let number = match &joined {
            Some((number, _)) => *number,
            None => self.last_operation + 1,
        };
        let kept = joined
            .as_ref()
            .map_or(&ran.edited.changes, |(_, kept)| kept);
        let states = self.states_after(ran, joined.is_some());
        self.store.commit(&Entry {
            number,
            kind: ran.kind,
            joins: joined.is_some(),
            name: &ran.name,
            at: now,
            changes: &ran.edited.changes,
            kept,
            states: &states,
            numbers: &ran.edited.dealt,
            revision,
            note: &ran.note,
            reply,
            session: &asked.session,
            drafts: &asked.drafts,
        })?;
        self.last_operation = self.last_operation.max(number);
        self.remember(ran, joined, number, now);
        Ok(())
    }

    /// The step that this one joins, with all of its changes then.
    fn joined(
        &self,
        capture: Capture,
        ran: &Ran,
        now: DateTime<Utc>,
    ) -> Option<(u32, Vec<Change>)> {
        let last = self.steps.last_done()?;
        // Something that is never undone may have come between; only the very last operation grows.
        let is_last = last.number == self.last_operation && !self.steps.can_redo();
        let joins = capture == Capture::Merge
            && is_last
            && history::joins(
                last,
                &self.last_changes,
                &ran.name,
                &ran.edited.changes,
                now,
            );
        let kept =
            joins.then(|| history::put_together(self.last_changes.clone(), &ran.edited.changes))?;
        // What ends as it began would be a step that does nothing.
        let does_nothing = kept.iter().any(Change::is_nothing);
        (!does_nothing).then_some((last.number, kept))
    }

    fn states_after(&self, ran: &Ran, joins: bool) -> Vec<(u32, EntryState)> {
        if defect("undo-not-kept") {
            return Vec::new();
        }
        let past = |(number, _): &(u32, StepName)| (*number, EntryState::Past);
        let mut states: Vec<_> = ran.passed_over.iter().map(past).collect();
        match ran.kind {
            EntryKind::Undo(number) if !ran.edited.changes.is_empty() => {
                states.push((number, EntryState::Undone));
            }
            EntryKind::Redo(number) if !ran.edited.changes.is_empty() => {
                states.push((number, EntryState::Done));
            }
            EntryKind::Step if !joins => {
                let undone = self.steps.undone_numbers();
                states.extend(undone.map(|number| (number, EntryState::Past)));
            }
            _ => {}
        }
        states
    }

    /// Brings what is kept in memory up to what was written.
    fn remember(
        &mut self,
        ran: &Ran,
        joined: Option<(u32, Vec<Change>)>,
        number: u32,
        now: DateTime<Utc>,
    ) {
        match (ran.kind, joined) {
            (EntryKind::Step, Some((_, kept))) => {
                self.steps.grow(now);
                self.last_changes = kept;
            }
            (EntryKind::Step, None) => {
                self.steps.push(StoredEntry {
                    number,
                    latest: number,
                    state: EntryState::Done,
                    name: ran.name.clone(),
                    at: now,
                });
                self.last_changes = ran.edited.changes.clone();
            }
            (EntryKind::Undo(step) | EntryKind::Redo(step), _) => {
                self.steps.stands_by(step, number);
                // Nothing joins the step before an undo or redo.
                self.last_changes = Vec::new();
            }
            (EntryKind::Never, _) => {}
        }
    }

    /// After a failed write: memory stands as the file does, but for the wall.
    fn reload(&mut self, edited: &Edited) -> Result<(), Error> {
        for change in edited.changes.iter().rev() {
            change
                .clone()
                .reversed()
                .apply(Arc::make_mut(&mut self.document));
        }
        let loaded = self.store.load()?;
        let wall = std::mem::take(&mut Arc::make_mut(&mut self.document).wall);
        self.document = Arc::new(Document {
            wall,
            ..loaded.document
        });
        self.numbers = loaded.numbers;
        self.revision = loaded.revision;
        self.last_operation = loaded.last_operation;
        self.steps = Steps::new(loaded.steps);
        Ok(())
    }
}

fn outcome_of(ran: &Ran, revision: u32) -> Outcome {
    let reverses = matches!(ran.kind, EntryKind::Undo(_) | EntryKind::Redo(_));
    let reversed = reverses && !ran.edited.changes.is_empty();
    Outcome {
        revision,
        made: ran.edited.made.clone(),
        step: reversed.then(|| ran.name.clone()),
        passed_over: ran
            .passed_over
            .iter()
            .map(|(_, name)| name.clone())
            .collect(),
        left_out: ran.left_out,
    }
}
