//! Taking somebody out of the file for good, and the door's rows.

use super::commit::note_in_history;
use super::drafts;
use super::open::Store;
use super::past;
use super::problem::damaged_history;
use super::tables;
use crate::defect::defect;
use crate::gone::{Gone, Secret};
use crate::protocol::{Change, Document, Door, DoorKind, Error};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, params};
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::{Error as NoSuchWord, StrDeserializer};
use std::collections::BTreeMap;

/// One change where it stands in the history.
#[derive(Debug, Clone)]
pub struct Kept {
    /// The operation's number.
    pub operation: u32,
    /// Its place in the operation.
    pub position: u32,
    /// The row before and after.
    pub change: Change,
}

/// All that goes in one transaction.
#[derive(Debug, Default)]
pub struct Purge {
    /// Rows that go or change, as they stand now.
    pub rows: Vec<Change>,
    /// Changes that go from the history: operation and position.
    pub forgotten: Vec<(u32, u32)>,
    /// Changes that stay in the history with other texts.
    pub rewritten: Vec<Kept>,
    /// Operations whose name goes.
    pub unnamed: Vec<u32>,
    /// Drafts that go, by their place.
    pub drafts: Vec<String>,
}

impl Store {
    /// Who asked to go, and who opened the door when.
    ///
    /// # Errors
    /// `Damaged` where it can't be read.
    pub fn gone(&self) -> Result<Gone, Error> {
        gone_of(self.connection())
    }

    /// The door's rows, in order.
    ///
    /// # Errors
    /// `Damaged` where they can't be read.
    pub fn doors(&self) -> Result<Vec<Door>, Error> {
        doors_of(self.connection())
    }

    /// Adds a row to the door's.
    ///
    /// # Errors
    /// As [`Store::commit`].
    pub fn write_door(&mut self, door: &Door) -> Result<(), Error> {
        self.transact(|transaction| write_door(transaction, door))
    }

    /// All changes of the history, in order.
    ///
    /// # Errors
    /// `Damaged` where the history can't be read.
    pub fn history(&self) -> Result<Vec<Kept>, Error> {
        let mut select = self.connection().prepare(
            "SELECT operation, position, change FROM change ORDER BY operation, position",
        )?;
        let rows = select.query_map([], |row| {
            let json: String = row.get(2)?;
            Ok((row.get(0)?, row.get(1)?, json))
        })?;
        let kept = |(operation, position, json): (u32, u32, String)| {
            Ok(Kept {
                operation,
                position,
                change: past::change(&json)?,
            })
        };
        rows.map(|row| kept(row?)).collect()
    }

