//! Backups: each restores to an equal document, and one that is not whole never counts as good.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

#[allow(dead_code, unused_imports, reason = "`properties` uses the rest")]
mod generator;
mod support;
#[allow(dead_code, unused_imports, reason = "`properties` uses the rest")]
mod watched;

use heard_core::backups::{Backup, BackupFolder, put_back};
use heard_core::protocol::*;
use heard_core::{Ids, Key, OpenWorkshop, check_store, readable};
use proptest::collection::vec;
use proptest::prelude::*;
use std::path::{Path, PathBuf};
use support::Room;
use watched::{Happens, Watched, but_the_wall, few};

/// A room with some cards and a backup of them.
fn backed_up() -> (Room, Backup) {
    let mut room = Room::new();
    for n in 0..40 {
        room.statement(Kind::Working, &format!("The bus driver waits, day {n}"));
    }
    let backup = room.workshop.back_up(room.now).unwrap();
    (room, backup)
}

fn names_in(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<_> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn a_backup_says_when_what_and_how_much() {
    let (room, backup) = backed_up();
    assert_eq!((backup.at, backup.revision), (room.now, 41));
    assert!(backup.is_whole());
    let facts = backup.facts(None).unwrap();
    assert_eq!(facts.stage, Stage::Prepare);
    assert_eq!(facts.counts, HowMany::of(room.document()));
    assert_eq!(facts.last.unwrap().cmd, "addStatement");
    assert_eq!(&backup.look_inside(None).unwrap().document, room.document());
    // It lies where it says, with nothing left of its making.
    let folder = room.path().with_file_name("backups");
    let own = folder.join(room.workshop.id().0.to_string());
    assert_eq!(names_in(&own), [backup.name.as_str(), "of.txt"]);
}

#[test]
fn a_workshop_that_did_not_change_is_not_backed_up_twice() {
    let (mut room, backup) = backed_up();
    room.later(600);
    assert_eq!(room.workshop.back_up(room.now).unwrap(), backup);
    assert_eq!(room.workshop.backups().list().len(), 1);
}

#[test]
fn commands_go_on_while_a_backup_is_made_and_are_not_in_it() {
    let (mut room, _) = backed_up();
    let card = room.statement(Kind::Working, "Before");
    let before = room.document().clone();
    let mut making = room.workshop.begin_backup(room.now).unwrap();
    let mut pieces = 0;
    while room.workshop.read_for_backup(&mut making).unwrap() {
        making.write().unwrap();
        pieces += 1;
        // More than a checkpoint's worth of pages, were there one.
        for n in 0..400 {
            room.statement(
                Kind::Working,
                &format!("Meanwhile {n}: {}", "word ".repeat(150)),
            );
        }
    }
    room.workshop.let_go().unwrap();
    let backup = making.finish().unwrap();
    assert!(pieces > 0);
    let inside = backup.look_inside(None).unwrap().document;
    assert_eq!(inside, before);
    assert!(inside.statements.get(card).is_some());
    assert_eq!(
        check_store(room.workshop.store()).unwrap(),
        Vec::<String>::new()
    );
}

#[test]
fn a_file_that_was_written_meanwhile_makes_no_backup() {
    let (mut room, _) = backed_up();
    room.statement(Kind::Working, "New");
    let mut making = room.workshop.begin_backup(room.now).unwrap();
    assert!(room.workshop.read_for_backup(&mut making).unwrap());
    making.write().unwrap();
    room.statement(Kind::Working, "Meanwhile");
    std::thread::sleep(std::time::Duration::from_millis(20));
    let checkpoint = "PRAGMA wal_checkpoint(TRUNCATE)";
    let connection = room.workshop.store().connection();
    connection.query_row(checkpoint, [], |_| Ok(())).unwrap();
    assert!(room.workshop.read_for_backup(&mut making).is_err());
    drop(making);
    room.workshop.let_go().unwrap();
    assert_eq!(room.workshop.backups().list().len(), 1);
    assert_eq!(
        names_in(room.workshop.backups().path()).len(),
        2,
        "half a backup is left"
    );
}

#[test]
fn what_was_damaged_on_its_way_to_the_disk_is_no_backup() {
    let (mut room, _) = backed_up();
    room.statement(Kind::Working, "New");
    for at in [0, 30, 5_000, 12_345] {
        let mut making = room.workshop.begin_backup(room.now).unwrap();
        while room.workshop.read_for_backup(&mut making).unwrap() {
            making.write().unwrap();
        }
        room.workshop.let_go().unwrap();
        let mut bytes = std::fs::read(making.part()).unwrap();
        bytes[at] ^= 4;
        std::fs::write(making.part(), bytes).unwrap();
        assert!(making.finish().is_err(), "flipped at {at}");
    }
    assert_eq!(room.workshop.backups().list().len(), 1);
    assert_eq!(
        names_in(room.workshop.backups().path()).len(),
        2,
        "half a backup is left"
    );
}

#[test]
fn going_back_keeps_how_it_is_and_the_history_goes_on_as_in_the_backup() {
    let (mut room, backup) = backed_up();
    let then = room.document().clone();
    let history = room.workshop.snapshot().history;
    let late = room.statement(Kind::Working, "A bad hour");
    let theme = room.theme(Kind::Working, "Buses", &[late]);
    let (now, revision) = (room.document().clone(), room.workshop.revision());
    room.later(60);
    let kept = room.workshop.go_back(&backup, room.now).unwrap();
    assert_eq!(room.document(), &then);
    assert_eq!(room.workshop.revision(), revision + 1);
    assert_eq!(room.workshop.snapshot().history, history);
    assert_eq!(room.workshop.wall_view().picture, Picture::Blank {});
    assert_eq!(
        check_store(room.workshop.store()).unwrap(),
        Vec::<String>::new()
    );
    // Undo takes back the last step of then, a number on paper is not dealt again.
    room.undo();
    assert_eq!(room.document().statements.len(), 39);
    let next = room.statement(Kind::Working, "After it");
    assert_eq!(room.card(next).number, 42);
    assert!(room.document().themes.get(theme).is_none());
    // And forth again, also after a restart.
    let mut room = room.reopen();
    room.workshop.go_back(&kept, room.now).unwrap();
    assert_eq!(but_the_wall(room.document()), but_the_wall(&now));
    assert_eq!(room.workshop.backups().list().len(), 3);
    let mut beside = names_in(room.path().parent().unwrap());
    beside.retain(|name| !name.ends_with("-shm"));
    let left = ["backups", "room.heard", "room.heard-wal", "room.heard.lock"];
    assert_eq!(beside, left);
}

#[test]
fn a_damaged_backup_is_never_gone_back_to() {
    let (mut room, backup) = backed_up();
    room.statement(Kind::Working, "A good hour");
    let before = room.workshop.snapshot();
    let bytes = std::fs::read(&backup.path).unwrap();
    for damaged in [
        &bytes[..bytes.len() - 1],
        &bytes[..bytes.len() / 2],
        &[],
        &flipped(&bytes, 9_000),
    ] {
        std::fs::write(&backup.path, damaged).unwrap();
        assert!(!backup.is_whole());
        assert_eq!(room.workshop.backups().newest_good(), None);
        let error = room.workshop.go_back(&backup, room.now).unwrap_err();
        assert_eq!(
            error.to_string(),
            "This backup is damaged. Nothing was changed. Choose another one."
        );
        assert_eq!(room.workshop.snapshot(), before);
    }
}

#[test]
fn another_workshop_s_backup_is_refused() {
    let (_other, backup) = backed_up();
    let mut room = Room::seeded(99);
    let before = room.workshop.snapshot();
    assert!(room.workshop.go_back(&backup, room.now).is_err());
    assert_eq!(room.workshop.snapshot(), before);
}

#[test]
fn a_copy_elsewhere_is_the_same_and_a_damaged_one_is_made_anew() {
    let (room, backup) = backed_up();
    let stick = tempfile::tempdir().unwrap();
    let there = BackupFolder::within(stick.path(), room.workshop.id());
    there.take_in(&backup, uuid::Uuid::new_v4()).unwrap();
    let copy = there.get(&backup.name).unwrap();
    assert!(copy.is_whole());
    std::fs::write(&copy.path, b"").unwrap();
    assert_eq!(there.newest_good(), None);
    there.take_in(&backup, uuid::Uuid::new_v4()).unwrap();
    assert_eq!(there.newest_good().map(|copy| copy.name), Some(backup.name));
}

#[test]
fn old_backups_go_by_the_rule_and_a_damaged_one_saves_no_good_one_s_place() {
    let mut room = Room::new();
    let mut made = Vec::new();
    for _ in 0..6 {
        room.statement(Kind::Working, "One more");
        made.push(room.workshop.back_up(room.now).unwrap());
        room.later(6 * 3600);
    }
    // The newest of the first day is damaged.
    std::fs::write(&made[1].path, b"").unwrap();
    let later = room.now + chrono::TimeDelta::days(5);
    room.workshop.backups().prune(later, None).unwrap();
    let left = room.workshop.backups().list();
    let good: Vec<_> = left.iter().filter(|backup| backup.is_whole()).collect();
    assert!(good.contains(&&made[5]), "the newest");
    assert!(good.len() >= 2, "one a day");
    let delete_by = Some(room.now.date_naive());
    room.workshop.backups().prune(later, delete_by).unwrap();
    let left = room.workshop.backups().list();
    assert_eq!(left, [made[5].clone()]);
}

#[test]
fn a_damaged_backup_does_not_come_out_of_an_erasure_as_a_good_one() {
    let (mut room, backup) = backed_up();
    let person: PersonId = room.made(Command::AddPerson {
        reference: "17".to_owned(),
        group: None,
        may_show: true,
        may_quote: true,
    });
    let bytes = std::fs::read(&backup.path).unwrap();
    // SQLite reads past this byte: which version of it wrote the file last.
    std::fs::write(&backup.path, flipped(&bytes, 99)).unwrap();
    let leaving = Leaving {
        person: Some(person),
        ..Leaving::default()
    };
    let now = room.now;
    room.workshop.erase(ActorRole::Desk, &leaving, now).unwrap();
    assert_eq!(room.workshop.backups().list(), Vec::new());
}

#[test]
fn a_year_and_a_day_later_no_old_backup_is_left() {
    let (mut room, backup) = backed_up();
    room.later(400 * 86_400);
    room.statement(Kind::Working, "They ring back");
    let last = room.workshop.back_up(room.now).unwrap();
    assert_eq!(room.workshop.backups().prune(room.now, None).unwrap(), 1);
    assert_eq!(room.workshop.backups().list(), [last]);
    assert!(!backup.path.exists());
}

#[test]
fn a_protected_workshop_has_protected_backups_and_goes_back_to_them() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("safe.heard");
    let key = || Some(Key::Passphrase("nine lives of a cat".to_owned()));
    let now = Room::new().now;
    let ids = Ids::Seeded(3);
    let mut workshop = OpenWorkshop::create(&path, key(), "Quiet", false, ids, now).unwrap();
    let backup = workshop.back_up(now).unwrap();
    let bytes = std::fs::read(&backup.path).unwrap();
    assert!(!bytes.windows(5).any(|five| five == b"Quiet"));
    assert!(backup.facts(None).is_err());
    assert_eq!(
        backup.facts(key().as_ref()).unwrap().counts,
        HowMany::default()
    );
    let then = workshop.document().clone();
    let asked = heard_core::Asked {
        role: ActorRole::Desk,
        session: "s".to_owned(),
        request: None,
        drafts: Vec::new(),
    };
    let command = Command::GoToStage { stage: Stage::Plan };
    workshop.run(&asked, command, now).unwrap();
    workshop.go_back(&backup, now).unwrap();
    assert_eq!(workshop.document(), &then);
    drop(workshop);
    assert!(OpenWorkshop::open(&path, None, Ids::Seeded(4), now).is_err());
    let again = OpenWorkshop::open(&path, key(), Ids::Seeded(4), now).unwrap();
    assert_eq!(again.document(), &then);
}

