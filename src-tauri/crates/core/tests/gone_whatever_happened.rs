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

use generator::said::{Said, repeat};
use heard_core::protocol::*;
use heard_core::{check_store, erase_in};
use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::BTreeSet;
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
            watched.happens(what);
            said.hear(watched.document());
            if at % 3 == 0 && let Some(command) = repeat(watched.document(), &said, at + who % 97) {
                watched.room.later(10);
                watched.ask(command);
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
        let theirs = |row: &&Statement| row.person.is_some_and(|other| said.are_one(*person, other));
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
