//! A whole workshop comes in from elsewhere, equal to the one it was made of, or not at all.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod support;

use heard_core::protocol::*;
use heard_core::{Brought, Ids, OpenWorkshop, check_store};
use serde_json::{Value, json};
use std::path::Path;
use support::{Room, into_theme};

fn lived_in() -> Room {
    let mut room = Room::new();
    let one = room.statement(Kind::NotWorking, "The house was cold");
    let two = room.statement(Kind::NotWorking, "Nobody came");
    let theme = room.theme(Kind::NotWorking, "I come home to a warm house", &[one]);
    room.run(into_theme(&[two], theme));
    room.made::<CauseId>(Command::AddCause {
        theme,
        parent: None,
        text: "The heating runs on a clock".to_owned(),
        after: None,
    });
    let idea = room.made(Command::AddIdea {
        theme,
        lens: 2,
        text: "A red button by the bed".to_owned(),
        cause: None,
    });
    room.run(Command::PlaceIdea {
        idea,
        effort: 100.0 / 3.0,
        difference: 2.0 / 3.0 * 100.0,
    });
    let plan = room.made(Command::AddPlan {
        idea,
        name: "Red buttons".to_owned(),
    });
    room.made::<StepId>(Command::AddStep {
        plan,
        what: "Buy one".to_owned(),
        people: vec!["Bev".to_owned()],
        by: None,
    });
    room
}

fn brought(room: &Room) -> Brought {
    Brought {
        document: room.document().clone(),
        numbers: room.workshop.numbers().clone(),
        revision: room.workshop.revision(),
    }
}

fn bring(path: &Path, brought: Brought, room: &Room) -> Result<OpenWorkshop, Error> {
    OpenWorkshop::bring(path, None, brought, Ids::Seeded(9), room.now)
}

#[test]
fn it_is_equal_ids_and_numbers_and_all_also_when_it_is_opened_again() {
    let mut room = lived_in();
    let last = room.statement(Kind::Working, "Taken out again");
    room.run(Command::RemoveStatement { statement: last });
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("brought.heard");
    let workshop = bring(&path, brought(&room), &room).unwrap();
    assert_eq!(workshop.document(), room.document());
    assert_eq!(workshop.numbers(), room.workshop.numbers());
    assert_eq!(workshop.revision(), room.workshop.revision());
    assert_eq!(check_store(workshop.store()).unwrap(), Vec::<String>::new());
    drop(workshop);
    let again = OpenWorkshop::open(&path, None, Ids::Seeded(3), room.now).unwrap();
    assert_eq!(again.document(), room.document());
    assert_eq!(
        again.snapshot().history.undo,
        None,
        "it would undo everything"
    );
}

#[test]
fn a_file_that_does_not_say_its_numbers_deals_none_of_those_in_use_again() {
    let room = lived_in();
    let folder = tempfile::tempdir().unwrap();
    let quiet = Brought {
        numbers: Default::default(),
        ..brought(&room)
    };
    let mut workshop = bring(&folder.path().join("w.heard"), quiet, &room).unwrap();
    let command = Command::AddStatement {
        kind: Kind::Working,
        words: "The garden".to_owned(),
        person: None,
        pointed: Vec::new(),
    };
    workshop.run(&support::desk(), command, room.now).unwrap();
    let mut numbers: Vec<u32> = workshop
        .document()
        .statements
        .iter()
        .map(|row| row.number)
        .collect();
    numbers.sort_unstable();
    assert_eq!(numbers, [1, 2, 3]);
}

/// What is said when the workshop came with this in it, in place of what was there.
fn said_of(pointer: &str, value: Value) -> String {
    let room = lived_in();
    let mut json = serde_json::to_value(room.document()).unwrap();
    *json
        .pointer_mut(pointer)
        .unwrap_or_else(|| panic!("{pointer}")) = value;
    let lying = Brought {
        document: serde_json::from_value(json).unwrap(),
        ..brought(&room)
    };
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("w.heard");
    let error = bring(&path, lying, &room).map(drop).unwrap_err();
    assert!(!path.exists(), "{pointer} left half a workshop");
    assert_eq!(error.code(), ErrorCode::Damaged, "{error}");
    error.to_string()
}

#[test]
fn what_breaks_a_rule_is_not_made_and_the_sentence_says_which() {
    let nobody = "01975ad3-8f00-7000-8000-000000000000";
    let no_letter = json!("a1");
    for (pointer, value, says) in [
        ("/statements/0/number", json!(2), "the same number"),
        ("/statements/0/theme", json!(nobody), "theme is missing"),
        ("/statements/0/person", json!(nobody), "person is missing"),
        ("/statements/0/table", json!(21), "cannot be"),
        ("/statements/0/rank", json!("no rank"), "no place"),
        (
            "/statements/0/words",
            json!("x".repeat(100_001)),
            "too long",
        ),
        ("/statements/0/number", json!(u32::MAX), "too large"),
        (
            "/statements/0/hidden",
            json!([{ "start": 2, "end": 99 }]),
            "within its words",
        ),
        ("/themes/0/number", json!(u32::MAX), "too large"),
        ("/causes/0/letter", no_letter, "cannot be"),
        ("/causes/0/letter", json!("ZZZZZZZZ"), "cannot be"),
        ("/placements/0/effort", json!(100.5), "outside it"),
        ("/ideas/0/lens", json!(3), "cannot be"),
        ("/agenda/0/day", json!(3), "cannot be"),
        (
            "/workshop/0/timeZone",
            json!("Mars/Olympus"),
            "not a time zone",
        ),
        ("/workshop/0/title", json!(""), "cannot be empty"),
        ("/workshop/0/id", json!(nobody), "cannot be"),
        ("/workshop", json!([]), "0 rows of 'workshop'"),
        ("/settings/0/lenses", json!([]), "from 3 to 3"),
        ("/settings/0/corners", json!(["one"]), "from 4 to 4"),
        ("/wall/0/size", json!(7), "cannot be"),
        ("/steps/0/status", json!("cannotDo"), "no reason"),
    ] {
        let said = said_of(pointer, value);
        assert!(said.contains(says), "{pointer}: {said}");
    }
}

#[test]
fn a_file_that_is_there_stays_as_it_is() {
    let room = lived_in();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("w.heard");
    std::fs::write(&path, b"mine").unwrap();
    assert!(bring(&path, brought(&room), &room).is_err());
    assert_eq!(std::fs::read(&path).unwrap(), b"mine");
}
