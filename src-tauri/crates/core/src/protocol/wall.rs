//! What the desk sends to the wall.

use super::{
    IdeaId, Kind, LensIcon, PlanId, StatementId, ThemeId, UpdateId, VoteRoundId, WorkshopId,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One scene of the wall and its parameters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "scene", rename_all = "camelCase")]
pub enum Scene {
    /// Nothing but a plain dark wall.
    Blank,
    /// Arrive, and know what happens next.
    Welcome,
    /// The agenda: now, next, then.
    NowNext {
        /// The day, 1 or 2.
        day: u32,
        /// The agenda's minute that counts as now; the desk sends it once a minute.
        minute: u32,
    },
    /// How we agreed to work together.
    WaysOfWorking,
    /// What we can and cannot change here.
    CanAndCannot,
    /// The practice round's cards.
    WarmUp,
    /// One statement, being read aloud.
    Hear {
        #[allow(missing_docs)]
        statement: StatementId,
    },
    /// The themes of a kind.
    Themes {
        #[allow(missing_docs)]
        kind: Kind,
    },
    /// One theme with its statements.
    Theme {
        #[allow(missing_docs)]
        theme: ThemeId,
    },
    /// How to vote; the settings' rules where no round is open yet.
    HowToVote {
        #[allow(missing_docs)]
        round: Option<VoteRoundId>,
    },
    /// The result, place by place.
    VoteResult {
        #[allow(missing_docs)]
        round: VoteRoundId,
    },
    /// The why-tree of a theme.
    WhyTree {
        #[allow(missing_docs)]
        theme: ThemeId,
    },
    /// What we see when it works.
    Success {
        #[allow(missing_docs)]
        theme: ThemeId,
    },
    /// What is in place already.
    InPlace {
        #[allow(missing_docs)]
        theme: ThemeId,
    },
    /// The ideas of a theme.
    Ideas {
        #[allow(missing_docs)]
        theme: ThemeId,
    },
    /// The investment grid, with one idea in play.
    Grid {
        /// The idea in play; none shows the whole grid.
        idea: Option<IdeaId>,
    },
    /// What the room chose.
    Chosen,
    /// One action plan.
    ActionPlan {
        #[allow(missing_docs)]
        plan: PlanId,
    },
    /// Thanks, and what happens next.
    Thanks,
    /// The wall's timer: minutes left, and what they are for.
    Timer {
        /// Minutes left, rounded up; the desk sends it once a minute.
        left: u32,
    },
    /// Lines of letters in the wall's sizes, to check from the back row.
    TestPattern,
    /// What changed because people said it.
    TogetherWeDid {
        #[allow(missing_docs)]
        update: UpdateId,
    },
}

/// Light, or dark for a dim room; chosen by the driver, never by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs)]
pub enum Scheme {
    Light,
    Dark,
}

/// Why the room stops for a moment: its own red and yellow cards (NHS England's 'Bite-size guide').
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Pause {
    /// Yellow: slow down.
    SlowDown,
    /// Red: stop, I have a question.
    Question,
}

/// A calm timer. It counts down for people and ends nothing by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Timer {
    /// What the minutes are for, such as a lens's name.
    pub label: String,
    /// The lens's own picture, if it is for one.
    pub icon: Option<LensIcon>,
    /// When it was started.
    #[ts(type = "string")]
    pub started: DateTime<Utc>,
    /// How long it takes from then, 1 to 240 minutes.
    pub minutes: u32,
}

/// What the wall shows. Never in undo; blank after a restart.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Wall {
    /// The workshop's id.
    pub id: WorkshopId,
    /// The scene that the desk chose.
    pub scene: Scene,
    /// The page of the scene, from 0; the wall takes its last page where there are fewer.
    pub page: u32,
    /// While the wall is held: the scene that it goes on showing.
    pub held: Option<Scene>,
    /// Blanked: nothing is shown, the scene is kept.
    pub blank: bool,
    #[allow(missing_docs)]
    pub scheme: Scheme,
    /// Size of all words, in percent: 100, 115, 130, 150 or 175.
    pub size: u32,
    /// A pause stands before the scene until it ends.
    #[serde(default)]
    pub pause: Option<Pause>,
    /// The timer that runs, if one was started.
    #[serde(default)]
    pub timer: Option<Timer>,
}
