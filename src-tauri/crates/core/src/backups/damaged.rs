//! A wrong passphrase, or a protected file whose first page is damaged? To SQLCipher both are the same; a backup
//! tells.

use super::folder::{Backup, BackupFolder};
use crate::key::Key;
use crate::protocol::Error;
use crate::store::{Form, form_of};
use crate::words::damage;
use std::path::Path;

impl BackupFolder {
    /// The key of the newest whole backup, where what was given opens it; none for a backup without a passphrase.
    pub fn opened_by(&self, given: &Key) -> Option<Key> {
        self.newest_good()?.opened_by(given)
    }
}

impl Backup {
    fn opened_by(&self, given: &Key) -> Option<Key> {
        let Form::Protected(salt) = form_of(&self.path).ok()? else {
            return None;
        };
        // Derived once: a list of backups would derive it for each.
        let key = Key::Recovery(given.raw(salt).ok()?);
        self.facts(Some(&key)).ok().map(|_| key)
    }
}

/// `Damaged` in place of `WrongPassphrase` where what was given opens the file's newest backup: then it is right,
/// and somebody who is asked for it again and again would never learn that there is a backup.
pub(crate) fn or_damaged(path: &Path, key: Option<&Key>, error: Error) -> Error {
    let opens = |given: &Key| BackupFolder::by_name(path)?.opened_by(given);
    match (error, key) {
        (Error::WrongPassphrase, Some(given)) if opens(given).is_some() => {
            Error::Damaged(damage::DAMAGED.to_owned())
        }
        (error, _) => error,
    }
}
