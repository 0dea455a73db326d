//! A whole file that nobody holds, such as a backup: read where it lies, changed in nothing.

use super::connection::{connect, unchanging, unlock, version_of};
use super::file::{Form, check_first_bytes};
use super::glance::Glance;
use super::open::{self, Loaded};
use super::schema;
use super::scratch::Scratch;
use crate::key::Key;
use crate::protocol::{BackupFacts, Error, HowMany, StepName};
use crate::words::damage;
use rusqlite::{Connection, OptionalExtension};
use std::path::Path;

/// A whole file, open to read.
pub struct Whole {
    connection: Connection,
    older: bool,
    // After the connection: an older file is read as a copy that has the newest form.
    _folder: Option<Scratch>,
}

impl Whole {
    /// Opens a whole file; neither it nor what lies beside it changes.
    ///
    /// # Errors
    /// `Damaged`, `FileTooNew`, `WrongPassphrase`, `Io`.
    pub fn open(path: &Path, key: Option<&Key>) -> Result<Self, Error> {
        let connection = opened(path, key)?;
        if version_of(&connection)? == schema::NEWEST {
            return Ok(Self {
                connection,
                older: false,
                _folder: None,
            });
        }
        drop(connection);
        let folder = Scratch::new()?;
        let copy = folder.join("older.heard");
        std::fs::copy(path, &copy).map_err(|error| Error::from(&error))?;
        let mut connection = connect(&copy, key, false)?;
        schema::migrate(&mut connection)?;
        Ok(Self {
            connection,
            older: true,
            _folder: Some(folder),
        })
    }

    /// Everything that it holds.
    ///
    /// # Errors
    /// `Damaged` where it can't be read.
    pub fn load(&self) -> Result<Loaded, Error> {
        open::load(&self.connection)
    }

    /// What it says when it is looked into.
    ///
    /// # Errors
    /// `Damaged` where it can't be read.
    pub fn glance(&self) -> Result<Glance, Error> {
        let loaded = self.load()?;
        if loaded.document.workshop.single().is_none() {
            return Err(Error::Damaged(damage::NO_WORKSHOP.to_owned()));
        }
        super::glance::told(&self.connection, loaded.document, self.older)
    }

    /// Whether SQLite's own check finds its pages in order.
    ///
    /// # Errors
    /// `Damaged` where they are not.
    pub fn check_pages(&self) -> Result<(), Error> {
        let check = "PRAGMA quick_check(1)";
        let said: String = self.connection.query_row(check, [], |row| row.get(0))?;
        if said == "ok" {
            return Ok(());
        }
        Err(Error::Damaged(damage::inside(&said)))
    }
}

/// The few facts by which people know a backup, without reading all of it.
///
/// # Errors
/// As [`Whole::open`].
pub fn facts(path: &Path, key: Option<&Key>) -> Result<BackupFacts, Error> {
    let connection = opened(path, key)?;
    let stage: String = connection.query_row("SELECT stage FROM workshop", [], |row| row.get(0))?;
    let stage = serde_json::from_value(serde_json::Value::String(stage));
    let last = "SELECT cmd, called, n FROM operation
        WHERE kind IN ('step', 'never') AND cmd NOT IN ('goBack', 'goOn', 'newWorkshop')
        ORDER BY number DESC LIMIT 1";
    let last = connection.query_row(last, [], |row| {
        Ok(StepName {
            cmd: row.get(0)?,
            called: row.get(1)?,
            n: row.get(2)?,
        })
    });
    Ok(BackupFacts {
        stage: stage.map_err(|_| Error::Damaged(damage::BACKUP_NOT_WHOLE.to_owned()))?,
        counts: counts(&connection)?,
        last: last.optional()?,
    })
}

fn counts(connection: &Connection) -> Result<HowMany, Error> {
    let count = |table: &str| -> Result<u32, Error> {
        let count = format!("SELECT count(*) FROM {table}");
        Ok(connection.query_row(&count, [], |row| row.get(0))?)
    };
    Ok(HowMany {
        people: count("person")?,
        statements: count("statement")?,
        themes: count("theme")?,
        votes: count("vote_round")?,
        causes: count("cause")?,
        successes: count("success")?,
        in_place: count("in_place")?,
        ideas: count("idea")?,
        on_grid: count("placement")?,
        plans: count("action_plan")?,
        steps: count("step")?,
    })
}

fn opened(path: &Path, key: Option<&Key>) -> Result<Connection, Error> {
    if key.is_none() && check_first_bytes(path, schema::NEWEST)? != Form::Plain {
        return Err(Error::AsksForPassphrase);
    }
    let connection = unchanging(path)?;
    unlock(&connection, key)?;
    if version_of(&connection)? > schema::NEWEST {
        return Err(Error::FileTooNew);
    }
    Ok(connection)
}
