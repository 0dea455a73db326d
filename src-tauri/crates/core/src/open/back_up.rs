//! A backup of the open workshop: its file is held still, read a piece at a time, and let go.

use super::OpenWorkshop;
use crate::backups::Present;
use crate::backups::{Backup, BackupFolder, Forgot, Making};
use crate::protocol::{Door, DoorKind, Error, StepName};
use crate::words::damage;
use chrono::{DateTime, TimeDelta, Utc};
use std::sync::Arc;

/// Bytes of one piece: read in well under a millisecond.
const PIECE: u64 = 1 << 18;

impl OpenWorkshop {
    /// The folder with this workshop's backups, beside its file.
    pub fn backups(&self) -> BackupFolder {
        BackupFolder::beside(self.store.path(), self.id())
    }

    /// Lets the backups beside the file follow who asked to go, and the end of everybody's words. What could not
    /// be reached is tried again when the file is opened next.
    pub(crate) fn backups_follow(&mut self, now: DateTime<Utc>) -> Forgot {
        let Ok(following) = self.following() else {
            let all = self.backups().list().into_iter();
            return Forgot {
                backups: 0,
                unreached: all.map(|backup| backup.name).collect(),
            };
        };
        if !following.own_lag() {
            return Forgot::default();
        }
        following.bring_own_up(now, self.ids.next(now))
    }

    /// Ends what a crash cut short: a change of key, and what the backups have to follow.
    pub(super) fn settle_backups(&mut self, now: DateTime<Utc>) {
        self.settle_key(now);
        let backups = self.backups();
        backups.clear_parts();
        if backups.path().is_dir() {
            // The file may have come here under another name: by this one they are found should it be damaged.
            let _ = backups.sign(self.store.path());
            // The workshop opens all the same; it is tried again the next time.
            self.backups_follow(now);
        }
    }

    fn settle_key(&mut self, now: DateTime<Utc>) {
        let Some(settled) = self.backups().settle(self.store.key()) else {
            return;
        };
        let known = |door: &Door| door.kind == DoorKind::KeyChanged && door.what == settled.before;
        if !self.doors().is_ok_and(|doors| doors.iter().any(known)) {
            // Where it can't be written, the workshop opens all the same.
            let _ = self.open_door(DoorKind::KeyChanged, &settled.before, "", now);
        }
    }

    /// Holds the file still and begins a backup of it. Commands go on as always; [`OpenWorkshop::let_go`]
    /// comes when all pieces are read, or the backup is given up.
    ///
    /// # Errors
    /// `DiskFull`, `ReadOnly`, `Io`; nothing is held then.
    pub fn begin_backup(&mut self, now: DateTime<Utc>) -> Result<Making, Error> {
        let standing = self.store.hold_still()?;
        let present = self.present();
        let own = (self.store.key().cloned(), self.ids.next(now), now);
        let begun = Making::begin(self.backups(), self.store.path(), (present, standing), own);
        if begun.is_err() {
            self.let_go()?;
        }
        begun
    }

    /// Reads the next piece; false when there is none any more. [`Making::write`] comes between.
    ///
    /// # Errors
    /// `Conflict` where the file was written meanwhile, or is another; `Io`.
    pub fn read_for_backup(&self, making: &mut Making) -> Result<bool, Error> {
        if making.workshop() != self.id() || self.store.standing()? != making.standing {
            return Err(Error::Io(damage::CLOSED_MEANWHILE.to_owned()));
        }
        let left = making.standing.length.saturating_sub(making.read);
        making.piece = self.store.read_bytes(making.read, left.min(PIECE))?;
        making.read += u64::try_from(making.piece.len()).unwrap_or(u64::MAX);
        Ok(!making.piece.is_empty())
    }

    /// Lets the file change again.
    ///
    /// # Errors
    /// `Internal`.
    pub fn let_go(&mut self) -> Result<(), Error> {
        self.store.let_go()
    }

    /// Makes a backup at once. One of this revision that is there and whole is as good.
    ///
    /// # Errors
    /// `Damaged`, `DiskFull`, `ReadOnly`, `Io`; there is no backup then.
    pub fn back_up(&mut self, now: DateTime<Utc>) -> Result<Backup, Error> {
        if let Some(backup) = self.backed_up() {
            return Ok(backup);
        }
        let mut making = self.begin_backup(now)?;
        let read = self.read_all(&mut making);
        self.let_go()?;
        read?;
        making.finish()
    }

    /// What was done since a backup and stands: how many changes, and the newest by name, at most `most`.
    pub fn changes_since(&self, backup: &Backup, most: usize) -> (u32, Vec<StepName>) {
        // Its name tells the second: what was done within it is in the backup.
        let after = backup.at + TimeDelta::seconds(1);
        let mut since = self.steps.done_since(after);
        let newest = since.by_ref().take(most);
        let newest: Vec<_> = newest.map(|step| step.name.clone()).collect();
        let n = newest.len() + since.count();
        (u32::try_from(n).unwrap_or(u32::MAX), newest)
    }

    /// The backup that holds the workshop as it is now, if there is one.
    pub fn backed_up(&self) -> Option<Backup> {
        let (present, key) = (self.present(), self.store.key());
        // Another copy of this workshop may have come to the same revision in another way.
        let of_now = |backup: &Backup| {
            backup.revision == self.revision && backup.is_whole() && backup.holds(&present, key)
        };
        self.backups().list().into_iter().find(of_now)
    }

    fn present(&self) -> Present {
        Present {
            workshop: self.id(),
            document: Arc::clone(&self.document),
            numbers: self.numbers.clone(),
            revision: self.revision,
            last_operation: self.last_operation,
            history: self.steps.state(),
        }
    }

    fn read_all(&self, making: &mut Making) -> Result<(), Error> {
        while self.read_for_backup(making)? {
            making.write()?;
        }
        Ok(())
    }
}
