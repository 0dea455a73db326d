//! A backup that is being made: beside its place, compared, synced, and only then under its name.

use super::folder::{Backup, BackupFolder};
use super::name::{Name, sum_of, sum_of_file};
use crate::defect::defect;
use crate::edit::Numbers;
use crate::history::Steps;
use crate::key::Key;
use crate::open::blank_after_restart;
use crate::protocol::{Document, Error, HistoryState, WorkshopId};
use crate::store::{Loaded, Standing, Whole, sync_folder};
use crate::words::damage;
use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What the workshop was when its file was held still.
#[derive(Debug)]
pub(crate) struct Present {
    pub workshop: WorkshopId,
    pub document: Arc<Document>,
    pub numbers: Numbers,
    pub revision: u32,
    pub last_operation: u32,
    pub history: HistoryState,
}

/// A backup that is being made. Reading a piece needs the open workshop; everything else does not.
pub struct Making {
    folder: BackupFolder,
    part: Part,
    file: File,
    sum: Sha256,
    pub(crate) read: u64,
    pub(crate) standing: Standing,
    pub(crate) piece: Vec<u8>,
    pub(crate) present: Present,
    key: Option<Key>,
    at: DateTime<Utc>,
}

/// Half a backup goes when nobody goes on with it.
struct Part(PathBuf);

impl Drop for Part {
    fn drop(&mut self) {
        // It has taken its place, or is of no use to anybody.
        let _ = std::fs::remove_file(&self.0);
    }
}

impl Making {
    pub(crate) fn begin(
        folder: BackupFolder,
        file: &Path,
        (present, standing): (Present, Standing),
        (key, unique, at): (Option<Key>, uuid::Uuid, DateTime<Utc>),
    ) -> Result<Self, Error> {
        folder.make()?;
        folder.clear_parts();
        folder.sign(file)?;
        let part = Part(folder.path().join(format!(".{}.part", unique.simple())));
        let file = File::create_new(&part.0).map_err(|error| Error::from(&error))?;
        Ok(Self {
            folder,
            part,
            file,
            sum: Sha256::new(),
            read: 0,
            standing,
            piece: Vec::new(),
            present,
            key,
            at,
        })
    }

    /// Which workshop it is of.
    pub fn workshop(&self) -> WorkshopId {
        self.present.workshop
    }

    /// Writes the piece that was read last.
    ///
    /// # Errors
    /// `DiskFull`, `ReadOnly`, `Io`.
    pub fn write(&mut self) -> Result<(), Error> {
        self.sum.update(&self.piece);
        let written = self.file.write_all(&self.piece);
        self.piece.clear();
        written.map_err(|error| Error::from(&error))
    }

    /// Where it stands until it has its name.
    #[doc(hidden)]
    pub fn part(&self) -> &Path {
        &self.part.0
    }

    /// Syncs what was written, opens it, compares it with what the workshop was, and gives it its name.
    ///
    /// # Errors
    /// `Damaged` where it is not the same: it is gone then. `DiskFull`, `ReadOnly`, `Io`.
    pub fn finish(self) -> Result<Backup, Error> {
        let io = |error| Error::from(&error);
        self.file.sync_all().map_err(io)?;
        let mut sum = sum_of(self.sum.clone());
        if defect("backup-not-verified") {
            sum = sum_of_file(&self.part.0)?;
        } else {
            self.compare(&sum)?;
        }
        let backup = self.folder.whole(&Name {
            at: self.at,
            revision: self.present.revision,
            sum,
        });
        std::fs::rename(&self.part.0, &backup.path).map_err(io)?;
        sync_folder(&backup.path).map_err(io)?;
        Ok(backup)
    }

    /// The bytes as they were read; whole pages; and the same document, revision and history.
    fn compare(&self, sum: &str) -> Result<(), Error> {
        let read_back = sum_of_file(&self.part.0)?;
        let whole = Whole::open(&self.part.0, self.key.as_ref())?;
        whole.check_pages()?;
        if read_back == sum && self.present.is(whole.load()?) {
            return Ok(());
        }
        Err(Error::Damaged(damage::NOT_AS_IT_IS.to_owned()))
    }
}

impl Present {
    /// Whether a file holds just this.
    pub fn is(&self, mut loaded: Loaded) -> bool {
        // An open workshop's wall was blanked when it was opened; the file says so at the next change.
        let same_wall = loaded.document.wall == self.document.wall;
        if !same_wall {
            blank_after_restart(&mut loaded.document);
        }
        loaded.document == *self.document
            && loaded.revision == self.revision
            && loaded.last_operation == self.last_operation
            && loaded.numbers == self.numbers
            && Steps::new(loaded.steps).state() == self.history
    }
}