#[test]
fn the_backups_of_a_damaged_file_are_found_by_its_name() {
    let (room, backup) = backed_up();
    let (_folder, path, _) = room.close();
    std::fs::write(&path, b"nothing of it is left").unwrap();
    let found = BackupFolder::by_name(&path).unwrap();
    assert_eq!(found.newest_good(), Some(backup));
    assert_eq!(
        BackupFolder::by_name(&PathBuf::from("elsewhere.heard")),
        None
    );
}

#[test]
fn a_file_that_got_another_name_finds_its_backups_by_that_one_once_it_was_open() {
    let (room, backup) = backed_up();
    let (folder, path, now) = room.close();
    let moved = folder.path().join("moved.heard");
    std::fs::rename(&path, &moved).unwrap();
    assert_eq!(BackupFolder::by_name(&moved), None);
    drop(OpenWorkshop::open(&moved, None, Ids::Seeded(1), now).unwrap());
    std::fs::write(&moved, b"nothing of it is left").unwrap();
    let found = BackupFolder::by_name(&moved).unwrap();
    assert_eq!(found.newest_good(), Some(backup));
}

fn flipped(bytes: &[u8], at: usize) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let at = at % bytes.len();
    bytes[at] ^= 1 << (at % 8);
    bytes
}

fn anything() -> impl Strategy<Value = Happens> {
    prop_oneof![
        16 => any::<u64>().prop_map(Happens::Command),
        4 => any::<u64>().prop_map(Happens::Show),
        4 => Just(Happens::Undo),
        2 => Just(Happens::Redo),
        1 => Just(Happens::Reopen),
    ]
}

