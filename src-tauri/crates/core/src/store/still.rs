//! The file held still, so that its bytes can be copied a step at a time while commits go on.
//!
//! In WAL mode only a checkpoint writes into the file itself. Without one the file's bytes are one whole
//! database under the same key, and whatever is committed meanwhile stands in the WAL.

use super::open::Store;
use crate::protocol::Error;
use crate::words::damage;
use std::io::{Read, Seek, SeekFrom};
use std::time::SystemTime;

/// SQLite's own: a checkpoint after so many pages in the WAL.
const PAGES_IN_THE_WAL: u32 = 1_000;

/// How the file's own bytes stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// In bytes.
    pub length: u64,
    written: Option<SystemTime>,
}

impl Store {
    /// Brings every commit into the file itself; nothing is written there then until [`Store::let_go`].
    ///
    /// # Errors
    /// `DiskFull`, `ReadOnly`, `Io`; the file is not held still then.
    pub fn hold_still(&mut self) -> Result<Standing, Error> {
        self.connection()
            .pragma_update(None, "wal_autocheckpoint", 0)?;
        let held = self.all_in_the_file().and_then(|()| self.standing());
        if held.is_err() {
            self.let_go()?;
        }
        held
    }

    /// Lets SQLite write into the file itself again.
    ///
    /// # Errors
    /// `Internal`, if SQLite does not take it.
    pub fn let_go(&mut self) -> Result<(), Error> {
        let pages = PAGES_IN_THE_WAL;
        Ok(self
            .connection()
            .pragma_update(None, "wal_autocheckpoint", pages)?)
    }

    /// How the file's own bytes stand: the same answer again says that nobody wrote there meanwhile.
    pub fn standing(&self) -> Result<Standing, Error> {
        let about = self.bytes().metadata();
        let about = about.map_err(|error| Error::from(&error))?;
        Ok(Standing {
            length: about.len(),
            written: about.modified().ok(),
        })
    }

    /// The file's own bytes from `at` on, at most `most` of them; none at its end.
    pub fn read_bytes(&self, at: u64, most: u64) -> Result<Vec<u8>, Error> {
        let mut bytes = Vec::new();
        let mut file = self.bytes();
        file.seek(SeekFrom::Start(at))
            .and_then(|_| file.take(most).read_to_end(&mut bytes))
            .map_err(|error| Error::from(&error))?;
        Ok(bytes)
    }

    fn all_in_the_file(&self) -> Result<(), Error> {
        let checkpoint = "PRAGMA wal_checkpoint(TRUNCATE)";
        let busy: i64 = self
            .connection()
            .query_row(checkpoint, [], |row| row.get(0))?;
        if busy == 0 {
            return Ok(());
        }
        Err(Error::Io(damage::NOT_STILL.to_owned()))
    }
}
