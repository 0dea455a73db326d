//! How two copies of one workshop stand to each other, and what differs.

use crate::gone::{rows_of, texts_of};
use crate::protocol::{
    Apart, Between, Change, CopySays, Differs, DoorKind, HowMany, RecordKind, Stage, What,
};
use crate::store::{Glance, Past, TOOK_COPY, WENT_ON};
use chrono::{DateTime, SecondsFormat, Utc};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Of each kind, so many are told by their words.
const SOME: usize = 3;
/// Characters of each.
const SHORT: usize = 90;

/// How two files of one workshop stand to each other.
///
/// Their histories decide, where they begin alike; else a hand-over that both know of.
pub fn between(here: &Glance, brought: &Glance) -> Between {
    Parting::of(here, brought).between
}

/// As [`between`], with all that differs.
pub fn apart(here: &Glance, brought: &Glance) -> Apart {
    let Parting { between, since } = Parting::of(here, brought);
    let theirs = rows_of(&here.gone, &brought.document);
    let mut lists = Lists::default();
    let mut gone = 0;
    for change in here.document.changes_to(&brought.document) {
        if theirs.contains(&change.row()) {
            // Whoever was taken out is told to nobody.
            gone += u32::from(change.is_new() && change.kind() == RecordKind::Statement);
        } else {
            lists.take(&change);
        }
    }
    Apart {
        between,
        here: says(here, since.as_deref()),
        brought: says(brought, since.as_deref()),
        since,
        only_here: told(lists.only_here),
        only_brought: told(lists.only_brought),
        otherwise: told(lists.otherwise),
        gone,
        let_go: brings_words_back(here, brought),
    }
}

/// Where the two ways part.
struct Parting {
    between: Between,
    /// When, RFC 3339.
    since: Option<String>,
}

impl Parting {
    fn of(here: &Glance, brought: &Glance) -> Self {
        let alike = here.past.iter().zip(&brought.past);
        let alike = alike.take_while(|(one, other)| one.is(other)).count();
        match here.past.get(alike.wrapping_sub(1)) {
            Some(last) => Self::after(last, tail(here, alike), tail(brought, alike)),
            None => Self::by_hand_over(here, brought),
        }
    }

    /// Both histories begin alike, and `last` is the last that they share.
    fn after(last: &Past, mut here: &[Past], mut brought: &[Past]) -> Self {
        let mut went_on = (false, false);
        if let (Some((one, rest)), Some((other, others))) =
            (here.split_first(), brought.split_first())
            && one.begun_as(other)
        {
            // Somebody typed on in the same field: one of the two has the later words.
            went_on = (one.at > other.at, other.at > one.at);
            (here, brought) = (rest, others);
        }
        let (one, other) = (here.iter().any(counts), brought.iter().any(counts));
        went_on = (went_on.0 || one, went_on.1 || other);
        if went_on == (false, false) {
            // What is carried on anyway counts where nothing else does.
            went_on = (!here.is_empty(), !brought.is_empty());
        }
        Self {
            between: who_went_on(went_on),
            since: Some(last.at.clone()),
        }
    }

    /// A copy for a colleague has no history from before it was made.
    fn by_hand_over(here: &Glance, brought: &Glance) -> Self {
        match hand_over(&here.hand_over).zip(hand_over(&brought.hand_over)) {
            Some(((one, revision), (other, _))) if one == other => Self {
                between: who_went_on((here.revision > revision, brought.revision > revision)),
                since: moment_of(one),
            },
            _ => Self {
                between: Between::BothChanged,
                since: None,
            },
        }
    }
}

fn who_went_on(went_on: (bool, bool)) -> Between {
    match went_on {
        (true, true) => Between::BothChanged,
        (true, false) => Between::Older,
        (false, true) => Between::Newer,
        (false, false) => Between::Same,
    }
}

fn tail(glance: &Glance, from: usize) -> &[Past] {
    glance.past.get(from..).unwrap_or_default()
}

