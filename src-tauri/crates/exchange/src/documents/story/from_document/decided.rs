//! What the room found and decided: votes, causes, success, ideas, the grid, what was chosen.

use std::collections::BTreeMap;

use heard_core::causes::{self, tree};
use heard_core::grid::{corner, how_much};
use heard_core::in_order;
use heard_core::protocol::{self as core, IdeaId, Kind, Theme, ThemeId, VoteOn, VoteRound};
use heard_core::votes::places;

use super::plans::numbers;
use super::{Teller, counted};
use crate::documents::people::People;
use crate::documents::printed;
use crate::documents::story::{
    Branch, Choice, Chosen, Grid, Idea, InPlace, Lens, Placed, Success, Thing, Vote, Voted, WhyTree,
};

/// Perspectives that there may be at most; lines of one that was taken away are still told.
const MOST_PERSPECTIVES: usize = 5;

impl<'a> Teller<'a> {
    fn cause(&self, id: Option<core::CauseId>) -> Option<printed::Cause> {
        self.document.causes.get(id?).map(printed)
    }

    pub(super) fn votes(&self, is: impl Fn(VoteOn) -> bool) -> Vec<Vote> {
        let rounds = self.document.vote_rounds.iter();
        let mut rounds: Vec<&VoteRound> = rounds.filter(|row| row.closed && is(row.on)).collect();
        rounds.sort_by_key(|row| row.number);
        rounds.into_iter().map(|round| self.vote(round)).collect()
    }

    fn vote(&self, round: &VoteRound) -> Vote {
        let repeats = round
            .repeats
            .and_then(|id| self.document.vote_rounds.get(id));
        let enough = People::who_voted(round.people).may_be_counted();
        let rows = places(self.document, round).into_iter().filter_map(|row| {
            Some(Voted {
                place: row.place,
                level: row.level && row.votes > 0,
                votes: enough.then_some(row.votes),
                what: self.choice(round.on, row.item)?,
            })
        });
        Vote {
            on: round.on,
            number: round.number,
            repeats: repeats.map(|row| row.number),
            by: round.voted_by,
            people: enough.then_some((round.people, round.dots_per_person)),
            rows: rows.collect(),
            settled: round.tie,
        }
    }

    fn choice(&self, on: VoteOn, item: core::ItemId) -> Option<Choice> {
        Some(match on {
            VoteOn::Themes => Choice::Theme(self.theme(ThemeId(item.0))?),
            VoteOn::Causes => {
                let cause = self.document.causes.get(core::CauseId(item.0))?;
                Choice::Cause(self.theme(cause.theme)?, printed(cause))
            }
            VoteOn::Ideas => {
                let idea = self.document.ideas.get(IdeaId(item.0))?;
                Choice::Idea(numbers(self.document, idea.id), idea.text.clone())
            }
        })
    }

