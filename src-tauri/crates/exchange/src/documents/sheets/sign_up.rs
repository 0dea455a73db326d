//! Sign-up sheets: one for each action, and one for who wants to hear what happens. How to reach anybody is never
//! printed on them, for they lie where everybody can see them.

use heard_core::protocol::{ActionPlan, Document};
use serde::Serialize;

use crate::documents::action_plan::or;
use crate::documents::cleaning::{lines, one_line};
use crate::documents::shown::Shown;
use crate::documents::words::{NO_NAME, next_meeting, room as say};

/// The data of the template `sign-up-sheets.typ`.
#[derive(Serialize)]
pub(super) struct SignUps {
    columns: [&'static str; 2],
    hints: [&'static str; 1],
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
    /// That we can reach them; never how.
    reach: &'static str,
}

/// A sheet for each plan, or one to fill in; then one for who wants to hear what happens.
pub(super) fn sheets(document: &Document) -> SignUps {
    let plans = Shown::of(document).plans();
    let mut sheets: Vec<Sheet> = plans
        .into_iter()
        .map(|plan| for_plan(document, plan))
        .collect();
    if sheets.is_empty() {
        sheets.push(Sheet::named(say::I_WILL_HELP, Vec::new()));
    }
    let hear = document.wants_to_hear.iter();
    let hear = hear.map(|row| named(&row.name, &row.reach)).collect();
    sheets.push(Sheet::named(say::HEAR_MORE, hear));
    SignUps {
        columns: say::SIGN_UP_COLUMNS,
        hints: say::SIGN_UP_HINTS,
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

fn for_plan(document: &Document, plan: &ActionPlan) -> Sheet {
    let sign_ups = document.sign_ups.iter().filter(|row| row.plan == plan.id);
    Sheet {
        title: or(one_line(&plan.name), NO_NAME),
        what: lines(&plan.what),
        meeting: meeting(&one_line(&plan.next_meeting)),
        names: sign_ups.map(|row| named(&row.name, &row.contact)).collect(),
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

fn named(name: &str, reach: &str) -> Row {
    let known = !reach.trim().is_empty();
    Row {
        name: one_line(name),
        reach: if known { say::WE_KNOW } else { "" },
    }
}
