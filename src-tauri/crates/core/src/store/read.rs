//! Reading a workshop file: its rows, its history, and what SQLite's own checks say.

use super::entry::{EntryState, StoredEntry, StoredReply};
use super::open::{Loaded, Store};
use super::tables;
use crate::edit::Numbers;
use crate::protocol::{Change, Error, StepName};
use rusqlite::{OptionalExtension, params};

impl Store {
    /// Reads everything that the file holds.
    ///
    /// # Errors
    /// `Damaged` where it can't be read.
    pub fn load(&self) -> Result<Loaded, Error> {
        let document = tables::load(&self.connection)?;
        let mut select = self.connection.prepare("SELECT name, last FROM sequence")?;
        let numbers = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let numbers = numbers.collect::<Result<Numbers, _>>()?;
        let revision = self
            .connection
            .query_row("SELECT revision FROM file", [], |row| row.get(0))?;
        let last = "SELECT coalesce(max(number), 0) FROM operation";
        let last_operation = self.connection.query_row(last, [], |row| row.get(0))?;
        Ok(Loaded {
            document,
            numbers,
            revision,
            last_operation,
            steps: self.steps()?,
        })
    }

    fn steps(&self) -> Result<Vec<StoredEntry>, Error> {
        let mut select = self.connection.prepare(
            "SELECT number, state, cmd, called, at,
                (SELECT count(*) FROM change WHERE operation = number),
                coalesce((SELECT max(later.number) FROM operation AS later
                    WHERE later.of = operation.number), number)
             FROM operation WHERE kind = 'step' AND state IN ('done', 'undone') ORDER BY number",
        )?;
        let rows = select.query_map([], |row| {
            let state: String = row.get(1)?;
            let at: String = row.get(4)?;
            let name = StepName {
                cmd: row.get(2)?,
                called: row.get(3)?,
                n: row.get(5)?,
            };
            Ok((row.get(0)?, row.get(6)?, state, name, at))
        })?;
        let mut steps = Vec::new();
        for row in rows {
            let (number, latest, state, name, at) = row?;
            let damaged = || Error::Damaged("This workshop's history is damaged.".to_owned());
            steps.push(StoredEntry {
                number,
                latest,
                state: EntryState::of(&state).ok_or_else(damaged)?,
                name,
                at: at.parse().map_err(|_| damaged())?,
            });
        }
        Ok(steps)
    }

    /// The reply that a request of this session and id got before, with its body's sum.
    ///
    /// # Errors
    /// `Damaged`, `Io`.
    pub fn reply(&self, session: &str, id: &str) -> Result<Option<StoredReply>, Error> {
        let mut select = self
            .connection
            .prepare_cached("SELECT body, reply FROM request WHERE session = ? AND id = ?")?;
        let found = select.query_row([session, id], |row| {
            Ok(StoredReply {
                session: session.to_owned(),
                id: id.to_owned(),
                body: row.get(0)?,
                reply: row.get(1)?,
            })
        });
        Ok(found.optional()?)
    }

    /// What an operation changed, in order.
    ///
    /// # Errors
    /// `Damaged` where the history can't be read.
    pub fn changes(&self, operation: u32) -> Result<Vec<Change>, Error> {
        let mut select = self
            .connection
            .prepare_cached("SELECT change FROM change WHERE operation = ? ORDER BY position")?;
        let rows = select.query_map([operation], |row| row.get::<_, String>(0))?;
        let mut changes = Vec::new();
        for row in rows {
            let change = serde_json::from_str(&row?);
            let damaged = |_| Error::Damaged("This workshop's history is damaged.".to_owned());
            changes.push(change.map_err(damaged)?);
        }
        Ok(changes)
    }

    /// What all operations changed, in order: applied to nothing, they make the document.
    ///
    /// # Errors
    /// `Damaged` where the history can't be read.
    pub fn all_changes(&self) -> Result<Vec<Change>, Error> {
        let mut select = self
            .connection
            .prepare("SELECT change FROM change ORDER BY operation, position")?;
        let rows = select.query_map([], |row| row.get::<_, String>(0))?;
        let mut changes = Vec::new();
        for row in rows {
            let change = serde_json::from_str(&row?);
            let damaged = |_| Error::Damaged("This workshop's history is damaged.".to_owned());
            changes.push(change.map_err(damaged)?);
        }
        Ok(changes)
    }

    /// What SQLite's own checks find in the file's pages and references, each in a sentence.
    ///
    /// # Errors
    /// `Damaged` where the checks themselves can't be run.
    pub fn check_pages(&self) -> Result<Vec<String>, Error> {
        let mut findings = Vec::new();
        let mut check = self.connection.prepare("PRAGMA quick_check")?;
        for line in check.query_map([], |row| row.get::<_, String>(0))? {
            let line = line?;
            if line != "ok" {
                findings.push(format!("The file is damaged inside: {line}."));
            }
        }
        let mut check = self.connection.prepare("PRAGMA foreign_key_check")?;
        let missing = check.query_map([], |row| Ok((row.get(0)?, row.get(2)?)))?;
        for pair in missing {
            let (table, parent): (String, String) = pair?;
            findings.push(format!(
                "A row of '{table}' belongs to a row of '{parent}' that is missing."
            ));
        }
        Ok(findings)
    }

    /// All changes of one row by commands of this name, the newest first, with the moment and the note.
    ///
    /// # Errors
    /// `Damaged` where the history can't be read.
    pub fn changes_of_row(
        &self,
        row: uuid::Uuid,
        cmd: &str,
    ) -> Result<Vec<(String, String, Change)>, Error> {
        let mut select = self.connection.prepare_cached(
            "SELECT at, note, change FROM change JOIN operation ON operation = number
             WHERE row = ? AND cmd = ? AND kind = 'step' ORDER BY number DESC",
        )?;
        let rows = select.query_map(params![row.to_string(), cmd], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get::<_, String>(2)?))
        })?;
        let mut found = Vec::new();
        for row in rows {
            let (at, note, change) = row?;
            let change = serde_json::from_str(&change);
            let damaged = |_| Error::Damaged("This workshop's history is damaged.".to_owned());
            found.push((at, note, change.map_err(damaged)?));
        }
        Ok(found)
    }
}
