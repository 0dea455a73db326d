//! The press: a template of ours and plain data in, a PDF that keeps to PDF/UA-1 out.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use serde::Serialize;
use serde_json::Value;
use typst::comemo;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Bytes, NativeElement as _, Selector, Smart};
use typst::introspection::Introspector as _;
use typst::layout::{Frame, FrameItem};
use typst::model::HeadingElem;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use unicode_segmentation::UnicodeSegmentation;

mod type_case;

use self::type_case::{TypeCase, file_id};
use super::cleaning::{self, Printable};
use super::errors::DocumentError;
use super::fonts::Shelf;
use super::kinds::{DocumentKind, Paper};

/// How often the press looks at its own pages for characters that did not come out, before it sets plainer type.
const MOST_LOOKS: usize = 4;
/// Points in an inch.
const POINTS_PER_INCH: f64 = 72.0;
/// The field of a template's data that holds a picture of ours as SVG.
const PICTURE: &str = "svg";
/// A document title longer than this is shortened; it stands in window bars.
const LONGEST_TITLE: usize = 120;

/// The switches of the print screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct PrintOptions {
    /// The paper.
    pub paper: Paper,
    /// Everything at 18 points or more, boxes one under the other.
    pub large_print: bool,
    /// Cream printed on every page, and lines half as far apart again.
    pub cream: bool,
}

/// Pages that are set: to be looked at, or to become a PDF.
pub struct Typeset {
    document: PagedDocument,
    /// Characters that no font could draw, printed as "[character]": each once, with its code points. At most 200.
    pub unprintable: Vec<String>,
    /// What of the workshop had no room in it, in words for the facilitator: "2 more plans, …".
    pub left_out: Vec<String>,
}

impl Typeset {
    /// How many pages there are.
    pub fn pages(&self) -> usize {
        self.document.pages().len()
    }

    /// On which page, from 1, each heading stands.
    pub(super) fn headings(&self) -> Vec<usize> {
        let introspector = self.document.introspector();
        let headings = introspector.query(&Selector::Elem(HeadingElem::ELEM, None));
        let pages = headings.iter().filter_map(|heading| {
            let page = introspector.page(heading.location()?)?;
            Some(page.get())
        });
        pages.collect()
    }

    /// The pages as a PDF that keeps to PDF/UA-1.
    ///
    /// # Errors
    /// [`DocumentError::Typesetting`] only; no text can cause it, a mistake in a template can.
    pub fn pdf(&self) -> Result<Vec<u8>, DocumentError> {
        to_pdf(&self.document)
    }

    /// One page as a PNG, `dots` to the inch; none where there is no such page. Pages count from 0.
    ///
    /// # Errors
    /// [`DocumentError::Typesetting`], where a page is too large for a picture.
    pub fn picture(&self, page: usize, dots: f64) -> Result<Option<Vec<u8>>, DocumentError> {
        let Some(page) = self.document.pages().get(page) else {
            return Ok(None);
        };
        let options = typst_render::RenderOptions {
            pixel_per_pt: (dots / POINTS_PER_INCH).into(),
            ..typst_render::RenderOptions::default()
        };
        let png = typst_render::render(page, &options).encode_png();
        png.map(Some)
            .map_err(|error| DocumentError::Typesetting(error.to_string()))
    }
}

/// One of our templates, by the name of its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Template(&'static str);

impl Template {
    /// One drawing and nothing else.
    const PICTURE: Self = Self("picture");

    /// The template of a kind of document: the one with its name, unless it shares another's.
    pub fn of(kind: DocumentKind) -> Self {
        Self(match kind {
            DocumentKind::Invitation | DocumentKind::ThankYou => "note",
            DocumentKind::SignUpList => DocumentKind::SignUpSheets.slug(),
            own => own.slug(),
        })
    }

    fn file(self) -> String {
        format!("/{}.typ", self.0)
    }
}

