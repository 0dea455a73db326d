//! Files that are no workshop, cut off, too new, read-only or in use: each gets its sentence, and
//! stays byte for byte as it was.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod support;

use chrono::{DateTime, TimeZone, Utc};
use heard_core::protocol::{DoorKind, Error, Kind};
use heard_core::{Ids, OpenWorkshop};
use rusqlite::Connection;
use std::path::{Path, PathBuf};
use support::Room;
use tempfile::TempDir;
use uuid::Uuid;

/// A closed workshop file with something in it.
fn closed() -> (TempDir, PathBuf) {
    let mut room = Room::new();
    for n in 0..200 {
        room.statement(
            Kind::Working,
            &format!("The bus driver waits for me, day {n}"),
        );
    }
    let (folder, path, _) = room.close();
    (folder, path)
}

fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 10, 9, 9, 0, 0).unwrap()
}

/// Why a file is not opened; it must not change by that, and nothing may be left beside it.
fn refused(path: &Path) -> Error {
    let (bytes, beside) = (std::fs::read(path).unwrap(), names_beside(path));
    let opened = OpenWorkshop::open(path, None, Ids::Seeded(1), now());
    let error = opened.err().expect("the file was opened");
    assert_eq!(std::fs::read(path).unwrap(), bytes, "the file was changed");
    assert_eq!(names_beside(path), beside, "something was left beside it");
    error
}

fn names_beside(path: &Path) -> Vec<std::ffi::OsString> {
    let folder = std::fs::read_dir(path.parent().unwrap()).unwrap();
    let mut names: Vec<_> = folder.map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    names
}

/// A file of these bytes, named as a workshop.
fn named_heard(bytes: &[u8]) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("picture.heard");
    std::fs::write(&path, bytes).unwrap();
    (folder, path)
}

const NO_WORKSHOP: &str =
    "This file is not a Heard workshop, whatever its name says. Choose another file.";

#[test]
fn a_file_of_a_newer_heard_is_refused_and_left_as_it_is() {
    let (_folder, path) = closed();
    let connection = Connection::open(&path).unwrap();
    connection.pragma_update(None, "user_version", 999).unwrap();
    drop(connection);
    let error = refused(&path);
    assert_eq!(error, Error::FileTooNew);
    assert_eq!(
        error.to_string(),
        "A newer Heard made this file. Nothing was changed: get the newer Heard to open it."
    );
}

#[test]
fn a_picture_that_was_renamed_is_no_workshop() {
    let mut picture = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    picture.extend((0..5_000_u32).map(|n| u8::try_from(n % 251).unwrap()));
    let (_folder, path) = named_heard(&picture);
    assert_eq!(refused(&path).to_string(), NO_WORKSHOP);
}

#[test]
fn an_empty_file_and_another_program_s_database_are_no_workshops() {
    let (_folder, path) = named_heard(b"");
    assert_eq!(refused(&path).to_string(), NO_WORKSHOP);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("other.heard");
    let connection = Connection::open(&path).unwrap();
    connection.execute_batch("CREATE TABLE song (id)").unwrap();
    drop(connection);
    assert_eq!(refused(&path).to_string(), NO_WORKSHOP);
}

#[test]
fn a_file_cut_in_half_says_that_its_end_is_missing() {
    let (_folder, path) = closed();
    let bytes = std::fs::read(&path).unwrap();
    std::fs::write(&path, &bytes[..bytes.len() / 2]).unwrap();
    assert_eq!(
        refused(&path).to_string(),
        "This workshop file is cut off: its end is missing. Open a backup or another copy of it."
    );
}

#[test]
fn a_read_only_file_is_to_be_copied_first() {
    let (_folder, path) = closed();
    let mut permissions = std::fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&path, permissions).unwrap();
    assert_eq!(
        refused(&path).to_string(),
        "This file cannot be written to. Copy it to another folder and open it there."
    );
}

#[test]
fn a_file_that_is_open_elsewhere_names_who_has_it() {
    let room = Room::new();
    let error = refused(room.path());
    assert!(matches!(&error, Error::Locked { since, .. } if since == "2026-10-08T10:00:00Z"));
    let said = error.to_string();
    assert!(
        said.contains("since 8 October 2026, 10:00 (UTC)). Close it there first."),
        "{said}"
    );
}

#[test]
fn a_workshop_opens_again_after_a_crash_from_its_very_first_moment() {
    let room = Room::new();
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("room.heard");
    let wal = |path: &Path| PathBuf::from(format!("{}-wal", path.display()));
    // What a crash leaves: the file and its WAL as they are on the disk while it is open.
    let as_left = |room: &Room| {
        std::fs::copy(room.path(), &copy).unwrap();
        std::fs::copy(wal(room.path()), wal(&copy)).unwrap();
        let workshop = OpenWorkshop::open(&copy, None, Ids::Seeded(1), now()).unwrap();
        workshop.document().clone()
    };
    let mut room = room;
    assert_eq!(&as_left(&room), room.document());
    for n in 0..100 {
        room.statement(
            Kind::Working,
            &format!("The bus driver waits for me, day {n}"),
        );
    }
    assert_eq!(&as_left(&room), room.document());
}

