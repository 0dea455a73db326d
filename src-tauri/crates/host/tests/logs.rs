//! At the most talkative level the notes for developers hold not one word of anybody's.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs
)]

mod support;

use serde_json::{Value, json};
use std::io::{Read, Write};
use std::process::{Command, Stdio};
use support::Desk;

/// A word that stands nowhere else, for each field that is typed into.
#[derive(Default)]
struct Canaries(Vec<String>);

impl Canaries {
    fn next(&mut self) -> String {
        let word = format!("zebrafinch{}x", self.0.len());
        self.0.push(word.clone());
        word
    }
}

/// Commands and jobs with words in them: done, refused by a rule, or not to be read at all.
fn session(words: &mut Canaries, desk: &Desk) -> Vec<String> {
    let mut word = || words.next();
    let sheet = format!("What was good?\tWhat was not?\n{}\t{}\n", word(), word());
    let path = desk.path("out.html");
    let nobody = "01234567-89ab-7def-8123-456789abcdef";
    let asked = [
        json!({ "cmd": "editWorkshop", "args": { "change": { "field": "title", "value": word() } } }),
        json!({ "cmd": "editWorkshop", "args": { "change": { "field": "focusQuestion", "value": word() } } }),
        json!({ "cmd": "addFacilitator", "args": { "name": word(), "role": "lead", "leads": word() } }),
        json!({ "cmd": "addInvited", "args": { "group": word(), "wanted": 3, "coming": 2 } }),
        json!({ "cmd": "addRoomNote", "args": { "kind": "hopes", "text": word() } }),
        json!({ "cmd": "addPerson", "args": { "reference": word(), "group": word(), "mayShow": true, "mayQuote": true } }),
        json!({ "cmd": "addStatement", "args": { "kind": "working", "words": word(), "person": null, "pointed": [] } }),
        json!({ "cmd": "addTheme", "args": { "kind": "notWorking", "name": format!("I {}", word()), "statements": [] } }),
        json!({ "cmd": "startTimer", "args": { "label": word(), "icon": null, "minutes": 5 } }),
        json!({ "cmd": "addWantsToHear", "args": { "name": word(), "reach": word() } }),
        json!({ "cmd": "keepDraft", "args": { "place": word(), "words": word() } }),
        json!({ "cmd": "pointAt", "args": { "words": word() } }),
        json!({ "cmd": "readSheet", "args": { "from": { "pasted": sheet } } }),
        json!({ "cmd": "export", "args": { "document": "report", "format": "html", "path": path } }),
        json!({ "cmd": "previewDocument", "args": { "document": "report", "from": 0, "count": 1 } }),
        json!({ "cmd": "undo" }),
        json!({ "cmd": "snapshot" }),
        json!({ "cmd": "drafts" }),
        // Refused by a rule, with the words in the request.
        json!({ "cmd": "addStatement", "args": { "kind": "working", "words": word().repeat(500), "person": null, "pointed": [] } }),
        json!({ "cmd": "renameTheme", "args": { "theme": nobody, "name": word() } }),
        json!({ "cmd": "openWorkshop", "args": { "file": word() } }),
        json!({ "cmd": "saveCopy", "args": { "path": desk.path(&word()).join(word()) } }),
        // Not to be read.
        json!({ "cmd": word(), "args": {} }),
        json!({ "cmd": "addStatement", "args": { word(): 1 } }),
        json!({ "cmd": "addStatement", "args": { "kind": word() } }),
        json!({ word(): word() }),
        json!([word()]),
    ];
    let numbered = asked.into_iter().enumerate().map(|(n, mut request)| {
        if let Value::Object(fields) = &mut request {
            fields.insert("id".to_owned(), json!(n));
        }
        request.to_string()
    });
    numbered
        .chain([format!("{{ not JSON {}", word())])
        .collect()
}

fn talkative(desk: &Desk, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_heard"));
    command
        .args(args)
        .current_dir(desk.path(""))
        .env("HEARD_DATA", desk.path("data"))
        .env("HEARD_LOG", "trace")
        .env("RUST_LOG", "trace")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

fn silent(words: &Canaries, notes: &str) {
    for word in &words.0 {
        assert!(!notes.contains(word), "{word} in:\n{notes}");
    }
}

#[test]
fn a_whole_session_through_the_pipe_leaves_no_word_in_the_notes() {
    let desk = Desk::with_workshop();
    let mut words = Canaries::default();
    let requests = session(&mut words, &desk);
    let mut child = talkative(&desk, &["call", "w.heard"]).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    for request in &requests {
        writeln!(stdin, "{request}").unwrap();
    }
    drop(stdin);
    let output = child.wait_with_output().unwrap();
    let replies = String::from_utf8(output.stdout).unwrap();
    assert_eq!(replies.lines().count(), requests.len());
    assert!(
        words
            .0
            .iter()
            .filter(|word| replies.contains(*word))
            .count()
            > 10
    );
    let notes = String::from_utf8(output.stderr).unwrap();
    // Something is noted of each: this test would see a word.
    assert!(notes.lines().count() >= requests.len(), "{notes}");
    assert!(notes.contains("addStatement") && notes.contains("refused"));
    silent(&words, &notes);
    println!(
        "{} requests, {} words, none noted",
        requests.len(),
        words.0.len()
    );
}

#[test]
fn a_whole_session_over_the_web_leaves_no_word_in_the_notes() {
    let desk = Desk::with_workshop();
    let mut words = Canaries::default();
    let requests = session(&mut words, &desk);
    let mut child = talkative(&desk, &["serve", "--json", "w.heard"])
        .spawn()
        .unwrap();
    let mut notes = child.stderr.take().unwrap();
    let server = support::web::Server::of(child);
    let session = server.desk();
    let mut pushes = server.pushes(&session);
    let headers = [support::web::JSON, ("X-Heard-Session", session.as_str())];
    for request in &requests {
        let answer = server.request("POST", "/api/call", &headers, request.as_bytes());
        assert_eq!(answer.status, 200, "{request}");
    }
    let word = words.next();
    let named = [
        ("X-Heard-Session", session.as_str()),
        ("X-Heard-File-Name", word.as_str()),
    ];
    server.request("POST", "/api/files", &named, words.next().as_bytes());
    server.get(&format!("/{}", words.next()));
    server.request("GET", "/", &[("Host", words.next().as_str())], b"");
    pushes.say(&words.next());
    assert!(pushes.text().is_some());
    drop(pushes);
    server.interrupt();
    let mut said = String::new();
    notes.read_to_string(&mut said).unwrap();
    assert!(
        said.contains("addStatement") && said.contains("from elsewhere"),
        "{said}"
    );
    silent(&words, &said);
    let secrets = [session.as_str()];
    assert!(
        !secrets.iter().any(|secret| said.contains(secret)),
        "a session in the notes"
    );
}
