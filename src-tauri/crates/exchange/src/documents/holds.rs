//! What of a workshop a document holds and leaves out: what the desk and the command line say before it is made.

use std::collections::BTreeSet;

use heard_core::protocol::{Choice, Document, Statement};
use heard_core::statements::{counts, may_quote, may_show, pieces};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::kinds::{Audience, DocumentKind};
use super::making::Making;
use super::people::many;
use super::shown::Shown;
use super::{calendar, meetings};

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

impl Shown<'_> {
    /// How many people's names stand on a sign-up sheet, and with how many of them how to reach them.
    fn signed_up(&self) -> (usize, usize) {
        let sign_ups = self.document.sign_ups.iter().map(|row| &row.contact);
        let hear = self.document.wants_to_hear.iter().map(|row| &row.reach);
        let ways: Vec<&String> = sign_ups.chain(hear).collect();
        let known = ways.iter().filter(|way| !way.trim().is_empty());
        (ways.len(), known.count())
    }

    /// What a document of `making` shows and leaves out.
    pub fn holds(making: &Making<'_>, kind: DocumentKind) -> Holds {
        let mut left_out = meetings::left_out(making, kind, None);
        if kind == DocumentKind::Calendar {
            left_out.extend(calendar::unread(making.document, None));
        }
        // Two plans may have one name and one meeting.
        let mut told = BTreeSet::new();
        left_out.retain(|line| told.insert(line.clone()));
        Holds {
            left_out,
            ..Shown::of(making.document).held(kind)
        }
    }

    /// What a document holds of what people said.
    pub(super) fn held(&self, kind: DocumentKind) -> Holds {
        let traits = kind.traits();
        let (people, contacts) = self.signed_up();
        let nothing = Holds {
            contacts: many(contacts),
            ..Holds::default()
        };
        match traits.audience {
            Audience::Team if kind == DocumentKind::SignUpList => Holds {
                people: many(people),
                reached: many(contacts),
                ..Holds::default()
            },
            // It counts, and holds nobody's words or ways to reach them.
            Audience::Team if kind == DocumentKind::DataPage => nothing,
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
