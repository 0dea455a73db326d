//! Pages that are set.

use typst::foundations::{NativeElement as _, Selector, Smart};
use typst::introspection::Introspector as _;
use typst::model::HeadingElem;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::type_case::refused;
use crate::documents::errors::DocumentError;
use crate::documents::words::HEARD;

/// Points in an inch.
const POINTS_PER_INCH: f64 = 72.0;

/// Pages that are set: to be looked at, or to become a PDF.
pub struct Typeset {
    pub(super) document: PagedDocument,
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
    pub(in crate::documents) fn headings(&self) -> Vec<usize> {
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

fn to_pdf(document: &PagedDocument) -> Result<Vec<u8>, DocumentError> {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1])
        .map_err(|error| DocumentError::Typesetting(error.message().to_string()))?;
    let options = PdfOptions {
        creator: Smart::Custom(Some(HEARD.to_owned())),
        standards,
        tagged: true,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(document, &options).map_err(|errors| refused(&errors))
}
