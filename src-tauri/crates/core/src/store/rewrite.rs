//! Another key for a file, or none: the file is written anew beside itself, opened and compared, and only
//! then takes its own place.
//!
//! A new file holds nothing but the workshop: nothing that was deleted long ago travels along.

use super::anew::{look_over, make_for};
use super::copy::forget_wal;
use super::neighbours::kept_damaged;
use super::open::Store;
use super::swap::{beside, sync_file, sync_folder};
use super::{older, schema};
use crate::key::Key;
use crate::protocol::Error;
use chrono::{DateTime, Utc};
use rusqlite::Connection;
use std::fs::{File, OpenOptions};
use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// What became of a file that was given another key.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rewritten {
    /// Copies that Heard had kept of the older file, and took away, as anybody with the old key, or without
    /// one, could read them.
    pub removed: Vec<PathBuf>,
    /// Those that could not be taken away, and damaged files that were kept.
    pub left: Vec<PathBuf>,
    /// The file has its new key, but the disk did not say that its name is there for good: after a power cut it may be
    /// the one with the old key again.
    pub unsure: bool,
}

/// Where a test lets it fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Moment {
    Written,
    Compared,
    Closed,
    Placed,
}

/// Gives a closed workshop file another key, or none.
///
/// Until the new file takes its place, the old one stands as it was and opens with the old key; from then
/// on only the new key opens it.
///
/// # Errors
/// As [`Store::open`]; `DiskFull`, `ReadOnly`, `Io`; `Damaged` where the new file did not hold the same.
pub fn change_key(
    path: &Path,
    now: Option<&Key>,
    then: Option<&Key>,
    unique: Uuid,
    at: DateTime<Utc>,
) -> Result<Rewritten, Error> {
    let then = then.map(Key::of_new_file).transpose()?;
    change_key_to(path, now, then.as_ref(), unique, at)
}

/// As [`change_key`], with the new file's own key.
pub(crate) fn change_key_to(
    path: &Path,
    now: Option<&Key>,
    then: Option<&Key>,
    unique: Uuid,
    at: DateTime<Utc>,
) -> Result<Rewritten, Error> {
    change_key_but(path, now, then, unique, at, |_| Ok(()))
}

fn change_key_but(
    path: &Path,
    now: Option<&Key>,
    then: Option<&Key>,
    unique: Uuid,
    at: DateTime<Utc>,
    fails: impl Fn(Moment) -> Result<(), Error>,
) -> Result<Rewritten, Error> {
    let store = Store::open(path, now.cloned(), at)?;
    let part = beside(path, unique);
    let put = write(&store, &part, then)
        .and_then(|()| fails(Moment::Written))
        .and_then(|()| look_over(store.connection(), &part, then))
        .and_then(|()| fails(Moment::Compared))
        .and_then(|()| take_the_place(store, &part, path, &fails));
    let (old, sure) = match put {
        Ok(put) => put,
        Err(error) => {
            forget(&part);
            return Err(error);
        }
    };
    if then.is_some() && sure {
        overwrite(old);
    }
    Ok(Rewritten {
        unsure: !sure,
        ..forget_kept(path)
    })
}

/// Writes all of an open file into a new one.
fn write(store: &Store, part: &Path, key: Option<&Key>) -> Result<(), Error> {
    make_for(store.path(), part)?;
    let connection = store.connection();
    let name = part.to_string_lossy();
    let key = key.map(Key::in_sql).unwrap_or_default();
    let attached = connection.execute("ATTACH ?1 AS anew KEY ?2", [name.as_ref(), key.as_str()]);
    attached?;
    let exported = export(connection);
    // Closed also where it failed, so that it can be taken away.
    let detached = connection.execute_batch("DETACH anew");
    exported?;
    detached?;
    sync_file(part).map_err(|error| Error::from(&error))
}

fn export(connection: &Connection) -> Result<(), Error> {
    // Nobody relies on the new file before it was waited for, whole; half of it is taken away.
    connection.execute_batch("PRAGMA anew.journal_mode = OFF; PRAGMA anew.synchronous = OFF")?;
    connection.query_row("SELECT sqlcipher_export('anew')", [], |_| Ok(()))?;
    for mark in ["application_id", "user_version"] {
        let set: i32 =
            connection.query_row(&format!("PRAGMA main.{mark}"), [], |row| row.get(0))?;
        connection.execute_batch(&format!("PRAGMA anew.{mark} = {set}"))?;
    }
    Ok(())
}

