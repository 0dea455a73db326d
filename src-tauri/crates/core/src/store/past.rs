//! Looking back: what earlier commands changed.

use super::open::Store;
use super::problem::damaged_history;
use crate::protocol::{Change, Error};

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
    /// What an operation changed, in order.
    ///
    /// # Errors
    /// `Damaged` where the history can't be read.
    pub fn changes(&self, operation: u32) -> Result<Vec<Change>, Error> {
        let mut select = self
            .connection()
            .prepare_cached("SELECT change FROM change WHERE operation = ? ORDER BY position")?;
        let rows = select.query_map([operation], |row| row.get::<_, String>(0))?;
        rows.map(|row| change(&row?)).collect()
    }

    /// What all operations changed, in order: applied to nothing, they make the document.
    ///
    /// # Errors
    /// `Damaged` where the history can't be read.
    pub fn all_changes(&self) -> Result<Vec<Change>, Error> {
        let mut select = self
            .connection()
            .prepare("SELECT change FROM change ORDER BY operation, position")?;
        let rows = select.query_map([], |row| row.get::<_, String>(0))?;
        rows.map(|row| change(&row?)).collect()
    }

    /// The record and row under which each change is kept, in the same order.
    ///
    /// # Errors
    /// `Damaged` where they can't be read.
    pub(crate) fn names_of_changes(&self) -> Result<Vec<(String, String)>, Error> {
        let mut select = self
            .connection()
            .prepare("SELECT record, row FROM change ORDER BY operation, position")?;
        let rows = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

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
        let rows = select.query_map([], |row| {
            let change: String = row.get(3)?;
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, change))
        })?;
        let past = |(cmd, at, note, json): (String, String, String, String)| {
            Ok(PastChange {
                cmd,
                at,
                note,
                change: change(&json)?,
            })
        };
        rows.map(|row| past(row?)).collect()
    }
}

pub(super) fn change(json: &str) -> Result<Change, Error> {
    serde_json::from_str(json).map_err(|_| damaged_history())
}
