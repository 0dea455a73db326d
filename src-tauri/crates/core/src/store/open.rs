//! Making, opening and reading a workshop file.

use super::connection::{connect, empty_wal, version_of};
use super::copy::forget_parts;
use super::entry::{EntryState, StoredEntry};
use super::file::{APPLICATION_ID, key_of};
use super::glance::{Reading, hold};
use super::lock::{Lock, Reached};
use super::problem::damaged_history;
use super::scour::{SCOURED, write_pages_anew};
use super::tried::try_together;
use super::{schema, tables};
use crate::backups::back_up_older;
use crate::edit::Numbers;
use crate::key::Key;
use crate::protocol::{Document, Error, StepName};
use chrono::{DateTime, Utc};
use rusqlite::Connection;
use std::fs::File;
use std::path::{Path, PathBuf};

/// An open workshop file, held alone.
pub struct Store {
    connection: Connection,
    // After the connection: a file of this program that is closed takes SQLite's locks on it along.
    bytes: File,
    path: PathBuf,
    key: Option<Key>,
    kept_as_it_was: Option<PathBuf>,
    // Last, so that the file is closed before the lock goes.
    lock: Lock,
}

/// How a file of an older Heard takes the newest form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Grows {
    WithABackup,
    Alone,
}

/// What a file holds when it is opened.
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded {
    /// All rows.
    pub document: Document,
    /// The last number dealt in each sequence.
    pub numbers: Numbers,
    /// The workshop's revision.
    pub revision: u32,
    /// The last operation's number.
    pub last_operation: u32,
    /// Steps that undo or redo may take, in the order in which they were done.
    pub steps: Vec<StoredEntry>,
}

impl Store {
    /// Makes a new file.
    ///
    /// # Errors
    /// `FileExists`; `ReadOnly`, `DiskFull`, `Io`.
    pub fn create(path: &Path, key: Option<Key>, now: DateTime<Utc>) -> Result<Self, Error> {
        if path.exists() {
            return Err(Error::FileExists(path.display().to_string()));
        }
        let key = key.map(|key| key.of_new_file()).transpose()?;
        let lock = Lock::take(path, now)?;
        let connection = connect(path, key.as_ref(), true)?;
        let mut store = Self {
            connection,
            bytes: bytes_of(path)?,
            path: path.to_owned(),
            key,
            kept_as_it_was: None,
            lock,
        };
        store
            .connection
            .pragma_update(None, "application_id", APPLICATION_ID)?;
        schema::migrate(&mut store.connection)?;
        // Out of the WAL at once: the file's first bytes say what it is, also after a crash.
        empty_wal(&store.connection)?;
        Ok(store)
    }

    /// Opens a file for reading and writing, alone.
    ///
    /// # Errors
    /// `NoFile`; `Locked`, `Damaged`, `FileTooNew`, `AsksForPassphrase`, `WrongPassphrase`, `ReadOnly`.
    pub fn open(path: &Path, key: Option<Key>, now: DateTime<Utc>) -> Result<Self, Error> {
        Self::open_and(path, key, now, Grows::WithABackup)
    }

    /// As [`Store::open`], of a copy or a backup: where an older Heard made it, no backup of that is made.
    ///
    /// # Errors
    /// As there.
    pub(crate) fn open_copy(
        path: &Path,
        key: Option<Key>,
        now: DateTime<Utc>,
    ) -> Result<Self, Error> {
        Self::open_and(path, key, now, Grows::Alone)
    }

    fn open_and(
        path: &Path,
        key: Option<Key>,
        now: DateTime<Utc>,
        grows: Grows,
    ) -> Result<Self, Error> {
        let (form, held) = hold(path)?;
        refuse_read_only(path)?;
        let key = key_of(form, key.as_ref())?;
        if key.is_some() {
            // A wrong passphrase changes nothing, not even who had the file open last.
            Reading::of(path, key.as_ref())?;
        }
        drop(held);
        let lock = Lock::take(path, now)?;
        forget_parts(path);
        try_together(path, key.as_ref(), now)?;
        Self::open_held(path, key, now, (Some(lock), grows))
    }

    /// As [`Store::open`], of a file that nobody else can meet, or whose lock is held.
    pub(super) fn open_held(
        path: &Path,
        key: Option<Key>,
        now: DateTime<Utc>,
        (lock, grows): (Option<Lock>, Grows),
    ) -> Result<Self, Error> {
        let lock = match lock {
            Some(lock) => lock,
            None => Lock::take(path, now)?,
        };
        let mut connection = connect(path, key.as_ref(), false)?;
        let version = version_of(&connection)?;
        let mut kept = None;
        if version < schema::NEWEST && grows == Grows::WithABackup {
            // All of the file stands in the file itself, and nobody holds it, while it is copied.
            empty_wal(&connection)?;
            drop(connection);
            kept = Some(back_up_older(path, key.as_ref(), version, now)?);
            connection = connect(path, key.as_ref(), false)?;
        }
        schema::migrate(&mut connection)?;
        // What a crash left beside the file may hold words that were deleted before it, and so may its pages. Where
        // these can't be written now, the file opens all the same.
        empty_wal(&connection)?;
        let _ = write_pages_anew(&connection, path);
        empty_wal(&connection)?;
        Ok(Self {
            connection,
            bytes: bytes_of(path)?,
            path: path.to_owned(),
            key,
            kept_as_it_was: kept,
            lock,
        })
    }

