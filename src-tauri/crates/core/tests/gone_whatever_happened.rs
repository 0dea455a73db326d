//! Whatever people did before: of somebody who goes no byte is left, and nothing else changes.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    dead_code,
    unused_imports,
    reason = "other tests use the rest of what they share"
)]

mod generator;
mod support;
mod watched;

use heard_core::protocol::*;
use heard_core::{Done, check_store, erase_in};
use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use watched::{Happens, Watched, but_the_wall, few};

fn anything() -> impl Strategy<Value = Happens> {
    prop_oneof![
        16 => any::<u64>().prop_map(Happens::Command),
        3 => any::<u64>().prop_map(Happens::Soon),
        3 => any::<u64>().prop_map(Happens::Show),
        4 => Just(Happens::Undo),
        2 => Just(Happens::Redo),
        1 => Just(Happens::Reopen),
    ]
}

/// What each person said, word by word, whether or not it still stands. No two people share a word.
#[derive(Default)]
struct Said {
    words: BTreeMap<PersonId, BTreeSet<String>>,
    sentences: Vec<String>,
    keys: BTreeMap<PersonId, String>,
}

impl Said {
    fn listen(&mut self, done: &Done) {
        for change in &done.changes {
            if let Change::Person {
                after: Some(row), ..
            } = change
            {
                self.keys.insert(row.id, row.row_key.clone());
            }
            if let Change::Statement { before, after, .. } = change {
                for row in before.iter().chain(after) {
                    let Some(person) = row.person else { continue };
                    let words = row.words.split(' ').map(str::to_owned);
                    self.words.entry(person).or_default().extend(words);
                    self.sentences.push(row.words.clone());
                }
            }
        }
    }
}

/// Every word of these that stands in any file of a folder.
fn standing(folder: &Path, words: &BTreeSet<String>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        let there = |word: &&String| {
            bytes
                .windows(word.len())
                .any(|part| part == word.as_bytes())
        };
        found.extend(words.iter().filter(there).cloned());
    }
    found
}

/// The team repeats what somebody said, and signs a name that nobody else has.
fn repeat(watched: &mut Watched, said: &Said, at: usize) -> Option<Done> {
    let document = watched.document().clone();
    let text = said
        .sentences
        .get(at % said.sentences.len().max(1))?
        .clone();
    let theme = document
        .themes
        .iter()
        .nth(at % document.themes.len().max(1))?
        .id;
    let command = match at % 4 {
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
            plan: document.plans.single()?.id,
            name: format!("zebedee{at}x"),
            contact: format!("bell{at}x"),
        },
    };
    watched.room.later(10);
    watched.ask(command)
}

proptest! {
    #![proptest_config(few(24, 20_261_122, 200))]

    #[test]
    fn of_somebody_who_goes_no_byte_is_left_and_nothing_else_changes(
        happened in vec(anything(), 1..60),
        who in any::<usize>(),
    ) {
        let mut watched = Watched::new();
        watched.watches_wall = false;
        let mut said = Said::default();
        for (at, what) in happened.iter().enumerate() {
            let done = watched.happens(what);
            done.iter().for_each(|done| said.listen(done));
            if at % 3 == 0 {
                repeat(&mut watched, &said, at + who % 97);
            }
        }
        let Some((person, words)) = said.words.iter().nth(who % said.words.len().max(1)) else {
            return Ok(());
        };
        let signed = watched.document().sign_ups.iter().find(|row| row.name.starts_with("zeb"));
        let signed = signed.cloned();
        let leaving = Leaving {
            person: Some(*person),
            sign_ups: signed.iter().map(|row| row.id).collect(),
            ..Leaving::default()
        };
        let mut words = words.clone();
        words.extend(signed.iter().flat_map(|row| [row.name.clone(), row.contact.clone()]));
        let folder = watched.room.path().parent().unwrap().to_owned();
        let copy = folder.join("copy.heard");
        let unique = uuid::Uuid::from_u128(1);
        watched.room.workshop.store().copy_to(&copy, unique).unwrap();
        prop_assert!(!standing(&folder, &words).is_empty());

        let before = watched.document().clone();
        let now = watched.room.now;
        let (erased, changes) = watched.room.workshop.erase(ActorRole::Desk, &leaving, now).unwrap();
        let gone = watched.room.workshop.gone().unwrap();
        erase_in(&copy, None, watched.room.workshop.id(), &gone, now).unwrap();

        let told: Vec<&str> = erased.repeats.iter().map(|found| found.text.as_str()).collect();
        let left = standing(&folder, &words);
        let untold: Vec<_> = left.iter().filter(|word| !told.iter().any(|text| text.contains(*word))).collect();
        prop_assert_eq!(untold, Vec::<&String>::new(), "told of {:?}", told);
        prop_assert_eq!(check_store(watched.room.workshop.store()).unwrap(), Vec::<String>::new());

        let mut expected = before.clone();
        changes.iter().for_each(|change| change.apply(&mut expected));
        prop_assert_eq!(but_the_wall(watched.document()), but_the_wall(&expected));
        // Two people who came from one row of a sheet are one.
        let key = said.keys.get(person).filter(|key| !key.is_empty());
        let same = |other: PersonId| other == *person || (key.is_some() && said.keys.get(&other) == key);
        let theirs = |row: &&Statement| row.person.is_some_and(same);
        prop_assert_eq!(watched.document().statements.iter().filter(theirs).count(), 0);
        let others = before.statements.iter().filter(|row| !theirs(row));
        prop_assert!(others.eq(watched.document().statements.iter()));

        // Neither undo nor redo brings them back, and a restart finds the same.
        watched.begin_again();
        watched.all(&Command::Undo {});
        watched.all(&Command::Redo {});
        watched.reopen();
        let again = standing(&folder, &words);
        prop_assert!(again.is_subset(&left), "{again:?}");
        prop_assert_eq!(watched.document().people.get(*person), None);
    }
}
