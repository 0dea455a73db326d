//! The Easy Read draft, and what is pointed at in the plans.

use heard_core::protocol::{Command, Document, PlanField, PlanId};

use super::from_document::Room;
use super::opened::{Opened, Pdf, open};
use super::samples::{day, practice};
use crate::documents::easy_read::flags::{EasyReadField, HardBecause};
use crate::documents::{DocumentKind, Format, Making, Options, Wanted, hard_to_read};

fn made(document: &Document, options: Options) -> (usize, Opened) {
    let making = Making {
        document,
        revision: 1,
        numbers: &heard_core::Numbers::new(),
        keeping: None,
        now: day(2026, 11, 2).and_time(chrono::NaiveTime::MIN).and_utc(),
    };
    let wanted = Wanted {
        kind: DocumentKind::EasyRead,
        format: Format::Pdf,
        options,
    };
    let set = making.typeset(&wanted).unwrap();
    let pages = set.pages();
    (pages, open(&Pdf::of(set)))
}

fn one_plan() -> (Room, PlanId) {
    let mut room = Room::new();
    let theme = room.theme(vec![]);
    let plan = room.plan(theme, "Ring back");
    (room, plan)
}

fn with(room: &mut Room, plan: PlanId, change: PlanField) {
    room.run(Command::EditPlan { plan, change });
}

#[test]
fn the_practice_plans_are_told_in_rows_a_picture_and_then_its_words() {
    let (pages, opened) = made(&practice(), Options::default());
    assert!((6..=24).contains(&pages), "{pages}");
    opened.in_order(&[
        "Easy Read, draft",
        "Practice workshop.",
        "Warm welcome: our plan",
        "This is a draft. Check it with people who use Easy Read before you give it out.",
        "People told us this:",
        "I come home to a cold house and an empty fridge.",
        "This is what we will do:",
        "This step is done:",
        "This is what we cannot do:",
        "Get transport to stop for milk.",
        "This is why not:",
        "We meet again:",
        "You can come too.",
        "The pencil date: our plan",
    ]);
    let (bus, words) = ("Figure", "People told us this:");
    assert!(opened.structure.find(bus).unwrap() < opened.structure.find(words).unwrap());
    assert!(
        opened.structure.contains("H1 \"Warm welcome: our plan\""),
        "{}",
        opened.structure
    );
    assert_eq!(opened.words().matches("This is a draft.").count(), 1);
    for left_out in ["Card 1", "Cause", "“"] {
        let typed = opened.words().replace("“May we ask your neighbour?”", "");
        assert!(!typed.contains(left_out), "{left_out} in {typed}");
    }
}

#[test]
fn no_more_than_six_rows_stand_on_a_page_and_nothing_is_small() {
    let (mut room, plan) = one_plan();
    let needs = "We wait. We sit. ".repeat(20);
    with(&mut room, plan, PlanField::Needs(needs));
    for (large_print, smallest) in [(false, 12), (true, 18)] {
        let options = Options {
            large_print,
            cream: large_print,
            ..Options::default()
        };
        let (pages, opened) = made(room.workshop.document(), options);
        assert!(pages >= 4, "{pages}");
        let rows = |page: &String| page.matches("We wait.").count();
        assert_eq!(opened.pages.iter().map(rows).sum::<usize>(), 20);
        assert!(opened.pages.iter().all(|page| rows(page) <= 6));
        let sizes = opened.outline.split("size=\"").skip(1);
        let sizes = sizes.filter_map(|rest| rest.split('"').next()?.parse::<u32>().ok());
        assert!(sizes.min().unwrap() >= smallest, "{}", opened.outline);
    }
}

#[test]
fn a_hard_word_is_explained_once_or_leaves_a_place_to_say_what_it_means() {
    let (mut room, plan) = one_plan();
    let what = "The commissioner pays. The Commissioner decides on the administration.";
    with(&mut room, plan, PlanField::What(what.to_owned()));
    let (_, opened) = made(room.workshop.document(), Options::default());
    opened.in_order(&[
        "The commissioner pays. Commissioners choose and pay for services. \
         The Commissioner decides on the administration. Say here what ‘administration’ means",
    ]);
    assert_eq!(opened.words().matches("choose and pay").count(), 1);
}

