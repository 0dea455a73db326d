//! What the room found out: votes, causes, success, and what is in place already.

use heard_core::causes::{Branch, tree};
use heard_core::in_order;
use heard_core::protocol::{
    CauseId, HowWell, IdeaId, ItemId, Kind, Theme, ThemeId, TieSettled, VoteOn, VoteRound,
};
use heard_core::votes::places;

use super::sheet::{Cell, Sheet, Source};
use crate::documents::people::People;
use crate::documents::words::workbook as words;

/// Places and votes of closed rounds; of an open round nothing is known yet but that it is open.
pub(super) fn votes(source: &Source<'_>) -> Sheet {
    let mut rounds: Vec<&VoteRound> = source.document.vote_rounds.iter().collect();
    rounds.sort_by_key(|round| round.number);
    let rows = rounds.into_iter().flat_map(|round| of_round(source, round));
    Sheet {
        words: &words::VOTES,
        rows: rows.collect(),
    }
}

fn of_round(source: &Source<'_>, round: &VoteRound) -> Vec<Vec<Cell>> {
    let rules = rules(source, round);
    let row = |item: ItemId, result: [Cell; 4]| -> Vec<Cell> {
        let (called, name) = source.called(round.on, item);
        let about = [round.number.into(), Cell::text(called), Cell::text(name)];
        let cells = about.into_iter().chain(result);
        cells.chain(rules.iter().cloned()).collect()
    };
    if !round.closed {
        let open = Cell::text(words::STILL_OPEN);
        let nothing = [Cell::Empty, Cell::Empty, Cell::Empty, open];
        let items = round.items.iter();
        return items.map(|item| row(*item, nothing.clone())).collect();
    }
    let tie = round.tie.map(settled).map_or(Cell::Empty, Cell::text);
    let counted = People::who_voted(round.people).may_be_counted();
    let places = places(source.document, round).into_iter();
    places
        .map(|place| {
            let level = place.level && place.votes > 0;
            let settled = if level { tie.clone() } else { Cell::Empty };
            let result = [
                counted.then_some(place.votes).into(),
                place.place.into(),
                Cell::yes(level),
                settled,
            ];
            row(place.item, result)
        })
        .collect()
}

/// How a round was voted in: people, dots each, most on one thing, the round that it repeats.
fn rules(source: &Source<'_>, round: &VoteRound) -> [Cell; 4] {
    let repeats = round
        .repeats
        .and_then(|id| source.document.vote_rounds.get(id));
    [
        Cell::people(usize::try_from(round.people).unwrap_or(usize::MAX)),
        round.dots_per_person.into(),
        round.most_per_item.into(),
        repeats.map(|row| row.number).into(),
    ]
}

fn settled(tie: TieSettled) -> &'static str {
    match tie {
        TieSettled::TakeBoth => words::TAKE_BOTH,
        TieSettled::TalkAndAgree => words::TALK_AND_AGREE,
        TieSettled::VoteAgain => words::VOTE_AGAIN,
    }
}

/// Every cause, each under the one that it explains.
pub(super) fn causes(source: &Source<'_>) -> Sheet {
    let mut rows = Vec::new();
    for theme in source.shown.themes(Kind::NotWorking) {
        for branch in tree(source.document, theme.id) {
            grow(theme, &branch, "", &mut rows);
        }
    }
    Sheet {
        words: &words::CAUSES,
        rows,
    }
}

fn grow(theme: &Theme, branch: &Branch, under: &str, rows: &mut Vec<Vec<Cell>>) {
    let cause = &branch.cause;
    rows.push(vec![
        theme.number.into(),
        Cell::text(&theme.name),
        Cell::text(&cause.letter),
        Cell::text(under),
        Cell::text(&cause.text),
        Cell::yes(cause.matters_most),
    ]);
    for branch in &branch.causes {
        grow(theme, branch, &cause.letter, rows);
    }
}

/// What people see when it works.
pub(super) fn successes(source: &Source<'_>) -> Sheet {
    let perspectives = source.document.settings.single();
    let perspectives = perspectives.map_or(&[] as &[String], |row| &row.perspectives);
    let mut rows = Vec::new();
    for theme in source.themes() {
        let lines = source.document.successes.iter();
        let mut lines: Vec<_> = lines.filter(|row| row.theme == theme.id).collect();
        lines.sort_by_key(|row| row.number);
        for line in lines {
            let view = perspectives.get(line.perspective as usize);
            rows.push(vec![
                source.kind(theme.kind),
                theme.number.into(),
                Cell::text(&theme.name),
                line.number.into(),
                view.map_or(Cell::Empty, Cell::text),
                Cell::text(&line.text),
            ]);
        }
    }
    Sheet {
        words: &words::SUCCESS,
        rows,
    }
}

/// What is there already, so that nobody invents it twice.
pub(super) fn in_place(source: &Source<'_>) -> Sheet {
    let mut rows = Vec::new();
    for theme in source.themes() {
        let here = source.document.in_place.iter();
        for row in in_order(here.filter(|row| row.theme == theme.id)) {
            let well = row.how_well.map(|well| match well {
                HowWell::Well => words::WELL,
                HowWell::Partly => words::PARTLY,
                HowWell::No => words::NO,
            });
            rows.push(vec![
                source.kind(theme.kind),
                theme.number.into(),
                Cell::text(&theme.name),
                Cell::text(&row.text),
                Cell::text(&row.run_by),
                well.map_or(Cell::Empty, Cell::text),
            ]);
        }
    }
    Sheet {
        words: &words::IN_PLACE,
        rows,
    }
}

impl Source<'_> {
    /// All themes, kind by kind.
    pub(super) fn themes(&self) -> Vec<&Theme> {
        let all = Kind::ALL.iter().flat_map(|kind| self.shown.themes(*kind));
        all.collect()
    }

    /// What people call out for something in a vote, and its words.
    fn called(&self, on: VoteOn, item: ItemId) -> (String, String) {
        let found = match on {
            VoteOn::Themes => self.document.themes.get(ThemeId(item.0)).map(|row| {
                let called = words::theme(row.number);
                (called, row.name.clone())
            }),
            VoteOn::Causes => self.document.causes.get(CauseId(item.0)).map(|row| {
                let theme = self.document.themes.get(row.theme).map(|row| row.number);
                (
                    words::cause(&row.letter, theme.unwrap_or(0)),
                    row.text.clone(),
                )
            }),
            VoteOn::Ideas => self
                .document
                .ideas
                .get(IdeaId(item.0))
                .map(|row| (words::idea(row.number), row.text.clone())),
        };
        found.unwrap_or_default()
    }
}
