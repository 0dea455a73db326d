//! Who is in the room, and what the room agreed.

use super::{AgendaItemId, FacilitatorId, InvitedId, PersonId, RoomNoteId, Stage, WarmUpCardId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A group that should be in the room; shows who is missing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Invited {
    #[allow(missing_docs)]
    pub id: InvitedId,
    /// Such as 'Families' or 'Support workers'.
    pub group: String,
    /// How many are wanted in the room.
    pub wanted: u32,
    /// How many said that they come.
    pub coming: u32,
    /// Place in the list, a fractional rank.
    pub rank: String,
}

/// What one person of the team does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Role {
    /// Leads the days.
    Lead,
    /// Leads parts of the days.
    CoFacilitator,
    /// Is learning to facilitate.
    Learning,
}

/// One facilitator of the team.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Facilitator {
    #[allow(missing_docs)]
    pub id: FacilitatorId,
    /// As they like to be introduced.
    pub name: String,
    /// What they do in the team.
    pub role: Role,
    /// The parts they lead, in plain words.
    pub leads: String,
    /// Place in the list, a fractional rank.
    pub rank: String,
}

/// One part of a day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AgendaItem {
    #[allow(missing_docs)]
    pub id: AgendaItemId,
    /// 1 or 2.
    pub day: u32,
    /// Minutes after midnight, in the workshop's time zone.
    pub start: u32,
    /// How long it takes.
    pub minutes: u32,
    /// What it is called on the wall.
    pub title: String,
    /// The stage that it belongs to, if any (a break has none).
    pub stage: Option<Stage>,
    /// Who leads this bit.
    pub leads: String,
    /// For the team only.
    pub notes: String,
    /// When the room really began it, in minutes after midnight; none while it has not.
    #[serde(default)]
    pub started: Option<u32>,
    /// Minutes that it was given on top of its own.
    #[serde(default)]
    pub extra: u32,
    /// The team goes past it.
    #[serde(default)]
    pub skipped: bool,
}

/// What a room note is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum RoomNoteKind {
    /// How we agreed to work together.
    WaysOfWorking,
    /// What people hope for.
    Hopes,
    /// What people fear.
    Fears,
    /// 'Elephants in the room'.
    Elephants,
    /// What we can change here.
    CanChange,
    /// What we cannot change here.
    CannotChange,
    /// Kept for later.
    ForLater,
}

/// One line that the room agreed on or named.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoomNote {
    #[allow(missing_docs)]
    pub id: RoomNoteId,
    /// What the line is about.
    pub kind: RoomNoteKind,
    /// The line.
    pub text: String,
    /// Place in its list, a fractional rank.
    pub rank: String,
}

/// A card of the practice round; thrown away afterwards, in no document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WarmUpCard {
    #[allow(missing_docs)]
    pub id: WarmUpCardId,
    /// What is going well for somebody right now.
    pub text: String,
    /// The practice theme it was put into; empty while in none.
    pub theme: String,
    /// Place in the list, a fractional rank.
    pub rank: String,
}

/// Somebody who said something; never a name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Person {
    #[allow(missing_docs)]
    pub id: PersonId,
    /// Heard's own code, dealt in shuffled order.
    pub code: u32,
    /// The questionnaire's own number; empty if there is none.
    pub reference: String,
    /// What a later export of the same form knows this row by; empty if typed in the room.
    pub row_key: String,
    /// An optional group, such as 'Families'.
    pub group: Option<String>,
    /// Their words may be shown in the room.
    pub may_show: bool,
    /// Their words may be quoted in documents.
    pub may_quote: bool,
    /// Out of wall, documents and counts at once.
    pub withdrawn: bool,
}

/// One field of a person and its new value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "field", content = "value", rename_all = "camelCase")]
#[allow(missing_docs, reason = "named as the fields of Person")]
pub enum PersonField {
    Reference(String),
    Group(Option<String>),
    MayShow(bool),
    MayQuote(bool),
}

/// One field of an agenda item and its new value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "field", content = "value", rename_all = "camelCase")]
#[allow(missing_docs, reason = "named as the fields of AgendaItem")]
pub enum AgendaField {
    Day(u32),
    Start(u32),
    Minutes(u32),
    Title(String),
    Stage(Option<Stage>),
    Leads(String),
    Notes(String),
}

/// One field of an invited group and its new value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "field", content = "value", rename_all = "camelCase")]
#[allow(missing_docs, reason = "named as the fields of Invited")]
pub enum InvitedField {
    Group(String),
    Wanted(u32),
    Coming(u32),
}

/// One field of a facilitator and its new value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "field", content = "value", rename_all = "camelCase")]
#[allow(missing_docs, reason = "named as the fields of Facilitator")]
pub enum FacilitatorField {
    Name(String),
    Role(Role),
    Leads(String),
}

/// One field of a warm-up card and its new value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "field", content = "value", rename_all = "camelCase")]
#[allow(missing_docs, reason = "named as the fields of WarmUpCard")]
pub enum WarmUpField {
    Text(String),
    Theme(String),
}
