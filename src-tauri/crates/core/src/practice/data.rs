//! The practice workshop as it is written in `practice.json`. Rows call each other by short keys.

use crate::protocol::{
    Error, Horizon, Kind, Role, RoomNoteKind, StepStatus, TieSettled, VoteOn, VoteSource,
};
use chrono::NaiveDate;
use serde::Deserialize;

/// Everything that the practice workshop says.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Practice {
    pub workshop: Facts,
    pub invited: Vec<Invited>,
    pub team: Vec<Facilitator>,
    pub room_notes: Vec<Note>,
    pub warm_up: Vec<WarmUp>,
    pub people: Vec<Person>,
    pub themes: Vec<Theme>,
    pub causes: Vec<Cause>,
    pub votes: Vec<Vote>,
    pub success: Vec<Success>,
    pub in_place: Vec<InPlace>,
    pub ideas: Vec<Idea>,
    pub placements: Vec<Placement>,
    pub chosen: Vec<String>,
    pub plans: Vec<Plan>,
    pub wants_to_hear: Vec<WantsToHear>,
    pub updates: Vec<Update>,
}

impl Practice {
    /// Reads what came with this Heard.
    pub(super) fn read() -> Result<Self, Error> {
        serde_json::from_str(include_str!("practice.json"))
            .map_err(|error| Error::Internal(format!("the practice workshop: {error}")))
    }
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Facts {
    pub title: String,
    pub focus_question: String,
    pub organisation: String,
    pub place: String,
    pub quiet_room: String,
    pub time_zone: String,
    pub day_one: NaiveDate,
    pub day_two: NaiveDate,
    pub review_date: NaiveDate,
    pub delete_by: NaiveDate,
    pub screen_height_cm: u32,
    pub back_row_m: u32,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Invited {
    pub group: String,
    pub wanted: u32,
    pub coming: u32,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Facilitator {
    pub name: String,
    pub role: Role,
    pub leads: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Note {
    pub kind: RoomNoteKind,
    pub text: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WarmUp {
    pub theme: String,
    pub text: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Person {
    pub reference: String,
    pub group: Option<String>,
    pub may_show: bool,
    pub may_quote: bool,
    pub withdrawn: bool,
    pub statements: Vec<Said>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Said {
    pub kind: Kind,
    pub words: String,
    pub theme: Option<String>,
    pub also_in: Vec<String>,
    pub set_aside: bool,
    pub heard: bool,
    /// Words of it that somebody hid.
    pub hide: Vec<String>,
    pub table: Option<u32>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Theme {
    pub key: String,
    pub kind: Kind,
    pub name: String,
    /// Only those that the room takes forward have one.
    pub so_that: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Cause {
    pub key: String,
    pub theme: String,
    /// An earlier cause.
    pub parent: Option<String>,
    pub text: String,
    pub matters_most: bool,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Vote {
    #[serde(rename = "key")]
    _key: String,
    pub on: VoteOn,
    // The app asks in its own words; this one is for whoever reads the file.
    #[serde(rename = "title")]
    _title: String,
    pub items: Vec<String>,
    pub dots_per_person: u32,
    pub most_per_item: u32,
    pub people: u32,
    pub counts: Vec<Count>,
    pub closed: bool,
    pub tie: Option<TieSettled>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Count {
    pub item: String,
    pub source: VoteSource,
    pub n: u32,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Success {
    pub theme: String,
    pub perspective: u32,
    pub text: String,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) enum HowWell {
    Well,
    Partly,
    No,
    Unknown,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct InPlace {
    pub theme: String,
    pub text: String,
    pub run_by: String,
    pub how_well: HowWell,
}

/// The lenses in the order of the default settings.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) enum Lens {
    Delia,
    Jamie,
    Heston,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Idea {
    pub key: String,
    pub theme: String,
    pub lens: Lens,
    pub text: String,
    /// The underlined words.
    pub grain: Option<String>,
    pub cause: Option<String>,
    pub joined_into: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Placement {
    pub idea: String,
    pub effort: f64,
    pub difference: f64,
    pub agreed: bool,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Plan {
    pub key: String,
    pub idea: String,
    pub name: String,
    pub what: String,
    pub success: String,
    pub needs: String,
    pub who_else: String,
    pub how_we_know: String,
    pub who_tells: String,
    pub horizon: Horizon,
    pub next_meeting: String,
    pub steps: Vec<Step>,
    pub sign_ups: Vec<SignUp>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Step {
    pub what: String,
    pub people: Vec<String>,
    pub by: Option<NaiveDate>,
    pub status: StepStatus,
    pub reason: Option<String>,
    /// An earlier step of the plan, counted from 0.
    pub after: Option<usize>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SignUp {
    pub name: String,
    pub contact: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct WantsToHear {
    pub name: String,
    pub reach: String,
    pub told_on: Option<NaiveDate>,
    pub told_by: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Update {
    pub plan: Option<String>,
    pub theme: Option<String>,
    pub on: NaiveDate,
    pub we_did: Option<String>,
    pub could_not: Option<String>,
    pub why: Option<String>,
}
