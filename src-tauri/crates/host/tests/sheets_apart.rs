//! Spreadsheets are read in a process of their own: whatever happens to it, the workshop stays open.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs
)]

mod support;

use serde_json::{Value, json};
use std::io::Write;
use std::process::{Command, Output, Stdio};
use support::Desk;

const ANSWERS: &str = "What is working?,What is not working?\nSwimming with Ana,The bus is late\n";

/// The verb that no help names, with what to read and what it may need.
fn reader(bytes: &[u8], memory: u64) -> Output {
    let asked =
        json!({ "name": "answers", "tab": null, "limits": { "memory": memory, "seconds": 60 } });
    let mut reader = Command::new(env!("CARGO_BIN_EXE_heard"))
        .arg("read-sheet")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut to = reader.stdin.take().unwrap();
    let mut all = format!("{asked}\n").into_bytes();
    all.extend_from_slice(bytes);
    // One that was ended takes no more.
    std::thread::spawn(move || to.write_all(&all));
    reader.wait_with_output().unwrap()
}

#[test]
fn a_reader_answers_with_the_sheet_or_with_the_sentence() {
    let read: Value =
        serde_json::from_slice(&reader(ANSWERS.as_bytes(), 256 << 20).stdout).unwrap();
    assert_eq!(read["Ok"]["header"][1], "What is not working?");
    let refused: Value = serde_json::from_slice(&reader(b"%PDF-1.7", 256 << 20).stdout).unwrap();
    assert!(
        refused["Err"]
            .as_str()
            .unwrap()
            .starts_with("This is a PDF")
    );
}

#[test]
#[cfg(target_os = "linux")]
fn a_reader_that_needs_too_much_memory_is_ended() {
    let row = format!("{},late\n", "Swimming with Ana. ".repeat(50));
    let long = ANSWERS.to_owned() + &row.repeat(20_000);
    let ended = reader(long.as_bytes(), 24 << 20);
    assert!(!ended.status.success(), "it needed no more than 24 MB");
    assert!(ended.stdout.is_empty());
    assert!(reader(long.as_bytes(), 256 << 20).status.success());
}

#[test]
fn a_workshop_stays_open_when_the_reader_falls_over() {
    let desk = Desk::with_workshop();
    let path = desk.path("answers.csv");
    std::fs::write(&path, ANSWERS).unwrap();
    let read = json!({ "id": "1", "cmd": "readSheet", "args": { "from": { "path": path } } });
    let theme = json!({ "id": "2", "cmd": "goToStage", "args": { "stage": "theme" } });
    let lines = format!("{read}\n{theme}\n");
    let replies = |defect: Option<&str>| -> Vec<Value> {
        let mut heard = Command::new(env!("CARGO_BIN_EXE_heard"));
        heard.args(["call", "w.heard"]).current_dir(desk.path(""));
        heard.envs(defect.map(|name| ("HEARD_DEFECT", name)));
        let mut heard = heard
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut to = heard.stdin.take().unwrap();
        to.write_all(lines.as_bytes()).unwrap();
        drop(to);
        let out = String::from_utf8(heard.wait_with_output().unwrap().stdout).unwrap();
        out.lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    };
    let whole = replies(None);
    assert_eq!(whole[0]["ok"]["rows"], 1, "{whole:?}");
    let fallen = replies(Some("reader-falls-over"));
    let said = fallen[0]["err"]["message"].as_str().unwrap();
    assert!(said.contains("could not read this spreadsheet"), "{said}");
    assert!(fallen[1]["ok"].is_object(), "{fallen:?}");
}
