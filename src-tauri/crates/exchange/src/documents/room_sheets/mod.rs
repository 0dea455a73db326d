//! Sheets: what is printed before and during the days, to cut out, to hang up and to write on.
//!
//! Each module says what stands on one sort of sheet; its template of the same name says where. What is not there
//! yet is left blank to write on.

mod cards;
mod headings;
mod hearing;
mod order;
mod parts;
mod sign_up;
mod themed;
mod votes;
mod walls;

use heard_core::protocol::Document;
use serde::Serialize;
use sign_up::Whose;

use super::cleaning::{one_line, or};
use super::errors::DocumentError;
use super::footer::Footer;
use super::kinds::{DocumentKind, Wanted};
use super::making::Making;
use super::press::{self, PrintOptions, Template, Title, Typeset};
use super::words::{self, room as said, sheets as say};

/// The data of a sheet's template.
#[derive(Serialize)]
struct Sheet<T> {
    footer: Footer,
    labels: &'static say::SheetLabels,
    #[serde(flatten)]
    own: T,
}

/// The sheets of a workshop, set as pages.
pub(super) fn typeset(
    making: &Making<'_>,
    wanted: &Wanted,
    print: PrintOptions,
) -> Result<Typeset, DocumentError> {
    let room = Room {
        making,
        document: making.document,
        print,
    };
    let document = room.document;
    let kind = wanted.kind;
    match kind {
        DocumentKind::StatementCards => {
            let cards = cards::sheets(document, wanted.options.order, print.large_print);
            room.set(kind, say::CARDS, cards)
        }
        DocumentKind::ThemeHeadings => room.set(kind, say::HEADINGS, headings::sheets(document)),
        DocumentKind::HearSheet => room.set(kind, said::HEARING, hearing::sheets(document)),
        DocumentKind::WhySheet => room.set(kind, said::WHY, themed::whys(document)),
        DocumentKind::SuccessSheet => room.set(kind, said::SUCCESS, themed::successes(document)),
        DocumentKind::IdeaSheets => room.set(kind, said::IDEAS, themed::ideas(document)),
        DocumentKind::GridSheet => room.set(kind, said::GRID, walls::grid(document)),
        DocumentKind::VoteSheets => room.set(kind, said::VOTES, votes::sheets(document)),
        DocumentKind::SignUpSheets => {
            room.set(kind, said::SIGN_UP, sign_up::sheets(making, Whose::Rooms))
        }
        DocumentKind::SignUpList => {
            let sheets = sign_up::sheets(making, Whose::Facilitators);
            room.set(kind, said::SIGN_UP_LIST, sheets)
        }
        DocumentKind::Agenda => room.set(kind, said::AGENDA, walls::agenda(document)),
        DocumentKind::WaysOfWorking => room.set(kind, said::WAYS, walls::ways(document)),
        DocumentKind::RoomCards => room.set(kind, said::ROOM_CARDS, walls::room_cards()),
        _ => Err(wanted.unsuited().into()),
    }
}

/// What every sheet knows of the workshop it is for.
struct Room<'a> {
    making: &'a Making<'a>,
    document: &'a Document,
    print: PrintOptions,
}

impl Room<'_> {
    fn set<T: Serialize>(
        &self,
        kind: DocumentKind,
        called: &str,
        own: T,
    ) -> Result<Typeset, DocumentError> {
        let workshop = self.document.workshop.single();
        let name = one_line(workshop.map_or("", |row| &row.title));
        let mut footer = Footer::of(self.document);
        let paper = self.print.paper.called();
        match kind {
            DocumentKind::WhySheet => footer.also(&said::one_a_table(paper)),
            DocumentKind::GridSheet => footer.also(paper),
            _ => {}
        }
        let sheet = Sheet {
            footer,
            labels: &say::LABELS,
            own,
        };
        let title = words::named(&or(name, words::NO_TITLE), called);
        let title = Title {
            title: &title,
            language: words::LANGUAGE,
            made_on: self.making.today(),
        };
        press::typeset(Template::of(kind), &sheet, &title, self.print)
    }
}
