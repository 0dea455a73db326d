//! Words that were typed and not yet kept: no operations, so no revision, no history and no undo.

use super::open::Store;
use crate::protocol::{Draft, Error};
use chrono::{DateTime, SecondsFormat, Utc};
use rusqlite::{Connection, params};

/// Drafts that are kept; the oldest go first. Nobody types into more fields at once.
const MOST: u32 = 200;

impl Store {
    /// Keeps what stands in a field. Returns only when it is on disk.
    ///
    /// # Errors
    /// `DiskFull`, `ReadOnly`, `Io`; what was kept before stays then.
    pub fn keep_draft(&mut self, place: &str, words: &str, at: DateTime<Utc>) -> Result<(), Error> {
        let at = at.to_rfc3339_opts(SecondsFormat::Millis, true);
        self.transact(|transaction| {
            let mut upsert = transaction.prepare_cached(
                "INSERT INTO draft (place, words, at) VALUES (?, ?, ?)
                 ON CONFLICT (place) DO UPDATE SET words = excluded.words, at = excluded.at",
            )?;
            upsert.execute(params![place, words, at])?;
            let mut forget = transaction.prepare_cached(
                "DELETE FROM draft WHERE place NOT IN
                    (SELECT place FROM draft ORDER BY at DESC, place LIMIT ?)",
            )?;
            forget.execute([MOST])?;
            Ok(())
        })
    }

    /// Lets the draft of a place go, if there is one.
    ///
    /// # Errors
    /// As [`Store::keep_draft`].
    pub fn drop_draft(&mut self, place: &str) -> Result<(), Error> {
        self.transact(|transaction| remove(transaction, &[place.to_owned()]))
    }

    /// All drafts, the oldest first.
    ///
    /// # Errors
    /// `Damaged`, `Io`.
    pub fn drafts(&self) -> Result<Vec<Draft>, Error> {
        let all = "SELECT place, words, at FROM draft ORDER BY at, place";
        let mut select = self.connection().prepare_cached(all)?;
        let drafts = select.query_map([], |row| {
            Ok(Draft {
                place: row.get(0)?,
                words: row.get(1)?,
                at: row.get(2)?,
            })
        })?;
        Ok(drafts.collect::<Result<_, _>>()?)
    }
}

/// Lets drafts go, in whatever transaction is open.
pub(super) fn remove(connection: &Connection, places: &[String]) -> Result<(), Error> {
    let mut delete = connection.prepare_cached("DELETE FROM draft WHERE place = ?")?;
    for place in places {
        delete.execute([place])?;
    }
    Ok(())
}
