//! Before the days: the question, the people, the dates.

use super::builder::Builder;
use super::data::{Facts, Practice};
use crate::protocol::{Command, Error, WorkshopField};

pub(super) fn prepare(builder: &mut Builder, practice: &Practice) -> Result<(), Error> {
    for change in facts(&practice.workshop) {
        builder.run(Command::EditWorkshop { change })?;
    }
    for row in &practice.invited {
        builder.run(Command::AddInvited {
            group: row.group.clone(),
            wanted: row.wanted,
            coming: row.coming,
        })?;
    }
    for row in &practice.team {
        builder.run(Command::AddFacilitator {
            name: row.name.clone(),
            role: row.role,
            leads: row.leads.clone(),
        })?;
    }
    Ok(())
}

/// Everything but the title, which came with the file.
fn facts(facts: &Facts) -> Vec<WorkshopField> {
    vec![
        WorkshopField::FocusQuestion(facts.focus_question.clone()),
        WorkshopField::Organisation(facts.organisation.clone()),
        WorkshopField::Place(facts.place.clone()),
        WorkshopField::QuietRoom(facts.quiet_room.clone()),
        WorkshopField::TimeZone(facts.time_zone.clone()),
        WorkshopField::DayOne(Some(facts.day_one)),
        WorkshopField::DayTwo(Some(facts.day_two)),
        WorkshopField::ReviewDate(Some(facts.review_date)),
        WorkshopField::DeleteBy(Some(facts.delete_by)),
        WorkshopField::ScreenHeightCm(Some(facts.screen_height_cm)),
        WorkshopField::BackRowCm(Some(facts.back_row_m * 100)),
    ]
}
