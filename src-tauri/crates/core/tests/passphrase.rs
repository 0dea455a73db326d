//! A workshop with a passphrase: what opens it, what does not, and what can be read of it without.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod support;

use chrono::{DateTime, TimeZone, Utc};
use heard_core::backups::NewKey;
use heard_core::key::{Key, recovery};
use heard_core::protocol::{Error, Kind, Refusal};
use heard_core::{Form, Ids, OpenWorkshop, change_key, check, form_of, glance};
use rusqlite::Connection;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use support::Room;
use tempfile::TempDir;
use uuid::Uuid;

const WORDS: &str = "teapot gravel nineteen walrus";

fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 10, 9, 9, 0, 0).unwrap()
}

fn passphrase(words: &str) -> Option<Key> {
    Some(Key::Passphrase(words.to_owned()))
}

fn open(path: &Path, key: Option<Key>) -> Result<OpenWorkshop, Error> {
    OpenWorkshop::open(path, key, Ids::Seeded(5), now())
}

/// A closed workshop with this passphrase, and a card in it.
fn closed() -> (TempDir, PathBuf) {
    let mut room = Room::protected(WORDS);
    room.statement(Kind::Working, "The bus driver waits for me");
    let (folder, path, _) = room.close();
    (folder, path)
}

/// A workshop as a crash leaves it: its newest changes stand beside it.
fn crashed() -> (TempDir, PathBuf) {
    let mut room = Room::protected(WORDS);
    room.statement(Kind::Working, "The bus driver waits for me");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("room.heard");
    for ending in ["", "-wal", ".lock"] {
        let of = |path: &Path| format!("{}{ending}", path.display());
        std::fs::copy(of(room.path()), of(&path)).unwrap();
    }
    (folder, path)
}

/// Every file of a folder, byte for byte.
fn bytes_of(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let entries = std::fs::read_dir(folder).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .map(|path| (path.clone(), std::fs::read(path).unwrap()))
        .collect()
}

fn code_of(workshop: &OpenWorkshop) -> String {
    let Some(Key::Recovery(raw)) = workshop.store().key() else {
        panic!("no key")
    };
    recovery::groups(raw).join(" ")
}

#[test]
fn a_workshop_opens_with_its_passphrase_and_with_its_recovery_code() {
    let (_folder, path) = closed();
    let workshop = open(&path, passphrase(WORDS)).unwrap();
    let code = code_of(&workshop);
    drop(workshop);
    let key = Key::Recovery(recovery::read(&code).unwrap());
    let mut workshop = open(&path, Some(key.clone())).unwrap();
    assert_eq!(workshop.document().statements.len(), 1);
    workshop
        .run(
            &support::desk(),
            heard_core::protocol::Command::Undo {},
            now(),
        )
        .unwrap();
    assert_eq!(
        workshop.document().statements.len(),
        0,
        "undo goes on after a restart"
    );
    drop(workshop);
    assert_eq!(
        check(&path, Some(key), now()).unwrap(),
        Vec::<String>::new()
    );
    let seen = glance(&path, passphrase(WORDS).as_ref()).unwrap();
    assert_eq!(
        seen.document.workshop.single().unwrap().title,
        "Getting home"
    );
}

#[test]
fn any_sqlcipher_tool_opens_the_file_with_the_passphrase_or_with_the_raw_key() {
    let (_folder, path) = closed();
    let workshop = open(&path, passphrase(WORDS)).unwrap();
    let raw = recovery::read(&code_of(&workshop)).unwrap();
    drop(workshop);
    let counted = |key: &str| -> rusqlite::Result<i64> {
        let tool = Connection::open(&path)?;
        tool.pragma_update(None, "key", key)?;
        tool.query_row("SELECT count(*) FROM statement", [], |row| row.get(0))
    };
    assert_eq!(counted(WORDS), Ok(1));
    assert_eq!(counted(&format!("x'{}'", hex(&raw))), Ok(1));
    assert!(counted("teapot gravel nineteen").is_err());
}

