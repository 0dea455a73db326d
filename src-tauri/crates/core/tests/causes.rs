//! Why is that? A tree of causes under a not-working theme.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod support;

use heard_core::causes::{self, Branch};
use heard_core::protocol::*;
use support::{Room, rule};

fn not_working() -> (Room, ThemeId) {
    let mut room = Room::new();
    let theme = room.theme(Kind::NotWorking, "I wait too long", &[]);
    (room, theme)
}

/// A tree on one line: 'A(B(C) D) E'.
fn outline(branches: &[Branch]) -> String {
    let lines: Vec<String> = branches
        .iter()
        .map(|branch| match branch.causes.as_slice() {
            [] => branch.cause.letter.clone(),
            under => format!("{}({})", branch.cause.letter, outline(under)),
        })
        .collect();
    lines.join(" ")
}

fn tree(room: &Room, theme: ThemeId) -> String {
    outline(&causes::tree(room.document(), theme))
}

#[test]
fn causes_grow_as_a_tree_and_get_letters_that_start_again_in_each_theme() {
    let (mut room, theme) = not_working();
    let first = room.cause(theme, None, "Nobody answers");
    let under = room.cause(theme, Some(first), "One person does it all");
    room.cause(theme, Some(under), "There is no money for two");
    room.cause(theme, None, "The form is long");
    let other = room.theme(Kind::NotWorking, "I cannot get in", &[]);
    room.cause(other, None, "There is a step");
    assert_eq!(tree(&room, theme), "A(B(C)) D");
    assert_eq!(tree(&room, other), "A");
}

#[test]
fn after_z_comes_aa_and_a_letter_is_never_used_again() {
    let (mut room, theme) = not_working();
    let mut last = room.cause(theme, None, "Why 1");
    for n in 2..=27 {
        last = room.cause(theme, None, &format!("Why {n}"));
    }
    let letter = |room: &Room, id| room.document().causes.get(id).unwrap().letter.clone();
    assert_eq!(letter(&room, last), "AA");
    room.undo();
    let next = room.cause(theme, None, "Another why");
    assert_eq!(letter(&room, next), "AB");
}

#[test]
fn a_cause_comes_after_its_sibling() {
    let (mut room, theme) = not_working();
    let first = room.cause(theme, None, "One");
    room.cause(theme, None, "Two");
    let after = |sibling| Command::AddCause {
        theme,
        parent: None,
        text: "Between".to_owned(),
        after: Some(sibling),
    };
    room.run(after(first));
    assert_eq!(tree(&room, theme), "A C B");
    let under = room.cause(theme, Some(first), "Deeper");
    let refused = room.refused(after(under));
    assert_eq!(refused.code(), ErrorCode::NotFound);
}

#[test]
fn why_trees_stand_under_not_working_themes_and_within_one_theme() {
    let (mut room, theme) = not_working();
    let working = room.theme(Kind::Working, "I feel safe", &[]);
    let add = |theme, parent| Command::AddCause {
        theme,
        parent,
        text: "Why".to_owned(),
        after: None,
    };
    assert_eq!(
        rule(&room.refused(add(working, None))),
        "notANotWorkingTheme"
    );
    let cause = room.cause(theme, None, "Nobody answers");
    let other = room.theme(Kind::NotWorking, "I cannot get in", &[]);
    assert_eq!(rule(&room.refused(add(other, Some(cause)))), "anotherTheme");
    let elsewhere = room.cause(other, None, "There is a step");
    let over = Command::MoveCause {
        cause,
        parent: Some(elsewhere),
        after: None,
    };
    assert_eq!(rule(&room.refused(over)), "anotherTheme");
}

#[test]
fn a_cause_moves_with_its_branch_and_never_under_itself() {
    let (mut room, theme) = not_working();
    let a = room.cause(theme, None, "One");
    let b = room.cause(theme, Some(a), "Two");
    let c = room.cause(theme, Some(b), "Three");
    let d = room.cause(theme, None, "Four");
    let moved = |cause, parent, after| Command::MoveCause {
        cause,
        parent,
        after,
    };
    for under in [a, b, c] {
        assert_eq!(rule(&room.refused(moved(a, Some(under), None))), "loop");
    }
    room.run(moved(b, Some(d), None));
    assert_eq!(tree(&room, theme), "A D(B(C))");
    room.run(moved(a, None, Some(d)));
    assert_eq!(tree(&room, theme), "D(B(C)) A");
    room.undo();
    room.undo();
    assert_eq!(tree(&room, theme), "A(B(C)) D");
}

#[test]
fn removing_a_cause_takes_its_branch_and_undo_brings_it_back() {
    let (mut room, theme) = not_working();
    let a = room.cause(theme, None, "One");
    let b = room.cause(theme, Some(a), "Two");
    room.cause(theme, Some(b), "Three");
    room.cause(theme, None, "Four");
    let before = room.document().clone();
    room.run(Command::RemoveCause { cause: a });
    assert_eq!(tree(&room, theme), "D");
    let mut room = room.reopen();
    room.undo();
    assert_eq!(room.document().causes, before.causes);
    assert_eq!(tree(&room, theme), "A(B(C)) D");
}

#[test]
fn a_branch_with_a_cause_in_a_vote_is_not_removed() {
    let (mut room, theme) = not_working();
    let a = room.cause(theme, None, "One");
    let b = room.cause(theme, Some(a), "Two");
    room.run(Command::AddRound {
        on: VoteOn::Causes,
        items: vec![b.into()],
        repeats: None,
        dots_per_person: 3,
        most_per_item: 3,
        people: 10,
        voted_by: VoteSource::Dots,
    });
    assert_eq!(
        rule(&room.refused(Command::RemoveCause { cause: a })),
        "inUse"
    );
}

#[test]
fn the_room_rings_what_matters_most() {
    let (mut room, theme) = not_working();
    let cause = room.cause(theme, None, "One");
    room.run(Command::RingCause {
        cause,
        matters_most: true,
    });
    assert!(room.document().causes.get(cause).unwrap().matters_most);
}

#[test]
fn ideas_that_answered_a_removed_cause_stay_and_answer_none() {
    let (mut room, theme) = not_working();
    let above = room.cause(theme, None, "One");
    let cause = room.cause(theme, Some(above), "Two");
    let idea: IdeaId = room.made(Command::AddIdea {
        theme,
        lens: 0,
        text: "A second lift".to_owned(),
        cause: Some(cause),
    });
    let answers = |room: &Room| room.document().ideas.get(idea).unwrap().cause;
    room.run(Command::RemoveCause { cause: above });
    assert_eq!(answers(&room), None);
    room.undo();
    assert_eq!(answers(&room), Some(cause));
}
