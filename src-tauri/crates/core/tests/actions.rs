//! Action plans, their steps and sign-ups, and what was told afterwards.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod support;

use chrono::NaiveDate;
use heard_core::protocol::*;
use support::Room;

fn invalid(error: Error) -> Refusal {
    match error {
        Error::Invalid(refusal) => refusal,
        other => panic!("not a rule's refusal: {other}"),
    }
}

fn idea(room: &mut Room, theme: ThemeId, text: &str) -> IdeaId {
    room.made(Command::AddIdea {
        theme,
        lens: 0,
        text: text.to_owned(),
        cause: None,
    })
}

fn plan(room: &mut Room, name: &str) -> PlanId {
    let theme = room.theme(Kind::NotWorking, "I come home to a cold house", &[]);
    let idea = idea(room, theme, "Warm welcome");
    room.made(Command::AddPlan {
        idea,
        name: name.to_owned(),
    })
}

fn add_step(plan: PlanId, what: &str) -> Command {
    Command::AddStep {
        plan,
        what: what.to_owned(),
        people: vec!["Shanice".to_owned(), " ".to_owned(), "Shanice".to_owned()],
        by: day(22),
    }
}

fn day(day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(2026, 10, day)
}

fn step(room: &Room, id: StepId) -> Step {
    room.document().steps.get(id).unwrap().clone()
}

fn waits_for(step: StepId, after: Option<StepId>) -> Command {
    Command::EditStep {
        step,
        change: StepField::After(after),
    }
}

fn status(step: StepId, status: StepStatus, reason: &str) -> Command {
    Command::SetStepStatus {
        step,
        status,
        reason: reason.to_owned(),
    }
}

fn in_order(room: &Room, plan: PlanId) -> Vec<String> {
    let mut steps: Vec<_> = room.document().steps.iter().collect();
    steps.retain(|step| step.plan == plan);
    steps.sort_by_key(|step| (step.rank.clone(), step.id));
    steps.into_iter().map(|step| step.what.clone()).collect()
}

fn update(plan: Option<PlanId>, we_did: &str, could_not: &str, why: &str) -> Command {
    Command::AddUpdate {
        plan,
        theme: None,
        on: day(30).unwrap(),
        we_did: we_did.to_owned(),
        could_not: could_not.to_owned(),
        why: why.to_owned(),
    }
}

#[test]
fn a_plan_marks_its_idea_as_chosen_and_is_called_as_the_idea_if_nobody_names_it() {
    let mut room = Room::new();
    let id = plan(&mut room, "");
    let plan = room.document().plans.get(id).unwrap().clone();
    assert_eq!(plan.name, "Warm welcome");
    assert!(room.document().ideas.get(plan.idea).unwrap().chosen);
    room.undo();
    assert!(!room.document().ideas.get(plan.idea).unwrap().chosen);
    assert!(room.document().plans.is_empty());
}

#[test]
fn plans_stand_in_the_order_in_which_the_room_puts_them() {
    let mut room = Room::new();
    let (a, b, c) = (
        plan(&mut room, "A"),
        plan(&mut room, "B"),
        plan(&mut room, "C"),
    );
    room.run(Command::MovePlan {
        plan: c,
        after: None,
    });
    room.run(Command::MovePlan {
        plan: a,
        after: Some(b),
    });
    let mut plans: Vec<_> = room.document().plans.iter().collect();
    plans.sort_by_key(|plan| plan.rank.clone());
    let names: Vec<_> = plans.into_iter().map(|plan| plan.name.as_str()).collect();
    assert_eq!(names, ["C", "B", "A"]);
}

