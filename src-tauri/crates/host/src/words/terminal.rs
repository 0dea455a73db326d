//! What the command line prints: results, and a workshop in plain text.

use crate::job::Destroyed;
use heard_core::protocol::{Erased, Repeat, Stage, Tidied, WouldGo};
use std::fmt::{Display, Write};

/// '1 statement', '6 statements'.
pub(super) fn many(count: impl Display, one: &str, more: &str) -> String {
    let count = count.to_string();
    let word = if count == "1" { one } else { more };
    format!("{count} {word}")
}

// ---- What was made ----

pub(crate) fn made(file: &str) -> String {
    format!("Made {file}. Bring statements in with: heard import {file} SHEET")
}

pub(crate) const NO_PASSPHRASE_LINE: &str =
    "There is no passphrase in the first line. Write it there, and nothing else.";

/// A workshop made again of its data.
pub(crate) fn made_of_data(file: &str, title: &str, statements: usize) -> String {
    let cards = many(statements, "statement", "statements");
    format!("Made {file}. It is the workshop ‘{title}’, with {cards}.")
}

/// A practice workshop, and what is in it.
pub(crate) fn made_example(file: &str, summary: &str) -> String {
    format!("Made {file}.\n{summary}")
}

pub(crate) const CALLED_OFF: &str = "Stopped. No pack was made.";

pub(crate) fn made_pack(folder: &str, files: usize) -> String {
    match files {
        1 => format!("Made {folder}, with 1 file."),
        files => format!("Made {folder}, with {files} files."),
    }
}

pub(crate) fn made_document(file: &str, pages: Option<u32>) -> String {
    match pages {
        Some(pages) => format!("Made {file}, {}.", many(pages, "page", "pages")),
        None => format!("Made {file}."),
    }
}

pub(crate) fn addresses(desk: &str, wall: &str) -> String {
    format!("Desk: {desk}\nWall: {wall}\nCtrl-C ends Heard.")
}

pub(crate) fn whole(file: &str) -> String {
    format!("{file} is whole and keeps its rules.")
}

/// A document goes into a file.
pub(crate) const NO_NAME_OF_FILE: &str = "A document goes into a file. Give the file a name.";

/// The data page tells of the workshop's own file.
pub(crate) const PAGE_OF_THE_FILE: &str =
    "The data page tells of the file itself. Leave out --newest-backup.";

/// The file's ending says something else than the format.
pub(crate) fn wrong_ending(ending: &str, format: &str, right: &str) -> String {
    format!("A file that ends in .{ending} is no {format} of ours. Let its name end in .{right}.")
}

// ---- Leaving things behind ----

/// What would go, before anybody decides.
pub(crate) fn would_go(would: &WouldGo) -> String {
    let mut said = format!(
        "{} would go, and {} would stay.",
        many(would.statements, "statement", "statements"),
        would.statements_then
    );
    for theme in &would.themes {
        let _ = write!(
            said,
            "\nA theme would hold {}, not {}.",
            theme.then, theme.now
        );
    }
    said.push_str(&repeated(&would.repeats));
    for copy in &would.copies {
        let _ = write!(
            said,
            "\nOn {} this went out: {} {}",
            copy.at, copy.what, copy.place
        );
    }
    said
}

pub(crate) fn erased(erased: &Erased) -> String {
    let mut said = format!(
        "{} went for good, also from {} and {}.",
        many(erased.statements, "statement", "statements"),
        many(erased.backups, "backup", "backups"),
        many(erased.copies, "copy", "copies")
    );
    said.push_str(&repeated(&erased.repeats));
    said.push_str(&not_reached(&erased.unreached));
    said.push_str(&away(&erased.away));
    said
}

fn repeated(repeats: &[Repeat]) -> String {
    let texts = repeats.iter();
    let texts: Vec<String> = texts.map(|found| format!("\n  {}", found.text)).collect();
    if texts.is_empty() {
        return String::new();
    }
    format!(
        "\nThese still repeat their words or name:{}",
        texts.concat()
    )
}

fn not_reached(files: &[String]) -> String {
    let files = files
        .iter()
        .map(|file| format!("\nHeard could not look into {file}."));
    files.collect()
}

/// Folders elsewhere that get backups too.
fn away(folders: &[String]) -> String {
    let folders = folders.iter().map(|folder| {
        format!("\n{folder} is not here now. Open Heard when it is back: it sees to its backups.")
    });
    folders.collect()
}

pub(crate) fn tidied(tidied: &Tidied) -> String {
    format!(
        "{} went for good, with names and {}. Themes, votes and plans stay.{}{}",
        many(tidied.statements, "statement", "statements"),
        many(tidied.backups, "backup", "backups"),
        not_reached(&tidied.unreached),
        away(&tidied.away)
    )
}

pub(crate) fn destroyed(file: &str) -> String {
    format!("{file} and its backups are gone.")
}

/// What is left elsewhere of a workshop that is no more.
pub(crate) fn left_of(destroyed: &Destroyed) -> String {
    let mut said = not_reached(&destroyed.unreached);
    said.push_str(&away(&destroyed.away));
    said
}

pub(crate) fn no_person(code: u32) -> String {
    format!("There is no person {code} in this workshop. Look at the list of people.")
}

pub(crate) fn no_card(number: u32) -> String {
    format!("There is no card {number} in this workshop.")
}

// ---- What went wrong ----

pub(crate) const NO_SHEET_HERE: &str = "A data.json comes in whole, with what each person agreed to. Name the two files, and no choices.";

pub(crate) fn damaged(file: &str, findings: usize) -> String {
    let places = many(findings, "place", "places");
    format!("{file} is damaged in {places}. Nothing was changed. Open a backup, or another copy.")
}

