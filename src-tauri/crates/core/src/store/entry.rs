//! One operation as the history keeps it.

use crate::edit::Numbers;
use crate::protocol::{Change, StepName};
use chrono::{DateTime, Utc};

/// What kind of operation an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryKind {
    /// A step that undo takes back.
    Step,
    /// Never undone.
    Never,
    /// An undo of the operation of this number.
    Undo(u32),
    /// A redo of the operation of this number.
    Redo(u32),
}

/// Where a step stands in undo and redo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryState {
    /// Undo may take it back.
    Done,
    /// Redo may bring it back.
    Undone,
    /// Neither: another step came after it was undone, or it can't be undone any more.
    Past,
}

impl EntryKind {
    /// The step that an undo or redo is of.
    pub fn of(self) -> Option<u32> {
        match self {
            Self::Undo(step) | Self::Redo(step) => Some(step),
            Self::Step | Self::Never => None,
        }
    }

    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Step => "step",
            Self::Never => "never",
            Self::Undo(_) => "undo",
            Self::Redo(_) => "redo",
        }
    }
}

impl EntryState {
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Undone => "undone",
            Self::Past => "past",
        }
    }

    pub(super) fn of(word: &str) -> Option<Self> {
        match word {
            "done" => Some(Self::Done),
            "undone" => Some(Self::Undone),
            "past" => Some(Self::Past),
            _ => None,
        }
    }
}

/// The reply to a request, kept so that the same request again gets the same reply.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredReply {
    /// The pipe's, window's or web session.
    pub session: String,
    /// Unique within the session.
    pub id: String,
    /// SHA-256 of the command, in hexadecimal.
    pub body: String,
    /// The reply as JSON.
    pub reply: String,
}

/// Everything that one transaction writes.
#[derive(Debug, Clone)]
pub struct Entry<'a> {
    /// The operation's number; the same as an earlier one where this entry joins it.
    pub number: u32,
    /// What kind of operation it is.
    pub kind: EntryKind,
    /// Whether this entry joins the operation of its number, which was there before.
    pub joins: bool,
    /// The command's name and what it was about.
    pub name: &'a StepName,
    /// When.
    pub at: DateTime<Utc>,
    /// Rows to write, in order.
    pub changes: &'a [Change],
    /// What the operation keeps for undo, where it joins an earlier one: all of its changes.
    pub kept: &'a [Change],
    /// Steps whose state changed by this.
    pub states: &'a [(u32, EntryState)],
    /// The last numbers dealt.
    pub numbers: &'a Numbers,
    /// The workshop's revision after it.
    pub revision: u32,
    /// Why, for a correction; else empty.
    pub note: &'a str,
    /// The reply to keep, if the request had a session.
    pub reply: Option<&'a StoredReply>,
    /// The session that asked.
    pub session: &'a str,
    /// Drafts whose words this operation keeps, by their places: they go with it.
    pub drafts: &'a [String],
}

/// A step that was read back from the file.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredEntry {
    /// The operation's number.
    pub number: u32,
    /// The operation whose changes say how the step stands: its last undo or redo, else itself.
    pub latest: u32,
    /// Where it stands.
    pub state: EntryState,
    /// The command's name and what it was about.
    pub name: StepName,
    /// When.
    pub at: DateTime<Utc>,
}