#[test]
fn a_plan_keeps_a_name_and_takes_every_field() {
    let mut room = Room::new();
    let id = plan(&mut room, "Warm welcome");
    let fields = [
        PlanField::What("A neighbour puts the heating on".to_owned()),
        PlanField::Needs("£250".to_owned()),
        PlanField::WhoElse("Ward 6".to_owned()),
        PlanField::HowWeKnow("Ten people came home to a warm house".to_owned()),
        PlanField::WhoTells("Joel".to_owned()),
        PlanField::Horizon(Some(Horizon::Weeks)),
        PlanField::NextMeeting("Thursday at two".to_owned()),
    ];
    for change in fields {
        room.run(Command::EditPlan { plan: id, change });
    }
    let plan = room.document().plans.get(id).unwrap().clone();
    assert_eq!(plan.who_else, "Ward 6");
    assert_eq!(plan.horizon, Some(Horizon::Weeks));
    assert_eq!(plan.next_meeting, "Thursday at two");
    let error = room.refused(Command::EditPlan {
        plan: id,
        change: PlanField::Name("  ".to_owned()),
    });
    assert!(matches!(invalid(error), Refusal::Empty { .. }));
}

#[test]
fn a_removed_plan_takes_steps_and_sign_ups_along_and_undo_brings_them_back() {
    let mut room = Room::new();
    let id = plan(&mut room, "Warm welcome");
    room.run(add_step(id, "Write a card"));
    room.run(Command::AddSignUp {
        plan: id,
        name: "Bernie".to_owned(),
        contact: String::new(),
    });
    room.run(Command::RemovePlan { plan: id });
    assert!(room.document().steps.is_empty() && room.document().sign_ups.is_empty());
    room.undo();
    assert_eq!(room.document().steps.len(), 1);
    assert_eq!(room.document().sign_ups.len(), 1);
}

#[test]
fn a_plan_that_people_were_told_about_is_not_removed() {
    let mut room = Room::new();
    let id = plan(&mut room, "Warm welcome");
    room.run(update(Some(id), "Four people came home to milk", "", ""));
    let error = room.refused(Command::RemovePlan { plan: id });
    assert_eq!(
        error.to_string(),
        "This is still in use: the update of 2026-10-30. Remove that first."
    );
}

#[test]
fn a_step_names_people_once_and_without_blanks() {
    let mut room = Room::new();
    let id = plan(&mut room, "Warm welcome");
    let one = room.made(add_step(id, "Write a card"));
    assert_eq!(step(&room, one).people, ["Shanice"]);
    assert_eq!(step(&room, one).status, StepStatus::NotStarted);
}

#[test]
fn steps_move_and_the_first_one_is_the_first_step() {
    let mut room = Room::new();
    let id = plan(&mut room, "Warm welcome");
    let card: StepId = room.made(add_step(id, "Write a card"));
    let ask: StepId = room.made(add_step(id, "Ask the ward"));
    room.made::<StepId>(add_step(id, "Print it"));
    room.run(Command::MoveStep {
        step: card,
        after: Some(ask),
    });
    assert_eq!(
        in_order(&room, id),
        ["Ask the ward", "Write a card", "Print it"]
    );
    room.run(Command::MoveStep {
        step: card,
        after: None,
    });
    assert_eq!(in_order(&room, id)[0], "Write a card");
}

#[test]
fn a_step_waits_for_another_of_its_plan_and_never_for_itself() {
    let mut room = Room::new();
    let id = plan(&mut room, "Warm welcome");
    let elsewhere = plan(&mut room, "The pencil date");
    let one = room.made(add_step(id, "Write a card"));
    let two = room.made(add_step(id, "Print it"));
    let three = room.made(add_step(id, "Hand it out"));
    let other = room.made(add_step(elsewhere, "Buy pencils"));
    room.run(waits_for(two, Some(one)));
    room.run(waits_for(three, Some(two)));
    for (step, after) in [(one, one), (one, three)] {
        let error = room.refused(waits_for(step, Some(after)));
        assert_eq!(invalid(error), Refusal::WaitsForItself);
    }
    let error = room.refused(waits_for(one, Some(other)));
    assert_eq!(invalid(error), Refusal::AnotherPlan);
}

#[test]
fn what_waited_for_a_removed_step_waits_for_nothing() {
    let mut room = Room::new();
    let id = plan(&mut room, "Warm welcome");
    let one = room.made(add_step(id, "Write a card"));
    let two = room.made(add_step(id, "Print it"));
    room.run(waits_for(two, Some(one)));
    room.run(Command::RemoveStep { step: one });
    assert_eq!(step(&room, two).after, None);
    room.undo();
    assert_eq!(step(&room, two).after, Some(one));
}

