//! A workshop file as another workshop: another id, wherever the file says it.

use super::open::Store;
use crate::protocol::{Error, WorkshopId};
use rusqlite::TransactionBehavior;

impl Store {
    /// Gives the workshop another id, in its rows and all through its history. It was handed over to nobody yet.
    ///
    /// # Errors
    /// As [`Store::commit`].
    pub(crate) fn rename(&mut self, from: WorkshopId, to: WorkshopId) -> Result<(), Error> {
        let (from, to) = (from.0.to_string(), to.0.to_string());
        let immediate = TransactionBehavior::Immediate;
        let transaction = self.connection_mut().transaction_with_behavior(immediate)?;
        // The three rows have the id together again before the end.
        transaction.execute_batch("PRAGMA defer_foreign_keys = ON")?;
        for table in ["workshop", "settings", "wall"] {
            let update = format!("UPDATE {table} SET id = ?2 WHERE id = ?1");
            transaction.execute(&update, [&from, &to])?;
        }
        // An id is nothing that anybody types: where it stands, it is this one.
        transaction.execute(
            "UPDATE change SET row = replace(row, ?1, ?2), change = replace(change, ?1, ?2)
             WHERE instr(change, ?1) > 0",
            [&from, &to],
        )?;
        // What was asked of the other one is not answered by this one.
        transaction.execute("DELETE FROM request", [])?;
        transaction.execute(
            "UPDATE file SET revision = revision + 1, last_hand_over = NULL",
            [],
        )?;
        Ok(transaction.commit()?)
    }
}
