//! A file of an older Heard: before it takes the newest form, it gets a backup as it is.

use super::folder::{BackupFolder, copy_synced};
use super::name::{Name, sum_of_file};
use crate::key::Key;
use crate::protocol::{Error, WorkshopId};
use crate::store::{as_it_is, sync_folder};
use crate::words::damage;
use chrono::{DateTime, Utc};
use std::path::{Path, PathBuf};

/// Backs a closed file up, byte for byte, and looks the copy over. One of the same bytes that is there and whole
/// is as good. Answers where it is.
///
/// # Errors
/// `DiskFull`, `ReadOnly`, `Io`; `Damaged` where the copy is not whole. The file itself is untouched.
pub(crate) fn back_up_older(
    path: &Path,
    key: Option<&Key>,
    version: i32,
    now: DateTime<Utc>,
) -> Result<PathBuf, Error> {
    let io = |error| Error::from(&error);
    let (workshop, revision) = as_it_is(path, key, version)?;
    let folder = BackupFolder::beside(path, WorkshopId(workshop));
    let sum = sum_of_file(path)?;
    let same = |backup: &super::Backup| backup.sum == sum && backup.is_whole();
    if let Some(backup) = folder.list().into_iter().find(same) {
        return Ok(backup.path);
    }
    folder.make()?;
    folder.clear_parts();
    folder.sign(path)?;
    // The file's lock is held: nobody else makes the same.
    let part = folder.path().join(".older.part");
    let _ = std::fs::remove_file(&part);
    let backup = folder.whole(&Name {
        at: now,
        revision,
        sum: sum.clone(),
    });
    let made = copy_synced(path, &part).and_then(|()| {
        let copied = sum_of_file(&part)?;
        if copied != sum || as_it_is(&part, key, version)? != (workshop, revision) {
            return Err(Error::Damaged(damage::NO_SAFE_COPY.to_owned()));
        }
        let placed = std::fs::rename(&part, &backup.path);
        placed
            .and_then(|()| sync_folder(&backup.path))
            .and_then(|()| sync_folder(folder.path()))
            .map_err(io)
    });
    if made.is_err() {
        // What is half copied is of no use to anybody; the error says what happened.
        let _ = std::fs::remove_file(&part);
    }
    made.map(|()| backup.path)
}
