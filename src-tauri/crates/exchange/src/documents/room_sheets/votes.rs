//! Vote sheets: what is voted on, each with a place for dots.

use heard_core::protocol::{
    Cause, CauseId, Document, Idea, IdeaId, ItemId, Kind, Theme, ThemeId, VoteOn, VoteRound,
};
use serde::Serialize;

use crate::documents::cleaning::{lines, one_line, or};
use crate::documents::printed::kind_name;
use crate::documents::shown::Shown;
use crate::documents::words::{self, pictures::disc, report::NO_NAME, room as say, sheets};

/// Dots of a person and most of them on one line, in a workshop that says nothing.
const USUAL_DOTS: (u32, u32) = (3, 3);
/// Empty lines of a sheet for a vote on nothing yet.
const EMPTY_LINES: usize = 7;

/// The data of the template `vote-sheets.typ`.
#[derive(Serialize)]
pub(super) struct Votes {
    sheets: Vec<Sheet>,
}

#[derive(Serialize)]
struct Sheet {
    title: &'static str,
    rule: String,
    columns: [&'static str; 2],
    items: Vec<Item>,
}

/// One line: a theme in its cut, an idea in its ring, a cause with its letter, or nothing yet.
#[derive(Default, Serialize)]
struct Item {
    kind: Option<Kind>,
    number: Option<u32>,
    letter: Option<String>,
    called: String,
    words: String,
}

/// A sheet for each round; while there is none, one for the first vote, on what is not working.
pub(super) fn sheets(document: &Document) -> Votes {
    let mut rounds: Vec<&VoteRound> = document.vote_rounds.iter().collect();
    rounds.sort_by_key(|round| round.number);
    let sheets = if rounds.is_empty() {
        vec![first_vote(document)]
    } else {
        let of_round = |round: &VoteRound| {
            let dots = (round.dots_per_person, round.most_per_item);
            sheet(round.on, dots, items(document, round))
        };
        rounds.into_iter().map(of_round).collect()
    };
    Votes { sheets }
}

fn first_vote(document: &Document) -> Sheet {
    let settings = document.settings.single();
    let dots = settings.map_or(USUAL_DOTS, |row| (row.dots_per_person, row.most_per_item));
    let themes = Shown::of(document).themes(Kind::NotWorking);
    let items = themes.into_iter().map(|theme| on_theme(document, theme));
    sheet(VoteOn::Themes, dots, items.collect())
}

fn sheet(on: VoteOn, (dots, most): (u32, u32), mut items: Vec<Item>) -> Sheet {
    if items.is_empty() {
        items.resize_with(EMPTY_LINES, Item::default);
    }
    Sheet {
        title: say::vote_title(on),
        rule: say::vote_rule(dots, most),
        columns: [say::vote_column(on), say::DOTS_HERE],
        items,
    }
}

/// What a round votes on, in the round's own order; what is gone meanwhile is left out.
fn items(document: &Document, round: &VoteRound) -> Vec<Item> {
    let item = |id: &ItemId| match round.on {
        VoteOn::Themes => document
            .themes
            .get(ThemeId(id.0))
            .map(|theme| on_theme(document, theme)),
        VoteOn::Causes => document.causes.get(CauseId(id.0)).map(on_cause),
        VoteOn::Ideas => document.ideas.get(IdeaId(id.0)).map(on_idea),
    };
    round.items.iter().filter_map(item).collect()
}

fn on_theme(document: &Document, theme: &Theme) -> Item {
    Item {
        kind: Some(theme.kind),
        number: Some(theme.number),
        called: sheets::theme_of(&kind_name(document, theme.kind), theme.number),
        words: or(lines(&theme.name), NO_NAME),
        ..Item::default()
    }
}

fn on_cause(cause: &Cause) -> Item {
    let letter = one_line(&cause.letter);
    Item {
        called: words::cause_called(&letter),
        letter: Some(letter),
        words: lines(&cause.text),
        ..Item::default()
    }
}

fn on_idea(idea: &Idea) -> Item {
    Item {
        number: Some(idea.number),
        called: disc(idea.number, false),
        words: lines(&idea.text),
        ..Item::default()
    }
}
