//! Votes, why-trees, success and what is in place.

use super::Seen;
use crate::causes::{self, Branch};
use crate::protocol::{
    CauseId, CauseOnWall, IdeaId, InPlaceOnWall, PerspectiveOnWall, Picture, PlaceOnWall,
    SuccessOnWall, ThemeId, VoteOn, VoteRound, VoteRoundId, VoteSource,
};
use crate::rank;
use crate::votes::{self, Place};
use chrono::Months;

impl Seen<'_> {
    /// The rules of a round, or the settings' where none is open yet. Votes on themes then.
    pub(super) fn how_to_vote(&self, round: Option<VoteRoundId>) -> Option<Picture> {
        let round = match round {
            None => None,
            Some(id) => Some(self.document.vote_rounds.get(id)?),
        };
        let settings = self.settings;
        Some(Picture::HowToVote {
            on: round.map_or(VoteOn::Themes, |round| round.on),
            dots_per_person: round.map_or(settings.dots_per_person, |round| round.dots_per_person),
            most_per_item: round.map_or(settings.most_per_item, |round| round.most_per_item),
            voted_by: round.map_or(VoteSource::Dots, |round| round.voted_by),
        })
    }

    /// The revealed places of a closed round; of an open one nothing at all.
    pub(super) fn vote_result(&self, id: VoteRoundId) -> Option<Picture> {
        let round = self.document.vote_rounds.get(id)?;
        let places = votes::revealed(self.document, round);
        let shown = if round.closed { round.revealed } else { 0 };
        Some(Picture::VoteResult {
            on: round.on,
            people: round.people,
            voted_by: round.voted_by,
            places: places
                .iter()
                .filter_map(|place| self.place(round, place))
                .collect(),
            to_come: votes::number_of_places(self.document, round).saturating_sub(shown),
            settled: round.tie.is_some(),
        })
    }

    fn place(&self, round: &VoteRound, place: &Place) -> Option<PlaceOnWall> {
        let blank = PlaceOnWall {
            place: place.place,
            level: place.level,
            called: String::new(),
            joined: Vec::new(),
            kind: None,
            name: String::new(),
            votes: place.votes,
        };
        match round.on {
            VoteOn::Themes => {
                let theme = self.document.themes.get(ThemeId(place.item.0))?;
                Some(PlaceOnWall {
                    called: theme.number.to_string(),
                    kind: Some(self.kind(theme.kind)),
                    name: theme.name.clone(),
                    ..blank
                })
            }
            VoteOn::Causes => {
                let cause = self.document.causes.get(CauseId(place.item.0))?;
                Some(PlaceOnWall {
                    called: cause.letter.clone(),
                    name: cause.text.clone(),
                    ..blank
                })
            }
            VoteOn::Ideas => {
                let idea = self.document.ideas.get(IdeaId(place.item.0))?;
                let joined = self.joined(idea.id);
                let all = std::iter::once(idea).chain(joined.iter().copied());
                let texts: Vec<_> = all.map(|idea| idea.text.as_str()).collect();
                Some(PlaceOnWall {
                    called: idea.number.to_string(),
                    joined: joined.iter().map(|idea| idea.number).collect(),
                    name: texts.join("\n"),
                    ..blank
                })
            }
        }
    }

    pub(super) fn why_tree(&self, id: ThemeId) -> Option<Picture> {
        let theme = self.document.themes.get(id)?;
        let tree = causes::tree(self.document, id);
        Some(Picture::WhyTree {
            theme: self.theme(theme),
            causes: tree.into_iter().map(branch_on_wall).collect(),
        })
    }

    pub(super) fn success(&self, id: ThemeId) -> Option<Picture> {
        let theme = self.document.themes.get(id)?;
        let perspectives = (0_u32..).zip(&self.settings.perspectives);
        let perspectives = perspectives.map(|(at, name)| {
            let rows = self.document.successes.iter();
            let mut lines: Vec<_> = rows
                .filter(|line| line.theme == id && line.perspective == at)
                .map(|line| SuccessOnWall {
                    number: line.number,
                    text: line.text.clone(),
                })
                .collect();
            lines.sort_by_key(|line| line.number);
            PerspectiveOnWall {
                name: name.clone(),
                lines,
            }
        });
        let day = self.workshop.day_two.or(self.workshop.day_one);
        Some(Picture::Success {
            theme: self.theme(theme),
            looking_back_from: day.and_then(|day| day.checked_add_months(Months::new(12))),
            perspectives: perspectives.collect(),
        })
    }

    pub(super) fn in_place(&self, id: ThemeId) -> Option<Picture> {
        let theme = self.document.themes.get(id)?;
        let rows = self.document.in_place.iter();
        let things = rank::in_order(rows.filter(|thing| thing.theme == id));
        let on_wall = |thing: &crate::protocol::InPlace| InPlaceOnWall {
            text: thing.text.clone(),
            run_by: thing.run_by.clone(),
            how_well: thing.how_well,
        };
        Some(Picture::InPlace {
            theme: self.theme(theme),
            things: things.into_iter().map(on_wall).collect(),
        })
    }
}

fn branch_on_wall(branch: Branch) -> CauseOnWall {
    CauseOnWall {
        letter: branch.cause.letter,
        text: branch.cause.text,
        matters_most: branch.cause.matters_most,
        causes: branch.causes.into_iter().map(branch_on_wall).collect(),
    }
}
