//! The practice workshop: everything that is written lands, and every rule is kept.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice
)]

use chrono::{DateTime, TimeZone, Utc};
use heard_core::protocol::*;
use heard_core::{Ids, OpenWorkshop, broken, check_store, practice, trail, votes};
use serde_json::Value;
use tempfile::TempDir;

fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 9, 1, 9, 0, 0).unwrap()
}

/// Points at titles with a name and at long numbers, as the sheet's own pointing does.
fn point(words: &str) -> Vec<Pointed> {
    let mut pointed = Vec::new();
    for (text, looks_like) in [
        ("Mrs Lanyon", PointedAs::Name),
        ("Mr Pennick", PointedAs::Name),
        ("01632 960147", PointedAs::Telephone),
        // Something harmless that was heard in the room.
        ("level 2", PointedAs::Address),
    ] {
        if let Some(at) = words.find(text) {
            let start = u32::try_from(words[..at].chars().count()).unwrap();
            let end = start + u32::try_from(text.chars().count()).unwrap();
            let (part, choice) = (Part { start, end }, Choice::Undecided);
            pointed.push(Pointed {
                part,
                looks_like,
                choice,
            });
        }
    }
    pointed
}

fn build(until: Option<Stage>) -> (TempDir, OpenWorkshop) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("practice.heard");
    let workshop = practice::build(&path, until, Ids::Seeded(4), now(), &point).unwrap();
    (folder, workshop)
}

fn written() -> Value {
    serde_json::from_str(include_str!("../src/practice/practice.json")).unwrap()
}

fn length(value: &Value) -> usize {
    value.as_array().unwrap().len()
}

#[test]
fn the_whole_practice_workshop_keeps_every_rule_and_is_marked_as_practice() {
    let (_folder, workshop) = build(None);
    assert_eq!(broken(workshop.document()), Vec::<String>::new());
    assert_eq!(check_store(workshop.store()).unwrap(), Vec::<String>::new());
    assert!(workshop.document().workshop.single().unwrap().practice);
    assert!(workshop.wall_view().practice);
}

#[test]
fn every_row_that_is_written_lands() {
    let (_folder, workshop) = build(None);
    let (document, written) = (workshop.document(), written());
    let of = |list: &str, inner: &str| -> usize {
        let rows = written[list].as_array().unwrap().iter();
        rows.map(|row| length(&row[inner])).sum()
    };
    let landed = [
        ("invited", document.invited.len()),
        ("team", document.facilitators.len()),
        ("roomNotes", document.room_notes.len()),
        ("warmUp", document.warm_up_cards.len()),
        ("people", document.people.len()),
        ("themes", document.themes.len()),
        ("causes", document.causes.len()),
        ("votes", document.vote_rounds.len()),
        ("success", document.successes.len()),
        ("inPlace", document.in_place.len()),
        ("ideas", document.ideas.len()),
        ("placements", document.placements.len()),
        ("plans", document.plans.len()),
        ("wantsToHear", document.wants_to_hear.len()),
        ("updates", document.updates.len()),
    ];
    for (list, landed) in landed {
        assert_eq!(landed, length(&written[list]), "{list}");
    }
    assert_eq!(document.statements.len(), of("people", "statements"));
    assert_eq!(document.counts.len(), of("votes", "counts"));
    assert_eq!(document.steps.len(), of("plans", "steps"));
    assert_eq!(document.sign_ups.len(), of("plans", "signUps"));
    let chosen = document.ideas.iter().filter(|idea| idea.chosen);
    assert_eq!(chosen.count(), length(&written["chosen"]));
}

