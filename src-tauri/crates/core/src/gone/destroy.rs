//! A workshop that is to be no more.

use crate::backups::BackupFolder;
use crate::protocol::{Error, WorkshopId};
use crate::store::{Lock, Neighbour, neighbours, wipe};
use std::path::{Path, PathBuf};

/// Takes a closed workshop file away with all that stands beside it: what a crash left, copies from before an
/// update, damaged files that were kept, and its backups. Each is overwritten first, where that helps.
///
/// Copies elsewhere stay: the door's rows say which there are.
///
/// # Errors
/// `NoFile`; `Locked` where somebody has it open; `ReadOnly`, `Io`: what is gone by then stays gone.
pub fn destroy(path: &Path, workshop: WorkshopId) -> Result<(), Error> {
    if !path.is_file() {
        return Err(Error::NoFile(path.display().to_string()));
    }
    let held = Lock::take_unsigned(path)?;
    let backups = BackupFolder::beside(path, workshop);
    // Also what a crash left half made there.
    wipe_all(backups.path())?;
    // The file itself goes last: whatever fails before, it can be asked for again.
    for left in beside(path) {
        wipe(&left)?;
    }
    wipe(path)?;
    drop(held);
    let mut lock = path.as_os_str().to_owned();
    lock.push(".lock");
    // Of no content; where it stays, it says nothing.
    let _ = std::fs::remove_file(lock);
    Ok(())
}

/// Takes a folder away with all that it holds, each file overwritten first. One that is not there is as good.
fn wipe_all(folder: &Path) -> Result<(), Error> {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            wipe_all(&path)?;
        } else {
            wipe(&path)?;
        }
    }
    match std::fs::remove_dir(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Error::from(&error)),
        _ => Ok(()),
    }
}

/// Everything whose name begins with the file's own, but for the file and its lock.
fn beside(path: &Path) -> Vec<PathBuf> {
    let ours = |one: &Neighbour| {
        let ending = one.ending.as_str();
        let own = ending.starts_with('.') || ["-wal", "-shm"].contains(&ending);
        own && !ending.ends_with(".lock") && one.path.is_file()
    };
    let all = neighbours(path).into_iter().filter(ours);
    all.map(|one| one.path).collect()
}
