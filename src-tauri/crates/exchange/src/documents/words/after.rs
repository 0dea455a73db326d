//! What the documents after the days say.

use heard_core::protocol::StepStatus;
use serde::Serialize;

use super::plan::{CUTS, Cuts};

/// Labels handed to the templates.
#[derive(Debug, Serialize)]
pub(in crate::documents) struct AfterLabels {
    pub you_said: &'static str,
    pub we_did: &'static str,
    pub could_not: &'static str,
    pub come: &'static str,
    pub nothing_yet: &'static str,
    together: &'static str,
    tick: &'static str,
    cuts: Cuts,
    pub step: &'static str,
    pub state: &'static str,
    pub write: &'static str,
    new_steps: &'static str,
    pub know: &'static str,
    pub meeting: &'static str,
    pub no_steps: &'static str,
    pub no_plans: &'static str,
    page: &'static str,
    of: &'static str,
}

/// The labels.
pub(in crate::documents) const AFTER: AfterLabels = AfterLabels {
    you_said: "You said",
    we_did: "Together we did",
    could_not: "What we could not do, and why",
    come: "Come and talk",
    nothing_yet: "There is nothing to tell yet.",
    together: TOGETHER,
    tick: "Done.",
    cuts: CUTS,
    step: "Step",
    state: "How it is going",
    write: "What happened",
    new_steps: "New steps: what, who, by when",
    know: "How we will know",
    meeting: "Next meeting",
    no_steps: "No steps are written down yet.",
    no_plans: "There are no action plans yet.",
    page: "Page",
    of: "of",
};

/// The name of the update.
pub(in crate::documents) const TOGETHER: &str = "Together we did";
/// The name of the progress sheet.
pub(in crate::documents) const PROGRESS: &str = "How our plans are going";
/// The heading of the invitation.
pub(in crate::documents) const INVITATION: &str = "Come back together with us";
/// The heading of the thanks.
pub(in crate::documents) const THANK_YOU: &str = "Thank you";

/// Said under the day of the review meeting.
pub(in crate::documents) const COME: &str = "We all come back together";
/// The first sentence of the invitation.
pub(in crate::documents) const INVITED: &str =
    "You told us what matters. Come and hear what was done, what was not, and why.";
/// The last sentence of the invitation.
pub(in crate::documents) const COUNTS: &str = "What you say counts.";
/// Said before the table of what could not be done.
pub(in crate::documents) const WITH_REASON: &str = "Each with its reason";
/// Stands before or over what could not be done.
pub(in crate::documents) const NOT_DONE: &str = "We could not do this";
/// Stands before or over a reason.
pub(in crate::documents) const BECAUSE: &str = "This is why";
/// The day, in the invitation.
pub(in crate::documents) const WHEN: &str = "When";
/// The place, in the invitation.
pub(in crate::documents) const WHERE: &str = "Time and place";
/// Where no place is known.
pub(in crate::documents) const WHERE_LATER: &str = "We will tell you.";
/// Where no day is known.
pub(in crate::documents) const NO_DAY: &str = "We will tell you the day.";
/// The plans, in the invitation.
pub(in crate::documents) const ABOUT: &str = "We talk about";
/// The plans, in the thanks.
pub(in crate::documents) const WE_WILL: &str = "Together we chose";
/// Who writes.
pub(in crate::documents) const FROM: &str = "From";
/// The first sentence of the thanks.
pub(in crate::documents) const THANKS: &str = "Thank you for telling us about your life.";

/// The title of the file.
pub(in crate::documents) fn file_title(name: &str, workshop: &str) -> String {
    format!("{name}: {workshop}")
}

/// "Getting out and about, by April 2027".
pub(in crate::documents) fn by_month(workshop: &str, month: &str) -> String {
    format!("{workshop}, by {month}")
}

/// The day when a poster was told, in its footer.
pub(in crate::documents) fn told_on(day: &str) -> String {
    format!("Told on {day}")
}

/// How many people said how many things.
pub(in crate::documents) fn told(people: usize, statements: usize) -> String {
    format!("{people} people told us {statements} things. We listened to all of them.")
}

/// When people hear of it again.
pub(in crate::documents) fn hear_by(day: &str) -> String {
    format!("We come back together on {day}. Then you will hear what was done.")
}

/// What could not be done, in the text to send.
pub(in crate::documents) fn could_not_in_text(what: &str, why: &str) -> String {
    format!("{NOT_DONE}: {what}\n{BECAUSE}: {why}")
}

/// How a step goes.
pub(in crate::documents) fn state(status: StepStatus) -> &'static str {
    match status {
        StepStatus::NotStarted => "Not started",
        StepStatus::Started => "Started",
        StepStatus::Done => "Done",
        StepStatus::Stuck => "Stuck",
        StepStatus::CannotDo => "We cannot do this",
    }
}