pub(crate) fn does_not_know(file: &str) -> String {
    format!(
        "{file} could not be told of this. It counts among what went out: keep in mind where it is."
    )
}

pub(crate) fn file_there(file: &str) -> String {
    format!("There is a file at {file} already. Choose another name, or add --force to replace it.")
}

pub(crate) fn not_printable(characters: &[String]) -> String {
    format!(
        "No font here has these characters: {}",
        characters.join("  ")
    )
}

/// What of the workshop is not in a document, such as '2 more plans'.
pub(crate) fn not_in_it(what: &str) -> String {
    format!("It leaves out {what}.")
}

/// `plans` are those that there are, by place and name.
pub(crate) fn no_such_plan(wanted: &str, plans: &[(usize, &str)]) -> String {
    if plans.is_empty() {
        return "There are no action plans yet.".to_owned();
    }
    let named: Vec<String> = plans
        .iter()
        .map(|(place, name)| format!("{place} '{name}'"))
        .collect();
    format!(
        "There is no action plan '{wanted}'. There are: {}.",
        named.join(", ")
    )
}

// ---- Bringing statements in ----

pub(crate) const NOT_DECIDED: &str = "not decided";
pub(crate) const NOTHING_NEW: &str = "Nothing new would come.";

pub(crate) fn sheet(rows: u32, name: &str) -> String {
    let rows = many(rows, "row", "rows");
    format!("{rows} in '{name}'. The columns:")
}

/// '4 working, 1 not working, 1 important'.
pub(crate) fn of_each_kind([working, not_working, important]: [u32; 3]) -> String {
    format!("{working} working, {not_working} not working, {important} important")
}

pub(crate) fn would_come(statements: u32, people: usize, which: &str) -> String {
    let statements = many(statements, "statement", "statements");
    let people = many(people, "person", "people");
    format!("{statements} from {people} would come: {which}.")
}

pub(crate) fn came_in(statements: u32, people: u32, which: &str) -> String {
    let statements = many(statements, "statement", "statements");
    let people = many(people, "person who is new", "people who are new");
    format!("{statements} came in ({which}), with {people}.")
}

pub(crate) fn take_new_words(answers: usize) -> String {
    match answers {
        1 => "1 earlier answer takes new words.".to_owned(),
        _ => format!("{answers} earlier answers take new words."),
    }
}

pub(crate) fn pointed(cards: u32) -> String {
    format!(
        "Cards that may say who somebody is: {cards}. Each stays off the wall until someone chooses."
    )
}

pub(crate) fn left_out(answers: u32, blank: u32) -> String {
    let answers = many(answers, "answer", "answers");
    let blank = many(blank, "blank one", "blank ones");
    format!("Left out: {answers}, and {blank}.")
}

pub(crate) fn before_anything(open: &[&str]) -> String {
    format!("Before anything can come in:\n  {}", open.join("\n  "))
}

// ---- A workshop in plain text ----

/// What is counted in a summary, in the order in which it is printed.
pub(crate) const COUNTED: [&str; 9] = [
    "people",
    "statements",
    "themes",
    "vote rounds",
    "causes",
    "success lines",
    "ideas",
    "action plans",
    "updates",
];
pub(crate) const UNPLACED: &str = "Unplaced";
pub(crate) const SET_ASIDE: &str = "Set aside";

/// The workshop's own line.
pub(crate) fn title(title: &str, practice: bool) -> String {
    let practice = if practice { " (practice)" } else { "" };
    format!("{title}{practice}")
}

/// A stage as the screens call it.
pub(crate) fn stage(stage: Stage) -> String {
    let name = match stage {
        Stage::Prepare => "Prepare",
        Stage::Collect => "Collect",
        Stage::Theme => "Theme",
        Stage::Understand => "Understand",
        Stage::Success => "Identify success",
        Stage::Plan => "Plan",
        Stage::Implement => "Implement",
        Stage::Review => "Review and share",
    };
    format!("Stage: {name}")
}

pub(crate) fn kind(name: &str, statements: usize) -> String {
    format!("{name}: {}", many(statements, "statement", "statements"))
}

pub(crate) fn theme(number: u32, name: &str, taken_forward: bool) -> String {
    let forward = if taken_forward { ", taken forward" } else { "" };
    format!("Theme {number}: {name}{forward}")
}

pub(crate) fn cause(letter: &str, text: &str, matters_most: bool) -> String {
    let most = if matters_most { " (matters most)" } else { "" };
    format!("Why {letter}: {text}{most}")
}

pub(crate) fn success(number: u32, text: &str) -> String {
    format!("Success {number}: {text}")
}

pub(crate) fn idea(number: u32, text: &str, chosen: bool) -> String {
    let chosen = if chosen { " (chosen)" } else { "" };
    format!("Idea {number}: {text}{chosen}")
}

pub(crate) fn plan(name: &str) -> String {
    format!("Action plan: {name}")
}

pub(crate) fn step(what: &str, people: &[String], by: Option<&str>) -> String {
    let mut line = format!("- {what} ({}", people.join(", "));
    if let Some(by) = by {
        // Writing into a String can't fail.
        let _ = write!(line, " by {by}");
    }
    line.push(')');
    line
}

// ---- Backups ----

pub(crate) const ADD_NEWEST_BACKUP: &str = "Add --newest-backup to read its last backup.";

pub(crate) fn no_backup(file: &str) -> String {
    format!("{file} has no whole backup. Look at another copy of it.")
}

pub(crate) fn reads_backup(at: &chrono::DateTime<chrono::Utc>) -> String {
    let at = at.format("%-d %B %Y, %H:%M");
    format!("This is its backup of {at} (UTC). It may lack what was done since.")
}
