//! Whose words may stand in a document, and what the app says it leaves out. Every document asks here.

use std::collections::BTreeSet;

use heard_core::protocol::{Choice, Document, Kind, PersonId, Statement, Theme, ThemeId};
use heard_core::statements::{counts, counts_in, may_quote, may_show, pieces};
use heard_core::{in_order, protocol};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::calendar;
use super::set::{Audience, DocumentKind};

/// Fewer people than this are never given as a figure, nor shown apart: nobody is to be known by a small group.
const FEWEST_COUNTED: usize = 5;

/// How many people, as far as it may be told. Everything that tells of them asks here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum People {
    /// Nobody, or nobody knows who.
    #[default]
    Unknown,
    /// Fewer than five: never given as a figure, and nor is what they voted.
    AFew,
    /// Five or more.
    Many(u32),
}

impl People {
    /// What may be told of so many.
    pub fn of(count: usize) -> Self {
        match count {
            0 => Self::Unknown,
            few if few < FEWEST_COUNTED => Self::AFew,
            count => Self::Many(many(count)),
        }
    }

    /// What may be told of a vote of so many.
    pub fn who_voted(count: u32) -> Self {
        Self::of(usize::try_from(count).unwrap_or(usize::MAX))
    }

    /// Whether they, and what they said together, may be given as figures.
    pub fn may_be_counted(self) -> bool {
        matches!(self, Self::Many(_))
    }
}

/// What of a workshop may be seen by whom.
#[derive(Debug, Clone, Copy)]
pub struct Shown<'a> {
    document: &'a Document,
}

impl<'a> Shown<'a> {
    /// Looks at `document`.
    pub fn of(document: &'a Document) -> Self {
        Self { document }
    }

    /// Every statement whose person, if it has one, has not withdrawn; by number.
    pub fn counted(&self) -> Vec<&'a Statement> {
        let mut cards: Vec<&Statement> = self
            .document
            .statements
            .iter()
            .filter(|card| counts(self.document, card))
            .collect();
        cards.sort_by_key(|card| card.number);
        cards
    }

    /// Statements that may be shown in the room; by number.
    pub fn in_the_room(&self) -> Vec<&'a Statement> {
        let mut cards = self.counted();
        cards.retain(|card| may_show(self.document, card));
        cards
    }

    /// Statements that may be quoted outside it; by number.
    pub fn quotable(&self) -> Vec<&'a Statement> {
        let mut cards = self.counted();
        cards.retain(|card| may_quote(self.document, card));
        cards
    }

    /// Every counted statement of a theme, also those that stand elsewhere and are in it too; by number.
    pub fn said_in(&self, theme: ThemeId) -> Vec<&'a Statement> {
        let mut cards = self.counted();
        cards.retain(|card| counts_in(card, theme));
        cards
    }

    /// Themes of one kind in number order.
    pub fn themes(&self, kind: Kind) -> Vec<&'a Theme> {
        let mut themes: Vec<&Theme> = self
            .document
            .themes
            .iter()
            .filter(|theme| theme.kind == kind)
            .collect();
        themes.sort_by_key(|theme| theme.number);
        themes
    }

    /// How many people said something, of all that count.
    pub fn people_asked(&self) -> usize {
        people_in(&self.counted())
    }

    /// A few people's own words from a theme, at most one a person: whole sentences first, short ones before long
    /// ones, nothing hidden if possible. Only what may be quoted.
    pub fn quotes(&self, theme: ThemeId, most: usize, longest: usize) -> Vec<&'a Statement> {
        let mut open = self.said_in(theme);
        open.retain(|card| may_quote(self.document, card));
        open.sort_by_cached_key(|card| {
            let words = card.words.trim();
            let whole = words.ends_with(['.', '!', '?', '”', '’', '"']);
            let hidden = pieces(card).len() > 1;
            let long = words.chars().count() > longest;
            let few = words.split_whitespace().count() < 4;
            (hidden, long, few, !whole, card.number)
        });
        let mut people = BTreeSet::new();
        open.retain(|card| people.insert(card.person));
        open.truncate(most);
        open
    }

    /// The action plans in their order.
    pub fn plans(&self) -> Vec<&'a protocol::ActionPlan> {
        in_order(self.document.plans.iter())
    }

    /// How many people's names stand on a sign-up sheet, and with how many of them how to reach them.
    fn signed_up(&self) -> (usize, usize) {
        let sign_ups = self.document.sign_ups.iter().map(|row| &row.contact);
        let hear = self.document.wants_to_hear.iter().map(|row| &row.reach);
        let ways: Vec<&String> = sign_ups.chain(hear).collect();
        let known = ways.iter().filter(|way| !way.trim().is_empty());
        (ways.len(), known.count())
    }

    /// What a document shows and leaves out.
    pub fn holds(&self, kind: DocumentKind) -> Holds {
        let traits = kind.traits();
        let (people, contacts) = self.signed_up();
        let nothing = Holds {
            contacts: many(contacts),
            left_out: match kind {
                DocumentKind::Calendar => calendar::unread(self.document, None),
                _ => Vec::new(),
            },
            ..Holds::default()
        };
        match traits.audience {
            Audience::Team if kind == DocumentKind::SignUpList => Holds {
                people: many(people),
                reached: many(contacts),
                ..Holds::default()
            },
            Audience::Team => Holds {
                statements: many(self.document.statements.iter().count()),
                people: many(people),
                reached: many(contacts),
                ..Holds::default()
            },
            _ if !traits.statements => nothing,
            Audience::Room => self.of_statements(nothing, may_show),
            Audience::Anybody => self.of_statements(nothing, may_quote),
        }
    }

    /// What stands of statements in a document that holds those which `may`.
    fn of_statements(&self, holds: Holds, may: impl Fn(&Document, &Statement) -> bool) -> Holds {
        let counted = self.counted();
        let (shown, not): (Vec<&Statement>, Vec<&Statement>) = counted
            .into_iter()
            .partition(|card| may(self.document, card));
        let undecided = |card: &&&Statement| {
            let mut pointed = card.pointed.iter();
            pointed.any(|found| found.choice == Choice::Undecided)
        };
        let unchecked = not.iter().filter(undecided).count();
        let every = self.document.statements.iter();
        Holds {
            statements: many(shown.len()),
            withdrawn: many(every.filter(|card| !counts(self.document, card)).count()),
            unchecked: many(unchecked),
            not_agreed: many(not.len() - unchecked),
            hidden: many(shown.iter().filter(|card| pieces(card).len() > 1).count()),
            ..holds
        }
    }
}

/// What a document shows of what people said, and what it leaves out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Holds {
    /// Statements whose words may stand in it.
    pub statements: u32,
    /// People who signed up, where it is the team's and names them.
    pub people: u32,
    /// Those of them whom it says how to reach.
    pub reached: u32,
    /// Statements left out because their person withdrew.
    pub withdrawn: u32,
    /// Statements counted only, because words in them that may identify somebody are not checked yet.
    pub unchecked: u32,
    /// Statements counted only, because their person did not agree to it.
    pub not_agreed: u32,
    /// Statements that show a block in place of hidden words.
    pub hidden: u32,
    /// People whose telephone numbers and addresses stay out.
    pub contacts: u32,
    /// What else is not in it, in words: "the next meeting of ‘Ring back’: …".
    pub left_out: Vec<String>,
}

/// How many different people said these; a statement without a person is nobody's.
pub fn people_in(cards: &[&Statement]) -> usize {
    let people: BTreeSet<PersonId> = cards.iter().filter_map(|card| card.person).collect();
    people.len()
}

/// A count for a protocol that knows no larger ones.
pub(super) fn many(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
