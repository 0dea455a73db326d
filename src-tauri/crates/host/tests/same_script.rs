//! The same script through the pipe and through the web makes the same document.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs
)]

mod support;

use serde_json::{Value, json};
use std::collections::BTreeMap;
use support::Desk;

/// A workshop in small: each step's command and args, in which `$3` is the first row that step 3 made.
fn script() -> Vec<(&'static str, Value)> {
    let card = |kind: &str, words: &str| {
        (
            "addStatement",
            json!({ "kind": kind, "words": words, "person": "$0" }),
        )
    };
    let into = |cards: Value, theme: &str| {
        let to = json!({ "to": "theme", "theme": theme, "after": null });
        (
            "moveStatements",
            json!({ "statements": cards, "destination": to }),
        )
    };
    vec![
        (
            "addPerson",
            json!({ "reference": "7", "group": "Families", "mayShow": true, "mayQuote": true }),
        ),
        card("notWorking", "The bus never comes"),
        card("notWorking", "Nobody rings me \u{1f4de}"),
        card("working", "\u{0635}\u{062f}\u{064a}\u{0642}\u{064a}"),
        (
            "addTheme",
            json!({ "kind": "notWorking", "name": "I wait alone", "statements": ["$1"] }),
        ),
        (
            "addTheme",
            json!({ "kind": "notWorking", "name": "I sit at home", "statements": [] }),
        ),
        into(json!(["$2"]), "$5"),
        into(json!(["$3"]), "$5"),
        ("mergeThemes", json!({ "theme": "$5", "into": "$4" })),
        ("undo", json!({})),
        ("redo", json!({})),
        (
            "hidePart",
            json!({ "statement": "$2", "part": { "start": 0, "end": 6 } }),
        ),
        (
            "addRound",
            json!({
                "on": "themes", "items": ["$4"], "repeats": null,
                "dotsPerPerson": 3, "mostPerItem": 3, "people": 2
            }),
        ),
        (
            "countVotes",
            json!({ "round": "$12", "item": "$4", "source": "dots", "n": 5 }),
        ),
        (
            "countVotes",
            json!({ "round": "$12", "item": "$4", "source": "dots", "n": 99 }),
        ),
        ("closeRound", json!({ "round": "$12" })),
        (
            "addCause",
            json!({ "theme": "$4", "parent": null, "text": "Nobody plans it", "after": null }),
        ),
        (
            "addCause",
            json!({ "theme": "$4", "parent": "$16", "text": "No money", "after": null }),
        ),
        ("ringCause", json!({ "cause": "$17", "mattersMost": true })),
        (
            "addSuccess",
            json!({ "theme": "$4", "perspective": 0, "text": "I go out on Fridays" }),
        ),
        (
            "addInPlace",
            json!({ "theme": "$4", "text": "Bus club", "runBy": "", "howWell": null }),
        ),
        (
            "addIdea",
            json!({ "theme": "$4", "lens": 2, "text": "A bus with a brass band", "cause": "$17" }),
        ),
        (
            "placeIdea",
            json!({ "idea": "$21", "effort": 20.5, "difference": 80.0 }),
        ),
        ("agreePlacement", json!({ "idea": "$21", "agreed": true })),
        ("chooseIdea", json!({ "idea": "$21", "chosen": true })),
        (
            "addPlan",
            json!({ "idea": "$21", "name": "Brass band bus" }),
        ),
        (
            "addStep",
            json!({ "plan": "$25", "what": "Ask the band", "people": ["Imran"], "by": "2026-11-20" }),
        ),
        (
            "setStepStatus",
            json!({ "step": "$26", "status": "cannotDo", "reason": "" }),
        ),
        (
            "setStepStatus",
            json!({ "step": "$26", "status": "cannotDo", "reason": "They moved away" }),
        ),
        (
            "addSignUp",
            json!({ "plan": "$25", "name": "Bev", "contact": "" }),
        ),
        (
            "withdrawPerson",
            json!({ "person": "$0", "withdrawn": true }),
        ),
        (
            "showOnWall",
            json!({ "show": { "scene": "themes", "kind": "notWorking" } }),
        ),
        ("removeTheme", json!({ "theme": "$0" })),
        ("goToStage", json!({ "stage": "implement" })),
    ]
}

/// Runs the script: what each step answered, and the document, with the same names for the same rows.
fn run(mut ask: impl FnMut(&Value) -> Value) -> (Vec<String>, String) {
    let mut made: Vec<String> = Vec::new();
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    let mut answers = Vec::new();
    for (n, (cmd, args)) in script().into_iter().enumerate() {
        let mut args = args.to_string();
        for (step, id) in made.iter().enumerate() {
            args = args.replace(&format!("\"${step}\""), &format!("\"{id}\""));
        }
        let args: Value = serde_json::from_str(&args).unwrap();
        let reply = ask(&json!({ "id": n.to_string(), "cmd": cmd, "args": args }));
        let ids = reply["ok"]["made"].as_array().cloned().unwrap_or_default();
        for (place, id) in ids.iter().enumerate() {
            names.insert(id.as_str().unwrap().to_owned(), format!("{n}.{place}"));
        }
        made.push(
            ids.first()
                .map_or(String::new(), |id| id.as_str().unwrap().to_owned()),
        );
        answers.push(reply.to_string());
    }
    let snapshot = ask(&json!({ "id": "end", "cmd": "snapshot" }));
    let document = snapshot["ok"]["document"].as_object().unwrap();
    let mut lines: Vec<String> = Vec::new();
    for (record, rows) in document {
        let rows = rows.as_array().unwrap();
        lines.extend(
            rows.iter()
                .map(|row| named(&format!("{record} {row}"), &names)),
        );
    }
    lines.sort();
    let answers = answers.iter().map(|answer| named(answer, &names)).collect();
    (answers, lines.join("\n"))
}

/// Ids that differ from run to run, as the step that made them; those of a new workshop as '?'.
fn named(text: &str, names: &BTreeMap<String, String>) -> String {
    let mut text = text.to_owned();
    for (id, name) in names {
        text = text.replace(id, name);
    }
    let mut named = String::new();
    for part in text.split('"') {
        let is_id = part.len() == 36 && part.chars().all(|c| c.is_ascii_hexdigit() || c == '-');
        named.push_str(if is_id { "?" } else { part });
        named.push('"');
    }
    named
}

#[test]
fn pipe_and_web_make_the_same_document_and_give_the_same_answers() {
    let desk = Desk::with_workshop();
    desk.heard(&["new", "x.heard", "--title", "Getting home"])
        .done();
    let mut pipe = desk.pipe(&["w.heard"]);
    let by_pipe = run(|request| pipe.ask(request.to_string()));
    let server = desk.serve(&["x.heard"]);
    let session = server.desk();
    let by_web = run(|request| server.call(&session, request).json());
    assert_eq!(by_pipe.0, by_web.0);
    assert_eq!(by_pipe.1, by_web.1);

    let refused = by_pipe
        .0
        .iter()
        .filter(|answer| answer.contains("\"err\""))
        .count();
    assert_eq!(
        refused, 4,
        "another kind, too many dots, no reason, no such theme: {:#?}",
        by_pipe.0
    );
}
