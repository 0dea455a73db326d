//! Backups in a folder elsewhere, such as on a memory stick, follow what became of those beside the file: another
//! key, somebody who asked to go, everybody's words at the end.

use super::Forgot;
use super::folder::{Backup, BackupFolder};
use crate::gone::Gone;
use crate::key::Key;
use crate::open::OpenWorkshop;
use crate::protocol::{Door, DoorKind, Error, WorkshopId};
use crate::store::{Form, form_of, sync_folder, wipe, write_whole};
use chrono::{DateTime, SubsecRound, Utc};
use std::collections::BTreeSet;
use std::path::Path;
use uuid::Uuid;

/// What every backup of a workshop must follow, wherever it lies.
pub struct Following {
    own: BackupFolder,
    workshop: WorkshopId,
    key: Option<Key>,
    /// How its files begin, or began once.
    forms: BTreeSet<String>,
    gone: Gone,
    /// Nothing from before stays.
    tidied: Option<TheEnd>,
}

/// When people's words went.
#[derive(Clone, Copy)]
struct TheEnd {
    at: DateTime<Utc>,
    /// The workshop's revision then; 0 where an older Heard did not write it down.
    revision: u32,
}

impl TheEnd {
    fn of(door: &Door) -> Option<Self> {
        let at = door.at.parse::<DateTime<Utc>>().ok()?.trunc_subsecs(0);
        let revision = door.what.strip_prefix('r');
        let revision = revision.and_then(|n| n.parse().ok()).unwrap_or(0);
        Some(Self { at, revision })
    }

    /// Either says so: the clock may have been set back since, and another laptop's revisions grow on their own.
    fn is_after(self, backup: &Backup) -> bool {
        backup.at <= self.at || backup.revision < self.revision
    }
}

/// What became of the backups in a folder elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Followed {
    /// Backups in whose place there is another now.
    pub anew: u32,
    /// Backups that went.
    pub removed: u32,
    /// Those that could not be reached, by their file names.
    pub unreached: Vec<String>,
}

impl OpenWorkshop {
    /// What its backups elsewhere must follow.
    ///
    /// # Errors
    /// `Damaged`, `Io`.
    pub fn following(&self) -> Result<Following, Error> {
        let gone = self.gone()?;
        let key = self.store().key().cloned();
        let changed = gone.doors.iter();
        let changed = changed.filter(|door| door.kind == DoorKind::KeyChanged);
        let before = changed.map(|door| door.what.clone());
        let before = before.filter(|form| !form.is_empty());
        let forms = before.chain([Form::of(key.as_ref()).word()]).collect();
        let tidied = gone.doors.iter().rev();
        let tidied = tidied
            .filter(|door| door.kind == DoorKind::Tidied)
            .find_map(TheEnd::of);
        Ok(Following {
            own: self.backups(),
            workshop: self.id(),
            key,
            forms,
            gone,
            tidied,
        })
    }
}

impl Following {
    /// Which workshop it is.
    pub fn workshop(&self) -> WorkshopId {
        self.workshop
    }

    /// How its files begin, or began once, as [`Form::word`] says it.
    pub fn forms(&self) -> &BTreeSet<String> {
        &self.forms
    }

    /// What says whether a folder elsewhere has followed so far: another mark tells that it has not.
    pub fn mark(&self) -> String {
        let form = Form::of(self.key.as_ref()).word();
        format!("{form} {}", self.own_mark())
    }

    /// As [`Following::mark`], whatever the key.
    fn own_mark(&self) -> String {
        let tidied = self.tidied.map_or(0, |end| end.at.timestamp());
        format!("{} {tidied}", self.gone.marks.len())
    }

    /// Whether the backups beside the file have something to follow.
    pub(crate) fn own_lag(&self) -> bool {
        let nothing = self.gone.is_nobody() && self.tidied.is_none();
        !nothing && self.own.followed() != Some(self.own_mark())
    }

