//! What each column is used for: guessed, always shown, always changeable.

use heard_core::protocol::Kind;
use serde::{Deserialize, Serialize};
use thiserror::Error;
use ts_rs::TS;

use super::clean::plain;
use super::sheet::{Sheet, letter};
use super::words;

/// What the workshop calls its three kinds; headers and kind cells are compared with them too.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KindNames {
    /// Name of the first kind.
    pub working: String,
    /// Name of the second kind.
    pub not_working: String,
    /// Name of the third kind.
    pub important: String,
}

impl Default for KindNames {
    fn default() -> Self {
        Self {
            working: words::WORKING.into(),
            not_working: words::NOT_WORKING.into(),
            important: words::IMPORTANT.into(),
        }
    }
}

impl KindNames {
    /// The name of each kind.
    pub(super) fn each(&self) -> [(Kind, &str); 3] {
        [
            (Kind::Working, self.working.as_str()),
            (Kind::NotWorking, self.not_working.as_str()),
            (Kind::Important, self.important.as_str()),
        ]
    }
}

/// What a column is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ColumnUse {
    /// Not decided; no cards can be made until somebody chooses.
    Choose,
    /// Each answer is a statement of this kind.
    Working,
    /// Each answer is a statement of this kind.
    NotWorking,
    /// Each answer is a statement of this kind.
    Important,
    /// The questionnaire's own number for the person.
    Person,
    /// The group that the person is in.
    Group,
    /// Yes or no: may be shown in the room.
    MayShow,
    /// Yes or no: may be quoted.
    MayQuote,
    /// Which kind the row's statement is; goes with `Words`.
    Kind,
    /// The row's statement; goes with `Kind`.
    Words,
    /// When the person started; only tells rows apart, never stored as such.
    Started,
    /// When the person finished; only tells rows apart, never stored as such.
    Completed,
    /// Left out.
    Skip,
}

/// The words for each use on the command line.
const FLAG_WORDS: [(&str, ColumnUse); 12] = [
    ("working", ColumnUse::Working),
    ("not-working", ColumnUse::NotWorking),
    ("important", ColumnUse::Important),
    ("person", ColumnUse::Person),
    ("group", ColumnUse::Group),
    ("may-show", ColumnUse::MayShow),
    ("may-quote", ColumnUse::MayQuote),
    ("kind", ColumnUse::Kind),
    ("words", ColumnUse::Words),
    ("started", ColumnUse::Started),
    ("completed", ColumnUse::Completed),
    ("skip", ColumnUse::Skip),
];

impl ColumnUse {
    /// The kind of statement that this use makes, if it makes one by itself.
    pub fn kind(self) -> Option<Kind> {
        match self {
            Self::Working => Some(Kind::Working),
            Self::NotWorking => Some(Kind::NotWorking),
            Self::Important => Some(Kind::Important),
            _ => None,
        }
    }

    /// Uses that only one column can have.
    pub(super) fn only_once(self) -> bool {
        !matches!(
            self,
            Self::Choose | Self::Working | Self::NotWorking | Self::Important | Self::Skip
        )
    }

    /// The word for this use on the command line; `choose` has none there.
    pub fn flag_word(self) -> &'static str {
        FLAG_WORDS
            .iter()
            .find(|(_, used_as)| *used_as == self)
            .map_or("choose", |(word, _)| word)
    }
}

/// How the sheet is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Shape {
    /// One row for each person, with one or several columns for each kind.
    PersonPerRow,
    /// One row for each statement, with a column that says the kind.
    StatementPerRow,
}

/// One column and its use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MappedColumn {
    /// Place in the sheet, from 0.
    pub column: u32,
    /// The spreadsheet's letter for it.
    pub letter: String,
    /// Its header.
    pub header: String,
    /// Its first answer that says something, at most 80 characters.
    pub example: String,
    /// What it is used for.
    pub used_as: ColumnUse,
    /// Why, as a sentence.
    pub reason: String,
}

/// What all columns of a sheet are used for, in the sheet's order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Mapping {
    /// Every column of the sheet.
    pub columns: Vec<MappedColumn>,
    /// The layout that follows from the uses.
    pub shape: Shape,
    /// What the workshop calls its kinds.
    pub kind_names: KindNames,
}

/// What must be settled before cards can be made, as a sentence, and where it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ImportProblem")]
pub struct Problem {
    /// Column from 0, if it is about one.
    pub column: Option<u32>,
    /// Row as in the spreadsheet, if it is about one.
    pub row: Option<u32>,
    /// What to do.
    pub sentence: String,
}

/// `COLUMN=working` as typed on the command line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapFlag {
    /// A header, a letter or a number from 1.
    pub column: String,
    /// What to use it for.
    pub used_as: ColumnUse,
}

/// What is wrong with a `--map`; `Display` is a sentence for people.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("{0}")]
pub struct MapFlagError(String);

/// Reads `COLUMN=USE`; the last '=' counts, as a header may hold one.
///
/// # Errors
/// No '=', or a use that is none.
pub fn parse_map_flag(flag: &str) -> Result<MapFlag, MapFlagError> {
    let Some((column, word)) = flag.rsplit_once('=') else {
        return Err(MapFlagError(words::map_without_equals(flag)));
    };
    let word = word.trim();
    let found = FLAG_WORDS
        .iter()
        .find(|(known, _)| known.eq_ignore_ascii_case(word));
    let uses = || FLAG_WORDS.map(|(known, _)| known).join(", ");
    found
        .map(|(_, used_as)| MapFlag {
            column: column.trim().to_owned(),
            used_as: *used_as,
        })
        .ok_or_else(|| MapFlagError(words::map_unknown_use(word, &uses())))
}

