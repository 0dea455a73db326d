//! Backups by themselves: when they are due, and making one without holding anybody up.

mod every;
mod folders;
mod follow;
mod seen;

pub(crate) use every::before_closing;
pub use every::{Habit, keep_backups, see_to_backups};
pub(crate) use folders::{Elsewhere, add_folder, folders, remove_folder};
pub(crate) use follow::{destroy, follow, lags};
pub(crate) use seen::{SeenBackups, elsewhere, listed, one};

use crate::host::{Host, Steady, held};
use chrono::{DateTime, NaiveDate, Utc};
use heard_core::backups::{Backup, BackupFolder, Making};
use heard_core::protocol::{Problem, WorkshopId};
use heard_core::{Done, Key, OpenWorkshop, protocol::Change};
use std::path::{Path, PathBuf};
use std::sync::{Condvar, Mutex, MutexGuard};
use std::time::{Duration, Instant};
use uuid::Uuid;

/// What the host knows about backups.
pub(crate) struct Backups {
    steady: Steady,
    // One is made at a time: its workshop's file is held still for it.
    making: Mutex<()>,
    // What is kept of folders elsewhere is changed by one at a time.
    listing: Mutex<()>,
    due: Mutex<Due>,
    bell: Condvar,
    seen: Mutex<SeenBackups>,
}

/// When the next backup is due.
#[derive(Default)]
struct Due {
    habit: Habit,
    /// The first change that no backup holds.
    changed: Option<Instant>,
    /// A stage changed: at once.
    now: bool,
    /// The last one could not be made; not before then.
    again: Option<Instant>,
    trouble: Option<Problem>,
    /// What the newest backup of this run holds: the file, and its revision.
    made: Option<(PathBuf, u32)>,
    /// One could not be brought up; not before then.
    elsewhere_again: Option<Instant>,
    /// When old ones were looked for last, and what decided which they are.
    old_looked: Option<(Instant, OldBy)>,
    /// What decided it when they went last, and in which folders elsewhere they did.
    old_went: Option<(OldBy, Vec<PathBuf>)>,
}

/// What decides which backups are old ones: the day, and the day to delete by.
type OldBy = (NaiveDate, Option<NaiveDate>);

impl Backups {
    pub(crate) fn new(steady: Steady) -> Self {
        Self {
            steady,
            making: Mutex::default(),
            listing: Mutex::default(),
            due: Mutex::default(),
            bell: Condvar::new(),
            seen: Mutex::default(),
        }
    }

    /// How late it is, whatever the clock says.
    fn moment(&self) -> Instant {
        (self.steady)()
    }

    fn due(&self) -> MutexGuard<'_, Due> {
        held(&self.due)
    }

    pub(crate) fn seen(&self) -> MutexGuard<'_, SeenBackups> {
        held(&self.seen)
    }

    /// Why the last backup could not be made.
    pub(crate) fn trouble(&self) -> Option<Problem> {
        self.due().trouble.clone()
    }

    /// A command changed something.
    pub(crate) fn changed(&self, done: &Done) {
        if done.changes.is_empty() {
            return;
        }
        let mut due = self.due();
        due.changed.get_or_insert_with(|| self.moment());
        if done.changes.iter().any(changes_stage) {
            due.now = true;
            self.bell.notify_all();
        }
    }

    /// Another workshop is open, or none. A crash may have left something new in it that no backup holds.
    pub(crate) fn begin_anew(&self, open: Option<&OpenWorkshop>) {
        let new = open.filter(|open| {
            let backups = open.backups().list();
            !backups.iter().any(|one| one.revision == open.revision())
        });
        let mut due = self.due();
        *due = Due {
            habit: due.habit,
            changed: new.map(|_| self.moment()),
            ..Due::default()
        };
        drop(due);
        // It tells of a workshop that may be locked from now on.
        self.seen().clear();
    }

    /// The workshop is another, and no command made it so.
    pub(crate) fn changed_as_a_whole(&self) {
        self.due().changed.get_or_insert(self.moment());
    }

    /// The file has another key: the newest backup is to be made anew as well.
    pub(crate) fn key_changed(&self) {
        self.due().made = None;
    }
}

