//! What pictures of the wall are made of: themes, cards, places, causes, ideas, steps, as a room may see them.

use super::{HowWell, Kind, LensIcon, Piece};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A kind and what this workshop calls it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KindOnWall {
    #[allow(missing_docs)]
    pub kind: Kind,
    #[allow(missing_docs)]
    pub name: String,
}

/// A theme by what people call out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ThemeOnWall {
    #[allow(missing_docs)]
    pub kind: KindOnWall,
    #[allow(missing_docs)]
    pub number: u32,
    /// The 'I' statement; empty until it is named.
    pub name: String,
    /// 'So that …'; empty if there is none.
    pub so_that: String,
    /// Statements that count in this theme.
    pub statements: u32,
}

/// A part of a day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AgendaLine {
    /// Minutes after midnight.
    pub start: u32,
    #[allow(missing_docs)]
    pub minutes: u32,
    #[allow(missing_docs)]
    pub title: String,
    /// Who leads this bit.
    pub leads: String,
}

/// One statement that may be shown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CardOnWall {
    #[allow(missing_docs)]
    pub number: u32,
    #[allow(missing_docs)]
    pub kind: KindOnWall,
    #[allow(missing_docs)]
    pub words: Vec<Piece>,
}

/// One place of a vote's result; level ones share a place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlaceOnWall {
    /// 1, 2, 2, 4.
    pub place: u32,
    /// Level with another: '2 ='.
    pub level: bool,
    /// What people call out: theme number, cause letter or idea number.
    pub called: String,
    /// The numbers of ideas that were joined to it, which people still call out.
    pub joined: Vec<u32>,
    /// Its kind where it is a theme.
    pub kind: Option<KindOnWall>,
    #[allow(missing_docs)]
    pub name: String,
    #[allow(missing_docs)]
    pub votes: u32,
}

/// A cause with the causes under it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CauseOnWall {
    #[allow(missing_docs)]
    pub letter: String,
    #[allow(missing_docs)]
    pub text: String,
    #[allow(missing_docs)]
    pub matters_most: bool,
    #[allow(missing_docs)]
    pub causes: Vec<CauseOnWall>,
}

/// A cause by what people call out, without its branch.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CauseNamed {
    #[allow(missing_docs)]
    pub letter: String,
    #[allow(missing_docs)]
    pub text: String,
}

/// What a room made of its days, counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MadeInRoom {
    /// Statements that count: nobody's who withdrew.
    pub statements: u32,
    #[allow(missing_docs)]
    pub themes: u32,
    /// Ideas, joined ones too.
    pub ideas: u32,
    #[allow(missing_docs)]
    pub plans: u32,
}

/// Success lines from one perspective.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PerspectiveOnWall {
    #[allow(missing_docs)]
    pub name: String,
    #[allow(missing_docs)]
    pub lines: Vec<SuccessOnWall>,
}

/// One success line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SuccessOnWall {
    #[allow(missing_docs)]
    pub number: u32,
    #[allow(missing_docs)]
    pub text: String,
}

/// Something in place already.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InPlaceOnWall {
    #[allow(missing_docs)]
    pub text: String,
    #[allow(missing_docs)]
    pub run_by: String,
    #[allow(missing_docs)]
    pub how_well: Option<HowWell>,
}

/// One lens with its ideas.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LensOnWall {
    #[allow(missing_docs)]
    pub name: String,
    #[allow(missing_docs)]
    pub prompt: String,
    #[allow(missing_docs)]
    pub icon: LensIcon,
    /// Ideas in the order of numbers; joined ones stand with the older.
    pub ideas: Vec<IdeaOnWall>,
}

/// One idea, or ideas that were joined.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct IdeaOnWall {
    /// Each idea's own words beside its own number; more than one where ideas were joined.
    pub said: Vec<IdeaWords>,
    /// The room chose it.
    pub chosen: bool,
}

/// The words of one idea, in three pieces around what the room underlined.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct IdeaWords {
    #[allow(missing_docs)]
    pub number: u32,
    /// Words before the underlined grain; all words where nothing is underlined.
    pub before: String,
    /// The underlined grain; empty if there is none.
    pub grain: String,
    /// Words after the grain.
    pub after: String,
}

/// The idea that the room is placing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct IdeaInPlay {
    #[allow(missing_docs)]
    pub idea: IdeaOnWall,
    #[allow(missing_docs)]
    pub lens: String,
    #[allow(missing_docs)]
    pub icon: LensIcon,
}

/// One idea on the grid, by its number.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Disc {
    /// The older number where ideas were joined.
    pub number: u32,
    /// Across, 0 to 100.
    pub effort: f64,
    /// Up, 0 to 100.
    pub difference: f64,
    /// The idea in the room's hands.
    pub in_play: bool,
    /// The room chose it.
    pub chosen: bool,
}

/// An action as the room reads it back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StepOnWall {
    #[allow(missing_docs)]
    pub what: String,
    #[allow(missing_docs)]
    pub people: Vec<String>,
    #[allow(missing_docs)]
    pub by: Option<NaiveDate>,
}

/// A line of 'what happens next': a thing, a day and a person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ThanksLine {
    #[allow(missing_docs)]
    pub on: Option<NaiveDate>,
    #[allow(missing_docs)]
    pub what: String,
    #[allow(missing_docs)]
    pub who: String,
}

/// One theme of the practice round.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WarmUpTheme {
    #[allow(missing_docs)]
    pub name: String,
    #[allow(missing_docs)]
    pub cards: Vec<String>,
}
