//! A file that is damaged, of another version, or lies: a sentence, and no workshop.

use super::{Room, saved};
use heard_core::protocol::{Command, Kind};
use heard_core::{Ids, OpenWorkshop};
use heard_exchange::documents::read_data;
use serde_json::{Value, json};

fn data() -> Value {
    let mut room = Room::new();
    let card = room.statement(Kind::NotWorking, "The house was cold");
    room.theme(Kind::NotWorking, "I come home", &[card]);
    room.run(Command::BlankWall { blank: true });
    serde_json::from_slice(&saved(&room.workshop)).unwrap()
}

fn refusal(file: &Value) -> String {
    read_data(file.to_string().as_bytes())
        .unwrap_err()
        .to_string()
}

#[test]
fn what_is_no_data_file_is_said_to_be_none() {
    for file in [
        json!({}),
        json!([]),
        json!(7),
        json!({ "format": "else", "version": 1 }),
    ] {
        assert!(refusal(&file).contains("not a data file"), "{file}");
    }
    for bytes in [
        &b""[..],
        b"{",
        b"SQLite format 3\0",
        b"\xFF\xFE",
        b"card;words\n1;x",
    ] {
        let said = read_data(bytes).unwrap_err().to_string();
        assert!(said.contains("damaged in line"), "{said}");
    }
    let deep = "[".repeat(100_000);
    assert!(read_data(deep.as_bytes()).is_err());
}

#[test]
fn a_newer_version_is_left_alone() {
    let mut file = data();
    file["version"] = json!(2);
    assert!(refusal(&file).contains("A newer Heard"));
    file["version"] = json!("1");
    assert!(refusal(&file).contains("not a data file"));
}

#[test]
fn a_file_that_was_cut_off_anywhere_is_refused() {
    let whole = data().to_string();
    for cut in (0..whole.len())
        .step_by(97)
        .filter(|at| whole.is_char_boundary(*at))
    {
        assert!(read_data(&whole.as_bytes()[..cut]).is_err(), "cut at {cut}");
    }
}

#[test]
fn what_is_wrong_or_missing_is_named_by_its_place() {
    let mut file = data();
    file["document"]["statements"][0]["kind"] = json!("broken");
    let said = refusal(&file);
    assert!(said.contains("document.statements[0].kind"), "{said}");
    let mut file = data();
    file["document"]["themes"][0]
        .as_object_mut()
        .unwrap()
        .remove("name");
    assert!(refusal(&file).contains("`name`"));
    let mut file = data();
    file.as_object_mut().unwrap().remove("document");
    assert!(refusal(&file).starts_with("'document' is missing in this file."));
    let mut file = data();
    file.as_object_mut().unwrap().remove("revision");
    assert!(refusal(&file).starts_with("'revision' is missing in this file."));
}

#[test]
fn nothing_in_the_file_is_lost_without_a_word() {
    let mut file = data();
    file["document"]["statements"][0]["colour"] = json!("red");
    let said = refusal(&file);
    assert!(said.contains("document.statements[0].colour"), "{said}");
    let mut file = data();
    file["document"]["dreams"] = json!([]);
    assert!(refusal(&file).contains("document.dreams"));
    let mut file = data();
    let twice = file["document"]["statements"][0].clone();
    file["document"]["statements"]
        .as_array_mut()
        .unwrap()
        .push(twice);
    assert!(refusal(&file).starts_with("Two rows of document.statements have one id."));
    let mut file = data();
    file["colour"] = json!("red");
    assert!(refusal(&file).contains("what stands at colour"));
}

#[test]
fn a_row_is_named_by_its_place_in_the_file_however_the_rows_are_ordered() {
    let mut file = data();
    let rows = file["document"]["agenda"].as_array_mut().unwrap();
    assert!(rows.len() > 2);
    rows.reverse();
    rows[0]["colour"] = json!("red");
    let said = refusal(&file);
    assert!(said.contains("document.agenda[0].colour"), "{said}");
}

#[test]
fn rows_may_stand_in_any_order_and_a_byte_order_mark_before_them() {
    let mut file = data();
    file["document"]["agenda"].as_array_mut().unwrap().reverse();
    let text = format!("\u{FEFF}{file}");
    let read = read_data(text.as_bytes()).unwrap();
    let plain = read_data(data().to_string().as_bytes()).unwrap();
    assert_eq!(read.document, plain.document);
}

#[test]
fn a_file_of_the_first_heard_that_does_not_say_its_numbers_is_read() {
    let mut file = data();
    file.as_object_mut().unwrap().remove("numbers");
    assert!(
        read_data(file.to_string().as_bytes())
            .unwrap()
            .numbers
            .is_empty()
    );
}

#[test]
fn a_file_that_lies_makes_no_workshop() {
    let mut file = data();
    file["document"]["statements"][0]["theme"] = json!("01975ad3-8f00-7000-8000-000000000000");
    let brought = read_data(file.to_string().as_bytes()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("w.heard");
    let now = chrono::DateTime::UNIX_EPOCH;
    let refused = OpenWorkshop::bring(&path, None, brought, Ids::Seeded(4), now).map(drop);
    let said = refused.unwrap_err().to_string();
    assert!(said.contains("its theme is missing"), "{said}");
    let left = std::fs::read_dir(folder.path()).unwrap().filter(|entry| {
        let name = entry.as_ref().unwrap().file_name();
        !name.to_string_lossy().ends_with(".lock")
    });
    assert_eq!(left.count(), 0, "half a workshop is left");
}
