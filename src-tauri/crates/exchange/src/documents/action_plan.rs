//! The action plan as a document: what the caller hands over.
//!
//! All texts may hold anything; empty ones are not printed. The caller picks what may be shown: hidden parts come
//! as [`Piece::Hidden`], and people who may not be quoted give no [`Quote`].

pub(in crate::documents) mod from_document;
mod leaves;

use chrono::NaiveDate;
use heard_core::protocol::{Piece, PlanId};
use serde::Serialize;

use super::errors::DocumentError;
use super::make::Making;
use super::plan_page::Pages;
use super::press::{self, PrintOptions, Template, Title, Typeset};
use super::set::DocumentKind;
use super::{cleaning, words};

pub use from_document::action_plans_of;
pub(super) use leaves::{body, leaves};

/// The action plans of one workshop, or one of them.
#[derive(Debug, Clone, Default)]
pub struct ActionPlanDocument {
    /// The workshop's title, for the footer.
    pub workshop: String,
    /// Its days as they are said: "13 and 14 October 2026".
    pub dates: String,
    /// Whether it is the practice workshop; then every page says so.
    pub practice: bool,
    /// A language tag, "en-GB" when in doubt.
    pub language: String,
    /// The plans in order; each starts on a new page.
    pub plans: Vec<Plan>,
}

/// One action plan.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// Numbers of the idea, the older one first where two were joined.
    pub numbers: Vec<u32>,
    /// Name of the lens it was found through, "Delia"; may be empty.
    pub lens: String,
    /// Name of the action.
    pub name: String,
    /// What it is, in a sentence.
    pub what: String,
    /// Why we are doing this.
    pub why: Why,
    /// What success looks like, a line each.
    pub success: Vec<String>,
    /// The first step, if there is one.
    pub first_step: Option<Step>,
    /// The steps after the first, in order.
    pub steps: Vec<Step>,
    /// What it needs.
    pub needs: String,
    /// Who else helps.
    pub who_else: String,
    /// How we will know.
    pub how_we_will_know: String,
    /// Who will tell people, and how.
    pub who_tells: String,
    /// When: now to a week, months, longer.
    pub horizon: String,
    /// The next meeting.
    pub next_meeting: NextMeeting,
    /// Who signed up, as they like to be introduced. Never how to reach them.
    pub signed_up: Vec<String>,
}

/// Theme, cause, counts and a few people's own words.
#[derive(Debug, Clone, Default)]
pub struct Why {
    /// The theme, if the idea hangs on one.
    pub theme: Option<Theme>,
    /// The cause it answers, if it answers one.
    pub cause: Option<Cause>,
    /// How many statements stand in the theme; printed only where `people` is 0, because nobody knows who said what.
    pub statements: u32,
    /// How many people made them. Under five, no figure is printed.
    pub people: u32,
    /// How many people were asked and answered in all; 0 when unknown.
    pub people_asked: u32,
    /// At most two or three quotes, picked by the caller.
    pub quotes: Vec<Quote>,
}

/// The three kinds; each has its cut and colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// What is working.
    Working,
    /// What is not working.
    #[default]
    NotWorking,
    /// What is important for the future.
    Important,
}

/// The theme that a plan answers.
#[derive(Debug, Clone, Default)]
pub struct Theme {
    /// Its number.
    pub number: u32,
    /// Its kind, for cut and colour.
    pub kind: Kind,
    /// The kind's name as the workshop calls it: "not working".
    pub kind_name: String,
    /// Its 'I' name.
    pub name: String,
}

/// The cause that a plan answers.
#[derive(Debug, Clone, Default)]
pub struct Cause {
    /// Its letter.
    pub letter: String,
    /// Its words.
    pub words: String,
}

/// A statement in its own words.
#[derive(Debug, Clone, Default)]
pub struct Quote {
    /// Number of the card.
    pub card: u32,
    /// The words in order, with the hidden parts in their places.
    pub words: Vec<Piece>,
}

/// A step. Days come as text; [`super::day_in_words`] makes it from a date.
#[derive(Debug, Clone, Default)]
pub struct Step {
    /// What is done.
    pub what: String,
    /// Why it can't be done, as a sentence; empty for all other steps.
    pub cannot: String,
    /// Who does it.
    pub people: String,
    /// By which day: "Friday 30 October 2026".
    pub by: String,
}

impl Step {
    /// What is done, and why it can't be where that is so.
    pub(super) fn told(&self) -> String {
        if self.cannot.is_empty() {
            self.what.clone()
        } else {
            format!("{} ({})", self.what, self.cannot)
        }
    }
}

/// When and where people meet again.
#[derive(Debug, Clone, Default)]
pub struct NextMeeting {
    /// "Thursday 12 November 2026, 2 pm".
    pub when: String,
    /// "At Fern House."
    pub place: String,
}

/// The action plans of a workshop, or one of them, set as pages.
pub(super) fn typeset(
    making: &Making<'_>,
    plan: Option<PlanId>,
    print: PrintOptions,
) -> Result<Typeset, DocumentError> {
    set(
        &action_plans_of(making.document, plan),
        making.today(),
        print,
    )
}

/// These action plans as pages.
pub(super) fn set(
    document: &ActionPlanDocument,
    made_on: NaiveDate,
    print: PrintOptions,
) -> Result<Typeset, DocumentError> {
    let title = match document.plans.as_slice() {
        [plan] => words::one_plan_title(&or(cleaning::one_line(&plan.name), words::NO_NAME)),
        _ => words::all_plans_title(&or(cleaning::one_line(&document.workshop), words::NO_TITLE)),
    };
    let title = Title {
        title: &title,
        language: &document.language,
        made_on,
    };
    press::typeset(
        Template::of(DocumentKind::ActionPlan),
        &Pages::of(document),
        &title,
        print,
    )
}

/// `text`, or `instead` when it is empty.
pub(super) fn or(text: String, instead: &str) -> String {
    if text.is_empty() {
        instead.to_owned()
    } else {
        text
    }
}