    /// Lets the backups beside the file follow. What could not be reached is tried again the next time.
    pub(crate) fn bring_own_up(&self, now: DateTime<Utc>, unique: Uuid) -> Forgot {
        let mut forgot = Forgot::default();
        let mark = self.own_mark();
        if self.own.try_list().is_err() {
            // Which there are can't be told now.
            return forgot;
        }
        let over = |backup: &Backup| self.tidied.is_some_and(|end| end.is_after(backup));
        (forgot.backups, forgot.unreached) = wipe_all(self.own.list().into_iter().filter(over));
        let forgot_in = self.own.forget_some(
            self.key.as_ref(),
            self.workshop,
            &self.gone,
            (now, unique),
            |backup| !over(backup),
        );
        forgot.backups += forgot_in.backups;
        forgot.unreached.extend(forgot_in.unreached);
        // Their names are gone for good before it is noted.
        let synced = sync_folder(&self.own.path().join(FOLLOWED)).is_ok();
        if forgot.unreached.is_empty() && synced {
            self.own.note_followed(&mark);
        }
        forgot
    }

    /// Brings the backups in a folder elsewhere up to this. Where a whole one of the same moment lies beside the file,
    /// it takes the place of that one; backups with a key that this workshop never had are somebody else's and stay.
    pub fn bring_up(&self, there: &BackupFolder, now: DateTime<Utc>, unique: Uuid) -> Followed {
        there.clear_old_parts();
        let own = self.own.list();
        let form = Form::of(self.key.as_ref()).word();
        let mut followed = Followed::default();
        let mut mine = BTreeSet::new();
        for backup in there.list() {
            let Ok(has) = form_of(&backup.path).map(|form| form.word()) else {
                // Whose it is can't be told any more.
                continue;
            };
            if !self.forms.contains(&has) {
                continue;
            }
            let same = |other: &&Backup| other.name == backup.name;
            let over = self.tidied.is_some_and(|end| end.is_after(&backup));
            if own.iter().any(|other| same(&other)) && !over {
                continue;
            }
            // A damaged one can take nobody's place.
            let twin = own.iter().find(|other| other.is_of(&backup));
            let twin = twin.filter(|twin| twin.is_whole());
            let done = match twin.filter(|_| !over) {
                Some(twin) => there.take_in(twin, unique).map(|()| followed.anew += 1),
                None if over || has != form => Ok(()),
                None => {
                    mine.insert(backup.name.clone());
                    continue;
                }
            };
            let done = done.and_then(|()| {
                wipe(&backup.path)?;
                followed.removed += u32::from(twin.is_none() || over);
                Ok(())
            });
            if done.is_err() {
                followed.unreached.push(backup.name);
            }
        }
        self.forget_in(there, &mine, (now, unique), &mut followed);
        followed
    }

    /// Backups with today's key that lie there alone forget who asked to go.
    fn forget_in(
        &self,
        there: &BackupFolder,
        names: &BTreeSet<String>,
        now: (DateTime<Utc>, Uuid),
        followed: &mut Followed,
    ) {
        if self.gone.is_nobody() || names.is_empty() {
            return;
        }
        let key = self.key.as_ref();
        let forgot = there.forget_some(key, self.workshop, &self.gone, now, |backup| {
            names.contains(&backup.name)
        });
        followed.anew += forgot.backups;
        followed.unreached.extend(forgot.unreached);
    }
}

/// How far the backups followed: no content.
const FOLLOWED: &str = "followed.txt";

impl BackupFolder {
    fn followed(&self) -> Option<String> {
        std::fs::read_to_string(self.path().join(FOLLOWED)).ok()
    }

    /// Where it is not noted, all is looked over again when the workshop is opened next.
    fn note_followed(&self, mark: &str) {
        if self.path().is_dir() {
            let _ = write_whole(&self.path().join(FOLLOWED), mark.as_bytes());
        }
    }

    /// Takes away the backups of a workshop that is no more: those whose files begin in one of these forms, as
    /// [`Form::word`] says it. Others are somebody else's. Answers how many went, and the names of those that
    /// could not.
    pub fn destroy(&self, forms: &BTreeSet<String>) -> (u32, Vec<String>) {
        let ours = |path: &Path| form_of(path).is_ok_and(|form| forms.contains(&form.word()));
        let all = self.list().into_iter();
        let went = wipe_all(all.filter(|backup| ours(&backup.path) || !backup.is_whole()));
        // Only where nothing is left in it.
        let _ = std::fs::remove_dir(self.path());
        went
    }
}

/// Answers how many went, and the names of those that could not.
pub(super) fn wipe_all(backups: impl Iterator<Item = Backup>) -> (u32, Vec<String>) {
    let (mut went, mut unreached) = (0, Vec::new());
    for backup in backups {
        match wipe(&backup.path) {
            Ok(()) => went += 1,
            Err(_) => unreached.push(backup.name),
        }
    }
    (went, unreached)
}
