//! The backups of one workshop, in one folder.

use super::keep::{Made, all_for, kept};
use super::making::Present;
use super::name::{Name, sum_of_file};
use crate::defect::defect;
use crate::key::Key;
use crate::protocol::{BackupFacts, Error, WorkshopId};
use crate::store::{Glance, Whole, beside, facts, is_part, sync_folder, wipe, write_whole};
use crate::words::damage;
use chrono::{DateTime, NaiveDate, Utc};
use std::cmp::Reverse;
use std::fs::File;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::Duration;
use uuid::Uuid;

/// The folder beside a workshop file that holds the folders of its backups.
const BACKUPS: &str = "backups";
/// Whose backups they are, by file name: a damaged file can't say so itself.
pub(super) const WHOSE: &str = "of.txt";

/// Nobody makes one backup for so long.
const HALF_MADE: Duration = Duration::from_secs(10 * 60);

/// The folder with one workshop's backups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupFolder {
    path: PathBuf,
}

/// One backup, by what its name says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// Its file name.
    pub name: String,
    /// When it was made.
    pub at: DateTime<Utc>,
    /// The workshop's revision in it.
    pub revision: u32,
    /// Where it is.
    pub path: PathBuf,
    pub(super) sum: String,
}

impl BackupFolder {
    /// Beside a workshop file: `backups/<workshop's id>`.
    pub fn beside(file: &Path, workshop: WorkshopId) -> Self {
        Self::within(&all_beside(file), workshop)
    }

    /// In any folder that holds backups of several workshops, such as one on a memory stick.
    pub fn within(folder: &Path, workshop: WorkshopId) -> Self {
        Self {
            path: folder.join(workshop.0.to_string()),
        }
    }

    /// Of a file that can't say which workshop it is: the one whose backups were made of a file of this name.
    pub fn by_name(file: &Path) -> Option<Self> {
        let name = file.file_name()?.to_str()?;
        let folders = std::fs::read_dir(all_beside(file)).ok()?;
        let folders = folders.filter_map(|entry| {
            Some(Self {
                path: entry.ok()?.path(),
            })
        });
        let own = folders.filter(|folder| folder.whose().as_deref() == Some(name));
        // The one used last, should a file of that name have been another workshop once.
        own.max_by_key(|folder| folder.list().first().map(|backup| backup.at))
    }

