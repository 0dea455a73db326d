//! One operation, written whole or not at all.

use super::drafts;
use super::entry::{Entry, EntryKind, EntryState, StoredReply};
use super::file::wal_of;
use super::open::Store;
use super::tables;
use super::wal::cut_behind_last_commit;
use crate::defect::defect;
use crate::protocol::Error;
use chrono::{DateTime, SecondsFormat, Utc};
use rusqlite::{
    Connection, DropBehavior, OptionalExtension, Transaction, TransactionBehavior, params,
};

impl Store {
    /// Writes one operation: rows, history, numbers, revision and reply, in one transaction.
    /// Returns only when it is on disk.
    ///
    /// # Errors
    /// `DiskFull`, `ReadOnly`, `Io`; nothing is written then.
    pub fn commit(&mut self, entry: &Entry<'_>) -> Result<(), Error> {
        if defect("reply-before-commit") && !self.connection().is_autocommit() {
            self.connection().execute_batch("COMMIT")?;
        }
        self.transact(|transaction| {
            write(transaction, entry)?;
            if defect("reply-before-commit") {
                transaction.set_drop_behavior(DropBehavior::Ignore);
            }
            Ok(())
        })
    }

    /// Writes in one transaction, whole or not at all. Returns only when it is on disk.
    ///
    /// What a write that failed left goes at once: a later, shorter one would stand before the rest of it, which then
    /// looks like a commit that was damaged.
    ///
    /// # Errors
    /// What `write` says; `DiskFull`, `ReadOnly`, `Io`. Nothing is written then.
    pub(super) fn transact(
        &mut self,
        write: impl FnOnce(&mut Transaction<'_>) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let written = self.in_one(write);
        if written.is_err() {
            // What made the write fail is what there is to say.
            let _ = cut_behind_last_commit(self.connection(), &wal_of(self.path()));
        }
        written
    }

    fn in_one(
        &mut self,
        write: impl FnOnce(&mut Transaction<'_>) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let immediate = TransactionBehavior::Immediate;
        let mut transaction = self.connection_mut().transaction_with_behavior(immediate)?;
        write(&mut transaction)?;
        if defect("reply-before-commit") && transaction.drop_behavior() == DropBehavior::Ignore {
            return Ok(());
        }
        Ok(transaction.commit()?)
    }

    /// Keeps the reply of a request that changed nothing, and lets its drafts go.
    ///
    /// # Errors
    /// As [`Store::commit`].
    pub fn keep_reply(
        &mut self,
        reply: Option<&StoredReply>,
        drafts: &[String],
        at: DateTime<Utc>,
    ) -> Result<(), Error> {
        if reply.is_none() && drafts.is_empty() {
            return Ok(());
        }
        self.transact(|transaction| {
            if let Some(reply) = reply {
                keep_reply(transaction, reply, at)?;
            }
            drafts::remove(transaction, drafts)
        })
    }

    /// The reply that a request of this session and id got before, with its body's sum.
    ///
    /// # Errors
    /// `Damaged`, `Io`.
    pub fn reply(&self, session: &str, id: &str) -> Result<Option<StoredReply>, Error> {
        let mut select = self
            .connection()
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
}

fn write(transaction: &Transaction<'_>, entry: &Entry<'_>) -> Result<(), Error> {
    for change in entry.changes {
        tables::write(transaction, change)?;
    }
    if defect("half-committed") {
        transaction.execute_batch("COMMIT; BEGIN IMMEDIATE")?;
    }
    write_operation(transaction, entry)?;
    write_states(transaction, entry)?;
    for (name, last) in entry.numbers {
        let mut upsert = transaction.prepare_cached(
            "INSERT INTO sequence (name, last) VALUES (?, ?)
             ON CONFLICT (name) DO UPDATE SET last = excluded.last
             WHERE last != excluded.last",
        )?;
        upsert.execute(params![name, last])?;
    }
    let mut update = transaction.prepare_cached("UPDATE file SET revision = ?")?;
    update.execute([entry.revision])?;
    drop(update);
    if let Some(reply) = entry.reply {
        keep_reply(transaction, reply, entry.at)?;
    }
    drafts::remove(transaction, entry.drafts)?;
    Ok(())
}

fn write_operation(connection: &Connection, entry: &Entry<'_>) -> Result<(), Error> {
    let at = entry.at.to_rfc3339_opts(SecondsFormat::Millis, true);
    if entry.joins {
        let mut joined =
            connection.prepare_cached("UPDATE operation SET at = ? WHERE number = ?")?;
        joined.execute(params![at, entry.number])?;
        let mut clear = connection.prepare_cached("DELETE FROM change WHERE operation = ?")?;
        clear.execute([entry.number])?;
    } else {
        let mut insert = connection.prepare_cached(
            "INSERT INTO operation (number, kind, state, cmd, called, n, at, session, note, of)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        )?;
        let state = match entry.kind {
            EntryKind::Step => EntryState::Done,
            _ => EntryState::Past,
        };
        insert.execute(params![
            entry.number,
            entry.kind.word(),
            state.word(),
            entry.name.cmd,
            entry.name.called,
            entry.name.n,
            at,
            entry.session,
            entry.note,
            entry.kind.of(),
        ])?;
    }
    let mut insert = connection.prepare_cached(
        "INSERT INTO change (operation, position, record, row, change) VALUES (?, ?, ?, ?, ?)",
    )?;
    for (position, change) in (0_u32..).zip(entry.kept) {
        let json =
            serde_json::to_string(change).map_err(|error| Error::Internal(error.to_string()))?;
        let record = format!("{:?}", change.kind());
        let row = change.row().to_string();
        insert.execute(params![entry.number, position, record, row, json])?;
    }
    Ok(())
}

/// Notes in the history what no command did: it is never undone. Answers its number.
pub(super) fn note_in_history(
    connection: &Connection,
    (cmd, n, note): (&str, u32, &str),
    at: DateTime<Utc>,
) -> rusqlite::Result<i64> {
    connection.execute(
        "INSERT INTO operation (number, kind, state, cmd, n, at, session, note)
         SELECT coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, '', ? FROM operation",
        params![
            EntryKind::Never.word(),
            EntryState::Past.word(),
            cmd,
            n,
            at.to_rfc3339_opts(SecondsFormat::Millis, true),
            note
        ],
    )?;
    Ok(connection.last_insert_rowid())
}

fn write_states(connection: &Connection, entry: &Entry<'_>) -> Result<(), Error> {
    let mut update =
        connection.prepare_cached("UPDATE operation SET state = ? WHERE number = ?")?;
    for (number, state) in entry.states {
        update.execute(params![state.word(), number])?;
    }
    Ok(())
}

fn keep_reply(
    connection: &Connection,
    reply: &StoredReply,
    at: DateTime<Utc>,
) -> rusqlite::Result<()> {
    if defect("request-forgotten") {
        connection.execute("DELETE FROM request WHERE id = ?", [&reply.id])?;
    }
    let mut insert = connection.prepare_cached(
        "INSERT INTO request (session, id, body, reply, at) VALUES (?, ?, ?, ?, ?)",
    )?;
    let at = at.to_rfc3339_opts(SecondsFormat::Millis, true);
    insert.execute(params![
        reply.session,
        reply.id,
        reply.body,
        reply.reply,
        at
    ])?;
    Ok(())
}
