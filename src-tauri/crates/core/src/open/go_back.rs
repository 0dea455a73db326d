//! Back to how it was: a backup's content in the place of the open file's.

use super::OpenWorkshop;
use crate::backups::Backup;
use crate::protocol::Error;
use crate::store::CarriedOn;
use crate::words::damage;
use chrono::{DateTime, Utc};

impl OpenWorkshop {
    /// Goes back to a backup. How it is now is kept as a backup first, which is answered. Undo and redo go on as
    /// in the backup; the revision grows, no number is dealt again, and the wall is blank.
    ///
    /// # Errors
    /// `Damaged` where the backup is not whole or is of another workshop; `DiskFull`, `ReadOnly`, `Io`.
    /// Everything stands as before then.
    pub fn go_back(&mut self, backup: &Backup, now: DateTime<Utc>) -> Result<Backup, Error> {
        let glance = backup.look_inside(self.store.key())?;
        let workshop = glance.document.workshop.single().map(|row| row.id);
        if workshop != Some(self.id()) {
            return Err(Error::Damaged(damage::BACKUP_NOT_WHOLE.to_owned()));
        }
        let kept = self.back_up(now)?;
        let carried = CarriedOn {
            revision: self.revision + 1,
            numbers: &self.numbers,
            at: now,
            note: &backup.name,
        };
        let taken = self
            .store
            .take_over(&backup.path, &carried, self.ids.next(now));
        // Whether or not it took the place, what stands in the file is what is open.
        self.read()?;
        taken.map(|()| kept)
    }
}