    /// A folder by its path.
    pub(super) fn at(path: PathBuf) -> Self {
        Self { path }
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whose backups they are: the folder has the workshop's id for its name.
    pub fn workshop(&self) -> Option<WorkshopId> {
        let id = self.path.file_name()?.to_str()?.parse();
        id.ok().map(WorkshopId)
    }

    /// The backups, the newest first, by their names alone; none where there is no folder yet, or it can't be read.
    pub fn list(&self) -> Vec<Backup> {
        self.try_list().unwrap_or_default()
    }

    /// As [`BackupFolder::list`], for whoever must not miss any.
    ///
    /// # Errors
    /// `ReadOnly`, `Io` where the folder can't be read now.
    pub(super) fn try_list(&self) -> Result<Vec<Backup>, Error> {
        let entries = match std::fs::read_dir(&self.path) {
            Ok(entries) => entries,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(Error::from(&error)),
        };
        let mut backups = Vec::new();
        for entry in entries {
            let name = entry.map_err(|error| Error::from(&error))?.file_name();
            backups.extend(name.to_str().and_then(|name| self.named(name)));
        }
        backups.sort_by_key(|backup| Reverse(backup.made()));
        Ok(backups)
    }

    /// The backup of this name.
    ///
    /// # Errors
    /// `NoFile`.
    pub fn get(&self, name: &str) -> Result<Backup, Error> {
        let backup = self.named(name).filter(|backup| backup.path.is_file());
        backup.ok_or_else(|| Error::NoFile(name.to_owned()))
    }

    /// The newest backup that is whole.
    pub fn newest_good(&self) -> Option<Backup> {
        let mut backups = self.list().into_iter();
        backups.find(Backup::is_whole)
    }

    /// Removes what the rule lets go; answers how many backups went. Damaged ones take no good one's place, and
    /// the newest that is whole always stays.
    ///
    /// # Errors
    /// `ReadOnly`, `Io`; what was removed stays removed.
    pub fn prune(&self, now: DateTime<Utc>, delete_by: Option<NaiveDate>) -> Result<usize, Error> {
        let delete_by = delete_by.filter(|_| !defect("delete-by-forgotten"));
        let all = self.list();
        let made: Vec<_> = all.iter().map(Backup::made).collect();
        if kept(&made, now, delete_by).len() == all.len() {
            // Nothing goes, so nothing has to be read.
            return Ok(0);
        }
        let goes = going(all, now, delete_by);
        for backup in &goes {
            std::fs::remove_file(&backup.path).map_err(|error| Error::from(&error))?;
        }
        Ok(goes.len())
    }

    /// Copies a backup into this folder as well: beside first, read back, synced and renamed. One that is there
    /// and whole stays.
    ///
    /// # Errors
    /// `Damaged` where what was written can't be read back; `DiskFull`, `ReadOnly`, `Io`.
    pub fn take_in(&self, backup: &Backup, unique: Uuid) -> Result<(), Error> {
        if self.get(&backup.name).is_ok_and(|there| there.is_whole()) {
            return Ok(());
        }
        self.make()?;
        self.clear_old_parts();
        let place = self.path.join(&backup.name);
        let part = beside(&place, unique);
        let copied = copy_synced(&backup.path, &part).and_then(|()| {
            if !is_whole(&part, &backup.sum) {
                return Err(Error::Damaged(damage::NOT_AS_IT_IS.to_owned()));
            }
            let placed = std::fs::rename(&part, &place).and_then(|()| sync_folder(&place));
            placed.map_err(|error| Error::from(&error))
        });
        if copied.is_err() {
            // What is half written is of no use to anybody; the error says what happened.
            let _ = std::fs::remove_file(&part);
        }
        copied
    }

    /// Makes the folder where it is missing; nobody else on this computer may look into it.
    pub(super) fn make(&self) -> Result<(), Error> {
        self.make_within(&self.path)
    }

    pub(super) fn make_within(&self, folder: &Path) -> Result<(), Error> {
        let mut builder = std::fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        let new = !folder.is_dir();
        let made = builder.create(folder).and_then(|()| {
            if !new {
                return Ok(());
            }
            // Its name, and that of the folder around it, which may be new as well.
            sync_folder(folder)?;
            folder.parent().map_or(Ok(()), sync_folder)
        });
        made.map_err(|error| Error::from(&error))
    }

    /// Removes what a crash left half made, of a program that had the workshop open: nobody makes anything here now.
    pub(crate) fn clear_parts(&self) {
        self.clear_parts_older(Duration::ZERO);
    }

    /// As [`BackupFolder::clear_parts`], in a folder elsewhere: what somebody makes there now is younger.
    pub(super) fn clear_old_parts(&self) {
        self.clear_parts_older(HALF_MADE);
    }

    fn clear_parts_older(&self, than: Duration) {
        for entry in std::fs::read_dir(&self.path)
            .into_iter()
            .flatten()
            .flatten()
        {
            let written = entry.metadata().and_then(|about| about.modified());
            let age = written.ok().and_then(|written| written.elapsed().ok());
            let part = is_part(&entry.file_name().to_string_lossy());
            if part && age.is_none_or(|age| age >= than) {
                // It may hold somebody who asked to go. Where it can't go now, the next backup tries again.
                let _ = wipe(&entry.path());
            }
        }
    }

    /// Notes whose backups they are: which file, by its name.
    ///
    /// # Errors
    /// `ReadOnly`, `Io`.
    pub fn sign(&self, file: &Path) -> Result<(), Error> {
        let name = file.file_name().and_then(|name| name.to_str());
        let Some(name) = name.filter(|name| self.whose().as_deref() != Some(name)) else {
            return Ok(());
        };
        let written = write_whole(&self.path.join(WHOSE), name.as_bytes());
        written.map_err(|error| Error::from(&error))
    }

    pub(super) fn whole(&self, name: &Name) -> Backup {
        let written = name.to_string();
        Backup {
            path: self.path.join(&written),
            name: written,
            at: name.at,
            revision: name.revision,
            sum: name.sum.clone(),
        }
    }

    fn named(&self, name: &str) -> Option<Backup> {
        Name::read(name).map(|name| self.whole(&name))
    }

    fn whose(&self) -> Option<String> {
        std::fs::read_to_string(self.path.join(WHOSE)).ok()
    }
}

/// When a backup was made, where a file with this name is one that Heard made and nobody changed since. It may have
/// been copied anywhere.
pub fn made_at(name: &str, file: &Path) -> Option<DateTime<Utc>> {
    let name = Name::read(name)?;
    is_whole(file, &name.sum).then_some(name.at)
}

impl Backup {
    /// Whose it is, as its folder says.
    pub fn workshop(&self) -> Option<WorkshopId> {
        BackupFolder::at(self.path.parent()?.to_owned()).workshop()
    }