    /// Whether each commit waits for the disk. Off only while a file is built that nobody relies on
    /// yet; on again, all that came before is on the disk too.
    pub(crate) fn wait_for_disk(&mut self, wait: bool) -> Result<(), Error> {
        let synchronous = if wait { "FULL" } else { "OFF" };
        self.connection
            .pragma_update(None, "synchronous", synchronous)?;
        if wait {
            empty_wal(&self.connection)
        } else {
            Ok(())
        }
    }

    /// Where the file is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The backup of a file of an older Heard, where opening gave this one the newest form.
    pub fn kept_as_it_was(&self) -> Option<&Path> {
        self.kept_as_it_was.as_deref()
    }

    /// What opens the file, as its recovery code has it; none for a plain one.
    pub fn key(&self) -> Option<&Key> {
        self.key.as_ref()
    }

    /// How far the workshop was when a file of this name was open last.
    pub(crate) fn reached(&self) -> Option<Reached> {
        self.lock.reached()
    }

    /// Notes how far it is: no write that anybody waits for.
    pub(crate) fn note_reached(&mut self, reached: Reached) {
        self.lock.note(reached);
    }

    /// The file's own bytes, to read.
    pub(super) fn bytes(&self) -> &File {
        &self.bytes
    }

    /// Closes the file, lets `change` put another in its place, and opens what stands there then; the lock
    /// stays all the while.
    pub(super) fn reopened(
        &mut self,
        change: impl FnOnce(&Path) -> Result<(), Error>,
    ) -> Result<(), Error> {
        // What stands beside the file goes with it: nothing of it may be there alone.
        empty_wal(&self.connection)?;
        let nothing = Connection::open_in_memory()?;
        drop(std::mem::replace(&mut self.connection, nothing));
        let changed = change(&self.path);
        self.connection = connect(&self.path, self.key.as_ref(), false)?;
        self.bytes = bytes_of(&self.path)?;
        changed
    }

    /// Closes the file, and gives away the lock: nobody else opens the file while it lives.
    ///
    /// # Errors
    /// `Io` where what stands beside the file can't be brought into it.
    pub(super) fn close(self) -> Result<(Lock, Option<Key>), Error> {
        empty_wal(&self.connection)?;
        let closed = self.connection.close();
        closed.map_err(|(_, error)| Error::from(error))?;
        Ok((self.lock, self.key))
    }

    /// The connection, for checks and benchmarks that read.
    pub fn connection(&self) -> &Connection {
        &self.connection
    }

    /// The connection, to write in a transaction.
    pub(super) fn connection_mut(&mut self) -> &mut Connection {
        &mut self.connection
    }

    /// Reads everything that the file holds.
    ///
    /// # Errors
    /// `Damaged` where it can't be read.
    pub fn load(&self) -> Result<Loaded, Error> {
        load(&self.connection)
    }
}

/// Reads everything that a file holds.
pub(super) fn load(connection: &Connection) -> Result<Loaded, Error> {
    let document = tables::load(connection)?;
    let mut select = connection.prepare("SELECT name, last FROM sequence WHERE name != ?")?;
    let numbers = select.query_map([SCOURED], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let numbers = numbers.collect::<Result<Numbers, _>>()?;
    let last = "SELECT coalesce(max(number), 0) FROM operation";
    let last_operation = connection.query_row(last, [], |row| row.get(0))?;
    Ok(Loaded {
        document,
        numbers,
        revision: revision(connection)?,
        last_operation,
        steps: steps(connection)?,
    })
}

fn steps(connection: &Connection) -> Result<Vec<StoredEntry>, Error> {
    let mut select = connection.prepare(
        "SELECT number, state, cmd, called, at, n,
            coalesce((SELECT max(later.number) FROM operation AS later
                WHERE later.of = operation.number), number)
         FROM operation WHERE kind = 'step' AND state IN ('done', 'undone') ORDER BY number",
    )?;
    let rows = select.query_map([], |row| {
        let state: String = row.get(1)?;
        let at: String = row.get(4)?;
        let name = StepName {
            cmd: row.get(2)?,
            called: row.get(3)?,
            n: row.get(5)?,
        };
        Ok((row.get(0)?, row.get(6)?, state, name, at))
    })?;
    let mut steps = Vec::new();
    for row in rows {
        let (number, latest, state, name, at) = row?;
        steps.push(StoredEntry {
            number,
            latest,
            state: EntryState::of(&state).ok_or_else(damaged_history)?,
            name,
            at: at.parse().map_err(|_| damaged_history())?,
        });
    }
    Ok(steps)
}

fn bytes_of(path: &Path) -> Result<File, Error> {
    File::open(path).map_err(|error| Error::from(&error))
}

/// The workshop's revision.
pub(super) fn revision(connection: &Connection) -> Result<u32, Error> {
    Ok(connection.query_row("SELECT revision FROM file", [], |row| row.get(0))?)
}

/// Refuses a file that may not be written, before anything is written beside it.
fn refuse_read_only(path: &Path) -> Result<(), Error> {
    let marked = std::fs::metadata(path).map_err(|error| Error::from(&error))?;
    // The mark is a wish, also where the user could write all the same.
    if marked.permissions().readonly() {
        return Err(Error::ReadOnly);
    }
    let writable = std::fs::OpenOptions::new().write(true).open(path);
    writable.map(drop).map_err(|error| Error::from(&error))
}
