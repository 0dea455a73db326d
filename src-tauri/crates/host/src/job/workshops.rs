//! What travels about the workshops of this computer.

use super::BackupListed;
use heard_core::protocol::{ErrorCode, Problem, Stage};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A workshop in the app's data folder.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WorkshopOnDisk {
    /// Its file name.
    pub file: String,
    /// Its title; empty where it could not be read.
    pub title: String,
    /// When it was last changed, RFC 3339.
    pub changed: String,
    /// The stage it is in.
    pub stage: Option<Stage>,
    /// Statements in it.
    pub statements: u32,
    /// The practice workshop.
    pub practice: bool,
    /// It has a passphrase: `title` is the name that its owner chose for this list, and nothing else is
    /// known of it.
    pub protected: bool,
    /// An older Heard made it: opening gives it the newest form, and keeps a copy as it was beside it.
    pub older: bool,
    /// Why it cannot be opened, if so.
    pub trouble: Option<ErrorCode>,
    /// The same as a sentence; for one that is open elsewhere, who has it and since when.
    pub why: Option<Problem>,
    /// Then: the newest backup that is whole.
    pub newest_backup: Option<BackupListed>,
}

/// A workshop that was closed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Closed {}

/// A workshop that is no more.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Destroyed {
    /// Backups elsewhere that could not be taken away.
    pub unreached: Vec<String>,
    /// Folders elsewhere that are away, with backups of it; Heard takes them away when they are there again.
    pub away: Vec<String>,
}
