//! What things are called aloud: 'Card 43'.

use crate::protocol::Kind;

/// A kind as a word in a sentence; a screen says the workshop's own name for it.
pub(crate) fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Working => "'working'",
        Kind::NotWorking => "'not working'",
        Kind::Important => "'important for the future'",
    }
}

pub(crate) fn person(code: u32) -> String {
    format!("Person {code}")
}

pub(crate) fn card(number: u32) -> String {
    format!("Card {number}")
}

pub(crate) fn theme(number: u32) -> String {
    format!("Theme {number}")
}

pub(crate) fn vote(number: u32) -> String {
    format!("Vote {number}")
}

pub(crate) fn cause(letter: &str) -> String {
    format!("Cause {letter}")
}

pub(crate) fn success(number: u32) -> String {
    format!("Success {number}")
}

pub(crate) fn idea(number: u32) -> String {
    format!("Idea {number}")
}

/// Which groups of a recovery code are wrong.
pub(crate) fn groups_wrong(groups: &[u32]) -> String {
    let all: Vec<String> = groups.iter().map(u32::to_string).collect();
    match all.split_last() {
        None => "The recovery code does not fit.".to_owned(),
        Some((one, [])) => format!("Group {one} of the recovery code does not fit."),
        Some((last, others)) => {
            let others = others.join(", ");
            format!("Groups {others} and {last} of the recovery code do not fit.")
        }
    }
}
