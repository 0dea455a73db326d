//! A file of an older Heard: before it takes the newest form, a checked copy of it is put beside.

use super::connection::{unchanging, unlock, version_of};
use super::open::Store;
use super::schema::NEWEST;
use crate::key::Key;
use crate::protocol::Error;
use crate::words::damage;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

/// Where a file of schema `version` is kept as it was: `NAME.heard.v1`, which no list of workshops shows.
pub fn kept_as(path: &Path, version: i32) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".v{version}"));
    PathBuf::from(name)
}

impl Store {
    /// Takes away the copies that an older Heard's file left beside this one: overwritten first, where that
    /// helps.
    ///
    /// # Errors
    /// `ReadOnly`, `Io`.
    pub(crate) fn forget_older(&self) -> Result<(), Error> {
        for version in 1..NEWEST {
            wipe(&kept_as(self.path(), version))?;
        }
        Ok(())
    }
}

/// Overwrites a file with zeros, waits for the disk, and takes the file away. One that is not there is as good.
///
/// On some disks (such as flash, or with snapshots) the old bytes may stay where no program reads them.
///
/// # Errors
/// `ReadOnly`, `Io`.
pub fn wipe(path: &Path) -> Result<(), Error> {
    let wiped = overwrite(path).and_then(|()| std::fs::remove_file(path));
    match wiped {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
        wiped => wiped.map_err(|error| Error::from(&error)),
    }
}

fn overwrite(path: &Path) -> std::io::Result<()> {
    let mut file = File::options().write(true).open(path)?;
    let length = file.metadata()?.len();
    std::io::copy(&mut std::io::repeat(0).take(length), &mut file)?;
    file.sync_all()
}

/// Copies a closed file byte for byte, looks the copy over, and says where it is. One that is there already
/// stays: it is the older one.
///
/// # Errors
/// `DiskFull`, `ReadOnly`, `Io`; `Damaged` where the copy is not whole. The file itself is untouched then.
pub fn keep_as_it_was(path: &Path, key: Option<&Key>, version: i32) -> Result<PathBuf, Error> {
    let kept = kept_as(path, version);
    if kept.exists() {
        return Ok(kept);
    }
    let mut part = kept.as_os_str().to_owned();
    part.push(".part");
    let part = PathBuf::from(part);
    let made = copy(path, &part)
        .and_then(|()| look_over(&part, key, version))
        .and_then(|()| std::fs::rename(&part, &kept).map_err(|error| Error::from(&error)));
    if made.is_err() {
        // What is half copied is of no use to anybody; the error says what happened.
        let _ = std::fs::remove_file(&part);
    }
    made.map(|()| kept)
}

fn copy(path: &Path, part: &Path) -> Result<(), Error> {
    let copied = std::fs::copy(path, part).and_then(|_| File::open(part)?.sync_all());
    copied.map_err(|error| Error::from(&error))
}

/// Refuses a copy that is not the whole file of that schema.
fn look_over(copy: &Path, key: Option<&Key>, version: i32) -> Result<(), Error> {
    let connection = unchanging(copy)?;
    unlock(&connection, key)?;
    let said: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if said == "ok" && version_of(&connection)? == version {
        return Ok(());
    }
    Err(Error::Damaged(damage::NO_SAFE_COPY.to_owned()))
}
