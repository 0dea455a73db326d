//! What still needs a thing that was to be taken away, in 'This is still in use: vote 2. Remove that first.'

use std::fmt::Display;

pub(crate) fn vote(number: u32) -> String {
    format!("vote {number}")
}

/// `called` is what people call the theme, cause or idea.
pub(crate) fn votes_for(called: &str) -> String {
    format!("the votes for {called}")
}

pub(crate) fn idea(number: u32) -> String {
    format!("idea {number}")
}

pub(crate) fn joined_idea(number: u32) -> String {
    format!("idea {number}, joined to it")
}

pub(crate) fn plan(name: &str) -> String {
    format!("the plan '{name}'")
}

pub(crate) fn success(number: u32) -> String {
    format!("success {number}")
}

pub(crate) fn update(day: impl Display) -> String {
    format!("the update of {day}")
}
