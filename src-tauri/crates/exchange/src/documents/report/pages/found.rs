//! What success looks like, and what is in place already.

use serde::Serialize;

use super::marks::{ThemeMark, mark};
use crate::documents::cleaning::{lines, one_line, or};
use crate::documents::story::{InPlace, Success};
use crate::documents::words::report as say;

/// What success looks like for a theme.
#[derive(Debug, Serialize)]
pub(super) struct SuccessPage {
    theme: ThemeMark,
    perspectives: Vec<Perspective>,
}

#[derive(Debug, Serialize)]
struct Perspective {
    name: String,
    lines: Vec<(String, String)>,
}

pub(super) fn success(success: &Success) -> SuccessPage {
    let perspective = |(name, rows): &(String, Vec<(u32, String)>)| Perspective {
        name: or(one_line(name), say::NO_PERSPECTIVE),
        lines: rows
            .iter()
            .map(|(number, text)| (number.to_string(), lines(text)))
            .collect(),
    };
    SuccessPage {
        theme: mark(&success.theme),
        perspectives: success.perspectives.iter().map(perspective).collect(),
    }
}

/// What is in place for a theme.
#[derive(Debug, Serialize)]
pub(super) struct InPlacePage {
    theme: ThemeMark,
    things: Vec<Thing>,
}

#[derive(Debug, Serialize)]
struct Thing {
    name: String,
    run_by: String,
    how_well: &'static str,
}

pub(super) fn in_place(row: &InPlace) -> InPlacePage {
    let things = row.things.iter().map(|thing| Thing {
        name: lines(&thing.name),
        run_by: lines(&thing.run_by),
        how_well: thing.how_well.map_or("", say::how_well),
    });
    InPlacePage {
        theme: mark(&row.theme),
        things: things.collect(),
    }
}
