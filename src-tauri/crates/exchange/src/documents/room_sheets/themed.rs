//! Sheets about a theme: why it is happening, what success looks like, ideas for it.

use heard_core::protocol::{Document, Idea, Kind, Theme};
use serde::Serialize;

use crate::documents::cleaning::{lines, one_line};
use crate::documents::printed::kind_name;
use crate::documents::shown::Shown;
use crate::documents::words::pictures::disc;
use crate::documents::words::{room as say, sheets};

/// A theme in its tint; one without a name is written in by hand.
#[derive(Serialize)]
pub(super) struct OnSheet {
    /// None where the room writes in which theme it is.
    kind: Option<Kind>,
    number: Option<u32>,
    /// "Not working, theme 3".
    called: String,
    name: String,
}

impl OnSheet {
    pub(super) fn of(document: &Document, theme: &Theme) -> Self {
        Self {
            kind: Some(theme.kind),
            number: Some(theme.number),
            called: sheets::theme_of(&kind_name(document, theme.kind), theme.number),
            name: lines(&theme.name),
        }
    }

    /// The title that ideas are thought up for, where the room gave one.
    fn for_ideas(document: &Document, theme: &Theme) -> Self {
        let so_that = lines(&theme.so_that);
        let mut on_sheet = Self::of(document, theme);
        if !so_that.is_empty() {
            on_sheet.name = so_that;
        }
        on_sheet
    }

    /// Any theme that is not working.
    fn blank_why(document: &Document) -> Self {
        Self {
            kind: Some(Kind::NotWorking),
            called: kind_name(document, Kind::NotWorking),
            ..Self::blank()
        }
    }

    /// Any theme.
    fn blank() -> Self {
        Self {
            kind: None,
            number: None,
            called: say::THEME.to_owned(),
            name: String::new(),
        }
    }
}

/// The themes that the room takes forward, of every kind in number order.
fn taken_forward(document: &Document) -> Vec<&Theme> {
    let shown = Shown::of(document);
    let themes = Kind::ALL.into_iter().flat_map(|kind| shown.themes(kind));
    themes.filter(|theme| theme.taken_forward).collect()
}

/// The data of the template `why-sheet.typ`.
#[derive(Serialize)]
pub(super) struct Whys {
    title: &'static str,
    table: &'static str,
    columns: [&'static str; 3],
    hints: [&'static str; 2],
    ring: &'static str,
    themes: Vec<OnSheet>,
}

/// A sheet for each theme that is not working: those taken forward, or all while none is.
pub(super) fn whys(document: &Document) -> Whys {
    let mut themes = Shown::of(document).themes(Kind::NotWorking);
    if themes.iter().any(|theme| theme.taken_forward) {
        themes.retain(|theme| theme.taken_forward);
    }
    let mut themes: Vec<OnSheet> = themes
        .into_iter()
        .map(|theme| OnSheet::of(document, theme))
        .collect();
    if themes.is_empty() {
        themes.push(OnSheet::blank_why(document));
    }
    Whys {
        title: say::WHY_TITLE,
        table: say::TABLE,
        columns: say::WHYS,
        hints: say::WHY_HINTS,
        ring: say::RING,
        themes,
    }
}

/// The data of the template `success-sheet.typ`.
#[derive(Serialize)]
pub(super) struct Successes {
    title: &'static str,
    hints: [&'static str; 1],
    themes: Vec<SuccessOf>,
}

#[derive(Serialize)]
struct SuccessOf {
    theme: OnSheet,
    columns: Vec<Side>,
}

/// One side's view of success.
#[derive(Serialize)]
struct Side {
    name: String,
    lines: Vec<String>,
}

/// A sheet for each theme taken forward, a column for each side.
pub(super) fn successes(document: &Document) -> Successes {
    let mut themes: Vec<SuccessOf> = taken_forward(document)
        .into_iter()
        .map(|theme| SuccessOf {
            theme: OnSheet::of(document, theme),
            columns: sides(document, Some(theme)),
        })
        .collect();
    if themes.is_empty() {
        themes.push(SuccessOf {
            theme: OnSheet::blank(),
            columns: sides(document, None),
        });
    }
    Successes {
        title: say::SUCCESS_TITLE,
        hints: say::SUCCESS_HINTS,
        themes,
    }
}

fn sides(document: &Document, theme: Option<&Theme>) -> Vec<Side> {
    let names = document.settings.single().map(|row| &row.perspectives);
    let side = |(place, name): (u32, &String)| {
        let mut said: Vec<_> = document
            .successes
            .iter()
            .filter(|row| theme.is_some_and(|theme| theme.id == row.theme))
            .filter(|row| row.perspective == place)
            .collect();
        said.sort_by_key(|row| row.number);
        Side {
            name: one_line(name),
            lines: said.into_iter().map(|row| lines(&row.text)).collect(),
        }
    };
    (0..).zip(names.into_iter().flatten()).map(side).collect()
}

/// The data of the template `idea-sheets.typ`.
#[derive(Serialize)]
pub(super) struct Ideas {
    ideas: &'static str,
    hints: [&'static str; 2],
    sheets: Vec<IdeasOf>,
}

/// One way of thinking about one theme.
#[derive(Serialize)]
struct IdeasOf {
    name: String,
    prompt: String,
    theme: OnSheet,
    ideas: Vec<IdeaLine>,
}

#[derive(Serialize)]
struct IdeaLine {
    number: u32,
    called: String,
    chosen: bool,
    words: String,
}

/// A sheet for each lens: for each theme taken forward, or to fill in while none is.
pub(super) fn ideas(document: &Document) -> Ideas {
    let lenses = document.settings.single().map(|row| row.lenses.as_slice());
    let lenses = lenses.unwrap_or_default();
    let taken = taken_forward(document);
    let themes: Vec<Option<&Theme>> = if taken.is_empty() {
        vec![None]
    } else {
        taken.into_iter().map(Some).collect()
    };
    let sheets = themes.into_iter().flat_map(|theme| {
        (0..).zip(lenses).map(move |(place, lens)| IdeasOf {
            name: one_line(&lens.name),
            prompt: lines(&lens.prompt),
            theme: theme.map_or_else(OnSheet::blank, |theme| OnSheet::for_ideas(document, theme)),
            ideas: theme.map_or_else(Vec::new, |theme| said_through(document, theme, place)),
        })
    });
    Ideas {
        ideas: say::IDEAS_BESIDE,
        hints: say::IDEA_HINTS,
        sheets: sheets.collect(),
    }
}

fn said_through(document: &Document, theme: &Theme, lens: u32) -> Vec<IdeaLine> {
    let mut ideas: Vec<&Idea> = document
        .ideas
        .iter()
        .filter(|idea| idea.theme == theme.id && idea.lens == lens)
        .collect();
    ideas.sort_by_key(|idea| idea.number);
    let line = |idea: &Idea| IdeaLine {
        number: idea.number,
        called: disc(idea.number, idea.chosen),
        chosen: idea.chosen,
        words: lines(&idea.text),
    };
    ideas.into_iter().map(line).collect()
}
