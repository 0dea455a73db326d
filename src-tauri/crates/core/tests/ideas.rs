//! Ideas: added, joined, parted, chosen, placed on the grid.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod support;

use heard_core::protocol::*;
use support::Room;

fn invalid(error: Error) -> Refusal {
    match error {
        Error::Invalid(refusal) => refusal,
        other => panic!("not a rule's refusal: {other}"),
    }
}

fn in_use(error: Error) -> String {
    match invalid(error) {
        Refusal::InUse { by } => by,
        other => panic!("not in use: {other}"),
    }
}

fn add(theme: ThemeId, text: &str) -> Command {
    Command::AddIdea {
        theme,
        lens: 1,
        text: text.to_owned(),
        cause: None,
    }
}

/// A room with a theme and two ideas for it.
fn two_ideas() -> (Room, ThemeId, IdeaId, IdeaId) {
    let mut room = Room::new();
    let theme = room.theme(Kind::NotWorking, "I come home to a cold house", &[]);
    let one = room.made(add(theme, "A neighbour puts the heating on"));
    let two = room.made(add(theme, "Somebody gets the milk in"));
    (room, theme, one, two)
}

fn idea(room: &Room, id: IdeaId) -> Idea {
    room.document().ideas.get(id).unwrap().clone()
}

fn place(idea: IdeaId, effort: f64, difference: f64) -> Command {
    Command::PlaceIdea {
        idea,
        effort,
        difference,
    }
}

fn placement(room: &Room, id: IdeaId) -> Option<Placement> {
    let mut rows = room.document().placements.iter();
    rows.find(|row| row.idea == id).cloned()
}

fn plan(idea: IdeaId) -> Command {
    Command::AddPlan {
        idea,
        name: String::new(),
    }
}

#[test]
fn idea_numbers_run_on_through_the_workshop_and_are_never_used_again() {
    let (mut room, theme, one, two) = two_ideas();
    assert_eq!((idea(&room, one).number, idea(&room, two).number), (1, 2));
    room.run(Command::RemoveIdea { idea: two });
    let three = room.made(add(theme, "Soup on the step"));
    assert_eq!(idea(&room, three).number, 3);
}

#[test]
fn an_idea_is_seen_through_one_of_three_lenses() {
    let (mut room, theme, ..) = two_ideas();
    let error = room.refused(Command::AddIdea {
        theme,
        lens: 3,
        text: "A brass band".to_owned(),
        cause: None,
    });
    assert!(matches!(invalid(error), Refusal::OutOfRange { .. }));
}

#[test]
fn the_underlined_grain_follows_its_words_and_goes_with_them() {
    let (mut room, _, one, _) = two_ideas();
    let grain = Some(Part { start: 2, end: 11 });
    room.run(Command::EditIdea {
        idea: one,
        change: IdeaField::Grain(grain),
    });
    let say = |text: &str| Command::EditIdea {
        idea: one,
        change: IdeaField::Text(text.to_owned()),
    };
    room.run(say("Every neighbour has a key"));
    assert_eq!(idea(&room, one).grain, Some(Part { start: 6, end: 15 }));
    room.run(say("Everybody has a key"));
    assert_eq!(idea(&room, one).grain, None);
    let outside = room.refused(Command::EditIdea {
        idea: one,
        change: IdeaField::Grain(Some(Part { start: 3, end: 90 })),
    });
    assert_eq!(invalid(outside), Refusal::PartOutside);
}

#[test]
fn joined_ideas_keep_both_numbers_and_the_older_leads_whatever_the_order() {
    let (mut room, _, one, two) = two_ideas();
    room.run(Command::JoinIdeas {
        idea: one,
        with: two,
    });
    assert_eq!(idea(&room, two).joined_to, Some(one));
    assert_eq!(idea(&room, one).joined_to, None);
    assert_eq!((idea(&room, one).number, idea(&room, two).number), (1, 2));
    room.undo();
    room.run(Command::JoinIdeas {
        idea: two,
        with: one,
    });
    assert_eq!(idea(&room, two).joined_to, Some(one));
}

#[test]
fn what_was_joined_to_the_newer_idea_follows_to_the_older() {
    let (mut room, theme, one, two) = two_ideas();
    let three = room.made(add(theme, "A list for each street"));
    room.run(Command::JoinIdeas {
        idea: two,
        with: three,
    });
    room.run(Command::JoinIdeas {
        idea: three,
        with: one,
    });
    assert_eq!(idea(&room, two).joined_to, Some(one));
    assert_eq!(idea(&room, three).joined_to, Some(one));
    room.undo();
    assert_eq!(idea(&room, three).joined_to, Some(two));
}

#[test]
fn a_joined_idea_leaves_the_grid_and_is_no_longer_chosen_until_undo() {
    let (mut room, _, one, two) = two_ideas();
    room.run(place(two, 20.0, 80.0));
    room.run(Command::ChooseIdea {
        idea: two,
        chosen: true,
    });
    room.run(Command::JoinIdeas {
        idea: two,
        with: one,
    });
    assert_eq!(placement(&room, two), None);
    assert!(!idea(&room, two).chosen);
    room.undo();
    assert!(placement(&room, two).is_some() && idea(&room, two).chosen);
}

