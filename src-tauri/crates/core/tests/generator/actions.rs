//! Plans, steps, sign-ups and updates.

use super::Lots;
use chrono::NaiveDate;
use heard_core::protocol::*;

pub fn action(kind: &str, document: &Document, lots: &Lots) -> Option<Command> {
    use Command::*;
    let plan = lots.row(&document.plans);
    let step = lots.row(&document.steps);
    let of = document.steps.get(step).map(|row| row.plan);
    let rows = document.steps.iter().filter(|row| Some(row.plan) == of);
    let other_step = lots.some_of(rows.map(|row| row.id).collect());
    Some(match kind {
        "AddPlan" => {
            let chosen = document.ideas.iter().filter(|row| row.chosen);
            let chosen = lots.some_of(chosen.map(|row| row.id).collect());
            AddPlan {
                idea: chosen.unwrap_or_else(|| lots.row(&document.ideas)),
                name: lots.text(),
            }
        }
        "EditPlan" => EditPlan {
            plan,
            change: lots.one_of(vec![
                PlanField::What(lots.text()),
                PlanField::Horizon(Some(Horizon::Months)),
            ]),
        },
        "MovePlan" => MovePlan {
            plan,
            after: lots.maybe_row(&document.plans),
        },
        "RemovePlan" => RemovePlan { plan },
        "AddStep" => AddStep {
            plan,
            what: lots.text(),
            people: vec![lots.text()],
            by: lots.day(),
        },
        "EditStep" => EditStep {
            step,
            change: lots.one_of(vec![
                StepField::What(lots.text()),
                StepField::By(lots.day()),
                StepField::After(other_step),
            ]),
        },
        "SetStepStatus" => SetStepStatus {
            step,
            status: lots.one_of(vec![StepStatus::Started, StepStatus::CannotDo]),
            reason: lots.text(),
        },
        "MoveStep" => MoveStep {
            step,
            after: other_step.filter(|_| lots.yes()),
        },
        "RemoveStep" => RemoveStep { step },
        "AddSignUp" => AddSignUp {
            plan,
            name: lots.text(),
            contact: lots.text(),
        },
        "EditSignUp" => EditSignUp {
            sign_up: lots.row(&document.sign_ups),
            name: lots.text(),
            contact: lots.text(),
        },
        "RemoveSignUp" => RemoveSignUp {
            sign_up: lots.row(&document.sign_ups),
        },
        "AddWantsToHear" => AddWantsToHear {
            name: lots.text(),
            reach: lots.text(),
        },
        "EditWantsToHear" => EditWantsToHear {
            wants_to_hear: lots.row(&document.wants_to_hear),
            name: lots.text(),
            reach: lots.text(),
        },
        "Tell" => Tell {
            wants_to_hear: lots.row(&document.wants_to_hear),
            told_on: lots.day(),
            told_by: lots.text(),
        },
        "RemoveWantsToHear" => RemoveWantsToHear {
            wants_to_hear: lots.row(&document.wants_to_hear),
        },
        "AddUpdate" => AddUpdate {
            plan: lots.maybe_row(&document.plans),
            theme: lots.maybe_row(&document.themes),
            on: NaiveDate::default(),
            we_did: lots.text(),
            could_not: lots.text(),
            why: lots.text(),
        },
        "EditUpdate" => EditUpdate {
            update: lots.row(&document.updates),
            on: NaiveDate::default(),
            we_did: lots.text(),
            could_not: lots.text(),
            why: lots.text(),
        },
        "RemoveUpdate" => RemoveUpdate {
            update: lots.row(&document.updates),
        },
        _ => return None,
    })
}
