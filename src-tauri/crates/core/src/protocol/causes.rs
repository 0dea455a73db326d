//! Causes: why is that?

use super::{CauseId, ThemeId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One answer to 'why is that?', in a tree of any depth under a not-working theme.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Cause {
    #[allow(missing_docs)]
    pub id: CauseId,
    #[allow(missing_docs)]
    pub theme: ThemeId,
    /// The cause that this one explains; none right under the theme.
    pub parent: Option<CauseId>,
    /// 'Cause G': starts again in each theme; after Z comes AA.
    pub letter: String,
    /// How things work, never about a person.
    pub text: String,
    /// Place among the causes of the same parent, a fractional rank.
    pub rank: String,
    /// The room ringed it.
    pub matters_most: bool,
}
