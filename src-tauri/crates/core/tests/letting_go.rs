//! At the end: people's words go and the results stay; copies for others hold nothing deleted; nothing is left
//! of a workshop that is to be no more.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod support;

use heard_core::protocol::*;
use heard_core::{Ids, OpenWorkshop, between, check_store, destroy, glance, practice, statements};
use std::path::{Path, PathBuf};
use support::{Room, into_theme};
use uuid::Uuid;

/// All that stands in the files of a folder and of the folders in it.
fn bytes_of(folder: &Path) -> String {
    let mut all = String::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.push_str(&bytes_of(&path));
        } else {
            all.push_str(&String::from_utf8_lossy(&std::fs::read(path).unwrap()));
        }
    }
    all
}

fn stands(folder: &Path, words: &str) -> bool {
    bytes_of(folder).contains(words)
}

/// A folder of its own, in memory where the system has such a place.
fn folder() -> tempfile::TempDir {
    let in_memory = tempfile::tempdir_in("/dev/shm");
    in_memory.or_else(|_| tempfile::tempdir()).unwrap()
}

/// The practice workshop: a bit of everything, in a folder of its own.
fn whole_workshop() -> (tempfile::TempDir, OpenWorkshop) {
    let folder = folder();
    let path = folder.path().join("practice.heard");
    let now = Room::new().now;
    let none = |_: &str| Vec::new();
    let workshop = practice::build(&path, None, Ids::Seeded(5), now, &none).unwrap();
    (folder, workshop)
}

/// What people said, and what they are called and reached by.
fn words_and_names(document: &Document) -> Vec<String> {
    let mut words: Vec<String> = document
        .statements
        .iter()
        .map(|row| row.words.clone())
        .collect();
    words.extend(
        document
            .sign_ups
            .iter()
            .flat_map(|row| [row.name.clone(), row.contact.clone()]),
    );
    words.extend(
        document
            .wants_to_hear
            .iter()
            .flat_map(|row| [row.name.clone(), row.reach.clone()]),
    );
    words.retain(|text| text.len() > 5);
    assert!(words.len() > 30, "too little to look for: {}", words.len());
    words
}

/// What is counted on screens and in documents.
fn counted(document: &Document) -> String {
    let mut counted = Vec::new();
    for theme in document.themes.iter() {
        let mut cards: Vec<_> = document.statements.iter().collect();
        cards.retain(|card| statements::counts_in(card, theme.id));
        cards.retain(|card| statements::counts(document, card));
        let people: std::collections::BTreeSet<_> =
            cards.iter().filter_map(|card| card.person).collect();
        counted.push((theme.id.0, cards.len(), people.len()));
    }
    let rows = (
        document.statements.len(),
        document.people.len(),
        document.sign_ups.len(),
        document.wants_to_hear.len(),
    );
    let votes: Vec<_> = document
        .counts
        .iter()
        .map(|row| (row.item, row.n))
        .collect();
    format!("{counted:?} {rows:?} {votes:?}")
}

fn room_with_a_past() -> Room {
    let mut room = Room::new();
    let one = room.statement(Kind::NotWorking, "Zanzibar nights");
    let two = room.statement(Kind::NotWorking, "Quokka mornings");
    let theme = room.theme(Kind::NotWorking, "I get home", &[one]);
    room.run(into_theme(&[two], theme));
    room.run(Command::RemoveStatement { statement: two });
    room
}

#[test]
fn tidying_lets_words_go_and_keeps_what_was_made_and_counted() {
    let (folder, mut workshop) = whole_workshop();
    let now = Room::new().now;
    workshop.back_up(now).unwrap();
    let before = workshop.document().clone();
    let words = words_and_names(&before);
    let (tidied, changes) = workshop.tidy(ActorRole::Desk, now).unwrap();
    assert_eq!((tidied.backups, tidied.unreached.len()), (1, 0));
    assert_eq!(tidied.statements as usize, before.statements.len());
    let bytes = bytes_of(folder.path());
    let stayed: Vec<_> = words
        .iter()
        .filter(|words| bytes.contains(*words))
        .collect();
    // A theme, cause or plan may be called as somebody said it: that is what the workshop made.
    let after = serde_json::to_string(workshop.document()).unwrap();
    let unknown: Vec<_> = stayed
        .into_iter()
        .filter(|words| !after.contains(*words))
        .collect();
    assert_eq!(unknown, Vec::<&String>::new());
    let then = workshop.document();
    assert_eq!(counted(then), counted(&before));
    assert_eq!(
        (&then.plans, &then.themes, &then.updates),
        (&before.plans, &before.themes, &before.updates)
    );
    assert!(
        then.statements
            .iter()
            .all(|card| !statements::may_show(then, card))
    );
    assert!(
        then.statements
            .iter()
            .all(|card| !statements::may_quote(then, card))
    );
    assert_eq!(workshop.snapshot().history, HistoryState::default());
    let mut expected = before.clone();
    changes
        .iter()
        .for_each(|change| change.apply(&mut expected));
    assert_eq!(expected.statements, then.statements);
    assert_eq!(check_store(workshop.store()).unwrap(), Vec::<String>::new());
    let path = workshop.store().path().to_owned();
    drop(workshop);
    let mut again = OpenWorkshop::open(&path, None, Ids::Seeded(6), now).unwrap();
    assert_eq!(
        again.doors().unwrap().last().unwrap().kind,
        DoorKind::Tidied
    );
    assert!(again.tidy(ActorRole::Wall, now).is_err());
}

