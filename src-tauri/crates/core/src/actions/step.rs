//! The steps of a plan; the first one is the first step.

use super::get;
use crate::edit::{Edit, MOST_NAME, MOST_TEXT, optional_text, rank_after, rank_last, text};
use crate::protocol::{Error, PlanId, Refusal, Step, StepField, StepId, StepStatus};
use crate::words::{fields, names};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// What the record is called in a sentence.
const WHAT: &str = names::STEP;

pub(super) fn get_step(edit: &Edit<'_>, id: StepId) -> Result<Step, Error> {
    edit.get::<Step>(id, WHAT)
}

/// Adds a step as the plan's last.
pub(crate) fn add_step(
    edit: &mut Edit<'_>,
    plan: PlanId,
    what: &str,
    people: &[String],
    by: Option<NaiveDate>,
) -> Result<(), Error> {
    get(edit, plan)?;
    let steps = edit.document().steps.iter();
    let of_plan = steps.filter(|row| row.plan == plan);
    let rank = rank_last(of_plan.map(|row| row.rank.as_str()))?;
    let step = Step {
        what: text(what, fields::STEP, MOST_TEXT)?,
        people: names(people)?,
        id: edit.mint(),
        plan,
        by,
        status: StepStatus::NotStarted,
        reason: String::new(),
        after: None,
        rank,
    };
    edit.put(step);
    Ok(())
}

/// Changes one field of a step.
pub(crate) fn edit_step(edit: &mut Edit<'_>, id: StepId, change: StepField) -> Result<(), Error> {
    let mut step = get_step(edit, id)?;
    match change {
        StepField::What(what) => step.what = text(&what, fields::STEP, MOST_TEXT)?,
        StepField::People(people) => step.people = names(&people)?,
        StepField::By(by) => step.by = by,
        StepField::After(after) => {
            refuse_a_wait_in_a_ring(edit, &step, after)?;
            step.after = after;
        }
    }
    edit.put(step);
    Ok(())
}

/// Moves a step after another of its plan; none for the first place.
pub(crate) fn move_step(
    edit: &mut Edit<'_>,
    id: StepId,
    after: Option<StepId>,
) -> Result<(), Error> {
    let step = get_step(edit, id)?;
    let steps = edit.document().steps.iter();
    let others = steps.filter(|row| row.plan == step.plan && row.id != id);
    let rank = rank_after(others.map(|row| (row.id, row.rank.clone())), after, WHAT)?;
    edit.put(Step { rank, ..step });
    Ok(())
}

/// Removes a step; what waited for it waits for nothing.
pub(crate) fn remove_step(edit: &mut Edit<'_>, id: StepId) -> Result<(), Error> {
    get_step(edit, id)?;
    let steps = edit.document().steps.iter();
    let waiting: Vec<Step> = steps.filter(|row| row.after == Some(id)).cloned().collect();
    for step in waiting {
        edit.put(Step {
            after: None,
            ..step
        });
    }
    edit.remove::<Step>(id);
    Ok(())
}

/// People's names, without empty ones and without one twice.
fn names(people: &[String]) -> Result<Vec<String>, Error> {
    let mut names: Vec<String> = Vec::with_capacity(people.len());
    for name in people {
        let name = optional_text(name, fields::NAME, MOST_NAME)?;
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
    Ok(names)
}

/// A step waits for one of its own plan, and never for itself over others.
fn refuse_a_wait_in_a_ring(
    edit: &Edit<'_>,
    step: &Step,
    after: Option<StepId>,
) -> Result<(), Error> {
    let mut seen = BTreeSet::from([step.id]);
    let mut next = after;
    while let Some(id) = next {
        if !seen.insert(id) {
            return Err(Refusal::WaitsForItself.into());
        }
        let before = get_step(edit, id)?;
        if before.plan != step.plan {
            return Err(Refusal::AnotherPlan.into());
        }
        next = before.after;
    }
    Ok(())
}
