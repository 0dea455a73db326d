//! What nearly every document prints, as plain data: a theme, a cause, a statement in its own words.

use heard_core::protocol::{self as core, Document, Kind, Piece, Statement};
use heard_core::statements::pieces;

use super::cleaning::{one_line, or};
use super::words;

/// A theme.
#[derive(Debug, Clone)]
pub struct Theme {
    /// Its number.
    pub number: u32,
    /// Its kind, for cut and colour.
    pub kind: Kind,
    /// The kind's name as the workshop calls it: "not working".
    pub kind_name: String,
    /// Its 'I' name.
    pub name: String,
}

/// A cause.
#[derive(Debug, Clone, Default)]
pub struct Cause {
    /// Its letter.
    pub letter: String,
    /// Its words.
    pub words: String,
}

/// A statement in its own words.
#[derive(Debug, Clone, Default)]
pub struct Quote {
    /// Number of the card.
    pub card: u32,
    /// The words in order, with the hidden parts in their places.
    pub words: Vec<Piece>,
}

impl Theme {
    /// A theme of a workshop.
    pub fn of(document: &Document, theme: &core::Theme) -> Self {
        let name = document
            .settings
            .single()
            .map_or("", |row| row.kind_name(theme.kind));
        let mut letters = name.chars();
        let first = letters.next().map(char::to_lowercase);
        Self {
            number: theme.number,
            kind: theme.kind,
            kind_name: first.into_iter().flatten().chain(letters).collect(),
            name: theme.name.clone(),
        }
    }

    /// "Theme 3, not working".
    pub fn called(&self) -> String {
        let kind = or(one_line(&self.kind_name), words::kind_called(self.kind));
        words::theme_called(self.number, &kind)
    }

    /// "Theme 3, not working: I need someone to go with me."
    pub fn line(&self) -> String {
        let name = or(one_line(&self.name), words::report::NO_NAME);
        format!("{} {name}", words::label(&self.called()))
    }
}

impl Quote {
    /// A statement, its hidden parts hidden.
    pub fn of(card: &Statement) -> Self {
        Self {
            card: card.number,
            words: pieces(card),
        }
    }
}

/// What the workshop calls a kind: "Not working".
pub(super) fn kind_name(document: &Document, kind: Kind) -> String {
    let name = document.settings.single().map(|row| row.kind_name(kind));
    or(one_line(name.unwrap_or_default()), words::kind_called(kind))
}
