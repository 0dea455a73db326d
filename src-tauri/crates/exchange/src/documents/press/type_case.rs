//! Everything that a template can reach while pages are set.

use std::path::PathBuf;
use std::sync::{Arc, LazyLock, OnceLock};

use chrono::{Datelike, NaiveDate};
use serde_json::Value;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;

use super::asked::Template;

use crate::documents::errors::DocumentError;
use crate::documents::fonts::Fonts;
use crate::documents::line_pictures;

/// The id of one of our templates.
fn file_id(path: &str) -> Result<FileId, DocumentError> {
    let path = VirtualPath::new(path).map_err(|_| DocumentError::Typesetting(path.to_owned()))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// A picture of the Easy Read set, by its place: "/pictures/bus.svg".
fn picture(place: &str) -> Option<Bytes> {
    let name = place.strip_prefix("/pictures/")?.strip_suffix(".svg")?;
    line_pictures::svg(name).map(Bytes::from_string)
}

/// One of our templates, parsed when it is first needed.
struct TemplateFile {
    place: &'static str,
    text: &'static str,
    parsed: OnceLock<Source>,
}

macro_rules! templates {
    ($($name:literal),+ $(,)?) => {
        static TEMPLATES: [TemplateFile; [$($name),+].len()] = [$(TemplateFile {
            place: concat!("/", $name, ".typ"),
            text: include_str!(concat!("../templates/", $name, ".typ")),
            parsed: OnceLock::new(),
        }),+];
    };
}

templates![
    "house",
    "action-plan",
    "picture",
    "sheet",
    "statement-cards",
    "theme-headings",
    "big-sheet",
    "hear-sheet",
    "why-sheet",
    "success-sheet",
    "idea-sheets",
    "grid-sheet",
    "vote-sheets",
    "sign-up-sheets",
    "agenda",
    "ways-of-working",
    "room-cards",
    "easy-read",
    "report",
    "report/parts",
    "report/cover",
    "report/asked",
    "report/heard",
    "report/votes",
    "report/why",
    "report/found",
    "report/grid",
    "report/chosen",
    "report/last",
    "together-we-did",
    "progress-sheet",
    "note",
    "data-page",
];

/// All that a template can see: our templates, one file of data, the fonts. No disk, no network, no clock.
struct TypeCase {
    main: FileId,
    data: Bytes,
    made_on: NaiveDate,
    fonts: Arc<Fonts>,
}

impl World for TypeCase {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let place = id.get().vpath().get_with_slash().to_owned();
        let template = TEMPLATES.iter().find(|template| template.place == place);
        let template = template.ok_or_else(|| FileError::NotFound(PathBuf::from(&place)))?;
        let parsed = template
            .parsed
            .get_or_init(|| Source::new(id, template.text.to_owned()));
        Ok(parsed.clone())
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match id.get().vpath().get_with_slash() {
            "/data.json" => Ok(self.data.clone()),
            other => picture(other).ok_or_else(|| FileError::NotFound(PathBuf::from(other))),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.font(index)
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

/// The pages of a template filled with data.
///
/// # Errors
/// [`DocumentError::Typesetting`], for a mistake in a template.
pub(super) fn compile(
    template: Template,
    data: Value,
    made_on: NaiveDate,
    fonts: Arc<Fonts>,
) -> Result<PagedDocument, DocumentError> {
    let world = TypeCase {
        main: file_id(&template.file())?,
        data: Bytes::from_string(data.to_string()),
        made_on,
        fonts,
    };
    typst::compile::<PagedDocument>(&world)
        .output
        .map_err(|errors| refused(&errors))
}

/// What the press said, as an error of ours.
pub(super) fn refused(errors: &[SourceDiagnostic]) -> DocumentError {
    let messages: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
    DocumentError::Typesetting(messages.join("; "))
}
