//! Whatever was said and chosen: no document that others may see holds a word that it may not, and the report holds
//! all that may be quoted. Every kind of document in every form but PDF, which is read back where it is made.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice
)]

#[allow(dead_code, unused_imports)]
#[path = "../../../core/tests/generator/mod.rs"]
mod generator;
#[path = "../../../core/tests/support/mod.rs"]
mod support;

use generator::Lots;
use heard_core::protocol::{Choice, Command, Document, Kind, Part, Person, PersonId, Statement};
use heard_exchange::documents::{
    Audience, DocumentKind, Format, Making, Options, Wanted, story_of,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed, TestRunner};
use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};
use support::Room;

/// The bytes of a document as text; those of an archive taken apart.
fn readable(bytes: &[u8]) -> String {
    if !bytes.starts_with(b"PK") {
        return String::from_utf8_lossy(bytes).into_owned();
    }
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut all = String::new();
    for at in 0..archive.len() {
        let mut bytes = Vec::new();
        archive
            .by_index(at)
            .unwrap()
            .read_to_end(&mut bytes)
            .unwrap();
        all.push_str(&String::from_utf8_lossy(&bytes));
        all.push('\n');
    }
    all
}

/// Every document that people outside the team may see, by what it is.
fn documents(room: &Room) -> BTreeMap<String, String> {
    let making = Making {
        document: room.document(),
        revision: room.workshop.revision(),
        numbers: room.workshop.numbers(),
        now: room.now,
    };
    let mut all = BTreeMap::new();
    for kind in DocumentKind::ALL {
        let traits = kind.traits();
        if traits.audience == Audience::Team || !making.can_make(*kind) {
            continue;
        }
        for format in traits
            .formats
            .iter()
            .filter(|format| **format != Format::Pdf)
        {
            let wanted = Wanted {
                kind: *kind,
                format: *format,
                options: Options::default(),
            };
            let made = making.make(&wanted).unwrap();
            all.insert(format!("{kind:?} as {format:?}"), readable(&made.bytes));
        }
    }
    all
}

/// The person who said it, if anybody knows.
fn person<'a>(document: &'a Document, card: &Statement) -> Option<&'a Person> {
    document.people.get(card.person?)
}

/// Whether a statement may be quoted, as the process says it and not as the code does.
fn may_be_quoted(document: &Document, card: &Statement) -> bool {
    let said_yes =
        person(document, card).is_some_and(|person| person.may_quote && !person.withdrawn);
    let mut pointed = card.pointed.iter();
    said_yes && !pointed.any(|found| found.choice == Choice::Undecided)
}

/// The words that nobody may read; no other statement has any of them.
fn unseen(document: &Document, card: &Statement) -> BTreeSet<String> {
    let words = |text: &str| -> BTreeSet<String> {
        text.split(' ')
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect()
    };
    if !may_be_quoted(document, card) {
        return words(&card.words);
    }
    let pointed = card
        .pointed
        .iter()
        .filter(|found| found.choice == Choice::Hidden);
    let parts = card
        .hidden
        .iter()
        .copied()
        .chain(pointed.map(|found| found.part));
    let letters: Vec<char> = card.words.chars().collect();
    let part = |part: Part| -> String {
        letters[part.start as usize..part.end as usize]
            .iter()
            .collect()
    };
    parts.flat_map(|it| words(&part(it))).collect()
}

/// How often each word stands in the appendix of the story.
fn appendix(document: &Document) -> BTreeMap<u32, usize> {
    let story = story_of(document, chrono::NaiveDate::default());
    let themes = story.appendix.iter().flat_map(|kind| &kind.themes);
    let mut counts = BTreeMap::new();
    for said in themes.flat_map(|theme| &theme.statements) {
        *counts.entry(said.quote.card).or_default() += 1;
    }
    counts
}

