//! A whole copy of an open file, and what SQLite's own checks say of it.

use super::lock::Lock;
use super::neighbours::neighbours;
use super::open::Store;
use super::swap::{beside, sync_file, take_place};
use crate::defect::defect;
use crate::protocol::Error;
use crate::words::damage;
use rusqlite::Connection;
use std::path::{Path, PathBuf};

impl Store {
    /// What SQLite's own checks find in the file's pages and references, each in a sentence.
    ///
    /// # Errors
    /// `Damaged` where the checks themselves can't be run.
    pub fn check_pages(&self) -> Result<Vec<String>, Error> {
        check_pages(self.connection())
    }

    /// Whether SQLite's own quick check finds nothing.
    ///
    /// # Errors
    /// `Damaged` where it can't be run.
    pub(crate) fn pages_are_whole(&self) -> Result<bool, Error> {
        let check = "PRAGMA quick_check(1)";
        let said: String = self.connection().query_row(check, [], |row| row.get(0))?;
        Ok(said == "ok")
    }

    /// Writes a whole copy: beside its place first, then synced and renamed.
    ///
    /// # Errors
    /// `Locked` where a workshop of that name is open; `DiskFull`, `ReadOnly`, `Io`. An earlier file of
    /// that name stays as it was then.
    pub fn copy_to(&self, path: &Path, unique: uuid::Uuid) -> Result<(), Error> {
        let _replaced = Lock::take_unsigned(path)?;
        forget_parts(path);
        let mut part = beside(path, unique);
        if defect("copy-in-place") {
            let _ = std::fs::remove_file(path);
            part = path.to_owned();
        }
        let copied = self.write_copy(&part, path);
        if copied.is_err() {
            // What is half written is of no use to anybody; the error says what happened.
            let _ = std::fs::remove_file(&part);
        }
        copied
    }

    fn write_copy(&self, beside: &Path, path: &Path) -> Result<(), Error> {
        let name = beside.to_string_lossy();
        self.connection()
            .execute("VACUUM INTO ?", [name.as_ref()])?;
        put_in_place(beside, path)
    }
}

/// Gives a closed file that was written beside its name, in place of an earlier one: the whole file is on the
/// disk before, and the name after.
///
/// # Errors
/// `DiskFull`, `ReadOnly`, `Io`; an earlier file stays as it was then.
pub(crate) fn put_in_place(beside: &Path, path: &Path) -> Result<(), Error> {
    sync_file(beside).map_err(|error| Error::from(&error))?;
    take_place(beside, path)
}

/// Where a file is written that shall be whole when it gets its name: `FILE.part`, which no list shows. What an
/// earlier crash left there goes.
pub(crate) fn part_of(path: &Path) -> PathBuf {
    let mut part = path.as_os_str().to_owned();
    part.push(".part");
    let part = PathBuf::from(part);
    clear_part(&part);
    part
}

/// Takes away what is half written, with all that lies beside it.
pub(crate) fn clear_part(part: &Path) {
    for ending in ["", "-wal", "-shm", ".lock"] {
        let mut left = part.as_os_str().to_owned();
        left.push(ending);
        // It may never have been there.
        let _ = std::fs::remove_file(left);
    }
}

/// As [`Store::check_pages`], of any connection.
pub fn check_pages(connection: &Connection) -> Result<Vec<String>, Error> {
    let mut findings = Vec::new();
    let mut check = connection.prepare("PRAGMA quick_check")?;
    for line in check.query_map([], |row| row.get::<_, String>(0))? {
        let line = line?;
        if line != "ok" {
            findings.push(damage::inside(&line));
        }
    }
    let mut check = connection.prepare("PRAGMA foreign_key_check")?;
    let missing = check.query_map([], |row| Ok((row.get(0)?, row.get(2)?)))?;
    for pair in missing {
        let (table, parent): (String, String) = pair?;
        findings.push(damage::parent_missing(&table, &parent));
    }
    Ok(findings)
}

/// What a crash left beside an earlier file would be read into the one that takes its place.
pub fn forget_wal(path: &Path) -> std::io::Result<()> {
    for ending in ["-wal", "-shm"] {
        let mut left = path.as_os_str().to_owned();
        left.push(ending);
        match std::fs::remove_file(left) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
}

/// Whether a name is of something half written, or of what SQLite or the lock put beside that.
pub fn is_part(name: &str) -> bool {
    let beside = ["-wal", "-shm", ".lock"];
    let own = beside.iter().find_map(|ending| name.strip_suffix(ending));
    own.unwrap_or(name).ends_with(".part")
}

/// Takes away what a crash, or a program that was killed, left half written beside a file. The file's lock is held
/// meanwhile.
pub fn forget_parts(path: &Path) {
    for one in neighbours(path) {
        if one.ending.starts_with('.') && is_part(&one.ending) {
            // It is in nobody's way where it can't be taken away.
            let _ = std::fs::remove_file(one.path);
        }
    }
}
