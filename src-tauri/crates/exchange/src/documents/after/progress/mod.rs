//! The progress sheet: each plan's steps with how they go, and room to write.

mod leaves;

use heard_core::in_order;
use heard_core::protocol::{ActionPlan, PlanId, Step, StepStatus};
use serde::Serialize;

use super::{Frame, set};
use crate::documents::cleaning::{lines, one_line, or};
use crate::documents::errors::DocumentError;
use crate::documents::kinds::DocumentKind;
use crate::documents::making::Making;
use crate::documents::meetings;
use crate::documents::press::{PrintOptions, Typeset};
use crate::documents::shown::Shown;
use crate::documents::words::after as say;
use crate::documents::words::{NO_NAME, and_list, by_day, day_in_words};

pub(in crate::documents) use leaves::leaves as progress_sheet_in_leaves;

/// The data of the template `progress-sheet.typ`.
#[derive(Serialize)]
struct Pages {
    #[serde(flatten)]
    frame: Frame,
    title: &'static str,
    plans: Vec<Sheet>,
}

#[derive(Serialize)]
struct Sheet {
    name: String,
    how_we_will_know: String,
    meeting: String,
    steps: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    what: String,
    people: String,
    by: String,
    /// The same with no label over it.
    due: String,
    state: &'static str,
    reason: String,
}

/// A sheet for each plan, or for one.
pub(in crate::documents) fn progress_sheet(
    making: &Making<'_>,
    plan: Option<PlanId>,
    print: PrintOptions,
) -> Result<Typeset, DocumentError> {
    let pages = Pages {
        frame: Frame::of(making),
        title: say::PROGRESS,
        plans: sheets(making, plan),
    };
    set(
        making,
        DocumentKind::ProgressSheet,
        &pages,
        say::PROGRESS,
        print,
    )
}

fn sheets(making: &Making<'_>, plan: Option<PlanId>) -> Vec<Sheet> {
    let mut plans = Shown::of(making.document).plans();
    plans.retain(|row| plan.is_none_or(|id| id == row.id));
    plans.into_iter().map(|row| sheet(making, row)).collect()
}

fn sheet(making: &Making<'_>, plan: &ActionPlan) -> Sheet {
    let document = making.document;
    let of_plan = |row: &&Step| row.plan == plan.id;
    Sheet {
        name: or(one_line(&plan.name), NO_NAME),
        how_we_will_know: lines(&plan.how_we_know),
        meeting: lines(meetings::to_come(document, plan, making.today())),
        steps: in_order(document.steps.iter().filter(of_plan))
            .into_iter()
            .map(row)
            .collect(),
    }
}

fn row(step: &Step) -> Row {
    // Nobody waits for what cannot be done.
    let day = step.by.filter(|_| step.status != StepStatus::CannotDo);
    let by = day.map(day_in_words).unwrap_or_default();
    let people: Vec<String> = step.people.iter().map(|name| one_line(name)).collect();
    Row {
        what: lines(&step.what),
        people: and_list(&people),
        due: by_day(&by),
        by,
        state: say::state(step.status),
        reason: lines(&step.reason),
    }
}
