//! A file of an older Heard, and the copies of it that Heards before this one left beside.

use super::connection::{unchanging, unlock, version_of};
use super::neighbours::name_of;
use super::open::Store;
use super::schema::NEWEST;
use crate::key::Key;
use crate::protocol::Error;
use crate::words::damage;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// How the name goes on of a file that an earlier Heard kept as it was, before the number of its schema.
pub const AS_IT_WAS: &str = ".v";

/// Where an earlier Heard kept a file of schema `version` as it was: `NAME.heard.v1`.
pub fn kept_as(path: &Path, version: i32) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(format!("{AS_IT_WAS}{version}"));
    PathBuf::from(name)
}

impl Store {
    /// Takes away the copies that an older Heard's file left beside this one: overwritten first, where that
    /// helps. Answers the names of those that could not go.
    pub(crate) fn forget_older(&self) -> Vec<String> {
        let kept = (1..NEWEST).map(|version| kept_as(self.path(), version));
        let left = kept.filter(|kept| wipe(kept).is_err());
        left.map(|kept| name_of(&kept)).collect()
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

/// Which workshop a whole file of an older schema holds, and its revision.
///
/// # Errors
/// `Damaged` where it is not the whole file of that schema.
pub fn as_it_is(path: &Path, key: Option<&Key>, version: i32) -> Result<(Uuid, u32), Error> {
    let connection = unchanging(path)?;
    unlock(&connection, key)?;
    let said: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if said != "ok" || version_of(&connection)? != version {
        return Err(Error::Damaged(damage::NO_SAFE_COPY.to_owned()));
    }
    let select = "SELECT workshop.id, file.revision FROM workshop, file";
    let (id, revision): (String, u32) =
        connection.query_row(select, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let id = id.parse();
    let id = id.map_err(|_| Error::Damaged(damage::NO_WORKSHOP.to_owned()))?;
    Ok((id, revision))
}