#[test]
fn ideas_of_two_themes_are_not_joined() {
    let (mut room, _, one, _) = two_ideas();
    let other = room.theme(Kind::NotWorking, "I get no warning", &[]);
    let elsewhere = room.made(add(other, "A pencil date"));
    let error = room.refused(Command::JoinIdeas {
        idea: one,
        with: elsewhere,
    });
    assert_eq!(invalid(error), Refusal::AnotherTheme);
    let error = room.refused(Command::JoinIdeas {
        idea: one,
        with: one,
    });
    assert_eq!(invalid(error), Refusal::Itself);
}

#[test]
fn an_idea_with_a_plan_is_not_joined_to_an_older_one_but_an_older_one_with_a_plan_leads() {
    let (mut room, _, one, two) = two_ideas();
    room.run(plan(two));
    let join = Command::JoinIdeas {
        idea: one,
        with: two,
    };
    assert!(in_use(room.refused(join.clone())).contains("milk"));
    room.undo();
    room.run(plan(one));
    room.run(join);
    assert_eq!(idea(&room, two).joined_to, Some(one));
}

#[test]
fn a_joined_idea_is_taken_apart_again() {
    let (mut room, theme, one, two) = two_ideas();
    let three = room.made(add(theme, "A list for each street"));
    for with in [two, three] {
        room.run(Command::JoinIdeas { idea: one, with });
    }
    room.run(Command::PartIdeas { idea: two });
    assert_eq!(idea(&room, two).joined_to, None);
    assert_eq!(idea(&room, three).joined_to, Some(one));
    room.run(Command::PartIdeas { idea: one });
    assert_eq!(idea(&room, three).joined_to, None);
}

#[test]
fn a_joined_idea_is_never_chosen_placed_or_planned_by_itself() {
    let (mut room, _, one, two) = two_ideas();
    room.run(Command::JoinIdeas {
        idea: one,
        with: two,
    });
    let alone = [
        Command::ChooseIdea {
            idea: two,
            chosen: true,
        },
        place(two, 1.0, 1.0),
        plan(two),
    ];
    for command in alone {
        assert_eq!(invalid(room.refused(command)), Refusal::JoinedIdea);
    }
}

#[test]
fn an_idea_that_a_plan_or_a_joined_idea_holds_on_to_is_not_removed() {
    let (mut room, _, one, two) = two_ideas();
    room.run(Command::JoinIdeas {
        idea: one,
        with: two,
    });
    let remove = Command::RemoveIdea { idea: one };
    assert_eq!(in_use(room.refused(remove.clone())), "idea 2, joined to it");
    room.run(plan(one));
    assert!(in_use(room.refused(remove)).starts_with("the plan"));
    let unchoose = Command::ChooseIdea {
        idea: one,
        chosen: false,
    };
    assert!(in_use(room.refused(unchoose)).starts_with("the plan"));
}

#[test]
fn a_removed_idea_leaves_the_grid_and_undo_brings_both_back() {
    let (mut room, _, one, _) = two_ideas();
    room.run(place(one, 30.0, 70.0));
    room.run(Command::RemoveIdea { idea: one });
    assert!(room.document().placements.is_empty());
    room.undo();
    assert_eq!(placement(&room, one).unwrap().difference, 70.0);
}

#[test]
fn nudging_past_the_edge_stays_at_the_edge() {
    let (mut room, _, one, _) = two_ideas();
    room.run(place(one, -3.0, 104.5));
    let there = placement(&room, one).unwrap();
    assert_eq!((there.effort, there.difference), (0.0, 100.0));
    room.run(place(one, 41.26, 7.0));
    assert_eq!(placement(&room, one).unwrap().effort, 41.3);
    let error = room.refused(place(one, f64::NAN, 50.0));
    assert!(matches!(invalid(error), Refusal::OutOfRange { .. }));
}

#[test]
fn what_the_room_agreed_on_and_then_moves_is_to_be_agreed_again() {
    let (mut room, _, one, _) = two_ideas();
    room.run(place(one, 30.0, 70.0));
    room.run(Command::AgreePlacement {
        idea: one,
        agreed: true,
    });
    room.run(place(one, 30.0, 70.0));
    assert!(placement(&room, one).unwrap().agreed);
    room.run(place(one, 32.0, 70.0));
    assert!(!placement(&room, one).unwrap().agreed);
    room.undo();
    assert!(placement(&room, one).unwrap().agreed);
}

#[test]
fn only_what_is_on_the_grid_is_agreed_on_and_taken_off() {
    let (mut room, _, one, _) = two_ideas();
    let off = Command::TakeOffGrid { idea: one };
    assert_eq!(room.refused(off.clone()).code(), ErrorCode::NotFound);
    let agree = Command::AgreePlacement {
        idea: one,
        agreed: true,
    };
    assert_eq!(room.refused(agree).code(), ErrorCode::NotFound);
    room.run(place(one, 30.0, 70.0));
    room.run(off);
    assert_eq!(placement(&room, one), None);
}

#[test]
fn nudges_in_a_row_are_one_step() {
    let (mut room, _, one, _) = two_ideas();
    room.run(place(one, 50.0, 50.0));
    room.run(place(one, 50.0, 52.0));
    for difference in [54.0, 56.0, 58.0] {
        room.later(1);
        room.run_now(place(one, 50.0, difference));
    }
    room.undo();
    assert_eq!(placement(&room, one).unwrap().difference, 50.0);
}
