//! The action plans of a workshop: what of it may stand on a page that anybody can pick up.

use chrono::NaiveDate;
use heard_core::in_order;
use heard_core::protocol::{self as core, Document, Horizon, IdeaId, PlanId, StepStatus};

use crate::documents::meetings;
use crate::documents::people::{many, people_in};
use crate::documents::printed::{Cause, Quote, Theme};
use crate::documents::shown::Shown;
use crate::documents::story::plan::{ActionPlanDocument, NextMeeting, Plan, Step, Why};
use crate::documents::words::{
    self, and_list, cannot_be_done, day_in_words, days_in_words, horizon_in_words,
};

/// Quotes on one plan.
const QUOTES: usize = 2;
/// A quote that reads well on a page, in characters.
const SHORT: usize = 160;

/// One plan, or all in their order, as they stand on a day. Words that may not be quoted, people who withdrew, ways
/// to reach anybody and meetings that are over are not in it.
pub fn action_plans_of(
    document: &Document,
    plan: Option<PlanId>,
    today: NaiveDate,
) -> ActionPlanDocument {
    let workshop = document.workshop.single();
    let wanted = |row: &&core::ActionPlan| plan.is_none_or(|wanted| wanted == row.id);
    let plans = in_order(document.plans.iter().filter(wanted));
    ActionPlanDocument {
        workshop: workshop.map(|row| row.title.clone()).unwrap_or_default(),
        dates: workshop.map_or_else(String::new, |row| days_in_words(row.day_one, row.day_two)),
        practice: workshop.is_some_and(|row| row.practice),
        language: words::LANGUAGE.to_owned(),
        plans: plans
            .into_iter()
            .map(|row| one(document, row, today))
            .collect(),
    }
}

fn one(document: &Document, plan: &core::ActionPlan, today: NaiveDate) -> Plan {
    let idea = document.ideas.get(plan.idea);
    let mut steps = steps(document, plan.id).into_iter();
    let said = meetings::to_come(document, plan, today);
    let (when, place) = meetings::when_and_where(document, said);
    let sign_ups = document.sign_ups.iter().filter(|row| row.plan == plan.id);
    Plan {
        numbers: numbers(document, plan.idea),
        name: plan.name.clone(),
        what: plan.what.clone(),
        why: idea.map(|idea| why(document, idea)).unwrap_or_default(),
        success: plan.success.lines().map(str::to_owned).collect(),
        first_step: steps.next(),
        steps: steps.collect(),
        needs: plan.needs.clone(),
        who_else: plan.who_else.clone(),
        how_we_will_know: plan.how_we_know.clone(),
        who_tells: plan.who_tells.clone(),
        horizon: plan.horizon.map_or("", how_soon).to_owned(),
        next_meeting: NextMeeting { when, place },
        signed_up: sign_ups.map(|row| row.name.clone()).collect(),
    }
}

fn how_soon(horizon: Horizon) -> &'static str {
    match horizon {
        Horizon::Weeks => horizon_in_words::WEEKS,
        Horizon::Months => horizon_in_words::MONTHS,
        Horizon::Longer => horizon_in_words::LONGER,
    }
}

/// The idea's number and those joined to it, the oldest first.
pub(in crate::documents) fn numbers(document: &Document, idea: IdeaId) -> Vec<u32> {
    let belongs = |row: &&core::Idea| row.id == idea || row.joined_to == Some(idea);
    let mut numbers: Vec<u32> = document
        .ideas
        .iter()
        .filter(belongs)
        .map(|row| row.number)
        .collect();
    numbers.sort_unstable();
    numbers
}

fn steps(document: &Document, plan: PlanId) -> Vec<Step> {
    let rows = in_order(document.steps.iter().filter(|row| row.plan == plan));
    let step = |row: &core::Step| Step {
        what: row.what.clone(),
        cannot: match row.status {
            StepStatus::CannotDo => cannot_be_done(&row.reason),
            _ => String::new(),
        },
        people: and_list(&row.people),
        by: row.by.map(day_in_words).unwrap_or_default(),
        done: row.status == StepStatus::Done,
    };
    rows.into_iter().map(step).collect()
}

fn why(document: &Document, idea: &core::Idea) -> Why {
    let shown = Shown::of(document);
    let said = shown.said_in(idea.theme);
    let cause = idea.cause.and_then(|id| document.causes.get(id));
    Why {
        theme: document
            .themes
            .get(idea.theme)
            .map(|theme| Theme::of(document, theme)),
        cause: cause.map(|cause| Cause {
            letter: cause.letter.clone(),
            words: cause.text.clone(),
        }),
        statements: many(said.len()),
        people: many(people_in(&said)),
        people_asked: many(shown.people_asked()),
        quotes: shown
            .quotes(idea.theme, QUOTES, SHORT)
            .into_iter()
            .map(Quote::of)
            .collect(),
    }
}
