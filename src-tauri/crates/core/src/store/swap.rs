//! Another whole file in the place of the open one, and what is put beside a file on the way.

use super::commit::note_in_history;
use super::copy::{clear_part, forget_wal};
use super::open::Store;
use super::schema;
use super::{connection, whole};
use crate::defect::defect;
use crate::edit::Numbers;
use crate::protocol::Error;
use crate::words::damage;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, params};
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// What the history says where the workshop went back to how it was: no command's name.
pub const WENT_BACK: &str = "goBack";

/// What the history says where a copy from another computer took the file's place: no command's name.
pub const TOOK_COPY: &str = "tookCopy";

/// What a file that takes the open one's place carries on.
#[derive(Debug)]
pub struct CarriedOn<'a> {
    /// The workshop's next revision: it never goes back.
    pub revision: u32,
    /// The last numbers dealt: what stands on paper is never dealt to something else.
    pub numbers: &'a Numbers,
    /// When it takes its place.
    pub at: DateTime<Utc>,
    /// What the history calls it.
    pub cmd: &'static str,
    /// To which backup it went back, for the history.
    pub note: &'a str,
}

/// What the history says where somebody goes on with a file that is behind: no command's name.
pub const WENT_ON: &str = "goOn";

impl Store {
    /// Lifts the revision past what was lost, so that it never counts the same twice.
    ///
    /// # Errors
    /// As [`Store::commit`].
    pub(crate) fn go_on(&mut self, revision: u32, now: DateTime<Utc>) -> Result<(), Error> {
        self.transact(|transaction| {
            transaction.execute("UPDATE file SET revision = ?", [revision])?;
            note_in_history(transaction, (WENT_ON, 0, ""), now)?;
            Ok(())
        })
    }

    /// Puts what a whole file holds in the place of the open one: beside it first, compared, synced and
    /// renamed. The lock stays all the while; a failure leaves the open file as it was.
    ///
    /// # Errors
    /// `Damaged` where what stands beside is not what the file holds; `DiskFull`, `ReadOnly`, `Io`.
    pub fn take_over(
        &mut self,
        from: &Path,
        carried: &CarriedOn<'_>,
        unique: Uuid,
    ) -> Result<(), Error> {
        let part = beside(self.path(), unique);
        let taken = self
            .put_beside(from, &part, carried)
            .and_then(|()| self.reopened(|path| take_place(&part, path)));
        // After a success there is none; after a failure the error says what happened.
        clear_part(&part);
        taken
    }

    fn put_beside(&self, from: &Path, part: &Path, carried: &CarriedOn<'_>) -> Result<(), Error> {
        let copied = std::io::copy(
            &mut File::open(from).map_err(|error| Error::from(&error))?,
            &mut File::create_new(part).map_err(|error| Error::from(&error))?,
        );
        copied.map_err(|error| Error::from(&error))?;
        let mut connection = connection::connect(part, self.key(), false)?;
        schema::migrate(&mut connection)?;
        let wanted = whole::Whole::open(from, self.key())?.load()?;
        if super::open::load(&connection)? != wanted {
            return Err(Error::Damaged(damage::BACKUP_NOT_WHOLE.to_owned()));
        }
        carry_on(&mut connection, carried)?;
        connection::empty_wal(&connection)?;
        drop(connection);
        sync_file(part).map_err(|error| Error::from(&error))
    }
}

fn carry_on(connection: &mut Connection, carried: &CarriedOn<'_>) -> Result<(), Error> {
    let transaction = connection.transaction()?;
    transaction.execute("UPDATE file SET revision = ?", [carried.revision])?;
    for (name, last) in carried.numbers {
        transaction.execute(
            "INSERT INTO sequence (name, last) VALUES (?, ?)
             ON CONFLICT (name) DO UPDATE SET last = max(last, excluded.last)",
            params![name, last],
        )?;
    }
    note_in_history(&transaction, (carried.cmd, 0, carried.note), carried.at)?;
    Ok(transaction.commit()?)
}

/// Gives a whole file beside another that one's place.
pub fn take_place(part: &Path, path: &Path) -> Result<(), Error> {
    forget_wal(path)
        .and_then(|()| std::fs::rename(part, path))
        .and_then(|()| sync_folder(path))
        .map_err(|error| Error::from(&error))
}

/// A name beside a file that no list shows.
pub fn beside(path: &Path, unique: Uuid) -> PathBuf {
    let mut beside = path.as_os_str().to_owned();
    beside.push(format!(".{}.part", unique.simple()));
    PathBuf::from(beside)
}

/// Writes a small file anew: whole under its name, or as it was. On the disk when this returns.
///
/// # Errors
/// What the disk says; the file is as it was then.
pub fn write_whole(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let folder = path.parent().filter(|own| !own.as_os_str().is_empty());
    let mut builder = tempfile::Builder::new();
    builder.prefix(".").suffix(".part");
    let mut part = builder.tempfile_in(folder.unwrap_or_else(|| Path::new(".")))?;
    part.write_all(bytes)?;
    part.as_file().sync_all()?;
    part.persist(path).map_err(|error| error.error)?;
    sync_folder(path)
}

/// Waits until all of a closed file stands on the disk. It is opened to write: Windows syncs no other.
///
/// # Errors
/// What the disk says.
pub fn sync_file(path: &Path) -> std::io::Result<()> {
    File::options().write(true).open(path)?.sync_all()
}

/// Waits until the name of a file, or of a folder, stands on the disk as well: until then a crash may take it.
///
/// # Errors
/// What the disk says; nothing where the system opens no folders.
pub fn sync_folder(path: &Path) -> std::io::Result<()> {
    if defect("name-not-synced") {
        return Ok(());
    }
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    // Windows opens no folders; there the rename is as durable as it gets.
    match File::open(folder.unwrap_or_else(|| Path::new("."))) {
        Ok(folder) => folder.sync_all(),
        Err(_) => Ok(()),
    }
}
