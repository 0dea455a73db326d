//! One command at work on the document: it reads, checks and changes rows, and every change is kept
//! with what stood there before, so that a refusal leaves no trace and undo needs no code of its own.

use crate::ids::Ids;
use crate::protocol::{Change, Document, Error, Record, Refusal, Settings, Workshop};
use crate::rank;
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The last number that was dealt in each sequence, such as `statement` or `theme notWorking`.
///
/// Never part of undo: a number that people called out once is not used again.
pub type Numbers = BTreeMap<String, u32>;

/// The document while one command works on it.
pub struct Edit<'a> {
    document: &'a mut Document,
    numbers: &'a mut Numbers,
    numbers_before: Numbers,
    ids: &'a mut Ids,
    now: DateTime<Utc>,
    changes: Vec<Change>,
    made: Vec<Uuid>,
    called: String,
}

/// What a command did, ready to be written to the file.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Edited {
    /// The changed rows, in order; one row may stand here more than once.
    pub changes: Vec<Change>,
    /// Ids of rows that came.
    pub made: Vec<Uuid>,
    /// What people call the thing it was about.
    pub called: String,
    /// The sequences in which numbers were dealt, each with its last number.
    pub dealt: Numbers,
}

impl<'a> Edit<'a> {
    /// Begins work at `now`.
    pub fn begin(
        document: &'a mut Document,
        numbers: &'a mut Numbers,
        ids: &'a mut Ids,
        now: DateTime<Utc>,
    ) -> Self {
        let numbers_before = numbers.clone();
        Self {
            document,
            numbers,
            numbers_before,
            ids,
            now,
            changes: Vec::new(),
            made: Vec::new(),
            called: String::new(),
        }
    }

    /// The document as it stands now, with this command's changes so far.
    pub fn document(&self) -> &Document {
        self.document
    }

    /// A row by its id.
    ///
    /// # Errors
    /// `NotFound`, naming `what` in plain words.
    pub fn get<R: Record>(&self, id: R::Id, what: &'static str) -> Result<R, Error> {
        R::rows(self.document)
            .get(id)
            .cloned()
            .ok_or(Error::NotFound {
                what,
                id: id.into(),
            })
    }

    /// The workshop's own row.
    ///
    /// # Errors
    /// `Internal` in a document without one.
    pub fn workshop(&self) -> Result<Workshop, Error> {
        let single = self.document.workshop.single();
        single.cloned().ok_or_else(no_single)
    }

    /// The settings.
    ///
    /// # Errors
    /// `Internal` in a document without any.
    pub fn settings(&self) -> Result<Settings, Error> {
        self.document
            .settings
            .single()
            .cloned()
            .ok_or_else(no_single)
    }

    /// Puts a row in, or over the one of its id. A row that is equal already makes no change.
    pub fn put<R: Record>(&mut self, row: R) {
        let id = row.id();
        let before = R::rows_mut(self.document).insert(row.clone());
        if before.as_ref() == Some(&row) {
            return;
        }
        if before.is_none() {
            self.made.push(id.into());
        }
        self.changes.push(R::change(id, before, Some(row)));
    }

    /// Takes a row out, if it is there.
    pub fn remove<R: Record>(&mut self, id: R::Id) {
        if let Some(row) = R::rows_mut(self.document).remove(id) {
            self.changes.push(R::change(id, Some(row), None));
        }
    }

    /// Puts a changed row into the document as `change` says; used by undo and redo.
    pub fn take_over(&mut self, change: Change) {
        change.apply(self.document);
        self.changes.push(change);
    }

    /// The moment at which this command works.
    pub fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// A new id.
    pub fn mint<Id: From<Uuid>>(&mut self) -> Id {
        self.ids.next(self.now).into()
    }

    /// The next number of a sequence; begins at 1 and never comes twice.
    pub fn next_number(&mut self, sequence: &str) -> u32 {
        let last = self.numbers.entry(sequence.to_owned()).or_insert(0);
        *last += 1;
        *last
    }

    /// Shuffles a list, so that neighbours' numbers give nobody's set away.
    pub fn shuffle<T>(&mut self, list: Vec<T>) -> Vec<T> {
        let mut drawn: Vec<(u128, T)> = list
            .into_iter()
            .map(|item| (self.ids.draw(), item))
            .collect();
        drawn.sort_by_key(|(lot, _)| *lot);
        drawn.into_iter().map(|(_, item)| item).collect()
    }

