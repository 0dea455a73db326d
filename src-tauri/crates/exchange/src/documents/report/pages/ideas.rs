//! The ideas: by lens, on the grid with its table, and those that were chosen.

use heard_core::grid::how_much;
use serde::Serialize;

use super::marks::{ThemeMark, Trail, key, mark};
use super::trees::{CauseName, letter};
use crate::documents::cleaning::{lines, one_line, or, part};
use crate::documents::pictures::{Names, grid as grid_picture};
use crate::documents::printed::Theme;
use crate::documents::story::{Chosen, Grid, Idea, Lens, Placed};
use crate::documents::words::{idea_called, pictures, report as say};

/// The ideas of a lens.
#[derive(Debug, Serialize)]
pub(super) struct LensPage {
    name: String,
    prompt: String,
    ideas: Vec<IdeaRow>,
}

#[derive(Debug, Serialize)]
struct IdeaRow {
    said: Vec<IdeaWords>,
    answers: String,
    chosen: bool,
}

#[derive(Debug, Serialize)]
struct IdeaWords {
    number: u32,
    alt: String,
    /// Words, and whether the room underlined them.
    parts: Vec<(String, bool)>,
}

pub(super) fn lens(lens: &Lens) -> LensPage {
    LensPage {
        name: or(one_line(&lens.name), say::NO_LENS),
        prompt: one_line(&lens.prompt),
        ideas: lens.ideas.iter().map(idea_row).collect(),
    }
}

fn idea_row(idea: &Idea) -> IdeaRow {
    let theme = idea.theme.as_ref().map(Theme::called).unwrap_or_default();
    let cause = idea.cause.as_ref().map(letter).unwrap_or_default();
    IdeaRow {
        said: idea
            .said
            .iter()
            .map(|(number, text, grain)| IdeaWords {
                number: *number,
                alt: pictures::disc(*number, idea.chosen),
                parts: underlined(text, *grain),
            })
            .collect(),
        answers: say::answers(&theme, &cause),
        chosen: idea.chosen,
    }
}

/// The words before, in and after the grain of brilliance.
fn underlined(text: &str, grain: Option<heard_core::protocol::Part>) -> Vec<(String, bool)> {
    let Some(grain) = grain else {
        return vec![(lines(text), false)];
    };
    let at = |count: u32| usize::try_from(count).unwrap_or(usize::MAX);
    let letters = |from: usize, to: usize| -> String {
        text.chars()
            .skip(from)
            .take(to.saturating_sub(from))
            .collect()
    };
    let (start, end) = (at(grain.start), at(grain.end));
    let pieces = [
        (part(letters(0, start).trim_start()), false),
        (part(&letters(start, end)), true),
        (part(letters(end, usize::MAX).trim_end()), false),
    ];
    let pieces: Vec<_> = pieces
        .into_iter()
        .filter(|(words, _)| !words.is_empty())
        .collect();
    if pieces.is_empty() {
        vec![(String::new(), false)]
    } else {
        pieces
    }
}

/// The investment grid with its table.
#[derive(Debug, Serialize)]
pub(super) struct GridPage {
    fact: String,
    svg: String,
    alt: String,
    corners: Vec<String>,
    axes: [(&'static str, String); 3],
    effort: String,
    difference: String,
    chosen: bool,
    rows: Vec<Corner>,
}

#[derive(Debug, Serialize)]
struct Corner {
    name: String,
    ideas: Vec<GridRow>,
}

#[derive(Debug, Serialize)]
struct GridRow {
    number: u32,
    alt: String,
    text: String,
    chosen: bool,
    effort: &'static str,
    difference: &'static str,
}

pub(super) fn grid(grid: &Grid) -> GridPage {
    let picture = grid_picture(grid, Names::LeftToThePage);
    let chosen = grid.ideas.iter().filter(|idea| idea.chosen).count();
    let (effort, difference) = (one_line(&grid.effort), one_line(&grid.difference));
    let rows = (0..).zip(&grid.corners).map(|(at, name)| Corner {
        name: one_line(name),
        ideas: grid
            .ideas
            .iter()
            .filter(|idea| idea.corner == at)
            .map(grid_row)
            .collect(),
    });
    GridPage {
        fact: say::ideas_chosen(grid.ideas.len(), chosen),
        svg: picture.svg,
        alt: picture.alt,
        corners: grid.corners.iter().map(|name| one_line(name)).collect(),
        axes: say::axes(&effort, &difference),
        effort,
        difference,
        chosen: chosen > 0,
        rows: rows
            .filter(|corner: &Corner| !corner.ideas.is_empty())
            .collect(),
    }
}

fn grid_row(idea: &Placed) -> GridRow {
    let number = idea.numbers.first().copied().unwrap_or_default();
    let more = if idea.numbers.len() > 1 {
        format!(" ({})", idea_called(&idea.numbers))
    } else {
        String::new()
    };
    GridRow {
        number,
        alt: pictures::disc(number, idea.chosen),
        text: lines(&idea.text) + &more,
        chosen: idea.chosen,
        effort: how_much(idea.effort).words(),
        difference: how_much(idea.difference).words(),
    }
}

/// An idea that was chosen.
#[derive(Debug, Serialize)]
pub(super) struct ChosenPage {
    number: u32,
    alt: String,
    name: String,
    theme: Option<ThemeMark>,
    cause: Option<CauseName>,
    said_words: String,
    said: bool,
    key: String,
    sentences: Vec<String>,
    cards: String,
}

impl Trail<'_> {
    /// An idea that was chosen, and why.
    pub(super) fn chosen(&self, chosen: &Chosen) -> ChosenPage {
        let idea = &chosen.idea;
        let mut sentences = Vec::new();
        if let Some((corner, effort, difference)) = &chosen.on_grid {
            sentences.push(say::on_grid(&one_line(corner), effort, difference));
        }
        if let Some((place, level)) = chosen.place {
            sentences.push(say::came(place, level));
        }
        let plan = match one_line(&chosen.plan) {
            name if name.is_empty() => name,
            name => say::plan_called(&name),
        };
        let number = idea.said.first().map_or(0, |(number, ..)| *number);
        let text = idea.said.first().map(|(_, text, _)| one_line(text));
        ChosenPage {
            number,
            alt: pictures::disc(number, true),
            name: or(text.unwrap_or_default(), say::NO_IDEA),
            theme: idea.theme.as_ref().map(mark),
            cause: idea.cause.as_ref().map(CauseName::of),
            said_words: say::counted(chosen.said),
            said: idea.theme.as_ref().is_some_and(|theme| self.has(theme)),
            key: idea.theme.as_ref().map(key).unwrap_or_default(),
            sentences: vec![sentences.join(" "), plan]
                .into_iter()
                .filter(|it| !it.is_empty())
                .collect(),
            cards: say::cards(&chosen.cards),
        }
    }
}