#[test]
fn a_copy_for_a_facilitator_holds_all_that_stands_and_nothing_that_was_deleted() {
    let mut room = room_with_a_past();
    let folder = folder();
    let copy = folder.path().join("for Ann.heard");
    let now = room.now;
    room.workshop
        .share(&copy, None, Sharing::WithAFacilitator, now)
        .unwrap();
    assert!(stands(folder.path(), "Zanzibar"));
    assert!(
        !stands(folder.path(), "Quokka"),
        "what was removed travels along"
    );
    let names: Vec<_> = std::fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(names.len(), 1, "something is left beside it");
    let open = OpenWorkshop::open(&copy, None, Ids::Seeded(9), now).unwrap();
    assert_eq!(open.id(), room.workshop.id());
    assert_eq!(open.document().statements, room.document().statements);
    assert_eq!(check_store(open.store()).unwrap(), Vec::<String>::new());
    let doors = room.workshop.doors().unwrap();
    assert_eq!(
        (doors[0].kind, doors[0].what.as_str()),
        (DoorKind::Shared, "withAFacilitator")
    );
    assert!(doors[0].place.ends_with("for Ann.heard"));
}

#[test]
fn what_a_killed_program_left_of_a_copy_goes_with_the_next_one_of_its_name() {
    let mut room = room_with_a_past();
    let (folder, now) = (folder(), room.now);
    let at = |name: &str| folder.path().join(name);
    let left = "ann.heard.0192f0c0a5b77c3e8f00000000000001.part";
    let of_others = ["ann.heard.notes", "bob.heard.0192f0c0.part", "ann.part"];
    let sharing = Sharing::WithAFacilitator;
    type Made<'a> = &'a mut dyn FnMut(&std::path::Path) -> Result<(), Error>;
    let with_others = |make: Made<'_>| {
        for name in [left, &format!("{left}-wal"), &format!("{left}.lock")] {
            std::fs::write(at(name), "Zanzibar").unwrap();
        }
        for name in of_others {
            std::fs::write(at(name), "theirs").unwrap();
        }
        make(&at("ann.heard")).unwrap();
        let names = std::fs::read_dir(folder.path()).unwrap();
        assert_eq!(names.count(), 1 + of_others.len());
        for name in of_others {
            assert!(at(name).is_file(), "{name}");
        }
    };
    with_others(&mut |path| room.workshop.share(path, None, sharing, now));
    with_others(&mut |path| {
        room.workshop
            .store()
            .copy_to(path, uuid::Uuid::from_u128(7))
    });
}

#[test]
fn a_copy_that_is_fetched_at_once_is_written_down_without_a_place() {
    let mut room = room_with_a_past();
    let (folder, now) = (folder(), room.now);
    let (copy, sharing) = (folder.path().join("copy.heard"), Sharing::ToLearnWith);
    let shared = room.workshop.share_to_be_fetched(&copy, None, sharing, now);
    shared.unwrap();
    let doors = room.workshop.doors().unwrap();
    assert_eq!(
        (doors[0].kind, doors[0].place.as_str()),
        (DoorKind::Shared, "")
    );
}

#[test]
fn a_copy_to_learn_with_counts_the_same_and_says_nothing() {
    let (_own, mut workshop) = whole_workshop();
    let folder = folder();
    let copy = folder.path().join("learn.heard");
    let now = Room::new().now;
    workshop
        .share(&copy, None, Sharing::ToLearnWith, now)
        .unwrap();
    let bytes = bytes_of(folder.path());
    for words in words_and_names(workshop.document()) {
        assert!(!bytes.contains(&words), "{words}");
    }
    for row in workshop.document().facilitators.iter() {
        assert!(!stands(folder.path(), &row.name), "{}", row.name);
    }
    let open = OpenWorkshop::open(&copy, None, Ids::Seeded(9), now).unwrap();
    assert_ne!(open.id(), workshop.id());
    assert!(open.document().workshop.single().unwrap().practice);
    assert_eq!(counted(open.document()), counted(workshop.document()));
    assert_eq!(check_store(open.store()).unwrap(), Vec::<String>::new());
}

