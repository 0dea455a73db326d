//! What we heard, and the appendix with what may be quoted.

use heard_core::protocol::{Kind, Piece};
use serde::Serialize;

use super::marks::{ThemeMark, Trail, key, mark, word};
use crate::documents::action_plan::pages::{Quoted, quoted};
use crate::documents::cleaning::{one_line, or};
use crate::documents::letters::width;
use crate::documents::pictures::strokes;
use crate::documents::printed::Quote;
use crate::documents::story::{Heard, HeardTheme, Said, SaidInTheme, SaidOfKind, Story};
use crate::documents::words::{kind_called, report as say};

/// A quote under a theme is cut after so many characters, at the end of a word.
const LONGEST_QUOTE: usize = 180;
/// A statement longer than this may break over two pages, in characters.
const LONG: usize = 900;

/// What we heard of one kind.
#[derive(Debug, Serialize)]
pub(super) struct HeardPage {
    kind: Kind,
    title: String,
    fact: String,
    intro: &'static str,
    /// The appendix has statements of this kind.
    said: bool,
    themes: Vec<ThemeRow>,
    sentence: String,
}

#[derive(Debug, Serialize)]
struct ThemeRow {
    theme: ThemeMark,
    key: String,
    said: bool,
    svg: String,
    /// Millimetres.
    wide: f64,
    count: String,
    rest: String,
    /// How wide the words beside the strokes are, as a share of their size.
    words_wide: f64,
    quotes: Vec<Quoted>,
}

/// What may be quoted of one kind.
#[derive(Debug, Serialize)]
pub(super) struct AppendixPage {
    kind: Kind,
    title: String,
    themes: Vec<AppendixTheme>,
}

#[derive(Debug, Serialize)]
struct AppendixTheme {
    key: String,
    theme: Option<ThemeMark>,
    name: &'static str,
    statements: Vec<Row>,
    more: &'static str,
}

#[derive(Debug, Serialize)]
struct Row {
    card: String,
    pieces: Vec<Option<String>>,
    also: String,
    long: bool,
}

impl Trail<'_> {
    /// A kind with its themes.
    pub(super) fn heard(&self, heard: &Heard) -> HeardPage {
        HeardPage {
            kind: heard.kind,
            title: or(one_line(&heard.title), kind_called(heard.kind)),
            fact: say::statements(heard.statements),
            intro: say::EACH_STROKE,
            said: self.has_kind(heard.kind),
            themes: (0..)
                .zip(&heard.themes)
                .map(|(at, theme)| self.theme(theme, at == 0))
                .collect(),
            sentence: say::in_no_theme(heard.in_no_theme),
        }
    }

    fn theme(&self, heard: &HeardTheme, first: bool) -> ThemeRow {
        let picture = strokes(heard.theme.kind, heard.said.statements);
        let count = heard.said.statements.to_string();
        let rest = say::from_people(heard.said, first);
        ThemeRow {
            theme: mark(&heard.theme),
            key: key(&heard.theme),
            said: self.has(&heard.theme),
            svg: picture.svg,
            wide: picture.width,
            words_wide: width(&format!("{count}{rest}, page 000"), 400),
            count,
            rest,
            quotes: heard
                .quotes
                .iter()
                .filter_map(|quote| quoted(&shortened(quote)))
                .collect(),
        }
    }
}

/// A quote of a length that reads well, with "…" where it was cut.
fn shortened(quote: &Quote) -> Quote {
    let mut left = LONGEST_QUOTE;
    let mut words = Vec::new();
    for piece in &quote.words {
        match piece {
            Piece::Hidden => words.push(Piece::Hidden),
            Piece::Words(text) if text.chars().count() <= left => {
                left -= text.chars().count();
                words.push(piece.clone());
            }
            Piece::Words(text) => {
                let head: String = text.chars().take(left).collect();
                let whole = head.rsplit_once(char::is_whitespace);
                let head = whole.map_or(head.as_str(), |(head, _)| head);
                words.push(Piece::Words(format!("{}…", head.trim_end())));
                break;
            }
        }
    }
    Quote {
        card: quote.card,
        words,
    }
}

/// What may be quoted of one kind.
pub(super) fn appendix(part: &SaidOfKind) -> AppendixPage {
    AppendixPage {
        kind: part.kind,
        title: say::own_words_of(&or(one_line(&part.title), kind_called(part.kind))),
        themes: part
            .themes
            .iter()
            .map(|theme| in_theme(part.kind, theme))
            .collect(),
    }
}

fn in_theme(kind: Kind, part: &SaidInTheme) -> AppendixTheme {
    AppendixTheme {
        key: part
            .theme
            .as_ref()
            .map_or_else(|| format!("{} none", word(kind)), key),
        theme: part.theme.as_ref().map(mark),
        name: say::IN_NO_THEME,
        statements: part.statements.iter().map(row).collect(),
        more: if part.some_not_quoted {
            say::SOME_NOT_QUOTED
        } else {
            ""
        },
    }
}

fn row(said: &Said) -> Row {
    let long = said.quote.words.iter().map(|piece| match piece {
        Piece::Words(words) => words.chars().count(),
        Piece::Hidden => 0,
    });
    Row {
        card: said.quote.card.to_string(),
        // Of words that are hidden altogether, the small box says that somebody said something.
        pieces: quoted(&said.quote).map_or_else(|| vec![None], Quoted::pieces),
        also: say::also_in(&said.also_in),
        long: long.sum::<usize>() > LONG,
    }
}

/// What is said before the appendix.
pub(super) fn appendix_words(story: &Story) -> Vec<&'static str> {
    let all = story.appendix.iter().flat_map(|part| &part.themes);
    let mut pieces = all
        .flat_map(|theme| &theme.statements)
        .flat_map(|said| &said.quote.words);
    let mut words = vec![say::OWN_WORDS, say::ONLY_WHO_SAID_YES];
    if pieces.any(|piece| *piece == Piece::Hidden) {
        words.push(say::HIDDEN_WORDS);
    }
    words
}
