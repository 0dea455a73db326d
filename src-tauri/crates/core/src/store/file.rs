//! What a file's first bytes say, before anything opens it.

use super::schema;
use crate::key::{Key, Salt};
use crate::protocol::{Error, Refusal};
use crate::words::damage;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

/// `HRD1`: how a plain workshop file says what it is (SQLite's `application_id`).
pub const APPLICATION_ID: i32 = 0x4852_4431;

/// What the first hundred bytes of a SQLite file say (https://sqlite.org/fileformat.html).
struct Header {
    page_size: u64,
    pages: u64,
    user_version: i32,
    application_id: i32,
}

/// How a workshop file lies on the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Anybody can read it.
    Plain,
    /// It needs a key, which fits this salt.
    Protected(Salt),
}

impl Form {
    /// Of a file with this key, as the store keeps it.
    pub fn of(key: Option<&Key>) -> Self {
        key.and_then(Key::salt).map_or(Self::Plain, Self::Protected)
    }

    /// One word for it, which tells nothing of the key: `plain`, or the salt's 32 hexadecimal digits.
    pub fn word(&self) -> String {
        match self {
            Self::Plain => "plain".to_owned(),
            Self::Protected(salt) => salt.iter().map(|byte| format!("{byte:02x}")).collect(),
        }
    }
}

/// SQLCipher's own page size, in bytes: a protected file consists of such pages, all of them as good as
/// chance.
const PROTECTED_PAGE: usize = 4096;

/// How a file lies on the disk, by its first bytes. Reads, changes nothing.
///
/// # Errors
/// `NoFile`; `Damaged` for what is no workshop or is cut off; `FileTooNew`; `Io`.
pub fn form_of(path: &Path) -> Result<Form, Error> {
    if !path.is_file() {
        return Err(Error::NoFile(path.display().to_string()));
    }
    check_first_bytes(path, schema::NEWEST)
}

/// Refuses what is no workshop, what is cut off, and what a newer Heard made; reads, changes nothing. Of a
/// protected file only the key can tell more.
pub fn check_first_bytes(path: &Path, newest: i32) -> Result<Form, Error> {
    let mut bytes = Vec::new();
    let mut file = File::open(path).map_err(|error| Error::from(&error))?;
    let length = file.metadata().map_err(|error| Error::from(&error))?.len();
    let most = u64::try_from(PROTECTED_PAGE).unwrap_or(u64::MAX);
    let first = file.by_ref().take(most).read_to_end(&mut bytes);
    first.map_err(|error| Error::from(&error))?;
    let Some(header) = header(&bytes) else {
        let salt = salt_of(&bytes).ok_or_else(not_a_workshop)?;
        return whole(length.is_multiple_of(most), path).map(|()| Form::Protected(salt));
    };
    if header.application_id != APPLICATION_ID {
        return Err(not_a_workshop());
    }
    if header.user_version > newest {
        return Err(Error::FileTooNew);
    }
    whole(length >= header.page_size * header.pages, path).map(|()| Form::Plain)
}

/// After a crash the WAL may hold what the file still lacks; SQLite puts it back.
fn whole(all_there: bool, path: &Path) -> Result<(), Error> {
    if all_there || has_wal(path) {
        return Ok(());
    }
    Err(Error::Damaged(damage::CUT_OFF.to_owned()))
}

/// The salt of a page that looks as if chance had made it. Pictures, letters and other programs' files do
/// not: in theirs some bytes are far more frequent than others.
fn salt_of(page: &[u8]) -> Option<Salt> {
    if page.len() < PROTECTED_PAGE {
        return None;
    }
    let mut counts = [0_i64; 256];
    for byte in page {
        if let Some(count) = counts.get_mut(usize::from(*byte)) {
            *count += 1;
        }
    }
    // Pearson's chi-squared over 255 degrees of freedom: but for once in 10¹¹, chance stays in between.
    let expected = 16;
    let squares: i64 = counts.iter().map(|n| (n - expected) * (n - expected)).sum();
    let by_chance = (128..512).contains(&(squares / expected));
    let salt = page.first_chunk().copied();
    salt.filter(|_| by_chance)
}

/// The key of a file that lies like this, if it needs one.
///
/// # Errors
/// `AsksForPassphrase`; `NoPassphrase` where there is nothing to open with it.
pub fn key_of(form: Form, key: Option<&Key>) -> Result<Option<Key>, Error> {
    match (form, key) {
        (Form::Plain, None) => Ok(None),
        (Form::Plain, Some(_)) => Err(Refusal::NoPassphrase.into()),
        (Form::Protected(_), None) => Err(Error::AsksForPassphrase),
        (Form::Protected(salt), Some(key)) => Ok(Some(Key::Recovery(key.raw(salt)?))),
    }
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
