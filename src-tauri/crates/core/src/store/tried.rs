//! What a crash left beside a file is put together with it on a copy first: a file that is not its own would
//! overwrite the workshop for good.

use super::connection::{unchanging, unlock};
use super::file::{has_wal, wal_of};
use super::glance::copy_bytes;
use super::open::{Grows, Store, revision};
use super::scratch::Scratch;
use super::wal::is_damaged;
use crate::check::check_store;
use crate::defect::defect;
use crate::key::Key;
use crate::protocol::Error;
use crate::words::damage;
use chrono::{DateTime, Utc};
use std::path::Path;

/// Refuses a file with a WAL beside it that does not make a whole workshop with it, or an older one than the
/// file holds by itself.
///
/// # Errors
/// `Damaged`, `FileTooNew`, `WrongPassphrase`; neither the file nor what lies beside it was touched then.
pub fn try_together(path: &Path, key: Option<&Key>, now: DateTime<Utc>) -> Result<(), Error> {
    if !has_wal(path) || defect("wal-not-tried") {
        return Ok(());
    }
    let Ok(folder) = Scratch::new() else {
        // Without room for a copy, a workshop that a crash left whole still opens.
        return Ok(());
    };
    let copy = folder.join("tried.heard");
    if copy_bytes(path, &copy).is_err() {
        return Ok(());
    }
    let wal = std::fs::read(wal_of(&copy)).map_err(|error| Error::from(&error))?;
    if is_damaged(&wal) {
        return Err(Error::Damaged(damage::NOT_ITS_WAL.to_owned()));
    }
    let store = Store::open_held(&copy, key.cloned(), now, (None, Grows::Alone))?;
    let together = revision(store.connection()).unwrap_or(0);
    let older = alone(path, key).is_some_and(|alone| alone > together);
    if older || !check_store(&store)?.is_empty() {
        return Err(Error::Damaged(damage::NOT_ITS_WAL.to_owned()));
    }
    Ok(())
}

/// The revision that the file holds by itself; none where it can't be read so, as in the middle of a checkpoint.
fn alone(path: &Path, key: Option<&Key>) -> Option<u32> {
    let connection = unchanging(path).ok()?;
    unlock(&connection, key).ok()?;
    revision(&connection).ok()
}
