//! `data.json` is written, fits its published schema, and is read back into an equal workshop.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

#[allow(dead_code, unused_imports)]
#[path = "../../../core/tests/generator/mod.rs"]
mod generator;
#[path = "../../../core/tests/support/mod.rs"]
mod support;

mod refused;

use generator::Lots;
use heard_core::protocol::{Change, Document, Wall};
use heard_core::{Brought, Ids, OpenWorkshop, check_store, practice};
use heard_exchange::documents::{DocumentKind, Format, Making, Options, Wanted, read_data};
use jsonschema::Validator;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};
use serde_json::Value;
use support::Room;

const SCHEMA: &str = include_str!("../../schema/heard-data-1.json");

fn saved(workshop: &OpenWorkshop) -> Vec<u8> {
    let making = Making {
        document: workshop.document(),
        revision: workshop.revision(),
        numbers: workshop.numbers(),
        keeping: None,
        now: chrono::DateTime::UNIX_EPOCH,
    };
    let wanted = Wanted {
        kind: DocumentKind::Data,
        format: Format::Json,
        options: Options::default(),
    };
    making.make(&wanted).unwrap().bytes
}

fn schema() -> Validator {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    jsonschema::options()
        .should_validate_formats(true)
        .build(&schema)
        .unwrap()
}

/// Fails with what does not fit, and where.
fn fits(schema: &Validator, bytes: &[u8]) {
    let file: Value = serde_json::from_slice(bytes).unwrap();
    let errors: Vec<String> = schema
        .iter_errors(&file)
        .map(|error| format!("{} at {}", error, error.instance_path()))
        .take(5)
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
}

/// A wall is blank in a workshop that was just opened, whatever it showed before.
fn with_the_wall_of(other: &Document, document: &Document) -> Document {
    let mut document = document.clone();
    let mut wall: Wall = other.wall.single().unwrap().clone();
    wall.blank = true;
    wall.held = None;
    wall.pause = None;
    let change = Change::Wall {
        id: wall.id,
        before: None,
        after: Some(Box::new(wall)),
    };
    change.apply(&mut document);
    document
}

/// Reads it, makes a workshop of it in a new file, and looks the file over.
fn brought_back(bytes: &[u8]) -> OpenWorkshop {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("brought.heard");
    let brought: Brought = read_data(bytes).unwrap();
    let now = chrono::DateTime::UNIX_EPOCH;
    let workshop = OpenWorkshop::bring(&path, None, brought, Ids::Seeded(4), now).unwrap();
    assert_eq!(check_store(workshop.store()).unwrap(), Vec::<String>::new());
    workshop
}

fn comes_back_equal(workshop: &OpenWorkshop) {
    let again = brought_back(&saved(workshop));
    let expected = with_the_wall_of(workshop.document(), workshop.document());
    assert_eq!(again.document(), &expected);
    assert_eq!(again.numbers(), workshop.numbers());
    assert_eq!(again.revision(), workshop.revision());
    // What it makes in turn is the same file, but for the wall.
    assert_eq!(again.id(), workshop.id());
}

#[test]
fn the_practice_workshop_fits_the_published_schema_and_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("practice.heard");
    let now = chrono::DateTime::UNIX_EPOCH;
    let workshop = practice::build(&path, None, Ids::Seeded(7), now, &|_| Vec::new()).unwrap();
    fits(&schema(), &saved(&workshop));
    comes_back_equal(&workshop);
}

#[test]
fn the_schema_knows_nothing_that_a_workshop_does_not_have() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let named = schema["$defs"]["Document"]["properties"]
        .as_object()
        .unwrap();
    let empty = serde_json::to_value(Document::default()).unwrap();
    let mut has: Vec<&String> = empty.as_object().unwrap().keys().collect();
    let mut says: Vec<&String> = named.keys().collect();
    has.sort();
    says.sort();
    assert_eq!(says, has);
}

fn config() -> Config {
    let asked = std::env::var_os("PROPTEST_CASES").is_some();
    let default = Config::default();
    Config {
        cases: if asked { default.cases } else { 48 },
        rng_seed: RngSeed::Fixed(20_261_122),
        failure_persistence: None,
        max_shrink_iters: 200,
        ..default
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_workshop_fits_the_schema_and_comes_back_equal_ids_and_all(
        steps in vec(any::<u64>(), 1..160),
    ) {
        let mut room = Room::new();
        for (unique, seed) in (0..).zip(&steps) {
            let lots = Lots::new(*seed, unique);
            let command = generator::any(room.document(), &lots);
            room.later(10);
            // Half of what anybody asks for by lot is refused, which changes nothing.
            let _ = room.try_now(command);
        }
        fits(&schema(), &saved(&room.workshop));
        comes_back_equal(&room.workshop);
    }
}
