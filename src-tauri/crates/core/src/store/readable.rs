//! What can still be read in a file that does not open: a look that changes nothing.

use super::connection::unlock;
use super::file::{has_wal, wal_of};
use super::scratch::Scratch;
use crate::key::Key;
use crate::protocol::HowMany;
use rusqlite::Connection;
use std::path::Path;

/// How many rows of each kind can still be read in a damaged file; none where nothing can. The file is read
/// as a copy in a folder of this user's own.
pub fn readable(path: &Path, key: Option<&Key>) -> Option<HowMany> {
    let folder = Scratch::new().ok()?;
    let copy = folder.join("damaged.heard");
    std::fs::copy(path, &copy).ok()?;
    if has_wal(path) {
        std::fs::copy(wal_of(path), wal_of(&copy)).ok()?;
    }
    let connection = Connection::open(&copy).ok()?;
    unlock(&connection, key).ok()?;
    let rows = |table: &str| rows(&connection, table);
    let counts = HowMany {
        people: rows("person"),
        statements: rows("statement"),
        themes: rows("theme"),
        votes: rows("vote_round"),
        causes: rows("cause"),
        successes: rows("success"),
        in_place: rows("in_place"),
        ideas: rows("idea"),
        on_grid: rows("placement"),
        plans: rows("action_plan"),
        steps: rows("step"),
    };
    (counts != HowMany::default()).then_some(counts)
}

/// Rows up to the first that can't be read.
fn rows(connection: &Connection, table: &str) -> u32 {
    let Ok(mut select) = connection.prepare(&format!("SELECT * FROM {table}")) else {
        return 0;
    };
    let Ok(mut rows) = select.query([]) else {
        return 0;
    };
    let mut n = 0;
    while matches!(rows.next(), Ok(Some(_))) {
        n += 1;
    }
    n
}