#[test]
fn a_file_that_is_not_there_is_said_to_be_missing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("gone.heard");
    let error = OpenWorkshop::open(&path, None, Ids::Seeded(1), now());
    let error = error.err().unwrap().to_string();
    assert!(error.contains("There is no file at"), "{error}");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_new_workshop_never_takes_the_place_of_a_file() {
    let (_folder, path) = named_heard(b"a letter");
    let ids = Ids::Seeded(1);
    let made = OpenWorkshop::create(&path, None, "Getting home", false, ids, now());
    assert!(made.is_err());
    assert_eq!(std::fs::read(&path).unwrap(), b"a letter");
}

#[test]
fn a_copy_never_takes_the_place_of_a_workshop_that_is_open() {
    let mut open = Room::new();
    open.statement(Kind::Working, "The bus driver waits for me");
    let other = Room::seeded(9);
    let copied = other
        .workshop
        .store()
        .copy_to(open.path(), Uuid::from_u128(1));
    assert!(matches!(copied, Err(Error::Locked { .. })), "{copied:?}");
    open.statement(Kind::Working, "So does the other one");
    assert_eq!(open.reopen().document().statements.len(), 2);
}

#[test]
fn what_a_crash_left_beside_a_file_is_not_read_into_the_copy_that_replaces_it() {
    let mut crashed = Room::new();
    crashed.statement(Kind::Working, "The bus driver waits for me");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("left.heard");
    let wal = |path: &Path| PathBuf::from(format!("{}-wal", path.display()));
    std::fs::copy(crashed.path(), &path).unwrap();
    std::fs::copy(wal(crashed.path()), wal(&path)).unwrap();
    let other = Room::seeded(9);
    let copied = other.workshop.store().copy_to(&path, Uuid::from_u128(1));
    copied.unwrap();
    let workshop = OpenWorkshop::open(&path, None, Ids::Seeded(1), now()).unwrap();
    assert_eq!(workshop.id(), other.workshop.id());
    assert_eq!(workshop.document().statements.len(), 0);
}

/// One file for each schema that was ever released.
const RELEASED: [&[u8]; 2] = [
    include_bytes!("files/schema-1.heard"),
    include_bytes!("files/schema-2.heard"),
];

#[test]
fn a_file_of_an_older_heard_opens_with_all_that_it_held_and_undoes_what_was_done_then() {
    for bytes in RELEASED {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("older.heard");
        std::fs::write(&path, bytes).unwrap();
        let mut older = OpenWorkshop::open(&path, None, Ids::Seeded(1), now()).unwrap();
        let document = older.document();
        let not_working = document.statements.iter();
        let not_working = not_working.filter(|row| row.kind == Kind::NotWorking);
        assert_eq!(not_working.count(), 2);
        assert_eq!(document.settings.single().unwrap().dots_per_person, 4);
        assert_eq!(document.settings.single().unwrap().lenses[0].minutes, 10);
        let plans = document.plans.len();
        assert!(document.vote_rounds.single().unwrap().closed);
        assert_eq!(heard_core::broken(document), Vec::<String>::new());
        assert_eq!(older.drafts().unwrap(), []);
        let mut undone = 0;
        while older.snapshot().history.undo.is_some() {
            let undo = heard_core::protocol::Command::Undo {};
            older.run(&support::desk(), undo, now()).unwrap();
            undone += 1;
        }
        assert!(undone > 5, "only {undone} steps were undone");
        assert_eq!((plans, older.document().plans.len()), (1, 0));
        let backups = older.backups().list();
        assert_eq!(backups.len(), 1);
        assert!(backups[0].is_whole());
        let kept = std::fs::read(&backups[0].path).unwrap();
        assert_eq!(kept, bytes, "as it was");
        // It is gone back to like any other.
        let now = now() + chrono::TimeDelta::minutes(1);
        older.go_back(&backups[0], now).unwrap();
        assert_eq!(older.document().plans.len(), 1);
        let mut agenda = older.document().agenda.iter();
        assert!(agenda.any(|item| item.title == "Arrive, tea and coffee"));
    }
}

#[test]
fn a_file_of_the_second_schema_keeps_its_prompts_and_its_day() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("older.heard");
    std::fs::write(&path, RELEASED[1]).unwrap();
    let older = OpenWorkshop::open(&path, None, Ids::Seeded(1), now()).unwrap();
    let prompt = older.document().prompts.single().unwrap();
    assert_eq!(prompt.say.as_deref(), Some("Read each card slowly"));
    let mut agenda = older.document().agenda.iter();
    assert!(agenda.any(|item| item.started == Some(605)));
}

