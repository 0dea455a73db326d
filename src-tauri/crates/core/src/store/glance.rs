//! A look into a closed file that changes nothing on the disk: neither the file nor what lies beside it.

use super::file::{check_first_bytes, has_wal, wal_of};
use super::lock::Lock;
use super::{connection, open, schema, tables};
use crate::protocol::{Document, Error};
use crate::words::damage;
use rusqlite::Connection;
use std::fs::File;
use std::path::Path;

/// What a file says when it is looked into.
#[derive(Debug, Clone, PartialEq)]
pub struct Glance {
    /// All rows, as this Heard would have them.
    pub document: Document,
    /// The workshop's revision.
    pub revision: u32,
    /// An older Heard made it: opening gives it the newest form.
    pub older: bool,
}

/// Looks into a closed file that nobody protected.
///
/// # Errors
/// `NoFile`, `Locked`, `Damaged`, `FileTooNew`, `Io`.
pub fn glance(path: &Path) -> Result<Glance, Error> {
    let _held = hold(path)?;
    if has_wal(path) {
        // Only SQLite can put the two together, and it would do so in place.
        let folder = tempfile::tempdir().map_err(|error| Error::from(&error))?;
        let copy = folder.path().join("left-by-a-crash.heard");
        copy_bytes(path, &copy)?;
        return read(Connection::open(&copy)?);
    }
    read(connection::unchanging(path)?)
}

/// Copies a closed file byte for byte, with the changes that a crash left beside it.
///
/// # Errors
/// As [`glance`]; `DiskFull`, `ReadOnly`.
pub fn copy_as_it_is(path: &Path, to: &Path) -> Result<(), Error> {
    let _held = hold(path)?;
    copy_bytes(path, to)
}

/// Nobody may write while a file is read.
fn hold(path: &Path) -> Result<Option<Lock>, Error> {
    if !path.is_file() {
        return Err(Error::NoFile(path.display().to_string()));
    }
    check_first_bytes(path, schema::NEWEST)?;
    Lock::take_unsigned(path)
}

/// The bytes alone: a copy that kept a mark such as 'read only' could not be opened.
fn copy_bytes(path: &Path, to: &Path) -> Result<(), Error> {
    let copy = |from: &Path, to: &Path| -> std::io::Result<()> {
        std::io::copy(&mut File::open(from)?, &mut File::create_new(to)?).map(drop)
    };
    let mut copied = copy(path, to);
    if copied.is_ok() && has_wal(path) {
        copied = copy(&wal_of(path), &wal_of(to));
    }
    copied.map_err(|error| Error::from(&error))
}

/// Reads all rows through a copy in memory, which takes the newest form there.
fn read(file: Connection) -> Result<Glance, Error> {
    let mut memory = Connection::open_in_memory()?;
    memory.pragma_update(None, "temp_store", "MEMORY")?;
    rusqlite::backup::Backup::new(&file, &mut memory)?.run_to_completion(
        i32::MAX,
        std::time::Duration::ZERO,
        None,
    )?;
    let older = connection::version_of(&memory)? < schema::NEWEST;
    schema::migrate(&mut memory)?;
    let document = tables::load(&memory)?;
    if document.workshop.single().is_none() {
        return Err(Error::Damaged(damage::NO_WORKSHOP.to_owned()));
    }
    Ok(Glance {
        document,
        revision: open::revision(&memory)?,
        older,
    })
}
