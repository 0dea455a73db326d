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
    // The last is all that is said of a page that could not be read: statements of ours are tested.
    if said.contains("disk I/O error") || said.contains("SQL logic error") {
        return Error::Io(said);
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

/// What stands in for a history that can't be read.
pub fn damaged_history() -> Error {
    Error::Damaged(damage::HISTORY.to_owned())
}
