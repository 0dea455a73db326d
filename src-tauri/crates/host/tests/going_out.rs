//! What goes out of a workshop: nothing goes over the workshop itself, all of it is written down, and nothing of a
//! closed workshop can be had any more.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod support;

use serde_json::{Value, json};
use support::web::{Server, request};
use support::{Desk, Pipe, add_statement, bytes_of};

fn practice() -> Desk {
    let desk = Desk::new();
    desk.heard(&["example", "p.heard"]).done();
    desk
}

fn export(path: &std::path::Path) -> Value {
    json!({ "document": "calendar", "format": "ics", "path": path, "force": true })
}

/// What went out, the newest first: what it was, and where it went.
fn doors(pipe: &mut Pipe) -> Vec<(String, String)> {
    let doors = pipe.ok(request("doors", "doors", json!({})).to_string());
    let text = |door: &Value, field: &str| door[field].as_str().unwrap().to_owned();
    let doors = doors.as_array().unwrap().iter();
    doors
        .map(|door| (text(door, "what"), text(door, "place")))
        .collect()
}

#[test]
fn no_document_goes_over_the_workshop_that_it_is_made_of() {
    let desk = practice();
    let mut pipe = desk.pipe(&["p.heard"]);
    pipe.ok(request("1", "backUpNow", json!({})).to_string());
    for own in ["p.heard", "p.heard-wal", "p.heard-shm", "p.heard.lock"] {
        let over = request(own, "export", export(&desk.path(own)));
        let (code, message) = pipe.refused(over.to_string());
        assert_eq!(code, "conflict");
        assert!(message.contains("Choose another name."), "{message}");
    }
    pipe.ok(add_statement("2", "The bus is on time"));
    assert_eq!(pipe.end(), 0);
    let before = bytes_of(&desk.path("p.heard"));
    let data = ["export", "p.heard", "--document", "data", "--force"];
    for also in [&[][..], &["--newest-backup"]] {
        let over = [&data[..], also, &["--output", "./p.heard"]].concat();
        desk.heard(&over).refused("Choose another name.");
        assert_eq!(bytes_of(&desk.path("p.heard")), before);
    }
    desk.heard(&["check", "p.heard"]).done();
}

