//! Ideas, the grid, what the room chose, plans and updates.

use super::Seen;
use crate::protocol::{
    ActionPlan, CauseNamed, Disc, Idea, IdeaId, IdeaInPlay, IdeaOnWall, IdeaWords, LensOnWall,
    Picture, PlanId, Step, StepOnWall, ThemeId, UpdateId,
};
use crate::rank;
use crate::statements::{counts_in, may_quote, may_show};

/// Where a disc stands before the room has moved it: the middle.
const MIDDLE: f64 = 50.0;

impl<'d> Seen<'d> {
    /// Ideas that were joined to this one, by number.
    pub(super) fn joined(&self, id: IdeaId) -> Vec<&'d Idea> {
        let rows = self.document.ideas.iter();
        let mut joined: Vec<_> = rows.filter(|idea| idea.joined_to == Some(id)).collect();
        joined.sort_by_key(|idea| idea.number);
        joined
    }

    fn idea(&self, idea: &Idea) -> IdeaOnWall {
        let mut said = vec![words(idea)];
        said.extend(self.joined(idea.id).into_iter().map(words));
        IdeaOnWall {
            said,
            chosen: idea.chosen,
        }
    }

    /// Ideas that lead: not joined to an older one; by number.
    fn leading(&self) -> Vec<&'d Idea> {
        let rows = self.document.ideas.iter();
        let mut ideas: Vec<_> = rows.filter(|idea| idea.joined_to.is_none()).collect();
        ideas.sort_by_key(|idea| idea.number);
        ideas
    }

    pub(super) fn ideas(&self, id: ThemeId) -> Option<Picture> {
        let theme = self.document.themes.get(id)?;
        let ideas = self.leading();
        let lenses = (0_u32..).zip(&self.settings.lenses).map(|(at, lens)| {
            let here = ideas
                .iter()
                .filter(|idea| idea.theme == id && idea.lens == at);
            LensOnWall {
                name: lens.name.clone(),
                prompt: lens.prompt.clone(),
                icon: lens.icon,
                ideas: here.map(|idea| self.idea(idea)).collect(),
            }
        });
        Some(Picture::Ideas {
            theme: self.theme(theme),
            lenses: lenses.collect(),
        })
    }

    pub(super) fn grid(&self, id: Option<IdeaId>) -> Option<Picture> {
        let in_play = match id {
            None => None,
            Some(id) => Some(self.document.ideas.get(id)?),
        };
        let settings = self.settings;
        Some(Picture::Grid {
            in_play: in_play.and_then(|idea| self.in_play(idea)),
            discs: self.discs(id),
            effort_axis: settings.effort_axis.clone(),
            difference_axis: settings.difference_axis.clone(),
            corners: settings.corners.clone(),
        })
    }

    fn in_play(&self, idea: &Idea) -> Option<IdeaInPlay> {
        let lens = self.settings.lenses.get(idea.lens as usize)?;
        Some(IdeaInPlay {
            idea: self.idea(idea),
            lens: lens.name.clone(),
            icon: lens.icon,
        })
    }

    fn discs(&self, in_play: Option<IdeaId>) -> Vec<Disc> {
        let disc = |idea: &&Idea| {
            let mut placements = self.document.placements.iter();
            let placed = placements.find(|placement| placement.idea == idea.id);
            let plays = Some(idea.id) == in_play;
            if placed.is_none() && !plays {
                return None;
            }
            Some(Disc {
                number: idea.number,
                effort: placed.map_or(MIDDLE, |placed| placed.effort),
                difference: placed.map_or(MIDDLE, |placed| placed.difference),
                in_play: plays,
                chosen: idea.chosen,
            })
        };
        self.leading().iter().filter_map(disc).collect()
    }

    pub(super) fn chosen(&self) -> Picture {
        let ideas = self.leading().into_iter().filter(|idea| idea.chosen);
        Picture::Chosen {
            ideas: ideas.map(|idea| self.idea(idea)).collect(),
        }
    }

    /// Plans in order.
    pub(super) fn plans(&self) -> Vec<&'d ActionPlan> {
        rank::in_order(self.document.plans.iter())
    }

    /// The steps of a plan, in order.
    pub(super) fn steps(&self, plan: PlanId) -> Vec<&'d Step> {
        let rows = self.document.steps.iter();
        rank::in_order(rows.filter(|step| step.plan == plan))
    }

    pub(super) fn action_plan(&self, id: PlanId) -> Option<Picture> {
        let plan = self.document.plans.get(id)?;
        let idea = self.document.ideas.get(plan.idea)?;
        let theme = self.document.themes.get(idea.theme)?;
        let steps = self.steps(id);
        let first = steps.first().map(|step| StepOnWall {
            what: step.what.clone(),
            people: step.people.clone(),
            by: step.by,
        });
        let mut ideas = vec![idea.number];
        ideas.extend(self.joined(idea.id).iter().map(|joined| joined.number));
        let sign_ups = self.document.sign_ups.iter();
        Some(Picture::ActionPlan {
            name: plan.name.clone(),
            ideas,
            theme: self.theme(theme),
            what: plan.what.clone(),
            first_step: first,
            how_we_know: plan.how_we_know.clone(),
            who_tells: plan.who_tells.clone(),
            next_meeting: plan.next_meeting.clone(),
            success: plan.success.clone(),
            causes: self.causes_answered(idea),
            needs: plan.needs.clone(),
            signed_up: sign_ups
                .filter(|one| one.plan == id)
                .map(|one| one.name.clone())
                .collect(),
        })
    }

    /// The causes that an idea and those joined to it answer, each once.
    fn causes_answered(&self, idea: &Idea) -> Vec<CauseNamed> {
        let mut ideas = vec![idea];
        ideas.extend(self.joined(idea.id));
        let mut named: Vec<CauseNamed> = Vec::new();
        for cause in ideas.into_iter().filter_map(|idea| idea.cause) {
            let Some(cause) = self.document.causes.get(cause) else {
                continue;
            };
            if named.iter().all(|one| one.letter != cause.letter) {
                named.push(CauseNamed {
                    letter: cause.letter.clone(),
                    text: cause.text.clone(),
                });
            }
        }
        named
    }

    pub(super) fn together_we_did(&self, id: UpdateId) -> Option<Picture> {
        let update = self.document.updates.get(id)?;
        let plan = update.plan.and_then(|plan| self.document.plans.get(plan));
        let idea = plan.and_then(|plan| self.document.ideas.get(plan.idea));
        let theme = update.theme.or(idea.map(|idea| idea.theme));
        let theme = theme.and_then(|theme| self.document.themes.get(theme));
        let about = plan.map(|plan| plan.name.clone());
        let about = about.or(theme.map(|theme| theme.name.clone()));
        Some(Picture::TogetherWeDid {
            said: theme.map_or_else(Vec::new, |theme| self.said_under(theme.id)),
            about: about.unwrap_or_default(),
            on: update.on,
            we_did: update.we_did.clone(),
            could_not: update.could_not.clone(),
            why: update.why.clone(),
        })
    }

    /// Up to two short statements of a theme that may be shown and quoted.
    fn said_under(&self, theme: ThemeId) -> Vec<crate::protocol::CardOnWall> {
        let may = |card: &&crate::protocol::Statement| {
            let document = self.document;
            counts_in(card, theme) && may_show(document, card) && may_quote(document, card)
        };
        let mut cards: Vec<_> = self.document.statements.iter().filter(may).collect();
        cards.sort_by_key(|card| (card.words.chars().count(), card.number));
        // Not the very shortest, which say little by themselves, but never long ones.
        let enough = |card: &&&crate::protocol::Statement| card.words.chars().count() >= 25;
        let mut said: Vec<_> = cards.iter().filter(enough).take(2).collect();
        if said.is_empty() {
            said = cards.iter().take(2).collect();
        }
        said.into_iter().map(|card| self.card(card)).collect()
    }
}

/// An idea's words in three pieces, around what the room underlined.
fn words(idea: &Idea) -> IdeaWords {
    let grain = idea.grain.map_or(0..0, |grain| grain.start..grain.end);
    let mut words = IdeaWords {
        number: idea.number,
        before: String::new(),
        grain: String::new(),
        after: String::new(),
    };
    for (at, letter) in (0_u32..).zip(idea.text.chars()) {
        if grain.contains(&at) {
            words.grain.push(letter);
        } else if grain.is_empty() || at < grain.start {
            words.before.push(letter);
        } else {
            words.after.push(letter);
        }
    }
    words
}
