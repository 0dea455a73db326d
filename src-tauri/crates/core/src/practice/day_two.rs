//! Day two: in place, ideas, vote, grid, choose, action plans, sign-up.

use super::builder::Builder;
use super::data::{self, HowWell, Lens, Practice};
use super::day_one::vote_on;
use crate::parts::find;
use crate::protocol::{self, Command, Error, IdeaField, IdeaId, PlanField, PlanId, StepField};
use crate::protocol::{StepId, VoteOn};

pub(super) fn plan(builder: &mut Builder, practice: &Practice) -> Result<(), Error> {
    for row in &practice.themes {
        if let Some(so_that) = row.so_that.clone() {
            let theme = builder.themes.get(&row.key)?;
            builder.run(Command::NameSoThat { theme, so_that })?;
        }
    }
    in_place(builder, practice)?;
    ideas(builder, practice)?;
    vote_on(builder, practice, VoteOn::Ideas)?;
    grid(builder, practice)?;
    for key in &practice.chosen {
        let (idea, chosen) = (builder.ideas.get(key)?, true);
        builder.run(Command::ChooseIdea { idea, chosen })?;
    }
    for plan in &practice.plans {
        add_plan(builder, plan)?;
    }
    for row in &practice.wants_to_hear {
        builder.run(Command::AddWantsToHear {
            name: row.name.clone(),
            reach: row.reach.clone(),
        })?;
    }
    Ok(())
}

fn in_place(builder: &mut Builder, practice: &Practice) -> Result<(), Error> {
    for row in &practice.in_place {
        builder.run(Command::AddInPlace {
            theme: builder.themes.get(&row.theme)?,
            text: row.text.clone(),
            run_by: row.run_by.clone(),
            how_well: match row.how_well {
                HowWell::Well => Some(protocol::HowWell::Well),
                HowWell::Partly => Some(protocol::HowWell::Partly),
                HowWell::No => Some(protocol::HowWell::No),
                HowWell::Unknown => None,
            },
        })?;
    }
    Ok(())
}

fn ideas(builder: &mut Builder, practice: &Practice) -> Result<(), Error> {
    for row in &practice.ideas {
        let idea: IdeaId = builder.made(Command::AddIdea {
            theme: builder.themes.get(&row.theme)?,
            lens: match row.lens {
                Lens::Delia => 0,
                Lens::Jamie => 1,
                Lens::Heston => 2,
            },
            text: row.text.clone(),
            cause: builder.causes.get_if(row.cause.as_deref())?,
        })?;
        builder.ideas.put(&row.key, idea);
        if let Some(grain) = &row.grain {
            let change = IdeaField::Grain(find(&row.text, grain));
            builder.run(Command::EditIdea { idea, change })?;
        }
    }
    for row in &practice.ideas {
        if let Some(with) = builder.ideas.get_if(row.joined_into.as_deref())? {
            let idea = builder.ideas.get(&row.key)?;
            builder.run(Command::JoinIdeas { idea, with })?;
        }
    }
    Ok(())
}

fn grid(builder: &mut Builder, practice: &Practice) -> Result<(), Error> {
    for row in &practice.placements {
        let idea = builder.ideas.get(&row.idea)?;
        builder.run(Command::PlaceIdea {
            idea,
            effort: row.effort,
            difference: row.difference,
        })?;
        let agreed = row.agreed;
        builder.run(Command::AgreePlacement { idea, agreed })?;
    }
    Ok(())
}

fn add_plan(builder: &mut Builder, row: &data::Plan) -> Result<(), Error> {
    let plan: PlanId = builder.made(Command::AddPlan {
        idea: builder.ideas.get(&row.idea)?,
        name: row.name.clone(),
    })?;
    builder.plans.put(&row.key, plan);
    let fields = [
        PlanField::What(row.what.clone()),
        PlanField::Success(row.success.clone()),
        PlanField::Needs(row.needs.clone()),
        PlanField::WhoElse(row.who_else.clone()),
        PlanField::HowWeKnow(row.how_we_know.clone()),
        PlanField::WhoTells(row.who_tells.clone()),
        PlanField::Horizon(Some(row.horizon)),
        PlanField::NextMeeting(row.next_meeting.clone()),
    ];
    for change in fields {
        builder.run(Command::EditPlan { plan, change })?;
    }
    add_steps(builder, row, plan)?;
    for somebody in &row.sign_ups {
        builder.run(Command::AddSignUp {
            plan,
            name: somebody.name.clone(),
            contact: somebody.contact.clone().unwrap_or_default(),
        })?;
    }
    Ok(())
}

fn add_steps(builder: &mut Builder, row: &data::Plan, plan: PlanId) -> Result<(), Error> {
    let mut steps: Vec<StepId> = Vec::with_capacity(row.steps.len());
    for step in &row.steps {
        let id = builder.made(Command::AddStep {
            plan,
            what: step.what.clone(),
            people: step.people.clone(),
            by: step.by,
        })?;
        if let Some(after) = step.after {
            let later = || Error::Internal("a practice step waits for a later one".to_owned());
            let after = Some(*steps.get(after).ok_or_else(later)?);
            builder.run(Command::EditStep {
                step: id,
                change: StepField::After(after),
            })?;
        }
        steps.push(id);
    }
    builder.steps.put(&row.key, steps);
    Ok(())
}
