//! How many people, and how many statements, as far as it may be told.

use std::collections::BTreeSet;

use heard_core::protocol::{PersonId, Statement};

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

/// Statements, and how many people made them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counted {
    /// How many statements.
    pub statements: u32,
    /// How many people.
    pub people: People,
}

impl Counted {
    /// How many statements, by how many people; fewer than five people are never a figure.
    pub fn of(statements: usize, people: usize) -> Self {
        Self {
            statements: many(statements),
            people: People::of(people),
        }
    }
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