/// Puts the new file in the place of the old one, which stays open under no name. Answers whether its name is there
/// for good: from the renaming on, the file has its new key.
fn take_the_place(
    store: Store,
    part: &Path,
    path: &Path,
    fails: &impl Fn(Moment) -> Result<(), Error>,
) -> Result<(Option<File>, bool), Error> {
    let (_lock, _) = store.close()?;
    fails(Moment::Closed)?;
    let old = OpenOptions::new().write(true).open(path).ok();
    let renamed = forget_wal(path).and_then(|()| std::fs::rename(part, path));
    renamed.map_err(|error| Error::from(&error))?;
    let sure = sync_folder(path).is_ok() && fails(Moment::Placed).is_ok();
    Ok((old, sure))
}

/// Takes away what was half written; there may be nothing.
fn forget(part: &Path) {
    let _ = std::fs::remove_file(part);
    let _ = forget_wal(part);
}

/// Writes zeros over a file that has no name any more.
///
/// This is as far as a program reaches. Flash disks write elsewhere and keep the old blocks for a while, as
/// do file systems that copy on write, their snapshots, and backups of the whole computer; and blocks that
/// SQLite gave back before today are long out of sight. Only a disk that is encrypted as a whole answers
/// for those. So failing here is no failure of the change itself.
fn overwrite(old: Option<File>) {
    let Some(mut old) = old.filter(has_no_name) else {
        return;
    };
    let _ = zeros_over(&mut old);
}

fn zeros_over(file: &mut File) -> std::io::Result<()> {
    let mut left = file.metadata()?.len();
    file.seek(SeekFrom::Start(0))?;
    let zeros = [0_u8; 1 << 16];
    while left > 0 {
        let some = usize::try_from(left).unwrap_or(usize::MAX).min(zeros.len());
        file.write_all(zeros.get(..some).unwrap_or_default())?;
        left = left.saturating_sub(u64::try_from(some).unwrap_or(left));
    }
    file.sync_all()
}

/// A second name of the same file, as some backup programs give, would be wiped with it.
#[cfg(unix)]
fn has_no_name(file: &File) -> bool {
    use std::os::unix::fs::MetadataExt;
    file.metadata().is_ok_and(|about| about.nlink() == 0)
}

#[cfg(not(unix))]
fn has_no_name(_file: &File) -> bool {
    true
}

