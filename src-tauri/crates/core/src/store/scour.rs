//! Leaving nothing of what was taken out: neither in the pages nor beside the file.
//!
//! SQLite's `secure_delete` overwrites a row where it stands when it is deleted. But when rows move within a page or
//! to another, what they leave behind stays in the page until something is written over it, and no later deletion
//! knows of it. So the pages are written anew after people's words went (https://sqlite.org/lang_vacuum.html).

use super::connection::empty_wal;
use super::file::wal_of;
use super::open::Store;
use super::wal::cut_behind_last_commit;
use crate::defect::defect;
use crate::protocol::Error;
use crate::words::damage;
use rusqlite::{Connection, OptionalExtension};
use std::path::Path;

/// In the table of sequences: the last row of the door after which the pages were written anew. What is not done
/// when somebody goes, for a full disk or a crash, is done when the file is opened next.
pub(super) const SCOURED: &str = "scoured";

impl Store {
    /// Leaves nothing on the disk of what was deleted: neither in the file's pages nor beside it.
    ///
    /// # Errors
    /// `Io` where the disk still holds some of it.
    pub(super) fn leave_nothing(&mut self) -> Result<(), Error> {
        // What was deleted is overwritten where it stood, also in pages that the file then has no more.
        self.scour()?;
        let anew = write_pages_anew(self.connection(), self.path());
        anew.map_err(|_| Error::Io(damage::NOT_SCOURED.to_owned()))?;
        self.scour()
    }

    /// Leaves nothing beside the file: for one that was made anew, whose pages never held anything else.
    ///
    /// # Errors
    /// `Io` where the disk still holds some of it.
    pub(crate) fn scour(&mut self) -> Result<(), Error> {
        empty_wal(self.connection())?;
        let wal = std::fs::metadata(wal_of(self.path()));
        if wal.is_ok_and(|wal| wal.len() > 0) {
            return Err(Error::Io(damage::NOT_SCOURED.to_owned()));
        }
        Ok(())
    }
}

/// Writes the pages of a file anew, where words went since that was done last.
///
/// # Errors
/// `DiskFull`, `ReadOnly`, `Io`; the file is what it was then.
pub(super) fn write_pages_anew(connection: &Connection, path: &Path) -> Result<(), Error> {
    let Some(last) = owed(connection)? else {
        return Ok(());
    };
    if defect("pages-as-they-were") || defect("secure-delete-off") {
        return Ok(());
    }
    let written = connection.execute_batch("VACUUM").and_then(|()| {
        connection.execute(
            "INSERT INTO sequence (name, last) VALUES (?, ?)
             ON CONFLICT (name) DO UPDATE SET last = excluded.last",
            (SCOURED, last),
        )
    });
    if written.is_err() {
        // As after every write that failed.
        let _ = cut_behind_last_commit(connection, &wal_of(path));
    }
    Ok(written.map(drop)?)
}

/// The last time that words went, where the pages may still hold some of them.
fn owed(connection: &Connection) -> Result<Option<u32>, Error> {
    let last = "SELECT max(number) FROM door WHERE kind IN ('erased', 'tidied')";
    let last: Option<u32> = connection.query_row(last, [], |row| row.get(0))?;
    let done = "SELECT last FROM sequence WHERE name = ?";
    let done = connection.query_row(done, [SCOURED], |row| row.get(0));
    let done: u32 = done.optional()?.unwrap_or(0);
    Ok(last.filter(|last| *last > done))
}