#[test]
fn a_pack_is_written_down_with_its_folder_and_once() {
    let desk = practice();
    let pack = ["export", "p.heard", "--pack", "participants"];
    desk.heard(&[&pack[..], &["--output", "give"]].concat())
        .done();
    let mut pipe = desk.pipe(&["p.heard"]);
    let args = json!({ "pack": "participants", "options": {}, "path": desk.path("") });
    let begin = request("1", "beginPack", args).to_string();
    let run = pipe.ok(&begin)["run"].clone();
    // Sent again after a lost line, it is begun once.
    assert_eq!(pipe.ok(&begin)["run"], run);
    let at = loop {
        let at = pipe.ok(request("2", "packState", json!({ "run": run })).to_string());
        assert_eq!(at["trouble"], Value::Null);
        if at["finished"] == true {
            break at;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    };
    let place = at["path"].as_str().unwrap().to_owned();
    let what = || "for-participants pack".to_owned();
    let give = std::fs::canonicalize(desk.path("give")).unwrap();
    let give = give.to_str().unwrap().to_owned();
    assert_eq!(doors(&mut pipe), [(what(), place), (what(), give)]);
}

#[test]
fn what_is_made_of_a_backup_is_written_down_in_the_workshop_itself() {
    let desk = practice();
    let mut pipe = desk.pipe(&["p.heard"]);
    pipe.ok(request("1", "backUpNow", json!({})).to_string());
    let of_backup = ["export", "p.heard", "--newest-backup", "--force"];
    let plan = [
        &of_backup[..],
        &["--document", "calendar", "--output", "c.ics"],
    ]
    .concat();
    // Somebody has it open.
    let said = desk.heard(&plan).done();
    assert!(
        said.err.contains("p.heard could not be told"),
        "{}",
        said.err
    );
    assert_eq!(doors(&mut pipe), []);
    assert_eq!(pipe.end(), 0);
    let said = desk.heard(&plan).done();
    assert!(!said.err.contains("could not be told"), "{}", said.err);
    let pack = [
        &of_backup[..3],
        &["--pack", "participants", "--output", "give"],
    ]
    .concat();
    desk.heard(&pack).done();
    let mut pipe = desk.pipe(&["p.heard"]);
    let what: Vec<String> = doors(&mut pipe).into_iter().map(|(what, _)| what).collect();
    assert_eq!(what, ["for-participants pack", "calendar ics"]);
}

#[cfg(unix)]
#[test]
fn a_document_that_was_written_is_never_told_as_failed() {
    let mut desk = practice();
    desk.fill_the_disk();
    let mut pipe = desk.pipe(&["p.heard"]);
    let mut full = false;
    for asked in 0..40 {
        let path = desk.path(&format!("{asked}.ics"));
        let made = pipe.ok(request(&format!("e{asked}"), "export", export(&path)).to_string());
        assert_eq!(made["path"], path.to_str().unwrap());
        assert!(path.exists());
        full |= doors(&mut pipe).len() <= asked;
    }
    assert!(full, "the workshop's own file never was full");
}

#[test]
fn a_document_is_named_by_the_host_before_it_is_made_and_after() {
    let desk = practice();
    let mut pipe = desk.pipe(&["p.heard"]);
    let csv = json!({ "document": "workbook", "format": "csv" });
    let before = pipe.ok(request("1", "nameDocument", csv).to_string());
    let name = before["name"].as_str().unwrap();
    assert!(name.ends_with("-workbook.zip"), "{name}");
    let args = json!({ "document": "workbook", "format": "csv", "path": desk.path("w.zip") });
    let made = pipe.ok(request("2", "export", args).to_string());
    assert_eq!(made["name"], name);
    let none = json!({ "document": "workbook", "format": "pdf" });
    assert_eq!(
        pipe.refused(request("3", "nameDocument", none).to_string())
            .0,
        "invalid"
    );
}

/// A document and a pack of a new workshop, whose words can be fetched: where, and the pack's name.
fn fetchable(server: &Server, desk: &str, new: Value) -> (String, Value) {
    server.ok(desk, &request("new", "newWorkshop", new));
    let card = json!({ "kind": "working", "words": "Zanzibar nights", "person": null });
    server.ok(desk, &request("card", "addStatement", card));
    let args = json!({ "document": "data", "format": "json", "path": null });
    let made = server.ok(desk, &request("export", "export", args));
    let path = format!("/api/files/{}", made["handle"].as_str().unwrap());
    let file = server.request("GET", &path, &[("X-Heard-Session", desk)], b"");
    assert!(String::from_utf8(file.body).unwrap().contains("Zanzibar"));
    let args = json!({ "pack": "participants", "options": {}, "path": null });
    let run = server.ok(desk, &request("pack", "beginPack", args))["run"].clone();
    (path, run)
}

#[test]
fn nothing_of_a_workshop_can_be_fetched_once_it_is_closed_or_locked_or_somebody_has_gone() {
    let protect = json!({ "passphrase": "teapot gravel nineteen", "listName": "Leeds" });
    for (cmd, protect) in [
        ("closeWorkshop", None),
        ("lockWorkshop", Some(protect)),
        ("erase", None),
    ] {
        let home = Desk::new();
        let server = home.serve(&[]);
        let desk = server.desk();
        let mut new = json!({ "title": "Getting home" });
        if let Some(protect) = protect {
            new["protect"] = protect;
        }
        let (path, run) = fetchable(&server, &desk, new);
        let cards = server.ok(&desk, &request("look", "snapshot", json!({})));
        let card = &cards["document"]["statements"][0]["id"];
        let args = match cmd {
            "erase" => json!({ "leaving": { "statements": [card] } }),
            _ => json!({}),
        };
        server.ok(&desk, &request("end", cmd, args));
        let file = server.request("GET", &path, &[("X-Heard-Session", &desk)], b"");
        assert_eq!(file.status, 404, "after {cmd}");
        let state = request("state", "packState", json!({ "run": run }));
        let state = server.call(&desk, &state).json();
        assert_eq!(state["err"]["code"], "notFound", "after {cmd}");
    }
}

#[test]
fn a_copy_that_is_fetched_is_written_down_without_a_place_and_never_looked_for() {
    let home = Desk::new();
    let server = home.serve(&[]);
    let desk = server.desk();
    fetchable(&server, &desk, json!({ "title": "Getting home" }));
    let args = json!({ "sharing": "withAFacilitator", "path": null });
    let made = server.ok(&desk, &request("share", "share", args));
    let path = format!("/api/files/{}", made["handle"].as_str().unwrap());
    let file = server.request("GET", &path, &[("X-Heard-Session", &desk)], b"");
    assert!(file.body.starts_with(b"SQLite format 3"));
    let doors = server.ok(&desk, &request("doors", "doors", json!({})));
    let door = (&doors[0]["kind"], &doors[0]["place"]);
    assert_eq!(door, (&json!("shared"), &json!("")));
    let cards = server.ok(&desk, &request("look", "snapshot", json!({})));
    let card = &cards["document"]["statements"][0]["id"];
    let leaving = json!({ "leaving": { "statements": [card] } });
    let erased = server.ok(&desk, &request("erase", "erase", leaving));
    assert_eq!(erased["unreached"], json!([]));
}

#[test]
fn what_was_answered_is_not_given_again_once_its_workshop_is_closed() {
    let home = Desk::new();
    let server = home.serve(&[]);
    let desk = server.desk();
    let example = request("example", "practiseWithExample", json!({}));
    let first = server.ok(&desk, &example);
    assert_eq!(
        server.ok(&desk, &example),
        first,
        "a lost line is made good"
    );
    server.ok(&desk, &request("end", "closeWorkshop", json!({})));
    let again = server.call(&desk, &example).json();
    assert_eq!(again["err"]["code"], "conflict", "{again}");
}

#[test]
fn a_program_that_ends_leaves_no_half_pack() {
    let desk = practice();
    std::fs::create_dir(desk.path("give")).unwrap();
    let mut pipe = desk.pipe(&["p.heard"]);
    let args = json!({ "pack": "printer", "options": {}, "path": desk.path("give") });
    pipe.ok(request("1", "beginPack", args).to_string());
    while std::fs::read_dir(desk.path("give")).unwrap().count() == 0 {
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    assert_eq!(pipe.end(), 0);
    assert_eq!(std::fs::read_dir(desk.path("give")).unwrap().count(), 0);
}
