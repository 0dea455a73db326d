//! Everything that a template can reach while pages are set.

use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

use chrono::{Datelike, NaiveDate};
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use super::easy_read;
use super::errors::DocumentError;
use super::fonts::Shelf;

/// The id of one of our templates.
pub(super) fn file_id(path: &str) -> Result<FileId, DocumentError> {
    let path = VirtualPath::new(path).map_err(|_| DocumentError::Typesetting(path.to_owned()))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// A picture of the Easy Read set, by its place: "/pictures/bus.svg".
fn picture(place: &str) -> Option<Bytes> {
    let name = place.strip_prefix("/pictures/")?.strip_suffix(".svg")?;
    easy_read::pictures::svg(name).map(Bytes::from_string)
}

/// All that a template can see: our templates, one file of data, the fonts. No disk, no network, no clock.
pub(super) struct TypeCase {
    pub main: FileId,
    pub data: Bytes,
    pub made_on: NaiveDate,
    pub shelf: Arc<Shelf>,
}

impl World for TypeCase {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.shelf.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let text = match id.get().vpath().get_with_slash() {
            "/house.typ" => include_str!("templates/house.typ"),
            "/action-plan.typ" => include_str!("templates/action-plan.typ"),
            "/picture.typ" => include_str!("templates/picture.typ"),
            "/sheet.typ" => include_str!("templates/sheet.typ"),
            "/statement-cards.typ" => include_str!("templates/statement-cards.typ"),
            "/theme-headings.typ" => include_str!("templates/theme-headings.typ"),
            "/big-sheet.typ" => include_str!("templates/big-sheet.typ"),
            "/hear-sheet.typ" => include_str!("templates/hear-sheet.typ"),
            "/why-sheet.typ" => include_str!("templates/why-sheet.typ"),
            "/success-sheet.typ" => include_str!("templates/success-sheet.typ"),
            "/idea-sheets.typ" => include_str!("templates/idea-sheets.typ"),
            "/grid-sheet.typ" => include_str!("templates/grid-sheet.typ"),
            "/vote-sheets.typ" => include_str!("templates/vote-sheets.typ"),
            "/sign-up-sheets.typ" => include_str!("templates/sign-up-sheets.typ"),
            "/agenda.typ" => include_str!("templates/agenda.typ"),
            "/ways-of-working.typ" => include_str!("templates/ways-of-working.typ"),
            "/room-cards.typ" => include_str!("templates/room-cards.typ"),
            "/easy-read.typ" => include_str!("templates/easy-read.typ"),
            "/report.typ" => include_str!("templates/report.typ"),
            "/together-we-did.typ" => include_str!("templates/together-we-did.typ"),
            "/progress-sheet.typ" => include_str!("templates/progress-sheet.typ"),
            "/note.typ" => include_str!("templates/note.typ"),
            other => return Err(FileError::NotFound(PathBuf::from(other))),
        };
        Ok(Source::new(id, text.to_owned()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match id.get().vpath().get_with_slash() {
            "/data.json" => Ok(self.data.clone()),
            other => picture(other).ok_or_else(|| FileError::NotFound(PathBuf::from(other))),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.shelf.font(index)
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        let day = self.made_on;
        Datetime::from_ymd(
            day.year(),
            u8::try_from(day.month()).ok()?,
            u8::try_from(day.day()).ok()?,
        )
    }
}