#[test]
fn long_sentences_and_hard_words_are_pointed_at_and_left_as_they_are() {
    let (mut room, plan) = one_plan();
    let long = "We go to the library with all of our friends and then we all go home again.";
    with(&mut room, plan, PlanField::Needs(format!("Milk. {long}")));
    with(
        &mut room,
        plan,
        PlanField::WhoTells("The provider.".to_owned()),
    );
    let document = room.workshop.document();
    let flags = hard_to_read(document, Some(plan));
    assert_eq!(flags.len(), 2, "{flags:?}");
    assert_eq!(
        (flags[0].field, flags[0].sentence.as_str()),
        (EasyReadField::Needs, long)
    );
    assert_eq!(flags[0].why, HardBecause::Long { words: 17 });
    assert_eq!(flags[1].field, EasyReadField::WhoTells);
    let HardBecause::HardWord { word, means } = &flags[1].why else {
        panic!("{:?}", flags[1].why);
    };
    assert_eq!(word, "provider");
    assert!(means.as_ref().unwrap().starts_with("A provider is"));
    let (_, opened) = made(document, Options::default());
    assert!(opened.words().contains(long), "it goes in as it was typed");
    assert!(hard_to_read(document, Some(PlanId::from(uuid::Uuid::nil()))).is_empty());
    assert_eq!(hard_to_read(document, None), flags);
}

#[test]
fn whatever_was_typed_the_draft_keeps_to_24_pages_and_says_that_there_is_more() {
    let (mut room, plan) = one_plan();
    let long = "Nobody tells us why. ".repeat(45);
    for change in [
        PlanField::What(long.clone()),
        PlanField::Needs(long.clone()),
        PlanField::WhoElse("x".repeat(900)),
        PlanField::HowWeKnow(long.clone()),
        PlanField::WhoTells("مرحبا بالعالم 🚌 \u{0}\u{FEFF} #panic() 你好 ".repeat(20)),
        PlanField::Success(long),
    ] {
        with(&mut room, plan, change);
    }
    for number in 0..12 {
        room.run(Command::AddStep {
            plan,
            what: format!("Step {number}. {}", "And then we wait. ".repeat(10)),
            people: vec!["Bev".to_owned()],
            by: Some(day(2026, 11, 6)),
        });
    }
    let (pages, opened) = made(room.workshop.document(), Options::default());
    assert!(pages <= 24, "{pages}");
    assert!(opened.words().contains("There is more in the action plan."));
}

#[test]
fn an_empty_workshop_has_its_draft_too() {
    let room = Room::new();
    let (pages, opened) = made(room.workshop.document(), Options::default());
    assert_eq!(pages, 1);
    opened.in_order(&["This is a draft.", "There are no plans yet."]);
}

#[test]
fn a_draft_without_plans_says_once_that_it_is_one() {
    let (pages, opened) = made(Room::new().workshop.document(), Options::default());
    assert_eq!(pages, 1);
    let words = opened.words();
    opened.in_order(&[
        "Easy Read, draft",
        "Getting home: our plans",
        "This is a draft.",
    ]);
    assert_eq!(
        words.matches("Easy Read").count(),
        2,
        "over the title, and who checks it: {words}"
    );
}

/// So many plans, each of which fills a page or two.
fn plans(room: &mut Room, count: usize) -> Vec<PlanId> {
    let theme = room.theme(vec![]);
    let what = "A neighbour puts the heating on. They bring milk. They say hello. They come back. They ask how it went.";
    let plan = |number| {
        let plan = room.plan(theme, &format!("Plan {number}"));
        with(room, plan, PlanField::What(what.to_owned()));
        with(room, plan, PlanField::Needs("£20 for milk.".to_owned()));
        let when = "Thursday 5 November 2026 at 18:00".to_owned();
        with(room, plan, PlanField::NextMeeting(when));
        steps(room, plan, 1..=3);
        plan
    };
    (1..=count).map(plan).collect()
}

fn steps(room: &mut Room, plan: PlanId, numbers: std::ops::RangeInclusive<usize>) {
    for number in numbers {
        room.run(Command::AddStep {
            plan,
            what: format!("Ask person {number} to come. Then tell them the day."),
            people: vec!["Ann".to_owned()],
            by: Some(day(2026, 12, 1)),
        });
    }
}

/// The draft, what was left out of it, and its words.
fn fitted(document: &Document) -> (usize, Vec<String>, Opened) {
    let making = Making {
        document,
        revision: 1,
        numbers: &heard_core::Numbers::new(),
        keeping: None,
        now: chrono::DateTime::UNIX_EPOCH,
    };
    let wanted = Wanted {
        kind: DocumentKind::EasyRead,
        format: Format::Pdf,
        options: Options::default(),
    };
    let set = making.typeset(&wanted).unwrap();
    let (pages, left_out) = (set.pages(), set.left_out.clone());
    (pages, left_out, open(&Pdf::of(set)))
}

