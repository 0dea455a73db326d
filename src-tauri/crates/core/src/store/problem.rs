//! The one place where SQLite's and the system's errors are classified by what a person can do.

use crate::protocol::Error;
use crate::words::damage;
use rusqlite::ErrorCode as Code;
use std::io::ErrorKind;

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        // Every statement of ours is tested: one that SQLite cannot understand found another schema than ours.
        if matches!(error, rusqlite::Error::SqlInputError { .. }) {
            return damaged();
        }
        let Some(code) = error.sqlite_error_code() else {
            return match error {
                rusqlite::Error::FromSqlConversionFailure(..)
                | rusqlite::Error::InvalidColumnType(..)
                | rusqlite::Error::IntegralValueOutOfRange(..)
                | rusqlite::Error::QueryReturnedNoRows
                | rusqlite::Error::Utf8Error(..) => damaged(),
                other => Self::Internal(other.to_string()),
            };
        };
        match code {
            Code::DiskFull => Self::DiskFull,
            Code::ReadOnly | Code::PermissionDenied | Code::CannotOpen => Self::ReadOnly,
            Code::DatabaseCorrupt | Code::NotADatabase => damaged(),
            Code::DatabaseBusy | Code::DatabaseLocked | Code::FileLockingProtocolFailed => {
                Self::Locked {
                    by: damage::ANOTHER_PROGRAM.to_owned(),
                    since: damage::UNKNOWN_TIME.to_owned(),
                }
            }
            Code::SystemIoFailure => Self::Io(error.to_string()),
            _ => in_words(error.to_string()),
        }
    }
}

/// A function that runs statements of its own, such as the cipher's export, hands on what happened in words only.
fn in_words(said: String) -> Error {
    if said.contains("database or disk is full") {
        return Error::DiskFull;
    }
    if said.contains("malformed") || said.contains("no such table") {
        return damaged();
    }
    if said.contains("disk I/O error") {
        return Error::Io(said);
    }
    // All that SQLCipher says, to any statement, of a page that it could not read, and of every page after it:
    // statements of ours are tested.
    if said.contains("SQL logic error") || said.contains("out of memory") {
        return not_read();
    }
    if said.contains("readonly database") || said.contains("unable to open database file") {
        return Error::ReadOnly;
    }
    Error::Internal(said)
}

impl From<&std::io::Error> for Error {
    fn from(error: &std::io::Error) -> Self {
        match error.kind() {
            ErrorKind::StorageFull => Self::DiskFull,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            _ => Self::Io(error.to_string()),
        }
    }
}

fn damaged() -> Error {
    Error::Damaged(damage::DAMAGED.to_owned())
}

fn not_read() -> Error {
    Error::Io(damage::NOT_READ.to_owned())
}

/// What stands in for a history that can't be read.
pub fn damaged_history() -> Error {
    Error::Damaged(damage::HISTORY.to_owned())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::key::{Key, RawKey};
    use crate::store::connection::{unchanging, unlock};
    use crate::store::write_anew;
    use crate::{Ids, practice};
    use std::fs::File;
    use std::io::{Read, Seek, SeekFrom, Write};
    use std::path::Path;

    const PAGE: u64 = 4096;

    /// Turns a few bytes of a page, or turns them back.
    fn turn(path: &Path, page: u64) {
        let mut file = File::options().read(true).write(true).open(path).unwrap();
        let at = SeekFrom::Start(page * PAGE + 1_000);
        let mut bytes = [0; 100];
        file.seek(at).unwrap();
        file.read_exact(&mut bytes).unwrap();
        file.seek(at).unwrap();
        file.write_all(&bytes.map(|byte| !byte)).unwrap();
    }

    /// What looks into an open file are refused with, one after the other.
    fn looks(path: &Path, key: Option<&Key>) -> Vec<rusqlite::Error> {
        let file = unchanging(path).unwrap();
        if unlock(&file, key).is_err() {
            return Vec::new();
        }
        let look = |table| {
            let select = format!("SELECT count(*), sum(length(id)) FROM {table}");
            file.query_row(&select, [], |_| Ok(())).err()
        };
        let tables = ["statement", "person", "theme"].into_iter();
        tables.filter_map(look).collect()
    }

    #[test]
    fn what_the_cipher_could_not_read_is_no_mistake_of_heards() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let (plain, path) = (at("plain.heard"), at("room.heard"));
        let began = chrono::DateTime::from_timestamp(1_791_450_000, 0).unwrap();
        drop(practice::build(&plain, None, Ids::Seeded(3), began, &|_| Vec::new()).unwrap());
        let key = Key::Recovery(RawKey::written([1; 32]));
        let key = Some(Key::of_new_file(&key).unwrap());
        write_anew(&plain, None, &path, key.as_ref()).unwrap();
        let is_told = |error: Error| {
            let told = matches!(error, Error::Damaged(_) | Error::Io(_));
            assert!(told, "{error}");
        };
        let mut short_of_memory = false;
        for page in 1..std::fs::metadata(&path).unwrap().len() / PAGE {
            turn(&path, page);
            let refused = looks(&path, key.as_ref());
            if !refused.is_empty() {
                let anew = write_anew(&path, key.as_ref(), &at(&page.to_string()), None);
                is_told(anew.unwrap_err());
            }
            for error in refused {
                short_of_memory |= error.sqlite_error_code() == Some(Code::OutOfMemory);
                is_told(error.into());
            }
            turn(&path, page);
        }
        assert!(short_of_memory, "that is what SQLCipher says");
    }
}
