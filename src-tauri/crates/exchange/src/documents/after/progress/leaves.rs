//! The progress sheet as leaves, for Word and HTML: each step with how it goes, to read or to write on further.

use heard_core::protocol::PlanId;

use super::{Row, Sheet, sheets};
use crate::documents::after::{practice, workshop_title};
use crate::documents::footer::Footer;
use crate::documents::leaves::{Leaf, Leaves, Table};
use crate::documents::making::Making;
use crate::documents::words::{LANGUAGE, PLAN, after as say, leaves as shared};

/// These plans, or one of them, one after the other.
pub(in crate::documents) fn leaves(making: &Making<'_>, plan: Option<PlanId>) -> Leaves {
    let sheets = sheets(making, plan);
    let mut leaves = vec![
        Leaf::Title(say::PROGRESS.to_owned()),
        Leaf::quiet(practice(making)),
    ];
    if sheets.is_empty() {
        leaves.push(Leaf::para(say::AFTER.no_plans));
    }
    for (at, sheet) in sheets.iter().enumerate() {
        if at > 0 {
            leaves.push(Leaf::NewPage);
        }
        leaves.extend(of_plan(sheet));
    }
    Leaves {
        title: say::file_title(say::PROGRESS, &workshop_title(making)),
        language: LANGUAGE.to_owned(),
        footer: Footer::of(making.document).line(),
        leaves,
    }
}

fn of_plan(sheet: &Sheet) -> Vec<Leaf> {
    let mut leaves = vec![Leaf::heading(2, &sheet.name)];
    leaves.push(if sheet.steps.is_empty() {
        Leaf::para(say::AFTER.no_steps)
    } else {
        steps(&sheet.steps)
    });
    let answers = [
        (say::AFTER.know, &sheet.how_we_will_know),
        (say::AFTER.meeting, &sheet.meeting),
    ];
    for (name, words) in answers.into_iter().filter(|(_, words)| !words.is_empty()) {
        leaves.push(Leaf::labelled(name, words));
    }
    leaves
}

fn steps(rows: &[Row]) -> Leaf {
    let cells = |row: &Row| {
        vec![
            row.what.clone(),
            row.people.clone(),
            row.by.clone(),
            row.state.to_owned(),
            row.reason.clone(),
        ]
    };
    let say = &say::AFTER;
    Leaf::Table(Table {
        caption: shared::STEPS.to_owned(),
        head: [say.step, PLAN.who, PLAN.by_when, say.state, say.write]
            .map(str::to_owned)
            .to_vec(),
        rows: rows.iter().map(cells).collect(),
        widths: vec![5, 3, 3, 3, 4],
    })
}
