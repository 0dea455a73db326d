//! What must hold in every document: each rule with the sentence that says how it is broken.

use crate::protocol::*;
use crate::words::{broken, called};
use std::collections::BTreeSet;

/// How this document breaks a rule, each in a sentence; empty where all is well.
pub fn broken(document: &Document) -> Vec<String> {
    let mut broken = Vec::new();
    broken.extend(
        document
            .statements
            .iter()
            .filter_map(|row| statement(document, row)),
    );
    broken.extend(
        document
            .counts
            .iter()
            .filter_map(|row| count(document, row)),
    );
    broken.extend(
        document
            .causes
            .iter()
            .filter_map(|row| cause(document, row)),
    );
    broken.extend(
        document
            .successes
            .iter()
            .filter_map(|row| success(document, row)),
    );
    broken.extend(
        document
            .in_place
            .iter()
            .filter_map(|row| theme_is_there(document, row.theme, &broken::in_place(&row.text))),
    );
    broken.extend(document.ideas.iter().filter_map(|row| idea(document, row)));
    broken.extend(
        document
            .placements
            .iter()
            .filter_map(|row| placement(document, row)),
    );
    broken.extend(document.plans.iter().filter_map(|row| plan(document, row)));
    broken.extend(document.steps.iter().filter_map(|row| step(document, row)));
    broken.extend(
        document
            .sign_ups
            .iter()
            .filter_map(|row| sign_up(document, row)),
    );
    broken.extend(
        document
            .updates
            .iter()
            .filter_map(|row| update(document, row)),
    );
    broken.extend(
        document
            .vote_rounds
            .iter()
            .filter_map(|row| round(document, row)),
    );
    broken
}

/// How `changes` broke a rule, if they did.
pub(crate) fn broken_by(document: &Document, changes: &[Change]) -> Option<String> {
    if changes.iter().any(may_break_others) {
        return broken(document).into_iter().next();
    }
    changes
        .iter()
        .find_map(|change| broken_row(document, change))
}

/// Whether rows that did not change can break a rule by this change: those that point at it.
fn may_break_others(change: &Change) -> bool {
    match change.kind() {
        RecordKind::VoteRound | RecordKind::Cause | RecordKind::Idea | RecordKind::Settings => {
            !change.is_new()
        }
        RecordKind::Person | RecordKind::Theme | RecordKind::ActionPlan | RecordKind::Step => {
            change.is_removal()
        }
        _ => false,
    }
}

fn broken_row(document: &Document, change: &Change) -> Option<String> {
    match change {
        Change::Statement {
            after: Some(row), ..
        } => statement(document, row),
        Change::Count {
            after: Some(row), ..
        } => count(document, row),
        Change::Cause {
            after: Some(row), ..
        } => cause(document, row),
        Change::Success {
            after: Some(row), ..
        } => success(document, row),
        Change::InPlace {
            after: Some(row), ..
        } => theme_is_there(document, row.theme, &broken::in_place(&row.text)),
        Change::Idea {
            after: Some(row), ..
        } => idea(document, row),
        Change::Placement {
            after: Some(row), ..
        } => placement(document, row),
        Change::ActionPlan {
            after: Some(row), ..
        } => plan(document, row),
        Change::Step {
            after: Some(row), ..
        } => step(document, row),
        Change::SignUp {
            after: Some(row), ..
        } => sign_up(document, row),
        Change::Update {
            after: Some(row), ..
        } => update(document, row),
        Change::VoteRound {
            after: Some(row), ..
        } => round(document, row),
        _ => None,
    }
}

fn theme_is_there(document: &Document, theme: ThemeId, what: &str) -> Option<String> {
    let missing = document.themes.get(theme).is_none();
    missing.then(|| broken::theme_of(what))
}

fn success(document: &Document, row: &Success) -> Option<String> {
    let success = called::success(row.number);
    let perspectives = document.settings.single();
    let perspectives = perspectives.map_or(0, |settings| settings.perspectives.len());
    if row.perspective as usize >= perspectives {
        return Some(broken::perspective(&success));
    }
    theme_is_there(document, row.theme, &success)
}

fn statement(document: &Document, row: &Statement) -> Option<String> {
    let card = called::card(row.number);
    let person_missing = row
        .person
        .is_some_and(|person| document.people.get(person).is_none());
    if person_missing {
        return Some(broken::person(&card));
    }
    if row.theme.is_some() && row.set_aside {
        return Some(broken::also_set_aside(&card));
    }
    for theme in row.theme.iter().chain(&row.also_in) {
        match document.themes.get(*theme) {
            None => return Some(broken::its_theme(&card)),
            Some(theme) if theme.kind != row.kind => {
                return Some(broken::another_kind(&card));
            }
            Some(_) => {}
        }
    }
    let length = row.words.chars().count();
    let outside = |part: &Part| part.start >= part.end || part.end as usize > length;
    let pointed = row.pointed.iter().any(|found| outside(&found.part));
    (pointed || row.hidden.iter().any(outside)).then(|| broken::part_outside(&card))
}

