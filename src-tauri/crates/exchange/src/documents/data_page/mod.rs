//! The data page, for the person responsible for data: what is kept, where, how it is locked, for how long, and who
//! took what out. It counts, and never says what anybody said.

mod facts;
mod leaves;
mod log;

use serde::Serialize;

use self::facts::{Fact, facts};
use self::log::{Log, log};
use super::cleaning::{one_line, or};
use super::errors::DocumentError;
use super::footer::Footer;
use super::kinds::DocumentKind;
use super::making::Making;
use super::press::{self, PrintOptions, Template, Title, Typeset};
use super::words::{self, data_page as say, short_day};

pub(super) use self::leaves::leaves;

/// Most rows of the log on the page: the newest.
const MOST_ON_THE_PAGE: usize = 6;

/// The data of the template `data-page.typ`.
#[derive(Serialize)]
struct Page {
    labels: &'static say::DataPageLabels,
    footer: Footer,
    practice: &'static str,
    facts: Vec<Fact>,
    /// None where nobody knows who opened the door.
    log: Option<Log>,
    /// What is said of those before them, by how many of the newest there is room for.
    before: Vec<String>,
    made: [String; 2],
}

/// The page.
pub(super) fn typeset(making: &Making<'_>, print: PrintOptions) -> Result<Typeset, DocumentError> {
    let mut log = log(making);
    let count = log.as_ref().map_or(0, |all| all.entries.len());
    if let Some(all) = &mut log {
        all.entries.drain(..count.saturating_sub(MOST_ON_THE_PAGE));
    }
    let earlier = (0..=MOST_ON_THE_PAGE).map(|shown| count.saturating_sub(shown));
    let page = Page {
        labels: &say::LABELS,
        footer: Footer::of(making.document),
        practice: practice(making),
        facts: facts(making),
        log,
        before: earlier.map(say::before_them).collect(),
        made: made(making),
    };
    let title = title(making);
    let title = Title {
        title: &title,
        language: words::LANGUAGE,
        made_on: making.today(),
    };
    press::typeset(Template::of(DocumentKind::DataPage), &page, &title, print)
}

/// The title of the file.
fn title(making: &Making<'_>) -> String {
    let workshop = making.document.workshop.single();
    let name = one_line(workshop.map_or("", |row| &row.title));
    words::named(&or(name, words::NO_TITLE), say::LABELS.title)
}

fn practice(making: &Making<'_>) -> &'static str {
    let workshop = making.document.workshop.single();
    if workshop.is_some_and(|row| row.practice) {
        words::PRACTICE
    } else {
        ""
    }
}

/// Which Heard made it, when, and where the list of its parts is.
fn made(making: &Making<'_>) -> [String; 2] {
    let day = short_day(making.today());
    let made = say::made_with(env!("CARGO_PKG_VERSION"), &day);
    [made, say::PARTS.to_owned()]
}
