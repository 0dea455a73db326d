//! What people are told of two copies of one workshop.

use super::{Between, HowMany, Stage, What};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One of the two copies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CopySays {
    /// When something was done in it last, RFC 3339; empty where nothing tells.
    pub changed: String,
    /// Who opened its door last, such as for a document, since the two were the same; empty where nobody did.
    pub who: String,
    #[allow(missing_docs)]
    pub stage: Stage,
    #[allow(missing_docs)]
    pub counts: HowMany,
}

/// Rows of one kind that a list of differences tells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Differs {
    #[allow(missing_docs)]
    pub what: What,
    /// How many.
    pub n: u32,
    /// How the first of them begin, at most 3; none of what has no words of its own.
    pub some: Vec<String>,
}

/// How two copies of one workshop stand to each other. Whoever was taken out in the one here is in no list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Apart {
    /// The one that is brought, as seen from the one here.
    pub between: Between,
    /// When they were the same last, RFC 3339: the last hand-over, or the last thing that was done in both. None
    /// where nothing tells.
    pub since: Option<String>,
    #[allow(missing_docs)]
    pub here: CopySays,
    #[allow(missing_docs)]
    pub brought: CopySays,
    #[allow(missing_docs)]
    pub only_here: Vec<Differs>,
    #[allow(missing_docs)]
    pub only_brought: Vec<Differs>,
    /// In both, and not the same.
    pub otherwise: Vec<Differs>,
    /// Statements in the one that is brought of people who were taken out here: they stay out.
    pub gone: u32,
    /// People's words were let go here, and the one that is brought still holds them: it can only be read.
    pub let_go: bool,
}
