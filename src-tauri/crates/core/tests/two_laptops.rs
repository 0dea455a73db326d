//! The same workshop from two laptops: what differs, the newer in the place of the older, and both side by side.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod support;

use heard_core::protocol::*;
use heard_core::{Asked, Ids, Key, OpenWorkshop, apart, between, check_store, glance, keep_both};
use std::path::{Path, PathBuf};
use support::{Room, into_theme};
use uuid::Uuid;

/// A place where the other laptop's file lies.
fn elsewhere() -> tempfile::TempDir {
    let in_memory = tempfile::tempdir_in("/dev/shm");
    in_memory.or_else(|_| tempfile::tempdir()).unwrap()
}

fn copied(room: &Room, folder: &Path) -> PathBuf {
    let path = folder.join("copy.heard");
    let store = room.workshop.store();
    store.copy_to(&path, Uuid::from_u128(1)).unwrap();
    path
}

/// The file as it comes on a stick: the taking works on it.
fn brought(path: &Path) -> PathBuf {
    let stick = path.with_file_name("brought.heard");
    std::fs::copy(path, &stick).unwrap();
    stick
}

/// Somebody does something with the copy on the other laptop.
fn there(path: &Path, room: &Room, command: Command) {
    let ids = Ids::Seeded(u64::try_from(room.now.timestamp()).unwrap());
    let mut other = OpenWorkshop::open(path, None, ids, room.now).unwrap();
    let asked = Asked {
        session: "another laptop".to_owned(),
        ..support::desk()
    };
    other.run(&asked, command, room.now).unwrap();
}

fn card(words: &str) -> Command {
    Command::AddStatement {
        kind: Kind::Working,
        words: words.to_owned(),
        person: None,
        pointed: Vec::new(),
    }
}

fn words(document: &Document) -> Vec<&str> {
    let mut words: Vec<_> = document.statements.iter().map(|row| &*row.words).collect();
    words.sort_unstable();
    words
}

fn how(room: &Room, copy: &Path) -> Between {
    let here = room.workshop.look().unwrap();
    between(&here, &glance(copy, None).unwrap())
}

#[test]
fn the_newer_copy_takes_the_place_of_the_older_which_is_kept_as_a_backup() {
    let mut room = Room::new();
    room.statement(Kind::Working, "The lift works");
    let folder = elsewhere();
    let copy = copied(&room, folder.path());
    room.later(60);
    there(&copy, &room, card("The bus waits"));
    let before = room.workshop.look().unwrap();
    let kept = room
        .workshop
        .take_copy(&brought(&copy), None, room.now)
        .unwrap();
    assert_eq!(words(room.document()), ["The bus waits", "The lift works"]);
    assert_eq!(kept.look_inside(None).unwrap().document, before.document);
    assert!(room.workshop.revision() > before.revision);
    assert_eq!(check_store(room.workshop.store()).unwrap(), [""; 0]);
    // What was done there can be taken back here, and what stood on paper is never dealt again.
    room.undo();
    assert_eq!(words(room.document()), ["The lift works"]);
    room.statement(Kind::Working, "The café is warm");
    let numbers = room.document().statements.iter().map(|row| row.number);
    assert_eq!(numbers.max(), Some(3));
    let doors = room.workshop.doors().unwrap();
    assert_eq!(doors.last().unwrap().kind, DoorKind::TookCopy);
    let room = room.reopen();
    assert_eq!(room.workshop.behind(), None);
    assert_eq!(check_store(room.workshop.store()).unwrap(), [""; 0]);
}

#[test]
fn to_and_fro_between_two_laptops_each_time_the_one_that_went_on_is_the_newer() {
    let mut room = Room::new();
    room.statement(Kind::Working, "The lift works");
    for shared in [false, true] {
        let folder = elsewhere();
        let copy = folder.path().join("copy.heard");
        if shared {
            let sharing = Sharing::WithAFacilitator;
            room.workshop.share(&copy, None, sharing, room.now).unwrap();
        } else {
            copied(&room, folder.path());
        }
        for turn in 0..3 {
            room.later(60);
            there(&copy, &room, card(&format!("Said there, {turn}, {shared}")));
            assert_eq!(
                how(&room, &copy),
                Between::Newer,
                "{turn}, shared: {shared}"
            );
            room.later(60);
            room.workshop
                .take_copy(&brought(&copy), None, room.now)
                .unwrap();
            assert_eq!(
                how(&room, &copy),
                Between::Older,
                "{turn}, shared: {shared}"
            );
        }
        room.statement(Kind::Working, "Said here");
        assert_eq!(how(&room, &copy), Between::Older, "shared: {shared}");
        let refused = room.workshop.take_copy(&brought(&copy), None, room.now);
        assert_eq!(refused, Err(Refusal::NotNewer.into()));
        there(&copy, &room, card("Said there"));
        assert_eq!(how(&room, &copy), Between::BothChanged, "shared: {shared}");
    }
}

