//! Documents are sent by mail and over bad lines: none is large.

use heard_core::protocol::{Document, StatementId};
use uuid::Uuid;

use super::samples::{day, practice};
use crate::documents::{DocumentKind, Making, Options, Wanted};

/// Bytes that no document of 300 statements is larger than.
const MOST: usize = 2_000_000;

/// The practice workshop with 300 statements.
fn three_hundred() -> Document {
    let mut document = practice();
    let model = document.statements.iter().next().cloned().unwrap();
    while document.statements.iter().count() < 300 {
        let mut card = model.clone();
        card.number = 1_000 + u32::try_from(document.statements.iter().count()).unwrap();
        card.id = StatementId(Uuid::from_u128(u128::from(card.number)));
        document.statements.insert(card);
    }
    document
}

#[test]
fn no_document_of_three_hundred_statements_is_over_two_megabytes() {
    let document = three_hundred();
    let now = day(2026, 11, 2).and_hms_opt(10, 0, 0).unwrap().and_utc();
    let making = Making {
        document: &document,
        revision: 1,
        numbers: &heard_core::Numbers::new(),
        keeping: None,
        now,
    };
    for kind in DocumentKind::ALL.iter().copied() {
        for format in kind.traits().formats.iter().copied() {
            let options = Options::default();
            let wanted = Wanted {
                kind,
                format,
                options,
            };
            let bytes = making.make(&wanted).unwrap().bytes.len();
            println!("{}.{}: {} kB", kind.slug(), format.ending(), bytes / 1_000);
            assert!(bytes < MOST, "{} {format:?}: {bytes} bytes", kind.slug());
        }
    }
}
