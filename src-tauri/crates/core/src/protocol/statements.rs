//! What people said, in their own words.

use super::{Part, PersonId, StatementId, ThemeId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The three kinds of statements.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Kind {
    /// What is working.
    Working,
    /// What is not working.
    NotWorking,
    /// What is important for the future.
    Important,
}

impl Kind {
    /// All kinds in the order in which they are asked.
    pub const ALL: [Self; 3] = [Self::Working, Self::NotWorking, Self::Important];
}

/// The most tables that a room has.
pub const MOST_TABLES: u32 = 20;

/// What a pointed-at part may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PointedAs {
    /// A name with a title, such as 'Mrs' or 'Dr'.
    Name,
    /// A telephone number.
    Telephone,
    /// An e-mail address.
    Email,
    /// A postcode.
    Postcode,
    /// A house number and street.
    Address,
    /// An NHS number.
    NhsNumber,
    /// A date of birth.
    DateOfBirth,
}

/// What somebody chose about a pointed-at part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Choice {
    /// Nobody chose yet: the whole statement stays off the wall and out of documents.
    Undecided,
    /// Shown as hidden.
    Hidden,
    /// Stays to be read.
    Kept,
}

/// A part of the words that may identify somebody: a prompt for a human, never a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Pointed {
    /// Where it stands in the words.
    pub part: Part,
    /// What it may be.
    pub looks_like: PointedAs,
    /// What somebody chose.
    pub choice: Choice,
}

/// Whether a statement was heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Heard {
    /// Not read aloud yet.
    NotYet,
    /// Read aloud.
    Heard,
    /// To be read again later.
    Later,
}

/// One statement: one card. Its words are never rewritten.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Statement {
    #[allow(missing_docs)]
    pub id: StatementId,
    /// What people call out, 'card 43'; through all kinds, never used again.
    pub number: u32,
    #[allow(missing_docs)]
    pub kind: Kind,
    /// At most 4,000 characters, as they were said.
    pub words: String,
    /// Who said it, if known.
    pub person: Option<PersonId>,
    /// The theme it stands in; none while unplaced or set aside.
    pub theme: Option<ThemeId>,
    /// Set aside: it fits nowhere for now. Never true with a theme.
    pub set_aside: bool,
    /// Place within where it is, a fractional rank.
    pub rank: String,
    /// Further themes it stands in: the same card, counted in each, once among people.
    pub also_in: Vec<ThemeId>,
    /// Whether it was read aloud.
    pub heard: Heard,
    /// The table it was given to, 1 to [`MOST_TABLES`].
    pub table: Option<u32>,
    /// Parts that someone hid by hand.
    pub hidden: Vec<Part>,
    /// Parts that Heard points at, each with what somebody chose.
    pub pointed: Vec<Pointed>,
}

/// Why words were corrected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum CorrectionReason {
    /// It was typed wrongly.
    TypedWrongly,
    /// The person who said it asked.
    PersonAsked,
}

/// Where statements go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "to", rename_all = "camelCase")]
pub enum Destination {
    /// Back to the unplaced ones.
    Unplaced,
    /// To those that fit nowhere for now.
    SetAside,
    /// Into a theme of the same kind.
    Theme {
        #[allow(missing_docs)]
        theme: ThemeId,
        /// After this statement; none for the end.
        #[serde(default)]
        after: Option<StatementId>,
    },
}

/// One person of an import, with their statements.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportedPerson {
    /// What a later export of the same form knows this row by.
    pub row_key: String,
    /// The questionnaire's own number; empty if there is none.
    pub reference: String,
    /// An optional group.
    pub group: Option<String>,
    /// Their words may be shown in the room.
    pub may_show: bool,
    /// Their words may be quoted in documents.
    pub may_quote: bool,
    /// What they said.
    pub statements: Vec<ImportedStatement>,
}

/// One statement of an import.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportedStatement {
    #[allow(missing_docs)]
    pub kind: Kind,
    /// At most 4,000 characters.
    pub words: String,
    /// Parts that may identify somebody.
    #[serde(default)]
    pub pointed: Vec<Pointed>,
    /// An earlier statement of the same person whose words this answer replaces.
    #[serde(default)]
    pub replaces: Option<StatementId>,
}
