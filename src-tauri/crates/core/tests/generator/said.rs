//! Who said what in a room, for tests of what is left when somebody goes; and the team, which says it again.

#![allow(dead_code, reason = "only tests in which somebody goes use it")]

use heard_core::protocol::*;
use std::collections::{BTreeMap, BTreeSet};

/// What each person said, word by word, whether or not it still stands. No two people share a word.
#[derive(Default)]
pub struct Said {
    pub words: BTreeMap<PersonId, BTreeSet<String>>,
    sentences: Vec<String>,
    /// Each person's row of a sheet; empty where they came from none.
    pub keys: BTreeMap<PersonId, String>,
}

impl Said {
    /// Listens to how things stand: to be called after each change.
    pub fn hear(&mut self, document: &Document) {
        for row in document.people.iter() {
            self.keys.insert(row.id, row.row_key.clone());
        }
        for row in document.statements.iter() {
            let Some(person) = row.person else { continue };
            let words = row.words.split(' ').map(str::to_owned);
            self.words.entry(person).or_default().extend(words);
            if !self.sentences.contains(&row.words) {
                self.sentences.push(row.words.clone());
            }
        }
    }

    /// One of all sentences that were heard.
    pub fn sentence(&self, at: usize) -> Option<&String> {
        self.sentences.get(at % self.sentences.len().max(1))
    }

    /// Two people who came from one row of a sheet are one.
    pub fn are_one(&self, one: PersonId, other: PersonId) -> bool {
        let key = self.keys.get(&one).filter(|key| !key.is_empty());
        one == other || (key.is_some() && self.keys.get(&other) == key)
    }
}

/// The team repeats what somebody said, or signs a name that nobody else has.
pub fn repeat(document: &Document, said: &Said, at: usize) -> Option<Command> {
    let text = said.sentence(at)?.clone();
    let themes = document.themes.len().max(1);
    let theme = document.themes.iter().nth(at % themes)?.id;
    Some(match at % 4 {
        0 => Command::RenameTheme { theme, name: text },
        1 => Command::RenameTheme {
            theme,
            name: "I am heard".to_owned(),
        },
        2 => Command::AddCause {
            theme,
            parent: None,
            text,
            after: None,
        },
        _ => Command::AddSignUp {
            plan: document.plans.iter().next()?.id,
            name: format!("zebedee{at}x"),
            contact: format!("bell{at}x"),
        },
    })
}