#[test]
fn it_has_some_fifty_people_and_some_290_statements_where_they_belong() {
    let (_folder, workshop) = build(None);
    let document = workshop.document();
    assert_eq!(document.people.len(), 50);
    assert!((285..=300).contains(&document.statements.len()));
    let written = written();
    let people = written["people"].as_array().unwrap();
    let cards = document.statements.iter();
    for card in cards {
        let person = document.people.get(card.person.unwrap()).unwrap();
        let person = people
            .iter()
            .find(|row| row["reference"] == person.reference.as_str());
        let mut said = person.unwrap()["statements"].as_array().unwrap().iter();
        let said = said.find(|said| said["words"] == card.words.as_str());
        let said = said.unwrap();
        assert_eq!(card.set_aside, said["setAside"].as_bool().unwrap());
        assert_eq!(card.theme.is_some(), said["theme"].is_string());
        assert_eq!(card.also_in.len(), length(&said["alsoIn"]));
        assert_eq!(card.heard == Heard::Heard, said["heard"].as_bool().unwrap());
        assert_eq!(card.table.map(u64::from), said["table"].as_u64());
    }
    let mut hidden: Vec<String> = Vec::new();
    for card in document.statements.iter() {
        let pointed = card.pointed.iter();
        let pointed = pointed.filter(|found| found.choice == Choice::Hidden);
        for part in card
            .hidden
            .iter()
            .copied()
            .chain(pointed.map(|found| found.part))
        {
            let letters = card.words.chars().skip(part.start as usize);
            hidden.push(letters.take((part.end - part.start) as usize).collect());
        }
    }
    hidden.sort();
    assert_eq!(hidden, ["Mr Pennick", "Pip"]);
}

#[test]
fn two_parts_are_left_to_choose_about_and_some_people_said_no() {
    let (_folder, workshop) = build(None);
    let document = workshop.document();
    let undecided = document.statements.iter().filter(|card| {
        let mut pointed = card.pointed.iter();
        pointed.any(|found| found.choice == Choice::Undecided)
    });
    let mut words: Vec<_> = undecided.map(|card| card.words.as_str()).collect();
    words.sort_unstable();
    assert_eq!(words.len(), 2);
    assert!(words[0].starts_with("Mrs Lanyon") && words[1].contains("01632 960147"));
    let people = || document.people.iter();
    assert_eq!(people().filter(|person| !person.may_show).count(), 2);
    assert_eq!(people().filter(|person| person.withdrawn).count(), 1);
}

#[test]
fn its_first_vote_ends_in_a_tie_that_the_room_settled() {
    let (_folder, workshop) = build(None);
    let document = workshop.document();
    let round = document.vote_rounds.iter().find(|round| round.number == 1);
    let round = round.unwrap();
    assert!(round.closed && votes::has_tie(document, round));
    assert_eq!(round.tie, Some(TieSettled::TakeBoth));
    let taken = document.themes.iter().filter(|theme| theme.taken_forward);
    assert_eq!(taken.count(), 3);
}

#[test]
fn one_step_cannot_be_done_and_one_update_says_what_could_not_be_done_and_why() {
    let (_folder, workshop) = build(None);
    let document = workshop.document();
    let cannot = document.steps.iter();
    let cannot: Vec<_> = cannot
        .filter(|step| step.status == StepStatus::CannotDo)
        .collect();
    assert!(cannot.len() == 1 && !cannot[0].reason.is_empty());
    let could_not = document.updates.iter();
    let could_not: Vec<_> = could_not.filter(|row| !row.could_not.is_empty()).collect();
    assert!(could_not.len() == 1 && !could_not[0].why.is_empty());
    let joined: Vec<_> = document
        .ideas
        .iter()
        .filter_map(|idea| idea.joined_to)
        .collect();
    assert_eq!(joined.len(), 1);
    let leading = document.ideas.get(joined[0]).unwrap();
    assert!(leading.text.starts_with("Warm welcome") && leading.chosen);
}

#[test]
fn each_plan_s_trail_leads_back_to_what_people_said() {
    let (_folder, workshop) = build(None);
    let document = workshop.document();
    for plan in document.plans.iter() {
        let trail = trail(document, plan.id.0).unwrap();
        assert_eq!(trail.themes.len(), 1, "{}", plan.name);
        assert!(trail.causes.len() >= 2, "{}", plan.name);
        assert!(trail.statements.len() >= 5, "{}", plan.name);
        let from_there = heard_core::trail(document, trail.statements[0].0).unwrap();
        assert!(from_there.plans.contains(&plan.id));
    }
}

