//! The report: the story of the workshop, for everybody who was part of it and for those who decide.
//!
//! Three layers. A [`Story`](super::story::Story) is plain data, made from a workshop by [`story_of`]; it obeys consent,
//! so whoever tells it in another format needs to ask for nothing more. [`super::pictures`] draws from it. `pages` makes
//! the data of the PDF's template, `leaves` the same for Word, HTML and Markdown.

mod leaves;
pub(super) mod pages;

use super::cleaning::{one_line, or};
use super::errors::DocumentError;
use super::kinds::DocumentKind;
use super::making::Making;
use super::press::{self, PrintOptions, Template, Title, Typeset};
use super::story::story_of;
use super::words;

pub(super) use leaves::leaves;

/// The story of a workshop, set as pages.
pub(super) fn typeset(making: &Making<'_>, print: PrintOptions) -> Result<Typeset, DocumentError> {
    let story = story_of(making.document, making.today());
    let name = or(one_line(&story.title), words::NO_TITLE);
    let title = Title {
        title: &words::report::title(&name),
        language: &story.language,
        made_on: making.today(),
    };
    let pages = pages::Pages::of(&story, print.large_print);
    press::typeset(Template::of(DocumentKind::Report), &pages, &title, print)
}