/// Whether somebody did something. Taking the other copy in, going on, and taking somebody out do not make a copy
/// newer: they are carried on whichever copy is taken.
fn counts(past: &Past) -> bool {
    ![TOOK_COPY, WENT_ON, "erase"].contains(&past.name.cmd.as_str())
}

fn hand_over(mark: &str) -> Option<(Uuid, u32)> {
    let (id, revision) = mark.split_once(' ')?;
    Some((id.parse().ok()?, revision.parse().ok()?))
}

/// Ids tell when they were made.
fn moment_of(id: Uuid) -> Option<String> {
    let (seconds, nanos) = id.get_timestamp()?.to_unix();
    let moment: DateTime<Utc> = DateTime::from_timestamp(i64::try_from(seconds).ok()?, nanos)?;
    Some(moment.to_rfc3339_opts(SecondsFormat::Secs, true))
}

fn says(glance: &Glance, since: Option<&str>) -> CopySays {
    let workshop = glance.document.workshop.single();
    let since = since.unwrap_or_default();
    let last = glance.gone.doors.last();
    let who = last.filter(|door| *door.at > *since);
    CopySays {
        changed: glance.past.last().map_or("", |past| &past.at).to_owned(),
        who: who.map_or("", |door| &door.who).to_owned(),
        stage: workshop.map_or(Stage::Prepare, |row| row.stage),
        counts: HowMany::of(&glance.document),
    }
}

/// Rows by what they are told as: their ids, and how the first of them begin.
#[derive(Default)]
struct Rows {
    ids: BTreeSet<Uuid>,
    some: Vec<String>,
}

#[derive(Default)]
struct Lists {
    only_here: BTreeMap<What, Rows>,
    only_brought: BTreeMap<What, Rows>,
    otherwise: BTreeMap<What, Rows>,
}

impl Lists {
    fn take(&mut self, change: &Change) {
        let Some(what) = What::of(change.kind()) else {
            return;
        };
        let (list, row) = match change {
            // A count is told as its vote, which both may have.
            Change::Count { before, after, .. } => {
                let Some(round) = after.as_ref().or(before.as_ref()).map(|row| row.round.0) else {
                    return;
                };
                let lists = [&self.only_here, &self.only_brought];
                let whole = |list: &&BTreeMap<What, Rows>| {
                    list.get(&what)
                        .is_some_and(|rows| rows.ids.contains(&round))
                };
                if lists.iter().any(whole) {
                    return;
                }
                (&mut self.otherwise, round)
            }
            _ if change.is_new() => (&mut self.only_brought, change.row()),
            _ if change.is_removal() => (&mut self.only_here, change.row()),
            _ => (&mut self.otherwise, change.row()),
        };
        let rows = list.entry(what).or_default();
        if rows.ids.insert(row) && rows.some.len() < SOME && what != What::Other {
            rows.some.extend(begins(change));
        }
    }
}

/// How a row's own words begin, as they were last.
fn begins(change: &Change) -> Option<String> {
    if change.kind() == RecordKind::Person {
        // What a form calls somebody is nobody's words.
        return None;
    }
    let words = texts_of(change).into_iter().next()?;
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let short: String = line.chars().take(SHORT).collect();
    let cut = short.len() < line.len();
    Some(if cut { format!("{short}…") } else { short })
}

fn told(rows: BTreeMap<What, Rows>) -> Vec<Differs> {
    let differs = rows.into_iter().map(|(what, rows)| Differs {
        what,
        n: u32::try_from(rows.ids.len()).unwrap_or(u32::MAX),
        some: rows.some,
    });
    differs.collect()
}

/// Whether people's words were let go here, and the other copy still holds them.
pub(super) fn brings_words_back(here: &Glance, brought: &Glance) -> bool {
    let mut doors = here.gone.doors.iter();
    doors.any(|door| door.kind == DoorKind::Tidied)
        && here.document.statements.iter().any(|row| {
            let there = brought.document.statements.get(row.id);
            row.words.is_empty() && there.is_some_and(|there| !there.words.is_empty())
        })
}
