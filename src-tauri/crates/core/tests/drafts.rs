//! What is typed and not yet kept comes back after a crash, and is nobody's business but the desk's.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod support;

use heard_core::protocol::{Command, Draft, Error, Kind};
use heard_core::{Asked, Ids, Key, OpenWorkshop};
use std::path::{Path, PathBuf};
use support::{Room, desk};

/// A word that stands nowhere else.
const CANARY: &str = "zebrafinch";

fn keep(room: &mut Room, place: &str, words: &str) {
    room.later(1);
    room.workshop.keep_draft(place, words, room.now).unwrap();
}

fn words(workshop: &OpenWorkshop) -> Vec<(String, String)> {
    let drafts = workshop.drafts().unwrap().into_iter();
    drafts.map(|draft| (draft.place, draft.words)).collect()
}

fn pair(place: &str, words: &str) -> (String, String) {
    (place.to_owned(), words.to_owned())
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    PathBuf::from(format!("{}{ending}", path.display()))
}

#[test]
fn drafts_come_back_after_a_crash_as_they_were_typed() {
    let mut room = Room::new();
    keep(&mut room, "typeIn", "The bus ");
    keep(&mut room, "theme 1", "I wait\n  ");
    keep(&mut room, "typeIn", "The bus stops at six ");
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("room.heard");
    // What a crash leaves: the file and its WAL as they are on the disk while it is open.
    std::fs::copy(room.path(), &copy).unwrap();
    std::fs::copy(beside(room.path(), "-wal"), beside(&copy, "-wal")).unwrap();
    let after = OpenWorkshop::open(&copy, None, Ids::Seeded(1), room.now).unwrap();
    let both = [
        pair("theme 1", "I wait\n  "),
        pair("typeIn", "The bus stops at six "),
    ];
    assert_eq!(words(&after), both);
    let at = after.drafts().unwrap().remove(1).at;
    assert_eq!(at, "2026-10-08T10:00:03.000Z");
}

#[test]
fn a_draft_is_no_change_of_the_workshop() {
    let mut room = Room::new();
    room.statement(Kind::Working, "The bus driver waits for me");
    let before = room.workshop.snapshot();
    keep(&mut room, "typeIn", CANARY);
    assert_eq!(room.workshop.snapshot(), before);
    assert_eq!(
        heard_core::check_store(room.workshop.store()).unwrap(),
        Vec::<String>::new()
    );
    let history = room.workshop.store().all_changes().unwrap();
    assert!(!format!("{history:?}").contains(CANARY));
    let wall = serde_json::to_string(room.workshop.wall_view()).unwrap();
    assert!(!wall.contains(CANARY));
    room.undo();
    assert_eq!(words(&room.workshop), [pair("typeIn", CANARY)]);
}

#[test]
fn empty_words_let_a_draft_go() {
    let mut room = Room::new();
    keep(&mut room, "typeIn", "The bus");
    keep(&mut room, "typeIn", "");
    keep(&mut room, "never there", "");
    assert_eq!(words(&room.reopen().workshop), []);
}

fn add(words: &str) -> Command {
    Command::AddStatement {
        kind: Kind::Working,
        words: words.to_owned(),
        person: None,
        pointed: Vec::new(),
    }
}

fn keeping(places: &[&str]) -> Asked {
    Asked {
        drafts: places.iter().map(|place| (*place).to_owned()).collect(),
        request: Some("1".to_owned()),
        ..desk()
    }
}

#[test]
fn a_draft_goes_with_the_command_that_keeps_its_words() {
    let mut room = Room::new();
    keep(&mut room, "typeIn", "The bus");
    keep(&mut room, "theme 1", "I wait");
    let refused = room.workshop.run(&keeping(&["typeIn"]), add(" "), room.now);
    assert!(matches!(refused, Err(Error::Invalid(_))));
    assert_eq!(words(&room.workshop).len(), 2, "a refusal keeps no words");
    let done = room
        .workshop
        .run(&keeping(&["typeIn"]), add("The bus"), room.now);
    done.unwrap();
    assert_eq!(words(&room.workshop), [pair("theme 1", "I wait")]);
}

#[test]
fn a_draft_goes_also_where_the_words_were_kept_before() {
    let mut room = Room::new();
    let title = Command::EditWorkshop {
        change: heard_core::protocol::WorkshopField::Title("Getting home".to_owned()),
    };
    keep(&mut room, "title", "Getting home");
    let done = room
        .workshop
        .run(&keeping(&["title"]), title, room.now)
        .unwrap();
    assert_eq!(done.changes, []);
    assert_eq!(words(&room.workshop), []);
}

#[test]
fn what_is_too_long_for_any_field_is_refused_and_the_oldest_go_first() {
    let mut room = Room::new();
    for (place, typed) in [
        ("p", "a".repeat(20_001)),
        (&*"p".repeat(1_001), "a".to_owned()),
    ] {
        let refused = room.workshop.keep_draft(place, &typed, room.now);
        assert!(matches!(refused, Err(Error::Invalid(_))));
    }
    keep(&mut room, "long", &"å".repeat(20_000));
    for n in 0..200 {
        keep(&mut room, &format!("field {n}"), "words");
    }
    let kept = room.workshop.drafts().unwrap();
    assert_eq!(kept.len(), 200);
    assert!(!kept.iter().any(|Draft { place, .. }| place == "long"));
}

/// Whether a word stands in any file of a folder, byte for byte.
fn stands_in(folder: &Path, word: &str) -> bool {
    let files = std::fs::read_dir(folder).unwrap();
    files
        .map(|file| std::fs::read(file.unwrap().path()).unwrap())
        .any(|bytes| {
            let mut windows = bytes.windows(word.len());
            windows.any(|window| window == word.as_bytes())
        })
}

#[test]
fn in_a_protected_file_nobody_reads_a_draft_without_the_passphrase() {
    let now = Room::new().now;
    let found = |key: Option<Key>| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("room.heard");
        let ids = Ids::Seeded(7);
        let made = OpenWorkshop::create(&path, key.clone(), "Getting home", false, ids, now);
        let mut workshop = made.unwrap();
        workshop.keep_draft("typeIn", CANARY, now).unwrap();
        let before = stands_in(folder.path(), CANARY);
        drop(workshop);
        let again = OpenWorkshop::open(&path, key, Ids::Seeded(8), now).unwrap();
        assert_eq!(words(&again), [pair("typeIn", CANARY)]);
        before || stands_in(folder.path(), CANARY)
    };
    // The look finds it where nothing is protected.
    assert!(found(None));
    assert!(!found(Some(Key::Passphrase("four green buses".to_owned()))));
}
