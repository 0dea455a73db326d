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
            _ => Self::Internal(error.to_string()),
        }
    }
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
