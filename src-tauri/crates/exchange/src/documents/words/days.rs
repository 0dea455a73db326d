//! Days as people say them.

use chrono::{Datelike, NaiveDate};

/// A month as people say it: "October 2026".
pub(in crate::documents) fn month_in_words(day: NaiveDate) -> String {
    format!("{} {}", day.format("%B"), day.year())
}

/// A day as people say it: "Friday 30 October 2026". For the first step, the steps and the next meeting.
pub(in crate::documents) fn day_in_words(day: NaiveDate) -> String {
    format!(
        "{} {} {} {}",
        day.format("%A"),
        day.day(),
        day.format("%B"),
        day.year()
    )
}

/// The workshop's days as people say them: "13 and 14 October 2026".
pub(in crate::documents) fn days_in_words(
    one: Option<NaiveDate>,
    two: Option<NaiveDate>,
) -> String {
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
pub(in crate::documents) fn short_day(day: NaiveDate) -> String {
    format!("{} {} {}", day.day(), day.format("%B"), day.year())
}