proptest! {
    #![proptest_config(few(12, 20_261_122, 100))]

    // R6, quick form: whatever happened before and after it, a backup restores to an equal document.
    #[test]
    fn each_backup_restores_to_an_equal_document(
        hours in vec(vec(anything(), 1..25), 2..5), order in any::<u64>(), at in any::<usize>(),
    ) {
        let mut watched = Watched::new();
        let mut made = Vec::new();
        for hour in &hours {
            for what in hour {
                watched.happens(what);
            }
            let room = &mut watched.room;
            room.later(300);
            let then = but_the_wall(room.document());
            let history = room.workshop.snapshot().history;
            made.push((room.workshop.back_up(room.now).unwrap(), then, history));
        }
        let mut room = watched.room;
        for n in 0..made.len() {
            let which = (usize::try_from(order % 1_000).unwrap() + n * 7) % made.len();
            let (backup, then, history) = &made[which];
            room.later(60);
            room.workshop.go_back(backup, room.now).unwrap();
            prop_assert_eq!(&but_the_wall(room.document()), then);
            prop_assert_eq!(&room.workshop.snapshot().history, history);
            prop_assert_eq!(check_store(room.workshop.store()).unwrap(), Vec::<String>::new());
        }
        let (backup, ..) = &made[0];
        let bytes = std::fs::read(&backup.path).unwrap();
        std::fs::write(&backup.path, flipped(&bytes, at)).unwrap();
        prop_assert!(!backup.is_whole());
        std::fs::write(&backup.path, &bytes[..at % bytes.len()]).unwrap();
        prop_assert!(!backup.is_whole());
    }
}

