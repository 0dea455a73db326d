//! Looks a workshop file over: is it whole, does it keep its rules, does its history lead to its rows?

use crate::defect::defect;
use crate::edit::Numbers;
use crate::history::broken;
use crate::ids::Ids;
use crate::key::Key;
use crate::open::OpenWorkshop;
use crate::protocol::{Document, Error, RecordKind};
use crate::store::{Loaded, Store};
use crate::words::{called, damage};
use chrono::{DateTime, Utc};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Looks a workshop file over, alone. Each finding is a sentence; none is a healthy file.
///
/// # Errors
/// What stops the file from being opened at all: `Locked`, `Damaged`, `FileTooNew`,
/// `WrongPassphrase`, `ReadOnly`, `Io`.
pub fn check(path: &Path, key: Option<Key>, now: DateTime<Utc>) -> Result<Vec<String>, Error> {
    check_store(&Store::open(path, key, now)?)
}

/// Says so where a healthy file held more once, alone: its newest changes were taken away, or an older copy took
/// its place.
///
/// # Errors
/// As [`check`].
pub fn check_behind(
    path: &Path,
    key: Option<Key>,
    now: DateTime<Utc>,
) -> Result<Option<String>, Error> {
    let open = OpenWorkshop::open(path, key, Ids::Chance, now)?;
    Ok(open.behind().map(damage::behind))
}

/// Looks an open file over, as [`check`] does.
///
/// # Errors
/// `Io` where the disk can't be read.
pub fn check_store(store: &Store) -> Result<Vec<String>, Error> {
    let mut findings = match store.check_pages() {
        Ok(findings) => findings,
        Err(Error::Damaged(sentence)) => vec![sentence],
        // A letter of the schema changed by itself.
        Err(Error::Internal(line)) => vec![damage::inside(&line)],
        Err(error) => return Err(error),
    };
    let loaded = match store.load() {
        Ok(loaded) => loaded,
        Err(Error::Damaged(sentence)) => {
            findings.push(sentence);
            return Ok(findings);
        }
        Err(error) => return Err(error),
    };
    let Loaded {
        document, numbers, ..
    } = &loaded;
    findings.extend(singles(document));
    findings.extend(broken(document));
    findings.extend(beyond_their_sequence(document, numbers));
    if defect("history-not-compared") {
        return Ok(findings);
    }
    match not_as_the_history_says(store, document).and_then(|mut differences| {
        differences.extend(breaks_in_the_history(store)?);
        Ok(differences)
    }) {
        Ok(differences) => findings.extend(differences),
        Err(Error::Damaged(sentence)) => findings.push(sentence),
        Err(error) => return Err(error),
    }
    Ok(findings)
}

/// Whether a file may be opened to work in: SQLite finds its pages in order, and its rows are what the history
/// made of them. Each word stands in a file twice, so one letter that changed by itself is noticed.
///
/// # Errors
/// `Damaged`, `Io`.
pub(crate) fn whole(store: &Store, document: &Document) -> Result<bool, Error> {
    if defect("history-not-compared") {
        return Ok(true);
    }
    Ok(store.pages_are_whole()? && rebuilt(store)? == *document)
}

/// The rows that all operations together made.
fn rebuilt(store: &Store) -> Result<Document, Error> {
    let mut rebuilt = Document::default();
    for change in store.all_changes()? {
        change.apply(&mut rebuilt);
    }
    Ok(rebuilt)
}

/// One workshop to a file, with its settings and its wall.
pub(crate) fn singles(document: &Document) -> Vec<String> {
    let lengths = [
        ("workshop", document.workshop.len()),
        ("settings", document.settings.len()),
        ("wall", document.wall.len()),
    ];
    let wrong = lengths.into_iter().filter(|(_, length)| *length != 1);
    wrong
        .map(|(what, length)| damage::not_one_row(length, what))
        .collect()
}

/// Numbers that the file would deal again, because their sequence stands lower.
fn beyond_their_sequence(document: &Document, numbers: &Numbers) -> Vec<String> {
    let last = |sequence: &str| numbers.get(sequence).copied().unwrap_or(0);
    let beyond = dealt(document)
        .into_iter()
        .filter(|(sequence, _, number)| *number > last(sequence));
    beyond
        .map(|(_, called, _)| damage::dealt_again(&called))
        .collect()
}

