//! The story of a workshop as plain data, before anybody sets a page of it.
//!
//! [`story_of`] makes a [`Story`] from a workshop; the PDF, and any other way to tell it, is made
//! from the story alone. Everything in it may be shown to anybody: hidden parts are [`Piece::Hidden`], who may not
//! be quoted is counted only, who withdrew is gone, and ways to reach people are not in it. Texts are as they were
//! typed: whoever prints them cleans and escapes them. A part without content is empty or `None`, and is left out.

mod from_document;
pub(in crate::documents) mod plan;

use heard_core::protocol::{HowWell, Kind, Part, TieSettled, VoteOn, VoteSource};

use crate::documents::people::Counted;
use crate::documents::printed::{Cause, Quote, Theme};
use crate::documents::story::plan::Plan;

pub use from_document::{plans::action_plans_of, story_of};

/// What happened in a workshop, part by part, in the order in which it is told.
#[derive(Debug, Clone, Default)]
pub struct Story {
    /// The workshop's title; may be empty.
    pub title: String,
    /// Whether it is the practice workshop; then every page says so.
    pub practice: bool,
    /// A language tag.
    pub language: String,
    /// Its days as they are said: "13 and 14 October 2026"; may be empty.
    pub days: String,
    /// Where it was held; may be empty.
    pub place: String,
    /// Who was asked, what, and how many answered.
    pub asked: Asked,
    /// What we heard: the three kinds, in order.
    pub heard: Vec<Heard>,
    /// What matters most: closed rounds on themes and causes, in order.
    pub matters: Vec<Vote>,
    /// Why it is happening: a tree for each theme that has one.
    pub why: Vec<WhyTree>,
    /// What success looks like.
    pub success: Vec<Success>,
    /// What is in place already.
    pub in_place: Vec<InPlace>,
    /// Ideas, lens by lens.
    pub ideas: Vec<Lens>,
    /// Closed rounds on ideas, in order.
    pub liked: Vec<Vote>,
    /// Where each idea went, if any was placed.
    pub grid: Option<Grid>,
    /// What we chose, and why.
    pub chosen: Vec<Chosen>,
    /// The action plans in their order.
    pub plans: Vec<Plan>,
    /// How we agreed to work together.
    pub ways_of_working: Vec<String>,
    /// Who led the days, as they like to be introduced.
    pub team: Vec<String>,
    /// When people hear more.
    pub follow_up: FollowUp,
    /// Every statement that may be quoted, kind by kind, theme by theme.
    pub appendix: Vec<SaidOfKind>,
}

/// Who was asked.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// The question that everything is about; may be empty.
    pub question: String,
    /// Who holds the workshop; may be empty.
    pub organisation: String,
    /// What all of them said.
    pub all: Counted,
    /// Groups of five people or more, and how many of each; others are one group without a name, or are not shown.
    pub groups: Vec<Group>,
    /// Groups that were to be in the room.
    pub invited: Vec<String>,
    /// How many things of each kind a person was asked for; 0 when nothing was asked yet.
    pub each: u32,
}

/// A group of people who answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its name; none for all those that are too small to be shown apart.
    pub name: Option<String>,
    /// How many; five or more.
    pub people: u32,
}

/// What we heard of one kind.
#[derive(Debug, Clone)]
pub struct Heard {
    /// The kind.
    pub kind: Kind,
    /// What the workshop calls it, as the name of a part: "What is not working".
    pub title: String,
    /// The same as something that is counted: "things are not working".
    pub things: String,
    /// How many statements, in themes or not.
    pub statements: u32,
    /// How many of them stand in no theme.
    pub in_no_theme: u32,
    /// Its themes in number order.
    pub themes: Vec<HeardTheme>,
}

/// A theme, how often it was said, and a few people's own words.
#[derive(Debug, Clone)]
pub struct HeardTheme {
    /// The theme.
    pub theme: Theme,
    /// How often, by how many.
    pub said: Counted,
    /// At most one quote.
    pub quotes: Vec<Quote>,
    /// The cards in the appendix under this theme, by number: the trail.
    pub cards: Vec<u32>,
}

/// A closed round of votes.
#[derive(Debug, Clone)]
pub struct Vote {
    /// What it was on.
    pub on: VoteOn,
    /// The round's number.
    pub number: u32,
    /// The number of the round that it repeats, between the tied ones.
    pub repeats: Option<u32>,
    /// How people voted.
    pub by: VoteSource,
    /// How many voted, and the dots that each had; none for fewer than five, whose votes are not given as figures.
    pub people: Option<(u32, u32)>,
    /// Everything that was voted on, the best first; level ones in the round's own order.
    pub rows: Vec<Voted>,
    /// How a tie was settled.
    pub settled: Option<TieSettled>,
}

/// Where one thing came in a vote.
#[derive(Debug, Clone)]
pub struct Voted {
    /// Joint places: 1, 2, 2, 4.
    pub place: u32,
    /// Level with another that also got votes: "2 =".
    pub level: bool,
    /// Its dots, hands or cards; none where fewer than five people voted.
    pub votes: Option<u32>,
    /// What it is.
    pub what: Choice,
}

/// Something that people vote on.
#[derive(Debug, Clone)]
pub enum Choice {
    /// A theme.
    Theme(Theme),
    /// A cause, and the theme that it belongs to.
    Cause(Theme, Cause),
    /// An idea: its numbers and words.
    Idea(Vec<u32>, String),
}

