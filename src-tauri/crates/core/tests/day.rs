//! The day knows where it is, and what is said at each step can be a workshop's own words.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod support;

use heard_core::protocol::*;
use heard_core::room::day_now;
use proptest::prelude::*;
use support::{Room, rule};

/// A day of three parts: 10:00 for 40 minutes, 10:40 for 20, and after a gap of 10 minutes 11:10 for 50.
fn short_day() -> (Room, Vec<AgendaItemId>) {
    let mut room = Room::new();
    for item in room.agenda(1) {
        room.run(Command::RemoveAgendaItem { item: item.id });
    }
    let parts = [
        (600, 40, "Welcome"),
        (640, 20, "Warm-up"),
        (670, 50, "Hear"),
    ];
    let made = parts.map(|(start, minutes, title)| {
        room.made(Command::AddAgendaItem {
            day: 1,
            start,
            minutes,
            title: title.to_owned(),
            stage: None,
            leads: String::new(),
        })
    });
    (room, made.to_vec())
}

fn start(room: &mut Room, item: AgendaItemId, minute: u32) {
    room.run(Command::StartAgendaItem { item, minute });
}

#[test]
fn before_anything_is_begun_the_first_part_is_next_and_waiting_moves_the_end() {
    let (room, parts) = short_day();
    let early = day_now(room.document(), 1, 590);
    assert_eq!((early.now, early.next), (None, Some(parts[0])));
    assert_eq!((early.ends, early.planned_end), (720, 720));
    assert_eq!(day_now(room.document(), 1, 615).ends, 735);
}

#[test]
fn a_part_that_begins_late_and_gets_more_time_moves_the_end() {
    let (mut room, parts) = short_day();
    start(&mut room, parts[0], 605);
    room.run(Command::GiveMoreTime {
        item: parts[0],
        minutes: 5,
    });
    let at = day_now(room.document(), 1, 620);
    assert_eq!(
        (at.now, at.next, at.then),
        (Some(parts[0]), Some(parts[1]), Some(parts[2]))
    );
    assert_eq!((at.minutes_left, at.minutes_over), (30, 0));
    assert_eq!((at.ends, at.planned_end), (730, 720));
}

#[test]
fn time_that_is_up_ends_nothing_and_is_told_as_minutes_over() {
    let (mut room, parts) = short_day();
    start(&mut room, parts[0], 600);
    let at = day_now(room.document(), 1, 652);
    assert_eq!(
        (at.now, at.minutes_left, at.minutes_over),
        (Some(parts[0]), 0, 12)
    );
    assert_eq!(at.ends, 732);
}

#[test]
fn skipping_a_part_brings_the_end_nearer_and_it_can_be_taken_in_again() {
    let (mut room, parts) = short_day();
    start(&mut room, parts[0], 600);
    let skip = |skipped| Command::SkipAgendaItem {
        item: parts[1],
        skipped,
    };
    room.run(skip(true));
    let at = day_now(room.document(), 1, 610);
    assert_eq!(
        (at.next, at.ends, at.planned_end),
        (Some(parts[2]), 700, 720)
    );
    room.run(skip(false));
    assert_eq!(day_now(room.document(), 1, 610).next, Some(parts[1]));
}

#[test]
fn a_part_that_moves_to_tomorrow_stands_at_its_end_and_undo_brings_it_back() {
    let (mut room, parts) = short_day();
    start(&mut room, parts[1], 640);
    let ends = room.agenda(2).last().map(|item| item.start + item.minutes);
    room.run(Command::MoveToDay {
        item: parts[1],
        day: 2,
    });
    let moved = room.document().agenda.get(parts[1]).unwrap();
    assert_eq!(
        (moved.day, Some(moved.start), moved.started),
        (2, ends, None)
    );
    assert_eq!(room.agenda(1).len(), 2);
    room.undo();
    assert_eq!(
        room.document().agenda.get(parts[1]).unwrap().started,
        Some(640)
    );
}

#[test]
fn going_back_to_an_earlier_part_begins_it_again() {
    let (mut room, parts) = short_day();
    start(&mut room, parts[0], 600);
    start(&mut room, parts[1], 640);
    start(&mut room, parts[0], 645);
    let at = day_now(room.document(), 1, 650);
    assert_eq!((at.now, at.minutes_left), (Some(parts[0]), 35));
    assert_eq!(
        at.next,
        Some(parts[2]),
        "what was begun is not still to come"
    );
}

#[test]
fn a_rehearsal_the_evening_before_is_forgotten_when_the_day_begins() {
    let (mut room, parts) = short_day();
    start(&mut room, parts[0], 1_150);
    start(&mut room, parts[1], 1_170);
    start(&mut room, parts[0], 600);
    let at = day_now(room.document(), 1, 610);
    assert_eq!((at.now, at.next), (Some(parts[0]), Some(parts[1])));
    room.undo();
    assert_eq!(day_now(room.document(), 1, 1_180).now, Some(parts[1]));
}

#[test]
fn what_a_day_does_not_have_is_refused_with_a_sentence() {
    let (mut room, parts) = short_day();
    let item = parts[0];
    let late = Command::StartAgendaItem { item, minute: 1440 };
    assert_eq!(rule(&room.refused(late)), "outOfRange");
    let none = Command::GiveMoreTime { item, minutes: 0 };
    assert_eq!(rule(&room.refused(none)), "outOfRange");
    let third = Command::MoveToDay { item, day: 3 };
    assert_eq!(rule(&room.refused(third)), "noSuchDay");
}

proptest! {
    /// Whatever the team does, time never runs backwards and nothing is both now and next.
    #[test]
    fn a_later_minute_never_ends_the_day_earlier(
        starts in proptest::collection::vec((0_usize..3, 500_u32..900), 0..5),
        minute in 400_u32..1_000,
    ) {
        let (mut room, parts) = short_day();
        for (at, minute) in starts {
            start(&mut room, parts[at], minute);
        }
        let at = day_now(room.document(), 1, minute);
        let later = day_now(room.document(), 1, minute + 1);
        prop_assert!(later.ends >= at.ends);
        prop_assert!(at.now.is_none() || at.now != at.next);
        prop_assert!(at.minutes_left == 0 || at.minutes_over == 0);
    }
}

fn say(words: &str) -> Command {
    Command::EditPrompt {
        step: ProcessStep::Hear,
        length: PromptLength::Learning,
        change: PromptField::Say(Some(words.to_owned())),
    }
}

#[test]
fn a_workshop_says_it_in_its_own_words_and_can_go_back_to_ours() {
    let mut room = Room::new();
    room.run(say(" We listen to all of it. "));
    room.run(Command::EditPrompt {
        step: ProcessStep::Hear,
        length: PromptLength::Learning,
        change: PromptField::Leads(Some("Ana".to_owned())),
    });
    let prompts: Vec<_> = room.document().prompts.iter().cloned().collect();
    assert_eq!(prompts.len(), 1);
    assert_eq!(prompts[0].say.as_deref(), Some("We listen to all of it."));
    assert_eq!(prompts[0].leads.as_deref(), Some("Ana"));
    assert_eq!(prompts[0].materials, None, "nobody changed it");
    let mut room = room.reopen();
    assert_eq!(room.document().prompts.len(), 1);
    room.run(Command::ResetPrompt {
        step: ProcessStep::Hear,
        length: PromptLength::Learning,
    });
    assert!(room.document().prompts.is_empty());
    room.undo();
    assert_eq!(room.document().prompts.len(), 1);
}
