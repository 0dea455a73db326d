//! What travels about backups.

use heard_core::protocol::{Apart, BackupFacts, Document, HowMany, Problem, Snapshot, StepName};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A backup in a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupListed {
    /// Names it in requests.
    pub backup: String,
    /// When it was made, RFC 3339.
    pub at: String,
    /// The workshop's revision in it.
    pub revision: u32,
    /// Its bytes are those that were opened and compared when it was made.
    pub good: bool,
    /// What people know it by; none where it can't be opened without a passphrase.
    pub facts: Option<BackupFacts>,
    /// The folder that it is in, where it is in one of those elsewhere only.
    pub elsewhere: Option<String>,
    /// What was done since in the open workshop; none for one that can't be opened.
    pub since: Option<ChangesSince>,
}

/// What was done since a backup was made, and can be undone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChangesSince {
    /// How many changes.
    pub n: u32,
    /// The newest of them, at most 2.
    pub newest: Vec<StepName>,
}

/// The backups of the open workshop.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupList {
    /// The newest first.
    pub backups: Vec<BackupListed>,
    /// How much the workshop holds now, to tell what would leave.
    pub now: HowMany,
    /// Folders elsewhere that get every backup too.
    pub folders: Vec<BackupPlace>,
    /// Why the last backup could not be made; Heard tries again by itself.
    pub trouble: Option<Problem>,
}

/// A folder elsewhere that gets every backup too, such as one on a memory stick.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupPlace {
    /// Where it is.
    pub path: String,
    /// Whether it can be reached now: a stick may be in somebody's pocket.
    pub there: bool,
    /// When the newest backup of this workshop in it was made, RFC 3339.
    pub newest: Option<String>,
    /// It still holds backups of this workshop with an earlier passphrase, or of people who went. Heard sees to
    /// them when it is there.
    pub lags: bool,
}

/// What is in a backup; looking changed nothing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupInside {
    /// Names it in requests.
    pub backup: String,
    /// When it was made, RFC 3339.
    pub at: String,
    /// All of it.
    pub document: Document,
}

/// A copy from elsewhere, and the workshop here that it is a copy of.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TwoCopies {
    /// The one here, as `WorkshopOnDisk` names it.
    pub file: String,
    /// What lists call it.
    pub title: String,
    /// The one here has a passphrase, which is to be given first.
    pub asks: bool,
    /// When it was made, RFC 3339, where the copy is a backup that Heard made: no second laptop then.
    pub backup: Option<String>,
    /// How they stand to each other; none where the one here asks first.
    pub apart: Option<Apart>,
}

/// The workshop went back to how it was.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WentBack {
    /// The backup of how it was until now.
    pub kept: String,
    /// How it is.
    pub snapshot: Snapshot,
}

/// A file that can't be opened, and the way out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CanBeSaved {
    /// What is wrong.
    pub why: Problem,
    /// How much can still be read in the file itself; none where nothing can.
    pub readable: Option<HowMany>,
    /// Its backups, the newest first.
    pub backups: Vec<BackupListed>,
}

/// A backup took a damaged file's place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Restored {
    /// The file, which can be opened now.
    pub file: String,
    /// The damaged file's name beside it; its bytes are as they were.
    pub kept_as: String,
}
