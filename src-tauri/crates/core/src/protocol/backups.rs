//! What people are told of a backup.

use super::{Document, RecordKind, Stage, StepName};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How much of each a workshop holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "named as the rows that are counted")]
pub struct HowMany {
    pub people: u32,
    pub statements: u32,
    pub themes: u32,
    pub votes: u32,
    pub causes: u32,
    pub successes: u32,
    pub in_place: u32,
    pub ideas: u32,
    pub on_grid: u32,
    pub plans: u32,
    pub steps: u32,
}

impl HowMany {
    /// What a document holds.
    pub fn of(document: &Document) -> Self {
        let count = |rows: usize| u32::try_from(rows).unwrap_or(u32::MAX);
        Self {
            people: count(document.people.len()),
            statements: count(document.statements.len()),
            themes: count(document.themes.len()),
            votes: count(document.vote_rounds.len()),
            causes: count(document.causes.len()),
            successes: count(document.successes.len()),
            in_place: count(document.in_place.len()),
            ideas: count(document.ideas.len()),
            on_grid: count(document.placements.len()),
            plans: count(document.plans.len()),
            steps: count(document.steps.len()),
        }
    }
}

/// The few facts by which people know a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupFacts {
    /// The stage the team was in.
    pub stage: Stage,
    #[allow(missing_docs)]
    pub counts: HowMany,
    /// What was done last before it; none in a new workshop.
    pub last: Option<StepName>,
}

/// What of a workshop is counted or told, in the order in which it is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "named as the rows that are counted")]
pub enum What {
    Statements,
    Themes,
    Votes,
    Causes,
    Successes,
    InPlace,
    Ideas,
    OnGrid,
    Plans,
    Steps,
    People,
    /// Such as the agenda, sign-ups and updates.
    Other,
}

impl What {
    /// What a row is told as; none for what only a wall shows.
    pub(crate) fn of(kind: RecordKind) -> Option<Self> {
        use RecordKind::*;
        Some(match kind {
            Wall => return None,
            Statement => Self::Statements,
            Theme => Self::Themes,
            VoteRound | Count => Self::Votes,
            Cause => Self::Causes,
            Success => Self::Successes,
            InPlace => Self::InPlace,
            Idea => Self::Ideas,
            Placement => Self::OnGrid,
            ActionPlan => Self::Plans,
            Step => Self::Steps,
            Person => Self::People,
            Workshop | Settings | Invited | Facilitator | AgendaItem | Prompt | RoomNote
            | WarmUpCard | SignUp | WantsToHear | Update => Self::Other,
        })
    }
}
