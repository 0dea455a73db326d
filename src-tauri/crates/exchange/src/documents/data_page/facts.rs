//! What is kept, whose it is, where it lies, how it is locked and for how long: counts and sentences, no content.

use heard_core::protocol::{Document, DoorKind, Person};
use serde::Serialize;

use super::log::day_of;
use crate::documents::cleaning::one_line;
use crate::documents::keeping::Keeping;
use crate::documents::making::Making;
use crate::documents::people::People;
use crate::documents::words::{data_page as say, short_day};

/// A question of whoever is responsible for data, and the answer's paragraphs.
#[derive(Serialize)]
pub(super) struct Fact {
    pub label: &'static str,
    pub lines: Vec<String>,
}

/// Each question that there is an answer to.
pub(super) fn facts(making: &Making<'_>) -> Vec<Fact> {
    let document = making.document;
    let of_file = |tell: fn(&Keeping) -> Vec<String>| making.keeping.map_or_else(Vec::new, tell);
    let facts = [
        (say::KEPT, told(&kept(document))),
        (say::WHOSE, told(&whose(document))),
        (say::REACH, told(&reach(document))),
        (say::WHERE, of_file(places)),
        (say::LOCKED, of_file(locked)),
        (say::HOW_LONG, told(&how_long(making))),
        (say::TAKING_OUT, told(&say::HOW_TO_TAKE_OUT)),
    ];
    let facts = facts.into_iter().filter(|(_, lines)| !lines.is_empty());
    facts.map(|(label, lines)| Fact { label, lines }).collect()
}

/// Sentences as one paragraph.
fn told<S: AsRef<str>>(sentences: &[S]) -> Vec<String> {
    let sentences: Vec<&str> = sentences.iter().map(AsRef::as_ref).collect();
    vec![sentences.join(" ")]
}

/// How much there is of each kind, also of what nobody uses any more: it lies in the file.
fn kept(document: &Document) -> Vec<String> {
    let statements = document.statements.len();
    let counts = [
        (statements, say::STATEMENTS),
        (document.themes.len(), say::THEMES),
        (document.vote_rounds.len(), say::VOTES),
        (document.causes.len(), say::CAUSES),
        (document.ideas.len(), say::IDEAS),
        (document.plans.len(), say::PLANS),
        (document.updates.len(), say::UPDATES),
    ];
    let mut lines = vec![say::counted(&counts)];
    let mut cards = document.statements.iter();
    if cards.any(|card| !card.words.trim().is_empty()) {
        lines.push(say::HEALTH.to_owned());
    } else if statements > 0 {
        lines.push(say::WORDS_GONE.to_owned());
    }
    let withdrew = document.people.iter().any(|person| person.withdrawn);
    let stays = if withdrew {
        say::WITHDRAWN
    } else {
        say::HISTORY
    };
    lines.push(stays.to_owned());
    lines
}

fn whose(document: &Document) -> Vec<String> {
    let all = document.people.len();
    let count = People::of(all);
    let told = say::people(count, document.statements.len());
    let mut lines = match count {
        People::Many(people) => vec![format!("{} {told}", say::so_many_people(people))],
        _ => vec![told.to_owned()],
    };
    if all == 0 {
        return lines;
    }
    let people = || document.people.iter();
    let who_may = |may: fn(&Person) -> bool| {
        let stayed = people().filter(|person| !person.withdrawn);
        stayed.filter(|person| may(person)).count()
    };
    let show = who_may(|person| person.may_show);
    let quote = who_may(|person| person.may_quote);
    lines.push(if may_tell_apart([all, show, quote]) {
        say::agreed(show, quote)
    } else {
        say::AGREED_BY_EACH.to_owned()
    });
    if people().any(|person| !person.reference.trim().is_empty()) {
        let grouped = people().any(|person| person.group.is_some());
        let kept = if grouped {
            say::AND_GROUPS
        } else {
            say::REFERENCES
        };
        lines.push(kept.to_owned());
    }
    lines
}

/// Whether none of these, nor what is between two of them, is a small group of people.
fn may_tell_apart(counts: [usize; 3]) -> bool {
    let told = |count: usize| count == 0 || People::of(count).may_be_counted();
    let apart = |one: &usize| counts.iter().all(|other| told(one.abs_diff(*other)));
    counts.iter().all(|count| told(*count) && apart(count))
}

/// Whose names stand in it, and how many ways to reach somebody.
fn reach(document: &Document) -> Vec<String> {
    let team = document.facilitators.iter().map(|row| &row.name);
    let steps = document.steps.iter().flat_map(|step| step.people.iter());
    let signed_up = document.sign_ups.iter().map(|row| &row.name);
    let hears = document.wants_to_hear.iter().map(|row| &row.name);
    let whose = [
        (say::TEAM, some(team)),
        (say::STEPS, some(steps)),
        (say::SIGNED_UP, some(signed_up)),
        (say::HEARS, some(hears)),
    ];
    let whose = whose.iter().filter(|(_, there)| *there);
    let whose: Vec<String> = whose.map(|(whose, _)| (*whose).to_owned()).collect();
    let sign_ups = document.sign_ups.iter().map(|row| &row.contact);
    let hear = document.wants_to_hear.iter().map(|row| &row.reach);
    let ways = sign_ups.chain(hear).filter(|way| !way.trim().is_empty());
    vec![
        say::names_of(&whose),
        say::ways_to_reach(People::of(ways.count())),
    ]
}

/// Whether anything is written in any of these.
fn some<'a>(mut texts: impl Iterator<Item = &'a String>) -> bool {
    texts.any(|text| !text.trim().is_empty())
}

fn places(keeping: &Keeping) -> Vec<String> {
    let mut lines = vec![
        say::in_one_file(&one_line(&keeping.file)),
        say::backups_in(&one_line(&keeping.backups)),
    ];
    match &keeping.elsewhere {
        Some(folders) => {
            let folders = folders.iter().map(|folder| one_line(folder));
            lines.extend(folders.map(|folder| say::backups_also_in(&folder)));
        }
        None => lines.push(say::ELSEWHERE_UNKNOWN.to_owned()),
    }
    lines.push(say::NOT_SENT.to_owned());
    lines
}

fn locked(keeping: &Keeping) -> Vec<String> {
    let told: &[&str] = if keeping.protected {
        &say::PROTECTED
    } else {
        &say::OPEN
    };
    vec![told.join(" ")]
}

fn how_long(making: &Making<'_>) -> Vec<String> {
    let workshop = making.document.workshop.single();
    let day = workshop.and_then(|row| row.delete_by);
    let mut lines = vec![day.map_or_else(
        || say::NO_DAY.to_owned(),
        |day| say::until(&short_day(day), making.today() > day),
    )];
    let doors = making
        .keeping
        .map_or(&[][..], |keeping| keeping.doors.as_slice());
    let mut newest_first = doors.iter().rev();
    match newest_first.find(|door| door.kind == DoorKind::Tidied) {
        Some(door) => lines.push(say::tidied_on(&day_of(door, making.zone()))),
        None => lines.extend(say::THEN.map(str::to_owned)),
    }
    lines
}
