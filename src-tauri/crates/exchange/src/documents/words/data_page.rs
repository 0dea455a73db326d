//! What the page for the person responsible for data says.

use heard_core::protocol::{Door, DoorKind};
use serde::Serialize;

use super::{and_list, capital};
use crate::documents::kinds::{DocumentKind, Format};
use crate::documents::people::People;

/// The name of the page, and whom it is for.
const TITLE: &str = "People’s data in this workshop";
const FOR_WHOM: &str = "For the person responsible for data";

/// Labels handed to the template.
#[derive(Debug, Serialize)]
pub(in crate::documents) struct DataPageLabels {
    pub for_whom: &'static str,
    pub title: &'static str,
    pub door: &'static str,
    pub what: &'static str,
    pub who: &'static str,
    pub nobody_yet: &'static str,
    page: &'static str,
    of: &'static str,
}

/// The labels.
pub(in crate::documents) const LABELS: DataPageLabels = DataPageLabels {
    for_whom: FOR_WHOM,
    title: TITLE,
    door: "Who opened the door, and when",
    what: "What happened",
    who: "Who",
    nobody_yet: "Nobody yet.",
    page: "Page",
    of: "of",
};

pub(in crate::documents) const KEPT: &str = "What is kept";
pub(in crate::documents) const WHOSE: &str = "Whose words";
pub(in crate::documents) const REACH: &str = "Names, and ways to reach people";
pub(in crate::documents) const WHERE: &str = "Where it is";
pub(in crate::documents) const LOCKED: &str = "How it is locked";
pub(in crate::documents) const HOW_LONG: &str = "How long";
pub(in crate::documents) const TAKING_OUT: &str = "Taking someone out";

/// What one of something is called, and more of it.
pub(in crate::documents) type Called = (&'static str, &'static str);
pub(in crate::documents) const STATEMENTS: Called = ("statement", "statements");
pub(in crate::documents) const THEMES: Called = ("theme", "themes");
pub(in crate::documents) const VOTES: Called = ("vote", "votes");
pub(in crate::documents) const CAUSES: Called = ("cause", "causes");
pub(in crate::documents) const IDEAS: Called = ("idea", "ideas");
pub(in crate::documents) const PLANS: Called = ("action plan", "action plans");
pub(in crate::documents) const UPDATES: Called = ("update", "updates");

/// "295 statements, 12 themes and 1 vote."
pub(in crate::documents) fn counted(counts: &[(usize, Called)]) -> String {
    let there = counts.iter().filter(|(count, _)| *count > 0);
    let names: Vec<String> = there
        .map(|(count, (one, more))| format!("{count} {}", if *count == 1 { one } else { more }))
        .collect();
    if names.is_empty() {
        "Nothing yet.".to_owned()
    } else {
        format!("{}.", and_list(&names))
    }
}

pub(in crate::documents) const HEALTH: &str = "Statements may tell of people’s health.";
pub(in crate::documents) const WORDS_GONE: &str =
    "The words of the statements are gone. Only their number stays.";
pub(in crate::documents) const WITHDRAWN: &str = "Withdrawn words and each change stay in it.";
pub(in crate::documents) const HISTORY: &str = "Each change stays in it.";

/// How many people's words there are.
pub(in crate::documents) fn people(people: People, statements: usize) -> &'static str {
    match people {
        People::Unknown if statements == 0 => "Nobody’s yet.",
        People::Unknown => "Nobody knows who said what.",
        People::AFew => "A few people, a number for each.",
        People::Many(_) => "a number for each.",
    }
}

/// "52 people,"
pub(in crate::documents) fn so_many_people(people: u32) -> String {
    format!("{people} people,")
}

/// How many agreed to what.
pub(in crate::documents) fn agreed(show: usize, quote: usize) -> String {
    format!("{show} said yes to showing their words, and {quote} to quoting them.")
}

pub(in crate::documents) const AGREED_BY_EACH: &str = "Each said if words may be shown or quoted.";
pub(in crate::documents) const REFERENCES: &str = "Form numbers are kept.";
pub(in crate::documents) const AND_GROUPS: &str = "Form numbers and groups are kept.";

pub(in crate::documents) const TEAM: &str = "the team";
pub(in crate::documents) const STEPS: &str = "who does a step";
pub(in crate::documents) const SIGNED_UP: &str = "who signed up";
pub(in crate::documents) const HEARS: &str = "who wants news";