/// Why a theme is happening.
#[derive(Debug, Clone)]
pub struct WhyTree {
    /// The theme at its root.
    pub theme: Theme,
    /// The causes right under it.
    pub causes: Vec<Branch>,
}

/// A cause, and why that is.
#[derive(Debug, Clone)]
pub struct Branch {
    /// Its letter and words.
    pub cause: Cause,
    /// The room ringed it.
    pub matters_most: bool,
    /// The causes under it.
    pub causes: Vec<Branch>,
}

/// What success looks like for a theme.
#[derive(Debug, Clone)]
pub struct Success {
    /// The theme.
    pub theme: Theme,
    /// For each perspective that has any: its name, and its lines with their numbers.
    pub perspectives: Vec<(String, Vec<(u32, String)>)>,
}

/// What is in place for a theme already.
#[derive(Debug, Clone)]
pub struct InPlace {
    /// The theme.
    pub theme: Theme,
    /// What there is.
    pub things: Vec<Thing>,
}

/// Something that is in place.
#[derive(Debug, Clone)]
pub struct Thing {
    /// Its name.
    pub name: String,
    /// Who runs it; may be empty.
    pub run_by: String,
    /// How well it works, if the room said.
    pub how_well: Option<HowWell>,
}

/// The ideas that came through one lens.
#[derive(Debug, Clone)]
pub struct Lens {
    /// Its name.
    pub name: String,
    /// What people were asked.
    pub prompt: String,
    /// The ideas by number.
    pub ideas: Vec<Idea>,
}

/// An idea, with those that were joined to it.
#[derive(Debug, Clone)]
pub struct Idea {
    /// Number, words and the grain of brilliance of each; the one that leads comes first.
    pub said: Vec<(u32, String, Option<Part>)>,
    /// The theme that it answers.
    pub theme: Option<Theme>,
    /// The cause that it answers.
    pub cause: Option<Cause>,
    /// The room chose it.
    pub chosen: bool,
}

/// The investment grid.
#[derive(Debug, Clone)]
pub struct Grid {
    /// What across means: "Effort".
    pub effort: String,
    /// What up means: "Difference".
    pub difference: String,
    /// Top left, top right, bottom left, bottom right.
    pub corners: [String; 4],
    /// The placed ideas by number.
    pub ideas: Vec<Placed>,
}

/// An idea on the grid.
#[derive(Debug, Clone)]
pub struct Placed {
    /// Its numbers; the first stands in the disc.
    pub numbers: Vec<u32>,
    /// The idea.
    pub text: String,
    /// Across, 0 to 100.
    pub effort: f64,
    /// Up, 0 to 100.
    pub difference: f64,
    /// Its corner, an index of [`Grid::corners`].
    pub corner: usize,
    /// The room chose it.
    pub chosen: bool,
}

/// An idea that the room chose, with the trail back to what people said.
#[derive(Debug, Clone)]
pub struct Chosen {
    /// The idea.
    pub idea: Idea,
    /// How often its theme was said, by how many.
    pub said: Counted,
    /// The cards in the appendix under that theme.
    pub cards: Vec<u32>,
    /// Its corner of the grid, effort and difference: "Quicker wins", "a little", "a lot".
    pub on_grid: Option<(String, &'static str, &'static str)>,
    /// Its place in the last vote on ideas, and whether it shared it.
    pub place: Option<(u32, bool)>,
    /// The name of its action plan; may be empty.
    pub plan: String,
}

/// When people hear more.
#[derive(Debug, Clone, Default)]
pub struct FollowUp {
    /// When everybody comes back together: "Thursday 21 January 2027"; may be empty.
    pub review: String,
    /// For each plan that says so: its name, when it meets next, and who tells people.
    pub plans: Vec<(String, String, String)>,
    /// Whom to ask; may be empty.
    pub organisation: String,
}

/// Every statement of a kind that may be quoted.
#[derive(Debug, Clone)]
pub struct SaidOfKind {
    /// The kind.
    pub kind: Kind,
    /// What the workshop calls it: "What is not working".
    pub title: String,
    /// Theme by theme, those in none last.
    pub themes: Vec<SaidInTheme>,
}

/// What may be quoted from a theme.
#[derive(Debug, Clone)]
pub struct SaidInTheme {
    /// The theme; none for what stands in no theme.
    pub theme: Option<Theme>,
    /// The statements by number.
    pub statements: Vec<Said>,
    /// Some of its statements are counted and may not be quoted.
    pub some_not_quoted: bool,
}

/// A statement in its own words.
#[derive(Debug, Clone)]
pub struct Said {
    /// Number of the card and its words.
    pub quote: Quote,
    /// Numbers of the further themes that it stands in.
    pub also_in: Vec<u32>,
}

impl Story {
    /// The statements under a theme in the appendix; none where there is none.
    pub fn said_in(&self, kind: Kind, number: u32) -> Option<&SaidInTheme> {
        let of_kind = self.appendix.iter().find(|part| part.kind == kind)?;
        let is = |part: &&SaidInTheme| part.theme.as_ref().is_some_and(|it| it.number == number);
        of_kind.themes.iter().find(is)
    }

    /// Whether nobody has said anything that may be told yet.
    pub fn nothing_said(&self) -> bool {
        self.asked.all.statements == 0
    }
}