/// What a document is, beside its data.
#[derive(Debug, Clone)]
pub struct Title<'a> {
    /// Stands in the window bar and is read first by a screen reader.
    pub title: &'a str,
    /// A language tag such as "en-GB"; anything that is not one counts as "en-GB".
    pub language: &'a str,
    /// The day it was made, for the file's own record; printed nowhere.
    pub made_on: NaiveDate,
}

/// Sets `data` with `template`. Every string in `data` prints as it is, whatever it holds.
///
/// # Errors
/// [`DocumentError::Typesetting`] only; no text can cause it, a mistake in a template can.
pub fn typeset<T: Serialize>(
    template: Template,
    data: &T,
    title: &Title<'_>,
    print: PrintOptions,
) -> Result<Typeset, DocumentError> {
    let data = serde_json::to_value(data)
        .map_err(|error| DocumentError::Typesetting(error.to_string()))?;
    let job = Job {
        template,
        data,
        title,
        print,
    };
    let done = job.run();
    comemo::evict(2);
    done
}

/// An SVG drawing of ours as a PNG of this size in millimetres, `dots` to the inch.
///
/// # Errors
/// [`DocumentError::Typesetting`], where it is no drawing.
pub(super) fn picture_of(
    svg: &str,
    size_mm: (f64, f64),
    dots: f64,
) -> Result<Vec<u8>, DocumentError> {
    let (width, height) = size_mm;
    let data = serde_json::json!({ "svg": svg, "width": width, "height": height });
    let document = compile(Template::PICTURE, data, NaiveDate::default(), Shelf::ours())?;
    let set = Typeset {
        document,
        unprintable: Vec::new(),
        left_out: Vec::new(),
    };
    comemo::evict(2);
    let picture = set.picture(0, dots)?;
    picture.ok_or_else(|| DocumentError::Typesetting("no page".to_owned()))
}

struct Job<'a> {
    template: Template,
    data: Value,
    title: &'a Title<'a>,
    print: PrintOptions,
}

/// How far a job goes to print a character.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Care {
    /// With the fonts of the machine.
    AllFonts,
    /// With our own fonts.
    OurFonts,
    /// Only what the body font draws by itself.
    PlainCharacters,
}

impl Job<'_> {
    /// The first way that works: a strange font or a strange text costs characters, never the document.
    fn run(&self) -> Result<Typeset, DocumentError> {
        // What stopped the first way is what is wrong; with less care other things may be.
        self.with_care(Care::AllFonts).or_else(|first| {
            self.with_care(Care::OurFonts)
                .or_else(|_| self.with_care(Care::PlainCharacters))
                .map_err(|_| first)
        })
    }

    fn with_care(&self, care: Care) -> Result<Typeset, DocumentError> {
        let mut barred = BTreeSet::new();
        for _ in 0..MOST_LOOKS {
            let shelf = self.shelf(care, &barred);
            let (data, unprintable) = self.printable(&shelf, care, &barred);
            let document = compile(self.template, data, self.title.made_on, shelf)?;
            let failed = missing_glyphs(&document);
            if failed.is_empty() {
                return Ok(Typeset {
                    document,
                    unprintable,
                    left_out: Vec::new(),
                });
            }
            barred.extend(failed);
        }
        Err(DocumentError::Typesetting(
            "a character has no shape".to_owned(),
        ))
    }

    /// The machine's fonts are looked through only when ours do not have every character.
    fn shelf(&self, care: Care, barred: &BTreeSet<String>) -> Arc<Shelf> {
        let ours = Shelf::ours();
        let enough = care != Care::AllFonts || self.printable(&ours, care, barred).1.is_empty();
        if enough {
            ours
        } else {
            Shelf::with_the_machines()
        }
    }

    /// The data as the template gets it, and the characters that had to be replaced.
    fn printable(
        &self,
        shelf: &Shelf,
        care: Care,
        barred: &BTreeSet<String>,
    ) -> (Value, Vec<String>) {
        let can_draw = |cluster: &str| match care {
            Care::PlainCharacters => shelf.can_draw_plainly(cluster),
            _ => shelf.can_draw(cluster),
        };
        let mut printable = Printable {
            can_draw: &can_draw,
            is_plain: &|cluster| shelf.is_plain(cluster),
            barred,
            unprintable: Vec::new(),
        };
        let (language, region) = language(self.title.language);
        let date = self.title.made_on;
        let mut data = serde_json::json!({
            "title": cleaning::shortened(&cleaning::one_line(self.title.title), LONGEST_TITLE),
            "language": language,
            "region": region,
            "made_on": [date.year(), date.month(), date.day()],
            "print": self.print,
            "content": self.data,
        });
        clean(&mut data, &mut printable);
        (data, printable.unprintable)
    }
}

