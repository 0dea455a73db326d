//! The page for the person responsible for data tells how people's words are kept, and none of them.

use heard_core::protocol::{Command, Document, Door, DoorKind, PersonId, WorkshopField};

use super::from_document::Room;
use super::opened::{Opened, Pdf, everything, open};
use super::samples::{day, practice};
use crate::documents::{DocumentKind, Format, Keeping, Making, Options, Paper, Wanted};

/// A door's row of a day in October, at ten in the morning in London.
fn door(kind: DoorKind, what: &str, of_month: u32) -> Door {
    Door {
        kind,
        at: format!("2026-10-{of_month:02}T09:00:00Z"),
        what: what.to_owned(),
        place: "/home/joan/canaryplace".to_owned(),
        n: 3,
        who: "joan".to_owned(),
    }
}

/// A file with a passphrase, a memory stick, and three rows of its door's log.
pub(super) fn kept() -> Keeping {
    Keeping {
        file: "getting-home.heard".to_owned(),
        backups: "/home/joan/Heard/Backups of getting-home".to_owned(),
        elsewhere: Some(vec!["/media/joan/STICK".to_owned()]),
        protected: true,
        doors: vec![
            door(DoorKind::Shared, "withAFacilitator", 14),
            door(DoorKind::Exported, "report pdf", 21),
            door(DoorKind::Erased, "", 28),
        ],
    }
}

fn made(document: &Document, keeping: Option<&Keeping>, format: Format) -> Vec<u8> {
    let wanted = Wanted {
        kind: DocumentKind::DataPage,
        format,
        options: Options::default(),
    };
    let numbers = heard_core::Numbers::new();
    let making = making(document, &numbers, keeping);
    making.make(&wanted).unwrap().bytes
}

fn making<'a>(
    document: &'a Document,
    numbers: &'a heard_core::Numbers,
    keeping: Option<&'a Keeping>,
) -> Making<'a> {
    Making {
        document,
        revision: 1,
        numbers,
        keeping,
        now: day(2026, 11, 2).and_hms_opt(10, 0, 0).unwrap().and_utc(),
    }
}

fn page(document: &Document, keeping: Option<&Keeping>) -> (Pdf, Opened) {
    page_with(document, keeping, Options::default())
}

fn page_with(document: &Document, keeping: Option<&Keeping>, options: Options) -> (Pdf, Opened) {
    let wanted = Wanted {
        kind: DocumentKind::DataPage,
        format: Format::Pdf,
        options,
    };
    let numbers = heard_core::Numbers::new();
    let making = making(document, &numbers, keeping);
    let pdf = Pdf::of(making.typeset(&wanted).unwrap());
    let opened = open(&pdf);
    (pdf, opened)
}

fn html(document: &Document, keeping: Option<&Keeping>) -> String {
    String::from_utf8(made(document, keeping, Format::Html)).unwrap()
}

/// Somebody who said yes to all or no to all, and said something.
fn join(room: &mut Room, agreed: bool) {
    let person = PersonId(room.run(Command::AddPerson {
        reference: "canaryreference".to_owned(),
        group: Some("canarygroup".to_owned()),
        may_show: agreed,
        may_quote: agreed,
    }));
    room.said(person, "canarywords", vec![]);
}

/// Six people: five who said yes to all, and one who said no to all.
fn six() -> Room {
    let mut room = Room::new();
    for turn in 0..6 {
        join(&mut room, turn > 0);
    }
    room
}

#[test]
fn one_page_says_what_is_kept_where_how_it_is_locked_for_how_long_and_who_took_what_out() {
    let (pdf, opened) = page(&practice(), Some(&kept()));
    assert_eq!(pdf.pages, 1);
    let statements = format!("{} statements", practice().statements.len());
    opened.in_order(&[
        "For the person responsible for data",
        "People’s data in this workshop",
        "What is kept",
        statements.as_str(),
        "Whose words",
        "Where it is",
        "getting-home.heard",
        "/media/joan/STICK",
        "How it is locked",
        "With a passphrase.",
        "How long",
        "Until",
        "Taking someone",
        "Who opened the door, and when",
        "14 October, 10:00",
        "Copy made for a colleague",
        "21 October, 10:00",
        "Report made, as PDF",
        "28 October, 09:00",
        "One person taken out",
        "Made with Heard",
        "2 November 2026",
        "sbom.cdx.json",
    ]);
}

#[test]
fn nothing_that_somebody_said_or_typed_about_people_stands_on_it() {
    let mut room = six();
    let theme = room.theme(vec![]);
    let plan = room.plan(theme, "canaryplan");
    room.run(Command::AddSignUp {
        plan,
        name: "canaryname".to_owned(),
        contact: "canarycontact".to_owned(),
    });
    room.run(Command::AddWantsToHear {
        name: "canaryhears".to_owned(),
        reach: "canaryreach".to_owned(),
    });
    let document = room.workshop.document();
    let (pdf, opened) = page(document, Some(&kept()));
    assert!(opened.words().contains("6 people,"));
    for text in [everything(&pdf, &opened), html(document, Some(&kept()))] {
        assert!(!text.to_lowercase().contains("canary"), "{text}");
    }
}

