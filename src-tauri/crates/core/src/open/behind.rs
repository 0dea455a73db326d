//! A file that holds an earlier state than it did: its newest changes were taken away, or an older copy took its
//! place. The file itself can't know; what lies beside it does.

use super::OpenWorkshop;
use crate::backups::Backup;
use crate::defect::defect;
use crate::protocol::{Behind, Error};
use crate::store::Reached;
use chrono::{DateTime, Utc};

impl OpenWorkshop {
    /// Whether the file is behind what it was when it was open last, or behind its backups.
    pub fn behind(&self) -> Option<&Behind> {
        self.behind.as_ref()
    }

    /// Goes on with the file as it is, though it is behind: nobody is told again.
    ///
    /// # Errors
    /// `DiskFull`, `ReadOnly`, `Io`.
    pub fn go_on(&mut self, now: DateTime<Utc>) -> Result<(), Error> {
        let Some(behind) = &self.behind else {
            return Ok(());
        };
        self.store.go_on(behind.reached + 1, now)?;
        self.behind = None;
        self.read_again()?;
        self.note_reached();
        Ok(())
    }

    pub(super) fn look_behind(&self) -> Option<Behind> {
        if defect("behind-not-told") {
            return None;
        }
        let known = self.store.reached();
        let known = known.filter(|reached| reached.workshop == self.id().0);
        let backups = self.backups().list();
        let newest = || backups.iter().map(|backup| backup.revision).max();
        let reached = known.map(|reached| reached.revision).or_else(newest)?;
        let further = |backup: &&Backup| backup.revision > self.revision;
        let mut further: Vec<_> = backups.iter().filter(further).collect();
        further.sort_by_key(|backup| std::cmp::Reverse(backup.revision));
        let backup = further.into_iter().find(|backup| backup.is_whole());
        (reached > self.revision).then(|| Behind {
            revision: self.revision,
            reached,
            backup: backup.map(|backup| backup.name.clone()),
        })
    }

    /// Notes how far the workshop is; never less than it was before.
    pub(super) fn note_reached(&mut self) {
        let now = Reached {
            workshop: self.id().0,
            revision: self.revision,
        };
        let before = self.store.reached();
        let further =
            |before: Reached| before.workshop == now.workshop && before.revision > now.revision;
        if !before.is_some_and(further) {
            self.store.note_reached(now);
        }
    }
}
