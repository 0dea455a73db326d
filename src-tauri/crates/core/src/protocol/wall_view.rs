//! What the room may see: computed by core from the document and the chosen scene, and nothing more.
//!
//! Everything in here is filtered already: hidden words are blocks, statements of people who withdrew
//! or may not be shown are absent, votes that are not revealed are absent. The wall page draws this and
//! knows nothing else, so it can never leak.

use super::{
    AgendaLine, CardOnWall, CauseNamed, CauseOnWall, Disc, IdeaInPlay, IdeaOnWall, InPlaceOnWall,
    KindOnWall, LensIcon, LensOnWall, MadeInRoom, Pause, PerspectiveOnWall, PlaceOnWall, Scheme,
    StepOnWall, ThanksLine, ThemeOnWall, VoteOn, VoteSource, WarmUpTheme,
};
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
