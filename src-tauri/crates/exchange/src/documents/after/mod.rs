//! After the days: the progress sheet, 'Together we did', the invitation to the review meeting, the thank-you note.

mod notes;
mod progress;
mod together;

use super::cleaning::{one_line, or};
use super::errors::DocumentError;
use super::footer::Footer;
use super::kinds::DocumentKind;
use super::making::Making;
use super::press::{self, PrintOptions, Template, Title, Typeset};
use super::words::{self, after as say};

pub(super) use notes::{invitation, thank_you};
pub(super) use progress::{progress_sheet, progress_sheet_in_leaves};
pub(super) use together::{together_we_did, together_we_did_in_leaves, together_we_did_in_text};

/// The workshop's title, or what stands for one.
fn workshop_title(making: &Making<'_>) -> String {
    let workshop = making.document.workshop.single();
    let title = workshop.map_or_else(String::new, |row| one_line(&row.title));
    or(title, words::NO_TITLE)
}

/// Said at the top of a document of the practice workshop.
fn practice(making: &Making<'_>) -> &'static str {
    let workshop = making.document.workshop.single();
    if workshop.is_some_and(|row| row.practice) {
        words::PRACTICE
    } else {
        ""
    }
}

/// What every one of these documents is beside its own words.
#[derive(serde::Serialize)]
struct Frame {
    labels: &'static say::AfterLabels,
    footer: Footer,
    practice: &'static str,
}

impl Frame {
    fn of(making: &Making<'_>) -> Self {
        Self {
            labels: &say::AFTER,
            footer: Footer::of(making.document),
            practice: practice(making),
        }
    }
}

fn set(
    making: &Making<'_>,
    kind: DocumentKind,
    content: &impl serde::Serialize,
    title: &str,
    print: PrintOptions,
) -> Result<Typeset, DocumentError> {
    let title = say::file_title(title, &workshop_title(making));
    let title = Title {
        title: &title,
        language: words::LANGUAGE,
        made_on: making.today(),
    };
    press::typeset(Template::of(kind), content, &title, print)
}
