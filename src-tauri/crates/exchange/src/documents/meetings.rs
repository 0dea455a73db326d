//! The next meetings of plans: one that is over is next to nobody, and nobody knows whether it was held.

use chrono::NaiveDate;
use heard_core::protocol::{ActionPlan, Document, PlanId};

use super::calendar;
use super::cleaning::{lines, one_line, or};
use super::kinds::DocumentKind;
use super::making::Making;
use super::shown::Shown;
use super::words;

/// What was typed of a plan's next meeting; nothing once its day is over. Where no day can be read in it, it stands
/// as it was typed.
pub(super) fn to_come<'a>(document: &Document, plan: &'a ActionPlan, today: NaiveDate) -> &'a str {
    if is_over(document, plan, today) {
        ""
    } else {
        &plan.next_meeting
    }
}

/// What tells of next meetings.
const TELL_OF_THEM: &[DocumentKind] = &[
    DocumentKind::SignUpSheets,
    DocumentKind::SignUpList,
    DocumentKind::ActionPlan,
    DocumentKind::EasyRead,
    DocumentKind::Report,
    DocumentKind::ProgressSheet,
];

/// The meetings of all plans or of one that a document leaves out since they are over, in words for the facilitator.
pub(super) fn left_out(
    making: &Making<'_>,
    kind: DocumentKind,
    plan: Option<PlanId>,
) -> Vec<String> {
    if !TELL_OF_THEM.contains(&kind) {
        return Vec::new();
    }
    let (document, today) = (making.document, making.today());
    let plans = Shown::of(document).plans().into_iter();
    let wanted = plans.filter(|row| plan.is_none_or(|id| id == row.id));
    let over = wanted.filter(|row| is_over(document, row, today));
    let told = over.map(|row| {
        let name = or(one_line(&row.name), words::NO_NAME);
        words::meeting_over(&name, &one_line(&row.next_meeting))
    });
    told.collect()
}

/// The same, when and where apart, where that can be told.
pub(super) fn when_and_where(document: &Document, said: &str) -> (String, String) {
    let said = one_line(said);
    match calendar::when_and_where(&said, calendar::after(document)) {
        Some((when, place)) => (when.to_owned(), place.to_owned()),
        None => (said, String::new()),
    }
}

fn is_over(document: &Document, plan: &ActionPlan, today: NaiveDate) -> bool {
    let after = calendar::after(document);
    let said = calendar::said_day(&lines(&plan.next_meeting), after);
    said.is_some_and(|said| said.day < today)
}
