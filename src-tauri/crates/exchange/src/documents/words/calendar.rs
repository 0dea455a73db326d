//! The words of the calendar file.

use super::and_list;

/// Under this name the events stand in a calendar; practice says so.
pub(in crate::documents) fn title(workshop: &str, practice: bool) -> String {
    if practice {
        format!("Practice: {workshop}")
    } else {
        workshop.to_owned()
    }
}

/// The lines under a step: where it comes from, who does it, and why not where it cannot be done.
pub(in crate::documents) fn step(from: &[&str], people: &[String], cannot: &str) -> String {
    let mut lines: Vec<String> = from.iter().map(|line| (*line).to_owned()).collect();
    if !people.is_empty() {
        lines.push(format!("Who: {}", and_list(people)));
    }
    if !cannot.is_empty() {
        lines.push(format!("We cannot do this: {cannot}"));
    }
    lines.join("\n")
}

/// The lines under a meeting: where it comes from, and what was said of it.
pub(in crate::documents) fn meeting(lines: &[&str]) -> String {
    lines.join("\n")
}

/// The next meeting of a plan.
pub(in crate::documents) fn next_meeting(plan: &str) -> String {
    format!("Meeting: {plan}")
}

/// The review meeting of a workshop.
pub(in crate::documents) fn review(workshop: &str) -> String {
    format!("Review meeting: {workshop}")
}

/// A meeting that is no event: "the next meeting of ‘Ring back’, as we could not read a day in ‘next Tuesday’".
pub(in crate::documents) fn unread(plan: &str, said: &str) -> String {
    format!("the next meeting of ‘{plan}’: we could not read a day in ‘{said}’")
}

/// What happens at the review meeting.
pub(in crate::documents) const REVIEW: &str =
    "We all come back together. We hear what was done, and what could not be done and why.";