    /// Whether its bytes are those that were opened and compared when it was made.
    pub fn is_whole(&self) -> bool {
        is_whole(&self.path, &self.sum)
    }

    /// The few facts by which people know it.
    ///
    /// # Errors
    /// `Damaged`, `FileTooNew`, `WrongPassphrase`, `Io`.
    pub fn facts(&self, key: Option<&Key>) -> Result<BackupFacts, Error> {
        facts(&self.path, key)
    }

    pub(super) fn made(&self) -> Made {
        (self.at, self.revision)
    }

    pub(crate) fn holds(&self, present: &Present, key: Option<&Key>) -> bool {
        let loaded = Whole::open(&self.path, key).and_then(|whole| whole.load());
        loaded.is_ok_and(|loaded| present.is(loaded))
    }

    /// Everything that it holds; looking changes nothing.
    ///
    /// # Errors
    /// `Damaged` where it is not whole any more; `FileTooNew`, `WrongPassphrase`, `Io`.
    pub fn look_inside(&self, key: Option<&Key>) -> Result<Glance, Error> {
        if !self.is_whole() {
            return Err(Error::Damaged(damage::BACKUP_NOT_WHOLE.to_owned()));
        }
        Whole::open(&self.path, key)?.glance()
    }
}

/// What the rule lets go. All of the last two days stay, so those are not read, but for one that is whole: without it
/// the newest of the older ones stays.
fn going(all: Vec<Backup>, now: DateTime<Utc>, delete_by: Option<NaiveDate>) -> Vec<Backup> {
    let over = delete_by.is_some_and(|day| now.date_naive() > day);
    let recent = |backup: &Backup| !over && now - backup.at <= all_for();
    let (recent, old): (Vec<_>, Vec<_>) = all.into_iter().partition(recent);
    let (good, damaged): (Vec<_>, Vec<_>) = old.into_iter().partition(Backup::is_whole);
    let mut made: Vec<_> = good.iter().map(Backup::made).collect();
    if recent.iter().any(Backup::is_whole) {
        made.extend(recent.iter().map(Backup::made));
    }
    let stay = kept(&made, now, delete_by);
    let goes = good.into_iter().filter(|one| !stay.contains(&one.made()));
    goes.chain(damaged).collect()
}

fn all_beside(file: &Path) -> PathBuf {
    file.parent().unwrap_or_else(|| Path::new("")).join(BACKUPS)
}

fn is_whole(path: &Path, sum: &str) -> bool {
    sum_of_file(path).is_ok_and(|read| read == sum)
}

pub(super) fn copy_synced(from: &Path, to: &Path) -> Result<(), Error> {
    let copy = || -> std::io::Result<()> {
        let mut to = File::create_new(to)?;
        std::io::copy(&mut File::open(from)?, &mut to)?;
        to.sync_all()
    };
    copy().map_err(|error| Error::from(&error))
}
