//! A ZIP archive in memory. Its moment comes from the caller, so that the same workshop gives the same bytes.

use std::io::{Cursor, Write};

use chrono::{Datelike, Timelike, Utc};
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

use super::errors::DocumentError;

/// An archive that is being written.
pub struct Archive {
    zip: ZipWriter<Cursor<Vec<u8>>>,
    options: SimpleFileOptions,
}

impl Archive {
    /// An empty archive; every file in it is from `now`.
    pub fn new(now: chrono::DateTime<Utc>) -> Self {
        let part = |part: u32| u8::try_from(part).unwrap_or(0);
        let moment = DateTime::from_date_and_time(
            u16::try_from(now.year()).unwrap_or_default(),
            part(now.month()),
            part(now.day()),
            part(now.hour()),
            part(now.minute()),
            part(now.second()),
        );
        let options = SimpleFileOptions::default();
        Self {
            zip: ZipWriter::new(Cursor::new(Vec::new())),
            // ZIP knows no year before 1980; such a clock is wrong anyway.
            options: options.last_modified_time(moment.unwrap_or_default()),
        }
    }

    /// Adds a file.
    ///
    /// # Errors
    /// [`DocumentError::Typesetting`], which no text can cause.
    pub fn file(&mut self, name: &str, content: impl AsRef<[u8]>) -> Result<(), DocumentError> {
        let started = self.zip.start_file(name, self.options);
        started.map_err(DocumentError::not_made)?;
        let written = self.zip.write_all(content.as_ref());
        written.map_err(DocumentError::not_made)
    }

    /// The archive's bytes.
    ///
    /// # Errors
    /// As [`Archive::file`].
    pub fn finish(self) -> Result<Vec<u8>, DocumentError> {
        let done = self.zip.finish().map_err(DocumentError::not_made)?;
        Ok(done.into_inner())
    }
}
