//! A backup in the place of a file that can't be opened any more.

use super::folder::{Backup, copy_synced};
use crate::protocol::{Error, WorkshopId};
use crate::store::{DAMAGED, Lock, Reached, beside, sync_file, sync_folder, take_place};
use crate::words::damage;
use chrono::{DateTime, Utc};
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// Puts a backup in the place of a damaged file. That one is kept beside under a name that says so, byte for
/// byte and with what a crash left beside it; its path is answered.
///
/// # Errors
/// `Locked` where somebody has the file open; `Damaged` where the backup is not whole; `DiskFull`, `ReadOnly`,
/// `Io`. The damaged file stands in its place then.
pub fn put_back(
    backup: &Backup,
    file: &Path,
    now: DateTime<Utc>,
    unique: Uuid,
) -> Result<PathBuf, Error> {
    let _held = Lock::take_unsigned(file)?;
    let part = beside(file, unique);
    let put = copy_synced(&backup.path, &part)
        .and_then(|()| backup.is_copied(&part))
        .and_then(|()| keep_damaged(file, now))
        .and_then(|kept| take_place(&part, file).map(|()| kept));
    if let (Ok(_), Some(WorkshopId(workshop))) = (&put, backup.workshop()) {
        // Somebody chose to have it so: it is not told as behind.
        let revision = backup.revision;
        Lock::note_chosen(file, Reached { workshop, revision });
    }
    if put.is_err() {
        // What is half written is of no use to anybody; the error says what happened.
        let _ = std::fs::remove_file(&part);
    }
    put
}

impl Backup {
    fn is_copied(&self, copy: &Path) -> Result<(), Error> {
        let copied = Self {
            path: copy.to_owned(),
            ..self.clone()
        };
        if copied.is_whole() {
            return Ok(());
        }
        Err(Error::Damaged(damage::BACKUP_NOT_WHOLE.to_owned()))
    }
}

/// The damaged file has both names until the backup takes its own.
fn keep_damaged(file: &Path, now: DateTime<Utc>) -> Result<PathBuf, Error> {
    let mut kept = file.as_os_str().to_owned();
    kept.push(format!("{DAMAGED}{}", now.format("%Y%m%dT%H%M%SZ")));
    for ending in ["-wal", ""] {
        let with = |path: &std::ffi::OsStr| {
            let mut path = path.to_owned();
            path.push(ending);
            PathBuf::from(path)
        };
        let (from, to) = (with(file.as_os_str()), with(&kept));
        if from.is_file() {
            // Some disks know no second name.
            let linked = std::fs::hard_link(&from, &to).or_else(|_| {
                std::fs::copy(&from, &to)?;
                sync_file(&to)
            });
            linked.map_err(|error| Error::from(&error))?;
        }
    }
    let kept = PathBuf::from(kept);
    sync_folder(&kept).map_err(|error| Error::from(&error))?;
    Ok(kept)
}
