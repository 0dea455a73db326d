//! What the command line says of two copies of one workshop.

use super::terminal::{many, stage};
use heard_core::protocol::{Apart, Between, CopySays, Differs, What};
use std::fmt::Write;

pub(crate) const TWO_WORKSHOPS: &str =
    "These are two workshops, not two copies of one. Choose a copy of the first.";

pub(crate) fn there_is_one(file: &std::path::Path) -> String {
    format!("There is a file {}. Choose another name.", file.display())
}

pub(crate) fn took(file: &str, kept: &str) -> String {
    format!("{file} is now as the copy was. How it was is kept in {kept}.")
}

pub(crate) fn both(title: &str, file: &str) -> String {
    format!("Made {file}. It is called '{title}'.")
}

/// How a copy stands to the workshop here, and what differs.
pub(crate) fn apart(apart: &Apart) -> String {
    let mut said = match apart.between {
        Between::Newer => "The copy is newer.",
        Between::Older => "The one here is newer.",
        Between::BothChanged => "Both were changed.",
        Between::Same => "Both hold the same.",
    }
    .to_owned();
    if let Some(since) = &apart.since {
        let _ = write!(said, " They were the same on {since}.");
    }
    for (name, copy) in [("Here", &apart.here), ("The copy", &apart.brought)] {
        let _ = write!(said, "\n{name}: {}", of_one(copy));
    }
    let lists = [
        ("Only here", &apart.only_here),
        ("Only in the copy", &apart.only_brought),
        ("In both, but not the same", &apart.otherwise),
    ];
    for (name, list) in lists {
        differs(&mut said, name, list);
    }
    if apart.gone > 0 {
        let rows = many(apart.gone, "statement", "statements");
        let _ = write!(
            said,
            "\nThe copy still holds {rows} of people who were taken out. They stay out."
        );
    }
    if apart.let_go {
        said.push_str("\nPeople's words were let go here. The copy can only be read.");
    }
    said
}

fn of_one(copy: &CopySays) -> String {
    let stage = stage(copy.stage);
    let counts = copy.counts;
    let counts = [
        many(counts.statements, "statement", "statements"),
        many(counts.themes, "theme", "themes"),
        many(counts.votes, "vote", "votes"),
        many(counts.plans, "plan", "plans"),
    ];
    let changed = if copy.changed.is_empty() {
        String::new()
    } else {
        format!("last changed {}. ", copy.changed)
    };
    format!("{changed}{stage}. {}", counts.join(", "))
}

fn differs(said: &mut String, name: &str, list: &[Differs]) {
    if list.is_empty() {
        return;
    }
    let _ = write!(said, "\n{name}:");
    for Differs { what, n, some } in list {
        let _ = write!(said, "\n  {}", how_many(*what, *n));
        for words in some {
            let _ = write!(said, "\n    {words}");
        }
    }
}

fn how_many(what: What, n: u32) -> String {
    let (one, more) = match what {
        What::Statements => ("statement", "statements"),
        What::Themes => ("theme", "themes"),
        What::Votes => ("vote", "votes"),
        What::Causes => ("cause", "causes"),
        What::Successes => ("success line", "success lines"),
        What::InPlace => ("thing in place", "things in place"),
        What::Ideas => ("idea", "ideas"),
        What::OnGrid => ("place on the grid", "places on the grid"),
        What::Plans => ("plan", "plans"),
        What::Steps => ("step", "steps"),
        What::People => ("person", "people"),
        What::Other => ("other thing", "other things"),
    };
    many(n, one, more)
}
