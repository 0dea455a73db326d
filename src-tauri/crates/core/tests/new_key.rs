//! Another key: the backups have it too, wherever they lie, and none opens with the old one any more.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod support;

use heard_core::backups::{BackupFolder, NewKey, Settled};
use heard_core::protocol::*;
use heard_core::{Form, Ids, Key, OpenWorkshop, form_of};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use support::Room;
use uuid::Uuid;

/// Nobody else writes this.
const WORDS: &str = "Quicksilver mornings";

fn key(words: &str) -> Option<Key> {
    Some(Key::Passphrase(words.to_owned()))
}

fn soon() -> Instant {
    Instant::now() + Duration::from_secs(60)
}

/// A workshop with three backups, and a memory stick with the first two of them.
struct Home {
    room: Room,
    stick: tempfile::TempDir,
    documents: Vec<Document>,
}

impl Home {
    fn new() -> Self {
        let mut room = Room::new();
        let stick = tempfile::tempdir().unwrap();
        let mut documents = Vec::new();
        for n in 0..3 {
            room.statement(Kind::Working, &format!("{WORDS}, day {n}"));
            let backup = room.workshop.back_up(room.now).unwrap();
            documents.push(room.document().clone());
            if n < 2 {
                let there = BackupFolder::within(stick.path(), room.workshop.id());
                there.take_in(&backup, Uuid::from_u128(n)).unwrap();
            }
        }
        Self {
            room,
            stick,
            documents,
        }
    }

    fn there(&self) -> BackupFolder {
        BackupFolder::within(self.stick.path(), self.room.workshop.id())
    }

    fn begin(&self, then: Option<&Key>, until: Instant) -> NewKey {
        let now = self.room.workshop.store().key().cloned();
        let begun = NewKey::begin(
            self.room.workshop.backups(),
            now,
            then,
            (self.room.now, until),
        );
        begun.unwrap()
    }

    /// Changes the key as the host does.
    fn change(self, then: Option<Key>, until: Instant) -> (Self, Settled) {
        let new = self.begin(then.as_ref(), until);
        let Self {
            room,
            stick,
            documents,
        } = self;
        let mut settled = Settled::default();
        let room = room.reopen_changed(then, |path, now| {
            settled = new.give(path, Uuid::from_u128(9), now).unwrap().1;
        });
        let mut home = Self {
            room,
            stick,
            documents,
        };
        let (kind, now) = (DoorKind::KeyChanged, home.room.now);
        let opened = home.room.workshop.open_door(kind, &settled.before, "", now);
        opened.unwrap();
        (home, settled)
    }

    /// Each backup holds what it held, the newest first.
    fn holds(&self, folder: &BackupFolder) -> Vec<usize> {
        let own = self.room.workshop.store().key();
        let inside = |path: &heard_core::backups::Backup| {
            assert!(path.is_whole());
            let inside = path.look_inside(own).unwrap().document;
            self.documents
                .iter()
                .position(|one| *one == inside)
                .unwrap()
        };
        folder.list().iter().map(inside).collect()
    }
}

fn stands(folder: &Path) -> bool {
    files(folder).iter().any(|path| {
        let bytes = std::fs::read(path).unwrap();
        bytes
            .windows(WORDS.len())
            .any(|part| part == WORDS.as_bytes())
    })
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(self::files(&path));
        } else {
            files.push(path);
        }
    }
    files
}

fn copy_all(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let to = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy_all(&path, &to);
        } else {
            std::fs::copy(path, to).unwrap();
        }
    }
}

#[test]
fn every_backup_has_the_new_key_and_holds_what_it_held() {
    let home = Home::new();
    let folder = home.room.path().parent().unwrap().to_owned();
    assert!(stands(&folder));
    let (home, settled) = home.change(key("four odd words here"), soon());
    assert_eq!(
        (settled.anew, settled.removed, settled.left.len()),
        (3, 0, 0)
    );
    assert_eq!(settled.before, "plain");
    assert_eq!(home.holds(&home.room.workshop.backups()), [2, 1, 0]);
    assert!(!stands(home.room.workshop.backups().path()));
    // Another passphrase, and none: nothing has the key before.
    let (home, settled) = home.change(key("other words than those"), soon());
    let form = form_of(&home.room.workshop.backups().list()[0].path).unwrap();
    assert_ne!(settled.before, form.word());
    assert_eq!(home.holds(&home.room.workshop.backups()), [2, 1, 0]);
    let (home, _) = home.change(None, soon());
    assert_eq!(home.holds(&home.room.workshop.backups()), [2, 1, 0]);
    for backup in home.room.workshop.backups().list() {
        assert_eq!(form_of(&backup.path), Ok(Form::Plain));
    }
    // And back to one of them.
    let mut home = home;
    let first = home.room.workshop.backups().list().pop().unwrap();
    let now = home.room.now;
    home.room.workshop.go_back(&first, now).unwrap();
    assert_eq!(home.room.document().statements.len(), 1);
}

