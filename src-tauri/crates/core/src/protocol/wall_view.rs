//! What the room may see: computed by core from the document and the chosen scene, and nothing more.
//!
//! Everything in here is filtered already: hidden words are blocks, statements of people who withdrew
//! or may not be shown are absent, votes that are not revealed are absent. The wall page draws this and
//! knows nothing else, so it can never leak.

use super::{HowWell, Kind, LensIcon, Pause, Piece, Scheme, VoteOn, VoteSource};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One view of the wall.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WallView {
    #[allow(missing_docs)]
    pub scheme: Scheme,
    /// Size of all words, in percent.
    pub size: u32,
    /// The page that the desk turned to, from 0; the wall takes its last where there are fewer.
    pub page: u32,
    /// True in the practice workshop: the wall says so.
    pub practice: bool,
    /// What is drawn.
    pub picture: Picture,
}

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

/// What the wall draws, scene by scene.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(
    tag = "scene",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
#[allow(missing_docs, reason = "the scenes are described at Scene")]
pub enum Picture {
    Blank {},
    Welcome {
        title: String,
        focus_question: String,
        organisation: String,
        place: String,
        quiet_room: String,
        /// Ways of working, at most three.
        ways: Vec<String>,
        /// The first parts of the day.
        first: Vec<AgendaLine>,
    },
    NowNext {
        now: Option<AgendaLine>,
        /// Minutes left of `now`; 0 says 'Time is up. Carry on if the room needs it.'
        minutes_left: u32,
        next: Option<AgendaLine>,
        then: Option<AgendaLine>,
        /// Where the quiet room is; empty where there is none.
        quiet_room: String,
    },
    Timer {
        /// What the minutes are for; may be empty.
        label: String,
        icon: Option<LensIcon>,
        /// All minutes that there are.
        minutes: u32,
        /// 0 says 'Time is up. Carry on if the room needs it.'
        minutes_left: u32,
    },
    /// Lines of letters in the sizes of the wall, to read from the back row.
    TestPattern {},
    /// The room's own yellow or red card.
    Pause {
        pause: Pause,
    },
    WaysOfWorking {
        lines: Vec<String>,
    },
    CanAndCannot {
        can: Vec<String>,
        cannot: Vec<String>,
    },
    WarmUp {
        /// Practice themes with their cards; the first one may be without a name: not in a theme yet.
        themes: Vec<WarmUpTheme>,
    },
    Hear {
        /// None where this statement may not be shown.
        card: Option<CardOnWall>,
        /// Statements of this kind that were heard.
        heard: u32,
        /// Statements of this kind that may be shown.
        of: u32,
    },
    Themes {
        kind: KindOnWall,
        themes: Vec<ThemeOnWall>,
        /// Statements in these themes, each counted once.
        statements: u32,
    },
    Theme {
        theme: ThemeOnWall,
        cards: Vec<CardOnWall>,
        /// Statements that count in this theme and may not be shown.
        not_shown: u32,
    },
    HowToVote {
        on: VoteOn,
        dots_per_person: u32,
        most_per_item: u32,
        voted_by: VoteSource,
    },
    VoteResult {
        on: VoteOn,
        /// How many people voted.
        people: u32,
        voted_by: VoteSource,
        /// The places shown so far, the best first.
        places: Vec<PlaceOnWall>,
        /// Places still to be shown.
        to_come: u32,
        /// The room has said what happens with those that are level.
        settled: bool,
    },
    WhyTree {
        theme: ThemeOnWall,
        causes: Vec<CauseOnWall>,
    },
    Success {
        theme: ThemeOnWall,
        /// 'It is October 2027. It worked.': a year after the second day, if that is known.
        looking_back_from: Option<NaiveDate>,
        perspectives: Vec<PerspectiveOnWall>,
    },
    InPlace {
        theme: ThemeOnWall,
        things: Vec<InPlaceOnWall>,
    },
    Ideas {
        theme: ThemeOnWall,
        lenses: Vec<LensOnWall>,
    },
    Grid {
        in_play: Option<IdeaInPlay>,
        discs: Vec<Disc>,
        effort_axis: String,
        difference_axis: String,
        /// Top left, top right, bottom left, bottom right.
        corners: Vec<String>,
    },
    Chosen {
        ideas: Vec<IdeaOnWall>,
    },
    ActionPlan {
        name: String,
        /// Numbers of the idea and of those joined to it.
        ideas: Vec<u32>,
        theme: ThemeOnWall,
        what: String,
        first_step: Option<StepOnWall>,
        how_we_know: String,
        who_tells: String,
        next_meeting: String,
        /// How it would look if it worked.
        success: String,
        /// The causes that it answers, each with its letter.
        causes: Vec<CauseNamed>,
        needs: String,
        /// First names of who signed up, as they wrote them.
        signed_up: Vec<String>,
    },
    Thanks {
        title: String,
        /// What the room made of its days.
        made: MadeInRoom,
        lines: Vec<ThanksLine>,
    },
    TogetherWeDid {
        /// Up to two statements that may be shown and quoted, under the theme it is about.
        said: Vec<CardOnWall>,
        /// The action's or theme's name.
        about: String,
        on: NaiveDate,
        we_did: String,
        could_not: String,
        why: String,
    },
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