#[test]
fn a_damaged_file_gives_its_place_to_a_backup_and_is_kept_as_it_is() {
    let (mut room, backup) = backed_up();
    let then = room.document().clone();
    room.statement(Kind::Working, "After the backup");
    let now = room.now;
    let (folder, path, _) = room.close();
    let bytes = std::fs::read(&path).unwrap();
    let damaged = [&bytes[..8_192], &vec![0; bytes.len() - 8_192][..]].concat();
    std::fs::write(&path, &damaged).unwrap();
    assert!(OpenWorkshop::open(&path, None, Ids::Seeded(1), now).is_err());
    let kept = put_back(&backup, &path, now, uuid::Uuid::new_v4()).unwrap();
    assert_eq!(std::fs::read(&kept).unwrap(), damaged);
    let name = kept.file_name().unwrap().to_str().unwrap();
    assert!(name.starts_with("room.heard.damaged-2026"), "{name}");
    let again = OpenWorkshop::open(&path, None, Ids::Seeded(1), now).unwrap();
    assert_eq!(again.document(), &then);
    // Nobody takes the place of a file that is open.
    let refused = put_back(&backup, &path, now, uuid::Uuid::new_v4()).unwrap_err();
    assert!(matches!(refused, Error::Locked { .. }), "{refused}");
    drop(folder);
}

#[test]
fn what_can_still_be_read_is_counted() {
    let (room, _) = backed_up();
    let (_folder, path, _) = room.close();
    assert_eq!(readable(&path, None).unwrap().statements, 40);
    std::fs::write(&path, b"nothing of it is left").unwrap();
    assert_eq!(readable(&path, None), None);
}

#[test]
fn what_a_crash_left_half_made_goes_with_the_next_backup() {
    let (mut room, _) = backed_up();
    let part = room.workshop.backups().path().join(".left.part");
    let file = std::fs::File::create(&part).unwrap();
    let hour_ago = std::time::SystemTime::now() - std::time::Duration::from_secs(3_600);
    file.set_modified(hour_ago).unwrap();
    room.statement(Kind::Working, "New");
    room.workshop.back_up(room.now).unwrap();
    assert!(!part.exists());
}
