//! An action plan as plain data, before anybody sets a page of it.
//!
//! All texts may hold anything; empty ones are not printed. Whoever fills it picks what may be shown: hidden parts come
//! as [`Piece::Hidden`](heard_core::protocol::Piece::Hidden), and people who may not be quoted give no [`Quote`].

use crate::documents::printed::{Cause, Quote, Theme};
use crate::documents::words;

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
    /// How soon: "Within a few months".
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

/// A step. Days come as text; [`day_in_words`](crate::documents::words::day_in_words) makes it from a date.
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
    /// Whether it is done.
    pub done: bool,
}

impl Step {
    /// What is done, and why it can't be where that is so.
    pub(in crate::documents) fn told(&self) -> String {
        if self.cannot.is_empty() {
            self.what.clone()
        } else {
            format!("{} ({})", self.what, self.cannot)
        }
    }

    /// What stands under 'By when': its day, or that it is done. No day for what can't be done: nobody waits for it.
    pub(in crate::documents) fn by_when(&self) -> String {
        if self.done {
            words::DONE.to_owned()
        } else if self.cannot.is_empty() {
            self.by.clone()
        } else {
            String::new()
        }
    }

    /// The same where no label stands over it: "By Friday 30 October 2026".
    pub(in crate::documents) fn due(&self) -> String {
        if self.done {
            words::DONE.to_owned()
        } else {
            words::by_day(&self.by_when())
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
