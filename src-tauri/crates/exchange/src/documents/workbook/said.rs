//! What people said, and the themes that the room found in it.

use heard_core::protocol::{Kind, Statement, ThemeId};
use heard_core::statements::{may_quote, pieces};

use super::sheet::{Cell, Sheet, Source, as_text};
use crate::documents::people::{many, people_in};
use crate::documents::words::workbook as words;

/// Every statement that counts; the words of those that may be quoted.
pub(super) fn statements(source: &Source<'_>) -> Sheet {
    let rows = source.shown.counted().into_iter();
    Sheet {
        words: &words::STATEMENTS,
        rows: rows.map(|card| statement(source, card)).collect(),
    }
}

fn statement(source: &Source<'_>, card: &Statement) -> Vec<Cell> {
    let quotable = may_quote(source.document, card);
    let said = if quotable {
        as_text(pieces(card))
    } else {
        words::NOT_FOR_QUOTING.to_owned()
    };
    let number = |id: &ThemeId| Some(source.document.themes.get(*id)?.number.to_string());
    let also: Vec<String> = card.also_in.iter().filter_map(number).collect();
    vec![
        card.number.into(),
        source.kind(card.kind),
        Cell::text(said),
        Cell::yes(quotable),
        source.theme_number(card.theme),
        source.theme_name(card.theme),
        Cell::text(also.join(", ")),
        Cell::yes(card.set_aside),
    ]
}

/// Every theme with what is in it, counted.
pub(super) fn themes(source: &Source<'_>) -> Sheet {
    let all = Kind::ALL.iter().flat_map(|kind| source.shown.themes(*kind));
    let row = |theme: &heard_core::protocol::Theme| {
        let said = source.shown.said_in(theme.id);
        let quotable = said.iter().filter(|card| may_quote(source.document, card));
        vec![
            source.kind(theme.kind),
            theme.number.into(),
            Cell::text(&theme.name),
            Cell::text(&theme.so_that),
            many(said.len()).into(),
            Cell::people(people_in(&said)),
            many(quotable.count()).into(),
            Cell::yes(theme.taken_forward),
        ]
    };
    Sheet {
        words: &words::THEMES,
        rows: all.map(row).collect(),
    }
}

impl Source<'_> {
    /// What the workshop calls a kind.
    pub(super) fn kind(&self, kind: Kind) -> Cell {
        let settings = self.document.settings.single();
        settings.map_or(Cell::Empty, |row| Cell::text(row.kind_name(kind)))
    }

    pub(super) fn theme_number(&self, theme: Option<ThemeId>) -> Cell {
        let theme = theme.and_then(|id| self.document.themes.get(id));
        theme.map(|row| row.number).into()
    }

    pub(super) fn theme_name(&self, theme: Option<ThemeId>) -> Cell {
        let theme = theme.and_then(|id| self.document.themes.get(id));
        theme.map_or(Cell::Empty, |row| Cell::text(&row.name))
    }
}
