//! The workshop itself and its settings.

use super::{Kind, PromptLength, WorkshopId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The eight stages of Working Together for Change, in order. A guide, never a gate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Stage {
    /// Before the days: the question, the people, the dates.
    Prepare,
    /// Before the days: what people say, by questionnaire or in the room.
    Collect,
    /// Day one: statements are heard, clustered and named.
    Theme,
    /// Day one: why is this happening, and what matters most.
    Understand,
    /// Day one: what we see when it works.
    Success,
    /// Day two: in place, ideas, vote, grid, choose, action plans.
    Plan,
    /// After the days: plans are carried out, progress is told.
    Implement,
    /// Some three months later: what changed, told to everybody.
    Review,
}

impl Stage {
    /// All stages in order.
    pub const ALL: [Self; 8] = [
        Self::Prepare,
        Self::Collect,
        Self::Theme,
        Self::Understand,
        Self::Success,
        Self::Plan,
        Self::Implement,
        Self::Review,
    ];
}

/// One workshop; one to a file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Workshop {
    /// The same in every copy of this workshop.
    pub id: WorkshopId,
    /// What the workshop is called, at most 200 characters.
    pub title: String,
    /// The question that everything is about.
    pub focus_question: String,
    /// Who holds the workshop.
    pub organisation: String,
    /// Where it is held.
    pub place: String,
    /// Where the quiet room is.
    pub quiet_room: String,
    /// An IANA time zone, such as `Europe/London`.
    pub time_zone: String,
    /// The first day.
    pub day_one: Option<NaiveDate>,
    /// The second day; may be days after the first.
    pub day_two: Option<NaiveDate>,
    /// When everybody comes back together.
    pub review_date: Option<NaiveDate>,
    /// By when people's words are to be deleted.
    pub delete_by: Option<NaiveDate>,
    /// The stage the team is in now.
    pub stage: Stage,
    /// The stages that the team ticked as done.
    pub done: Vec<Stage>,
    /// Height of the picture on the wall, in centimetres.
    pub screen_height_cm: Option<u32>,
    /// Distance from the picture to the back row, in centimetres.
    pub back_row_cm: Option<u32>,
    /// True for the practice workshop, which says so on every screen and document.
    pub practice: bool,
}

/// One field of the workshop and its new value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "field", content = "value", rename_all = "camelCase")]
#[allow(missing_docs, reason = "named as the fields of Workshop")]
pub enum WorkshopField {
    Title(String),
    FocusQuestion(String),
    Organisation(String),
    Place(String),
    QuietRoom(String),
    TimeZone(String),
    DayOne(Option<NaiveDate>),
    DayTwo(Option<NaiveDate>),
    ReviewDate(Option<NaiveDate>),
    DeleteBy(Option<NaiveDate>),
    ScreenHeightCm(Option<u32>),
    BackRowCm(Option<u32>),
}

/// A way to think of ideas.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Lens {
    /// What the lens is called, such as 'Delia'.
    pub name: String,
    /// What the facilitator says to start people off.
    pub prompt: String,
    /// Which of Heard's own line pictures stands for it.
    pub icon: LensIcon,
    /// Minutes that the room takes for it, 1 to 120.
    #[serde(default = "ten_minutes")]
    pub minutes: u32,
}

fn ten_minutes() -> u32 {
    10
}

/// Heard's own line pictures for lenses; never a photograph or a face.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum LensIcon {
    /// Delia: traditional, perhaps service-based.
    Apron,
    /// Jamie: community groups, people, families.
    Table,
    /// Heston: off the wall, radical, 'a grain of brilliance'.
    Flask,
    /// For groups that think of their own ways.
    Star,
}

/// What the facilitator can change about how the process runs. Defaults come from the process.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Settings {
    /// The workshop's id.
    pub id: WorkshopId,
    /// The name of the kind 'working'.
    pub working: String,
    /// The name of the kind 'not working'.
    pub not_working: String,
    /// The name of the kind 'important for the future'.
    pub important: String,
    /// How many statements of each kind are asked of a person; usually two.
    pub asked_per_person: u32,
    /// From two to five views on success, such as 'People and families'.
    pub perspectives: Vec<String>,
    /// The three lenses for ideas.
    pub lenses: Vec<Lens>,
    /// Dots that each person has, 1 to 10.
    pub dots_per_person: u32,
    /// Most dots that one person may put on one item, 1 to `dots_per_person`.
    pub most_per_item: u32,
    /// What 'across' on the grid means.
    pub effort_axis: String,
    /// What 'up' on the grid means.
    pub difference_axis: String,
    /// The four corners: top left, top right, bottom left, bottom right.
    pub corners: Vec<String>,
    /// How long the prompts are.
    #[serde(default)]
    pub prompt_length: PromptLength,
    /// The order in which statements are heard: 0 by their numbers, else shuffled by this seed.
    #[serde(default)]
    pub hear_seed: u32,
    /// Who reads aloud now; empty while nobody was named.
    #[serde(default)]
    pub reader: String,
}

impl Settings {
    /// What this workshop calls a kind.
    pub fn kind_name(&self, kind: Kind) -> &str {
        match kind {
            Kind::Working => &self.working,
            Kind::NotWorking => &self.not_working,
            Kind::Important => &self.important,
        }
    }
}

/// One setting and its new value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "field", content = "value", rename_all = "camelCase")]
#[allow(missing_docs, reason = "named as the fields of Settings")]
pub enum SettingsField {
    Working(String),
    NotWorking(String),
    Important(String),
    AskedPerPerson(u32),
    Perspectives(Vec<String>),
    Lenses(Vec<Lens>),
    DotsPerPerson(u32),
    MostPerItem(u32),
    EffortAxis(String),
    DifferenceAxis(String),
    Corners(Vec<String>),
    PromptLength(PromptLength),
    HearSeed(u32),
    Reader(String),
}
