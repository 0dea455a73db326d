//! No document says what somebody did not agree to: in every kind, in every format, in any byte.

use std::io::{Cursor, Read as _};

use heard_core::protocol::Document;
use proptest::prelude::*;

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
    for wanted in every() {
        let secret = match wanted.kind.traits().audience {
            Audience::Room => random::unshowable(document),
            _ => random::unspeakable(document),
        };
        let texts = readable(making.make(&wanted).unwrap(), wanted.format);
        for word in secret {
            let told = texts.iter().any(|text| text.contains(&word));
            assert!(!told, "{word} can be read in {wanted:?}");
        }
    }
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