#[test]
fn what_there_was_no_time_for_goes_and_the_newest_is_always_there() {
    let (home, settled) = Home::new().change(key("four odd words here"), Instant::now());
    assert_eq!((settled.anew, settled.removed), (1, 2));
    assert_eq!(home.holds(&home.room.workshop.backups()), [2]);
    let folder = home.room.workshop.backups();
    assert!(!stands(folder.path()));
}

#[test]
fn cut_short_before_the_file_has_its_key_all_is_as_before() {
    let home = Home::new();
    let backups = home.room.workshop.backups();
    let before = backups.list();
    // Somebody pulls the plug: nothing of it is dropped.
    std::mem::forget(home.begin(key("four odd words here").as_ref(), soon()));
    assert!(backups.path().join("anew").is_dir());
    let Home { room, .. } = home;
    let room = room.reopen();
    assert_eq!(room.workshop.backups().list(), before);
    assert!(!backups.path().join("anew").exists());
}

#[test]
fn cut_short_when_the_file_has_its_key_the_next_start_ends_it() {
    let home = Home::new();
    let folder = home.room.path().parent().unwrap().to_owned();
    let then = key("four odd words here");
    let new = home.begin(then.as_ref(), soon());
    // The plug is pulled between the file and its backups.
    let aside = tempfile::tempdir().unwrap();
    copy_all(&folder, aside.path());
    let Home {
        room, documents, ..
    } = home;
    let path = room.path().to_owned();
    drop(room.reopen_changed(then.clone(), |path, now| {
        drop(new.give(path, Uuid::from_u128(9), now).unwrap());
        std::fs::copy(path, aside.path().join("room.heard")).unwrap();
        let _ = std::fs::remove_file(aside.path().join("room.heard-wal"));
    }));
    drop(path);
    let file = aside.path().join("room.heard");
    let now = chrono::Utc::now();
    let open = OpenWorkshop::open(&file, then, Ids::Seeded(1), now).unwrap();
    let list = open.backups().list();
    assert_eq!(list.len(), 3);
    for (backup, document) in list.iter().zip(documents.iter().rev()) {
        let inside = backup.look_inside(open.store().key()).unwrap();
        assert_eq!(inside.document, *document);
    }
    assert!(!stands(aside.path()));
    let doors = open.doors().unwrap();
    let last = doors.last().unwrap();
    assert_eq!(
        (last.kind, last.what.as_str()),
        (DoorKind::KeyChanged, "plain")
    );
    assert!(!open.backups().path().join("anew").exists());
}

#[test]
fn a_backup_that_did_not_get_its_place_gets_it_at_the_next_start() {
    let home = Home::new();
    let backups = home.room.workshop.backups();
    let then = key("four odd words here");
    let new = home.begin(then.as_ref(), soon());
    // Where one of them is to go stands something else.
    let made = files(&backups.path().join("anew"));
    let name = made
        .iter()
        .find(|path| path.extension().is_some_and(|ending| ending == "heard"));
    let in_its_way = backups.path().join(name.unwrap().file_name().unwrap());
    std::fs::create_dir(&in_its_way).unwrap();
    let Home {
        room, documents, ..
    } = home;
    let room = room.reopen_changed(then.clone(), |path, now| {
        let settled = new.give(path, Uuid::from_u128(9), now).unwrap().1;
        assert_eq!(settled.anew, 2);
    });
    std::fs::remove_dir(&in_its_way).unwrap();
    let room = room.reopen_changed(then, |_, _| ());
    let list = room.workshop.backups().list();
    let key = room.workshop.store().key();
    for (backup, document) in list.iter().zip(documents.iter().rev()) {
        assert_eq!(backup.look_inside(key).unwrap().document, *document);
    }
    assert_eq!(list.len(), 3);
    assert!(!backups.path().join("anew").exists());
}

#[test]
fn backups_on_a_stick_follow_when_it_is_seen_again() {
    let home = Home::new();
    // Another facilitator's of the same workshop, with a passphrase of their own.
    let theirs = Room::protected("words of somebody else");
    let theirs_key = theirs.workshop.store().path().to_owned();
    let place = home
        .there()
        .path()
        .join("20261008T100000Z-r9-0000000000000000.heard");
    std::fs::copy(theirs_key, &place).unwrap();
    assert!(stands(home.stick.path()));
    let (home, _) = home.change(key("four odd words here"), soon());
    let following = home.room.workshop.following().unwrap();
    let there = home.there();
    let followed = following.bring_up(&there, home.room.now, Uuid::from_u128(5));
    assert_eq!(
        (
            followed.anew,
            followed.removed,
            followed.unreached.as_slice()
        ),
        (2, 0, [].as_slice())
    );
    assert!(!stands(home.stick.path()));
    assert!(place.is_file(), "somebody else's backup is gone");
    std::fs::remove_file(place).unwrap();
    assert_eq!(home.holds(&there), [1, 0]);
    // Once more, there is nothing to do.
    let again = following.bring_up(&there, home.room.now, Uuid::from_u128(6));
    assert_eq!(again, Default::default());
}

