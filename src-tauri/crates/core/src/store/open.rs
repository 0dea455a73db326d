//! Opening, making, reading, committing and copying a workshop file.

use super::entry::{Entry, EntryKind, EntryState, StoredEntry, StoredReply};
use super::file::{APPLICATION_ID, Key, check_first_bytes, io};
use super::lock::Lock;
use super::{schema, tables};
use crate::edit::Numbers;
use crate::protocol::{Change, Document, Error, StepName};
use chrono::{DateTime, SecondsFormat, Utc};
use rusqlite::{Connection, OpenFlags, OptionalExtension, TransactionBehavior, params};
use std::path::{Path, PathBuf};

/// An open workshop file, held alone.
pub struct Store {
    connection: Connection,
    path: PathBuf,
    // After the connection, so that the file is closed before the lock goes.
    _lock: Lock,
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
    /// `Conflict` where a file is there already; `ReadOnly`, `DiskFull`, `Io`.
    pub fn create(path: &Path, key: Option<Key>, now: DateTime<Utc>) -> Result<Self, Error> {
        if path.exists() {
            return Err(Error::Io(format!(
                "there is a file at {} already. Choose another name",
                path.display()
            )));
        }
        let lock = Lock::take(path, now)?;
        let mut store = Self {
            connection: connect(path, key, true)?,
            path: path.to_owned(),
            _lock: lock,
        };
        store
            .connection
            .pragma_update(None, "application_id", APPLICATION_ID)?;
        store.migrate()?;
        // Out of the WAL at once: the file's first bytes say what it is, also after a crash.
        store.empty_wal()?;
        Ok(store)
    }

    /// Opens a file for reading and writing, alone.
    ///
    /// # Errors
    /// `NotFound`-like `Io` where there is none; `Locked`, `Damaged`, `FileTooNew`, `WrongPassphrase`,
    /// `ReadOnly`.
    pub fn open(path: &Path, key: Option<Key>, now: DateTime<Utc>) -> Result<Self, Error> {
        if !path.is_file() {
            return Err(Error::Io(format!("there is no file at {}", path.display())));
        }
        if key.is_none() {
            check_first_bytes(path, schema::NEWEST)?;
        }
        refuse_read_only(path)?;
        let lock = Lock::take(path, now)?;
        let mut store = Self {
            connection: connect(path, key, false)?,
            path: path.to_owned(),
            _lock: lock,
        };
        store.migrate()?;
        Ok(store)
    }

    fn migrate(&mut self) -> Result<(), Error> {
        let migrated = schema::MIGRATIONS.to_latest(&mut self.connection);
        migrated.map_err(|error| match error {
            rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
            other => Error::Damaged(format!("This workshop file is damaged: {other}")),
        })
    }

    /// Whether each commit waits for the disk. Off only while a file is built that nobody relies on
    /// yet; on again, all that came before is on the disk too.
    pub(crate) fn wait_for_disk(&mut self, wait: bool) -> Result<(), Error> {
        let synchronous = if wait { "FULL" } else { "OFF" };
        self.connection
            .pragma_update(None, "synchronous", synchronous)?;
        if wait { self.empty_wal() } else { Ok(()) }
    }

    /// Brings everything from the WAL into the file itself, and waits for the disk.
    fn empty_wal(&self) -> Result<(), Error> {
        let checkpoint = "PRAGMA wal_checkpoint(TRUNCATE)";
        Ok(self.connection.query_row(checkpoint, [], |_| Ok(()))?)
    }

    /// Where the file is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The connection, for checks and benchmarks that read.
    pub fn connection(&self) -> &Connection {
        &self.connection
    }

