//! The trail action ← idea ← cause and theme ← statements, from either end. It is never lost.

use crate::protocol::{
    Cause, CauseId, Document, Error, Idea, IdeaId, PlanId, Statement, StatementId, Theme, ThemeId,
    Trail,
};
use crate::statements::{counts, counts_in};
use crate::words::names;
use std::collections::BTreeSet;
use uuid::Uuid;

/// The trail of a plan, an idea, a cause, a theme or a statement.
///
/// Backwards from a plan or an idea: its joined ideas, the causes that they answer with those above,
/// their theme, and what people said in it. Forwards from a statement: its themes and what came of
/// them. From a cause or a theme: both ways. What a person said who withdrew is on no trail, and has
/// none.
///
/// # Errors
/// `NotFound` where nothing of the trail has this id.
pub fn trail(document: &Document, of: Uuid) -> Result<Trail, Error> {
    let mut found = Found::default();
    if let Some(plan) = document.plans.get(PlanId(of)) {
        found.plans.insert(plan.id);
        found.back_from_idea(document, plan.idea);
    } else if let Some(idea) = document.ideas.get(IdeaId(of)) {
        found.back_from_idea(document, leader(idea));
        found.plans_of_ideas(document);
    } else if let Some(cause) = document.causes.get(CauseId(of)) {
        found.both_ways_from_cause(document, cause);
    } else if let Some(theme) = document.themes.get(ThemeId(of)) {
        found.themes.insert(theme.id);
        found.forth_from_themes(document);
        found.said_in_themes(document);
    } else if let Some(card) = document.statements.get(StatementId(of)) {
        found.forth_from_statement(document, card);
    } else {
        let what = names::PLAN_IDEA_CAUSE_THEME_OR_CARD;
        return Err(Error::NotFound { what, id: of });
    }
    Ok(found.in_order(document))
}

#[derive(Default)]
struct Found {
    plans: BTreeSet<PlanId>,
    ideas: BTreeSet<IdeaId>,
    causes: BTreeSet<CauseId>,
    themes: BTreeSet<ThemeId>,
    statements: BTreeSet<StatementId>,
}

impl Found {
    /// An idea with those joined to it, what they answer, their theme and its statements.
    fn back_from_idea(&mut self, document: &Document, id: IdeaId) {
        let together = document.ideas.iter().filter(|idea| leader(idea) == id);
        for idea in together {
            self.ideas.insert(idea.id);
            self.themes.insert(idea.theme);
            self.up_from_cause(document, idea.cause);
        }
        self.said_in_themes(document);
    }

    /// A cause and those above it.
    fn up_from_cause(&mut self, document: &Document, cause: Option<CauseId>) {
        let mut next = cause.and_then(|id| document.causes.get(id));
        while let Some(cause) = next {
            if !self.causes.insert(cause.id) {
                return;
            }
            next = cause.parent.and_then(|id| document.causes.get(id));
        }
    }

    /// A cause, those above it, those under it, the ideas that answer it or one under it.
    fn both_ways_from_cause(&mut self, document: &Document, cause: &Cause) {
        let under = branch(document, cause.id);
        let answers = document.ideas.iter();
        let answers = answers.filter(|idea| idea.cause.is_some_and(|id| under.contains(&id)));
        let leaders: BTreeSet<IdeaId> = answers.map(leader).collect();
        let joined = document.ideas.iter();
        let joined = joined.filter(|idea| leaders.contains(&leader(idea)));
        self.ideas.extend(joined.map(|idea| idea.id));
        self.up_from_cause(document, Some(cause.id));
        self.causes.extend(under);
        self.themes.insert(cause.theme);
        self.plans_of_ideas(document);
        self.said_in_themes(document);
    }

    fn forth_from_statement(&mut self, document: &Document, card: &Statement) {
        if !counts(document, card) {
            return;
        }
        self.statements.insert(card.id);
        self.themes.extend(card.theme.iter().chain(&card.also_in));
        self.forth_from_themes(document);
    }

    /// The causes, ideas and plans that came of the themes.
    fn forth_from_themes(&mut self, document: &Document) {
        let causes = document.causes.iter();
        let causes = causes.filter(|cause| self.themes.contains(&cause.theme));
        self.causes.extend(causes.map(|cause| cause.id));
        let ideas = document.ideas.iter();
        let ideas = ideas.filter(|idea| self.themes.contains(&idea.theme));
        self.ideas.extend(ideas.map(|idea| idea.id));
        self.plans_of_ideas(document);
    }

    fn plans_of_ideas(&mut self, document: &Document) {
        let plans = document.plans.iter();
        let plans = plans.filter(|plan| self.ideas.contains(&plan.idea));
        self.plans.extend(plans.map(|plan| plan.id));
    }

    fn said_in_themes(&mut self, document: &Document) {
        let cards = document.statements.iter();
        let said = cards.filter(|card| {
            let in_one = self.themes.iter().any(|theme| counts_in(card, *theme));
            in_one && counts(document, card)
        });
        self.statements.extend(said.map(|card| card.id));
    }

    fn in_order(self, document: &Document) -> Trail {
        let by_theme = |id: ThemeId| document.themes.get(id).map(place_of_theme);
        Trail {
            plans: sorted(self.plans, |id| {
                document.plans.get(id).map(|plan| plan.rank.as_str())
            }),
            ideas: sorted(self.ideas, |id| {
                document.ideas.get(id).map(|idea| idea.number)
            }),
            causes: sorted(self.causes, |id| {
                let theme = document.causes.get(id).map(|cause| cause.theme);
                (theme.and_then(by_theme), path(document, id))
            }),
            themes: sorted(self.themes, by_theme),
            statements: sorted(self.statements, |id| {
                document.statements.get(id).map(|card| card.number)
            }),
        }
    }
}

fn sorted<Id: Copy + Ord, Key: Ord>(ids: BTreeSet<Id>, key: impl Fn(Id) -> Key) -> Vec<Id> {
    let mut ids: Vec<Id> = ids.into_iter().collect();
    ids.sort_by_key(|id| (key(*id), *id));
    ids
}

/// The older idea that leads, or the idea itself.
fn leader(idea: &Idea) -> IdeaId {
    idea.joined_to.unwrap_or(idea.id)
}

fn place_of_theme(theme: &Theme) -> (crate::protocol::Kind, &str, u32) {
    (theme.kind, &theme.rank, theme.number)
}

/// A cause and everything under it.
fn branch(document: &Document, top: CauseId) -> BTreeSet<CauseId> {
    let mut branch = BTreeSet::from([top]);
    let mut last = vec![top];
    while !last.is_empty() {
        let under = document.causes.iter();
        let under = under.filter(|row| row.parent.is_some_and(|id| last.contains(&id)));
        last = under
            .map(|row| row.id)
            .filter(|id| branch.insert(*id))
            .collect();
    }
    branch
}

/// The ranks from the top of the tree down to a cause: sorted by it, each stands before its branch.
fn path(document: &Document, id: CauseId) -> Vec<(&str, CauseId)> {
    let mut path = Vec::new();
    let mut next = document.causes.get(id);
    while let Some(cause) = next {
        if path.iter().any(|(_, seen)| *seen == cause.id) {
            break;
        }
        path.push((cause.rank.as_str(), cause.id));
        next = cause.parent.and_then(|id| document.causes.get(id));
    }
    path.reverse();
    path
}
