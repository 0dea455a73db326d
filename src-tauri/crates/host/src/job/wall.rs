//! What travels about the wall.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where the wall's page is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WallAddress {
    /// From the desk's own address on, with a token after `#`.
    pub path: String,
}
