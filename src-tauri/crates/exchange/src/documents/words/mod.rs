//! Every sentence and label that the documents print, and every sentence said when one cannot be made.

pub(super) mod after;
pub(super) mod calendar;
pub(super) mod data;
pub(super) mod data_page;
mod days;
pub(super) mod easy_read;
pub(super) mod errors;
pub(super) mod leaves;
pub(super) mod pictures;
mod plan;
pub(super) mod report;
pub(super) mod room;
pub(super) mod sheets;
pub(super) mod workbook;

use heard_core::protocol::Kind;

use super::direction::closed;
use super::people::People;

pub(super) use days::{day_in_words, days_in_words, month_in_words, short_day};
pub(super) use plan::{PLAN, PlanLabels};

/// Who made a file, for its own record.
pub(super) const HEARD: &str = "Heard";

/// What stands in place of one character that no font at hand can draw.
pub const UNPRINTABLE: &str = "[character]";

/// What stands in place of `count` characters in a row that no font at hand can draw.
pub fn unprintable_run(count: usize) -> String {
    if count == 1 {
        UNPRINTABLE.to_owned()
    } else {
        format!("[{count} characters]")
    }
}

/// When an action happens.
pub(super) mod horizon_in_words {
    pub const WEEKS: &str = "Within a week";
    pub const MONTHS: &str = "Within a few months";
    pub const LONGER: &str = "More than a few months";
}

/// For the beginning of a sentence.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

/// "When: within a few months"; nothing where nobody said.
pub(super) fn how_soon(horizon: &str) -> String {
    let mut letters = horizon.chars();
    letters.next().map_or_else(String::new, |first| {
        let rest = letters.as_str();
        format!("When: {}{rest}", first.to_lowercase())
    })
}

/// Stands in place of the day of a step.
pub(super) const DONE: &str = "Done";

/// A step that cannot be done, always with its reason.
pub(super) fn cannot_be_done(reason: &str) -> String {
    format!("We cannot do this: {reason}")
}

/// Said at the top of each plan of a practice workshop.
pub(super) const PRACTICE: &str = "Practice workshop. The people and their words are made up.";
/// Stands first in the footer of a practice workshop.
pub(super) const PRACTICE_FOOTER: &str = "Practice";
/// As wide as the page's number in a footer, but for its digits.
pub(super) const PAGE_OF: &str = "Page  of ";
/// Printed when the plan has no name yet.
pub(super) const NO_NAME: &str = "This action has no name yet";
/// Printed when the workshop has no title.
pub(super) const NO_TITLE: &str = "Workshop";
/// Printed after the place of the next meeting.
pub(super) const COME_ALONG: &str = "Come along, even if you have not signed up.";

/// "Getting home: statement cards".
pub(super) fn named(workshop: &str, called: &str) -> String {
    format!("{workshop}: {called}")
}

/// The title of the file with one plan.
pub(super) fn one_plan_title(name: &str) -> String {
    format!("{name}: action plan")
}

/// The title of the file with all plans.
pub(super) fn all_plans_title(workshop: &str) -> String {
    format!("{workshop}: action plans")
}

/// "Idea 14", "Ideas 16 and 24".
pub(super) fn idea_called(numbers: &[u32]) -> String {
    let names: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    match names.len() {
        0 => String::new(),
        1 => format!("Idea {}", and_list(&names)),
        _ => format!("Ideas {}", and_list(&names)),
    }
}

/// What a plan was made of: "Idea 14", "Ideas 16 and 24, put together".
pub(super) fn made_of(numbers: &[u32]) -> String {
    let called = idea_called(numbers);
    if numbers.len() > 1 {
        format!("{called}, put together")
    } else {
        called
    }
}

/// "Denise, Marcus and Tariq".
pub(super) fn and_list(names: &[String]) -> String {
    let names: Vec<String> = names.iter().cloned().map(closed).collect();
    match names.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
    }
}

/// "By Friday 30 October 2026"; a `when` that already begins with 'by' stays as it is.
pub(super) fn by_day(when: &str) -> String {
    if when.is_empty() || when.to_lowercase().starts_with("by ") {
        when.to_owned()
    } else {
        format!("By {when}")
    }
}

/// Said loudly: how many people. Fewer than five are never counted in print. Where nobody knows who said what,
/// the statements are counted.
pub(super) fn told_us(people: u32, asked: u32, statements: u32) -> String {
    match People::who_voted(people) {
        People::Unknown if statements == 0 => String::new(),
        People::Unknown => format!("This was said {}.", times(statements)),
        People::AFew => "A few people told us this.".to_owned(),
        People::Many(people) if asked >= people => {
            format!("{people} of {asked} people told us this.")
        }
        People::Many(people) => format!("{people} people told us this."),
    }
}

fn times(count: u32) -> String {
    match count {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        count => format!("{count} times"),
    }
}

/// Stands before the quotes.
pub(super) fn own_words(quotes: usize) -> &'static str {
    if quotes == 0 {
        ""
    } else {
        "In their own words:"
    }
}

/// "Card 23".
pub(super) fn card_called(number: u32) -> String {
    format!("Card {number}")
}

/// "Theme 3, not working".
pub(super) fn theme_called(number: u32, kind: &str) -> String {
    format!("Theme {number}, {kind}")
}

/// What a kind is called when the workshop has no name of its own for it.
pub(super) fn kind_called(kind: Kind) -> &'static str {
    match kind {
        Kind::Working => "working",
        Kind::NotWorking => "not working",
        Kind::Important => "important for the future",
    }
}

/// "Cause G".
pub(super) fn cause_called(letter: &str) -> String {
    if letter.is_empty() {
        "Cause".to_owned()
    } else {
        format!("Cause {letter}")
    }
}

/// A label with what it is the label of behind it.
pub(super) fn label(called: &str) -> String {
    format!("{called}:")
}

/// "9 people have signed up:"; no figure where nobody can count them.
pub(super) fn signed_up(people: Option<usize>) -> String {
    match people {
        None => "Signed up so far:".to_owned(),
        Some(1) => "1 person has signed up:".to_owned(),
        Some(people) => format!("{people} people have signed up:"),
    }
}

/// "Next meeting:" and "Thursday 12 November 2026, 2 pm", which large print sets on a line of its own.
pub(super) fn next_meeting(when: &str) -> Vec<String> {
    if when.is_empty() {
        vec!["Next meeting".to_owned()]
    } else {
        vec!["Next meeting:".to_owned(), when.to_owned()]
    }
}

/// A meeting that stands on no page any more, for the facilitator.
pub(super) fn meeting_over(plan: &str, said: &str) -> String {
    format!("the next meeting of ‘{plan}’: ‘{said}’ is over")
}

/// The language of our own words, as a tag (BCP 47).
pub(super) const LANGUAGE: &str = "en-GB";