fn changes_stage(change: &Change) -> bool {
    match change {
        Change::Workshop {
            before: Some(before),
            after: Some(after),
            ..
        } => before.stage != after.stage,
        _ => false,
    }
}

/// Makes a backup of the open workshop as it is now, unless there is one; the room is held for a piece at a
/// time only. None where no workshop is open.
///
/// # Errors
/// `damaged`, `diskFull`, `readOnly`, `io`; it is tried again by itself.
pub(crate) fn make(host: &Host) -> Result<Option<Backup>, Problem> {
    let _one = held(&host.backups.making);
    let made = made_now(host);
    let mut due = host.backups.due();
    match &made {
        Ok(_) => (due.trouble, due.again) = (None, None),
        Err(problem) => {
            tracing::warn!(code = ?problem.code, "no backup could be made");
            due.trouble = Some(problem.clone());
            let moment = host.backups.moment();
            due.again = Some(moment + every::AGAIN);
            due.changed.get_or_insert(moment);
        }
    }
    made
}

/// While this is held no backup is made: one that was begun before would hold what goes now.
pub(crate) fn none_meanwhile(host: &Host) -> MutexGuard<'_, ()> {
    held(&host.backups.making)
}

fn made_now(host: &Host) -> Result<Option<Backup>, Problem> {
    let Some(mut making) = begin(host)? else {
        return Ok(None);
    };
    let read = read_all(host, &mut making);
    if let Ok(open) = host.room().workshop_mut() {
        open.let_go().map_err(|error| error.problem())?;
    }
    read?;
    let backup = making.finish().map_err(|error| error.problem())?;
    tidy(host, &backup);
    Ok(Some(backup))
}

/// None where there is nothing that no backup holds.
fn begin(host: &Host) -> Result<Option<Making>, Problem> {
    let mut room = host.room();
    let Ok(open) = room.workshop_mut() else {
        return Ok(None);
    };
    let mut due = host.backups.due();
    let now = (open.store().path().to_owned(), open.revision());
    if due.made.as_ref() == Some(&now) {
        return Ok(None);
    }
    let begun = open.begin_backup(host.now());
    let begun = begun.map_err(|error| error.problem())?;
    (due.changed, due.now, due.made) = (None, false, Some(now));
    Ok(Some(begun))
}

fn read_all(host: &Host, making: &mut Making) -> Result<(), Problem> {
    let mut piece = || -> Result<bool, Problem> {
        let read = host.room().workshop()?.read_for_backup(making);
        let more = read.map_err(|error| error.problem())?;
        making.write().map_err(|error| error.problem())?;
        Ok(more)
    };
    while piece()? {}
    Ok(())
}

/// What else comes with a new backup: old ones go, and folders elsewhere get it too. None of that can spoil it.
fn tidy(host: &Host, backup: &Backup) {
    let Some((workshop, delete_by)) = of_open(host) else {
        return;
    };
    let now = host.now();
    let own = backup.path.parent().and_then(|folder| folder.parent());
    if let Some(folder) = own {
        prune(&BackupFolder::within(folder, workshop), now, delete_by);
    }
    follow::follow(host);
    for folder in folders(host).iter().filter(|folder| folder.is_there()) {
        let there = folder.backups(workshop);
        match there.take_in(backup, Uuid::new_v4()) {
            Ok(()) => prune(&there, now, delete_by),
            Err(error) => {
                tracing::warn!(code = ?error.code(), "a folder elsewhere could not take a backup");
            }
        }
    }
    follow::note_new(host, workshop);
}

/// The open workshop, and the day by which its words are to be deleted.
fn of_open(host: &Host) -> Option<(WorkshopId, Option<NaiveDate>)> {
    let room = host.room();
    let workshop = room.open()?.document().workshop.single()?;
    Some((workshop.id, workshop.delete_by))
}