    /// Reads everything that the file holds.
    ///
    /// # Errors
    /// `Damaged` where it can't be read.
    pub fn load(&self) -> Result<Loaded, Error> {
        let document = tables::load(&self.connection)?;
        let mut select = self.connection.prepare("SELECT name, last FROM sequence")?;
        let numbers = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let numbers = numbers.collect::<Result<Numbers, _>>()?;
        let revision = self
            .connection
            .query_row("SELECT revision FROM file", [], |row| row.get(0))?;
        let last = "SELECT coalesce(max(number), 0) FROM operation";
        let last_operation = self.connection.query_row(last, [], |row| row.get(0))?;
        Ok(Loaded {
            document,
            numbers,
            revision,
            last_operation,
            steps: self.steps()?,
        })
    }

    fn steps(&self) -> Result<Vec<StoredEntry>, Error> {
        let mut select = self.connection.prepare(
            "SELECT number, state, cmd, called, at,
                (SELECT count(*) FROM change WHERE operation = number),
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
            let damaged = || Error::Damaged("This workshop's history is damaged.".to_owned());
            steps.push(StoredEntry {
                number,
                latest,
                state: EntryState::of(&state).ok_or_else(damaged)?,
                name,
                at: at.parse().map_err(|_| damaged())?,
            });
        }
        Ok(steps)
    }

    /// Writes one operation: rows, history, numbers, revision and reply, in one transaction.
    /// Returns only when it is on disk.
    ///
    /// # Errors
    /// `DiskFull`, `ReadOnly`, `Io`; nothing is written then.
    pub fn commit(&mut self, entry: &Entry<'_>) -> Result<(), Error> {
        let immediate = TransactionBehavior::Immediate;
        let transaction = self.connection.transaction_with_behavior(immediate)?;
        for change in entry.changes {
            tables::write(&transaction, change)?;
        }
        write_operation(&transaction, entry)?;
        write_states(&transaction, entry)?;
        for (name, last) in entry.numbers {
            let mut upsert = transaction.prepare_cached(
                "INSERT INTO sequence (name, last) VALUES (?, ?)
                 ON CONFLICT (name) DO UPDATE SET last = excluded.last
                 WHERE last != excluded.last",
            )?;
            upsert.execute(params![name, last])?;
        }
        let mut update = transaction.prepare_cached("UPDATE file SET revision = ?")?;
        update.execute([entry.revision])?;
        drop(update);
        if let Some(reply) = entry.reply {
            keep_reply(&transaction, reply, entry.at)?;
        }
        transaction.commit()?;
        Ok(())
    }

    /// Keeps the reply of a request that changed nothing.
    ///
    /// # Errors
    /// As [`Store::commit`].
    pub fn keep_reply(&mut self, reply: &StoredReply, at: DateTime<Utc>) -> Result<(), Error> {
        Ok(keep_reply(&self.connection, reply, at)?)
    }

    /// The reply that a request of this session and id got before, with its body's sum.
    ///
    /// # Errors
    /// `Damaged`, `Io`.
    pub fn reply(&self, session: &str, id: &str) -> Result<Option<StoredReply>, Error> {
        let mut select = self
            .connection
            .prepare_cached("SELECT body, reply FROM request WHERE session = ? AND id = ?")?;
        let found = select.query_row([session, id], |row| {
            Ok(StoredReply {
                session: session.to_owned(),
                id: id.to_owned(),
                body: row.get(0)?,
                reply: row.get(1)?,
            })
        });
        Ok(found.optional()?)
    }

    /// What an operation changed, in order.
    ///
    /// # Errors
    /// `Damaged` where the history can't be read.
    pub fn changes(&self, operation: u32) -> Result<Vec<Change>, Error> {
        let mut select = self
            .connection
            .prepare_cached("SELECT change FROM change WHERE operation = ? ORDER BY position")?;
        let rows = select.query_map([operation], |row| row.get::<_, String>(0))?;
        let mut changes = Vec::new();
        for row in rows {
            let change = serde_json::from_str(&row?);
            let damaged = |_| Error::Damaged("This workshop's history is damaged.".to_owned());
            changes.push(change.map_err(damaged)?);
        }
        Ok(changes)
    }

