//! The day in "Thursday 12 November 2026, 2 pm to 4 pm, at Fern House". What can be read in two ways is not read.

use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};
use regex::{Captures, Regex};

/// A day, and from when to when on it, where that was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::documents) struct SaidDay {
    pub day: NaiveDate,
    pub from: Option<NaiveTime>,
    pub to: Option<NaiveTime>,
}

impl SaidDay {
    /// A day without a time.
    pub fn whole(day: NaiveDate) -> Self {
        Self {
            day,
            from: None,
            to: None,
        }
    }
}

/// A pattern of ours; one that is none finds nothing, which the tests would see.
fn pattern(text: &str) -> Option<Regex> {
    Regex::new(text).ok()
}

static IN_WORDS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(
        r"(?ix) (?: \b (?<weekday> mon | tue | wed | thu | fri | sat | sun) [a-z]* ,? \s+ )? (?: the \s+ )?
        \b (?<day> \d{1,2}) (?: st | nd | rd | th )? \s+ (?: of \s+ )?
        (?<month> jan | feb | mar | apr | may | jun | jul | aug | sep | oct | nov | dec) [a-z]* \b
        (?: [.,]? \s+ (?<year> \d{4}) \b )?",
    )
});
static IN_FIGURES: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(
        r"(?x) \b (?: (?<year> \d{4}) - (?<month> \d{2}) - (?<day> \d{2})
        | (?<d> \d{1,2}) [/.] (?<m> \d{1,2}) [/.] (?<y> \d{4}) ) \b",
    )
});
static TIME: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(
        r"(?ix) \b (?<h> \d{1,2}) (?: [:.] (?<m> \d{2}) )? \s* (?<half> [ap]\.?m\b )? \.?
        (?: \s* (?: to | until | till | [-–—] ) \s*
            (?<th> \d{1,2}) (?: [:.] (?<tm> \d{2}) )? \s* (?<thalf> [ap]\.?m\b )? )? ",
    )
});
/// A time right after a day: ", 2 pm to 4 pm", " at 18:00".
static THEN_A_TIME: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(
        r"(?ix) ^ ,? \s* (?: (?: at | from ) \s+ )?
        (?: noon | midday | \d{1,2} (?: [:.] \d{2} (?: \s* [ap]\.?m\b )? | \s* (?: [ap]\.?m\b | noon ) )
        (?: \s* (?: to | until | till | [-–—] ) \s* \d{1,2} (?: [:.] \d{2} )? (?: \s* [ap]\.?m\b )? )? ) \.?",
    )
});
static NOON: LazyLock<Option<Regex>> =
    LazyLock::new(|| pattern(r"(?i)\b(?:12 )?(?:noon|midday)\b"));
static MORE_DAYS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(r"(?i)(?:\d(?:st|nd|rd|th)?\s*(?:,|and|or|to|&|[-–])|every|each)\s*$")
});

/// The day that a text names, if it names one and no other. A day without a year is the first such day on or after
/// `after`. A weekday that the day does not fall on, or two days, make no day.
pub(in crate::documents) fn said_day(text: &str, after: Option<NaiveDate>) -> Option<SaidDay> {
    let (day, around) = only_day(text, after)?;
    let (from, to) = times(&around);
    Some(SaidDay { day, from, to })
}

/// "Thursday 12 November 2026, 2 pm" and "Fern House", where a day and a time begin the text and a comma stands before
/// the rest.
pub(in crate::documents) fn when_and_where(
    text: &str,
    after: Option<NaiveDate>,
) -> Option<(&str, &str)> {
    only_day(text, after)?;
    let found = [&IN_WORDS, &IN_FIGURES].map(|day| day.as_ref()?.find(text));
    let day = found.into_iter().flatten().next()?;
    let to_end = |from: usize| text.get(from..).unwrap_or_default();
    let rest = to_end(day.end());
    let time = THEN_A_TIME.as_ref()?.find(rest);
    let end = day.end() + time.map_or(0, |time| time.end());
    let place = to_end(end).strip_prefix(',')?.trim();
    let when = text.get(..end)?;
    // What begins with a figure may be a time that we could not read.
    let is_place = place.starts_with(|first: char| !first.is_ascii_digit());
    (day.start() == 0 && is_place).then_some((when, place))
}

