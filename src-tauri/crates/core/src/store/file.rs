//! What a file's first bytes say, before anything opens it.

use crate::protocol::Error;
use crate::words::damage;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

/// What opens a protected file.
#[derive(Clone)]
pub enum Key {
    /// A passphrase under SQLCipher's own defaults, so that any SQLCipher tool opens the file with it.
    Passphrase(String),
}

/// `HRD1`: how a plain workshop file says what it is (SQLite's `application_id`).
pub const APPLICATION_ID: i32 = 0x4852_4431;

/// What the first hundred bytes of a SQLite file say (https://sqlite.org/fileformat.html).
struct Header {
    page_size: u64,
    pages: u64,
    user_version: i32,
    application_id: i32,
}

/// Refuses what is no workshop, what is cut off, and what a newer Heard made; reads, changes nothing.
pub fn check_first_bytes(path: &Path, newest: i32) -> Result<(), Error> {
    let mut bytes = Vec::new();
    let mut file = File::open(path).map_err(|error| Error::from(&error))?;
    let length = file.metadata().map_err(|error| Error::from(&error))?.len();
    let first = file.by_ref().take(100).read_to_end(&mut bytes);
    first.map_err(|error| Error::from(&error))?;
    let Some(header) = header(&bytes) else {
        return Err(not_a_workshop());
    };
    if header.application_id != APPLICATION_ID {
        return Err(not_a_workshop());
    }
    if header.user_version > newest {
        return Err(Error::FileTooNew);
    }
    // After a crash the WAL may hold what the file still lacks; SQLite puts it back.
    if length < header.page_size * header.pages && !has_wal(path) {
        return Err(Error::Damaged(damage::CUT_OFF.to_owned()));
    }
    Ok(())
}

/// Where changes stand that are not yet in the file itself.
pub fn wal_of(path: &Path) -> PathBuf {
    let mut wal = path.as_os_str().to_owned();
    wal.push("-wal");
    PathBuf::from(wal)
}

/// Whether a crash left changes beside the file.
pub fn has_wal(path: &Path) -> bool {
    std::fs::metadata(wal_of(path)).is_ok_and(|wal| wal.len() > 0)
}

fn header(bytes: &[u8]) -> Option<Header> {
    if bytes.get(..16)? != b"SQLite format 3\0" {
        return None;
    }
    let number = |at: usize| -> Option<i32> {
        let four: [u8; 4] = bytes.get(at..at + 4)?.try_into().ok()?;
        Some(i32::from_be_bytes(four))
    };
    let size = u64::from(u16::from_be_bytes(bytes.get(16..18)?.try_into().ok()?));
    Some(Header {
        page_size: if size == 1 { 65_536 } else { size },
        pages: u64::try_from(number(28)?).unwrap_or(0),
        user_version: number(60)?,
        application_id: number(68)?,
    })
}

fn not_a_workshop() -> Error {
    Error::Damaged(damage::NOT_A_WORKSHOP.to_owned())
}
