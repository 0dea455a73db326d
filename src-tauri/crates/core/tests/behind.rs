//! A file that holds less than it did says so, and offers the backup that holds more.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod support;

use heard_core::backups::put_back;
use heard_core::protocol::*;
use heard_core::{Ids, OpenWorkshop, check_behind, check_store};
use std::path::{Path, PathBuf};
use support::Room;
use uuid::Uuid;

fn open(path: &Path) -> OpenWorkshop {
    let now = chrono::Utc::now();
    OpenWorkshop::open(path, None, Ids::Seeded(5), now).unwrap()
}

/// A workshop with a backup at 3, as a crash at 5 leaves it; the WAL was taken away.
fn without_its_wal() -> (tempfile::TempDir, PathBuf) {
    let mut room = Room::new();
    room.statement(Kind::Working, "One");
    room.statement(Kind::Working, "Two");
    room.workshop.back_up(room.now).unwrap();
    room.statement(Kind::Working, "Three");
    room.statement(Kind::Working, "Four");
    let folder = tempfile::tempdir().unwrap();
    for name in ["room.heard", "room.heard.lock"] {
        let from = room.path().with_file_name(name);
        std::fs::copy(from, folder.path().join(name)).unwrap();
    }
    let path = folder.path().join("room.heard");
    (folder, path)
}

#[test]
fn without_the_second_file_of_a_crash_it_says_how_far_it_was() {
    let (_folder, path) = without_its_wal();
    let missing = "This file is missing 2 changes that it once held. No backup holds more. Look for another copy of it.";
    let now = chrono::Utc::now();
    assert_eq!(check_behind(&path, None, now).unwrap().unwrap(), missing);
    let mut opened = open(&path);
    let behind = opened.behind().unwrap().clone();
    assert_eq!(
        (behind.revision, behind.reached, behind.backup),
        (3, 5, None)
    );
    assert_eq!(opened.snapshot().behind.unwrap().reached, 5);
    // It is told until somebody chooses, also when work has gone on.
    let five = Command::AddStatement {
        kind: Kind::Working,
        words: "Five".to_owned(),
        person: None,
        pointed: Vec::new(),
    };
    let now = chrono::Utc::now();
    opened.run(&support::desk(), five, now).unwrap();
    drop(opened);
    let mut opened = open(&path);
    assert_eq!(opened.behind().unwrap().revision, 4);
    opened.go_on(chrono::Utc::now()).unwrap();
    assert_eq!((opened.behind(), opened.revision()), (None, 6));
    assert!(check_store(opened.store()).unwrap().is_empty());
    drop(opened);
    assert_eq!(check_behind(&path, None, chrono::Utc::now()).unwrap(), None);
    assert_eq!(open(&path).behind(), None);
}

#[test]
fn in_the_place_of_a_newer_file_an_older_one_is_told_and_its_backup_is_the_way_forth() {
    let mut room = Room::new();
    room.statement(Kind::Working, "One");
    let older = tempfile::tempdir().unwrap().keep().join("older.heard");
    let store = room.workshop.store();
    store.copy_to(&older, Uuid::from_u128(1)).unwrap();
    room.statement(Kind::Working, "Two");
    let backup = room.workshop.back_up(room.now).unwrap();
    room.statement(Kind::Working, "Three");
    let room = room.reopen_changed(None, |path, _| {
        std::fs::copy(&older, path).unwrap();
    });
    let behind = room.workshop.behind().unwrap();
    assert_eq!((behind.revision, behind.reached), (2, 4));
    assert_eq!(behind.backup.as_deref(), Some(backup.name.as_str()));
    // Where what lies beside knows nothing, the backups do.
    let room = room.reopen_changed(None, |path, _| {
        std::fs::remove_file(path.with_extension("heard.lock")).unwrap();
    });
    let behind = room.workshop.behind().unwrap();
    assert_eq!((behind.revision, behind.reached), (2, 3));
    let mut room = room;
    room.later(60);
    room.workshop.go_back(&backup, room.now).unwrap();
    assert_eq!(room.workshop.behind(), None);
    assert_eq!(room.document().statements.len(), 2);
    let room = room.reopen();
    assert_eq!(room.workshop.behind(), None);
}

#[test]
fn who_put_a_backup_in_its_place_is_told_nothing() {
    let mut room = Room::new();
    room.statement(Kind::Working, "One");
    let first = room.workshop.back_up(room.now).unwrap();
    room.statement(Kind::Working, "Two");
    room.later(60);
    room.workshop.back_up(room.now).unwrap();
    let room = room.reopen_changed(None, |path, now| {
        std::fs::write(path, "damaged").unwrap();
        put_back(&first, path, now, Uuid::from_u128(3)).unwrap();
    });
    assert_eq!(room.workshop.revision(), 2);
    assert_eq!(room.workshop.behind(), None);
}

#[test]
fn another_workshop_under_the_same_name_is_not_behind() {
    let (_folder, path) = without_its_wal();
    let other = Room::seeded(99);
    let copy = path.with_file_name("copy.heard");
    let store = other.workshop.store();
    store.copy_to(&copy, Uuid::from_u128(1)).unwrap();
    std::fs::rename(copy, &path).unwrap();
    assert_eq!(open(&path).behind(), None);
}
