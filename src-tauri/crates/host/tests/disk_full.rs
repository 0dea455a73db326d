//! A disk that is full, and a folder that is gone, while a document or a pack is written: what was there stays whole,
//! nothing half made is left, and a sentence says why.
#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod support;

use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::time::Duration;
use support::{Desk, Pipe, web::request};

fn practice() -> Desk {
    let desk = Desk::new();
    desk.heard(&["example", "p.heard"]).done();
    fs::create_dir(desk.path("give")).unwrap();
    desk
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn plan(pipe: &mut Pipe, path: &Path) -> (String, String) {
    let args = json!({
        "document": "action-plan", "format": "pdf", "options": options(), "path": path, "force": true,
    });
    pipe.refused(request("1", "export", args).to_string())
}

fn options() -> Value {
    json!({ "paper": null, "largePrint": false, "cream": false, "plan": null, "order": "by-number" })
}

fn begin(pipe: &mut Pipe, folder: &Path) -> Value {
    let args = json!({ "pack": "participants", "options": options(), "path": folder });
    pipe.ok(request("2", "beginPack", args).to_string())["run"].clone()
}

/// Asks until the pack has an end; it must be a trouble.
fn trouble(pipe: &mut Pipe, run: &Value) -> Value {
    for asked in 10..610 {
        let state = request(&asked.to_string(), "packState", json!({ "run": run }));
        let at = pipe.ok(state.to_string());
        assert_eq!(at["finished"], false, "{at}");
        if !at["trouble"].is_null() {
            return at["trouble"].clone();
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    panic!("the pack has no end");
}

#[test]
fn on_a_full_disk_the_command_line_leaves_the_old_document_whole_and_no_half_pack() {
    let mut desk = practice();
    desk.write("give/plan.pdf", "mine");
    desk.fill_the_disk();
    let one = ["export", "p.heard", "--document", "action-plan", "--force"];
    desk.heard(&[&one[..], &["--output", "give/plan.pdf"]].concat())
        .refused("The disk is full, so give/plan.pdf was not written.");
    assert_eq!(desk.read("give/plan.pdf"), b"mine");
    let pack = ["export", "p.heard", "--pack", "participants"];
    desk.heard(&[&pack[..], &["--output", "give/pack"]].concat())
        .refused("The disk is full, so give/pack was not written.");
    assert_eq!(names(&desk.path("give")), ["plan.pdf"]);
}

#[test]
fn on_a_full_disk_the_desk_is_told_and_goes_on() {
    let mut desk = practice();
    desk.write("give/plan.pdf", "mine");
    desk.fill_the_disk();
    let mut pipe = desk.pipe(&["p.heard"]);
    let (code, message) = plan(&mut pipe, &desk.path("give/plan.pdf"));
    assert_eq!(code, "diskFull");
    assert!(
        message.contains("A file that was there is still whole."),
        "{message}"
    );
    assert_eq!(desk.read("give/plan.pdf"), b"mine");
    let run = begin(&mut pipe, &desk.path("give"));
    let trouble = trouble(&mut pipe, &run);
    assert_eq!(trouble["code"], "diskFull");
    let message = trouble["message"].as_str().unwrap();
    assert!(message.starts_with("The disk is full"), "{message}");
    assert!(
        !message.contains(".heard-pack"),
        "a place that nobody knows: {message}"
    );
    assert_eq!(names(&desk.path("give")), ["plan.pdf"]);
    pipe.ok(request("9", "snapshot", json!({})).to_string());
}

#[test]
fn a_folder_that_goes_while_a_pack_is_made_is_said_and_does_not_come_back() {
    let desk = practice();
    let give = desk.path("give");
    let mut pipe = desk.pipe(&["p.heard"]);
    let run = begin(&mut pipe, &give);
    while names(&give).is_empty() {
        std::thread::sleep(Duration::from_millis(5));
    }
    // A file may come while others go.
    while give.exists() {
        let _ = fs::remove_dir_all(&give);
    }
    let trouble = trouble(&mut pipe, &run);
    assert_eq!(trouble["code"], "invalid");
    let message = trouble["message"].as_str().unwrap();
    assert!(message.contains("Choose another folder."), "{message}");
    assert!(
        !message.contains(".heard-pack") && !give.exists(),
        "{message}"
    );
}

#[test]
fn a_file_where_a_folder_should_be_stays_as_it_is() {
    let desk = practice();
    desk.write("notes", "theirs");
    for output in ["notes/plan.pdf", "notes/pack", "notes"] {
        let what = match output {
            "notes/plan.pdf" => ["--document", "action-plan"],
            _ => ["--pack", "participants"],
        };
        let args = [&["export", "p.heard"], &what[..], &["--output", output]].concat();
        desk.heard(&args).refused("notes");
        assert_eq!(desk.read("notes"), b"theirs");
    }
    let hidden = |name: &String| name.starts_with(".heard-");
    assert!(!names(&desk.path("")).iter().any(hidden));
}

#[test]
fn a_new_workshop_is_whole_or_not_there_wherever_the_disk_is_full() {
    // The last pages go into the file itself when it is closed: that may fail too.
    for blocks in (640..800).step_by(8) {
        let desk = Desk::new();
        let new = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" new w.heard --title Home");
        let made = std::process::Command::new("sh")
            .args(["-c", &new, env!("CARGO_BIN_EXE_heard")])
            .current_dir(desk.path(""))
            .output()
            .unwrap();
        if desk.path("w.heard").exists() {
            desk.heard(&["check", "w.heard"]).done();
        } else {
            assert!(!made.status.success(), "{blocks}: {made:?}");
        }
    }
}