impl Mapping {
    /// Uses a column, from 0, for something else; a column that isn't there changes nothing.
    pub fn set(&mut self, column: usize, used_as: ColumnUse) {
        if let Some(mapped) = self.columns.get_mut(column) {
            mapped.used_as = used_as;
            mapped.reason = words::REASON_CHOSEN.to_owned();
        }
        self.shape = self.shape_from_uses();
    }

    /// Does what a `--map` says. Looks for the header first, then the letter, then the number.
    ///
    /// # Errors
    /// No such column, or two with that header; lists the columns.
    pub fn apply(&mut self, flag: &MapFlag) -> Result<(), MapFlagError> {
        let column = self.find(&flag.column)?;
        self.set(column, flag.used_as);
        Ok(())
    }

    fn find(&self, name: &str) -> Result<usize, MapFlagError> {
        let same = |a: &str, b: &str| {
            a.split_whitespace()
                .map(str::to_lowercase)
                .eq(b.split_whitespace().map(str::to_lowercase))
        };
        let with_header: Vec<usize> = self
            .columns
            .iter()
            .enumerate()
            .filter_map(|(place, mapped)| same(&mapped.header, name).then_some(place))
            .collect();
        match with_header.as_slice() {
            [only] => return Ok(*only),
            [] => {}
            _ => return Err(MapFlagError(words::map_column_twice(name, &self.list()))),
        }
        let by_letter = self
            .columns
            .iter()
            .position(|c| c.letter.eq_ignore_ascii_case(name));
        let by_number = || {
            name.parse::<usize>()
                .ok()
                .filter(|n| (1..=self.columns.len()).contains(n))
                .map(|n| n - 1)
        };
        by_letter
            .or_else(by_number)
            .ok_or_else(|| MapFlagError(words::map_unknown_column(name, &self.list())))
    }

    fn list(&self) -> String {
        let one = |c: &MappedColumn| words::column_in_list(&c.letter, &c.header);
        self.columns.iter().map(one).collect::<Vec<_>>().join(", ")
    }

    /// What must be chosen or changed before cards can be made.
    pub fn problems(&self, sheet: &Sheet) -> Vec<Problem> {
        let about = |column: Option<u32>, sentence: String| Problem {
            column,
            row: None,
            sentence,
        };
        let mut problems = Vec::new();
        for mapped in &self.columns {
            if mapped.used_as == ColumnUse::Choose {
                problems.push(about(
                    Some(mapped.column),
                    words::problem_undecided(&mapped.header),
                ));
            }
            if holds_names(mapped, sheet) {
                problems.push(about(
                    Some(mapped.column),
                    words::problem_names(&mapped.header),
                ));
            }
            if let Some(first) = self.earlier_with_same_use(mapped) {
                let what = mapped.used_as.flag_word();
                let sentence = words::problem_twice(what, &first.header, &mapped.header);
                problems.push(about(Some(mapped.column), sentence));
            }
        }
        let uses = |used_as| self.column_used_as(used_as).is_some();
        match (uses(ColumnUse::Kind), uses(ColumnUse::Words)) {
            (true, false) => problems.push(about(None, words::PROBLEM_KIND_ALONE.to_owned())),
            (false, true) => problems.push(about(None, words::PROBLEM_WORDS_ALONE.to_owned())),
            (false, false) if !self.columns.iter().any(|c| c.used_as.kind().is_some()) => {
                problems.push(about(None, words::PROBLEM_NO_STATEMENTS.to_owned()));
            }
            _ => {}
        }
        problems
    }

    /// The first column with this use, from 0.
    pub fn column_used_as(&self, used_as: ColumnUse) -> Option<usize> {
        self.columns
            .iter()
            .position(|mapped| mapped.used_as == used_as)
    }

    fn earlier_with_same_use(&self, mapped: &MappedColumn) -> Option<&MappedColumn> {
        let same =
            |other: &&MappedColumn| other.column < mapped.column && other.used_as == mapped.used_as;
        self.columns
            .iter()
            .find(same)
            .filter(|_| mapped.used_as.only_once())
    }

    pub(super) fn shape_from_uses(&self) -> Shape {
        let row_by_statement =
            |c: &MappedColumn| matches!(c.used_as, ColumnUse::Kind | ColumnUse::Words);
        if self.columns.iter().any(row_by_statement) {
            Shape::StatementPerRow
        } else {
            Shape::PersonPerRow
        }
    }
}

/// A person's number must not be their e-mail address or their name.
fn holds_names(mapped: &MappedColumn, sheet: &Sheet) -> bool {
    if !matches!(mapped.used_as, ColumnUse::Person | ColumnUse::Group) {
        return false;
    }
    let column = usize::try_from(mapped.column).unwrap_or(usize::MAX);
    let header = plain(&mapped.header);
    header
        .split(' ')
        .any(|word| matches!(word, "name" | "surname" | "email" | "username"))
        || sheet.rows.iter().any(|row| row.cell(column).contains('@'))
}

/// A column of a sheet before anybody has looked at its words.
pub(super) fn unmapped(sheet: &Sheet, column: usize) -> MappedColumn {
    MappedColumn {
        column: u32::try_from(column).unwrap_or(u32::MAX),
        letter: letter(column),
        header: sheet.header_of(column),
        example: sheet.example(column),
        used_as: ColumnUse::Choose,
        reason: words::REASON_OPEN.to_owned(),
    }
}
