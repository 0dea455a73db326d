//! No document says what somebody did not agree to: in every kind, in every format, in any byte.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use heard_core::Numbers;
use heard_core::protocol::{
    Command, Document, ItemId, PersonId, ThemeId, VoteOn, VoteRoundId, VoteSource,
};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed, TestRunner};

use super::from_document::Room;
use super::opened::{Pdf, open};
use super::{judge, random};
use crate::documents::{Audience, DocumentKind, Format, Made, Making, Options, Wanted};

/// All that can be read in a file: its bytes, and what is packed in them.
fn readable(made: Made, format: Format) -> Vec<String> {
    let mut texts = vec![String::from_utf8_lossy(&made.bytes).into_owned()];
    match format {
        Format::Pdf => {
            let opened = open(&Pdf {
                pages: made.pages.unwrap(),
                unprintable: made.unprintable,
                bytes: made.bytes,
            });
            texts.extend([
                opened.words(),
                opened.structure,
                opened.info,
                opened.outline,
            ]);
        }
        Format::Docx | Format::Xlsx | Format::Csv => {
            let mut archive = zip::ZipArchive::new(Cursor::new(made.bytes)).unwrap();
            for at in 0..archive.len() {
                let (mut file, mut bytes) = (archive.by_index(at).unwrap(), Vec::new());
                file.read_to_end(&mut bytes).unwrap();
                texts.push(String::from_utf8_lossy(&bytes).into_owned());
            }
        }
        Format::Html | Format::Md | Format::Json | Format::Ics | Format::Txt => {}
    }
    texts
}

/// Every document, but for the team's own complete file, in each of its formats.
fn every() -> impl Iterator<Item = Wanted> {
    let kinds = DocumentKind::ALL.iter().map(|kind| kind.traits());
    let told = kinds.filter(|traits| traits.audience != Audience::Team);
    told.flat_map(|traits| {
        traits.formats.iter().map(move |format| Wanted {
            kind: traits.kind,
            format: *format,
            options: Options::default(),
        })
    })
}

fn making<'a>(document: &'a Document, numbers: &'a Numbers) -> Making<'a> {
    let now = chrono::DateTime::parse_from_rfc3339("2026-12-20T09:30:00Z").unwrap();
    Making {
        document,
        revision: 1,
        numbers,
        keeping: None,
        now: now.to_utc(),
    }
}

/// How often a secret word was looked for, by what it was looked for in.
type Looks = BTreeMap<String, usize>;

/// Looks in each of these documents for every word that the judge keeps out of it.
fn check(document: &Document, wanted: impl Iterator<Item = Wanted>, looks: &mut Looks) {
    let numbers = Numbers::new();
    let making = making(document, &numbers);
    for wanted in wanted.filter(|wanted| making.can_make(wanted.kind)) {
        let secret = match wanted.kind.traits().audience {
            Audience::Room => judge::unshowable(document),
            _ => judge::unspeakable(document),
        };
        let texts = readable(making.make(&wanted).unwrap(), wanted.format);
        for word in &secret {
            let told = texts.iter().any(|text| text.contains(word));
            assert!(!told, "{word} can be read in {wanted:?}");
        }
        *looks.entry(called(&wanted)).or_default() += secret.len();
    }
}

fn called(wanted: &Wanted) -> String {
    format!("{}.{}", wanted.kind.slug(), wanted.format.word())
}

/// Looks through random workshops, and tells how much was looked for in each of these documents.
fn through(cases: u32, seed: u64, wanted: impl Fn(&Wanted) -> bool) {
    let config = Config {
        cases,
        rng_seed: RngSeed::Fixed(seed),
        failure_persistence: None,
        ..Config::default()
    };
    let looks = RefCell::new(Looks::new());
    let workshops = prop::collection::vec(any::<u64>(), 150..260);
    let checked = TestRunner::new(config).run(&workshops, |seeds| {
        let these = every().filter(|it| wanted(it));
        check(&random::workshop(&seeds), these, &mut looks.borrow_mut());
        Ok(())
    });
    checked.unwrap();
    let looks = looks.into_inner();
    for it in every().filter(|it| wanted(it)) {
        let looked = looks.get(&called(&it)).copied().unwrap_or_default();
        assert!(looked > 20, "only {looked} secret words for {it:?}");
    }
}

