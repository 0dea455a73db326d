//! Themes: what the room found in the statements.

use super::{Kind, ThemeId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Statements of one kind that belong together, with the 'I' statement that names them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Theme {
    #[allow(missing_docs)]
    pub id: ThemeId,
    #[allow(missing_docs)]
    pub kind: Kind,
    /// 'Theme 3': per kind, never used again.
    pub number: u32,
    /// The 'I' statement; empty until the room names it.
    pub name: String,
    /// 'So that …', the title that ideas are thought up for.
    pub so_that: String,
    /// Place among the themes of its kind, a fractional rank.
    pub rank: String,
    /// The room takes this theme forward.
    pub taken_forward: bool,
}
