//! Plans to print: the usual one, an empty one, one with too much of everything.

use chrono::NaiveDate;
use heard_core::protocol::{Kind, Piece};

use crate::documents::printed::{Cause, Quote, Theme};
use crate::documents::story::plan::{ActionPlanDocument, NextMeeting, Plan, Step, Why};
use crate::documents::words::day_in_words;

pub(super) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// The practice workshop, all stages of it.
pub(super) fn practice() -> heard_core::protocol::Document {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("practice.heard");
    let now = chrono::DateTime::parse_from_rfc3339("2026-11-02T09:30:00Z").unwrap();
    let ids = heard_core::Ids::Seeded(7);
    let built = heard_core::practice::build(&path, None, ids, now.to_utc(), &|_| Vec::new());
    built.unwrap().document().clone()
}

pub(super) fn quote(card: u32, words: &str) -> Quote {
    Quote {
        card,
        words: vec![Piece::Words(words.to_owned())],
    }
}

pub(super) fn step(what: &str, people: &str, by: &str) -> Step {
    Step {
        what: what.to_owned(),
        cannot: String::new(),
        people: people.to_owned(),
        by: by.to_owned(),
        done: false,
    }
}

pub(super) fn names(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

/// The plan a room would usually make.
pub(super) fn usual() -> Plan {
    let by = |month, of_month| day_in_words(day(2026, month, of_month));
    Plan {
        numbers: vec![14],
        name: "Going-out friends".into(),
        what: "Twenty neighbours who come along when we go out.".into(),
        why: Why {
            theme: Some(Theme {
                number: 3,
                kind: Kind::NotWorking,
                kind_name: "not working".into(),
                name: "I need someone to go with me, and there is nobody to ask.".into(),
            }),
            cause: Some(Cause {
                letter: "G".into(),
                words: "Nobody has written down what is allowed.".into(),
            }),
            statements: 21,
            people: 19,
            people_asked: 52,
            quotes: vec![
                quote(7, "I would go swimming if someone came in with me."),
                Quote {
                    card: 23,
                    words: vec![
                        Piece::Words("I used to have a buddy, ".into()),
                        Piece::Hidden,
                        Piece::Words(". It stopped when the money did.".into()),
                    ],
                },
            ],
        },
        first_step: Some(step(
            "Put a poster up at Fern House and the library.",
            "Denise, Marcus and Tariq",
            &by(10, 30),
        )),
        steps: vec![
            step("Ask the council about checks", "Imran", &by(11, 6)),
            step("Hold a tea for new friends", "Bev and Pat", &by(11, 19)),
            step(
                "Bring the first ten pairs together",
                "Ola and Wes",
                &by(12, 11),
            ),
        ],
        needs: "£400 for fares, and one phone.".into(),
        how_we_will_know: "Ten people have been out twice by January.".into(),
        who_tells: "Joan, at Thursday lunch.".into(),
        next_meeting: NextMeeting {
            when: "Thursday 12 November 2026, 2 pm".into(),
            place: "At Fern House".into(),
        },
        signed_up: names(&[
            "Denise", "Marcus", "Tariq", "Joan", "Ola", "Bev", "Imran", "Pat", "Wes",
        ]),
        ..Plan::default()
    }
}

/// Everything filled: joined ideas, success, helpers, time, more steps than a page holds.
pub(super) fn full() -> Plan {
    let mut plan = usual();
    plan.numbers = vec![16, 24];
    plan.success = names(&[
        "I go out when I want to, not when it suits the rota.",
        "There is somebody I can ring.",
    ]);
    plan.who_else = "The library, and the football club.".into();
    plan.horizon = "Within three months".into();
    for week in 1..=6 {
        plan.steps.push(step(
            &format!("Meet in week {week}"),
            "Denise",
            &day_in_words(day(2027, 1, week * 4)),
        ));
    }
    if let Some(theme) = plan.why.theme.as_mut() {
        theme.kind = Kind::Important;
        theme.kind_name = String::new();
    }
    plan
}

/// Four thousand characters in each field, 12 steps, 30 people.
pub(super) fn extreme() -> Plan {
    let long = "The bus does not come when it says it will, and nobody tells us why. ".repeat(58);
    let mut plan = full();
    for field in [
        &mut plan.what,
        &mut plan.needs,
        &mut plan.how_we_will_know,
        &mut plan.who_else,
        &mut plan.who_tells,
    ] {
        field.clone_from(&long);
    }
    plan.name = "Neighbours and friends and shopkeepers ".repeat(6);
    plan.numbers = vec![1234];
    plan.why.theme = Some(Theme {
        number: 112,
        kind: Kind::Working,
        kind_name: String::new(),
        name: long.clone(),
    });
    plan.why.cause = Some(Cause {
        letter: "AB".into(),
        words: long.clone(),
    });
    plan.why.quotes = vec![quote(812, &long), quote(9, &"unbreakable".repeat(60))];
    plan.first_step = Some(step(&long[..600], &"Denise and ".repeat(20), "Friday"));
    plan.steps = (0..12)
        .map(|_| step(&long[..500], &"Bartholomew".repeat(6), "as soon as we can"))
        .collect();
    plan.success = vec![long.clone(), long.clone()];
    plan.signed_up = (1..=30)
        .map(|number| format!("Somebody Number-{number}"))
        .collect();
    plan.next_meeting.place = long[..900].to_owned();
    plan
}

pub(super) fn document(plans: Vec<Plan>) -> ActionPlanDocument {
    ActionPlanDocument {
        workshop: "Getting out and about in Northbridge".into(),
        dates: "13 and 14 October 2026".into(),
        practice: false,
        language: "en-GB".into(),
        plans,
    }
}

/// `text` in every field of a plan.
pub(super) fn everywhere(mut plan: Plan, text: &str) -> Plan {
    for field in [
        &mut plan.name,
        &mut plan.what,
        &mut plan.needs,
        &mut plan.who_else,
        &mut plan.how_we_will_know,
        &mut plan.who_tells,
        &mut plan.horizon,
        &mut plan.next_meeting.when,
        &mut plan.next_meeting.place,
    ] {
        text.clone_into(field);
    }
    plan.success = vec![text.to_owned()];
    plan.signed_up = vec![text.to_owned()];
    for step in plan.steps.iter_mut().chain(plan.first_step.as_mut()) {
        for field in [&mut step.what, &mut step.people, &mut step.by] {
            text.clone_into(field);
        }
    }
    plan.why.quotes = vec![quote(1, text)];
    if let (Some(theme), Some(cause)) = (plan.why.theme.as_mut(), plan.why.cause.as_mut()) {
        for field in [
            &mut theme.name,
            &mut theme.kind_name,
            &mut cause.letter,
            &mut cause.words,
        ] {
            text.clone_into(field);
        }
    }
    plan
}