    /// What all operations changed, in order: applied to nothing, they make the document.
    ///
    /// # Errors
    /// `Damaged` where the history can't be read.
    pub fn all_changes(&self) -> Result<Vec<Change>, Error> {
        let mut select = self
            .connection
            .prepare("SELECT change FROM change ORDER BY operation, position")?;
        let rows = select.query_map([], |row| row.get::<_, String>(0))?;
        let mut changes = Vec::new();
        for row in rows {
            let change = serde_json::from_str(&row?);
            let damaged = |_| Error::Damaged("This workshop's history is damaged.".to_owned());
            changes.push(change.map_err(damaged)?);
        }
        Ok(changes)
    }

    /// What SQLite's own checks find in the file's pages and references, each in a sentence.
    ///
    /// # Errors
    /// `Damaged` where the checks themselves can't be run.
    pub fn check_pages(&self) -> Result<Vec<String>, Error> {
        let mut findings = Vec::new();
        let mut check = self.connection.prepare("PRAGMA quick_check")?;
        for line in check.query_map([], |row| row.get::<_, String>(0))? {
            let line = line?;
            if line != "ok" {
                findings.push(format!("The file is damaged inside: {line}."));
            }
        }
        let mut check = self.connection.prepare("PRAGMA foreign_key_check")?;
        let missing = check.query_map([], |row| Ok((row.get(0)?, row.get(2)?)))?;
        for pair in missing {
            let (table, parent): (String, String) = pair?;
            findings.push(format!(
                "A row of '{table}' belongs to a row of '{parent}' that is missing."
            ));
        }
        Ok(findings)
    }

    /// All changes of one row by commands of this name, the newest first, with the moment and the note.
    ///
    /// # Errors
    /// `Damaged` where the history can't be read.
    pub fn changes_of_row(
        &self,
        row: uuid::Uuid,
        cmd: &str,
    ) -> Result<Vec<(String, String, Change)>, Error> {
        let mut select = self.connection.prepare_cached(
            "SELECT at, note, change FROM change JOIN operation ON operation = number
             WHERE row = ? AND cmd = ? AND kind = 'step' ORDER BY number DESC",
        )?;
        let rows = select.query_map(params![row.to_string(), cmd], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get::<_, String>(2)?))
        })?;
        let mut found = Vec::new();
        for row in rows {
            let (at, note, change) = row?;
            let change = serde_json::from_str(&change);
            let damaged = |_| Error::Damaged("This workshop's history is damaged.".to_owned());
            found.push((at, note, change.map_err(damaged)?));
        }
        Ok(found)
    }

    /// Writes a whole copy: beside its place first, then synced and renamed.
    ///
    /// # Errors
    /// `DiskFull`, `ReadOnly`, `Io`; an earlier file of that name stays as it was.
    pub fn copy_to(&self, path: &Path, unique: uuid::Uuid) -> Result<(), Error> {
        let mut beside = path.as_os_str().to_owned();
        beside.push(format!(".{unique}.part"));
        let beside = PathBuf::from(beside);
        let copied = self.write_copy(&beside, path);
        if copied.is_err() {
            // What is half written is of no use to anybody; the error says what happened.
            let _ = std::fs::remove_file(&beside);
        }
        copied
    }

    fn write_copy(&self, beside: &Path, path: &Path) -> Result<(), Error> {
        let name = beside.to_string_lossy();
        self.connection.execute("VACUUM INTO ?", [name.as_ref()])?;
        let file = std::fs::File::open(beside).map_err(|error| io(&error))?;
        file.sync_all().map_err(|error| io(&error))?;
        std::fs::rename(beside, path).map_err(|error| io(&error))?;
        if let Some(folder) = path
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty())
        {
            // Windows opens no folders; there the rename is as durable as it gets.
            if let Ok(folder) = std::fs::File::open(folder) {
                folder.sync_all().map_err(|error| io(&error))?;
            }
        }
        Ok(())
    }
}

