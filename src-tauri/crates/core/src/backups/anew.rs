//! Another key for a workshop and its backups.
//!
//! Each backup is written anew into a folder within theirs, before the workshop's own file takes the new key.
//! Which key that file has then says which of the two stay, also after a crash in between: so at no moment is
//! there a workshop without backups, and none that opens with the old key outlives it for long.

use super::folder::{Backup, BackupFolder, WHOSE};
use super::keep::kept;
use super::name::{Name, sum_of_file};
use crate::key::Key;
use crate::protocol::Error;
use crate::store::{
    Form, Rewritten, change_key_to, form_of, sync_file, sync_folder, wipe, write_anew,
};
use chrono::{DateTime, Utc};
use std::fs::File;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::time::Instant;
use uuid::Uuid;

/// The folder within that of the backups.
const ANEW: &str = "anew";
/// In it: how files with the old key and with the new one begin, on a line each.
const KEYS: &str = "keys.txt";

/// A workshop's next key, and its backups with it, while its file still has the old one.
pub struct NewKey {
    folder: BackupFolder,
    now: Option<Key>,
    then: Option<Key>,
}

/// What became of the backups when the key changed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settled {
    /// How files with the key before begin, as [`Form::word`] says it.
    pub before: String,
    /// Backups that have the new key.
    pub anew: u32,
    /// Backups that were taken away, as there was no time to write them anew, or they could not be read.
    pub removed: u32,
    /// Backups that could not be taken away: they open with the old key, or with none.
    pub left: Vec<PathBuf>,
}

impl NewKey {
    /// Writes the backups anew, those first that the rule keeps longest, as far as there is time. The workshop
    /// goes on meanwhile with its old key.
    ///
    /// # Errors
    /// `Invalid` for a passphrase that is too short; `DiskFull`, `ReadOnly`, `Io`. All is as before then.
    pub fn begin(
        folder: BackupFolder,
        now: Option<Key>,
        then: Option<&Key>,
        (at, until): (DateTime<Utc>, Instant),
    ) -> Result<Self, Error> {
        let then = then.map(Key::of_new_file).transpose()?;
        let begun = Self { folder, now, then };
        let made = begun.note_keys().and_then(|()| begun.make_all(at, until));
        if made.is_err() {
            begun.give_up();
        }
        made.map(|()| begun)
    }

    /// Gives the closed workshop file the new key, and leaves only such backups.
    ///
    /// # Errors
    /// As [`crate::change_key`]: the file and its backups have the old key then.
    pub fn give(
        self,
        path: &Path,
        unique: Uuid,
        at: DateTime<Utc>,
    ) -> Result<(Rewritten, Settled), Error> {
        let (now, then) = (self.now.as_ref(), self.then.as_ref());
        let rewritten = change_key_to(path, now, then, unique, at);
        if rewritten.is_err() {
            self.give_up();
        }
        let rewritten = rewritten?;
        // Which keys they are is known here, also where the note of it can't be read.
        let before = Form::of(now).word();
        // Where the file may be the old one again, both its backups stay until it is opened next.
        let settled = match rewritten.unsure {
            true => None,
            false => self.folder.settle_from(&before),
        };
        let settled = settled.unwrap_or_else(|| Settled {
            before,
            left: vec![self.folder.path().to_owned()],
            ..Settled::default()
        });
        if self.folder.path().is_dir() {
            // It said the name that the file had before.
            let whose = self.folder.path().join(WHOSE);
            let _ = wipe(&whose).and_then(|()| self.folder.sign(path));
        }
        Ok((rewritten, settled))
    }

    /// Takes away what was written anew; the workshop keeps its key.
    pub fn give_up(&self) {
        clear(&self.folder.anew());
    }

    fn note_keys(&self) -> Result<(), Error> {
        clear(&self.folder.anew());
        self.folder.make_within(&self.folder.anew())?;
        let keys = [&self.now, &self.then].map(|key| Form::of(key.as_ref()).word());
        let path = self.folder.anew().join(KEYS);
        let written = File::create_new(&path)
            .and_then(|mut file| file.write_all(keys.join("\n").as_bytes()))
            .and_then(|()| sync_file(&path))
            .and_then(|()| sync_folder(&path))
            .and_then(|()| sync_folder(&self.folder.anew()));
        written.map_err(|error| Error::from(&error))
    }

    /// What can't be written anew goes when the file has its new key.
    fn make_all(&self, at: DateTime<Utc>, until: Instant) -> Result<(), Error> {
        let all = self.folder.try_list()?;
        let made: Vec<_> = all.iter().map(Backup::made).collect();
        let newest = all.first().map(|backup| backup.at);
        // As if two days had gone by: the newest, and the last of each day and week.
        let longest = kept(&made, at + super::keep::all_for(), None);
        let (first, then): (Vec<_>, Vec<_>) = all
            .into_iter()
            .partition(|backup| longest.contains(&backup.made()));
        let in_turn = first.into_iter().chain(then);
        for backup in in_turn {
            // There is time for the newest, always.
            if Instant::now() < until || Some(backup.at) == newest {
                let _ = self.make_one(&backup);
            }
        }
        // The file takes its key only when these stand on the disk.
        let _ = sync_folder(&self.folder.anew().join(KEYS));
        Ok(())
    }

