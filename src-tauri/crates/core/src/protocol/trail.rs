//! The trail: why an action is done, and what came of a statement.

use super::{CauseId, IdeaId, PlanId, StatementId, ThemeId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Action ← idea ← cause and theme ← statements, from whichever end it was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Trail {
    /// Action plans in their order.
    pub plans: Vec<PlanId>,
    /// Ideas by number; those joined to an older one are among them.
    pub ideas: Vec<IdeaId>,
    /// Causes theme by theme, each before those under it.
    pub causes: Vec<CauseId>,
    /// Themes kind by kind, in their order.
    pub themes: Vec<ThemeId>,
    /// Statements by number, without those of people who withdrew.
    pub statements: Vec<StatementId>,
}