fn count(document: &Document, row: &Count) -> Option<String> {
    let Some(round) = document.vote_rounds.get(row.round) else {
        return Some(broken::VOTE_OF_A_COUNT.to_owned());
    };
    let vote = called::vote(round.number);
    if !round.items.contains(&row.item) {
        return Some(broken::not_in_the_vote(&vote));
    }
    let same = |other: &&Count| {
        (other.round, other.item, other.source) == (row.round, row.item, row.source)
    };
    (document.counts.iter().filter(same).count() > 1).then(|| broken::two_counts(&vote))
}

fn round(document: &Document, row: &VoteRound) -> Option<String> {
    let vote = called::vote(row.number);
    let there = |item: &ItemId| match row.on {
        VoteOn::Themes => document.themes.get(ThemeId(item.0)).is_some(),
        VoteOn::Causes => document.causes.get(CauseId(item.0)).is_some(),
        VoteOn::Ideas => document.ideas.get(IdeaId(item.0)).is_some(),
    };
    if !row.items.iter().all(there) {
        return Some(broken::vote_on_nothing(&vote));
    }
    let earlier = row.repeats.map(|id| document.vote_rounds.get(id));
    if earlier.is_some_and(|earlier| earlier.is_none_or(|earlier| !earlier.closed)) {
        return Some(broken::repeats_nothing(&vote));
    }
    let dots = 1..=row.dots_per_person;
    if row.dots_per_person > 10 || !dots.contains(&row.most_per_item) {
        return Some(broken::dots(&vote));
    }
    let shown = row.revealed > 0 || row.tie.is_some();
    (shown && !row.closed).then(|| broken::shown_while_open(&vote))
}

fn cause(document: &Document, row: &Cause) -> Option<String> {
    let cause = called::cause(&row.letter);
    match document.themes.get(row.theme) {
        None => return Some(broken::its_theme(&cause)),
        Some(theme) if theme.kind != Kind::NotWorking => {
            return Some(broken::not_under_not_working(&cause));
        }
        Some(_) => {}
    }
    let mut seen = BTreeSet::from([row.id]);
    let mut parent = row.parent;
    while let Some(id) = parent {
        if !seen.insert(id) {
            return Some(broken::under_itself(&cause));
        }
        match document.causes.get(id) {
            None => return Some(broken::cause_above(&cause)),
            Some(above) if above.theme != row.theme => {
                return Some(broken::under_another_theme(&cause));
            }
            Some(above) => parent = above.parent,
        }
    }
    None
}

fn idea(document: &Document, row: &Idea) -> Option<String> {
    let idea = called::idea(row.number);
    if document.themes.get(row.theme).is_none() {
        return Some(broken::its_theme(&idea));
    }
    let cause = row.cause.map(|id| document.causes.get(id));
    if cause.is_some_and(|cause| cause.is_none_or(|cause| cause.theme != row.theme)) {
        return Some(broken::cause_of(&idea));
    }
    let joined = row.joined_to.map(|id| document.ideas.get(id));
    joined
        .is_some_and(|older| older.is_none_or(|older| older.joined_to.is_some()))
        .then(|| broken::joined_to(&idea))
}

fn placement(document: &Document, row: &Placement) -> Option<String> {
    let missing = document.ideas.get(row.idea).is_none();
    let outside = !(0.0..=100.0).contains(&row.effort) || !(0.0..=100.0).contains(&row.difference);
    let same = document.placements.iter();
    let twice = same.filter(|other| other.idea == row.idea).count() > 1;
    (missing || outside || twice).then(|| broken::GRID.to_owned())
}

fn plan(document: &Document, row: &ActionPlan) -> Option<String> {
    let missing = document.ideas.get(row.idea).is_none();
    missing.then(|| broken::idea_of_plan(&row.name))
}

fn step(document: &Document, row: &Step) -> Option<String> {
    if document.plans.get(row.plan).is_none() {
        return Some(broken::plan_of_step(&row.what));
    }
    if row.status == StepStatus::CannotDo && row.reason.is_empty() {
        return Some(broken::no_reason(&row.what));
    }
    let mut seen = BTreeSet::from([row.id]);
    let mut after = row.after;
    while let Some(id) = after {
        if !seen.insert(id) {
            return Some(broken::waits_for_itself(&row.what));
        }
        match document.steps.get(id) {
            Some(before) if before.plan == row.plan => after = before.after,
            _ => {
                return Some(broken::waits_for_nothing(&row.what));
            }
        }
    }
    None
}

fn sign_up(document: &Document, row: &SignUp) -> Option<String> {
    let missing = document.plans.get(row.plan).is_none();
    missing.then(|| broken::PLAN_OF_A_SIGN_UP.to_owned())
}

fn update(document: &Document, row: &Update) -> Option<String> {
    let plan = row.plan.is_some_and(|id| document.plans.get(id).is_none());
    let theme = row
        .theme
        .is_some_and(|id| document.themes.get(id).is_none());
    if plan || theme {
        return Some(broken::update_of_nothing(row.on));
    }
    (!row.could_not.is_empty() && row.why.is_empty()).then(|| broken::no_why(row.on))
}