#[test]
fn typing_on_in_the_same_field_makes_a_copy_newer() {
    let mut room = Room::new();
    let edit = |text: &str| Command::EditWorkshop {
        change: WorkshopField::FocusQuestion(text.to_owned()),
    };
    room.run(edit("How do w"));
    let folder = elsewhere();
    let copy = copied(&room, folder.path());
    room.later(1);
    room.run_now(edit("How do we get home?"));
    assert_eq!(how(&room, &copy), Between::Older);
}

#[test]
fn what_differs_is_told_in_counts_and_by_how_it_begins() {
    let mut room = Room::new();
    let lift = room.statement(Kind::Working, "The lift works");
    room.statement(Kind::Working, "The bus waits");
    let folder = elsewhere();
    let copy = copied(&room, folder.path());
    let parted = room.now;
    let theme = room.theme(Kind::Working, "Getting about", &[]);
    room.run(into_theme(&[lift], theme));
    room.later(60);
    there(&copy, &room, card("The café is warm"));
    let apart = apart(
        &room.workshop.look().unwrap(),
        &glance(&copy, None).unwrap(),
    );
    assert_eq!(apart.between, Between::BothChanged);
    let since: chrono::DateTime<chrono::Utc> = apart.since.unwrap().parse().unwrap();
    assert_eq!(since, parted);
    assert_eq!(
        (apart.here.counts.themes, apart.brought.counts.themes),
        (1, 0)
    );
    let list = |what, words: &[&str]| Differs {
        what,
        n: 1,
        some: words.iter().map(|words| (*words).to_owned()).collect(),
    };
    assert_eq!(apart.only_here, [list(What::Themes, &["Getting about"])]);
    assert_eq!(
        apart.only_brought,
        [list(What::Statements, &["The café is warm"])]
    );
    assert_eq!(
        apart.otherwise,
        [list(What::Statements, &["The lift works"])]
    );
    assert_eq!((apart.gone, apart.let_go), (0, false));
}

/// Everything said by card `number` goes.
fn take_out(workshop: &mut OpenWorkshop, words: &str, now: chrono::DateTime<chrono::Utc>) {
    let rows = workshop.document().statements.iter();
    let id = rows
        .filter(|row| row.words == words)
        .map(|row| row.id)
        .next();
    let leaving = Leaving {
        statements: vec![id.unwrap()],
        ..Leaving::default()
    };
    workshop.erase(ActorRole::Desk, &leaving, now).unwrap();
}

/// Whether these words stand in any file of the folder, or of those in it.
fn stands(folder: &Path, words: &str) -> bool {
    std::fs::read_dir(folder).unwrap().any(|entry| {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => stands(&path, words),
            false => String::from_utf8_lossy(&std::fs::read(path).unwrap()).contains(words),
        }
    })
}

#[test]
fn nobody_who_was_taken_out_here_comes_back_with_the_newer_copy() {
    let mut room = Room::new();
    room.statement(Kind::Working, "Zanzibar was lovely");
    let folder = elsewhere();
    let copy = copied(&room, folder.path());
    take_out(&mut room.workshop, "Zanzibar was lovely", room.now);
    room.later(60);
    there(&copy, &room, card("The bus waits"));
    let told = apart(
        &room.workshop.look().unwrap(),
        &glance(&copy, None).unwrap(),
    );
    assert_eq!((told.between, told.gone), (Between::Newer, 1));
    assert_eq!(told.only_brought[0].some, ["The bus waits"]);
    let stick = brought(&copy);
    let kept = room.workshop.take_copy(&stick, None, room.now).unwrap();
    assert_eq!(words(room.document()), ["The bus waits"]);
    assert!(kept.path.is_file());
    assert_eq!(check_store(room.workshop.store()).unwrap(), [""; 0]);
    room.undo();
    let own = room.path().parent().unwrap().to_owned();
    assert!(!stands(&own, "Zanzibar"));
}

#[test]
fn whoever_was_taken_out_there_leaves_the_file_and_its_backups_here_too() {
    // Also where each laptop hashes with a key of its own.
    for another_key in [false, true] {
        let mut room = Room::new();
        room.statement(Kind::Working, "Zanzibar was lovely");
        room.statement(Kind::Working, "The lift works");
        room.statement(Kind::Working, "Timbuktu was far");
        room.workshop.back_up(room.now).unwrap();
        let folder = elsewhere();
        let copy = copied(&room, folder.path());
        if another_key {
            take_out(&mut room.workshop, "Timbuktu was far", room.now);
        }
        room.later(60);
        let mut other = OpenWorkshop::open(&copy, None, Ids::Seeded(99), room.now).unwrap();
        take_out(&mut other, "Zanzibar was lovely", room.now);
        drop(other);
        there(&copy, &room, card("The bus waits"));
        let stick = brought(&copy);
        room.workshop.take_copy(&stick, None, room.now).unwrap();
        let own = room.path().parent().unwrap().to_owned();
        assert!(!stands(&own, "Zanzibar"), "another key: {another_key}");
        let there = words(room.document()).contains(&"Timbuktu was far");
        assert_eq!(there, !another_key);
        assert_eq!(check_store(room.workshop.store()).unwrap(), [""; 0]);
    }
}