/// The day, and the text without it.
fn only_day(text: &str, after: Option<NaiveDate>) -> Option<(NaiveDate, String)> {
    let worded = IN_WORDS
        .as_ref()?
        .captures_iter(text)
        .map(|found| (found, true));
    let figures = IN_FIGURES
        .as_ref()?
        .captures_iter(text)
        .map(|found| (found, false));
    let mut all = worded.chain(figures);
    let (found, in_words) = all.next()?;
    if all.next().is_some() {
        return None;
    }
    let whole = found.get(0)?;
    let before = text.get(..whole.start())?;
    if MORE_DAYS.as_ref()?.is_match(before) {
        return None;
    }
    let day = if in_words {
        day_in_words(&found, after)
    } else {
        day_in_figures(&found)
    }?;
    Some((day, format!("{before}; {}", text.get(whole.end()..)?)))
}

fn figure<T: std::str::FromStr>(found: &Captures<'_>, name: &str) -> Option<T> {
    found.name(name)?.as_str().parse().ok()
}

fn day_in_figures(found: &Captures<'_>) -> Option<NaiveDate> {
    let iso = found.name("year").is_some();
    let [year, month, day] = if iso {
        ["year", "month", "day"]
    } else {
        ["y", "m", "d"]
    };
    NaiveDate::from_ymd_opt(
        figure(found, year)?,
        figure(found, month)?,
        figure(found, day)?,
    )
}

fn day_in_words(found: &Captures<'_>, after: Option<NaiveDate>) -> Option<NaiveDate> {
    let month: chrono::Month = found.name("month")?.as_str().parse().ok()?;
    let day: u32 = figure(found, "day")?;
    let in_year = |year| NaiveDate::from_ymd_opt(year, month.number_from_month(), day);
    let said = match figure(found, "year") {
        Some(year) => in_year(year),
        None => {
            let after = after?;
            let mut years = after.year()..=after.year().saturating_add(1);
            years.find_map(|year| in_year(year).filter(|day| *day >= after))
        }
    }?;
    let weekday = found
        .name("weekday")
        .map(|name| name.as_str().parse::<Weekday>());
    match weekday {
        Some(Ok(weekday)) if weekday != said.weekday() => None,
        _ => Some(said),
    }
}

/// From when to when; a bare figure such as "room 2" is no time.
fn times(text: &str) -> (Option<NaiveTime>, Option<NaiveTime>) {
    let clocks = TIME
        .as_ref()
        .into_iter()
        .flat_map(|time| time.captures_iter(text));
    for found in clocks {
        let says = |name| found.name(name).is_some();
        let half = |name| {
            found
                .name(name)
                .map(|half| half.as_str().starts_with(['p', 'P']))
        };
        let ends = says("th");
        let later = half("thalf");
        if !says("m") && !says("half") && later.is_none() {
            continue;
        }
        let to = if ends {
            clock(&found, ("th", "tm"), later.or(half("half")))
        } else {
            None
        };
        let first = half("half").or(later);
        let mut from = clock(&found, ("h", "m"), first);
        // "11 to 1 pm" begins in the morning.
        if !says("half") && later == Some(true) && from > to {
            from = clock(&found, ("h", "m"), Some(false));
        }
        if from.is_some() {
            return (from, to);
        }
    }
    let noon = NOON.as_ref().is_some_and(|noon| noon.is_match(text));
    (
        noon.then(|| NaiveTime::from_hms_opt(12, 0, 0)).flatten(),
        None,
    )
}

fn clock(found: &Captures<'_>, (h, m): (&str, &str), afternoon: Option<bool>) -> Option<NaiveTime> {
    let hour: u32 = figure(found, h)?;
    let minute = if found.name(m).is_some() {
        figure(found, m)?
    } else {
        0
    };
    let hour = match afternoon {
        Some(true) if hour < 12 => hour + 12,
        Some(false) if hour == 12 => 0,
        _ => hour,
    };
    NaiveTime::from_hms_opt(hour, minute, 0)
}
