//! What can go wrong, named by what a person can do about it, each with its sentence.

use super::{ItemId, Kind};
use crate::words::called;
use crate::words::damage::moment;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// The code of a problem: what a person can do about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ErrorCode {
    /// It isn't there (any more).
    NotFound,
    /// It can't be so; the sentence says why and what to do.
    Invalid,
    /// This window may not ask for that.
    NotAllowed,
    /// Something else happened first, or the request's id was used before.
    Conflict,
    /// Another program has the file open.
    Locked,
    /// The passphrase does not fit, or was not given: `params` holds `asked` then.
    WrongPassphrase,
    /// A newer Heard made this file.
    FileTooNew,
    /// The file is damaged, or is no workshop.
    Damaged,
    /// The disk is full.
    DiskFull,
    /// The file or folder can't be written.
    ReadOnly,
    /// The computer could not read or write.
    Io,
    /// A mistake of Heard's own.
    Internal,
}

/// A problem as it travels.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Problem {
    #[allow(missing_docs)]
    pub code: ErrorCode,
    /// One plain sentence or two: what is wrong, and what to do next.
    pub message: String,
    /// What the sentence is about, for screens that say it in their own words.
    #[ts(type = "Record<string, unknown>")]
    pub params: serde_json::Value,
}

/// What core answers with when it refuses.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Error {
    /// No row of that id.
    #[error(
        "There is no {what} with the id {id}. It may have been removed: look again, then choose another."
    )]
    NotFound {
        /// The record's name in plain words.
        what: &'static str,
        /// The id that was asked for.
        id: Uuid,
    },
    /// A rule says no.
    #[error("{0}")]
    Invalid(#[from] Refusal),
    /// A wall asked for a desk's command.
    #[error("This window only shows the wall. Use the desk for that.")]
    NotAllowed,
    /// The id of a request was used before, for something else.
    #[error("This request's id was used before, for something else. Give it a new id.")]
    Conflict,
    /// Nothing to undo or redo.
    #[error("There is nothing to {0}.")]
    NothingTo(&'static str),
    /// Another program has the file.
    #[error(
        "This workshop is open in another window or program ({by}, since {}). Close it there first.", moment(.since)
    )]
    Locked {
        /// Computer and user.
        by: String,
        /// Since when, as it was written by the holder.
        since: String,
    },
    /// The passphrase or code does not fit.
    #[error("This passphrase or code does not open the workshop. Nothing was changed: try again.")]
    WrongPassphrase,
    /// It is protected, and no passphrase was given.
    #[error("This workshop has a passphrase. Give it, or the recovery code, to open the workshop.")]
    AsksForPassphrase,
    /// A newer Heard made it.
    #[error("A newer Heard made this file. Nothing was changed: get the newer Heard to open it.")]
    FileTooNew,
    /// Not a workshop, or damaged.
    #[error("{0}")]
    Damaged(String),
    /// No space left.
    #[error("The disk is full, so this was not saved. Make room, then try again.")]
    DiskFull,
    /// May not be written.
    #[error("This file cannot be written to. Copy it to another folder and open it there.")]
    ReadOnly,
    /// A new file would take another's place; holds the path.
    #[error("There is a file at {0} already. Choose another name.")]
    FileExists(String),
    /// No file there to open; holds the path.
    #[error("There is no file at {0}. Look at its name and folder.")]
    NoFile(String),
    /// The system said no.
    #[error("The computer could not read or write the file ({0}). Try again, or use another disk.")]
    Io(String),
    /// A mistake of Heard's own.
    #[error("Heard made a mistake: {0}. Nothing was changed. Try again.")]
    Internal(String),
}

impl Error {
    /// The code by which a screen acts.
    pub fn code(&self) -> ErrorCode {
        match self {
            Self::NotFound { .. } => ErrorCode::NotFound,
            Self::Invalid(_) | Self::NothingTo(_) => ErrorCode::Invalid,
            Self::NotAllowed => ErrorCode::NotAllowed,
            Self::Conflict => ErrorCode::Conflict,
            Self::Locked { .. } => ErrorCode::Locked,
            Self::WrongPassphrase | Self::AsksForPassphrase => ErrorCode::WrongPassphrase,
            Self::FileTooNew => ErrorCode::FileTooNew,
            Self::Damaged(_) => ErrorCode::Damaged,
            Self::DiskFull => ErrorCode::DiskFull,
            Self::ReadOnly => ErrorCode::ReadOnly,
            Self::FileExists(_) | Self::NoFile(_) | Self::Io(_) => ErrorCode::Io,
            Self::Internal(_) => ErrorCode::Internal,
        }
    }