#[test]
fn a_copy_takes_the_place_under_the_key_of_the_file_here() {
    let mut room = Room::protected("four odd words");
    room.statement(Kind::Working, "The lift works");
    let folder = elsewhere();
    let copy = folder.path().join("copy.heard");
    let sharing = Sharing::WithAFacilitator;
    let colleague = Key::Passphrase("another four words".to_owned());
    let now = room.now;
    room.workshop
        .share(&copy, Some(colleague.clone()), sharing, now)
        .unwrap();
    let mut other =
        OpenWorkshop::open(&copy, Some(colleague.clone()), Ids::Seeded(9), now).unwrap();
    other
        .run(&support::desk(), card("The bus waits"), now)
        .unwrap();
    drop(other);
    let stick = brought(&copy);
    let wrong = Key::Passphrase("no such words".to_owned());
    let refused = room.workshop.take_copy(&stick, Some(&wrong), now);
    assert_eq!(refused, Err(Error::WrongPassphrase));
    room.workshop
        .take_copy(&stick, Some(&colleague), now)
        .unwrap();
    let own = room.path().parent().unwrap().to_owned();
    assert!(!stands(&own, "The lift"));
    let own = Key::Passphrase("four odd words".to_owned());
    let room = room.reopen_changed(Some(own), |_, _| {});
    assert_eq!(words(room.document()), ["The bus waits", "The lift works"]);
}

#[test]
fn both_stand_side_by_side_as_two_workshops() {
    let mut room = Room::new();
    room.statement(Kind::Working, "Zanzibar was lovely");
    room.statement(Kind::Working, "The lift works");
    let folder = elsewhere();
    let copy = copied(&room, folder.path());
    take_out(&mut room.workshop, "Zanzibar was lovely", room.now);
    room.statement(Kind::Working, "Said here");
    there(&copy, &room, card("Said there"));
    let stick = brought(&copy);
    let here = room.workshop.look().unwrap();
    let title = keep_both(&stick, None, &here, Ids::Seeded(50), room.now).unwrap();
    assert_eq!(title, "Getting home (the other copy)");
    let mut second = OpenWorkshop::open(&stick, None, Ids::Seeded(51), room.now).unwrap();
    assert_ne!(second.id(), room.workshop.id());
    assert_eq!(second.document().workshop.single().unwrap().title, title);
    assert_eq!(words(second.document()), ["Said there", "The lift works"]);
    assert_eq!(check_store(second.store()).unwrap(), [""; 0]);
    // Its history came along, and no row of it says the other's id.
    second
        .run(&support::desk(), Command::Undo {}, room.now)
        .unwrap();
    second
        .run(&support::desk(), Command::Undo {}, room.now)
        .unwrap();
    assert_eq!(words(second.document()), ["The lift works"]);
    drop(second);
    let bytes = std::fs::read(&stick).unwrap();
    let bytes = String::from_utf8_lossy(&bytes);
    assert!(!bytes.contains("Zanzibar"));
    assert!(!bytes.contains(&room.workshop.id().0.to_string()));
    // The one here is as it was.
    assert_eq!(room.workshop.look().unwrap(), here);
}

#[test]
fn words_that_were_let_go_here_do_not_come_back_with_a_copy() {
    let mut room = Room::new();
    room.statement(Kind::Working, "The lift works");
    let folder = elsewhere();
    let copy = copied(&room, folder.path());
    there(&copy, &room, card("The bus waits"));
    room.workshop.tidy(ActorRole::Desk, room.now).unwrap();
    let here = room.workshop.look().unwrap();
    assert!(apart(&here, &glance(&copy, None).unwrap()).let_go);
    let stick = brought(&copy);
    let refused = room.workshop.take_copy(&stick, None, room.now);
    assert_eq!(refused, Err(Refusal::WordsLetGo.into()));
    let refused = keep_both(&stick, None, &here, Ids::Seeded(5), room.now);
    assert_eq!(refused, Err(Refusal::WordsLetGo.into()));
    assert_eq!(room.workshop.look().unwrap(), here);
}

#[test]
fn a_copy_of_another_workshop_takes_no_place() {
    let mut room = Room::new();
    let other = Room::seeded(99);
    let (_folder, path, _) = other.close();
    let refused = room.workshop.take_copy(&path, None, room.now);
    assert_eq!(refused, Err(Refusal::AnotherWorkshopsCopy.into()));
}