#[test]
fn a_text_that_repeats_what_somebody_said_is_left_out_to_learn_with() {
    let mut room = Room::new();
    let card = room.statement(Kind::NotWorking, "The night staff never knock on my door");
    let theme = room.theme(
        Kind::NotWorking,
        "Night staff never knock on doors",
        &[card],
    );
    let folder = folder();
    let copy = folder.path().join("learn.heard");
    let now = room.now;
    room.workshop
        .share(&copy, None, Sharing::ToLearnWith, now)
        .unwrap();
    let open = OpenWorkshop::open(&copy, None, Ids::Seeded(9), now).unwrap();
    let name = &open.document().themes.get(theme).unwrap().name;
    assert_eq!(name, "(left out)");
    drop(open);
    assert!(!stands(folder.path(), "ight staff"));
}

fn copied(from: &Room, folder: &Path, name: &str) -> PathBuf {
    let path = folder.join(name);
    from.workshop
        .store()
        .copy_to(&path, Uuid::from_u128(1))
        .unwrap();
    path
}

/// A copy opened on another laptop, where something is done.
fn went_on(path: &Path, room: &Room) {
    let mut elsewhere = OpenWorkshop::open(path, None, Ids::Seeded(77), room.now).unwrap();
    let asked = heard_core::Asked {
        session: "another laptop".to_owned(),
        ..support::desk()
    };
    let add = Command::AddRoomNote {
        kind: RoomNoteKind::ForLater,
        text: "Ask about the lift".to_owned(),
    };
    elsewhere.run(&asked, add, room.now).unwrap();
}

#[test]
fn a_copy_says_whether_it_or_the_one_here_went_on() {
    for shared in [false, true] {
        let mut room = room_with_a_past();
        let folder = folder();
        let now = room.now;
        let copy = if shared {
            let path = folder.path().join("shared.heard");
            room.workshop
                .share(&path, None, Sharing::WithAFacilitator, now)
                .unwrap();
            path
        } else {
            copied(&room, folder.path(), "copied.heard")
        };
        let look = |room: &Room| {
            between(
                &room.workshop.look().unwrap(),
                &glance(&copy, None).unwrap(),
            )
        };
        assert_eq!(look(&room), Between::Same, "shared: {shared}");
        went_on(&copy, &room);
        assert_eq!(look(&room), Between::Newer, "shared: {shared}");
        room.statement(Kind::Working, "The lift works");
        assert_eq!(look(&room), Between::BothChanged, "shared: {shared}");
    }
    let mut room = room_with_a_past();
    let folder = folder();
    let copy = copied(&room, folder.path(), "copied.heard");
    room.statement(Kind::Working, "The lift works");
    let here = room.workshop.look().unwrap();
    assert_eq!(
        between(&here, &glance(&copy, None).unwrap()),
        Between::Older
    );
}

#[test]
fn nothing_is_left_of_a_workshop_that_is_destroyed() {
    let mut room = room_with_a_past();
    room.workshop.back_up(room.now).unwrap();
    let id = room.workshop.id();
    let path = room.path().to_owned();
    assert!(matches!(destroy(&path, id), Err(Error::Locked { .. })));
    let (folder, path, _) = room.close();
    std::fs::write(folder.path().join("room.heard.damaged-1"), "Zanzibar").unwrap();
    std::fs::write(folder.path().join("room.heard.v1"), "Zanzibar").unwrap();
    // What a crash left of a change of key, of a copy, and of a backup.
    std::fs::write(folder.path().join("room.heard.0a.part"), "Zanzibar").unwrap();
    std::fs::write(folder.path().join("room.heard-wal"), "Zanzibar").unwrap();
    let backups = folder.path().join("backups").join(id.0.to_string());
    std::fs::create_dir(backups.join("anew")).unwrap();
    for name in ["anew/keys.txt", "anew/.b.heard.part", ".0a.part"] {
        std::fs::write(backups.join(name), "Zanzibar").unwrap();
    }
    // A second name of each shows what became of its bytes.
    let seen = tempfile::tempdir_in(folder.path().parent().unwrap()).unwrap();
    let kept = backups.join("anew/.b.heard.part");
    std::fs::hard_link(kept, seen.path().join("one")).unwrap();
    std::fs::hard_link(&path, seen.path().join("own")).unwrap();
    std::fs::write(folder.path().join("another.heard"), "of somebody else").unwrap();
    destroy(&path, id).unwrap();
    assert!(!stands(folder.path(), "Zanzibar"));
    assert!(!stands(seen.path(), "Zanzibar") && !stands(seen.path(), "Getting"));
    let left: Vec<_> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|file| file.unwrap().file_name())
        .collect();
    assert_eq!(
        left.len(),
        2,
        "the other workshop and the empty folder of backups: {left:?}"
    );
    assert!(matches!(destroy(&path, id), Err(Error::NoFile(_))));
}