/// Refuses a file that may not be written, before anything is written beside it.
fn refuse_read_only(path: &Path) -> Result<(), Error> {
    let marked = std::fs::metadata(path).map_err(|error| io(&error))?;
    // The mark is a wish, also where the user could write all the same.
    if marked.permissions().readonly() {
        return Err(Error::ReadOnly);
    }
    let writable = std::fs::OpenOptions::new().write(true).open(path);
    writable.map(drop).map_err(|error| io(&error))
}

fn connect(path: &Path, key: Option<Key>, create: bool) -> Result<Connection, Error> {
    let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    flags.set(OpenFlags::SQLITE_OPEN_CREATE, create);
    let connection = Connection::open_with_flags(path, flags)?;
    if let Some(Key::Passphrase(passphrase)) = &key {
        connection.pragma_update(None, "key", passphrase)?;
    }
    let read = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()));
    if key.is_some() {
        read.map_err(|_| Error::WrongPassphrase)?;
    } else {
        read?;
    }
    settle(&connection)?;
    Ok(connection)
}

/// The settings on which 'Saved' rests.
fn settle(connection: &Connection) -> Result<(), Error> {
    connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "secure_delete", true)?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.pragma_update(None, "trusted_schema", false)?;
    if cfg!(target_os = "macos") {
        connection.pragma_update(None, "fullfsync", true)?;
    }
    let mode: String = connection.query_row("PRAGMA journal_mode", [], |row| row.get(0))?;
    let synchronous: i64 = connection.query_row("PRAGMA synchronous", [], |row| row.get(0))?;
    if mode != "wal" || synchronous != 2 {
        return Err(Error::Io(
            "this disk does not let Heard save safely. Copy the file to another disk".to_owned(),
        ));
    }
    connection.set_prepared_statement_cache_capacity(128);
    Ok(())
}

fn write_operation(connection: &Connection, entry: &Entry<'_>) -> Result<(), Error> {
    let at = entry.at.to_rfc3339_opts(SecondsFormat::Millis, true);
    if entry.joins {
        let mut joined =
            connection.prepare_cached("UPDATE operation SET at = ? WHERE number = ?")?;
        joined.execute(params![at, entry.number])?;
        let mut clear = connection.prepare_cached("DELETE FROM change WHERE operation = ?")?;
        clear.execute([entry.number])?;
    } else {
        let mut insert = connection.prepare_cached(
            "INSERT INTO operation (number, kind, state, cmd, called, at, session, note, of)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        )?;
        let state = match entry.kind {
            EntryKind::Step => EntryState::Done,
            _ => EntryState::Past,
        };
        insert.execute(params![
            entry.number,
            entry.kind.word(),
            state.word(),
            entry.name.cmd,
            entry.name.called,
            at,
            entry.session,
            entry.note,
            entry.kind.of(),
        ])?;
    }
    let mut insert = connection.prepare_cached(
        "INSERT INTO change (operation, position, record, row, change) VALUES (?, ?, ?, ?, ?)",
    )?;
    for (position, change) in (0_u32..).zip(entry.kept) {
        let json =
            serde_json::to_string(change).map_err(|error| Error::Internal(error.to_string()))?;
        let record = format!("{:?}", change.kind());
        let row = change.row().to_string();
        insert.execute(params![entry.number, position, record, row, json])?;
    }
    Ok(())
}

fn write_states(connection: &Connection, entry: &Entry<'_>) -> Result<(), Error> {
    let mut update =
        connection.prepare_cached("UPDATE operation SET state = ? WHERE number = ?")?;
    for (number, state) in entry.states {
        update.execute(params![state.word(), number])?;
    }
    Ok(())
}

fn keep_reply(
    connection: &Connection,
    reply: &StoredReply,
    at: DateTime<Utc>,
) -> rusqlite::Result<()> {
    let mut insert = connection.prepare_cached(
        "INSERT INTO request (session, id, body, reply, at) VALUES (?, ?, ?, ?, ?)",
    )?;
    let at = at.to_rfc3339_opts(SecondsFormat::Millis, true);
    insert.execute(params![
        reply.session,
        reply.id,
        reply.body,
        reply.reply,
        at
    ])?;
    Ok(())
}