/// Cleans every string in `value`; the names of fields are ours and stay, and so do pictures, which hold no words
/// that anybody typed.
fn clean(value: &mut Value, printable: &mut Printable<'_>) {
    match value {
        Value::String(text) => *text = printable.text(text),
        Value::Array(items) => items.iter_mut().for_each(|item| clean(item, printable)),
        Value::Object(fields) => fields
            .iter_mut()
            .filter(|(name, _)| *name != PICTURE)
            .for_each(|(_, field)| clean(field, printable)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Language and region of a tag like "en-GB"; British English when it is not one.
fn language(tag: &str) -> (String, Option<String>) {
    let letters = |part: &str, most: usize| {
        (2..=most).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphabetic())
    };
    let mut parts = tag.split(['-', '_']);
    match (parts.next(), parts.next()) {
        (Some(language), None) if letters(language, 3) => (language.to_lowercase(), None),
        (Some(language), Some(region)) if letters(language, 3) && letters(region, 2) => {
            (language.to_lowercase(), Some(region.to_uppercase()))
        }
        _ => ("en".to_owned(), Some("GB".to_owned())),
    }
}

fn compile(
    template: Template,
    data: Value,
    made_on: NaiveDate,
    shelf: Arc<Shelf>,
) -> Result<PagedDocument, DocumentError> {
    let world = TypeCase {
        main: file_id(&template.file())?,
        data: Bytes::from_string(data.to_string()),
        made_on,
        shelf,
    };
    typst::compile::<PagedDocument>(&world)
        .output
        .map_err(|errors| refused(&errors))
}

fn to_pdf(document: &PagedDocument) -> Result<Vec<u8>, DocumentError> {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1])
        .map_err(|error| DocumentError::Typesetting(error.message().to_string()))?;
    let options = PdfOptions {
        creator: Smart::Custom(Some("Heard".to_owned())),
        standards,
        tagged: true,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(document, &options).map_err(|errors| refused(&errors))
}

fn refused(errors: &[SourceDiagnostic]) -> DocumentError {
    let messages: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
    DocumentError::Typesetting(messages.join("; "))
}

/// The characters on the pages that came out as an empty box.
fn missing_glyphs(document: &PagedDocument) -> BTreeSet<String> {
    let mut missing = BTreeSet::new();
    for page in document.pages() {
        look_through(&page.frame, &mut missing);
    }
    missing
}

fn look_through(frame: &Frame, missing: &mut BTreeSet<String>) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => look_through(&group.frame, missing),
            FrameItem::Text(text) => {
                let empty = text.glyphs.iter().filter(|glyph| glyph.id == 0);
                let empty: Vec<_> = empty.map(|glyph| glyph.range()).collect();
                if empty.is_empty() {
                    continue;
                }
                // Where no font has all of a character, each of its parts is an empty box, also the letter under a
                // mark: it is the whole that failed.
                let whole = text.text.grapheme_indices(true).filter(|(at, cluster)| {
                    let end = at + cluster.len();
                    empty.iter().any(|gap| gap.start < end && *at < gap.end)
                });
                missing.extend(whole.map(|(_, cluster)| cluster.to_owned()));
            }
            _ => {}
        }
    }
}
