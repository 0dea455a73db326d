//! A text document: leaves first, then a form. [`word`] makes a Word file of them, [`html`] a page for the browser,
//! [`markdown`] plain text.

pub(super) mod html;
pub(super) mod leaf;
pub(super) mod markdown;
pub(super) mod word;

use super::errors::DocumentError;
use super::kinds::{Format, Wanted};
use super::making::{Made, Making};

pub(super) use self::leaf::{Leaf, Leaves, Line, Run, Table};

/// The document in one of the forms of text documents.
pub(super) fn file(
    leaves: &Leaves,
    wanted: &Wanted,
    making: &Making<'_>,
) -> Result<Made, DocumentError> {
    let bytes = match wanted.format {
        Format::Docx => word::file(leaves, &wanted.options, making)?,
        Format::Html => html::page(leaves, &wanted.options).into_bytes(),
        Format::Md => markdown::text(leaves).into_bytes(),
        _ => return Err(wanted.unsuited().into()),
    };
    Ok(Made::of(bytes))
}
