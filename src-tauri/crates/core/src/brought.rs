//! A whole workshop that comes from elsewhere: judged as if nobody had ever judged it.
//!
//! Commands judge what they change. Here there was no command, so every rule that one of them keeps is
//! looked at once more, and what SQLite would refuse is refused with a sentence.

use crate::check::{dealt, singles};
use crate::edit::Numbers;
use crate::history::broken;
use crate::protocol::{Document, Error, MOST_TABLES, Settings};
use crate::rank;
use crate::words::damage;
use crate::workshop;
use serde_json::Value;
use std::collections::BTreeSet;

/// No number in a workshop is larger, but for seeds: room enough to count on from it.
pub(crate) const LARGEST: u32 = 100_000_000;
/// Longest text, in characters: more than any field takes, for a plan's success is made of many lines.
const LONGEST: usize = 100_000;
/// Sizes of the wall's words, in percent.
const SIZES: [u32; 5] = [100, 115, 130, 150, 175];
/// Longest day, in minutes.
const DAY: u32 = 24 * 60;
/// Fields whose values no two rows of a table share.
const ONCE: &[(&str, &[&str])] = &[
    ("people", &["code"]),
    ("statements", &["number"]),
    ("themes", &["kind", "number"]),
    ("voteRounds", &["number"]),
    ("causes", &["theme", "letter"]),
    ("successes", &["theme", "number"]),
    ("ideas", &["number"]),
    ("prompts", &["step", "length"]),
];

/// A whole workshop from a data file.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Brought {
    /// All rows.
    pub document: Document,
    /// The last number dealt in each sequence, as far as the file says.
    pub numbers: Numbers,
    /// How often it was changed.
    pub revision: u32,
}

/// The last number dealt in each sequence, where the workshop keeps every rule.
pub(crate) fn judge(brought: &Brought) -> Result<Numbers, Error> {
    let document = &brought.document;
    let json = serde_json::to_value(document).map_err(|error| damaged(&error.to_string()))?;
    let mut single = singles(document);
    single.extend(one_workshop(document));
    first(single)?;
    if let (Some(row), Some(settings)) = (document.workshop.single(), document.settings.single()) {
        workshop::judge(row, settings).map_err(|error| damaged(&error.to_string()))?;
    }
    first(in_general(&json))?;
    first(in_range(document))?;
    // It walks along parents and waits, so all else has to be in order before it.
    first(broken(document))?;
    Ok(numbers(brought))
}

fn first(findings: Vec<String>) -> Result<(), Error> {
    findings
        .first()
        .map_or(Ok(()), |finding| Err(damaged(finding)))
}

fn damaged(finding: &str) -> Error {
    Error::Damaged(damage::breaks_a_rule(finding))
}

/// A number that is in use was dealt, whatever the file says.
fn numbers(brought: &Brought) -> Numbers {
    let said = brought.numbers.iter();
    let mut numbers: Numbers = said
        .filter(|(_, last)| **last <= LARGEST)
        .map(|(name, last)| (name.clone(), *last))
        .collect();
    for (sequence, _, number) in dealt(&brought.document) {
        let last = numbers.entry(sequence).or_default();
        *last = (*last).max(number);
    }
    numbers
}

/// The single rows are of one workshop.
fn one_workshop(document: &Document) -> Option<String> {
    let id = document.workshop.single().map(|row| row.id);
    let settings = document.settings.single().map(|row| row.id);
    let wall = document.wall.single().map(|row| row.id);
    (settings != id || wall != id).then(|| damage::out_of_range("workshop"))
}

/// What holds for every table: texts, numbers, places in lists, and what no two rows share.
fn in_general(json: &Value) -> Vec<String> {
    let mut findings = Vec::new();
    let tables = json.as_object().into_iter().flatten();
    for (table, rows) in tables {
        let rows = rows.as_array().map_or(&[] as &[Value], Vec::as_slice);
        findings.extend(rows.iter().find_map(|row| unfit(table, row)));
        let once = ONCE.iter().filter(|(of, _)| of == table);
        findings.extend(once.filter_map(|(_, fields)| shared(table, rows, fields)));
    }
    findings
}

fn unfit(table: &str, row: &Value) -> Option<String> {
    let rank = row.get("rank").and_then(Value::as_str);
    if rank.is_some_and(|rank| rank::parse(rank).is_err()) {
        return Some(damage::no_place(table));
    }
    let fields = row.as_object()?.iter();
    fields
        .filter(|(name, _)| *name != "hearSeed")
        .find_map(|(_, value)| beyond(table, value))
}

/// A text or a number that is larger than any command lets in.
fn beyond(table: &str, value: &Value) -> Option<String> {
    match value {
        Value::String(text) => {
            let long = text.chars().count() > LONGEST;
            long.then(|| damage::too_long(table))
        }
        Value::Number(number) => {
            let large = number
                .as_f64()
                .is_none_or(|number| number > f64::from(LARGEST));
            large.then(|| damage::too_large(table))
        }
        Value::Array(values) => values.iter().find_map(|value| beyond(table, value)),
        Value::Object(fields) => fields.values().find_map(|value| beyond(table, value)),
        Value::Null | Value::Bool(_) => None,
    }
}

fn shared(table: &str, rows: &[Value], fields: &[&str]) -> Option<String> {
    let mut seen = BTreeSet::new();
    let key = |row: &Value| -> String {
        let values = fields.iter().map(|field| row.get(*field));
        format!("{:?}", values.collect::<Vec<_>>())
    };
    let twice = rows.iter().any(|row| !seen.insert(key(row)));
    twice.then(|| damage::twice(table))
}

/// Values that a command lets in only within limits.
fn in_range(document: &Document) -> Vec<String> {
    let mut findings = Vec::new();
    let mut needs = |table: &str, fits: bool| {
        if !fits {
            findings.push(damage::out_of_range(table));
        }
    };
    let tables = 1..=MOST_TABLES;
    for row in document.statements.iter() {
        needs(
            "statements",
            row.table.is_none_or(|at| tables.contains(&at)),
        );
    }
    for row in document.agenda.iter() {
        let minutes = row.minutes <= DAY && row.extra <= DAY;
        let start = row.start < DAY && row.started.is_none_or(|at| at < DAY);
        needs("agenda", (1..=2).contains(&row.day) && minutes && start);
    }
    for row in document.causes.iter() {
        let letters = row.letter.bytes().all(|byte| byte.is_ascii_uppercase());
        needs("causes", letters && (1..=4).contains(&row.letter.len()));
    }
    let lenses = document
        .settings
        .single()
        .map_or(0, |row: &Settings| row.lenses.len());
    for row in document.ideas.iter() {
        let grain = row.grain.is_none_or(|part| {
            part.start < part.end && part.end as usize <= row.text.chars().count()
        });
        needs("ideas", (row.lens as usize) < lenses && grain);
    }
    for row in document.wall.iter() {
        let timer = row.timer.as_ref();
        let timer = timer.is_none_or(|timer| (1..=240).contains(&timer.minutes));
        needs("wall", SIZES.contains(&row.size) && timer);
    }
    findings
}
