//! After the days: how the steps go, and what is told.

use super::builder::Builder;
use super::data::{Practice, Update};
use crate::protocol::{Command, Error, StepStatus, WantsToHearId};

/// Steps go on, plans have their updates, and people who want to hear are told.
pub(super) fn implement(builder: &mut Builder, practice: &Practice) -> Result<(), Error> {
    for plan in &practice.plans {
        let steps = builder.steps.get(&plan.key)?;
        for (step, row) in steps.into_iter().zip(&plan.steps) {
            if row.status == StepStatus::NotStarted {
                continue;
            }
            builder.run(Command::SetStepStatus {
                step,
                status: row.status,
                reason: row.reason.clone().unwrap_or_default(),
            })?;
        }
    }
    for row in practice.updates.iter().filter(|row| row.plan.is_some()) {
        tell_everybody(builder, row)?;
    }
    for row in &practice.wants_to_hear {
        let told_by = row.told_by.clone().unwrap_or_default();
        if row.told_on.is_some() {
            builder.run(Command::Tell {
                wants_to_hear: who(builder, &row.name)?,
                told_on: row.told_on,
                told_by,
            })?;
        }
    }
    Ok(())
}

/// Everybody comes back together: what changed beside the plans is told too.
pub(super) fn review(builder: &mut Builder, practice: &Practice) -> Result<(), Error> {
    for row in practice.updates.iter().filter(|row| row.plan.is_none()) {
        tell_everybody(builder, row)?;
    }
    Ok(())
}

fn tell_everybody(builder: &mut Builder, row: &Update) -> Result<(), Error> {
    let command = Command::AddUpdate {
        plan: builder.plans.get_if(row.plan.as_deref())?,
        theme: builder.themes.get_if(row.theme.as_deref())?,
        on: row.on,
        we_did: row.we_did.clone().unwrap_or_default(),
        could_not: row.could_not.clone().unwrap_or_default(),
        why: row.why.clone().unwrap_or_default(),
    };
    builder.run(command).map(drop)
}

fn who(builder: &Builder, name: &str) -> Result<WantsToHearId, Error> {
    let mut rows = builder.workshop().document().wants_to_hear.iter();
    let row = rows.find(|row| row.name == name).map(|row| row.id);
    row.ok_or_else(|| Error::Internal(format!("the practice workshop has no '{name}'")))
}
