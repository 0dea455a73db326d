//! Looking back: what earlier commands changed.

use super::open::Store;
use crate::protocol::{Change, Error};
use rusqlite::params;

/// One change as the history keeps it.
#[derive(Debug, Clone, PartialEq)]
pub struct PastChange {
    /// The command's name.
    pub cmd: String,
    /// When, RFC 3339.
    pub at: String,
    /// Why, for a correction; else empty.
    pub note: String,
    /// The row before and after.
    pub change: Change,
}

impl Store {
    /// All changes of statements that were there before, by corrections and imports, the newest first;
    /// those that were undone are among them.
    ///
    /// # Errors
    /// `Damaged` where the history can't be read.
    pub fn changes_of_words(&self) -> Result<Vec<PastChange>, Error> {
        let mut select = self.connection().prepare_cached(
            "SELECT cmd, at, note, change FROM operation JOIN change ON operation = number
             WHERE kind = 'step' AND cmd IN ('correctStatement', 'importStatements')
               AND record = 'Statement' AND json_extract(change, '$.before') IS NOT NULL
             ORDER BY number DESC, position DESC",
        )?;
        let rows = select.query_map(params![], |row| {
            let change: String = row.get(3)?;
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, change))
        })?;
        let mut found = Vec::new();
        for row in rows {
            let (cmd, at, note, change) = row?;
            let damaged = |_| Error::Damaged("This workshop's history is damaged.".to_owned());
            found.push(PastChange {
                cmd,
                at,
                note,
                change: serde_json::from_str(&change).map_err(damaged)?,
            });
        }
        Ok(found)
    }
}