fn hex(key: &heard_core::key::RawKey) -> String {
    key.bytes()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[test]
fn a_file_that_another_sqlcipher_tool_protected_opens_and_takes_the_newest_form() {
    let folder = tempfile::tempdir().unwrap();
    let (plain, path) = (
        folder.path().join("plain"),
        folder.path().join("older.heard"),
    );
    std::fs::write(&plain, include_bytes!("files/schema-1.heard")).unwrap();
    let tool = Connection::open(&plain).unwrap();
    tool.execute("ATTACH ? AS other KEY ?", [path.to_str().unwrap(), WORDS])
        .unwrap();
    tool.query_row("SELECT sqlcipher_export('other')", [], |_| Ok(()))
        .unwrap();
    tool.execute_batch(&format!(
        "PRAGMA other.application_id = {}; PRAGMA other.user_version = 1; DETACH other",
        0x4852_4431
    ))
    .unwrap();
    drop(tool);
    std::fs::remove_file(&plain).unwrap();
    let seen = glance(&path, passphrase(WORDS).as_ref()).unwrap();
    assert!(seen.older);
    let workshop = open(&path, passphrase(WORDS)).unwrap();
    assert_eq!(workshop.document().statements.len(), 2);
    let kept = workshop.store().kept_as_it_was().unwrap().to_owned();
    let (backups, own) = (workshop.backups(), workshop.store().key().cloned());
    drop(workshop);
    assert!(
        matches!(form_of(&kept), Ok(Form::Protected(_))),
        "kept as it was, and protected"
    );
    let then = passphrase("another one");
    let soon = std::time::Instant::now() + std::time::Duration::from_secs(60);
    let new = NewKey::begin(backups.clone(), own, then.as_ref(), (now(), soon)).unwrap();
    new.give(&path, Uuid::from_u128(1), now()).unwrap();
    let again = open(&path, then).unwrap();
    let inside = backups.list()[0].look_inside(again.store().key()).unwrap();
    assert!(inside.older);
    assert!(
        !kept.exists(),
        "nothing is left that the old passphrase opens"
    );
}

#[test]
fn what_does_not_open_a_workshop_changes_no_byte_in_its_folder() {
    let other = Key::Recovery(
        recovery::read(&{
            let (_folder, path) = closed();
            code_of(&open(&path, passphrase(WORDS)).unwrap())
        })
        .unwrap(),
    );
    for (folder, path) in [closed(), crashed()] {
        let before = bytes_of(folder.path());
        let wrong = passphrase("teapot gravel nineteen");
        for key in [wrong.clone(), Some(other.clone())] {
            assert_eq!(open(&path, key.clone()).err(), Some(Error::WrongPassphrase));
            assert_eq!(
                glance(&path, key.as_ref()).err(),
                Some(Error::WrongPassphrase)
            );
            assert_eq!(
                check(&path, key.clone(), now()).err(),
                Some(Error::WrongPassphrase)
            );
            let changed = change_key(&path, key.as_ref(), None, Uuid::from_u128(1), now());
            assert_eq!(changed.err(), Some(Error::WrongPassphrase));
        }
        assert_eq!(open(&path, None).err(), Some(Error::AsksForPassphrase));
        assert_eq!(glance(&path, None).err(), Some(Error::AsksForPassphrase));
        let unfit = change_key(
            &path,
            passphrase(WORDS).as_ref(),
            passphrase("short").as_ref(),
            Uuid::from_u128(1),
            now(),
        );
        assert_eq!(
            unfit.err(),
            Some(Refusal::PassphraseTooShort { least: 8 }.into())
        );
        assert!(bytes_of(folder.path()) == before, "something was changed");
        let seen = glance(&path, passphrase(WORDS).as_ref()).unwrap();
        assert_eq!(seen.document.statements.len(), 1);
        assert!(
            bytes_of(folder.path()) == before,
            "a look changed something"
        );
        assert_eq!(
            open(&path, passphrase(WORDS))
                .unwrap()
                .document()
                .statements
                .len(),
            1
        );
    }
}

#[test]
fn a_workshop_without_a_passphrase_says_so_when_it_is_given_one() {
    let (_folder, path, _) = Room::new().close();
    let error = open(&path, passphrase(WORDS)).err().unwrap();
    assert_eq!(error, Refusal::NoPassphrase.into());
}

#[test]
fn a_protected_file_of_a_newer_heard_is_refused_and_left_as_it_is() {
    let (folder, path) = closed();
    let tool = Connection::open(&path).unwrap();
    tool.pragma_update(None, "key", WORDS).unwrap();
    tool.pragma_update(None, "user_version", 999).unwrap();
    drop(tool);
    let before = bytes_of(folder.path());
    assert_eq!(
        open(&path, passphrase(WORDS)).err(),
        Some(Error::FileTooNew)
    );
    assert_eq!(
        glance(&path, passphrase(WORDS).as_ref()).err(),
        Some(Error::FileTooNew)
    );
    assert!(bytes_of(folder.path()) == before);
}

#[test]
fn a_protected_file_is_told_from_other_files_by_its_first_bytes() {
    let (_folder, path) = closed();
    assert!(matches!(form_of(&path), Ok(Form::Protected(_))));
    let bytes = std::fs::read(&path).unwrap();
    std::fs::write(&path, &bytes[..bytes.len() - 100]).unwrap();
    assert!(form_of(&path).unwrap_err().to_string().contains("cut off"));
    let picture: Vec<u8> = (0..8_192_u32)
        .map(|n| u8::try_from(n * n % 199).unwrap())
        .collect();
    let letters = "The bus driver waits for me. ".repeat(1_000).into_bytes();
    for other in [picture, letters, vec![0; 8_192], bytes[..4_000].to_vec()] {
        std::fs::write(&path, &other).unwrap();
        let said = open(&path, passphrase(WORDS)).err().unwrap().to_string();
        assert!(said.contains("not a Heard workshop"), "{said}");
    }
    let (_folder, plain, _) = Room::new().close();
    assert_eq!(form_of(&plain), Ok(Form::Plain));
}

#[test]
fn a_copy_of_a_protected_workshop_opens_with_the_same_passphrase_and_code() {
    let (folder, path) = closed();
    let workshop = open(&path, passphrase(WORDS)).unwrap();
    let code = Key::Recovery(recovery::read(&code_of(&workshop)).unwrap());
    let copy = folder.path().join("copy.heard");
    workshop.store().copy_to(&copy, Uuid::from_u128(1)).unwrap();
    for key in [passphrase(WORDS), Some(code)] {
        let seen = glance(&copy, key.as_ref()).unwrap();
        assert_eq!(&seen.document.statements, &workshop.document().statements);
    }
    assert!(matches!(glance(&copy, None), Err(Error::AsksForPassphrase)));
}

#[test]
fn a_new_key_opens_all_that_there_was_and_the_old_one_nothing() {
    let mut room = Room::new();
    room.statement(Kind::Working, "The bus driver waits for me");
    let (folder, path, _) = room.close();
    let before = open(&path, None).unwrap();
    let (document, history) = (before.document().clone(), before.snapshot().history);
    drop(before);
    let steps = [
        None,
        passphrase(WORDS),
        passphrase("quite another one"),
        None,
    ];
    for pair in steps.windows(2) {
        let [now_key, then] = pair else { panic!() };
        let changed = change_key(
            &path,
            now_key.as_ref(),
            then.as_ref(),
            Uuid::from_u128(1),
            now(),
        );
        assert_eq!(changed.unwrap().left, Vec::<PathBuf>::new());
        assert!(
            open(&path, now_key.clone()).is_err(),
            "the old key still opens it"
        );
        let workshop = open(&path, then.clone()).unwrap();
        assert_eq!(workshop.document(), &document);
        assert_eq!(workshop.snapshot().history, history);
        drop(workshop);
        assert_eq!(
            check(&path, then.clone(), now()).unwrap(),
            Vec::<String>::new()
        );
        assert_eq!(bytes_of(folder.path()).len(), 2, "the file and its lock");
    }
}

#[test]
fn what_a_crash_left_of_a_change_of_key_goes_when_the_workshop_is_opened() {
    let (folder, path) = closed();
    let left = folder.path().join("room.heard.0190-half.part");
    std::fs::write(&left, "half").unwrap();
    open(&path, passphrase("teapot gravel nineteen"))
        .err()
        .unwrap();
    assert!(left.exists(), "a wrong passphrase changes nothing");
    open(&path, passphrase(WORDS)).unwrap();
    assert!(!left.exists());
}

/// Words that appear nowhere by chance.
const CANARIES: [&str; 6] = [
    "Quokkabridge",
    "Zyzzyvafield",
    "Fjordlampen",
    "Mxyzptlkroad",
    "Wobbegongham",
    "Xylographer's",
];

fn none_is_in(folder: &Path, when: &str) {
    for (path, bytes) in bytes_of(folder) {
        assert!(!path.ends_with("-wal") || !bytes.is_empty());
        for canary in CANARIES.iter().chain(&[WORDS]) {
            let found = bytes
                .windows(canary.len())
                .any(|here| here == canary.as_bytes());
            assert!(!found, "{canary} is in {} {when}", path.display());
        }
    }
}

#[test]
fn no_word_of_a_protected_workshop_is_in_any_byte_of_any_file() {
    let [title, one, two, theme, cause, _] = CANARIES;
    let mut room = Room::protected_called(WORDS, title);
    let folder = room.path().parent().unwrap().to_owned();
    let statement = room.statement(Kind::NotWorking, &format!("{one} is far away"));
    let second = room.statement(Kind::NotWorking, &format!("{two} never comes"));
    let theme = room.theme(Kind::NotWorking, theme, &[statement, second]);
    room.cause(theme, None, cause);
    room.undo();
    room.redo();
    room.undo();
    none_is_in(&folder, "while it is open");
    let copy = folder.join("copy.heard");
    room.workshop
        .store()
        .copy_to(&copy, Uuid::from_u128(1))
        .unwrap();
    none_is_in(&folder, "with a copy beside");
    let (_kept, path, _) = room.close();
    none_is_in(&folder, "when it is closed");
    let then = passphrase("quite another one");
    change_key(
        &path,
        passphrase(WORDS).as_ref(),
        then.as_ref(),
        Uuid::from_u128(2),
        now(),
    )
    .unwrap();
    none_is_in(&folder, "with another passphrase");
    // The test itself can fail: without a passphrase the words are there.
    change_key(&path, then.as_ref(), None, Uuid::from_u128(3), now()).unwrap();
    let plain = std::fs::read(&path).unwrap();
    assert!(
        plain
            .windows(title.len())
            .any(|here| here == title.as_bytes())
    );
}