#[test]
fn what_cannot_be_done_needs_a_reason_that_people_can_read() {
    let mut room = Room::new();
    let id = plan(&mut room, "Warm welcome");
    let one = room.made(add_step(id, "Ask transport to stop for milk"));
    let error = room.refused(status(one, StepStatus::CannotDo, " "));
    assert_eq!(invalid(error), Refusal::NeedsReason);
    room.run(status(one, StepStatus::CannotDo, "The contract says no."));
    assert_eq!(step(&room, one).reason, "The contract says no.");
    room.run(status(one, StepStatus::Started, ""));
    assert_eq!(step(&room, one).status, StepStatus::Started);
}

#[test]
fn a_sign_up_is_changed_and_removed_alone() {
    let mut room = Room::new();
    let id = plan(&mut room, "Warm welcome");
    let sign_up = room.made(Command::AddSignUp {
        plan: id,
        name: "Bernie".to_owned(),
        contact: "01632 960118".to_owned(),
    });
    room.run(Command::EditSignUp {
        sign_up,
        name: "Bernie from number 9".to_owned(),
        contact: String::new(),
    });
    let row = room.document().sign_ups.get(sign_up).unwrap();
    assert_eq!(row.name, "Bernie from number 9");
    assert_eq!(row.contact, "");
    room.run(Command::RemoveSignUp { sign_up });
    assert!(room.document().sign_ups.is_empty());
    assert_eq!(room.document().plans.len(), 1);
}

#[test]
fn an_update_is_about_something_says_something_and_gives_its_reason() {
    let mut room = Room::new();
    let id = plan(&mut room, "Warm welcome");
    let about_nothing = room.refused(update(None, "We did it", "", ""));
    assert_eq!(invalid(about_nothing), Refusal::AboutNothing);
    let empty = room.refused(update(Some(id), "", " ", "Because"));
    assert!(matches!(invalid(empty), Refusal::Empty { .. }));
    let no_reason = room.refused(update(Some(id), "", "Stop for milk", ""));
    assert_eq!(invalid(no_reason), Refusal::NeedsWhy);
    let told = room.made(update(Some(id), "", "Stop for milk", "The contract"));
    let error = room.refused(Command::EditUpdate {
        update: told,
        on: day(31).unwrap(),
        we_did: String::new(),
        could_not: "Stop for milk".to_owned(),
        why: String::new(),
    });
    assert_eq!(invalid(error), Refusal::NeedsWhy);
    room.run(Command::RemoveUpdate { update: told });
    assert!(room.document().updates.is_empty());
}

#[test]
fn somebody_who_wants_to_hear_is_told_on_a_day_by_a_person() {
    let mut room = Room::new();
    let wants = room.made(Command::AddWantsToHear {
        name: "Edie".to_owned(),
        reach: "Ring after six".to_owned(),
    });
    let tell = |on, by: &str| Command::Tell {
        wants_to_hear: wants,
        told_on: on,
        told_by: by.to_owned(),
    };
    let error = room.refused(tell(day(20), ""));
    assert!(matches!(invalid(error), Refusal::Empty { .. }));
    room.run(tell(day(20), "Shanice"));
    let row = room.document().wants_to_hear.get(wants).unwrap();
    assert_eq!((row.told_on, row.told_by.as_str()), (day(20), "Shanice"));
    room.run(tell(None, "Shanice"));
    let row = room.document().wants_to_hear.get(wants).unwrap();
    assert_eq!((row.told_on, row.told_by.as_str()), (None, ""));
    room.run(Command::EditWantsToHear {
        wants_to_hear: wants,
        name: "Edie".to_owned(),
        reach: "By post".to_owned(),
    });
    room.run(Command::RemoveWantsToHear {
        wants_to_hear: wants,
    });
    assert!(room.document().wants_to_hear.is_empty());
}
