//! What the room thought up, chose and carries out, and what was told.

use heard_core::grid::{corner, how_much};
use heard_core::in_order;
use heard_core::protocol::{
    ActionPlan, Horizon, Idea, IdeaId, Part, Placement, PlanId, Step, StepStatus, Update,
};

use super::sheet::{Cell, Sheet, Source};
use crate::documents::people::many;
use crate::documents::words::horizon_in_words;
use crate::documents::words::workbook as words;

/// Every idea by its number; joined ones keep theirs.
pub(super) fn ideas(source: &Source<'_>) -> Sheet {
    let mut ideas: Vec<&Idea> = source.document.ideas.iter().collect();
    ideas.sort_by_key(|row| row.number);
    let settings = source.document.settings.single();
    let row = |idea: &Idea| {
        let lens = settings.and_then(|row| row.lenses.get(idea.lens as usize));
        let cause = idea.cause.and_then(|id| source.document.causes.get(id));
        let grain = idea.grain.map(|part| within(&idea.text, part));
        let theme = source.document.themes.get(idea.theme);
        vec![
            idea.number.into(),
            Cell::text(&idea.text),
            theme.map_or(Cell::Empty, |row| source.kind(row.kind)),
            source.theme_number(Some(idea.theme)),
            source.theme_name(Some(idea.theme)),
            lens.map_or(Cell::Empty, |row| Cell::text(&row.name)),
            cause.map_or(Cell::Empty, |row| Cell::text(&row.letter)),
            Cell::text(grain.unwrap_or_default()),
            source.idea_number(idea.joined_to),
            Cell::yes(idea.chosen),
        ]
    };
    Sheet {
        words: &words::IDEAS,
        rows: ideas.into_iter().map(row).collect(),
    }
}

/// The part of a text that was underlined.
fn within(text: &str, part: Part) -> String {
    let from = part.start as usize;
    let length = part.end.saturating_sub(part.start) as usize;
    text.chars().skip(from).take(length).collect()
}

/// Where ideas stand on the investment grid.
pub(super) fn grid(source: &Source<'_>) -> Sheet {
    let ideas = |row: &Placement| source.document.ideas.get(row.idea).map(|idea| idea.number);
    let mut placed: Vec<&Placement> = source.document.placements.iter().collect();
    placed.sort_by_key(|row| ideas(row));
    let corners = source.document.settings.single().map(|row| &row.corners);
    let row = |placed: &Placement| {
        let idea = source.document.ideas.get(placed.idea);
        let at = corner(placed.effort, placed.difference).index();
        let corner = corners.and_then(|names| names.get(at));
        vec![
            idea.map(|row| row.number).into(),
            idea.map_or(Cell::Empty, |row| Cell::text(&row.text)),
            rounded(placed.effort),
            rounded(placed.difference),
            Cell::text(how_much(placed.effort).words()),
            Cell::text(how_much(placed.difference).words()),
            corner.map_or(Cell::Empty, Cell::text),
            Cell::yes(placed.agreed),
            Cell::yes(idea.is_some_and(|row| row.chosen)),
        ]
    };
    Sheet {
        words: &words::GRID,
        rows: placed.into_iter().map(row).collect(),
    }
}

/// To one place after the point: nobody placed it finer than that.
fn rounded(amount: f64) -> Cell {
    Cell::Number((amount * 10.0).round() / 10.0)
}

/// The action plans in their order, with who signed up; never how to reach them.
pub(super) fn plans(source: &Source<'_>) -> Sheet {
    let row = |(at, plan): (u32, &ActionPlan)| {
        let idea = source.document.ideas.get(plan.idea);
        let cause = idea.and_then(|row| source.document.causes.get(row.cause?));
        let theme = idea.map(|row| row.theme);
        let signed = source
            .document
            .sign_ups
            .iter()
            .filter(|row| row.plan == plan.id);
        let names: Vec<&str> = signed.map(|row| row.name.as_str()).collect();
        let horizon = plan.horizon.map(|horizon| match horizon {
            Horizon::Weeks => horizon_in_words::WEEKS,
            Horizon::Months => horizon_in_words::MONTHS,
            Horizon::Longer => horizon_in_words::LONGER,
        });
        vec![
            at.into(),
            Cell::text(&plan.name),
            idea.map(|row| row.number).into(),
            source.theme_number(theme),
            source.theme_name(theme),
            cause.map_or(Cell::Empty, |row| Cell::text(&row.letter)),
            Cell::text(&plan.what),
            Cell::text(&plan.success),
            Cell::text(&plan.needs),
            Cell::text(&plan.who_else),
            Cell::text(&plan.how_we_know),
            Cell::text(&plan.who_tells),
            horizon.map_or(Cell::Empty, Cell::text),
            Cell::text(&plan.next_meeting),
            many(names.len()).into(),
            Cell::text(names.join(", ")),
        ]
    };
    Sheet {
        words: &words::PLANS,
        rows: (1..).zip(source.shown.plans()).map(row).collect(),
    }
}

/// The steps of every plan, and how they go.
pub(super) fn steps(source: &Source<'_>) -> Sheet {
    let mut rows = Vec::new();
    for (at, plan) in (1_u32..).zip(source.shown.plans()) {
        let steps = source.document.steps.iter();
        let steps = in_order(steps.filter(|row| row.plan == plan.id));
        for (number, step) in (1_u32..).zip(&steps) {
            let waits = steps.iter().position(|row| Some(row.id) == step.after);
            let waits = waits.and_then(|at| u32::try_from(at + 1).ok());
            rows.push(vec![
                at.into(),
                Cell::text(&plan.name),
                number.into(),
                Cell::text(&step.what),
                Cell::text(step.people.join(", ")),
                Cell::day(step.by),
                Cell::text(status(step)),
                Cell::text(&step.reason),
                waits.into(),
            ]);
        }
    }
    Sheet {
        words: &words::STEPS,
        rows,
    }
}

fn status(step: &Step) -> &'static str {
    match step.status {
        StepStatus::NotStarted => words::NOT_STARTED,
        StepStatus::Started => words::STARTED,
        StepStatus::Done => words::DONE,
        StepStatus::Stuck => words::STUCK,
        StepStatus::CannotDo => words::CANNOT_DO,
    }
}

/// What was told afterwards, the oldest first.
pub(super) fn updates(source: &Source<'_>) -> Sheet {
    let mut updates: Vec<&Update> = source.document.updates.iter().collect();
    updates.sort_by_key(|row| (row.on, row.id));
    let row = |update: &Update| {
        vec![
            Cell::Day(update.on),
            source.plan_name(update.plan),
            source.theme_number(update.theme),
            source.theme_name(update.theme),
            Cell::text(&update.we_did),
            Cell::text(&update.could_not),
            Cell::text(&update.why),
        ]
    };
    Sheet {
        words: &words::UPDATES,
        rows: updates.into_iter().map(row).collect(),
    }
}

impl Source<'_> {
    fn idea_number(&self, idea: Option<IdeaId>) -> Cell {
        let idea = idea.and_then(|id| self.document.ideas.get(id));
        idea.map(|row| row.number).into()
    }

    fn plan_name(&self, plan: Option<PlanId>) -> Cell {
        let plan = plan.and_then(|id| self.document.plans.get(id));
        plan.map_or(Cell::Empty, |row| Cell::text(&row.name))
    }
}
