//! What the press is asked for beside the data: a template, a title, and how to print.

use chrono::NaiveDate;
use serde::Serialize;

use crate::documents::kinds::{DocumentKind, Paper};

/// The switches of the print screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct PrintOptions {
    /// The paper.
    pub paper: Paper,
    /// Everything at 18 points or more, boxes one under the other.
    pub large_print: bool,
    /// Cream printed on every page, and the lines of what people read half as far apart again.
    pub cream: bool,
}

/// One of our templates, by the name of its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Template(&'static str);

impl Template {
    /// One drawing and nothing else.
    pub(super) const PICTURE: Self = Self("picture");

    /// The template of a kind of document: the one with its name, unless it shares another's.
    pub fn of(kind: DocumentKind) -> Self {
        Self(match kind {
            DocumentKind::Invitation | DocumentKind::ThankYou => "note",
            DocumentKind::SignUpList => DocumentKind::SignUpSheets.slug(),
            own => own.slug(),
        })
    }

    /// Where the press finds it.
    pub(super) fn file(self) -> String {
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
