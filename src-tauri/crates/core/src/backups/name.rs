//! `20261122T143600Z-r412-9f86d081884c7d65.heard`: when, which revision, and the sum of the bytes.

use crate::protocol::Error;
use chrono::{DateTime, NaiveDateTime, Utc};
use sha2::{Digest, Sha256};
use std::fmt::{self, Display};
use std::fs::File;
use std::io::Read;
use std::path::Path;

const WHEN: &str = "%Y%m%dT%H%M%SZ";
const ENDING: &str = ".heard";
/// Hexadecimal digits of the sum, which are 64 bits: damage stays unseen once in 2^64.
const DIGITS: usize = 16;

/// What a backup's file name says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    pub at: DateTime<Utc>,
    pub revision: u32,
    pub sum: String,
}

impl Name {
    /// Of a file's name; none for what is no backup's name.
    pub fn read(name: &str) -> Option<Self> {
        let mut parts = name.strip_suffix(ENDING)?.split('-');
        let at = NaiveDateTime::parse_from_str(parts.next()?, WHEN).ok()?;
        let revision = parts.next()?.strip_prefix('r')?.parse().ok()?;
        let sum = parts.next()?.to_owned();
        let read = Self {
            at: at.and_utc(),
            revision,
            sum,
        };
        // Nothing but what Heard itself writes.
        (read.sum.len() == DIGITS && read.to_string() == name).then_some(read)
    }
}

impl Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (at, revision, sum) = (self.at.format(WHEN), self.revision, &self.sum);
        write!(f, "{at}-r{revision}-{sum}{ENDING}")
    }
}

/// The sum of bytes as a name says it.
pub fn sum_of(sum: Sha256) -> String {
    let hex = |byte: &u8| format!("{byte:02x}");
    let bytes = sum.finalize();
    bytes.iter().take(DIGITS / 2).map(hex).collect()
}

/// The sum of a file's bytes.
///
/// # Errors
/// `Io`.
pub fn sum_of_file(path: &Path) -> Result<String, Error> {
    read_through(path).map_err(|error| Error::from(&error))
}

fn read_through(path: &Path) -> std::io::Result<String> {
    let mut file = File::open(path)?;
    let mut sum = Sha256::new();
    let mut piece = vec![0; 1 << 16];
    loop {
        let read = file.read(&mut piece)?;
        if read == 0 {
            return Ok(sum_of(sum));
        }
        sum.update(piece.get(..read).unwrap_or_default());
    }
}

#[cfg(test)]
mod tests {
    use super::Name;

    #[test]
    fn a_name_says_when_which_and_what() {
        let written = "20261122T143600Z-r412-9f86d081884c7d65.heard";
        let name = Name::read(written);
        assert_eq!(name.as_ref().map(|name| name.revision), Some(412));
        assert_eq!(name.map(|name| name.to_string()).as_deref(), Some(written));
    }

    #[test]
    fn other_files_are_no_backups() {
        for name in [
            "getting-home.heard",
            "20261122T143600Z-r412.heard",
            "20261122T143600Z-r412-9f86.heard",
            "20261122T143600Z-r0412-9f86d081884c7d65.heard",
            "20261122T143600Z-r412-9f86d081884c7d65.heard.part",
        ] {
            assert_eq!(Name::read(name), None, "{name}");
        }
    }
}