#[test]
fn what_the_door_keeps_of_a_key_is_not_told() {
    let mut keeping = kept();
    let kinds = [
        DoorKind::Exported,
        DoorKind::Copied,
        DoorKind::Shared,
        DoorKind::Erased,
        DoorKind::Tidied,
        DoorKind::WentBack,
        DoorKind::TookCopy,
        DoorKind::KeyChanged,
    ];
    keeping.doors = kinds.map(|kind| door(kind, "canarysalt", 7)).into();
    let told = html(&practice(), Some(&keeping));
    assert!(told.contains("New passphrase, or none"));
    assert!(told.contains("Document made<"), "{told}");
    assert!(!told.contains("canary"), "{told}");
}

#[test]
fn few_people_are_no_figure_and_are_not_to_be_had_by_taking_away() {
    let mut room = six();
    let told = page(room.workshop.document(), None).1.words();
    assert!(told.contains("6 people,"));
    assert!(!told.contains("5 said yes"), "then one said no: {told}");
    for _ in 0..4 {
        join(&mut room, false);
    }
    let told = page(room.workshop.document(), None).1.words();
    assert!(told.contains("10 people,"));
    assert!(
        told.contains("5 said yes to showing their words, and 5 to quoting"),
        "{told}"
    );
    let mut few = Room::new();
    few.person(true);
    let told = page(few.workshop.document(), None).1.words();
    assert!(told.contains("A few people,"), "{told}");
}

/// Nine whole copies, a day after the other.
fn nine_copies() -> Keeping {
    let days = (1..=9).map(|day| door(DoorKind::Copied, "", day));
    Keeping {
        doors: days.collect(),
        ..kept()
    }
}

#[test]
fn the_page_shows_the_newest_six_and_the_web_page_all() {
    let six = six();
    let keeping = nine_copies();
    let (_, opened) = page(six.workshop.document(), Some(&keeping));
    let told = opened.words();
    assert!(!told.contains(" 3 October, "), "{told}");
    let before = "3 more, before these. The web page has them.";
    opened.in_order(&["When, in 2026", "4 October, ", "9 October, ", before]);
    let told = html(&practice(), Some(&keeping));
    for of_month in 1..=9 {
        assert!(told.contains(&format!("{of_month} October, 10:00")));
    }
}

#[test]
fn it_stays_one_page_with_as_many_of_the_newest_as_there_is_room_for() {
    let document = practice();
    for (paper, cream) in [
        (Paper::A4, false),
        (Paper::A4, true),
        (Paper::UsLetter, false),
    ] {
        let options = Options {
            paper: Some(paper),
            cream,
            ..Options::default()
        };
        let (pdf, opened) = page_with(&document, Some(&nine_copies()), options);
        assert_eq!(pdf.pages, 1, "{paper:?} {cream}");
        let told = opened.words();
        let shown = (1..=9).filter(|day| told.contains(&format!(" {day} October, 10:00")));
        let shown: Vec<u32> = shown.collect();
        assert!(shown.len() >= 3 && shown.last() == Some(&9), "{shown:?}");
        let before = format!("{} more, before these.", 9 - shown.len());
        assert!(told.contains(&before), "{told}");
    }
}

#[test]
fn days_of_two_years_say_theirs() {
    let mut keeping = kept();
    keeping.doors[0].at = "2025-12-31T09:00:00Z".to_owned();
    let (_, opened) = page(&practice(), Some(&keeping));
    opened.in_order(&["31 December 2025", "21 October 2026", "28 October 2026"]);
    assert!(!opened.words().contains("When, in"));
}

#[test]
fn what_nobody_knows_is_not_told_and_what_is_over_is_said_to_be() {
    let mut room = Room::new();
    let told = page(room.workshop.document(), None).1.words();
    for absent in ["Where it is", "How it is locked", "Who opened the door"] {
        assert!(!told.contains(absent), "{absent}");
    }
    assert!(told.contains("Nothing yet.") && told.contains("Nobody has chosen a day yet."));
    let change = WorkshopField::DeleteBy(Some(day(2026, 11, 1)));
    room.run(Command::EditWorkshop { change });
    let open_file = Keeping {
        elsewhere: None,
        protected: false,
        doors: Vec::new(),
        ..kept()
    };
    let told = page(room.workshop.document(), Some(&open_file)).1.words();
    for said in [
        "Until 1 November 2026. That day is over.",
        "Without a passphrase.",
        "does not know if backups go elsewhere",
        "Nobody yet.",
    ] {
        assert!(told.contains(said), "{said}: {told}");
    }
}

#[test]
fn names_that_fill_the_page_stay_on_it() {
    let long = "endlessname".repeat(40);
    let mut keeping = kept();
    keeping.file = format!("{long}.heard");
    keeping.elsewhere = Some(vec![format!("/media/{long}"); 5]);
    for door in &mut keeping.doors {
        door.who.clone_from(&long);
    }
    let (_, opened) = page(&practice(), Some(&keeping));
    let bare = super::room_sheets::bare(&opened.words());
    // A page may end inside one, and the words of a column beside it may stand inside another.
    let whole = bare.matches("endlessname").count();
    assert!(whole > 9 * 40 - 20, "only {whole} of {}: {bare}", 9 * 40);
}