    /// This error as it travels.
    pub fn problem(&self) -> Problem {
        let params = match self {
            Self::NotFound { what, id } => serde_json::json!({ "what": what, "id": id }),
            Self::Invalid(refusal) => {
                serde_json::to_value(refusal).unwrap_or(serde_json::Value::Null)
            }
            Self::AsksForPassphrase => serde_json::json!({ "asked": true }),
            Self::Locked { by, since } => serde_json::json!({ "by": by, "since": since }),
            _ => serde_json::json!({}),
        };
        Problem {
            code: self.code(),
            message: self.to_string(),
            params,
        }
    }
}

/// Which rule said no.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, thiserror::Error)]
#[serde(
    tag = "rule",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
#[allow(missing_docs, reason = "the sentence says it")]
pub enum Refusal {
    #[error("{field} cannot be empty. Write something first.")]
    Empty { field: String },
    #[error("{field} is too long: {length} characters, at most {most}. Make it shorter.")]
    TooLong {
        field: String,
        length: u32,
        most: u32,
    },
    #[error("{field} must be from {least} to {most}.")]
    OutOfRange {
        field: String,
        least: u32,
        most: u32,
    },
    #[error(
        "Card {statement} is {}. This theme is {}. Choose a theme of the same kind.",
        called::kind(*.kind),
        called::kind(*.theme_kind)
    )]
    AnotherKind {
        statement: u32,
        kind: Kind,
        theme_kind: Kind,
    },
    #[error("These two themes are of different kinds. Choose two of the same kind.")]
    ThemesOfTwoKinds,
    #[error("Nothing can join itself. Choose two that are not the same.")]
    Itself,
    #[error("Card {statement} stands in this theme already.")]
    ThereAlready { statement: u32 },
    #[error("Card {statement} is on two tables. Give it to one of them.")]
    OnTwoTables { statement: u32 },
    #[error("Why-trees are made under themes that are not working. Choose one of those.")]
    NotANotWorkingTheme,
    #[error("A cause cannot stand under its own branch. Choose another place.")]
    Loop,
    #[error("Both must belong to the same theme. Choose two that do.")]
    AnotherTheme,
    #[error("This vote is closed. Open it again to change its counts.")]
    RoundClosed,
    #[error("This vote is still open. Close it first.")]
    RoundOpen,
    #[error(
        "That is {counted} votes, and only {given} could be given. Count again, or say that it is right."
    )]
    TooManyDots { counted: u32, given: u32 },
    #[error("This is not in the vote. Choose one that is.")]
    NotInRound { item: ItemId },
    #[error("There is no tie to settle.")]
    NoTie,
    #[error("No timer is running. Start one first.")]
    NoTimer,
    #[error("A step that cannot be done needs a reason that people can read. Say why.")]
    NeedsReason,
    #[error("What we could not do is always told with its reason. Say why.")]
    NeedsWhy,
    #[error("This idea was joined to another. Use the older one.")]
    JoinedIdea,
    #[error("A step waits for a step of its own plan. Choose one of those.")]
    AnotherPlan,
    #[error("A step cannot wait for itself. Choose another step.")]
    WaitsForItself,
    #[error("That part is not in the words. Mark it again.")]
    PartOutside,
    #[error("This is still in use: {by}. Remove that first.")]
    InUse { by: String },
    #[error("An agenda has day 1 and day 2. Choose one of them.")]
    NoSuchDay,
    #[error("This needs a plan or a theme that it is about. Choose one.")]
    AboutNothing,
    #[error("This names nobody who is still here. Choose a person, a card or a name.")]
    NobodyLeaves,
    #[error("{value} is not a time zone. Use one such as Europe/London.")]
    NoTimeZone { value: String },
    #[error("A passphrase needs {least} characters or more. Add a word.")]
    PassphraseTooShort { least: u32 },
    #[error("A passphrase is one line of text. Choose another.")]
    PassphraseForm,
    #[error("This workshop has no passphrase. Open it without one.")]
    NoPassphrase,
    #[error("This workshop has a passphrase already. Change that one.")]
    HasPassphrase,
    #[error("{} Look at it again.", called::groups_wrong(.groups))]
    RecoveryCode {
        /// From 1 to 13.
        groups: Vec<u32>,
    },
    #[error("This is a copy of another workshop. Open it as a file instead.")]
    AnotherWorkshopsCopy,
    #[error("The workshop here holds all that this copy does. Open the one here.")]
    NotNewer,
    #[error(
        "People's words were let go here, and this copy still holds them. It can only be read."
    )]
    WordsLetGo,
    #[error("Wall sizes are 100, 115, 130, 150 and 175 percent. Choose one of them.")]
    NoSuchSize,
}
