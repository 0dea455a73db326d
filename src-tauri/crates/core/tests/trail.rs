//! The trail action ← idea ← cause and theme ← statements, from either end.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod support;

use heard_core::protocol::*;
use heard_core::{broken, trail};
use support::Room;
use uuid::Uuid;

/// A small workshop with two themes; its document is written by hand, so that each row is one line.
struct Town {
    document: Document,
    id: u128,
}

impl Town {
    fn new() -> Self {
        let room = Room::new();
        let document = room.document().clone();
        Self { document, id: 0 }
    }

    fn id<Id: From<Uuid>>(&mut self) -> Id {
        self.id += 1;
        Uuid::from_u128(self.id).into()
    }

    fn theme(&mut self, number: u32) -> ThemeId {
        let theme = Theme {
            id: self.id(),
            kind: Kind::NotWorking,
            number,
            name: String::new(),
            so_that: String::new(),
            rank: format!("8{number}"),
            taken_forward: true,
        };
        let id = theme.id;
        self.document.themes.insert(theme);
        id
    }

    fn cause(&mut self, theme: ThemeId, parent: Option<CauseId>) -> CauseId {
        let id: CauseId = self.id();
        self.document.causes.insert(Cause {
            id,
            theme,
            parent,
            letter: "A".to_owned(),
            text: "Because".to_owned(),
            rank: format!("{:03}", 900 - self.id),
            matters_most: false,
        });
        id
    }

    fn idea(&mut self, theme: ThemeId, cause: Option<CauseId>, joined: Option<IdeaId>) -> IdeaId {
        let id: IdeaId = self.id();
        self.document.ideas.insert(Idea {
            id,
            number: u32::try_from(self.id).unwrap(),
            theme,
            lens: 0,
            text: "We could".to_owned(),
            grain: None,
            cause,
            joined_to: joined,
            chosen: false,
        });
        id
    }

    fn plan(&mut self, idea: IdeaId) -> PlanId {
        let id: PlanId = self.id();
        self.document.plans.insert(ActionPlan {
            id,
            idea,
            name: "We will".to_owned(),
            what: String::new(),
            success: String::new(),
            needs: String::new(),
            who_else: String::new(),
            how_we_know: String::new(),
            who_tells: String::new(),
            horizon: None,
            next_meeting: String::new(),
            rank: "8".to_owned(),
        });
        id
    }

    fn statement(&mut self, theme: ThemeId, also_in: &[ThemeId], withdrawn: bool) -> StatementId {
        let person = Person {
            id: self.id(),
            code: u32::try_from(self.id).unwrap(),
            reference: String::new(),
            row_key: String::new(),
            group: None,
            may_show: true,
            may_quote: true,
            withdrawn,
        };
        let card = Statement {
            id: self.id(),
            number: u32::try_from(self.id).unwrap(),
            kind: Kind::NotWorking,
            words: "It was cold".to_owned(),
            person: Some(person.id),
            theme: Some(theme),
            set_aside: false,
            rank: "8".to_owned(),
            also_in: also_in.to_vec(),
            heard: Heard::Heard,
            table: None,
            hidden: Vec::new(),
            pointed: Vec::new(),
        };
        let id = card.id;
        self.document.people.insert(person);
        self.document.statements.insert(card);
        id
    }

    fn trail(&self, of: impl Into<Uuid>) -> Trail {
        assert_eq!(broken(&self.document), Vec::<String>::new());
        trail(&self.document, of.into()).unwrap()
    }
}

#[test]
fn from_a_plan_the_trail_leads_back_over_idea_cause_and_theme_to_what_people_said() {
    let mut town = Town::new();
    let (cold, other) = (town.theme(3), town.theme(1));
    let said = town.statement(cold, &[], false);
    let also = town.statement(other, &[cold], false);
    town.statement(other, &[], false);
    let top = town.cause(cold, None);
    let below = town.cause(cold, Some(top));
    town.cause(cold, None);
    let idea = town.idea(cold, Some(below), None);
    let joined = town.idea(cold, None, Some(idea));
    town.idea(cold, None, None);
    let plan = town.plan(idea);
    let expected = Trail {
        plans: vec![plan],
        ideas: vec![idea, joined],
        causes: vec![top, below],
        themes: vec![cold],
        statements: vec![said, also],
    };
    assert_eq!(town.trail(plan), expected);
    // The idea and the one joined to it have the same trail.
    assert_eq!(town.trail(idea), expected);
    assert_eq!(town.trail(joined), expected);
}

#[test]
fn from_a_statement_the_trail_leads_forwards_to_everything_that_came_of_it() {
    let mut town = Town::new();
    let (cold, warn, far) = (town.theme(3), town.theme(1), town.theme(2));
    let said = town.statement(cold, &[warn], false);
    town.statement(cold, &[], false);
    let a = town.cause(cold, None);
    let b = town.cause(warn, None);
    town.cause(far, None);
    let idea = town.idea(warn, Some(b), None);
    town.idea(far, None, None);
    let plan = town.plan(idea);
    let expected = Trail {
        plans: vec![plan],
        ideas: vec![idea],
        causes: vec![b, a],
        themes: vec![warn, cold],
        statements: vec![said],
    };
    assert_eq!(town.trail(said), expected);
}

#[test]
fn from_a_cause_or_a_theme_the_trail_leads_both_ways() {
    let mut town = Town::new();
    let cold = town.theme(1);
    let said = town.statement(cold, &[], false);
    let top = town.cause(cold, None);
    let below = town.cause(cold, Some(top));
    let aside = town.cause(cold, None);
    let idea = town.idea(cold, Some(below), None);
    let elsewhere = town.idea(cold, Some(aside), None);
    let plan = town.plan(idea);
    let of_cause = Trail {
        plans: vec![plan],
        ideas: vec![idea],
        causes: vec![top, below],
        themes: vec![cold],
        statements: vec![said],
    };
    assert_eq!(town.trail(top), of_cause);
    assert_eq!(town.trail(below), of_cause);
    let of_theme = Trail {
        ideas: vec![idea, elsewhere],
        // The later cause has the lower rank: the tree's order counts, not the order of coming.
        causes: vec![aside, top, below],
        ..of_cause
    };
    assert_eq!(town.trail(cold), of_theme);
}

#[test]
fn what_a_person_said_who_withdrew_is_on_no_trail() {
    let mut town = Town::new();
    let cold = town.theme(1);
    let gone = town.statement(cold, &[], true);
    let said = town.statement(cold, &[], false);
    let idea = town.idea(cold, None, None);
    let plan = town.plan(idea);
    assert_eq!(town.trail(plan).statements, [said]);
    assert_eq!(town.trail(gone), Trail::default());
}

#[test]
fn nothing_of_that_id_has_no_trail() {
    let town = Town::new();
    let error = trail(&town.document, Uuid::from_u128(99)).unwrap_err();
    assert_eq!(error.code(), ErrorCode::NotFound);
}
