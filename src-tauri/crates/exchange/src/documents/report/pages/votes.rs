//! What a vote shows: its rows with their dots, what is level, and what the room did about it.

use heard_core::protocol::Kind;
use serde::Serialize;

use super::marks::{Trail, mark, word};
use super::trees::letter;
use crate::documents::cleaning::lines;
use crate::documents::pictures::dots;
use crate::documents::story::{Choice, Vote, Voted};
use crate::documents::words::{pictures, report as say};

/// Votes have a row each down to this place, unless there are only a few.
const LAST_PLACE: u32 = 4;
/// Few enough for a row each.
const FEW: usize = 6;

/// A vote.
#[derive(Debug, Serialize)]
pub(super) struct VotePage {
    title: &'static str,
    called: String,
    /// Level ones stand together.
    rows: Vec<Vec<VoteRow>>,
    /// The last ones, in one line.
    then: Vec<VoteRow>,
    level: Vec<String>,
    settled: &'static str,
    /// The kind whose part of the appendix shows what people said; may be empty.
    said: &'static str,
}

#[derive(Debug, Serialize)]
struct VoteRow {
    place: String,
    mark: &'static str,
    kind: Option<Kind>,
    number: u32,
    letter: String,
    alt: String,
    chosen: bool,
    text: String,
    of: String,
    svg: Option<String>,
    svg_alt: String,
    count: String,
    votes: String,
}

impl Trail<'_> {
    /// A vote with its dots.
    pub(super) fn vote(&self, vote: &Vote) -> VotePage {
        use heard_core::protocol::VoteOn;
        let few = vote.rows.len() <= FEW;
        let top = |row: &&Voted| few || (row.place <= LAST_PLACE && row.votes != Some(0));
        let most = vote.rows.iter().filter_map(|row| row.votes).max();
        let row = |row: &Voted| self.vote_row(vote, row, most.unwrap_or_default());
        let mut rows: Vec<Vec<VoteRow>> = Vec::new();
        let mut last = None;
        for voted in vote.rows.iter().filter(top) {
            match rows.last_mut() {
                Some(group) if voted.level && last == Some(voted.place) => group.push(row(voted)),
                _ => rows.push(vec![row(voted)]),
            }
            last = Some(voted.place);
        }
        let level: Vec<String> = rows
            .iter()
            .filter(|group| group.len() > 1)
            .map(|group| {
                let names: Vec<String> = group.iter().map(VoteRow::name).collect();
                say::level(vote.on, &names)
            })
            .collect();
        let settled = vote.settled.filter(|_| !level.is_empty());
        VotePage {
            title: if vote.on == VoteOn::Ideas {
                say::LIKED
            } else {
                say::MATTERS
            },
            called: say::vote_called(vote.number, vote.repeats.is_some(), vote.by, vote.people),
            rows,
            then: vote.rows.iter().filter(|row| !top(row)).map(row).collect(),
            settled: settled.map_or("", say::settled),
            level,
            said: self.kind_of(vote),
        }
    }

    /// The one kind of all that was voted on, where the appendix has it.
    fn kind_of(&self, vote: &Vote) -> &'static str {
        let mut kinds = vote.rows.iter().filter_map(|row| match &row.what {
            Choice::Theme(theme) | Choice::Cause(theme, _) => Some(theme.kind),
            Choice::Idea(..) => None,
        });
        match kinds.next() {
            Some(kind) if self.has_kind(kind) && kinds.all(|other| other == kind) => word(kind),
            _ => "",
        }
    }

    fn vote_row(&self, vote: &Vote, row: &Voted, most: u32) -> VoteRow {
        let picture = row.votes.map(|votes| dots(votes, most));
        let mut made = VoteRow {
            place: say::place(row.place, row.level),
            mark: "",
            kind: None,
            number: 0,
            letter: String::new(),
            alt: String::new(),
            chosen: false,
            text: String::new(),
            of: String::new(),
            svg_alt: picture.as_ref().map_or("", |it| &it.alt).to_owned(),
            svg: picture.map(|it| it.svg),
            count: row
                .votes
                .map_or_else(String::new, |votes| votes.to_string()),
            votes: row
                .votes
                .map_or_else(String::new, |votes| say::votes(votes, vote.by)),
        };
        match &row.what {
            Choice::Theme(theme) => {
                let mark = mark(theme);
                (made.mark, made.kind, made.number) = ("theme", Some(mark.kind), mark.number);
                (made.alt, made.text) = (mark.alt, mark.name);
            }
            Choice::Cause(theme, cause) => {
                (made.mark, made.letter) = ("cause", letter(cause));
                (made.text, made.of) = (lines(&cause.words), theme.called());
            }
            Choice::Idea(numbers, text) => {
                let chosen = self.0.chosen.iter().flat_map(|it| it.idea.said.first());
                made.number = numbers.first().copied().unwrap_or_default();
                made.chosen = chosen
                    .into_iter()
                    .any(|(number, ..)| numbers.contains(number));
                made.mark = "idea";
                (made.alt, made.text) = (pictures::disc(made.number, made.chosen), lines(text));
            }
        }
        made
    }
}

impl VoteRow {
    /// What people call it.
    fn name(&self) -> String {
        if self.letter.is_empty() {
            self.number.to_string()
        } else {
            self.letter.clone()
        }
    }
}