/// Takes away the copies that were kept when the file was of an older schema: they open as it did then.
fn forget_kept(path: &Path) -> Rewritten {
    let mut rewritten = Rewritten::default();
    for version in 1..schema::NEWEST {
        let kept = older::kept_as(path, version);
        if !kept.is_file() {
            continue;
        }
        match older::wipe(&kept) {
            Ok(()) => rewritten.removed.push(kept),
            Err(_) => rewritten.left.push(kept),
        }
    }
    // Nobody can write those anew, and somebody may still get words out of them.
    rewritten.left.extend(kept_damaged(path));
    rewritten
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use super::*;
    use crate::{Ids, OpenWorkshop, practice};
    use chrono::TimeZone;

    fn at() -> DateTime<Utc> {
        Utc.with_ymd_and_hms(2026, 10, 8, 10, 0, 0).unwrap()
    }

    /// A key that needs no rounds.
    fn key(byte: u8) -> Option<Key> {
        Some(Key::Recovery(crate::key::RawKey::written([byte; 32])))
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = std::fs::read_dir(folder).unwrap();
        let name = |entry: std::io::Result<std::fs::DirEntry>| {
            entry.unwrap().file_name().to_string_lossy().into_owned()
        };
        let mut names: Vec<_> = entries.map(name).collect();
        names.sort();
        names
    }

    #[test]
    fn wherever_it_fails_the_file_stands_as_it_was_with_the_key_it_had() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("room.heard");
        let (none, one, two) = (None, key(1), key(2));
        let built = practice::build(&path, None, Ids::Seeded(3), at(), &|_| Vec::new());
        let document = built.unwrap().document().clone();
        for (now, then) in [(&none, &one), (&one, &two), (&two, &none)] {
            let bytes = std::fs::read(&path).unwrap();
            for moment in [Moment::Written, Moment::Compared, Moment::Closed] {
                let fails = |here| match here == moment {
                    true => Err(Error::DiskFull),
                    false => Ok(()),
                };
                let (now, then) = (now.as_ref(), then.as_ref());
                let failed = change_key_but(&path, now, then, Uuid::from_u128(1), at(), fails);
                assert_eq!(failed, Err(Error::DiskFull), "{moment:?}");
                assert_eq!(names(folder.path()), ["room.heard", "room.heard.lock"]);
                assert!(std::fs::read(&path).unwrap() == bytes, "{moment:?}");
            }
            change_key(&path, now.as_ref(), then.as_ref(), Uuid::from_u128(2), at()).unwrap();
            let open = OpenWorkshop::open(&path, then.clone(), Ids::Seeded(4), at()).unwrap();
            assert_eq!(open.document().statements, document.statements);
            assert_eq!(names(folder.path()).len(), 3, "{:?}", names(folder.path()));
        }
    }

    /// A power cut may bring the old file back: it must not be one of zeros then.
    #[test]
    fn where_the_new_name_may_not_last_the_key_is_changed_and_the_old_bytes_stay() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("room.heard");
        let made = OpenWorkshop::create(&path, None, "Getting home", false, Ids::Seeded(3), at());
        drop(made.unwrap());
        let mut old = File::open(&path).unwrap();
        let before = std::fs::read(&path).unwrap();
        let fails = |here| match here == Moment::Placed {
            true => Err(Error::DiskFull),
            false => Ok(()),
        };
        let (id, then) = (Uuid::from_u128(1), key(1));
        let changed = change_key_but(&path, None, then.as_ref(), id, at(), fails).unwrap();
        assert!(changed.unsure);
        OpenWorkshop::open(&path, then, Ids::Seeded(4), at()).unwrap();
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut old, &mut bytes).unwrap();
        assert!(bytes == before);
    }

    #[test]
    fn a_new_file_that_does_not_hold_the_same_never_takes_the_place_of_the_old_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("room.heard");
        let made = OpenWorkshop::create(&path, None, "Getting home", false, Ids::Seeded(3), at());
        drop(made.unwrap());
        let bytes = std::fs::read(&path).unwrap();
        let part = beside(&path, Uuid::from_u128(1));
        // As if the disk had written something else than it was given.
        let other = |moment| {
            if moment == Moment::Written {
                let part = Connection::open(&part).unwrap();
                part.execute_batch(
                    "UPDATE sequence SET last = last + 1; UPDATE file SET revision = 7",
                )
                .unwrap();
            }
            Ok(())
        };
        let refused = change_key_but(&path, None, None, Uuid::from_u128(1), at(), other);
        assert_eq!(
            refused,
            Err(Error::Damaged(
                crate::words::damage::NOT_THE_SAME.to_owned()
            ))
        );
        assert!(std::fs::read(&path).unwrap() == bytes);
    }

    #[test]
    fn the_old_bytes_of_a_file_that_was_protected_are_wiped() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("room.heard");
        let made = OpenWorkshop::create(&path, None, "Getting home", false, Ids::Seeded(3), at());
        drop(made.unwrap());
        // What still holds the old file sees what became of it.
        let mut old = File::open(&path).unwrap();
        change_key(&path, None, key(1).as_ref(), Uuid::from_u128(1), at()).unwrap();
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut old, &mut bytes).unwrap();
        assert!(!bytes.is_empty() && bytes.iter().all(|byte| *byte == 0));
    }

    #[cfg(unix)]
    #[test]
    fn a_second_name_of_the_old_file_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let (path, second) = (
            folder.path().join("room.heard"),
            folder.path().join("second"),
        );
        let made = OpenWorkshop::create(&path, None, "Getting home", false, Ids::Seeded(3), at());
        drop(made.unwrap());
        std::fs::hard_link(&path, &second).unwrap();
        let bytes = std::fs::read(&path).unwrap();
        change_key(&path, None, key(1).as_ref(), Uuid::from_u128(1), at()).unwrap();
        assert!(std::fs::read(&second).unwrap() == bytes);
    }
}