    /// Themes of all kinds, kind by kind, in number order.
    fn themes(&self) -> impl Iterator<Item = &'a Theme> {
        Kind::ALL
            .into_iter()
            .flat_map(|kind| self.shown.themes(kind))
    }

    pub(super) fn why(&self) -> Vec<WhyTree> {
        let trees = self.themes().map(|theme| WhyTree {
            theme: printed::Theme::of(self.document, theme),
            causes: tree(self.document, theme.id)
                .into_iter()
                .map(branch)
                .collect(),
        });
        trees.filter(|tree| !tree.causes.is_empty()).collect()
    }

    pub(super) fn success(&self) -> Vec<Success> {
        let names = self.settings().map_or(&[][..], |row| &row.perspectives);
        let of = |theme: &Theme, perspective: usize| {
            let rows = self.document.successes.iter().filter(|row| {
                row.theme == theme.id && usize::try_from(row.perspective) == Ok(perspective)
            });
            let mut lines: Vec<(u32, String)> =
                rows.map(|row| (row.number, row.text.clone())).collect();
            lines.sort_by_key(|(number, _)| *number);
            lines
        };
        let all = self.themes().map(|theme| Success {
            theme: printed::Theme::of(self.document, theme),
            perspectives: (0..names.len().max(MOST_PERSPECTIVES))
                .map(|at| (names.get(at).cloned().unwrap_or_default(), of(theme, at)))
                .filter(|(_, lines)| !lines.is_empty())
                .collect(),
        });
        all.filter(|row| !row.perspectives.is_empty()).collect()
    }

    pub(super) fn in_place(&self) -> Vec<InPlace> {
        let all = self.themes().map(|theme| {
            let rows = self.document.in_place.iter();
            let rows = in_order(rows.filter(|row| row.theme == theme.id));
            InPlace {
                theme: printed::Theme::of(self.document, theme),
                things: rows.into_iter().map(thing).collect(),
            }
        });
        all.filter(|row| !row.things.is_empty()).collect()
    }

    pub(super) fn lenses(&self) -> Vec<Lens> {
        let leading = self
            .document
            .ideas
            .iter()
            .filter(|row| row.joined_to.is_none());
        let mut by_lens: BTreeMap<u32, Vec<&core::Idea>> = BTreeMap::new();
        for idea in leading {
            by_lens.entry(idea.lens).or_default().push(idea);
        }
        let told = by_lens.into_iter().map(|(at, mut ideas)| {
            ideas.sort_by_key(|idea| idea.number);
            let lenses = self.settings().map_or(&[][..], |row| &row.lenses);
            let lens = usize::try_from(at).ok().and_then(|at| lenses.get(at));
            Lens {
                name: lens.map(|row| row.name.clone()).unwrap_or_default(),
                prompt: lens.map(|row| row.prompt.clone()).unwrap_or_default(),
                ideas: ideas.into_iter().map(|idea| self.idea(idea)).collect(),
            }
        });
        told.collect()
    }

    fn idea(&self, idea: &core::Idea) -> Idea {
        let words = |row: &core::Idea| (row.number, row.text.clone(), row.grain);
        let joined = self.document.ideas.iter();
        let joined = joined.filter(|row| row.joined_to == Some(idea.id));
        let mut joined: Vec<_> = joined.map(words).collect();
        joined.sort_by_key(|(number, ..)| *number);
        Idea {
            said: std::iter::once(words(idea)).chain(joined).collect(),
            theme: self.theme(idea.theme),
            cause: self.cause(idea.cause),
            chosen: idea.chosen,
        }
    }

    pub(super) fn grid(&self) -> Option<Grid> {
        let settings = self.settings()?;
        let mut ideas: Vec<Placed> = self
            .document
            .placements
            .iter()
            .filter_map(|row| {
                let idea = self.document.ideas.get(row.idea)?;
                Some(Placed {
                    numbers: numbers(self.document, idea.id),
                    text: idea.text.clone(),
                    effort: row.effort,
                    difference: row.difference,
                    corner: corner(row.effort, row.difference).index(),
                    chosen: idea.chosen,
                })
            })
            .collect();
        ideas.sort_by(|one, other| one.numbers.cmp(&other.numbers));
        let corner = |at| settings.corners.get(at).cloned().unwrap_or_default();
        (!ideas.is_empty()).then(|| Grid {
            effort: settings.effort_axis.clone(),
            difference: settings.difference_axis.clone(),
            corners: [corner(0), corner(1), corner(2), corner(3)],
            ideas,
        })
    }

    pub(super) fn chosen(&self) -> Vec<Chosen> {
        let ideas = self.document.ideas.iter();
        let mut ideas: Vec<&core::Idea> = ideas
            .filter(|row| row.chosen && row.joined_to.is_none())
            .collect();
        ideas.sort_by_key(|row| row.number);
        ideas.into_iter().map(|idea| self.choose(idea)).collect()
    }

    fn choose(&self, idea: &core::Idea) -> Chosen {
        let placed = self
            .document
            .placements
            .iter()
            .find(|row| row.idea == idea.id);
        let corners = self.settings().map_or(&[][..], |row| &row.corners);
        let on_grid = placed.map(|row| {
            let name = corners.get(corner(row.effort, row.difference).index());
            let (effort, difference) = (how_much(row.effort), how_much(row.difference));
            (
                name.cloned().unwrap_or_default(),
                effort.words(),
                difference.words(),
            )
        });
        let plan = self.document.plans.iter().find(|row| row.idea == idea.id);
        Chosen {
            idea: self.idea(idea),
            said: counted(&self.shown.said_in(idea.theme)),
            cards: self.cards(idea.theme),
            on_grid,
            place: self.place(idea.id),
            plan: plan.map(|row| row.name.clone()).unwrap_or_default(),
        }
    }

    /// Where an idea came in the last vote on ideas that it was in.
    fn place(&self, idea: IdeaId) -> Option<(u32, bool)> {
        let rounds = self.document.vote_rounds.iter();
        let rounds = rounds.filter(|row| row.closed && row.on == VoteOn::Ideas);
        let last = rounds
            .filter(|row| row.items.iter().any(|item| item.0 == idea.0))
            .max_by_key(|row| row.number)?;
        let mut rows = places(self.document, last).into_iter();
        let row = rows.find(|row| row.item.0 == idea.0)?;
        (row.votes > 0).then_some((row.place, row.level))
    }
}

fn printed(cause: &core::Cause) -> printed::Cause {
    printed::Cause {
        letter: cause.letter.clone(),
        words: cause.text.clone(),
    }
}

fn branch(branch: causes::Branch) -> Branch {
    Branch {
        cause: printed(&branch.cause),
        matters_most: branch.cause.matters_most,
        causes: branch.causes.into_iter().map(self::branch).collect(),
    }
}

fn thing(row: &core::InPlace) -> Thing {
    Thing {
        name: row.text.clone(),
        run_by: row.run_by.clone(),
        how_well: row.how_well,
    }
}
