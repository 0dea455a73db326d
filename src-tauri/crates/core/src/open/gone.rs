//! What erasing asks of an open workshop.

use super::OpenWorkshop;
use crate::history::Steps;
use crate::ids::Ids;
use crate::protocol::{Document, Door, DoorKind, Error};
use crate::store::Store;
use crate::{Gone, wall};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;
use std::sync::Arc;

impl OpenWorkshop {
    /// Who asked to go, and who opened the door when: for a file that takes this one's place, and for its
    /// backups.
    ///
    /// # Errors
    /// `Damaged`, `Io`.
    pub fn gone(&self) -> Result<Gone, Error> {
        self.store.gone()
    }

    /// Who opened the door when, in order.
    ///
    /// # Errors
    /// `Damaged`, `Io`.
    pub fn doors(&self) -> Result<Vec<Door>, Error> {
        self.store.doors()
    }

    /// Writes down that something went in or out: `what` it was and the `place` where it went, as far as that
    /// is known; never what it held.
    ///
    /// # Errors
    /// `DiskFull`, `ReadOnly`, `Io`.
    pub fn open_door(
        &mut self,
        kind: DoorKind,
        what: &str,
        place: &str,
        now: DateTime<Utc>,
    ) -> Result<(), Error> {
        self.store.write_door(&Door::now(kind, now).to(what, place))
    }

    /// What a look into the file would tell.
    ///
    /// # Errors
    /// `Damaged`, `Io`.
    pub fn look(&self) -> Result<crate::Glance, Error> {
        self.store.look(self.document().clone())
    }

    pub(crate) fn store_mut(&mut self) -> &mut Store {
        &mut self.store
    }

    pub(crate) fn ids_mut(&mut self) -> &mut Ids {
        &mut self.ids
    }

    /// Reads the file anew after it was changed by no command; the wall shows on what it showed.
    pub(crate) fn read_again(&mut self) -> Result<(), Error> {
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
        self.last_changes = match self.steps.last_done() {
            Some(step) => self.store.changes(step.number)?,
            None => Vec::new(),
        };
        self.shown = wall::view(&self.document);
        Ok(())
    }

    /// Steps that undo or redo could take now, and not any more once these changes are forgotten.
    pub(crate) fn not_undone(
        &self,
        touched: &BTreeSet<u32>,
        forgotten: &[(u32, u32)],
    ) -> Result<u32, Error> {
        let mut steps = 0;
        for step in self
            .steps
            .all()
            .filter(|step| touched.contains(&step.latest))
        {
            let all = self.store.changes(step.latest)?.len();
            let goes = forgotten.iter();
            let goes = goes.filter(|(operation, _)| *operation == step.latest);
            steps += u32::from(goes.count() == all);
        }
        Ok(steps)
    }
}
