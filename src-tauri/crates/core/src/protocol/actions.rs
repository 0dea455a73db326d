//! Action plans, their steps, who signed up, and what was told afterwards.

use super::{IdeaId, PlanId, SignUpId, StepId, ThemeId, UpdateId, WantsToHearId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// When a plan happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Horizon {
    /// Now to a week.
    Weeks,
    /// In the next months.
    Months,
    /// It takes longer.
    Longer,
}

/// A promise that people can follow up.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ActionPlan {
    #[allow(missing_docs)]
    pub id: PlanId,
    /// The chosen idea that it carries out.
    pub idea: IdeaId,
    /// What the action is called.
    pub name: String,
    /// What we will do.
    pub what: String,
    /// What success looks like; begins with the theme's success lines.
    pub success: String,
    /// What it needs.
    pub needs: String,
    /// Who else helps.
    pub who_else: String,
    /// How we will know.
    pub how_we_know: String,
    /// Who will tell people, and how.
    pub who_tells: String,
    /// When it happens.
    pub horizon: Option<Horizon>,
    /// Day, time and place of the next meeting, in plain words.
    pub next_meeting: String,
    /// Place in the list, a fractional rank.
    pub rank: String,
}

/// One field of a plan and its new value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "field", content = "value", rename_all = "camelCase")]
#[allow(missing_docs, reason = "named as the fields of ActionPlan")]
pub enum PlanField {
    Name(String),
    What(String),
    Success(String),
    Needs(String),
    WhoElse(String),
    HowWeKnow(String),
    WhoTells(String),
    Horizon(Option<Horizon>),
    NextMeeting(String),
}

/// How a step goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the words say it")]
pub enum StepStatus {
    NotStarted,
    Started,
    Done,
    Stuck,
    /// Always told with its reason.
    CannotDo,
}

/// One step of a plan; the first one is the first step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Step {
    #[allow(missing_docs)]
    pub id: StepId,
    #[allow(missing_docs)]
    pub plan: PlanId,
    /// What is done.
    pub what: String,
    /// Names of people, not only of organisations.
    pub people: Vec<String>,
    /// By which day.
    pub by: Option<NaiveDate>,
    /// How it goes.
    pub status: StepStatus,
    /// Why it cannot be done, or what it is stuck on; people can read it.
    pub reason: String,
    /// The step it waits for, of the same plan.
    pub after: Option<StepId>,
    /// Place in the plan, a fractional rank.
    pub rank: String,
}

/// One field of a step and its new value; its status has a command of its own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "field", content = "value", rename_all = "camelCase")]
#[allow(missing_docs, reason = "named as the fields of Step")]
pub enum StepField {
    What(String),
    People(Vec<String>),
    By(Option<NaiveDate>),
    After(Option<StepId>),
}

/// Somebody who signed up; apart from statements.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SignUp {
    #[allow(missing_docs)]
    pub id: SignUpId,
    #[allow(missing_docs)]
    pub plan: PlanId,
    /// As they like to be introduced.
    pub name: String,
    /// How to reach them; empty if not given. For the facilitator only.
    pub contact: String,
}

/// Somebody who wants to hear what happened; apart from statements.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WantsToHear {
    #[allow(missing_docs)]
    pub id: WantsToHearId,
    /// As they like to be introduced.
    pub name: String,
    /// How to reach them.
    pub reach: String,
    /// The day they were told.
    pub told_on: Option<NaiveDate>,
    /// Who told them; empty while nobody has.
    pub told_by: String,
}

/// 'Together we did': what is told to everybody.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Update {
    #[allow(missing_docs)]
    pub id: UpdateId,
    /// The plan it is about, if one.
    pub plan: Option<PlanId>,
    /// The theme it is about, if one.
    pub theme: Option<ThemeId>,
    /// The day it was told.
    pub on: NaiveDate,
    /// Together we did.
    pub we_did: String,
    /// What we could not do; never without `why`.
    pub could_not: String,
    /// Why not.
    pub why: String,
}
