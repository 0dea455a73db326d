//! How Heard holds a file of SQLite: its key, and the settings on which 'Saved' rests.

use super::file::APPLICATION_ID;
use super::schema;
use crate::defect::defect;
use crate::key::Key;
use crate::protocol::Error;
use crate::words::damage;
use rusqlite::{Connection, ErrorCode, OpenFlags};
use std::path::Path;

/// Brings everything from the WAL into the file itself, and waits for the disk.
pub fn empty_wal(connection: &Connection) -> Result<(), Error> {
    let checkpoint = "PRAGMA wal_checkpoint(TRUNCATE)";
    Ok(connection.query_row(checkpoint, [], |_| Ok(()))?)
}

/// The schema that a file has.
pub fn version_of(connection: &Connection) -> Result<i32, Error> {
    Ok(connection.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// Opens a file, or makes it, and settles it.
pub fn connect(path: &Path, key: Option<&Key>, create: bool) -> Result<Connection, Error> {
    let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    flags.set(OpenFlags::SQLITE_OPEN_CREATE, create);
    let connection = Connection::open_with_flags(path, flags)?;
    // Before the first look into the file: SQLite keeps its index of the WAL in memory then. A file for it that
    // could not be opened once made SQLite take the WAL for an empty one, and throw it away.
    if !defect("no-lock") {
        connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
    }
    unlock(&connection, key)?;
    settle(&connection)?;
    // SQLite opens a file or its WAL for reading alone where it may not write it: every command would fail then,
    // until the file is opened anew. Of a file that it only reads it takes a writer's transaction all the same.
    if connection.is_readonly("main")? {
        return Err(Error::ReadOnly);
    }
    connection.execute_batch("BEGIN IMMEDIATE; ROLLBACK")?;
    Ok(connection)
}

/// Gives the key, if there is one, and sees whether the file can be read with it. The file may come from a stranger:
/// nothing that its schema calls is run, and nothing of it is put aside on the disk.
pub fn unlock(connection: &Connection, key: Option<&Key>) -> Result<(), Error> {
    connection.pragma_update(None, "trusted_schema", false)?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    if let Some(key) = key {
        // SQLCipher would write to standard error that a passphrase was wrong.
        connection.pragma_update(None, "cipher_log_level", "NONE")?;
        let given = connection.pragma_update(None, "key", key.in_sql());
        // What SQLite says of a statement may repeat the statement.
        given.map_err(|_| Error::Internal(damage::KEY_NOT_TAKEN.to_owned()))?;
    }
    let read = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()));
    match read {
        Err(error)
            if key.is_some() && error.sqlite_error_code() == Some(ErrorCode::NotADatabase) =>
        {
            Err(Error::WrongPassphrase)
        }
        read => Ok(read?),
    }
}

/// Refuses what is no workshop, and what a newer Heard made: the first bytes of a protected file do not
/// tell.
pub fn look_over(connection: &Connection) -> Result<(), Error> {
    let id: i32 = connection.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    if id != APPLICATION_ID {
        return Err(Error::Damaged(damage::NOT_A_WORKSHOP.to_owned()));
    }
    if version_of(connection)? > schema::NEWEST {
        return Err(Error::FileTooNew);
    }
    Ok(())
}

/// The settings on which 'Saved' and 'gone' rest, as SQLite says them back.
const SETTINGS: &[(&str, i64)] = &[
    ("synchronous", 2),
    ("foreign_keys", 1),
    ("secure_delete", 1),
    ("temp_store", 2),
    ("trusted_schema", 0),
    // Elsewhere SQLite takes it and does nothing.
    ("fullfsync", 1),
];

/// Whether a deliberate defect leaves this setting out.
fn is_off(setting: &str) -> bool {
    match setting {
        "synchronous" => defect("synchronous-off"),
        "secure_delete" => defect("secure-delete-off"),
        _ => false,
    }
}

/// Settles a connection to write with, and sees that SQLite took each setting: it says nothing where it does not.
fn settle(connection: &Connection) -> Result<(), Error> {
    connection.pragma_update(None, "journal_mode", "WAL")?;
    for (name, value) in SETTINGS {
        connection.pragma_update(None, name, if is_off(name) { 0 } else { *value })?;
    }
    are_settled(connection)?;
    connection.set_prepared_statement_cache_capacity(128);
    Ok(())
}

fn are_settled(connection: &Connection) -> Result<(), Error> {
    let mode: String = connection.query_row("PRAGMA journal_mode", [], |row| row.get(0))?;
    let mut settled = mode == "wal";
    for (name, value) in SETTINGS {
        let said: i64 = connection.query_row(&format!("PRAGMA {name}"), [], |row| row.get(0))?;
        settled &= said == *value || is_off(name);
    }
    if settled {
        return Ok(());
    }
    Err(Error::Io(damage::NOT_SAFE.to_owned()))
}

/// A connection that promises SQLite that the file does not change: it puts nothing beside it then.
pub fn unchanging(path: &Path) -> Result<Connection, Error> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
    Ok(Connection::open_with_flags(
        unchanging_address(path)?,
        flags,
    )?)
}

/// How SQLite is told of a file that does not change.
pub fn unchanging_address(path: &Path) -> Result<String, Error> {
    let path = std::path::absolute(path).map_err(|error| Error::from(&error))?;
    Ok(format!("file://{}?immutable=1", in_address(&path)))
}

/// A path as part of an address: whatever has a meaning there is written as its number.
fn in_address(path: &Path) -> String {
    let root = if cfg!(windows) { "/" } else { "" };
    let bytes = path.as_os_str().as_encoded_bytes().iter();
    let plain = bytes.map(|byte| match byte {
        b'\\' if cfg!(windows) => "/".to_owned(),
        b'/' | b'.' | b'-' | b'_' | b':' => char::from(*byte).to_string(),
        byte if byte.is_ascii_alphanumeric() => char::from(*byte).to_string(),
        byte => format!("%{byte:02X}"),
    });
    format!("{root}{}", plain.collect::<String>())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_setting_that_was_not_taken_is_noticed() {
        let folder = tempfile::tempdir().unwrap();
        let connection = connect(&folder.path().join("w.heard"), None, true).unwrap();
        assert_eq!(are_settled(&connection), Ok(()));
        for (name, value) in SETTINGS {
            let other = if *value == 1 { 0 } else { 1 };
            connection.pragma_update(None, name, other).unwrap();
            assert!(are_settled(&connection).is_err(), "{name}");
            connection.pragma_update(None, name, value).unwrap();
        }
        assert_eq!(are_settled(&connection), Ok(()));
    }

    #[test]
    fn what_the_schema_of_a_file_calls_is_not_run() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("strange.heard");
        let strange = Connection::open(&path).unwrap();
        let view = "CREATE VIEW seen AS SELECT sqlcipher_export('main') AS of";
        strange.execute_batch(view).unwrap();
        drop(strange);
        let connection = unchanging(&path).unwrap();
        unlock(&connection, None).unwrap();
        let read = connection.query_row("SELECT of FROM seen", [], |_| Ok(()));
        assert!(read.unwrap_err().to_string().contains("unsafe use"));
    }
}
