//! What a facilitator says and does at each step of the process, where a workshop has its own words.

use super::PromptId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The steps of Working Together for Change, in the order in which they are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ProcessStep {
    /// Before the days: the question, the dates, who must be in the room.
    Prepare,
    /// Before the days: people say what works, what doesn't, and what matters.
    Collect,
    /// Day one begins: who we are, how we work, what we can and cannot change.
    Welcome,
    /// A practice round, thrown away afterwards.
    WarmUp,
    /// Every statement is read aloud.
    Hear,
    /// Cards that belong together come together.
    Cluster,
    /// Each theme gets its 'I' statement.
    Name,
    /// Why is this happening, and why is that?
    Causes,
    /// The first vote: what matters most.
    VoteWhatMatters,
    /// What we see when it works, from each side.
    Success,
    /// Day two begins: where we got to.
    Recap,
    /// What is there already.
    InPlace,
    /// Ideas through the first lens.
    IdeasOne,
    /// Ideas through the second lens.
    IdeasTwo,
    /// Ideas through the third lens.
    IdeasThree,
    /// The second vote: on ideas.
    VoteIdeas,
    /// Each idea is played onto the investment grid.
    Grid,
    /// People go to the idea they feel most connected with.
    Choose,
    /// Who does what by when.
    ActionPlans,
    /// Sign-up, thanks, and what happens next.
    Close,
    /// After the days: plans are carried out.
    CarryOut,
    /// Months later: what changed, told to everybody.
    Review,
}

/// How much a prompt says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PromptLength {
    /// For somebody who is learning to facilitate.
    #[default]
    Learning,
    /// For somebody who knows.
    Knowing,
}

/// A workshop's own words for the prompt of one step in one length; none: Heard's own words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Prompt {
    #[allow(missing_docs)]
    pub id: PromptId,
    #[allow(missing_docs)]
    pub step: ProcessStep,
    #[allow(missing_docs)]
    pub length: PromptLength,
    /// What the step is for.
    pub what_for: Option<String>,
    /// What to say to the room.
    pub say: Option<String>,
    /// What to put on the wall.
    pub on_wall: Option<String>,
    /// What has to lie ready.
    pub materials: Option<String>,
    /// How long it takes, in words.
    pub minutes: Option<String>,
    /// What often goes wrong.
    pub goes_wrong: Option<String>,
    /// Who leads this bit.
    pub leads: Option<String>,
}

/// One field of a prompt and its new words; none goes back to Heard's own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "field", content = "value", rename_all = "camelCase")]
#[allow(missing_docs, reason = "named as the fields of Prompt")]
pub enum PromptField {
    WhatFor(Option<String>),
    Say(Option<String>),
    OnWall(Option<String>),
    Materials(Option<String>),
    Minutes(Option<String>),
    GoesWrong(Option<String>),
    Leads(Option<String>),
}
