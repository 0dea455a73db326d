//! The press: a template of ours and plain data in, a PDF that keeps to PDF/UA-1 out.

mod asked;
mod missing;
mod run;
mod type_case;
mod typeset;

use chrono::NaiveDate;
use serde::Serialize;
use typst::comemo;

pub use self::asked::{PrintOptions, Template, Title};
use self::run::PressRun;
use self::type_case::compile;
pub use self::typeset::Typeset;
use super::errors::DocumentError;
use super::fonts::Fonts;

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
    let run = PressRun {
        template,
        data,
        title,
        print,
    };
    let done = run.typeset();
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
    let document = compile(Template::PICTURE, data, NaiveDate::default(), Fonts::ours())?;
    let set = Typeset {
        document,
        unprintable: Vec::new(),
        left_out: Vec::new(),
    };
    comemo::evict(2);
    let picture = set.picture(0, dots)?;
    picture.ok_or_else(|| DocumentError::Typesetting("no page".to_owned()))
}