/// How many secret words were looked for, and how many cards may be quoted.
fn check(room: &Room) -> (usize, usize) {
    let document = room.document();
    let made = documents(room);
    let report = &made["Report as Md"];
    let said_in_full = report
        .split("## What people told us")
        .nth(1)
        .unwrap_or_default();
    let counts = appendix(document);
    assert!(made.len() > 8, "{:?}", made.keys());
    let (mut secret, mut open) = (0, 0);
    for card in document.statements.iter() {
        for word in unseen(document, card) {
            secret += 1;
            for (name, text) in &made {
                assert!(
                    !text.contains(&word),
                    "'{word}' of card {} stands in {name}",
                    card.number
                );
            }
        }
        let quoted = may_be_quoted(document, card);
        open += usize::from(quoted);
        let themes: BTreeSet<_> = card.theme.iter().chain(&card.also_in).collect();
        let expected = if quoted { themes.len().max(1) } else { 0 };
        let found = counts.get(&card.number).copied().unwrap_or(0);
        assert_eq!(found, expected, "card {} in the appendix", card.number);
        let first = card.words.split(' ').next().unwrap();
        if quoted && unseen(document, card).is_empty() {
            assert_eq!(
                said_in_full.matches(first).count(),
                expected,
                "'{first}' in {said_in_full}"
            );
        }
    }
    (secret, open)
}

fn config() -> Config {
    let asked = std::env::var_os("PROPTEST_CASES").is_some();
    let default = Config::default();
    Config {
        cases: if asked { default.cases } else { 24 },
        rng_seed: RngSeed::Fixed(20_261_123),
        failure_persistence: None,
        max_shrink_iters: 100,
        ..default
    }
}

#[test]
fn no_document_holds_a_word_that_it_may_not_and_the_report_all_that_it_may() {
    let (secret, open) = (Cell::new(0), Cell::new(0));
    let checked = TestRunner::new(config()).run(&vec(any::<u64>(), 40..200), |steps| {
        let mut room = Room::new();
        for (unique, seed) in (0..).zip(&steps) {
            let lots = Lots::new(*seed, unique);
            let command = generator::any(room.document(), &lots);
            room.later(10);
            // Half of what anybody asks for by lot is refused, which changes nothing.
            let _ = room.try_now(command);
        }
        let found = check(&room);
        secret.set(secret.get() + found.0);
        open.set(open.get() + found.1);
        Ok(())
    });
    checked.unwrap();
    assert!(secret.get() > 100, "only {} secret words", secret.get());
    assert!(open.get() > 20, "only {} cards to quote", open.get());
}

#[test]
fn contacts_warm_up_cards_and_who_withdrew_are_in_no_document() {
    let mut room = Room::new();
    let person: PersonId = room.made(Command::AddPerson {
        reference: "canaryreference".to_owned(),
        group: Some("canarygroup".to_owned()),
        may_show: true,
        may_quote: true,
    });
    let card = room.made(Command::AddStatement {
        kind: Kind::NotWorking,
        words: "canarywithdrawn".to_owned(),
        person: Some(person),
        pointed: Vec::new(),
    });
    let theme = room.theme(Kind::NotWorking, "I wait alone", &[card]);
    room.run(Command::WithdrawPerson {
        person,
        withdrawn: true,
    });
    room.run(Command::AddWarmUpCard {
        text: "canarywarm".to_owned(),
    });
    room.run(Command::AddWantsToHear {
        name: "canaryhears".to_owned(),
        reach: "canaryreach".to_owned(),
    });
    let idea = room.made(Command::AddIdea {
        theme,
        lens: 1,
        text: "Friends".to_owned(),
        cause: None,
    });
    room.run(Command::ChooseIdea { idea, chosen: true });
    let plan = room.made(Command::AddPlan {
        idea,
        name: "Going out".to_owned(),
    });
    room.run(Command::AddSignUp {
        plan,
        name: "Bev".to_owned(),
        contact: "canarycontact@example.org".to_owned(),
    });
    for (name, text) in documents(&room) {
        assert!(
            !text.to_lowercase().contains("canary"),
            "{name} holds a canary"
        );
    }
}
