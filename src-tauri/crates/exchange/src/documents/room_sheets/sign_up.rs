//! Sign-up sheets: one for each action, and one for who wants to hear what happens. How to reach anybody is never
//! printed on those that lie where everybody can see them; only on the facilitator's own list.

use heard_core::protocol::ActionPlan;
use serde::Serialize;

use crate::documents::cleaning::{lines, one_line, or};
use crate::documents::making::Making;
use crate::documents::meetings;
use crate::documents::shown::Shown;
use crate::documents::words::{NO_NAME, next_meeting, room as say};

/// Whose hands the sheets are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whose {
    /// They lie on the table by the door, with room to write.
    Rooms,
    /// The facilitator keeps them: they say how to reach people.
    Facilitators,
}

/// The data of the template `sign-up-sheets.typ`.
#[derive(Serialize)]
pub(super) struct SignUps {
    /// Whether there is room to write.
    to_fill: bool,
    /// Stands in place of the lines where nobody signed up and there is no room to write.
    nobody: &'static str,
    columns: [&'static str; 2],
    hints: &'static [&'static str],
    sheets: Vec<Sheet>,
}

#[derive(Serialize)]
struct Sheet {
    title: String,
    what: String,
    meeting: String,
    names: Vec<Row>,
}

/// Somebody who signed up already.
#[derive(Serialize)]
struct Row {
    name: String,
    /// How to reach them, for the facilitator; for the room only that we can.
    reach: String,
}

/// A sheet for each plan, or one to fill in; then one for who wants to hear what happens.
pub(super) fn sheets(making: &Making<'_>, whose: Whose) -> SignUps {
    let document = making.document;
    let plans = Shown::of(document).plans();
    let mut sheets: Vec<Sheet> = plans
        .into_iter()
        .map(|plan| for_plan(making, plan, whose))
        .collect();
    if sheets.is_empty() && whose == Whose::Rooms {
        sheets.push(Sheet::named(say::I_WILL_HELP, Vec::new()));
    }
    // Who left a name to hear more told the team, not the room.
    let hear = document.wants_to_hear.iter();
    let hear = hear.filter(|_| whose == Whose::Facilitators);
    let hear = hear
        .map(|row| named(&row.name, &row.reach, whose))
        .collect();
    let to_fill = whose == Whose::Rooms;
    let title = if to_fill {
        say::HEAR_MORE
    } else {
        say::LIST_HEAR_MORE
    };
    sheets.push(Sheet::named(title, hear));
    SignUps {
        to_fill,
        nobody: say::NOBODY_YET,
        columns: if to_fill {
            say::SIGN_UP_COLUMNS
        } else {
            say::LIST_COLUMNS
        },
        hints: if to_fill {
            &say::SIGN_UP_HINTS
        } else {
            &say::LIST_HINTS
        },
        sheets,
    }
}

impl Sheet {
    fn named(title: &str, names: Vec<Row>) -> Self {
        Self {
            title: title.to_owned(),
            what: String::new(),
            meeting: String::new(),
            names,
        }
    }
}

fn for_plan(making: &Making<'_>, plan: &ActionPlan, whose: Whose) -> Sheet {
    let document = making.document;
    let sign_ups = document.sign_ups.iter().filter(|row| row.plan == plan.id);
    let meets = meetings::to_come(document, plan, making.today());
    Sheet {
        title: or(one_line(&plan.name), NO_NAME),
        what: lines(&plan.what),
        meeting: meeting(&one_line(meets)),
        names: sign_ups
            .map(|row| named(&row.name, &row.contact, whose))
            .collect(),
    }
}

/// "Next meeting: Thursday 12 November 2026, 2 pm".
fn meeting(when: &str) -> String {
    if when.is_empty() {
        String::new()
    } else {
        next_meeting(when).join(" ")
    }
}

fn named(name: &str, reach: &str, whose: Whose) -> Row {
    let reach = lines(reach);
    let told = match whose {
        Whose::Facilitators => reach,
        Whose::Rooms if reach.is_empty() => reach,
        Whose::Rooms => say::WE_KNOW.to_owned(),
    };
    Row {
        name: one_line(name),
        reach: told,
    }
}
