//! No document says what somebody did not agree to: in every kind, in every format, in any byte.

use std::io::{Cursor, Read as _};

use heard_core::protocol::{Command, Document, ItemId, ThemeId, VoteOn, VoteRoundId, VoteSource};
use proptest::prelude::*;

use super::from_document::Room;
use super::opened::{Pdf, open};
use super::random;
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

fn check(document: &Document) {
    let now = chrono::DateTime::parse_from_rfc3339("2026-12-20T09:30:00Z").unwrap();
    let making = Making {
        document,
        revision: 1,
        numbers: &heard_core::Numbers::new(),
        now: now.to_utc(),
    };
    let mut read = 0;
    for wanted in every() {
        let secret = match wanted.kind.traits().audience {
            Audience::Room => random::unshowable(document),
            _ => random::unspeakable(document),
        };
        if !making.can_make(wanted.kind) {
            continue;
        }
        let texts = readable(making.make(&wanted).unwrap(), wanted.format);
        for word in secret {
            read += texts.len();
            let told = texts.iter().any(|text| text.contains(&word));
            assert!(!told, "{word} can be read in {wanted:?}");
        }
    }
    assert!(read > 500, "only {read} looks for a secret word");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3, failure_persistence: None, rng_seed: proptest::test_runner::RngSeed::Fixed(20_261_010), ..ProptestConfig::default() })]

    #[test]
    fn nothing_secret_stands_in_any_byte_of_any_document(
        seeds in prop::collection::vec(any::<u64>(), 150..260),
    ) {
        check(&random::workshop(&seeds));
    }
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
    let now = chrono::DateTime::parse_from_rfc3339("2026-12-20T09:30:00Z").unwrap();
    let numbers = heard_core::Numbers::new();
    let all = |document: &Document| -> Vec<(Wanted, Vec<u8>)> {
        let (revision, now) = (1, now.to_utc());
        let making = Making {
            document,
            revision,
            numbers: &numbers,
            now,
        };
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
