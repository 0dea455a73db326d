//! Whose words may stand in a document. Every document asks here.

use std::collections::BTreeSet;

use heard_core::in_order;
use heard_core::protocol::{self, Document, Kind, Statement, Theme, ThemeId};
use heard_core::statements::{counts, counts_in, may_quote, may_show, pieces};

use super::people::people_in;

/// What of a workshop may be seen by whom.
#[derive(Debug, Clone, Copy)]
pub struct Shown<'a> {
    pub(super) document: &'a Document,
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
}
