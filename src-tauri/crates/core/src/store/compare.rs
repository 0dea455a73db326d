//! All that a file holds, as one sum: what says whether two files hold the same, whatever their key.

use super::connection::version_of;
use crate::protocol::Error;
use rusqlite::Connection;
use rusqlite::types::ValueRef;
use sha2::{Digest, Sha256};

/// SHA-256 over the schema and every row of every table, in an order of its own.
///
/// # Errors
/// `Damaged` where it can't be read.
pub fn sum_of(connection: &Connection) -> Result<[u8; 32], Error> {
    let mut sum = Sha256::new();
    let id: i32 = connection.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    sum.update(id.to_be_bytes());
    sum.update(version_of(connection)?.to_be_bytes());
    let schema = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name";
    add_rows(connection, schema, &mut sum)?;
    let mut tables =
        connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")?;
    for table in tables.query_map([], |row| row.get::<_, String>(0))? {
        let table = table?.replace('"', "\"\"");
        let width = connection
            .prepare(&format!("SELECT * FROM \"{table}\""))?
            .column_count();
        // The order in which rows lie in the file means nothing.
        let by: Vec<String> = (1..=width).map(|column| column.to_string()).collect();
        let rows = format!("SELECT * FROM \"{table}\" ORDER BY {}", by.join(", "));
        add_rows(connection, &rows, &mut sum)?;
    }
    Ok(sum.finalize().into())
}

fn add_rows(connection: &Connection, select: &str, sum: &mut Sha256) -> Result<(), Error> {
    let mut select = connection.prepare(select)?;
    let width = select.column_count();
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        for column in 0..width {
            add(row.get_ref(column)?, sum);
        }
        sum.update(b"row");
    }
    sum.update(b"end");
    Ok(())
}

/// A value with its kind and length, so that no two rows run together.
fn add(value: ValueRef<'_>, sum: &mut Sha256) {
    let (kind, bytes) = match value {
        ValueRef::Null => (b'n', Vec::new()),
        ValueRef::Integer(number) => (b'i', number.to_be_bytes().to_vec()),
        ValueRef::Real(number) => (b'r', number.to_be_bytes().to_vec()),
        ValueRef::Text(text) => (b't', text.to_vec()),
        ValueRef::Blob(bytes) => (b'b', bytes.to_vec()),
    };
    sum.update([kind]);
    sum.update(bytes.len().to_be_bytes());
    sum.update(bytes);
}
