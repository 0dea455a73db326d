//! Back to how it was: a backup's content in the place of the open file's.

use super::OpenWorkshop;
use crate::backups::{Backup, clear, copy_without};
use crate::protocol::{Door, DoorKind, Error};
use crate::store::{CarriedOn, WENT_BACK, beside};
use crate::words::damage;
use chrono::{DateTime, Utc};

impl OpenWorkshop {
    /// Goes back to a backup. How it is now is kept as a backup first, which is answered. Undo and redo go on as
    /// in the backup; the revision grows, no number is dealt again, the wall is blank, and nobody who asked to go
    /// comes back.
    ///
    /// # Errors
    /// `Damaged` where the backup is not whole or is of another workshop; `DiskFull`, `ReadOnly`, `Io`.
    /// Everything stands as before then.
    pub fn go_back(&mut self, backup: &Backup, now: DateTime<Utc>) -> Result<Backup, Error> {
        let glance = backup.look_inside(self.store.key())?;
        let workshop = glance.workshop();
        if workshop != Some(self.id()) {
            return Err(Error::Damaged(damage::BACKUP_NOT_WHOLE.to_owned()));
        }
        let kept = self.back_up(now)?;
        let mut gone = self.gone()?;
        gone.doors
            .push(Door::now(DoorKind::WentBack, now).to(&backup.name, ""));
        let carried = CarriedOn {
            revision: self.further(),
            numbers: &self.numbers,
            at: now,
            cmd: WENT_BACK,
            note: &backup.name,
        };
        // Nobody who asked to go comes back, whenever the backup was made.
        let without = beside(self.store.path(), self.ids.next(now));
        let (key, id) = (self.store.key().cloned(), self.id());
        let taken = copy_without(&backup.path, &without, key.as_ref(), id, (&gone, now))
            .and_then(|_| self.store.take_over(&without, &carried, self.ids.next(now)));
        clear(&without);
        // Whether or not it took the place, what stands in the file is what is open.
        self.read()?;
        if taken.is_ok() {
            self.behind = None;
        }
        self.note_reached();
        taken.map(|()| kept)
    }

    /// A revision past all that there were.
    pub(super) fn further(&self) -> u32 {
        let behind = self.behind.as_ref().map_or(0, |behind| behind.reached);
        self.revision.max(behind) + 1
    }
}
