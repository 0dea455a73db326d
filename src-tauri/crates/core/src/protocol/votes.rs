//! Votes: what matters most.

use super::{CountId, ItemId, VoteRoundId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a round votes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "named as the records")]
pub enum VoteOn {
    Themes,
    Causes,
    Ideas,
}

/// How the room settled a tie; Heard never breaks one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum TieSettled {
    /// Take both.
    TakeBoth,
    /// Talk and agree.
    TalkAndAgree,
    /// Vote again between the tied ones.
    VoteAgain,
}

/// One round of votes. Totals stay hidden until it is closed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VoteRound {
    #[allow(missing_docs)]
    pub id: VoteRoundId,
    /// 1 and up, in the order in which rounds were made.
    pub number: u32,
    /// What it votes on.
    pub on: VoteOn,
    /// Which ones.
    pub items: Vec<ItemId>,
    /// The round that this one repeats, between the tied ones.
    pub repeats: Option<VoteRoundId>,
    /// Dots that each person has, 1 to 10.
    pub dots_per_person: u32,
    /// Most dots of one person on one item.
    pub most_per_item: u32,
    /// People who vote.
    pub people: u32,
    /// Closed: the counts stand, and places can be shown.
    pub closed: bool,
    /// How many places are shown, counted from the last.
    pub revealed: u32,
    /// How a tie was settled, if there was one.
    pub tie: Option<TieSettled>,
    /// How people vote.
    #[serde(default)]
    pub voted_by: VoteSource,
}

/// Where counted votes come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the words say it")]
pub enum VoteSource {
    #[default]
    Dots,
    Hands,
    Cards,
    Phones,
}

/// Counted votes for one item from one source; one row for each pair in a round.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Count {
    #[allow(missing_docs)]
    pub id: CountId,
    #[allow(missing_docs)]
    pub round: VoteRoundId,
    #[allow(missing_docs)]
    pub item: ItemId,
    #[allow(missing_docs)]
    pub source: VoteSource,
    /// Never negative.
    pub n: u32,
}