#[test]
fn it_stops_before_the_data_of_the_following_stage() {
    let (_folder, workshop) = build(Some(Stage::Theme));
    let document = workshop.document();
    let single = document.workshop.single().unwrap();
    assert_eq!(single.stage, Stage::Theme);
    assert_eq!(single.done, [Stage::Prepare, Stage::Collect]);
    assert_eq!(document.themes.len(), 23);
    assert!(
        document
            .statements
            .iter()
            .any(|card| card.heard == Heard::Heard)
    );
    assert!(document.causes.is_empty() && document.vote_rounds.is_empty());
    assert_eq!(broken(document), Vec::<String>::new());
    let (_folder, workshop) = build(Some(Stage::Prepare));
    assert!(workshop.document().people.is_empty() && !workshop.document().invited.is_empty());
    let (_folder, workshop) = build(Some(Stage::Collect));
    let mut cards = workshop.document().statements.iter();
    assert!(cards.all(|card| card.theme.is_none() && card.heard == Heard::NotYet));
    let (_folder, workshop) = build(Some(Stage::Plan));
    let mut steps = workshop.document().steps.iter();
    assert!(steps.all(|step| step.status == StepStatus::NotStarted));
    assert!(workshop.document().updates.is_empty());
}

#[test]
fn it_opens_again_as_it_was_built_and_its_last_step_can_be_undone() {
    let (folder, workshop) = build(None);
    let before = workshop.snapshot();
    let path = workshop.store().path().to_owned();
    drop(workshop);
    let mut workshop = OpenWorkshop::open(&path, None, Ids::Seeded(5), now()).unwrap();
    assert_eq!(workshop.snapshot(), before);
    let asked = heard_core::Asked {
        role: ActorRole::Desk,
        session: "test".to_owned(),
        request: None,
        drafts: Vec::new(),
    };
    let undone = workshop.run(&asked, Command::Undo {}, now()).unwrap();
    assert_eq!(undone.outcome.step.unwrap().cmd, "addUpdate");
    drop(folder);
}

#[test]
fn it_never_takes_the_place_of_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mine.heard");
    std::fs::write(&path, "a letter").unwrap();
    let built = practice::build(&path, None, Ids::Seeded(4), now(), &point);
    assert!(built.is_err());
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "a letter");
}

#[test]
fn it_is_built_within_a_moment() {
    let begun = std::time::Instant::now();
    build(None);
    let took = begun.elapsed();
    println!("the practice workshop took {took:?}");
    // Unoptimised, on a busy machine; in use it is well under a second.
    assert!(took.as_secs() < 20, "{took:?}");
}

/// An invented, labelled set: the practice workshop's cards and the themes that its room put them in.
/// Three cards stand in each theme, as when a room begins; the first five like each are looked at.
#[test]
fn the_first_five_like_a_placed_card_are_of_its_theme_twice_as_often_as_by_chance() {
    let (_folder, mut room) = build(None);
    let desk = heard_core::Asked {
        role: ActorRole::Desk,
        session: "desk".to_owned(),
        request: None,
        drafts: Vec::new(),
    };
    let cards: Vec<Statement> = room.document().statements.iter().cloned().collect();
    let theme_of = |id| cards.iter().find(|card| card.id == id).unwrap().theme;
    let (mut placed, mut unplaced) = (Vec::new(), Vec::new());
    for theme in room.document().themes.iter() {
        let here = cards.iter().filter(|card| card.theme == Some(theme.id));
        for (at, card) in here.enumerate() {
            if at < 3 { &mut placed } else { &mut unplaced }.push(card);
        }
    }
    let unplace = Command::MoveStatements {
        statements: unplaced.iter().map(|card| card.id).collect(),
        destination: Destination::Unplaced,
    };
    room.run(&desk, unplace, now()).unwrap();
    let (mut offered, mut same, mut by_chance) = (0.0, 0.0, 0.0);
    for card in &placed {
        let kind = unplaced.iter().filter(|other| other.kind == card.kind);
        let in_theme = kind.clone().filter(|other| other.theme == card.theme);
        let chance = in_theme.count() as f64 / kind.count() as f64;
        for id in heard_core::statements::like_this(room.document(), card.id, 5).unwrap() {
            offered += 1.0;
            by_chance += chance;
            same += f64::from(u8::from(theme_of(id) == card.theme));
        }
    }
    assert!(offered > 200.0, "only {offered} were offered");
    assert!(
        same >= 2.0 * by_chance,
        "{same} of {offered} are of the same theme, by chance {by_chance}"
    );
}