    /// What each operation that is named was about.
    ///
    /// # Errors
    /// `Damaged`, `Io`.
    pub fn names(&self) -> Result<Vec<(u32, String)>, Error> {
        let mut select = self
            .connection()
            .prepare("SELECT number, called FROM operation WHERE called != ''")?;
        let rows = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// How many rows of an operation went for good.
    ///
    /// # Errors
    /// `Damaged`, `Io`.
    pub fn gone_of(&self, operation: u32) -> Result<u32, Error> {
        let mut select = self
            .connection()
            .prepare_cached("SELECT gone FROM operation WHERE number = ?")?;
        let gone = select.query_row([operation], |row| row.get(0)).optional()?;
        Ok(gone.unwrap_or(0))
    }

    /// Takes it all away in one transaction, then from the disk: nothing of it stands in the file or
    /// beside it when this returns.
    ///
    /// # Errors
    /// As [`Store::commit`]; nothing is gone then. `Io` where the disk still holds some of it.
    pub fn purge(
        &mut self,
        purge: &Purge,
        gone: &Gone,
        door: &Door,
        at: DateTime<Utc>,
    ) -> Result<(), Error> {
        self.transact(|transaction| {
            for change in &purge.rows {
                tables::write(transaction, change)?;
            }
            forget(transaction, purge)?;
            // What was asked before is never answered again, nor done again: its sum could tell the words.
            transaction.execute("UPDATE request SET body = '', reply = ''", [])?;
            keep_marks(transaction, gone)?;
            write_door(transaction, door)?;
            note_in_history(transaction, ("erase", door.n, ""), at)?;
            transaction.execute("UPDATE file SET revision = revision + 1", [])?;
            Ok(())
        })?;
        self.leave_nothing()
    }

    /// Lets go of all that was before: the history begins anew with these rows, and drafts and stored replies go.
    /// Nothing of it stands on the disk when this returns.
    ///
    /// # Errors
    /// As [`Store::purge`].
    pub fn begin_anew(
        &mut self,
        rows: &[Change],
        then: &Document,
        door: &Door,
        at: DateTime<Utc>,
    ) -> Result<(), Error> {
        self.transact(|transaction| {
            for change in rows {
                tables::write(transaction, change)?;
            }
            transaction.execute_batch(
                "DELETE FROM change;
                 UPDATE operation SET of = NULL;
                 DELETE FROM draft;
                 UPDATE request SET body = '', reply = '';
                 UPDATE file SET revision = revision + 1;",
            )?;
            // Numbers go on: it is noted before those that it comes after go.
            let number = note_in_history(transaction, ("tidy", door.n, ""), at)?;
            transaction.execute("DELETE FROM operation WHERE number != ?", [number])?;
            let mut insert = transaction.prepare(
                "INSERT INTO change (operation, position, record, row, change) VALUES (?, ?, ?, ?, ?)",
            )?;
            for (position, change) in (0_u32..).zip(then.as_new()) {
                let json = serde_json::to_string(&change)
                    .map_err(|error| Error::Internal(error.to_string()))?;
                let (record, row) = (format!("{:?}", change.kind()), change.row().to_string());
                insert.execute(params![number, position, record, row, json])?;
            }
            write_door(transaction, door)?;
            Ok(())
        })?;
        self.leave_nothing()
    }

    /// What a look into the file tells, with its rows.
    pub(crate) fn look(&self, document: Document) -> Result<super::Glance, Error> {
        super::glance::told(self.connection(), document, false)
    }

    /// Notes the last hand-over to another computer.
    ///
    /// # Errors
    /// As [`Store::commit`].
    pub fn hand_over(&mut self, mark: &str) -> Result<(), Error> {
        let update = "UPDATE file SET last_hand_over = ?";
        self.transact(|transaction| Ok(transaction.execute(update, [mark]).map(drop)?))
    }

    /// Puts marks and doors of another file of the workshop in, in place of its own.
    ///
    /// # Errors
    /// As [`Store::commit`].
    pub fn carry_on(&mut self, gone: &Gone) -> Result<(), Error> {
        let own = self.doors()?;
        self.transact(|transaction| {
            keep_marks(transaction, gone)?;
            for door in gone.doors.iter().filter(|door| !own.contains(door)) {
                write_door(transaction, door)?;
            }
            Ok(())
        })
    }
}

/// As [`Store::gone`], of any connection.
pub(super) fn gone_of(connection: &Connection) -> Result<Gone, Error> {
    let mut select = connection.prepare("SELECT mark, at FROM asked_to_go")?;
    let marks = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let secret = "SELECT secret FROM file";
    let secret: Option<[u8; 32]> = connection.query_row(secret, [], |row| row.get(0))?;
    Ok(Gone {
        marks: marks.collect::<Result<_, _>>()?,
        secret: secret.map(Secret),
        doors: doors_of(connection)?,
    })
}

fn doors_of(connection: &Connection) -> Result<Vec<Door>, Error> {
    let mut select =
        connection.prepare("SELECT kind, at, what, place, n, who FROM door ORDER BY number")?;
    let rows = select.query_map([], |row| {
        let kind: String = row.get(0)?;
        let place = (row.get(2)?, row.get(3)?);
        Ok((kind, row.get(1)?, place, row.get(4)?, row.get(5)?))
    })?;
    let door = |(kind, at, (what, place), n, who): (String, _, (_, _), _, _)| {
        Ok(Door {
            kind: kind_of(&kind).ok_or_else(damaged_history)?,
            at,
            what,
            place,
            n,
            who,
        })
    };
    rows.map(|row| door(row?)).collect()
}

fn forget(connection: &Connection, purge: &Purge) -> Result<(), Error> {
    let mut delete =
        connection.prepare("DELETE FROM change WHERE operation = ? AND position = ?")?;
    let mut count = connection.prepare("UPDATE operation SET gone = gone + ? WHERE number = ?")?;
    let mut gone: BTreeMap<u32, u32> = BTreeMap::new();
    for (operation, position) in &purge.forgotten {
        delete.execute([operation, position])?;
        *gone.entry(*operation).or_default() += 1;
    }
    for (operation, rows) in gone {
        count.execute([rows, operation])?;
    }
    let mut update =
        connection.prepare("UPDATE change SET change = ? WHERE operation = ? AND position = ?")?;
    for kept in &purge.rewritten {
        let json = serde_json::to_string(&kept.change)
            .map_err(|error| Error::Internal(error.to_string()))?;
        update.execute(params![json, kept.operation, kept.position])?;
    }
    let mut unname =
        connection.prepare("UPDATE operation SET called = '', note = '' WHERE number = ?")?;
    for operation in &purge.unnamed {
        unname.execute([operation])?;
    }
    drafts::remove(connection, &purge.drafts)?;
    Ok(())
}

fn keep_marks(connection: &Connection, gone: &Gone) -> Result<(), Error> {
    connection.execute("DELETE FROM asked_to_go", [])?;
    let secret = gone.secret.map(|secret| secret.0);
    connection.execute("UPDATE file SET secret = ?", [secret])?;
    let mut insert = connection.prepare("INSERT INTO asked_to_go (mark, at) VALUES (?, ?)")?;
    let marks = gone.marks.iter().filter(|_| !defect("marks-forgotten"));
    for (mark, at) in marks {
        insert.execute([mark, at])?;
    }
    Ok(())
}

fn write_door(connection: &Connection, door: &Door) -> Result<(), Error> {
    let mut insert = connection.prepare_cached(
        "INSERT INTO door (kind, at, what, place, n, who) VALUES (?, ?, ?, ?, ?, ?)",
    )?;
    let kind = word_of(door.kind);
    insert.execute(params![
        kind, door.at, door.what, door.place, door.n, door.who
    ])?;
    Ok(())
}

fn kind_of(word: &str) -> Option<DoorKind> {
    let word: StrDeserializer<'_, NoSuchWord> = word.into_deserializer();
    DoorKind::deserialize(word).ok()
}

fn word_of(kind: DoorKind) -> String {
    match serde_json::to_value(kind) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}
