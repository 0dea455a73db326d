//! What comes back, and what is pushed.

use super::{Change, Document, WallView, WorkshopId};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use ts_rs::TS;
use uuid::Uuid;

/// What a command did. Given only after the commit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Outcome {
    /// The workshop's revision after it.
    pub revision: u32,
    /// Ids of rows that came, in order; the first one is what was asked for.
    pub made: Vec<Uuid>,
    /// For undo and redo: the step that it was about.
    pub step: Option<StepName>,
    /// For undo and redo: steps that can't be undone any more, passed over and kept in the history.
    pub passed_over: Vec<StepName>,
    /// Rows that an undo could not bring back because they were erased; people whom an import left out because
    /// they asked to go.
    pub left_out: u32,
}

/// What a step is called, for 'Undo …' and 'Redo …'.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StepName {
    /// The command's name.
    #[ts(type = "Command[\"cmd\"]")]
    pub cmd: String,
    /// What people call out, such as '27' for card 27 or 'G' for a cause; empty where nothing is called.
    pub called: String,
    /// How many rows it was about.
    pub n: u32,
}

/// What can be undone and redone now.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HistoryState {
    /// The step that undo takes back.
    pub undo: Option<StepName>,
    /// The step that redo brings back.
    pub redo: Option<StepName>,
}

/// The whole workshop at one moment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Snapshot {
    #[allow(missing_docs)]
    pub workshop: WorkshopId,
    /// Grows with each change; kept in the file.
    pub revision: u32,
    #[allow(missing_docs)]
    pub document: Arc<Document>,
    #[allow(missing_docs)]
    pub history: HistoryState,
    /// What the wall shows now.
    pub wall_view: WallView,
    /// Where opening gave a file of an older Heard the newest form: the name of the backup that holds it as it
    /// was.
    pub kept_as_it_was: Option<String>,
    /// For a protected workshop, the name that lists and window titles show.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub list_name: Option<String>,
    /// The file holds less than it did: its newest changes are missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub behind: Option<Behind>,
}

/// A file that holds an earlier state than it did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Behind {
    /// The revision that it holds.
    pub revision: u32,
    /// The revision that it once held.
    pub reached: u32,
    /// The backup that comes nearest to that, if one holds more than the file.
    pub backup: Option<String>,
}

/// What is pushed to a desk after each commit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DeskPush {
    /// One run of the host; with another epoch a snapshot is needed.
    pub epoch: String,
    /// 1 more than the push before; after a gap a snapshot is needed.
    pub seq: u32,
    /// The session whose request it was.
    pub origin: String,
    #[allow(missing_docs)]
    pub revision: u32,
    #[allow(missing_docs)]
    pub changes: Vec<Change>,
    #[allow(missing_docs)]
    pub history: HistoryState,
    /// What the wall shows now, if that changed.
    pub wall_view: Option<WallView>,
}

/// What is pushed to a wall: the view, and nothing of the desk's.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WallPush {
    #[allow(missing_docs)]
    pub epoch: String,
    #[allow(missing_docs)]
    pub seq: u32,
    #[allow(missing_docs)]
    pub view: WallView,
}
