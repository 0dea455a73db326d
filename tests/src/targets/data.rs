//! A data file, read back into a workshop.

use super::now;
use crate::fast_folder;
use heard_core::protocol::{Error, Stage};
use heard_core::{Ids, OpenWorkshop, check_store, practice};
use heard_exchange::documents::{DocumentKind, Format, Making, Options, Wanted, read_data};

pub const PIECES: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "\"",
    "null",
    "true",
    "0",
    "-1",
    "1e999",
    "4294967296",
    "\"\\u0000\"",
    "\"\\ud800\"",
    "\"id\"",
    "\"document\"",
    "\"numbers\"",
    "\"version\"",
    "\"withdrawn\"",
    "\"\"",
    "{}",
    "[]",
    "9007199254740993",
];

/// What cannot become a whole workshop is refused, and leaves no file; what can, keeps every rule.
pub fn take(bytes: &[u8]) -> &'static str {
    let Ok(brought) = read_data(bytes) else {
        return "refused";
    };
    let folder = fast_folder();
    let path = folder.path().join("brought.heard");
    match OpenWorkshop::bring(&path, None, brought, Ids::Seeded(1), now()) {
        Err(Error::Internal(line)) => panic!("refused as a fault of our own: {line}"),
        Err(_) => {
            let left = std::fs::read_dir(folder.path()).unwrap().count();
            assert_eq!(left, 0, "something was left in the folder");
            "read, but breaks a rule"
        }
        Ok(workshop) => {
            let findings = check_store(workshop.store()).unwrap();
            assert!(findings.is_empty(), "{findings:?}");
            "read"
        }
    }
}

pub fn seeds() -> Vec<Vec<u8>> {
    let folder = fast_folder();
    [Stage::Prepare, Stage::Understand]
        .map(|until| {
            let path = folder.path().join(format!("{until:?}.heard"));
            let made = practice::build(&path, Some(until), Ids::Seeded(1), now(), &|_| Vec::new());
            saved(&made.unwrap())
        })
        .into()
}

fn saved(workshop: &OpenWorkshop) -> Vec<u8> {
    let making = Making {
        document: workshop.document(),
        revision: workshop.revision(),
        numbers: workshop.numbers(),
        keeping: None,
        now: now(),
    };
    let wanted = Wanted {
        kind: DocumentKind::Data,
        format: Format::Json,
        options: Options::default(),
    };
    making.make(&wanted).unwrap().bytes
}
