//! A whole file under another key: written anew, opened and compared. Where it comes from stays as it is.

use super::compare::sum_of;
use super::connection::{unchanging, unlock, version_of};
use super::copy::check_pages;
use super::swap::sync_file;
use crate::key::Key;
use crate::protocol::Error;
use crate::words::damage;
use rusqlite::{Connection, OpenFlags};
use std::fs::File;
use std::path::Path;

/// Writes all that a closed file holds into a new one with another key, or none. On the disk when this returns,
/// but for its name.
///
/// # Errors
/// `Damaged` where the new file does not hold the same; `WrongPassphrase`, `DiskFull`, `ReadOnly`, `Io`. What is
/// half written is for the caller to take away.
pub fn write_anew(
    from: &Path,
    now: Option<&Key>,
    to: &Path,
    then: Option<&Key>,
) -> Result<(), Error> {
    let old = unchanging(from)?;
    unlock(&old, now)?;
    make_for(from, to)?;
    export(from, now, to, then)?;
    sync_file(to).map_err(|error| Error::from(&error))?;
    look_over(&old, to, then)
}

/// Makes the empty file that a whole one is to be written into: nobody who may not read the old one may read it.
pub(super) fn make_for(from: &Path, to: &Path) -> Result<(), Error> {
    let rights = std::fs::metadata(from).map(|about| about.permissions());
    let made = File::create_new(to).and_then(|file| file.set_permissions(rights?));
    made.map_err(|error| Error::from(&error))
}

/// Opens a file that was written anew as a reader would, and refuses it where it is not whole or does not hold the
/// same as the old one.
pub(super) fn look_over(old: &Connection, anew: &Path, key: Option<&Key>) -> Result<(), Error> {
    let anew = unchanging(anew)?;
    unlock(&anew, key)?;
    if check_pages(&anew)?.is_empty() && sum_of(&anew)? == sum_of(old)? {
        return Ok(());
    }
    Err(Error::Damaged(damage::NOT_THE_SAME.to_owned()))
}

fn export(from: &Path, now: Option<&Key>, to: &Path, then: Option<&Key>) -> Result<(), Error> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_URI
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(to, flags)?;
    unlock(&connection, then)?;
    // Nobody relies on the new file before it was waited for, whole.
    connection.execute_batch(
        "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY;",
    )?;
    let address = super::connection::unchanging_address(from)?;
    let key = now.map(Key::in_sql).unwrap_or_default();
    let attached = connection.execute("ATTACH ?1 AS old KEY ?2", [&address, &key]);
    // What SQLite says of a statement may repeat the statement.
    // Nor does it say that the disk failed: the file was read a moment ago.
    attached.map_err(|_| Error::Io(damage::KEY_NOT_TAKEN.to_owned()))?;
    connection.query_row("SELECT sqlcipher_export('main', 'old')", [], |_| Ok(()))?;
    let marks = unchanging(from)?;
    unlock(&marks, now)?;
    let id: i32 = marks.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    let version = version_of(&marks)?;
    connection.pragma_update(None, "application_id", id)?;
    connection.pragma_update(None, "user_version", version)?;
    connection.execute_batch("DETACH old")?;
    connection.close().map_err(|(_, error)| Error::from(error))
}