/// Every number in use: its sequence, what people call the row, and the number.
pub(crate) fn dealt(document: &Document) -> Vec<(String, String, u32)> {
    let mut dealt: Vec<(String, String, u32)> = Vec::new();
    let mut deal = |sequence: String, called: String, number: u32| {
        dealt.push((sequence, called, number));
    };
    for row in document.people.iter() {
        deal("person".to_owned(), called::person(row.code), row.code);
    }
    for row in document.statements.iter() {
        let called = called::card(row.number);
        deal("statement".to_owned(), called, row.number);
    }
    for row in document.themes.iter() {
        let called = called::theme(row.number);
        deal(format!("theme {:?}", row.kind), called, row.number);
    }
    for row in document.vote_rounds.iter() {
        let called = called::vote(row.number);
        deal("vote".to_owned(), called, row.number);
    }
    for row in document.causes.iter() {
        let called = called::cause(&row.letter);
        deal(
            format!("cause {}", row.theme),
            called,
            place_of(&row.letter),
        );
    }
    for row in document.successes.iter() {
        let called = called::success(row.number);
        deal(format!("success {}", row.theme), called, row.number);
    }
    for row in document.ideas.iter() {
        deal("idea".to_owned(), called::idea(row.number), row.number);
    }
    dealt
}

/// The place of a letter: A is 1, Z is 26, AA is 27.
fn place_of(letter: &str) -> u32 {
    let digit = |byte: u8| u32::from(byte.saturating_sub(b'A')) + 1;
    letter.bytes().fold(0_u32, |place, byte| {
        place.saturating_mul(26).saturating_add(digit(byte))
    })
}

/// Rows that are not what all operations together made of them.
fn not_as_the_history_says(store: &Store, document: &Document) -> Result<Vec<String>, Error> {
    let rebuilt = rebuilt(store)?;
    if rebuilt == *document {
        return Ok(Vec::new());
    }
    let (rebuilt, held) = (by_table(&rebuilt)?, by_table(document)?);
    let differing = held.iter().filter_map(|(table, rows)| {
        let said = rebuilt.get(table)?;
        let ids: BTreeSet<&String> = rows.keys().chain(said.keys()).collect();
        let n = ids.iter().filter(|id| rows.get(**id) != said.get(**id));
        let n = n.count();
        (n > 0).then(|| damage::not_as_the_history_says(table, n))
    });
    Ok(differing.collect())
}

/// Changes that do not begin where the one before of the same row ended, or that are kept under another row's name.
fn breaks_in_the_history(store: &Store) -> Result<Option<String>, Error> {
    let mut document = Document::default();
    let mut breaks = 0;
    for (change, named) in store.all_changes()?.iter().zip(store.names_of_changes()?) {
        let own = (format!("{:?}", change.kind()), change.row().to_string());
        // The wall is blank after each start, without any change of its own.
        let follows = change.follows(&document) || change.kind() == RecordKind::Wall;
        breaks += usize::from(!follows || named != own);
        change.apply(&mut document);
    }
    Ok((breaks > 0).then(|| damage::history_breaks(breaks)))
}

/// Rows by their id, by their table.
type Tables = BTreeMap<String, BTreeMap<String, Value>>;

fn by_table(document: &Document) -> Result<Tables, Error> {
    let json =
        serde_json::to_value(document).map_err(|error| Error::Internal(error.to_string()))?;
    let tables: Map<String, Value> = match json {
        Value::Object(tables) => tables,
        _ => Map::new(),
    };
    let rows = |rows: Value| match rows {
        Value::Array(rows) => rows
            .into_iter()
            .map(|row| (row.get("id").map(Value::to_string).unwrap_or_default(), row))
            .collect(),
        _ => BTreeMap::new(),
    };
    Ok(tables
        .into_iter()
        .map(|(table, list)| (table, rows(list)))
        .collect())
}

#[cfg(test)]
mod tests {
    use super::place_of;

    #[test]
    fn letters_have_places() {
        let places = ["A", "Z", "AA", "AB", "BA"].map(place_of);
        assert_eq!(places, [1, 26, 27, 28, 53]);
    }
}
