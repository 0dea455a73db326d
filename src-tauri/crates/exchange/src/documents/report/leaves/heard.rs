//! Who was asked, what we heard, and all that may be quoted.

use heard_core::protocol::Piece;

use crate::documents::cleaning::{one_line, or};
use crate::documents::leaves::{Leaf, Run, Table};
use crate::documents::pictures::strokes;
use crate::documents::story::{Heard, HeardTheme, Said, SaidInTheme, Story};
use crate::documents::words::{self, leaves as shared, report as say};

/// Strokes are drawn up to here; a larger count says more as a figure.
const MOST_STROKES: u32 = 400;

/// Who was asked, what, and how many answered.
pub(super) fn asked(story: &Story) -> Vec<Leaf> {
    let asked = &story.asked;
    let mut leaves = Vec::new();
    if !asked.question.trim().is_empty() {
        leaves.push(Leaf::Para(vec![
            Run::Strong(say::QUESTION.to_owned()),
            Run::Plain(format!(" {}", asked.question.trim())),
        ]));
    }
    leaves.push(Leaf::para(say::told_us(asked.all)));
    if asked.each > 0 && !story.nothing_said() {
        leaves.push(Leaf::para(say::asked_each(asked.each)));
    }
    if !asked.organisation.trim().is_empty() {
        leaves.push(Leaf::quiet(say::asked_by(asked.organisation.trim())));
    }
    if !story.nothing_said() && told(story).next().is_none() {
        leaves.push(Leaf::para(say::NO_THEMES));
    }
    if !asked.groups.is_empty() {
        let row = |group: &crate::documents::story::Group| {
            let name = group.name.clone();
            vec![
                name.unwrap_or_else(|| say::OTHERS.to_owned()),
                group.people.to_string(),
            ]
        };
        leaves.push(Leaf::Table(Table {
            caption: say::GROUPS.to_owned(),
            head: [say::GROUP, say::PEOPLE].map(str::to_owned).to_vec(),
            rows: asked.groups.iter().map(row).collect(),
            widths: vec![3, 1],
        }));
    }
    if let Some(invited) = Leaf::points(&asked.invited) {
        leaves.push(Leaf::heading(3, say::INVITED));
        leaves.push(invited);
    }
    leaves
}

/// What we heard, kind by kind, theme by theme.
pub(super) fn heard(story: &Story) -> Vec<Leaf> {
    told(story).flat_map(of_kind).collect()
}

/// The kinds of which there is something to tell: those with themes.
fn told(story: &Story) -> impl Iterator<Item = &Heard> {
    let kinds = story.heard.iter();
    kinds.filter(|kind| !kind.themes.is_empty())
}

fn of_kind(heard: &Heard) -> Vec<Leaf> {
    let mut leaves = vec![
        Leaf::heading(3, &heard.title),
        Leaf::quiet(say::statements(heard.statements)),
    ];
    leaves.extend(heard.themes.iter().flat_map(theme));
    leaves.push(Leaf::quiet(say::in_no_theme(heard.in_no_theme)));
    leaves
}

fn theme(heard: &HeardTheme) -> Vec<Leaf> {
    let theme = &heard.theme;
    let mut leaves = vec![
        Leaf::heading(4, or(one_line(&theme.name), say::NO_NAME)),
        Leaf::quiet(theme.called()),
    ];
    let count = heard.said.statements;
    if (1..=MOST_STROKES).contains(&count) {
        leaves.push(Leaf::picture(&strokes(theme.kind, count)));
    }
    leaves.push(Leaf::strong(say::counted(heard.said)));
    leaves.extend(heard.quotes.iter().map(Leaf::quote));
    if !heard.cards.is_empty() {
        leaves.push(Leaf::quiet(say::cards(&heard.cards)));
    }
    leaves
}

/// Every statement that may be quoted, under each of its themes.
pub(super) fn appendix(story: &Story) -> Vec<Leaf> {
    let any = story.appendix.iter().flat_map(|kind| &kind.themes);
    if any.flat_map(|theme| &theme.statements).next().is_none() {
        return Vec::new();
    }
    let mut leaves = vec![
        Leaf::para(say::OWN_WORDS),
        Leaf::para(say::ONLY_WHO_SAID_YES),
    ];
    let themes = story.appendix.iter().flat_map(|kind| &kind.themes);
    let mut said_words = themes.flat_map(|theme| &theme.statements);
    if said_words.any(|said| said.quote.words.contains(&Piece::Hidden)) {
        leaves.push(Leaf::para(say::HIDDEN_WORDS));
    }
    let kinds = story.appendix.iter();
    for kind in kinds.filter(|kind| !kind.themes.is_empty()) {
        leaves.push(Leaf::heading(3, &kind.title));
        leaves.extend(kind.themes.iter().flat_map(said_in));
    }
    leaves
}

fn said_in(part: &SaidInTheme) -> Vec<Leaf> {
    let mut leaves = match &part.theme {
        Some(theme) => vec![
            Leaf::heading(4, or(one_line(&theme.name), say::NO_NAME)),
            Leaf::quiet(theme.called()),
        ],
        None => vec![Leaf::heading(4, say::IN_NO_THEME)],
    };
    leaves.extend(part.statements.iter().map(said));
    if part.some_not_quoted {
        leaves.push(Leaf::quiet(say::SOME_NOT_QUOTED));
    }
    leaves
}

fn said(said: &Said) -> Leaf {
    let card = words::card_called(said.quote.card);
    let also = say::also_in(&said.also_in);
    Leaf::Quote {
        card: if also.is_empty() {
            card
        } else {
            shared::both(&card, &also)
        },
        pieces: said.quote.words.clone(),
    }
}
