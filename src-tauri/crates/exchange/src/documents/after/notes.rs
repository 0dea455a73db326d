//! Two short letters: the invitation to the review meeting, and thanks.

use serde::Serialize;

use super::{Frame, set, workshop_title};
use crate::documents::cleaning::{lines, one_line};
use crate::documents::errors::DocumentError;
use crate::documents::kinds::DocumentKind;
use crate::documents::making::Making;
use crate::documents::people::{People, people_in};
use crate::documents::press::{PrintOptions, Typeset};
use crate::documents::shown::Shown;
use crate::documents::words::after as say;
use crate::documents::words::{and_list, day_in_words};

/// The data of the template `note.typ`.
#[derive(Serialize)]
struct Note {
    #[serde(flatten)]
    frame: Frame,
    title: &'static str,
    lead: String,
    parts: Vec<Part>,
}

/// A quiet label and what stands beside it; a sentence for everybody where there is no label.
#[derive(Serialize)]
struct Part {
    label: &'static str,
    lines: Vec<String>,
}

/// A part with something in it.
fn part(label: &'static str, lines: Vec<String>) -> Option<Part> {
    let lines: Vec<String> = lines.into_iter().filter(|line| !line.is_empty()).collect();
    (!lines.is_empty()).then_some(Part { label, lines })
}

/// The invitation to the review meeting.
pub(in crate::documents) fn invitation(
    making: &Making<'_>,
    print: PrintOptions,
) -> Result<Typeset, DocumentError> {
    let workshop = making.document.workshop.single();
    let day = workshop.and_then(|row| row.review_date);
    let when = day.map_or_else(|| say::NO_DAY.to_owned(), day_in_words);
    let parts = [
        part("", vec![say::INVITED.to_owned()]),
        part(say::WHEN, vec![when]),
        part(say::WHERE, vec![say::WHERE_LATER.to_owned()]),
        part(say::ABOUT, plans(making)),
        part("", vec![say::COUNTS.to_owned()]),
        part(say::FROM, vec![from(making)]),
    ];
    note(
        making,
        DocumentKind::Invitation,
        say::INVITATION,
        parts,
        print,
    )
}

/// Thanks to everybody who said something or came.
pub(in crate::documents) fn thank_you(
    making: &Making<'_>,
    print: PrintOptions,
) -> Result<Typeset, DocumentError> {
    let counted = Shown::of(making.document).counted();
    let people = people_in(&counted);
    let told = if People::of(people).may_be_counted() {
        say::told(people, counted.len())
    } else {
        String::new()
    };
    let workshop = making.document.workshop.single();
    let review = workshop.and_then(|row| row.review_date);
    let next = review.map(|day| say::hear_by(&day_in_words(day)));
    let parts = [
        part("", vec![say::THANKS.to_owned(), told]),
        part(say::WE_WILL, plans(making)),
        part("", vec![next.unwrap_or_default()]),
        part(say::FROM, vec![from(making)]),
    ];
    note(making, DocumentKind::ThankYou, say::THANK_YOU, parts, print)
}

fn note(
    making: &Making<'_>,
    kind: DocumentKind,
    title: &'static str,
    parts: impl IntoIterator<Item = Option<Part>>,
    print: PrintOptions,
) -> Result<Typeset, DocumentError> {
    let note = Note {
        frame: Frame::of(making),
        title,
        lead: workshop_title(making),
        parts: parts.into_iter().flatten().collect(),
    };
    set(making, kind, &note, title, print)
}

fn plans(making: &Making<'_>) -> Vec<String> {
    let plans = Shown::of(making.document).plans();
    plans.into_iter().map(|row| lines(&row.name)).collect()
}

/// "Winnie, Gareth and Idris, Hallowby Home Again Group".
fn from(making: &Making<'_>) -> String {
    let mut team: Vec<_> = making.document.facilitators.iter().collect();
    team.sort_by(|a, b| (&a.rank, a.id).cmp(&(&b.rank, b.id)));
    let team = team.into_iter();
    let names: Vec<String> = team
        .map(|row| one_line(&row.name))
        .filter(|name| !name.is_empty())
        .collect();
    let workshop = making.document.workshop.single();
    let organisation = workshop.map_or_else(String::new, |row| one_line(&row.organisation));
    let both = [and_list(&names), organisation];
    let both: Vec<String> = both.into_iter().filter(|text| !text.is_empty()).collect();
    both.join(", ")
}