#[test]
fn sixteen_plans_all_go_in_and_more_than_there_is_room_for_are_named() {
    let mut room = Room::new();
    plans(&mut room, 16);
    let (pages, left_out, opened) = fitted(room.workshop.document());
    assert!((23..=24).contains(&pages), "{pages}");
    for number in 1..=16 {
        let title = format!("Plan {number}: our plan");
        assert!(opened.words().contains(&title), "{title}");
    }
    assert_eq!(left_out.len(), 1, "{left_out:?}");
    assert!(left_out[0].starts_with("parts of"), "{left_out:?}");

    plans(&mut room, 12);
    let (pages, left_out, opened) = fitted(room.workshop.document());
    assert_eq!(pages, 24);
    let told = opened.words().matches(": our plan").count();
    let more = format!("{} more plans", 28 - told);
    assert!(told > 20, "{told}");
    assert!(opened.words().contains(&more), "{more}");
    assert!(left_out[0].starts_with(&more), "{left_out:?}");
    assert!(left_out[0].ends_with("‘Plan 12’"), "{left_out:?}");
}

#[test]
fn one_plan_with_many_steps_takes_none_from_the_others_and_keeps_those_that_fit() {
    let mut room = Room::new();
    let all = plans(&mut room, 6);
    steps(&mut room, all[0], 4..=40);
    let (pages, left_out, opened) = fitted(room.workshop.document());
    assert!((23..=24).contains(&pages), "{pages}");
    let words = opened.words();
    assert_eq!(words.matches("Ask person 3 to come.").count(), 6);
    let kept = |number: &usize| words.contains(&format!("Ask person {number} to come."));
    let kept = (1..=40).rev().find(kept).unwrap();
    assert!((5..40).contains(&kept), "{kept}");
    assert_eq!(
        left_out,
        ["parts of these plans, to keep to 24 pages: ‘Plan 1’"]
    );
    let more = "There is more in the action plan.";
    assert_eq!(opened.words().matches(more).count(), 1);
}

/// A plan with a text of so many rows before its steps, so that they fall on other places of a page.
fn with_rows_before(rows: usize) -> Room {
    let (mut room, plan) = one_plan();
    with(
        &mut room,
        plan,
        PlanField::What("We wait. We sit. ".repeat(rows)),
    );
    steps(&mut room, plan, 1..=4);
    room
}

#[test]
fn a_step_stands_on_one_page_with_who_does_it_and_when_wherever_it_falls() {
    for rows in 1..=5 {
        let room = with_rows_before(rows);
        for large_print in [false, true] {
            let options = Options {
                large_print,
                ..Options::default()
            };
            let (_, opened) = made(room.workshop.document(), options);
            for number in 1..=4 {
                let step = format!("Ask person {number} to come.");
                let page = (1..=opened.pages.len()).map(|page| opened.page(page));
                let page = page.into_iter().find(|page| page.contains(&step)).unwrap();
                let (_, after) = page.split_once(&step).unwrap();
                let own = after.split("Ask person").next().unwrap();
                assert!(
                    own.contains("Ann will do this.") && own.contains("We will do this by"),
                    "{rows} rows before step {number}: {page}"
                );
            }
        }
    }
}

#[test]
fn each_page_of_a_plan_says_which_plan_it_is() {
    let (_, opened) = made(&practice(), Options::default());
    let names = ["Warm welcome", "The pencil date", "Second Week Club"];
    let mut seen = Vec::new();
    for page in 1..=opened.pages.len() {
        let page = opened.page(page);
        let its = names
            .iter()
            .filter(|name| page.contains(&format!("{name}: our plan")));
        let its: Vec<&&str> = its.collect();
        assert_eq!(its.len(), 1, "{page}");
        seen.push(*its[0]);
    }
    for name in names {
        assert!(
            seen.iter().filter(|own| **own == name).count() > 1,
            "{seen:?}"
        );
    }
}

#[test]
fn what_is_over_is_not_told_as_if_it_were_to_come() {
    let (mut room, plan) = one_plan();
    with(
        &mut room,
        plan,
        PlanField::NextMeeting("1 November 2026, 2 pm".to_owned()),
    );
    for by in [day(2026, 11, 1), day(2026, 11, 2)] {
        room.run(Command::AddStep {
            plan,
            what: "Ask Bev.".to_owned(),
            people: vec![],
            by: Some(by),
        });
    }
    room.run(Command::AddSignUp {
        plan,
        name: "Marg and Pauline".to_owned(),
        contact: String::new(),
    });
    let (_, opened) = made(room.workshop.document(), Options::default());
    opened.in_order(&[
        "We wanted to do this by Sunday 1 November",
        "We will do this by Monday 2 November 2026.",
        "2 people have signed up to help.",
    ]);
    for over in ["We meet again:", "You can come too."] {
        assert!(!opened.words().contains(over), "{over}");
    }
}
