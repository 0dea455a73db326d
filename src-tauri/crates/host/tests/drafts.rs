//! Unfinished typing through the pipe: it survives a kill, goes with the command that keeps it, and leaves
//! the file by no door.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs
)]

mod support;

use serde_json::{Value, json};
use support::{Desk, Pipe};

/// A word that stands nowhere else.
const CANARY: &str = "zebrafinch";

fn keep(id: &str, words: &str) -> String {
    let args = json!({ "place": "typeIn", "words": words });
    json!({ "id": id, "cmd": "keepDraft", "args": args }).to_string()
}

fn drafts(pipe: &mut Pipe, id: &str) -> Vec<String> {
    let kept = pipe.ok(json!({ "id": id, "cmd": "drafts" }).to_string());
    let kept = kept.as_array().unwrap().iter();
    kept.map(|draft| draft["words"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn what_was_typed_is_there_after_a_kill_and_goes_with_its_command() {
    let desk = Desk::with_workshop();
    let mut pipe = desk.pipe(&["w.heard"]);
    pipe.ok(keep("1", "The bus"));
    pipe.ok(keep("2", "The bus stops at six "));
    pipe.kill();
    let mut pipe = desk.pipe(&["w.heard"]);
    assert_eq!(drafts(&mut pipe, "1"), ["The bus stops at six "]);
    let args = json!({ "kind": "working", "words": "The bus stops at six", "person": null, "pointed": [] });
    let add = |id: &str, drafts: Value| {
        json!({ "id": id, "cmd": "addStatement", "args": args, "drafts": drafts }).to_string()
    };
    let (code, said) = pipe.refused(add("2", json!("typeIn")));
    assert_eq!(
        (code.as_str(), said.as_str()),
        (
            "invalid",
            "A request's drafts are a list of places, or absent."
        )
    );
    pipe.ok(add("3", json!(["typeIn"])));
    pipe.kill();
    let mut pipe = desk.pipe(&["w.heard"]);
    assert_eq!(drafts(&mut pipe, "1"), [""; 0]);
    assert_eq!(pipe.end(), 0);
}

#[test]
fn a_draft_stands_in_nothing_that_is_shown_or_saved_for_others() {
    let desk = Desk::with_workshop();
    let mut pipe = desk.pipe(&["w.heard"]);
    pipe.ok(support::add_statement("1", "The bus stops at six"));
    pipe.ok(keep("2", CANARY));
    let mut asked: Vec<Value> = ["snapshot", "wallView", "documents", "listWorkshops"]
        .map(|cmd| json!({ "cmd": cmd }))
        .into();
    let documents = pipe.ok(r#"{"id":"3","cmd":"documents"}"#);
    for document in documents.as_array().unwrap() {
        for format in document["formats"].as_array().unwrap() {
            let path = desk.path(&format!("{}.{format}", asked.len()));
            let args = json!({ "document": document["kind"], "format": format, "path": path });
            asked.push(json!({ "cmd": "export", "args": args }));
        }
    }
    assert!(asked.len() > 20, "only {} doors", asked.len());
    for (n, mut request) in asked.into_iter().enumerate() {
        request["id"] = json!(format!("door {n}"));
        let reply = pipe.ask(request.to_string());
        assert!(!reply.to_string().contains(CANARY), "{request}");
        let Some(path) = request["args"]["path"].as_str() else {
            continue;
        };
        // A document without anything to show is refused: then there is no file.
        if let Ok(made) = std::fs::read(path) {
            let mut windows = made.windows(CANARY.len());
            assert!(
                !windows.any(|window| window == CANARY.as_bytes()),
                "{request}"
            );
        }
    }
    assert_eq!(pipe.end(), 0);
    let shown = desk.heard(&["show", "w.heard", "--outline"]).done();
    assert!(!shown.out.contains(CANARY));
    assert!(!desk.document("w.heard").to_string().contains(CANARY));
}
