//! How a document breaks a rule; what stands first in a sentence is called as in `called`.

use std::fmt::Display;

pub(crate) const VOTE_OF_A_COUNT: &str = "The vote of a count is missing.";
pub(crate) const GRID: &str = "Something on the grid is no idea, is there twice, or is outside it.";
pub(crate) const PLAN_OF_A_SIGN_UP: &str = "The plan of a sign-up is missing.";

/// What is in place, in 'The theme of … is missing.'
pub(crate) fn in_place(what: &str) -> String {
    format!("'{what}', in place already,")
}

/// `what` stands in the middle of the sentence.
pub(crate) fn theme_of(what: &str) -> String {
    format!("The theme of {what} is missing.")
}

pub(crate) fn its_theme(called: &str) -> String {
    format!("{called}: its theme is missing.")
}

pub(crate) fn perspective(success: &str) -> String {
    format!("The perspective of {success} is missing.")
}

pub(crate) fn person(card: &str) -> String {
    format!("{card}: its person is missing.")
}

pub(crate) fn also_set_aside(card: &str) -> String {
    format!("{card} is in a theme and set aside at once.")
}

pub(crate) fn another_kind(card: &str) -> String {
    format!("{card} is in a theme of another kind.")
}

pub(crate) fn part_outside(card: &str) -> String {
    format!("{card}: a hidden or pointed-at part is not within its words.")
}

pub(crate) fn not_in_the_vote(vote: &str) -> String {
    format!("{vote} has a count for something not in it.")
}

pub(crate) fn two_counts(vote: &str) -> String {
    format!("{vote} has two counts where one belongs.")
}

pub(crate) fn vote_on_nothing(vote: &str) -> String {
    format!("{vote} is on something that is missing.")
}

pub(crate) fn repeats_nothing(vote: &str) -> String {
    format!("{vote} repeats one that is missing or open.")
}

pub(crate) fn dots(vote: &str) -> String {
    format!("{vote} gives too few or too many dots.")
}

pub(crate) fn shown_while_open(vote: &str) -> String {
    format!("{vote} is open, and something of it is shown.")
}

pub(crate) fn not_under_not_working(cause: &str) -> String {
    format!("{cause} is not under a not-working theme.")
}

pub(crate) fn under_itself(cause: &str) -> String {
    format!("{cause} stands under itself.")
}

pub(crate) fn cause_above(cause: &str) -> String {
    format!("{cause}: the cause above it is missing.")
}

pub(crate) fn under_another_theme(cause: &str) -> String {
    format!("{cause} stands under a cause of another theme.")
}

pub(crate) fn cause_of(idea: &str) -> String {
    format!("{idea}: its cause is missing, or of another theme.")
}

pub(crate) fn joined_to(idea: &str) -> String {
    format!("{idea}: the idea it was joined to is missing.")
}

pub(crate) fn idea_of_plan(plan: &str) -> String {
    format!("The plan '{plan}': its idea is missing.")
}

pub(crate) fn plan_of_step(step: &str) -> String {
    format!("The step '{step}': its plan is missing.")
}

pub(crate) fn no_reason(step: &str) -> String {
    format!("The step '{step}' cannot be done, and no reason is given.")
}

pub(crate) fn waits_for_itself(step: &str) -> String {
    format!("The step '{step}' waits for itself.")
}

pub(crate) fn waits_for_nothing(step: &str) -> String {
    format!("The step '{step}' waits for one that is missing.")
}

pub(crate) fn update_of_nothing(day: impl Display) -> String {
    format!("The update of {day} is about something that is not there.")
}

pub(crate) fn no_why(day: impl Display) -> String {
    format!("The update of {day} does not say why not.")
}
