//! Every sentence and label that the documents print, and every sentence said when one cannot be made.

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use super::action_plan::Kind;

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

/// A day as people say it: "Friday 30 October 2026". For the first step, the steps and the next meeting.
pub fn day_in_words(day: NaiveDate) -> String {
    format!(
        "{} {} {} {}",
        day.format("%A"),
        day.day(),
        day.format("%B"),
        day.year()
    )
}

/// The workshop's days as people say them: "13 and 14 October 2026".
pub fn days_in_words(one: Option<NaiveDate>, two: Option<NaiveDate>) -> String {
    match (one, two) {
        (Some(one), Some(two)) if one != two => {
            let before = if (one.year(), one.month()) == (two.year(), two.month()) {
                one.day().to_string()
            } else if one.year() == two.year() {
                format!("{} {}", one.day(), one.format("%B"))
            } else {
                short_day(one)
            };
            format!("{before} and {}", short_day(two))
        }
        (Some(day), _) | (None, Some(day)) => short_day(day),
        (None, None) => String::new(),
    }
}

/// "14 October 2026".
fn short_day(day: NaiveDate) -> String {
    format!("{} {} {}", day.day(), day.format("%B"), day.year())
}

/// When an action happens.
pub(super) mod horizon_in_words {
    pub const WEEKS: &str = "Now to a week";
    pub const MONTHS: &str = "In the next months";
    pub const LONGER: &str = "It takes longer";
}

/// A step that cannot be done, always with its reason.
pub(super) fn cannot_be_done(what: &str, reason: &str) -> String {
    format!("{what} (We cannot do this: {reason})")
}

/// Labels that stand on every action plan, handed to the template.
#[derive(Debug, Serialize)]
pub(super) struct PlanLabels {
    why: &'static str,
    because: &'static str,
    first_step: &'static str,
    then: &'static str,
    who: &'static str,
    by_when: &'static str,
    what_next: &'static str,
    after_that: &'static str,
    needs: &'static str,
    how_we_will_know: &'static str,
    who_tells: &'static str,
    success: &'static str,
    who_else: &'static str,
    horizon: &'static str,
    hidden: &'static str,
    tick: &'static str,
    idea: &'static str,
    cuts: Cuts,
    page: &'static str,
    of: &'static str,
    empty: &'static str,
    nothing_yet: &'static str,
}

/// What the pictures of the three kinds are called when a page is read aloud.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Cuts {
    working: &'static str,
    not_working: &'static str,
    important: &'static str,
}

/// The labels of an action plan.
pub(super) const PLAN: PlanLabels = PlanLabels {
    why: "Why we are doing this",
    because: "This is why:",
    first_step: "First step",
    then: "Then",
    who: "Who",
    by_when: "By when",
    what_next: "What happens next",
    after_that: "And after that",
    needs: "What it needs",
    how_we_will_know: "How we will know",
    who_tells: "Who tells people",
    success: "Success looks like",
    who_else: "Who else helps",
    horizon: "When",
    hidden: "hidden",
    tick: "Ticked by the room.",
    idea: "Idea",
    cuts: Cuts {
        working: "A card with an arch: working.",
        not_working: "A card with a bite cut out: not working.",
        important: "A card like an arrow: important for the future.",
    },
    page: "Page",
    of: "of",
    empty: "There are no action plans yet.",
    nothing_yet: "Nothing is written down for this action yet.",
};

/// Said at the top of each plan of a practice workshop.
pub(super) const PRACTICE: &str = "Practice workshop. The people and their words are made up.";
/// Stands first in the footer of a practice workshop.
pub(super) const PRACTICE_FOOTER: &str = "Practice";
/// Printed when the plan has no name yet.
pub(super) const NO_NAME: &str = "This action has no name yet";
/// Printed when the workshop has no title.
pub(super) const NO_TITLE: &str = "Workshop";
/// Printed after the place of the next meeting.
pub(super) const COME_ALONG: &str = "Come along, even if you have not signed up.";

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

/// A typed text that something of ours follows: after Arabic or Hebrew, a mark brings the line back to its direction.
pub(super) fn closed(text: String) -> String {
    let from_the_right = |c: char| matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}');
    if text.chars().any(from_the_right) {
        format!("{text}\u{200E}")
    } else {
        text
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
    match (people, asked) {
        (0, _) if statements == 0 => String::new(),
        (0, _) => format!("This was said {}.", times(statements)),
        (1..5, _) => "A few people told us this.".to_owned(),
        (people, asked) if asked >= people => format!("{people} of {asked} people told us this."),
        (people, _) => format!("{people} people told us this."),
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

/// "9 people have signed up:".
pub(super) fn signed_up(count: usize) -> String {
    if count == 1 {
        "1 person has signed up:".to_owned()
    } else {
        format!("{count} people have signed up:")
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

/// The words of [`super::DocumentError`].
pub(super) mod errors {
    use std::path::Path;

    fn name(path: &Path) -> String {
        path.display().to_string()
    }

    pub(crate) fn typesetting(detail: &str) -> String {
        format!("The pages could not be set. No file was made. ({detail})")
    }

    pub(crate) fn already_there(path: &Path) -> String {
        format!(
            "{} is already there. It was left as it is. To replace it, say so.",
            name(path)
        )
    }

    pub(crate) fn folder_gone(path: &Path) -> String {
        format!(
            "The folder of {} is not there. Nothing was written. Choose another folder.",
            name(path)
        )
    }

    pub(crate) fn is_a_folder(path: &Path) -> String {
        format!(
            "{} is a folder, not a file. Nothing was written. Give the file a name.",
            name(path)
        )
    }

    pub(crate) fn disk_full(path: &Path) -> String {
        format!(
            "The disk is full, so {} was not written. A file that was there is still whole.",
            name(path)
        )
    }

    pub(crate) fn not_allowed(path: &Path) -> String {
        format!(
            "This computer does not let us write {}. Nothing was changed. Choose another folder.",
            name(path)
        )
    }

    pub(crate) fn not_written(path: &Path, detail: &str) -> String {
        format!(
            "{} could not be written. A file that was there is still whole. ({detail})",
            name(path)
        )
    }
}
