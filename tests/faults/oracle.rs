//! The oracle: all rows of all tables, in one canonical text.

use chrono::Utc;
use heard_core::{Ids, OpenWorkshop, check_store};
use rusqlite::Connection;
use rusqlite::types::ValueRef;
use std::fmt::Write;
use std::path::Path;

/// Every table with every row, the history, the numbers and the kept replies among them. Only who opened the door
/// when is left out: its moments are the clock's own.
pub fn dump(connection: &Connection) -> String {
    try_dump(connection).unwrap_or_else(|error| panic!("it cannot be dumped: {error}"))
}

pub fn try_dump(connection: &Connection) -> rusqlite::Result<String> {
    let mut text = String::new();
    let mut tables = connection.prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
         AND name != 'door' ORDER BY name",
    )?;
    let tables = tables.query_map([], |row| row.get::<_, String>(0))?;
    for table in tables.collect::<Result<Vec<_>, _>>()? {
        let _ = writeln!(text, "== {table}");
        dump_table(connection, &table, &mut text)?;
    }
    Ok(text)
}

fn dump_table(connection: &Connection, table: &str, text: &mut String) -> rusqlite::Result<()> {
    // Without an index: what the table itself holds counts.
    let mut select = connection.prepare(&format!("SELECT * FROM \"{table}\" NOT INDEXED"))?;
    let columns = select.column_count();
    let mut rows = select.query([])?;
    let mut lines = Vec::new();
    while let Some(row) = rows.next()? {
        let mut line = String::new();
        for at in 0..columns {
            let _ = match row.get_ref(at)? {
                ValueRef::Null => write!(line, "|-"),
                ValueRef::Integer(number) => write!(line, "|{number}"),
                ValueRef::Real(number) => write!(line, "|{number}"),
                ValueRef::Text(bytes) => write!(line, "|{}", String::from_utf8_lossy(bytes)),
                ValueRef::Blob(bytes) => write!(line, "|{bytes:?}"),
            };
        }
        lines.push(line);
    }
    lines.sort_unstable();
    for line in lines {
        text.push_str(&line);
        text.push('\n');
    }
    Ok(())
}

/// The tables of a dump that hold what people said and did; not the labels of their steps, the replies that are kept,
/// and what the file notes of itself.
pub fn words_of(dump: &str) -> String {
    let tables = dump.split("== ").filter(|table| {
        let labels = ["change", "operation", "request", "sequence", "file"];
        !labels.contains(&table.lines().next().unwrap_or_default())
    });
    tables.collect()
}

/// Where two dumps differ first.
pub fn difference(recovered: &str, wanted: &str) -> String {
    let (mut here, mut there) = (recovered.lines(), wanted.lines());
    let mut table = "";
    loop {
        match (here.next(), there.next()) {
            (None, None) => return "they are equal".to_owned(),
            (Some(one), Some(other)) if one == other => {
                if one.starts_with("== ") {
                    table = one;
                }
            }
            (one, other) => {
                // From a little before the place where they part.
                let (here, there) = (one.unwrap_or_default(), other.unwrap_or_default());
                let same = here.chars().zip(there.chars());
                let same = same.take_while(|(one, other)| one == other).count();
                let short = |line: Option<&str>| {
                    let line = line.unwrap_or("nothing").chars();
                    line.skip(same.saturating_sub(40))
                        .take(160)
                        .collect::<String>()
                };
                return format!("{table}: …{} in place of …{}", short(one), short(other));
            }
        }
    }
}

/// Opens a file as Heard does, looks it over, and dumps it.
pub fn recover(file: &Path) -> Result<String, String> {
    let opened = OpenWorkshop::open(file, None, Ids::Seeded(2), Utc::now());
    let opened = opened.map_err(|error| format!("it does not open: {error}"))?;
    healthy(&opened)
}

/// The dump of an open file in which `heard check` finds nothing.
pub fn healthy(opened: &OpenWorkshop) -> Result<String, String> {
    let findings = check_store(opened.store()).map_err(|error| format!("no check: {error}"))?;
    if !findings.is_empty() {
        return Err(format!("heard check: {}", findings.join(" ")));
    }
    Ok(dump(opened.store().connection()))
}

/// As [`recover`], on a copy, so that what the fault left stays for whoever comes next.
pub fn recover_copy(folder: &Path, name: &str) -> Result<String, String> {
    let own = crate::script::fast_folder();
    for ending in ["", "-wal", "-shm", "-journal"] {
        let from = folder.join(format!("{name}{ending}"));
        if from.is_file() {
            std::fs::copy(from, own.path().join(format!("{name}{ending}"))).unwrap();
        }
    }
    recover(&own.path().join(name))
}
