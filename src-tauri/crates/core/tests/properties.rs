//! What holds whatever people do, in whichever order: seeded, so that a failure comes again.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod generator;
mod support;
mod watched;

use heard_core::protocol::*;
use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use support::Room;
use watched::{Happens, Watched, but_the_wall, differences, few, without_what_is_never_undone};

fn anything() -> impl Strategy<Value = Happens> {
    prop_oneof![
        16 => any::<u64>().prop_map(Happens::Command),
        3 => any::<u64>().prop_map(Happens::Soon),
        4 => any::<u64>().prop_map(Happens::Show),
        4 => Just(Happens::Undo),
        2 => Just(Happens::Redo),
        1 => Just(Happens::Reopen),
    ]
}

proptest! {
    #![proptest_config(few(64, 20_261_008, 400))]

    #[test]
    fn n_steps_then_n_undos_give_the_first_document_and_n_redos_the_last(
        steps in vec(any::<u64>(), 1..40),
        at_restart in 0..40_usize,
    ) {
        let mut watched = Watched::new();
        let first = watched.document().clone();
        let mut n = 0;
        for (at, lots) in steps.iter().copied().enumerate() {
            let command = watched.draw(lots);
            if command.capture() == Capture::Never {
                continue;
            }
            watched.room.later(10);
            let done = watched.ask(command);
            n += usize::from(done.is_some_and(|done| !done.changes.is_empty()));
            if at == at_restart {
                watched.reopen();
            }
        }
        let last = watched.document().clone();
        for undone in 0..n {
            let done = watched.happens(&Happens::Undo).expect("nothing to undo");
            prop_assert!(done.outcome.passed_over.is_empty());
            if undone == at_restart {
                watched.reopen();
            }
        }
        prop_assert_eq!(differences(watched.document(), &first), Vec::<String>::new());
        for redone in 0..n {
            watched.happens(&Happens::Redo).expect("nothing to redo");
            if redone == at_restart {
                watched.reopen();
            }
        }
        prop_assert_eq!(differences(watched.document(), &last), Vec::<String>::new());
        prop_assert!(watched.happens(&Happens::Redo).is_none());
    }

    #[test]
    fn whatever_happens_undo_leads_to_the_beginning_but_for_what_is_never_undone(
        happened in vec(anything(), 1..60),
    ) {
        let beginning = Room::new().document().clone();
        let mut watched = Watched::new();
        for what in &happened {
            watched.happens(what);
        }
        watched.all(&Command::Redo {});
        let last = but_the_wall(watched.document());
        let undone = watched.all(&Command::Undo {});
        let left = differences(
            &without_what_is_never_undone(watched.document(), &watched.closed),
            &without_what_is_never_undone(&beginning, &BTreeSet::new()),
        );
        prop_assert_eq!(left, Vec::<String>::new());
        watched.reopen();
        let redone = watched.all(&Command::Redo {});
        let again = but_the_wall(watched.document());
        prop_assert_eq!(differences(&again, &last), Vec::<String>::new());
        prop_assert_eq!(redone, undone);
    }
}

#[test]
fn every_command_is_drawn_and_done() {
    let mut watched = Watched::new();
    let mut done: BTreeMap<&str, u32> = BTreeMap::new();
    for seed in 0..3_000 {
        let command = watched.draw(seed);
        let kind = generator::kind_of(&command);
        watched.room.later(10);
        let changed = watched.ask(command);
        let changed = changed.is_some_and(|done| !done.changes.is_empty());
        *done.entry(kind).or_default() += u32::from(changed);
    }
    let never = generator::KINDS.iter();
    let never: Vec<_> = never
        .filter(|kind| done.get(**kind).is_none_or(|n| *n == 0))
        .collect();
    assert!(never.is_empty(), "never done: {never:?}");
}
