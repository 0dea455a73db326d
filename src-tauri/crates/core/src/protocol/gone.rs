//! Leaving things behind: who goes, what that would change, and who opened the door when.

use super::{PersonId, RecordKind, SignUpId, StatementId, ThemeId, WantsToHearId};
use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// Somebody who asks to go, by all that the facilitator knows to be theirs.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Leaving {
    /// The person, with all of their statements.
    pub person: Option<PersonId>,
    /// Statements that they said in the room and that stand under no person.
    pub statements: Vec<StatementId>,
    /// Where they signed up.
    pub sign_ups: Vec<SignUpId>,
    /// Where they wanted to hear.
    pub wants_to_hear: Vec<WantsToHearId>,
}

/// What would go, and what would change by it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WouldGo {
    /// Statements that would go, those among them that are only left in the history not counted.
    pub statements: u32,
    /// Statements that would stay.
    pub statements_then: u32,
    /// Sign-ups and wishes to hear that would go.
    pub contacts: u32,
    /// Steps of plans in which their name stands as one who does it.
    pub steps: u32,
    /// Themes that would hold fewer statements.
    pub themes: Vec<ThemeThen>,
    /// Texts of the team that repeat their words or name: they stay, until somebody changes them. What is
    /// changed before the person goes is forgotten with them.
    pub repeats: Vec<Repeat>,
    /// Steps that undo could not take back any more.
    pub not_undone: u32,
    /// Copies and documents that were made, the newest first: Heard cannot take anything out of them.
    pub copies: Vec<Door>,
}

/// A theme that holds fewer statements then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ThemeThen {
    #[allow(missing_docs)]
    pub theme: ThemeId,
    /// Statements in it now; those of people who withdrew not counted.
    pub now: u32,
    /// Statements in it then.
    pub then: u32,
}

/// A text that repeats words of somebody who goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Repeat {
    /// What it stands in.
    pub record: RecordKind,
    /// The row's id.
    pub row: Uuid,
    /// The text.
    pub text: String,
}

/// Somebody is gone.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Erased {
    /// The workshop's revision after it.
    pub revision: u32,
    /// Statements that went.
    pub statements: u32,
    /// Sign-ups and wishes to hear that went.
    pub contacts: u32,
    /// Texts of the team that still repeat their words or name.
    pub repeats: Vec<Repeat>,
    /// Backups that held something of them, and do not any more.
    pub backups: u32,
    /// Copies made earlier that still lie where they were put and held something of them, and do not any more.
    pub copies: u32,
    /// Files that could not be read or written, by their names: they may still hold something of them.
    pub unreached: Vec<String>,
    /// Folders elsewhere that are away, with backups that may hold something of them. Heard sees to those when
    /// they are there again.
    pub away: Vec<String>,
}

/// What somebody did at the door.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DoorKind {
    /// A document was made.
    Exported,
    /// A whole copy was made.
    Copied,
    /// A copy was made for somebody else.
    Shared,
    /// Somebody asked to go.
    Erased,
    /// People's words were left behind, and the results kept.
    Tidied,
    /// The workshop went back to a backup.
    WentBack,
    /// A copy from another computer took the place of the file here, or became a workshop of its own.
    TookCopy,
    /// The passphrase was set, changed or taken away.
    KeyChanged,
}

/// Something went in or out. Never what it held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Door {
    #[allow(missing_docs)]
    pub kind: DoorKind,
    /// When, RFC 3339.
    pub at: String,
    /// Which document or copy, such as `report pdf`; empty where the kind says it all.
    pub what: String,
    /// Where it went; empty where that is not known.
    pub place: String,
    /// How many statements it was about; 0 where that says nothing.
    pub n: u32,
    /// The computer's user who did it.
    pub who: String,
}

impl Door {
    /// Somebody does something now.
    pub(crate) fn now(kind: DoorKind, now: DateTime<Utc>) -> Self {
        Self {
            kind,
            at: now.to_rfc3339_opts(SecondsFormat::Secs, true),
            what: String::new(),
            place: String::new(),
            n: 0,
            who: crate::store::user(),
        }
    }

    /// About so many statements.
    pub(crate) fn about(self, n: u32) -> Self {
        Self { n, ..self }
    }

    /// What it was, and where it went.
    pub(crate) fn to(self, what: &str, place: &str) -> Self {
        Self {
            what: what.to_owned(),
            place: place.to_owned(),
            ..self
        }
    }
}

/// For whom a copy is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Sharing {
    /// For a fellow facilitator: all that stands now, and no history.
    WithAFacilitator,
    /// To learn with: no statement's words, no names and no contacts; counts, themes and votes stay.
    ToLearnWith,
}

impl Sharing {
    /// As the door's rows name it.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::WithAFacilitator => "withAFacilitator",
            Self::ToLearnWith => "toLearnWith",
        }
    }
}

/// How a file that is brought in stands to the one that is here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Between {
    /// Neither went on from the other.
    Same,
    /// The one here went on; the one brought in did not.
    Older,
    /// The one brought in went on; the one here did not.
    Newer,
    /// Both went on.
    BothChanged,
}

/// People's words were let go.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Tidied {
    /// The workshop's revision after it.
    pub revision: u32,
    /// Cards whose words went.
    pub statements: u32,
    /// Backups that went.
    pub backups: u32,
    /// Files that could not be removed, by their names.
    pub unreached: Vec<String>,
    /// Folders elsewhere that are away, with backups from before. Heard takes those away when they are there
    /// again.
    pub away: Vec<String>,
}
