//! Backups: listing, looking inside, going back, and the way out of a file that can't be opened.

use crate::backups::{self, Elsewhere, elsewhere};
use crate::host::{Caller, Host, Reach};
use crate::job::{
    BackupInside, BackupList, BackupListed, BackupPlace, CanBeSaved, Restored, WentBack,
};
use crate::problem::{conflict, not_allowed, not_found};
use crate::secrets::GivenKey;
use crate::words::{self, backups as said};
use chrono::SecondsFormat;
use heard_core::backups::{Backup, BackupFolder, put_back};
use heard_core::protocol::{Error, HowMany, Problem, Snapshot, WorkshopId};
use heard_core::{Key, OpenWorkshop};
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// Whose backups, where they are, and what opens them.
struct Whose {
    folder: Option<BackupFolder>,
    workshop: Option<WorkshopId>,
    key: Option<Key>,
}

impl Whose {
    fn open_now(host: &Host) -> Result<Self, Problem> {
        let room = host.room();
        let open = room.workshop()?;
        Ok(Self {
            folder: Some(open.backups()),
            workshop: Some(open.id()),
            key: open.store().key().cloned(),
        })
    }

    /// Of a file of the data folder that can't be opened, with what was given for it.
    fn of_file(path: &Path, given: Option<&Key>) -> Self {
        let folder = BackupFolder::by_name(path);
        let key = given.and_then(|given| folder.as_ref()?.opened_by(given));
        let workshop = folder.as_ref().and_then(BackupFolder::workshop);
        Self {
            folder,
            workshop,
            key,
        }
    }

    fn listed(&self, host: &Host) -> Vec<BackupListed> {
        backups::listed(host, self.folder.as_ref(), self.workshop, self.key.as_ref())
    }

    /// The backup of this name, beside the file or elsewhere.
    fn get(&self, host: &Host, name: &str) -> Result<Backup, Problem> {
        let own = self
            .folder
            .as_ref()
            .and_then(|folder| folder.get(name).ok());
        if let Some(backup) = own.clone().filter(Backup::is_whole) {
            return Ok(backup);
        }
        let all = self
            .workshop
            .map_or_else(Vec::new, |id| elsewhere(host, id));
        let there = all.into_iter().map(|(_, backup)| backup);
        let there = there
            .filter(|backup| backup.name == name)
            .find(Backup::is_whole);
        // A damaged one says so when it is opened.
        there
            .or(own)
            .ok_or_else(|| not_found(said::no_such_backup(name)))
    }
}

pub(super) fn list(host: &Host) -> Result<BackupList, Problem> {
    let whose = Whose::open_now(host)?;
    let now = HowMany::of(host.room().workshop()?.document());
    Ok(BackupList {
        backups: whose.listed(host),
        now,
        folders: places(host),
        trouble: host.backups.trouble(),
    })
}

pub(super) fn back_up_now(host: &Host) -> Result<BackupList, Problem> {
    host.room().workshop()?;
    backups::make(host)?;
    list(host)
}

pub(super) fn look_inside(
    host: &Host,
    file: Option<&str>,
    key: Option<&GivenKey>,
    name: &str,
) -> Result<BackupInside, Problem> {
    let key = key.map(GivenKey::key).transpose()?;
    let whose = match file {
        Some(file) => Whose::of_file(&path_of(host, file)?, key.as_ref()),
        None => Whose::open_now(host)?,
    };
    let backup = whose.get(host, name)?;
    let glance = backup.look_inside(whose.key.as_ref());
    Ok(BackupInside {
        at: backup.at.to_rfc3339_opts(SecondsFormat::Secs, true),
        backup: backup.name,
        document: glance.map_err(|error| error.problem())?.document,
    })
}

/// Everybody hears of it before this returns.
pub(super) fn go_back(host: &Host, name: &str) -> Result<WentBack, Problem> {
    let backup = Whose::open_now(host)?.get(host, name)?;
    let kept = backups::go_back(host, &backup)?;
    let snapshot = host.room().workshop()?.snapshot();
    Ok(WentBack {
        kept: kept.name,
        snapshot,
    })
}

