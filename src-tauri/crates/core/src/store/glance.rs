//! A look into a closed file that changes nothing on the disk: neither the file nor what lies beside it.

use super::file::{Form, form_of, has_wal, key_of, wal_of};
use super::lock::Lock;
use super::scratch::Scratch;
use super::{connection, open, schema, tables};
use crate::gone::Gone;
use crate::key::Key;
use crate::protocol::{Document, Error, StepName, WorkshopId};
use crate::words::damage;
use rusqlite::Connection;
use std::fs::File;
use std::path::Path;

/// What a file says when it is looked into.
#[derive(Debug, Clone, PartialEq)]
pub struct Glance {
    /// All rows, as this Heard would have them.
    pub document: Document,
    /// The workshop's revision.
    pub revision: u32,
    /// An older Heard made it: opening gives it the newest form.
    pub older: bool,
    /// The last hand-over to another computer; empty where there was none.
    pub hand_over: String,
    /// What was done, in order.
    pub past: Vec<Past>,
    /// Who asked to go, and who opened the door when.
    pub gone: Gone,
}

impl Glance {
    /// Which workshop it is.
    pub fn workshop(&self) -> Option<WorkshopId> {
        self.document.workshop.single().map(|row| row.id)
    }
}

/// One thing that was done: enough to know it again in another copy, and to name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Past {
    /// In order; from 1.
    pub number: u32,
    /// What it was.
    pub name: StepName,
    /// When, RFC 3339; of typing, the last key.
    pub at: String,
    /// Whose session it was.
    pub session: String,
}

impl Past {
    /// Whether both are the same thing done once. Its name may have gone from one of them.
    pub fn is(&self, other: &Self) -> bool {
        self.begun_as(other) && self.at == other.at
    }

    /// Whether both began as the same thing: one may have been typed on.
    pub fn begun_as(&self, other: &Self) -> bool {
        let known = |past: &Self| (past.number, past.name.cmd.clone(), past.session.clone());
        known(self) == known(other)
    }
}

/// Looks into a closed file, with its key if it is protected.
///
/// # Errors
/// `NoFile`, `Locked`, `Damaged`, `FileTooNew`, `AsksForPassphrase`, `WrongPassphrase`, `Io`.
pub fn glance(path: &Path, key: Option<&Key>) -> Result<Glance, Error> {
    let (form, _held) = hold(path)?;
    let key = key_of(form, key)?;
    let reading = Reading::of(path, key.as_ref())?;
    if connection::version_of(&reading.connection)? == schema::NEWEST {
        return read(&reading.connection, false);
    }
    let mut grown = Grown::of(path, &reading, key.as_ref())?;
    schema::migrate(&mut grown.connection)?;
    read(&grown.connection, true)
}

/// A copy of a file of an older Heard, which may take the newest form.
struct Grown {
    connection: Connection,
    // After the connection, so that the copy is closed before it goes.
    _copy: Option<Scratch>,
}

impl Grown {
    fn of(path: &Path, reading: &Reading, key: Option<&Key>) -> Result<Self, Error> {
        if key.is_some() {
            // SQLCipher fills no plain memory from a protected file; the copy is protected as well.
            let (connection, copy) = copied(path)?;
            connection::unlock(&connection, key)?;
            return Ok(Self {
                connection,
                _copy: Some(copy),
            });
        }
        let mut connection = Connection::open_in_memory()?;
        connection.pragma_update(None, "temp_store", "MEMORY")?;
        rusqlite::backup::Backup::new(&reading.connection, &mut connection)?.run_to_completion(
            i32::MAX,
            std::time::Duration::ZERO,
            None,
        )?;
        Ok(Self {
            connection,
            _copy: None,
        })
    }
}

/// A copy in a folder that only this user can read.
fn copied(path: &Path) -> Result<(Connection, Scratch), Error> {
    let folder = Scratch::new()?;
    let copy = folder.join("copy.heard");
    copy_bytes(path, &copy)?;
    Ok((Connection::open(&copy)?, folder))
}

/// A closed file that is read, and on no account changed.
pub struct Reading {
    /// To read with.
    pub connection: Connection,
    // After the connection, so that the copy is closed before it goes.
    _copy: Option<Scratch>,
}

impl Reading {
    /// Begins to read a file that nobody writes meanwhile.
    ///
    /// # Errors
    /// `WrongPassphrase`; `Damaged`, `FileTooNew` for what only the key could tell; `Io`.
    pub fn of(path: &Path, key: Option<&Key>) -> Result<Self, Error> {
        let reading = if has_wal(path) {
            // Only SQLite can put the two together, and it would do so in place.
            let (connection, copy) = copied(path)?;
            Self {
                connection,
                _copy: Some(copy),
            }
        } else {
            Self {
                connection: connection::unchanging(path)?,
                _copy: None,
            }
        };
        connection::unlock(&reading.connection, key)?;
        connection::look_over(&reading.connection)?;
        Ok(reading)
    }
}

/// Copies a closed file byte for byte, with the changes that a crash left beside it.
///
/// # Errors
/// As [`glance`]; `DiskFull`, `ReadOnly`.
pub fn copy_as_it_is(path: &Path, to: &Path) -> Result<(), Error> {
    let (_form, _held) = hold(path)?;
    copy_bytes(path, to)
}

/// Nobody may write while a file is read.
pub fn hold(path: &Path) -> Result<(Form, Option<Lock>), Error> {
    let form = form_of(path)?;
    Ok((form, Lock::take_unsigned(path)?))
}

/// The bytes alone: a copy that kept a mark such as 'read only' could not be opened.
pub fn copy_bytes(path: &Path, to: &Path) -> Result<(), Error> {
    let copy = |from: &Path, to: &Path| -> std::io::Result<()> {
        std::io::copy(&mut File::open(from)?, &mut File::create_new(to)?).map(drop)
    };
    let mut copied = copy(path, to);
    if copied.is_ok() && has_wal(path) {
        copied = copy(&wal_of(path), &wal_of(to));
    }
    copied.map_err(|error| Error::from(&error))
}

fn read(connection: &Connection, older: bool) -> Result<Glance, Error> {
    let document = tables::load(connection)?;
    if document.workshop.single().is_none() {
        return Err(Error::Damaged(damage::NO_WORKSHOP.to_owned()));
    }
    told(connection, document, older)
}

/// All that a look tells, besides the rows.
pub(super) fn told(
    connection: &Connection,
    document: Document,
    older: bool,
) -> Result<Glance, Error> {
    let hand_over = "SELECT coalesce(last_hand_over, '') FROM file";
    Ok(Glance {
        document,
        revision: open::revision(connection)?,
        older,
        hand_over: connection.query_row(hand_over, [], |row| row.get(0))?,
        past: past(connection)?,
        gone: super::gone::gone_of(connection)?,
    })
}

fn past(connection: &Connection) -> Result<Vec<Past>, Error> {
    let mut select = connection
        .prepare("SELECT number, cmd, called, n, at, session FROM operation ORDER BY number")?;
    let past = select.query_map([], |row| {
        Ok(Past {
            number: row.get(0)?,
            name: StepName {
                cmd: row.get(1)?,
                called: row.get(2)?,
                n: row.get(3)?,
            },
            at: row.get(4)?,
            session: row.get(5)?,
        })
    })?;
    Ok(past.collect::<Result<_, _>>()?)
}