    fn make_one(&self, backup: &Backup) -> Result<(), Error> {
        if !backup.is_whole() {
            return Err(Error::Damaged(String::new()));
        }
        let part = self.folder.anew().join(format!(".{}.part", backup.name));
        let then = self.then.as_ref();
        let made = write_anew(&backup.path, self.now.as_ref(), &part, then).and_then(|()| {
            let name = Name {
                at: backup.at,
                revision: backup.revision,
                sum: sum_of_file(&part)?,
            };
            let place = self.folder.anew().join(name.to_string());
            std::fs::rename(&part, place).map_err(|error| Error::from(&error))
        });
        if made.is_err() {
            // It may be a plain copy of what has a passphrase.
            let _ = wipe(&part);
        }
        made
    }
}

impl BackupFolder {
    fn anew(&self) -> PathBuf {
        self.path().join(ANEW)
    }

    /// Ends a change of key, whatever it was cut short by: with the new key on the file, the backups that were
    /// written anew stay and those with the old key go; else it is the other way round. None where no key was
    /// being changed, or the file kept its own.
    pub fn settle(&self, key: Option<&Key>) -> Option<Settled> {
        let anew = self.anew();
        if !anew.is_dir() {
            return None;
        }
        let keys = match std::fs::read_to_string(anew.join(KEYS)) {
            Ok(keys) => keys,
            Err(error) if error.kind() == ErrorKind::NotFound => String::new(),
            // Nothing tells now which of the two go: it is settled when the workshop is opened next.
            Err(_) => return None,
        };
        let changed = keys
            .split_once('\n')
            .filter(|(now, then)| now != then && *then == Form::of(key).word());
        let Some((before, _)) = changed else {
            clear(&anew);
            return None;
        };
        // The file's name stands on the disk before those go that the file before it had.
        sync_folder(self.path().parent()?).ok()?;
        self.settle_from(before)
    }

    /// As [`BackupFolder::settle`], where the file has its new key and files with the old one begin so. None where
    /// the folder can't be read now: it is settled when the workshop is opened next.
    fn settle_from(&self, before: &str) -> Option<Settled> {
        let anew = self.anew();
        let made = Self::at(anew.clone()).try_list().ok()?;
        let placed = made
            .iter()
            .filter(|backup| std::fs::rename(&backup.path, self.path().join(&backup.name)).is_ok())
            .count();
        let mut settled = Settled {
            before: before.to_owned(),
            anew: u32::try_from(placed).unwrap_or(u32::MAX),
            ..Settled::default()
        };
        // Before anything goes, what takes its place is there for good.
        let _ = sync_folder(&self.path().join(KEYS));
        let old_went = self.remove_old(&made, &mut settled).is_ok();
        // Their names are gone for good before what tells of them goes.
        let synced = sync_folder(&self.path().join(KEYS)).is_ok();
        // One that did not get its place is the only one of its moment now: it gets it the next time.
        let all_placed = placed == made.len();
        if settled.left.is_empty() && old_went && all_placed && synced {
            clear(&anew);
        }
        Some(settled)
    }

    fn remove_old(&self, made: &[Backup], settled: &mut Settled) -> Result<(), Error> {
        for backup in self.try_list()? {
            // A damaged one can't say which key it has; one with another key is another copy's.
            if form_of(&backup.path).is_ok_and(|form| form.word() != settled.before) {
                continue;
            }
            let twin = |other: &Backup| other.is_of(&backup);
            match wipe(&backup.path) {
                Ok(()) => settled.removed += u32::from(!made.iter().any(twin)),
                Err(_) => settled.left.push(backup.path),
            }
        }
        Ok(())
    }
}

impl Backup {
    /// Whether both are of the same moment.
    pub(crate) fn is_of(&self, other: &Self) -> bool {
        self.made() == other.made()
    }
}

/// Takes a folder away with all that it holds, overwritten first.
fn clear(folder: &Path) {
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
    // The keys go last: until then, what is left can be settled again.
    let (keys, files): (Vec<_>, Vec<_>) = files
        .map(|file| file.path())
        .partition(|path| path.ends_with(KEYS));
    for path in files.iter().chain(&keys) {
        let _ = wipe(path);
    }
    let _ = std::fs::remove_dir(folder);
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn while_nothing_tells_which_key_is_the_new_one_no_backup_goes() {
        let place = tempfile::tempdir().unwrap();
        let folder = BackupFolder::at(place.path().to_owned());
        std::fs::create_dir(folder.anew()).unwrap();
        let anew = folder
            .anew()
            .join("20261122T174738Z-r686-fb5268d583d8d5f3.heard");
        std::fs::write(&anew, "a backup with the new key").unwrap();
        // A folder in its place can't be read, as a file on a failing disk.
        std::fs::create_dir(folder.anew().join(KEYS)).unwrap();
        assert_eq!(folder.settle(None), None);
        assert!(anew.is_file(), "it may be the only one that opens");
        std::fs::remove_dir(folder.anew().join(KEYS)).unwrap();
        assert_eq!(folder.settle(None), None);
        assert!(!anew.exists(), "without a note the file kept its key");
    }
}