    /// Says what people call the thing that this command is about, such as '27'.
    pub fn call_it(&mut self, called: impl ToString) {
        self.called = called.to_string();
    }

    /// Ends the work and hands over what changed.
    pub fn finish(self) -> Edited {
        let dealt = self.numbers.iter();
        let dealt = dealt.filter(|(name, last)| self.numbers_before.get(*name) != Some(last));
        Edited {
            dealt: dealt.map(|(name, last)| (name.clone(), *last)).collect(),
            changes: self.changes,
            made: self.made,
            called: self.called,
        }
    }

    /// Ends the work and leaves everything as it was before.
    pub fn give_up(self) {
        for change in self.changes.into_iter().rev() {
            change.reversed().apply(self.document);
        }
        *self.numbers = self.numbers_before;
    }
}

fn no_single() -> Error {
    Error::Internal("the workshop's own row is missing".to_owned())
}

/// A rank after the row `after` among `rows` (pairs of id and rank), or first where `after` is none.
///
/// # Errors
/// `NotFound` where `after` is not among the rows.
pub fn rank_after<Id: Copy + PartialEq + Ord + Into<Uuid>>(
    rows: impl Iterator<Item = (Id, String)>,
    after: Option<Id>,
    what: &'static str,
) -> Result<String, Error> {
    let mut rows: Vec<(String, Id)> = rows.map(|(id, rank)| (rank, id)).collect();
    rows.sort();
    let position = match after {
        None => 0,
        Some(id) => {
            let found = rows.iter().position(|(_, row)| *row == id);
            found.ok_or(Error::NotFound {
                what,
                id: id.into(),
            })? + 1
        }
    };
    let left = position.checked_sub(1).and_then(|at| rows.get(at));
    let right = rows.get(position);
    rank::between(
        left.map(|(rank, _)| rank.as_str()),
        right.map(|(rank, _)| rank.as_str()),
    )
}

/// A rank after the last of `ranks`.
///
/// # Errors
/// `Internal` where a rank in the document is none.
pub fn rank_last<'r>(ranks: impl Iterator<Item = &'r str>) -> Result<String, Error> {
    rank::between(ranks.max(), None)
}

/// A text that must not be empty: without outer white space, with at most `most` characters.
///
/// # Errors
/// `Invalid` where it is empty or too long, naming `field`.
pub fn text(value: &str, field: &str, most: u32) -> Result<String, Error> {
    let text = optional_text(value, field, most)?;
    if text.is_empty() {
        let field = field.to_owned();
        return Err(Refusal::Empty { field }.into());
    }
    Ok(text)
}

/// A text that may be empty: controls taken out, without outer white space, at most `most` characters.
///
/// # Errors
/// `Invalid` where it is too long, naming `field`.
pub fn optional_text(value: &str, field: &str, most: u32) -> Result<String, Error> {
    let cleaned: String = value
        .replace("\r\n", "\n")
        .chars()
        .map(|c| if c == '\r' { '\n' } else { c })
        .filter(|c| !(c.is_control() && *c != '\n' && *c != '\t') && *c != '\u{FEFF}')
        .collect();
    let text = cleaned.trim();
    let length = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    if length > most {
        let field = field.to_owned();
        return Err(Refusal::TooLong {
            field,
            length,
            most,
        }
        .into());
    }
    Ok(text.to_owned())
}

/// A number from `least` to `most`.
///
/// # Errors
/// `Invalid` where it is outside, naming `field`.
pub fn in_range(value: u32, field: &str, least: u32, most: u32) -> Result<u32, Error> {
    if (least..=most).contains(&value) {
        return Ok(value);
    }
    let field = field.to_owned();
    Err(Refusal::OutOfRange { field, least, most }.into())
}

/// Longest statement, in characters.
pub const MOST_WORDS: u32 = 4_000;
/// Longest text of a field such as a plan's 'what', in characters.
pub const MOST_TEXT: u32 = 4_000;
/// Longest name or title, in characters.
pub const MOST_NAME: u32 = 200;
