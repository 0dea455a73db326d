//! A healthy file has no findings; a damaged one says in sentences what is wrong.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod support;

use heard_core::protocol::*;
use heard_core::{check, check_store};
use rusqlite::Connection;
use std::io::{Seek, SeekFrom, Write};
use support::{Room, into_theme};

/// A workshop in which a bit of everything happened, undo and typing too.
fn lived_in() -> Room {
    let mut room = Room::new();
    let one = room.statement(Kind::NotWorking, "The house was cold");
    let two = room.statement(Kind::NotWorking, "Nobody came");
    let theme = room.theme(Kind::NotWorking, "", &[one]);
    for name in ["I come", "I come home", "I come home to a cold house"] {
        room.later(1);
        room.run_now(Command::RenameTheme {
            theme,
            name: name.to_owned(),
        });
    }
    room.run(into_theme(&[two], theme));
    room.undo();
    room.run(Command::HidePart {
        statement: two,
        part: Part { start: 0, end: 6 },
    });
    room.redo();
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
    room.run(Command::AddPlan {
        idea,
        name: String::new(),
    });
    room.run(Command::BlankWall { blank: false });
    room
}

/// What the check says after this was done to the file.
fn found_after(damage: &str) -> Vec<String> {
    let (_folder, path, now) = lived_in().close();
    let connection = Connection::open(&path).unwrap();
    connection
        .execute_batch(&format!("PRAGMA foreign_keys = off; {damage}"))
        .unwrap();
    drop(connection);
    check(&path, None, now).unwrap()
}

#[test]
fn a_healthy_file_has_no_findings_also_while_it_is_open() {
    let room = lived_in();
    assert_eq!(
        check_store(room.workshop.store()).unwrap(),
        Vec::<String>::new()
    );
    assert_eq!(found_after(""), Vec::<String>::new());
}

#[test]
fn a_file_that_is_open_elsewhere_is_not_checked() {
    let room = lived_in();
    let error = check(room.path(), None, room.now).unwrap_err();
    assert_eq!(error.code(), ErrorCode::Locked);
}

#[test]
fn words_that_were_changed_behind_the_history_are_found() {
    let found = found_after("UPDATE statement SET words = 'All is well' WHERE number = 1");
    assert_eq!(
        found,
        ["The history does not lead to what 'statements' holds: 1 differ."]
    );
}

#[test]
fn a_number_that_would_be_dealt_again_is_found() {
    let found = found_after("UPDATE sequence SET last = 0 WHERE name = 'idea'");
    assert_eq!(found, ["Idea 1 has a number that would be dealt again."]);
}

#[test]
fn a_missing_theme_is_found_in_references_rules_and_history() {
    let found = found_after("DELETE FROM theme");
    let said = found.join("\n");
    for part in [
        "A row of 'statement' belongs to a row of 'theme' that is missing.",
        "Card 1: its theme is missing.",
        "Idea 1: its theme is missing.",
        "The history does not lead to what 'themes' holds: 1 differ.",
    ] {
        assert!(said.contains(part), "{part} is not in:\n{said}");
    }
}

#[test]
fn a_lost_operation_and_an_unreadable_one_are_found() {
    let lost = found_after("DELETE FROM change WHERE record = 'ActionPlan'");
    assert_eq!(
        lost,
        ["The history does not lead to what 'plans' holds: 1 differ."]
    );
    let unreadable = found_after("UPDATE change SET change = 'x' WHERE record = 'Theme'");
    assert_eq!(
        unreadable,
        ["The history in this workshop file is damaged."]
    );
}

#[test]
fn a_value_that_fits_no_column_is_found() {
    let found = found_after("UPDATE theme SET kind = 'sideways'");
    assert!(found.join(" ").contains("damaged"), "{found:?}");
}

#[test]
fn a_second_workshop_in_the_file_is_found() {
    let found =
        found_after("INSERT INTO workshop (id) VALUES ('00000000-0000-0000-0000-000000000000')");
    assert!(
        found.contains(&"The file holds 2 rows of 'workshop' in place of one.".to_owned()),
        "{found:?}"
    );
}

#[test]
fn a_page_full_of_rubbish_is_found() {
    let (_folder, path, now) = lived_in().close();
    let root: u32 = Connection::open(&path)
        .unwrap()
        .query_row(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'statement'",
            [],
            |row| row.get(0),
        )
        .unwrap();
    let mut file = std::fs::OpenOptions::new().write(true).open(&path).unwrap();
    file.seek(SeekFrom::Start(u64::from(root - 1) * 4096))
        .unwrap();
    file.write_all(&[0xFF; 200]).unwrap();
    drop(file);
    let found = check(&path, None, now).unwrap();
    assert!(found.join(" ").contains("damaged"), "{found:?}");
}