/// Whose names there are.
pub(in crate::documents) fn names_of(whose: &[String]) -> String {
    if whose.is_empty() {
        "No names.".to_owned()
    } else {
        format!("Names of {}.", and_list(whose))
    }
}

/// How many ways to reach somebody there are.
pub(in crate::documents) fn ways_to_reach(ways: People) -> String {
    match ways {
        People::Unknown => "No ways to reach them.".to_owned(),
        People::AFew => format!("A few ways to reach them, {APART}"),
        People::Many(ways) => format!("{ways} ways to reach them, {APART}"),
    }
}
const APART: &str = "kept apart.";

/// The file.
pub(in crate::documents) fn in_one_file(file: &str) -> String {
    format!("In one file: {file}")
}

/// The folder with its backups.
pub(in crate::documents) fn backups_in(folder: &str) -> String {
    format!("Backups in: {folder}")
}

/// A folder elsewhere.
pub(in crate::documents) fn backups_also_in(folder: &str) -> String {
    format!("Backups also go to: {folder}")
}

pub(in crate::documents) const ELSEWHERE_UNKNOWN: &str =
    "This page does not know if backups go elsewhere too.";
pub(in crate::documents) const NOT_SENT: &str = "Heard sends none of it out.";

pub(in crate::documents) const PROTECTED: [&str; 2] = [
    "With a passphrase. The backups have it too.",
    "There is a recovery code. Heard does not note if it was tried.",
];
pub(in crate::documents) const OPEN: [&str; 1] =
    ["Without a passphrase. Whoever has the file can read it."];

pub(in crate::documents) const NO_DAY: &str = "Nobody has chosen a day yet.";

/// The day by which people's words are to go.
pub(in crate::documents) fn until(day: &str, over: bool) -> String {
    if over {
        format!("Until {day}. That day is over.")
    } else {
        format!("Until {day}.")
    }
}

pub(in crate::documents) const THEN: [&str; 2] = [
    "Then the team takes out words and ways to reach people.",
    "Themes, votes and plans stay.",
];

/// The day when people's words were taken out.
pub(in crate::documents) fn tidied_on(day: &str) -> String {
    format!("People’s words were taken out on {day}.")
}

pub(in crate::documents) const HOW_TO_TAKE_OUT: [&str; 2] = [
    "Give the team the number on their form.",
    "Their words leave the file, its history and its backups. Heard names the copies that went out.",
];

/// What somebody did at the door. Only what we know a word for: a door's own words may be a key's.
pub(in crate::documents) fn happened(door: &Door) -> String {
    match door.kind {
        DoorKind::Exported => return exported(&door.what),
        DoorKind::Copied => "Whole copy made",
        DoorKind::Shared if door.what == "toLearnWith" => "Copy made without words",
        DoorKind::Shared => "Copy made for a colleague",
        DoorKind::Erased => "One person taken out",
        DoorKind::Tidied => "All words taken out",
        DoorKind::WentBack => "Gone back to a backup",
        DoorKind::TookCopy => "Copy brought in",
        DoorKind::KeyChanged => "New passphrase, or none",
    }
    .to_owned()
}

/// "Action plan made, as PDF".
fn exported(what: &str) -> String {
    let (slug, ending) = what.split_once(' ').unwrap_or_default();
    if ending == "pack" {
        return "Pack of documents made".to_owned();
    }
    let kind = DocumentKind::ALL.iter().find(|kind| kind.slug() == slug);
    let format = Format::ALL.iter().find(|format| format.ending() == ending);
    match (kind, format) {
        (Some(kind), Some(format)) => {
            let name = capital(&kind.slug().replace('-', " "));
            format!("{name} made, as {}", format.word().to_uppercase())
        }
        _ => "Document made".to_owned(),
    }
}

/// The head of the days: with the year, where all are of one.
pub(in crate::documents) fn when(year: Option<i32>) -> String {
    year.map_or_else(|| "When".to_owned(), |year| format!("When, in {year}"))
}

/// Said under the newest few.
pub(in crate::documents) fn before_them(count: usize) -> String {
    match count {
        0 => String::new(),
        1 => "One more, before these. The web page has it.".to_owned(),
        count => format!("{count} more, before these. The web page has them."),
    }
}

/// Which Heard made the page, and when.
pub(in crate::documents) fn made_with(version: &str, day: &str) -> String {
    format!("Made with Heard {version} on {day}.")
}

pub(in crate::documents) const PARTS: &str =
    "The list of its parts and their licences comes with it: sbom.cdx.json.";