#[test]
fn nothing_secret_stands_in_any_byte_of_any_pdf() {
    through(3, 20_261_010, |wanted| wanted.format == Format::Pdf);
}

#[test]
fn nothing_secret_stands_in_any_byte_of_any_other_document() {
    through(12, 20_261_123, |wanted| wanted.format != Format::Pdf);
}

#[test]
fn contacts_warm_up_cards_and_who_withdrew_are_in_no_document() {
    let mut room = Room::new();
    let person = PersonId(room.run(Command::AddPerson {
        reference: "canaryreference".to_owned(),
        group: Some("canarygroup".to_owned()),
        may_show: true,
        may_quote: true,
    }));
    let card = room.said(person, "canarywithdrawn", Vec::new());
    let theme = room.theme(vec![card]);
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
    let plan = room.plan(theme, "Going out");
    room.run(Command::AddSignUp {
        plan,
        name: "Bev".to_owned(),
        contact: "canarycontact@example.org".to_owned(),
    });
    let numbers = Numbers::new();
    let making = making(room.workshop.document(), &numbers);
    let mut read = 0;
    for wanted in every().filter(|wanted| making.can_make(wanted.kind)) {
        for text in readable(making.make(&wanted).unwrap(), wanted.format) {
            read += 1;
            assert!(!text.to_lowercase().contains("canary"), "in {wanted:?}");
        }
    }
    assert!(read > 60, "only {read} texts were read");
}

/// A closed vote of four people on two themes.
fn voted(first: u32, second: u32, people: u32) -> Document {
    let mut room = Room::new();
    let person = room.person(true);
    let cards = ["I wait for the bus.", "I wait for the phone."]
        .map(|words| room.said(person, words, vec![]));
    let themes: Vec<ItemId> = cards.map(|card| ItemId(room.theme(vec![card]).0)).into();
    let theme = ThemeId(themes[0].0);
    let round: VoteRoundId = room
        .run(Command::AddRound {
            on: VoteOn::Themes,
            items: themes.clone(),
            repeats: None,
            dots_per_person: 3,
            most_per_item: 3,
            people,
            voted_by: VoteSource::Dots,
        })
        .into();
    for (item, n) in themes.into_iter().zip([first, second]) {
        let source = VoteSource::Dots;
        room.run(Command::CountVotes {
            round,
            item,
            source,
            n,
            even_if_too_many: false,
        });
    }
    room.run(Command::CloseRound { round });
    room.plan(theme, "Ring back");
    room.workshop.document().clone()
}

#[test]
fn what_fewer_than_five_people_voted_can_be_told_from_no_document() {
    let numbers = Numbers::new();
    let all = |document: &Document| -> Vec<(Wanted, Vec<u8>)> {
        let making = making(document, &numbers);
        let can = every().filter(|wanted| making.can_make(wanted.kind));
        can.map(|wanted| (wanted, making.make(&wanted).unwrap().bytes))
            .collect()
    };
    let one = all(&voted(7, 5, 4));
    assert!(one.len() > 20, "{}", one.len());
    for ((wanted, one), (_, other)) in one.iter().zip(all(&voted(6, 3, 3))) {
        assert!(*one == other, "{wanted:?} tells how few people voted");
    }
    let enough = all(&voted(9, 6, 5));
    let differ = one
        .iter()
        .zip(&enough)
        .filter(|((_, one), (_, other))| one != other);
    assert!(differ.count() >= 5, "five people's votes are figures");
}