/// Of the newest schema; it joins the others when there is a newer one.
const NEWEST: &[u8] = include_bytes!("files/schema-3.heard");

#[test]
fn a_file_of_the_third_schema_keeps_its_drafts_its_door_and_who_went() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("newest.heard");
    std::fs::write(&path, NEWEST).unwrap();
    let mut open = OpenWorkshop::open(&path, None, Ids::Seeded(1), now()).unwrap();
    assert_eq!(open.snapshot().kept_as_it_was, None);
    assert_eq!(open.document().statements.len(), 3);
    assert_eq!(open.drafts().unwrap()[0].words, "Half a sen");
    let gone = open.gone().unwrap();
    assert!(!gone.is_nobody());
    let erased = &open.doors().unwrap()[0];
    assert_eq!((erased.kind, erased.n), (DoorKind::Erased, 1));
    // The step that went with them is passed over, and those before it are undone.
    let undo = heard_core::protocol::Command::Undo {};
    let undone = open.run(&support::desk(), undo, now()).unwrap();
    assert!(undone.outcome.step.is_some());
    let found = heard_core::check_store(open.store()).unwrap();
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn an_older_file_that_cannot_be_kept_as_it_was_is_not_changed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("older.heard");
    std::fs::write(&path, include_bytes!("files/schema-1.heard")).unwrap();
    // No backup can be written where a file stands in its folder's place.
    std::fs::write(folder.path().join("backups"), "").unwrap();
    let opened = OpenWorkshop::open(&path, None, Ids::Seeded(1), now());
    assert!(matches!(opened.err(), Some(Error::Io(_))));
    let bytes = std::fs::read(&path).unwrap();
    assert_eq!(bytes, include_bytes!("files/schema-1.heard"));
}

/// A look into a file; nothing may change by that, and nothing may be left beside it.
fn glance(path: &Path) -> Result<heard_core::Glance, Error> {
    let (bytes, beside) = (std::fs::read(path).unwrap(), names_beside(path));
    let glance = heard_core::glance(path, None);
    assert_eq!(std::fs::read(path).unwrap(), bytes, "the file was changed");
    assert_eq!(names_beside(path), beside, "something was left beside it");
    glance
}

#[test]
fn a_look_into_a_file_tells_what_opening_it_would_show() {
    let (_folder, path) = closed();
    let seen = glance(&path).unwrap();
    let open = OpenWorkshop::open(&path, None, Ids::Seeded(1), now()).unwrap();
    assert_eq!(seen.revision, open.revision());
    assert_eq!(seen.document.statements, open.document().statements);
    assert!(!seen.older);
    assert!(matches!(glance(&path), Err(Error::Locked { .. })));
}

#[test]
fn a_look_into_a_file_of_an_older_heard_leaves_it_in_its_older_form() {
    let folder = tempfile::tempdir().unwrap();
    // What has a meaning in an address is a letter like any other in a name.
    let path = folder.path().join("older 100% #1?.heard");
    std::fs::write(&path, include_bytes!("files/schema-1.heard")).unwrap();
    let seen = glance(&path).unwrap();
    assert!(seen.older);
    assert_eq!(seen.document.statements.len(), 2);
    let open = OpenWorkshop::open(&path, None, Ids::Seeded(1), now()).unwrap();
    let kept = open.snapshot().kept_as_it_was;
    assert_eq!(kept.as_ref(), Some(&open.backups().list()[0].name));
    drop(open);
    let names: [std::ffi::OsString; 3] = [
        "backups",
        "older 100% #1?.heard",
        "older 100% #1?.heard.lock",
    ]
    .map(Into::into);
    assert_eq!(names_beside(&path), names, "nothing else is left beside it");
    let again = OpenWorkshop::open(&path, None, Ids::Seeded(1), now()).unwrap();
    assert_eq!(again.snapshot().kept_as_it_was, None);
}

#[test]
fn a_look_into_a_file_after_a_crash_sees_the_last_that_was_saved() {
    let mut room = Room::new();
    room.statement(Kind::Working, "The bus driver waits for me");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("left.heard");
    let wal = |path: &Path| PathBuf::from(format!("{}-wal", path.display()));
    std::fs::copy(room.path(), &path).unwrap();
    std::fs::copy(wal(room.path()), wal(&path)).unwrap();
    let left = std::fs::read(wal(&path)).unwrap();
    assert_eq!(glance(&path).unwrap().document.statements.len(), 1);
    assert_eq!(std::fs::read(wal(&path)).unwrap(), left);
}
