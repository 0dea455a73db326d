//! Undo and redo: which step is next, and what was passed over on the way.

use super::{OpenWorkshop, Ran};
use crate::edit::Edited;
use crate::history::{self, Reversed};
use crate::protocol::{Error, StepName};
use crate::store::EntryKind;
use chrono::{DateTime, Utc};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    /// Undo.
    Back,
    /// Redo.
    Forth,
}

impl Direction {
    fn kind(self, number: u32) -> EntryKind {
        match self {
            Self::Back => EntryKind::Undo(number),
            Self::Forth => EntryKind::Redo(number),
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Back => "undo",
            Self::Forth => "redo",
        }
    }
}

impl OpenWorkshop {
    /// Undo or redo of the last step that can still be reversed.
    pub(super) fn reverse(
        &mut self,
        now: DateTime<Utc>,
        direction: Direction,
    ) -> Result<Ran, Error> {
        let steps = self.steps.clone();
        let ran = self.reverse_next(now, direction);
        if ran.is_err() {
            self.steps = steps;
        }
        ran
    }

    fn reverse_next(&mut self, now: DateTime<Utc>, direction: Direction) -> Result<Ran, Error> {
        let mut passed_over = Vec::new();
        loop {
            let step = match direction {
                Direction::Back => self.steps.last_done().cloned(),
                Direction::Forth => self.steps.last_undone().cloned(),
            };
            let Some(step) = step else {
                return self.nothing_left(direction, passed_over);
            };
            let changes = self.store.changes(step.latest)?;
            let gone = self.store.gone_of(step.latest)?;
            let mut edit = self.edit(now);
            match history::reverse(&mut edit, &changes) {
                Reversed::Done { left_out } => {
                    let edited = edit.finish();
                    self.step_taken(direction, true);
                    return Ok(Ran {
                        edited,
                        kind: direction.kind(step.number),
                        name: step.name,
                        note: String::new(),
                        passed_over,
                        left_out: left_out + gone,
                    });
                }
                Reversed::CannotAnyMore => {
                    edit.give_up();
                    self.step_taken(direction, false);
                    passed_over.push((step.number, step.name));
                }
            }
        }
    }

    fn step_taken(&mut self, direction: Direction, kept: bool) {
        match direction {
            Direction::Back => self.steps.undo(kept),
            Direction::Forth => self.steps.redo(kept),
        }
    }

    /// Nothing can be reversed. Steps that were passed over on the way are said, once.
    fn nothing_left(
        &self,
        direction: Direction,
        passed_over: Vec<(u32, StepName)>,
    ) -> Result<Ran, Error> {
        let Some((number, name)) = passed_over.last().cloned() else {
            return Err(Error::NothingTo(direction.word()));
        };
        Ok(Ran {
            edited: Edited::default(),
            kind: direction.kind(number),
            name,
            note: String::new(),
            passed_over,
            left_out: 0,
        })
    }
}