#[test]
fn a_stick_s_backup_that_is_nowhere_else_goes_with_its_key() {
    let home = Home::new();
    let oldest = home.room.workshop.backups().list().pop().unwrap();
    std::fs::remove_file(oldest.path).unwrap();
    let (home, _) = home.change(key("four odd words here"), soon());
    let following = home.room.workshop.following().unwrap();
    let there = home.there();
    let followed = following.bring_up(&there, home.room.now, Uuid::from_u128(5));
    assert_eq!((followed.anew, followed.removed), (1, 1));
    assert!(!stands(home.stick.path()));
    assert_eq!(home.holds(&there), [1]);
}

#[test]
fn who_asked_to_go_leaves_the_stick_also_where_the_file_s_own_backup_is_damaged() {
    let mut home = Home::new();
    let card = home.room.document().statements.iter().next().unwrap().id;
    let leaving = Leaving {
        statements: vec![card],
        ..Leaving::default()
    };
    let now = home.room.now;
    home.room
        .workshop
        .erase(ActorRole::Desk, &leaving, now)
        .unwrap();
    for own in home.room.workshop.backups().list() {
        let mut bytes = std::fs::read(&own.path).unwrap();
        bytes[5_000] ^= 1;
        std::fs::write(&own.path, bytes).unwrap();
    }
    let there = home.there();
    let words = format!("{WORDS}, day 0");
    assert!(holds_words(home.stick.path(), &words));
    let following = home.room.workshop.following().unwrap();
    let followed = following.bring_up(&there, now, Uuid::from_u128(5));
    assert_eq!(followed.unreached.len(), 0);
    assert!(!holds_words(home.stick.path(), &words));
    assert!(there.list().iter().all(|backup| backup.is_whole()));
}

#[test]
fn who_asked_to_go_leaves_the_stick_too_and_so_does_everybody_at_the_end() {
    let mut home = Home::new();
    let card = home.room.document().statements.iter().next().unwrap().id;
    let leaving = Leaving {
        statements: vec![card],
        ..Leaving::default()
    };
    let mark = home.room.workshop.following().unwrap().mark();
    let now = home.room.now;
    // One lies on the stick only.
    let second = home.room.workshop.backups().list().remove(1);
    std::fs::remove_file(second.path).unwrap();
    home.room
        .workshop
        .erase(ActorRole::Desk, &leaving, now)
        .unwrap();
    let following = home.room.workshop.following().unwrap();
    assert_ne!(following.mark(), mark);
    let there = home.there();
    let day = |n: u32| format!("{WORDS}, day {n}");
    assert!(holds_words(home.stick.path(), &day(0)));
    let followed = following.bring_up(&there, now, Uuid::from_u128(5));
    assert_eq!((followed.anew, followed.unreached.len()), (2, 0));
    assert!(!holds_words(home.stick.path(), &day(0)));
    assert!(holds_words(home.stick.path(), &day(1)));
    assert!(there.list().iter().all(|backup| backup.is_whole()));
    home.room.later(60);
    let now = home.room.now;
    home.room.workshop.tidy(ActorRole::Desk, now).unwrap();
    let following = home.room.workshop.following().unwrap();
    let followed = following.bring_up(&there, now, Uuid::from_u128(6));
    assert_eq!(followed.removed, 2);
    assert!(!stands(home.stick.path()));
}

fn holds_words(folder: &Path, words: &str) -> bool {
    files(folder).iter().any(|path| {
        let bytes = std::fs::read(path).unwrap();
        bytes
            .windows(words.len())
            .any(|part| part == words.as_bytes())
    })
}

#[test]
fn what_a_crash_kept_from_the_backups_is_done_at_the_next_start() {
    let home = Home::new();
    let folder = home.room.workshop.backups().path().to_owned();
    let aside = tempfile::tempdir().unwrap();
    copy_all(&folder, aside.path());
    let mut home = home;
    let card = home.room.document().statements.iter().next().unwrap().id;
    let leaving = Leaving {
        statements: vec![card],
        ..Leaving::default()
    };
    let now = home.room.now;
    let erased = home
        .room
        .workshop
        .erase(ActorRole::Desk, &leaving, now)
        .unwrap();
    assert_eq!(erased.0.backups, 3);
    // As if it had been killed before it came to the backups.
    std::fs::remove_dir_all(&folder).unwrap();
    copy_all(aside.path(), &folder);
    let words = format!("{WORDS}, day 0");
    assert!(holds_words(&folder, &words));
    let room = home.room.reopen();
    assert!(!holds_words(&folder, &words));
    assert_eq!(room.workshop.backups().list().len(), 3);
}