/// Goes on with a file that is behind what it was. Everybody hears of it.
pub(super) fn go_on(host: &Host) -> Result<Snapshot, Problem> {
    let now = host.now();
    let mut room = host.room();
    let gone_on = room.workshop_mut()?.go_on(now);
    gone_on.map_err(|error| error.problem())?;
    room.begin_again(Uuid::new_v4().simple().to_string());
    Ok(room.workshop()?.snapshot())
}

/// The folders elsewhere; for the open workshop, when each got its newest backup, and which have to follow yet.
pub(super) fn places(host: &Host) -> Vec<BackupPlace> {
    let following = host.room().open().and_then(|open| open.following().ok());
    let place = |folder: Elsewhere| {
        let newest = following.as_ref().and_then(|following| {
            let there = folder.backups(following.workshop());
            let newest = there.list().into_iter().next()?;
            Some(newest.at.to_rfc3339_opts(SecondsFormat::Secs, true))
        });
        let lags = following.as_ref();
        BackupPlace {
            there: folder.is_there(),
            newest,
            lags: lags.is_some_and(|following| backups::lags(&folder, following)),
            path: folder.path.display().to_string(),
        }
    };
    backups::folders(host).into_iter().map(place).collect()
}

pub(super) fn add_folder(
    host: &Host,
    caller: &Caller,
    path: &str,
) -> Result<Vec<BackupPlace>, Problem> {
    may_name_folders(caller)?;
    backups::add_folder(host, Path::new(path))?;
    backups::copy_newest(host);
    Ok(places(host))
}

pub(super) fn remove_folder(
    host: &Host,
    caller: &Caller,
    path: &str,
) -> Result<Vec<BackupPlace>, Problem> {
    may_name_folders(caller)?;
    backups::remove_folder(host, Path::new(path))?;
    Ok(places(host))
}

fn may_name_folders(caller: &Caller) -> Result<(), Problem> {
    match caller.reach {
        Reach::Paths => Ok(()),
        Reach::Handles => Err(not_allowed(said::CHOOSE_IN_THE_APP)),
    }
}

pub(super) fn what_can_be_saved(
    host: &Host,
    file: &str,
    key: Option<&GivenKey>,
) -> Result<CanBeSaved, Problem> {
    let path = path_of(host, file)?;
    let key = key.map(GivenKey::key).transpose()?;
    let why = damage_of(host, &path, key.as_ref())?;
    let whose = Whose::of_file(&path, key.as_ref());
    Ok(CanBeSaved {
        why,
        readable: heard_core::readable(&path, key.as_ref()),
        backups: whose.listed(host),
    })
}

pub(super) fn restore(
    host: &Host,
    file: &str,
    key: Option<&GivenKey>,
    name: &str,
) -> Result<Restored, Problem> {
    let path = path_of(host, file)?;
    let key = key.map(GivenKey::key).transpose()?;
    damage_of(host, &path, key.as_ref())?;
    let backup = Whose::of_file(&path, key.as_ref()).get(host, name)?;
    let kept = put_back(&backup, &path, host.now(), Uuid::new_v4());
    let kept = kept.map_err(|error| error.problem())?;
    let kept_as = kept.file_name().map(|name| name.to_string_lossy());
    Ok(Restored {
        file: file.to_owned(),
        kept_as: kept_as.unwrap_or_default().into_owned(),
    })
}

fn path_of(host: &Host, file: &str) -> Result<PathBuf, Problem> {
    let folder = host.folder.as_ref();
    folder
        .ok_or_else(|| not_allowed(words::NO_LIST))?
        .file(file)
}

/// What is damaged of a file. Only opening it can tell: the list looks at less.
///
/// # Errors
/// `conflict` where nothing is, or it is the open one; whatever else keeps it from being opened, such as a
/// passphrase that is asked for.
fn damage_of(host: &Host, path: &Path, key: Option<&Key>) -> Result<Problem, Problem> {
    let open = host
        .room()
        .open()
        .map(|open| open.store().path().to_owned());
    if open.is_some_and(|open| crate::folder::same_file(&open, path)) {
        return Err(conflict(said::NOTHING_WRONG));
    }
    match OpenWorkshop::try_open(path, key, host.now()) {
        Ok(()) => Err(conflict(said::NOTHING_WRONG)),
        Err(error @ Error::Damaged(_)) => Ok(error.problem()),
        Err(error) => Err(error.problem()),
    }
}
