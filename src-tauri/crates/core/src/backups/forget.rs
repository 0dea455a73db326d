//! Backups without somebody who asked to go.

use super::folder::{Backup, BackupFolder, copy_synced};
use super::following::wipe_all;
use super::name::{Name, sum_of_file};
use crate::defect::defect;
use crate::gone::{Gone, erase_in};
use crate::key::Key;
use crate::protocol::{Error, WorkshopId};
use crate::store::{beside, forget_wal, sync_file, sync_folder, wipe};
use crate::words::damage;
use chrono::{DateTime, Utc};
use std::path::Path;
use uuid::Uuid;

/// How it went with the backups of a folder.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Forgot {
    /// Backups that held something of them, and do not any more.
    pub backups: u32,
    /// Backups that could not be read or written, by their file names: they still hold what they held.
    pub unreached: Vec<String>,
}

impl BackupFolder {
    /// Takes those who asked to go out of each backup: a copy beside without them, synced, takes its place, and
    /// the backup that held them is overwritten. One that never held them stays as it is.
    pub fn forget(
        &self,
        key: Option<&Key>,
        workshop: WorkshopId,
        gone: &Gone,
        (now, unique): (DateTime<Utc>, Uuid),
    ) -> Forgot {
        self.forget_some(key, workshop, gone, (now, unique), |_| true)
    }

    /// As [`BackupFolder::forget`], in some of them.
    pub(super) fn forget_some(
        &self,
        key: Option<&Key>,
        workshop: WorkshopId,
        gone: &Gone,
        (now, unique): (DateTime<Utc>, Uuid),
        which: impl Fn(&Backup) -> bool,
    ) -> Forgot {
        let mut forgot = Forgot::default();
        if defect("backups-remember") {
            return forgot;
        }
        for backup in self.list().into_iter().filter(which) {
            // One that was damaged since must not come out as a good one.
            let without = match backup.is_whole() {
                true => self.without(&backup, key, workshop, gone, (now, unique)),
                false => Err(Error::Damaged(damage::BACKUP_NOT_WHOLE.to_owned())),
            };
            match without {
                Ok(held) => forgot.backups += u32::from(held),
                // Nobody can go back to it, and it can't be made to forget.
                Err(_) if !backup.is_whole() && wipe(&backup.path).is_ok() => forgot.backups += 1,
                Err(_) => forgot.unreached.push(backup.name),
            }
        }
        forgot
    }

    /// Takes all backups away, each overwritten first, where that helps. Answers how many went, and the names of
    /// those that could not.
    pub fn wipe(&self) -> (u32, Vec<String>) {
        wipe_all(self.list().into_iter())
    }

    fn without(
        &self,
        backup: &Backup,
        key: Option<&Key>,
        workshop: WorkshopId,
        gone: &Gone,
        (now, unique): (DateTime<Utc>, Uuid),
    ) -> Result<bool, Error> {
        let part = beside(&backup.path, unique);
        let held = copy_without(&backup.path, &part, key, workshop, (gone, now));
        let placed = held.and_then(|held| {
            if held {
                self.take_place_of(backup, &part)?;
            }
            Ok(held)
        });
        clear(&part);
        placed
    }

    fn take_place_of(&self, backup: &Backup, part: &Path) -> Result<(), Error> {
        let name = Name {
            at: backup.at,
            revision: backup.revision,
            sum: sum_of_file(part)?,
        };
        let then = self.whole(&name);
        let placed = std::fs::rename(part, &then.path).and_then(|()| sync_folder(&then.path));
        placed.map_err(|error| Error::from(&error))?;
        wipe(&backup.path)
    }
}

/// A copy of a whole file without those who asked to go; answers whether the file held anything of them.
/// [`clear`] takes the copy away where it is of no use any more.
pub(crate) fn copy_without(
    from: &Path,
    to: &Path,
    key: Option<&Key>,
    workshop: WorkshopId,
    (gone, now): (&Gone, DateTime<Utc>),
) -> Result<bool, Error> {
    copy_synced(from, to)?;
    let rows = erase_in(to, key.cloned(), workshop, gone, now)?;
    sync_file(to).map_err(|error| Error::from(&error))?;
    Ok(rows > 0)
}

/// Takes a copy away with all that stands beside it.
pub(crate) fn clear(copy: &Path) {
    // It may never have been there, or have got another name.
    let _ = forget_wal(copy);
    let _ = wipe(copy);
    let mut lock = copy.as_os_str().to_owned();
    lock.push(".lock");
    let _ = std::fs::remove_file(lock);
}
