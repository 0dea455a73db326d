//! Workshops to measure on, with invented statements.

use super::Result;
use chrono::Utc;
use heard_core::protocol::{
    ActorRole, Command, ImportedPerson, ImportedStatement, Kind, StatementId, ThemeId,
};
use heard_core::{Asked, Ids, Key, OpenWorkshop};
use rusqlite::Connection;
use std::path::Path;

/// A workshop with five themes and this many statements, three of them a person.
pub fn with_statements(path: &Path, statements: u32) -> Result<OpenWorkshop> {
    made(path, None, statements)
}

/// The same under a key.
pub fn protected(path: &Path, key: Key, statements: u32) -> Result<OpenWorkshop> {
    made(path, Some(key), statements)
}

fn made(path: &Path, key: Option<Key>, statements: u32) -> Result<OpenWorkshop> {
    let now = Utc::now();
    let mut workshop = OpenWorkshop::create(path, key, "Bench", false, Ids::Seeded(1), now)?;
    let said = |n: u32| ImportedStatement {
        kind: Kind::NotWorking,
        words: format!("Statement {n}: the bus stops too early, and nobody told us why it does."),
        pointed: Vec::new(),
        replaces: None,
    };
    let people = (0..statements.div_ceil(3)).map(|person| ImportedPerson {
        row_key: format!("row {person}"),
        reference: String::new(),
        group: None,
        may_show: true,
        may_quote: true,
        statements: (person * 3..(person * 3 + 3).min(statements))
            .map(said)
            .collect(),
    });
    let people = people.collect();
    workshop.run(&desk(1_000_000), Command::ImportStatements { people }, now)?;
    for theme in 0..5 {
        let name = format!("I wait for reason {theme}");
        let add = Command::AddTheme {
            kind: Kind::NotWorking,
            name,
            statements: Vec::new(),
        };
        workshop.run(&desk(1_000_001 + theme), add, now)?;
    }
    Ok(workshop)
}

/// The same rows in a bare database with the same pragmas.
pub fn bare(path: &Path, rows: u32) -> Result<Connection> {
    let connection = Connection::open(path)?;
    connection.execute_batch(
        "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
         PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;
         CREATE TABLE statement (id INTEGER PRIMARY KEY, words TEXT, theme TEXT) STRICT;",
    )?;
    for id in 0..rows {
        let words = "the bus stops too early, and nobody told us why it does.";
        connection.execute("INSERT INTO statement VALUES (?, ?, NULL)", (id, words))?;
    }
    Ok(connection)
}

/// Opens a file and reads its statements' columns, and nothing else.
pub fn bare_read(path: &Path) -> Result<usize> {
    let connection = Connection::open(path)?;
    let mut select = connection.prepare(
        "SELECT id, number, kind, words, person, theme, set_aside, rank, also_in, heard,
            \"table\", hidden, pointed FROM statement",
    )?;
    let mut rows = select.query([])?;
    let (mut count, mut length) = (0, 0);
    while let Some(row) = rows.next()? {
        count += 1;
        length += row.get::<_, String>(0)?.len() + row.get::<_, String>(3)?.len();
    }
    assert!(length > 0, "the rows were read");
    Ok(count)
}

/// One card and one theme, another each turn.
pub fn cards_and_themes(workshop: &OpenWorkshop, turn: u32) -> (StatementId, ThemeId) {
    let document = workshop.document();
    let at = |of: usize| (turn as usize * 7 + 3) % of.max(1);
    let card = document
        .statements
        .iter()
        .nth(at(document.statements.len().min(100)));
    let theme = document.themes.iter().nth(at(document.themes.len()));
    let nil = uuid::Uuid::nil();
    (
        card.map_or(StatementId(nil), |card| card.id),
        theme.map_or(ThemeId(nil), |theme| theme.id),
    )
}

/// The desk, asking with a request id.
pub fn desk(turn: u32) -> Asked {
    Asked {
        role: ActorRole::Desk,
        session: "bench".to_owned(),
        request: Some(turn.to_string()),
        drafts: Vec::new(),
    }
}