fn prune(folder: &BackupFolder, now: DateTime<Utc>, delete_by: Option<NaiveDate>) {
    if let Err(error) = folder.prune(now, delete_by) {
        tracing::warn!(code = ?error.code(), "old backups could not be removed");
    }
}

/// Old backups go also when nothing new comes: with each day, and from a folder that was away at most a minute after
/// it is there again.
fn let_old_go(host: &Host) {
    let Some((workshop, delete_by)) = of_open(host) else {
        return;
    };
    let now = host.now();
    let by = (now.date_naive(), delete_by);
    if !looks_for_old(&host.backups, by) {
        return;
    }
    let there: Vec<_> = folders(host)
        .into_iter()
        .filter(|folder| folder.is_there())
        .collect();
    let paths = there.iter().map(|folder| folder.path.clone()).collect();
    let at = Some((by, paths));
    if std::mem::replace(&mut host.backups.due().old_went, at.clone()) == at {
        return;
    }
    let _one = held(&host.backups.making);
    let Some(own) = host.room().open().map(|open| open.backups()) else {
        return;
    };
    prune(&own, now, delete_by);
    for folder in there {
        prune(&folder.backups(workshop), now, delete_by);
    }
}

/// The folders are looked at seldom while nothing else makes a backup an old one.
const LOOKED_AT_EVERY: Duration = Duration::from_secs(55);

/// Whether it is time to look for old ones, which is noted.
fn looks_for_old(backups: &Backups, by: OldBy) -> bool {
    let now = backups.moment();
    let mut due = backups.due();
    let lately =
        |(at, then): (Instant, OldBy)| then == by && now.duration_since(at) < LOOKED_AT_EVERY;
    let looks = !due.old_looked.is_some_and(lately);
    if looks {
        due.old_looked = Some((now, by));
    }
    looks
}

/// Goes back to a backup and tells everybody. No other backup is made meanwhile, and no command comes between
/// the backup of how it is now and the change.
///
/// # Errors
/// `damaged`, `diskFull`, `readOnly`, `io`; everything stands as before then.
pub(crate) fn go_back(host: &Host, backup: &Backup) -> Result<Backup, Problem> {
    let _one = held(&host.backups.making);
    let now = host.now();
    let mut room = host.room();
    let kept = room.workshop_mut()?.go_back(backup, now);
    // Also after a failure: what is open was read anew.
    room.begin_again(Uuid::new_v4().simple().to_string());
    let kept = kept.map_err(|error| error.problem())?;
    let made = room.workshop()?;
    let mut due = host.backups.due();
    (due.changed, due.now) = (None, false);
    due.made = Some((made.store().path().to_owned(), made.revision()));
    drop((due, room));
    // It comes into the folders elsewhere too, and the day to delete by may be over where it went back to.
    tidy(host, &kept);
    Ok(kept)
}

/// Takes a copy in the open workshop's place and tells everybody. As with [`go_back`], nothing comes between the
/// backup of how it is now and the change.
///
/// # Errors
/// `invalid`, `wrongPassphrase`, `damaged`, `diskFull`, `readOnly`, `io`; everything stands as before then.
pub(crate) fn take_copy(host: &Host, copy: &Path, key: Option<&Key>) -> Result<Backup, Problem> {
    host.let_go();
    let one = held(&host.backups.making);
    let now = host.now();
    let mut room = host.room();
    room.looked = None;
    let kept = room.workshop_mut()?.take_copy(copy, key, now);
    // Also after a failure: what is open was read anew.
    room.begin_again(Uuid::new_v4().simple().to_string());
    let kept = kept.map_err(|error| error.problem())?;
    drop(room);
    host.backups.changed_as_a_whole();
    // It comes into the folders elsewhere too, and whoever went on the other laptop leaves them.
    tidy(host, &kept);
    drop(one);
    Ok(kept)
}

/// Gives a folder elsewhere the newest backup at once.
pub(crate) fn copy_newest(host: &Host) {
    let own = host.room().open().map(|open| open.backups());
    if let Some(newest) = own.and_then(|own| own.newest_good()) {
        tidy(host, &newest);
    }
}
