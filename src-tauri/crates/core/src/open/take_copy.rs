//! A copy from another laptop in the place of the open workshop, which is kept as a backup first.

use super::OpenWorkshop;
use crate::backups::{Backup, clear};
use crate::copies::{between, may_come};
use crate::gone::{Gone, erase_in};
use crate::key::Key;
use crate::protocol::{Between, Door, DoorKind, Error, Refusal};
use crate::store::{CarriedOn, Glance, TOOK_COPY, beside, glance, write_anew};
use chrono::{DateTime, Utc};
use std::path::Path;

/// As the door's rows name it.
const IN_ITS_PLACE: &str = "inItsPlace";

impl OpenWorkshop {
    /// Takes a copy of this workshop in its own place. How it is now is kept as a backup first, which is answered.
    /// The copy is written anew under the key of the file here, so nothing that was deleted travels along; nobody
    /// who went here comes back, and who went there goes here too. Undo goes on as in the copy; no number is dealt
    /// again, and the wall is blank.
    ///
    /// The copy is the caller's own: it is worked on, and is of no use to anybody afterwards.
    ///
    /// # Errors
    /// `Invalid` where it is a copy of another workshop, is not newer, or would bring words back that were let go
    /// here; `WrongPassphrase`, `Damaged`, `FileTooNew`; `DiskFull`, `ReadOnly`, `Io`. All stands as before then.
    pub fn take_copy(
        &mut self,
        copy: &Path,
        key: Option<&Key>,
        now: DateTime<Utc>,
    ) -> Result<Backup, Error> {
        let (here, brought) = (self.look()?, glance(copy, key)?);
        may_come(&here, &brought)?;
        if matches!(between(&here, &brought), Between::Older | Between::Same) {
            return Err(Refusal::NotNewer.into());
        }
        let kept = self.back_up(now)?;
        let mut gone = self.gone_in_both(&brought)?;
        gone.doors
            .push(Door::now(DoorKind::TookCopy, now).to(IN_ITS_PLACE, ""));
        erase_in(copy, key.cloned(), self.id(), &gone, now)?;
        let anew = beside(self.store.path(), self.ids.next(now));
        let carried = CarriedOn {
            revision: self.further().max(brought.revision + 1),
            numbers: &self.numbers,
            at: now,
            cmd: TOOK_COPY,
            note: "",
        };
        let taken = write_anew(copy, key, &anew, self.store.key())
            .and_then(|()| self.store.take_over(&anew, &carried, self.ids.next(now)));
        clear(&anew);
        // Whether or not it took the place, what stands in the file is what is open.
        self.read()?;
        if taken.is_ok() {
            self.behind = None;
        }
        self.note_reached();
        taken?;
        // Whoever went on the other laptop leaves the backups too. What can't be reached is tried again later.
        self.backups_follow(now);
        let mut backups = self.backups().list().into_iter().rev();
        Ok(backups.find(|backup| backup.is_of(&kept)).unwrap_or(kept))
    }

    /// Who went here or there.
    fn gone_in_both(&self, brought: &Glance) -> Result<Gone, Error> {
        let history = self.store.history()?;
        let known = history.iter().map(|kept| &kept.change);
        Ok(self.gone()?.with_those_of(&brought.gone, known))
    }
}
