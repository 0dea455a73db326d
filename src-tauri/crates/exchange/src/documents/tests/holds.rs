//! What the app says of a document before it is made.

use heard_core::protocol::{Command, Document, Part, PersonId, PlanField};

use super::from_document::Room;
use super::samples::day;
use crate::documents::{DocumentKind, Holds, Making, Shown};

/// Two people who may be quoted, one of whom withdrew; one who may not; hidden words; two ways to reach people.
fn room() -> Room {
    let mut room = Room::new();
    let (gone, open, closed) = (room.person(true), room.person(true), room.person(false));
    room.said(gone, "I waited.", vec![]);
    room.run(Command::WithdrawPerson {
        person: gone,
        withdrawn: true,
    });
    let statement = room.said(open, "Sam never rings.", vec![]);
    let part = Part { start: 0, end: 3 };
    room.run(Command::HidePart { statement, part });
    room.said(closed, "Nobody asks.", vec![]);
    let theme = room.theme(vec![]);
    let plan = room.plan(theme, "Ring back");
    for (name, contact) in [("Bev", "01632 960118"), ("Lee", "")] {
        room.run(Command::AddSignUp {
            plan,
            name: name.to_owned(),
            contact: contact.to_owned(),
        });
    }
    room.run(Command::AddWantsToHear {
        name: "Nesta".to_owned(),
        reach: "nesta@example.org".to_owned(),
    });
    room
}

fn holds(document: &Document, kind: DocumentKind) -> Holds {
    let making = Making {
        document,
        revision: 1,
        numbers: &heard_core::Numbers::new(),
        keeping: None,
        now: day(2026, 11, 6).and_time(chrono::NaiveTime::MIN).and_utc(),
    };
    Shown::holds(&making, kind)
}

#[test]
fn a_document_with_peoples_words_says_how_many_it_shows_and_why_not_the_others() {
    let room = room();
    let of = |kind| holds(room.workshop.document(), kind);
    let report = of(DocumentKind::Report);
    assert_eq!((report.statements, report.not_agreed), (1, 1));
    assert_eq!(
        (report.withdrawn, report.hidden, report.contacts),
        (1, 1, 2)
    );
    let cards = of(DocumentKind::StatementCards);
    assert_eq!((cards.statements, cards.not_agreed), (2, 0));
}

#[test]
fn a_document_without_peoples_words_counts_none_and_a_list_of_people_counts_people() {
    let room = room();
    let of = |kind| holds(room.workshop.document(), kind);
    for kind in [
        DocumentKind::Agenda,
        DocumentKind::EasyRead,
        DocumentKind::ThankYou,
    ] {
        let nothing = Holds {
            contacts: 2,
            ..Holds::default()
        };
        assert_eq!(of(kind), nothing, "{kind:?}");
    }
    let list = of(DocumentKind::SignUpList);
    assert_eq!((list.statements, list.people, list.reached), (0, 3, 2));
    assert_eq!(list.contacts, 0, "it leaves none of them out");
    let data = of(DocumentKind::Data);
    assert_eq!((data.statements, data.people, data.reached), (3, 3, 2));
}

#[test]
fn only_what_holds_statements_has_any_in_it() {
    let mut room = Room::new();
    let person: PersonId = room.person(true);
    room.said(person, "Zebrawords came by bus.", vec![]);
    for kind in DocumentKind::ALL {
        let traits = kind.traits();
        if traits.papers.is_empty() || traits.statements {
            continue;
        }
        let (_, opened) = super::room_sheets::plain(*kind, room.workshop.document());
        assert!(!opened.words().contains("Zebrawords"), "{kind:?}");
    }
}

#[test]
fn a_meeting_that_is_over_is_told_before_any_page_without_it_is_made() {
    let mut room = room();
    let plan = room.workshop.document().plans.iter().next().unwrap().id;
    let mut says = |said: &str| {
        let change = PlanField::NextMeeting(said.to_owned());
        room.run(Command::EditPlan { plan, change });
        let document = room.workshop.document();
        [
            DocumentKind::ActionPlan,
            DocumentKind::EasyRead,
            DocumentKind::Report,
            DocumentKind::ProgressSheet,
            DocumentKind::Invitation,
        ]
        .map(|kind| holds(document, kind).left_out)
    };
    let over = "the next meeting of ‘Ring back’: ‘Thursday 5 November 2026, 2 pm’ is over";
    let told = vec![over.to_owned()];
    let [plan, easy, report, progress, invitation] = says("Thursday 5 November 2026, 2 pm");
    assert_eq!([&plan, &easy, &report, &progress], [&told; 4]);
    assert!(invitation.is_empty(), "it tells of no such meeting");
    // Today's meeting is not over, and a day that cannot be read may be to come.
    for said in ["6 November 2026", "Friday 13 November 2026", "After Easter"] {
        assert_eq!(says(said).concat(), Vec::<String>::new(), "{said}");
    }
}
