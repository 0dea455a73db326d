//! A copy for somebody else: a new file that only ever held what stands now, so nothing deleted travels along.

use super::tidy::without_words;
use crate::backups::clear;
use crate::brought::Brought;
use crate::key::Key;
use crate::open::OpenWorkshop;
use crate::protocol::*;
use crate::store::{Lock, beside, forget_parts, sync_file, take_place};
use crate::words::damage;
use chrono::{DateTime, Utc};
use std::path::Path;

impl OpenWorkshop {
    /// Makes a copy for somebody else: beside its place first, compared, synced and renamed. With
    /// [`Sharing::WithAFacilitator`] it is the same workshop, and both files know of the hand-over; with
    /// [`Sharing::ToLearnWith`] it is another, without people's words.
    ///
    /// # Errors
    /// `Locked` where a workshop of that name is open; `Damaged` where the copy is not what it should be;
    /// `DiskFull`, `ReadOnly`, `Io`. A file that was there stays as it was then.
    pub fn share(
        &mut self,
        path: &Path,
        key: Option<Key>,
        sharing: Sharing,
        now: DateTime<Utc>,
    ) -> Result<(), Error> {
        let place = path.display().to_string();
        self.share_to(path, key, sharing, &place, now)
    }

    /// As [`OpenWorkshop::share`], where the copy is fetched from `path` at once: nobody knows where it lies then.
    ///
    /// # Errors
    /// As [`OpenWorkshop::share`].
    pub fn share_to_be_fetched(
        &mut self,
        path: &Path,
        key: Option<Key>,
        sharing: Sharing,
        now: DateTime<Utc>,
    ) -> Result<(), Error> {
        self.share_to(path, key, sharing, "", now)
    }

    fn share_to(
        &mut self,
        path: &Path,
        key: Option<Key>,
        sharing: Sharing,
        place: &str,
        now: DateTime<Utc>,
    ) -> Result<(), Error> {
        let _replaced = Lock::take_unsigned(path)?;
        forget_parts(path);
        let part = beside(path, self.ids_mut().next(now));
        let made = self
            .write_shared(&part, key, sharing, now)
            .and_then(|hand_over| {
                take_place(&part, path)?;
                Ok(hand_over)
            });
        clear(&part);
        if let Some(hand_over) = made? {
            self.store_mut().hand_over(&hand_over)?;
        }
        self.open_door(DoorKind::Shared, sharing.word(), place, now)
    }

    /// Writes the copy; the hand-over's mark where it is one.
    fn write_shared(
        &mut self,
        part: &Path,
        key: Option<Key>,
        sharing: Sharing,
        now: DateTime<Utc>,
    ) -> Result<Option<String>, Error> {
        let document = match sharing {
            Sharing::WithAFacilitator => self.document().clone(),
            Sharing::ToLearnWith => {
                let id = self.ids_mut().next(now);
                without_words(self.document(), id.into())
            }
        };
        let brought = Brought {
            document: blank(document),
            numbers: self.numbers().clone(),
            revision: self.revision(),
        };
        let wanted = brought.document.clone();
        let ids = self.ids_mut().clone();
        let mut copy = OpenWorkshop::bring(part, key, brought, ids, now)?;
        if *copy.document() != wanted {
            return Err(Error::Damaged(damage::NOT_AS_IT_IS.to_owned()));
        }
        let hand_over = (sharing == Sharing::WithAFacilitator)
            .then(|| format!("{} {}", self.ids_mut().next(now), self.revision()));
        if let Some(hand_over) = &hand_over {
            let mut gone = self.gone()?;
            gone.doors.clear();
            copy.store_mut().carry_on(&gone)?;
            copy.store_mut().hand_over(hand_over)?;
        }
        copy.store_mut().scour()?;
        drop(copy);
        sync_file(part).map_err(|error| Error::from(&error))?;
        Ok(hand_over)
    }
}

/// Nobody's words appear on another wall by themselves.
fn blank(mut document: Document) -> Document {
    crate::open::blank_after_restart(&mut document);
    document
}
