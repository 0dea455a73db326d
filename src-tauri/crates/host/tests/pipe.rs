//! The pipe: replies in order, the same id again, refusals that change nothing, and an end at any moment.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs
)]

mod support;

use serde_json::{Value, json};
use support::{Desk, add_statement};

#[test]
fn replies_come_in_order_and_are_on_disk_when_they_come() {
    let desk = Desk::with_workshop();
    let mut pipe = desk.pipe(&["w.heard"]);
    for n in 0..20 {
        pipe.send(add_statement(&n.to_string(), &format!("said {n}")));
    }
    for n in 0..20 {
        assert_eq!(pipe.reply()["re"], n.to_string());
    }
    pipe.kill();
    assert_eq!(
        desk.document("w.heard")["statements"]
            .as_array()
            .unwrap()
            .len(),
        20
    );
}

#[test]
fn the_same_request_again_is_done_once_also_after_a_restart() {
    let desk = Desk::with_workshop();
    let mut pipe = desk.pipe(&["w.heard", "--session", "s"]);
    let first = pipe.ask(add_statement("1", "once"));
    assert_eq!(pipe.ask(add_statement("1", "once")), first);
    pipe.kill();
    let mut pipe = desk.pipe(&["w.heard", "--session", "s"]);
    assert_eq!(pipe.ask(add_statement("1", "once")), first);
    assert_eq!(pipe.refused(add_statement("1", "other")).0, "conflict");
    assert_eq!(pipe.refused(r#"{"id":"1","cmd":"snapshot"}"#).0, "conflict");
    assert_eq!(pipe.end(), 0);
    // Another session's ids are its own.
    let mut pipe = desk.pipe(&["w.heard"]);
    pipe.ok(add_statement("1", "once"));
    assert_eq!(pipe.end(), 0);
    assert_eq!(
        desk.document("w.heard")["statements"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
}

#[test]
fn an_import_that_is_sent_again_comes_in_once() {
    let desk = Desk::with_workshop();
    desk.write(
        "a.csv",
        "What is working?\nThe garden is lovely\nMy friends ring me up\n",
    );
    let sheet = |pipe: &mut support::Pipe, id: &str| {
        let path = desk.path("a.csv");
        let from = json!({ "id": id, "cmd": "readSheet", "args": { "from": { "path": path } } });
        pipe.ok(from.to_string())
    };
    let import = |read: &Value| {
        let choices = json!({ "mayShow": true, "mayQuote": false });
        let args =
            json!({ "sheet": read["sheet"], "mapping": read["mapping"], "choices": choices });
        json!({ "id": "i", "cmd": "import", "args": args }).to_string()
    };
    let mut pipe = desk.pipe(&["w.heard", "--session", "s"]);
    let read = sheet(&mut pipe, "r");
    let first = pipe.ok(import(&read));
    assert_eq!(first["statements"], 2);
    assert_eq!(pipe.ok(import(&read)), first);
    pipe.kill();
    let mut pipe = desk.pipe(&["w.heard", "--session", "s"]);
    let read = sheet(&mut pipe, "r2");
    let again = pipe.ok(import(&read));
    assert_eq!(
        (&again["outcome"], &again["statements"]),
        (&first["outcome"], &2.into())
    );
    assert_eq!(pipe.end(), 0);
    assert_eq!(
        desk.document("w.heard")["statements"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
}

#[test]
fn what_cannot_be_read_is_told_and_the_next_line_is_answered() {
    let desk = Desk::with_workshop();
    let mut pipe = desk.pipe(&["w.heard"]);
    let before = pipe.ok(r#"{"id":"0","cmd":"snapshot"}"#);
    let lines: [(&[u8], &str); 12] = [
        (b"hello", "not JSON"),
        (b"{\"id\":\"1\"", "not JSON"),
        (b"\xff\xfe", "not JSON"),
        (b"[]", "A request is an object"),
        (b"{\"cmd\":\"undo\"}", "no id"),
        (b"{\"id\":\"1\"}", "no cmd"),
        (
            b"{\"id\":\"1\",\"cmd\":\"eatLunch\",\"args\":{}}",
            "no command 'eatLunch'",
        ),
        (
            b"{\"id\":\"1\",\"cmd\":\"addTheme\",\"args\":{}}",
            "'kind' of addTheme is missing",
        ),
        (
            b"{\"id\":\"1\",\"cmd\":\"turnPage\",\"args\":{\"page\":\"x\"}}",
            "'page' of turnPage must be",
        ),
        (
            b"{\"id\":\"1\",\"cmd\":\"undo\",\"args\":{\"x\":1}}",
            "takes no field 'x'",
        ),
        (b"{\"id\":\"1\",\"cmd\":\"undo\",\"why\":1}", "no 'why'"),
        (
            b"{\"id\":\"1\",\"cmd\":\"trail\",\"args\":{\"of\":\"x\"}}",
            "not an id",
        ),
    ];
    for (line, words) in lines {
        let (code, message) = pipe.refused(line);
        assert_eq!(code, "invalid", "{message}");
        assert!(message.contains(words), "{message}");
    }
    let reply = pipe.ask("what?");
    assert_eq!(reply["re"], Value::Null);
    assert_eq!(pipe.ok(r#"{"id":"9","cmd":"snapshot"}"#), before);
}

#[test]
fn what_is_not_there_is_named() {
    let desk = Desk::with_workshop();
    let mut pipe = desk.pipe(&["w.heard"]);
    let nobody = "01a1ffe1-4d3b-7e8f-b16a-9df531c7e332";
    for (cmd, field, what) in [
        ("removeTheme", "theme", "theme"),
        ("removeStatement", "statement", "card"),
        ("removeCause", "cause", "cause"),
        ("removeIdea", "idea", "idea"),
        ("removePlan", "plan", "plan"),
        ("corrections", "statement", "card"),
        ("trail", "of", "id"),
    ] {
        let request = json!({ "id": cmd, "cmd": cmd, "args": { field: nobody } });
        let (code, message) = pipe.refused(request.to_string());
        assert_eq!(code, "notFound", "{cmd}: {message}");
        assert!(message.contains(what), "{cmd}: {message}");
    }
}

#[test]
fn a_statement_goes_into_no_theme_of_another_kind() {
    let desk = Desk::with_workshop();
    let mut pipe = desk.pipe(&["w.heard"]);
    let card = pipe.ok(add_statement("1", "good"))["made"][0].clone();
    let theme = json!({ "kind": "notWorking", "name": "I wait", "statements": [] });
    let theme = pipe.ok(json!({ "id": "2", "cmd": "addTheme", "args": theme }).to_string());
    let to = json!({ "to": "theme", "theme": theme["made"][0], "after": null });
    let args = json!({ "statements": [card], "destination": to });
    let (code, message) =
        pipe.refused(json!({ "id": "3", "cmd": "moveStatements", "args": args }).to_string());
    assert_eq!(code, "invalid");
    assert!(message.contains("same kind"), "{message}");
}

#[test]
fn words_of_any_script_stay_as_they_are() {
    let desk = Desk::with_workshop();
    let mut pipe = desk.pipe(&["w.heard"]);
    let all = [
        "<script>alert(1)</script>",
        "#include \"secret\"",
        "=SUM(1)",
        "\u{202e}backwards\u{202c}",
        "👩🏽‍🦽 and ♿",
        "أريد أن أعود إلى بيتي",
        "我想回家",
        "one\ntwo",
    ];
    for (n, words) in all.into_iter().enumerate() {
        pipe.ok(add_statement(&n.to_string(), words));
    }
    assert_eq!(pipe.end(), 0);
    let document = desk.document("w.heard");
    let rows = document["statements"].as_array().unwrap();
    for words in all {
        assert!(
            rows.iter().any(|row| row["words"] == words),
            "{words} is not there"
        );
    }
}

#[test]
fn a_nul_character_never_ends_the_words_early() {
    let desk = Desk::with_workshop();
    let mut pipe = desk.pipe(&["w.heard"]);
    let reply = pipe.ask(add_statement("1", "before\u{0}after"));
    if reply.get("ok").is_some() {
        let snapshot = pipe.ok(r#"{"id":"2","cmd":"snapshot"}"#);
        let words = snapshot["document"]["statements"][0]["words"]
            .as_str()
            .unwrap();
        assert!(
            words.starts_with("before") && words.ends_with("after"),
            "{words:?}"
        );
    }
}

#[test]
fn the_pipe_knows_one_file_and_writes_where_it_is_told() {
    let desk = Desk::with_workshop();
    let mut pipe = desk.pipe(&["w.heard"]);
    assert_eq!(
        pipe.refused(r#"{"id":"1","cmd":"listWorkshops"}"#).0,
        "notAllowed"
    );
    assert_eq!(
        pipe.refused(r#"{"id":"2","cmd":"closeWorkshop"}"#).0,
        "notAllowed"
    );
    let to = |id: &str, name: &str, force: bool| {
        let args = json!({ "path": desk.path(name), "force": force });
        json!({ "id": id, "cmd": "saveCopy", "args": args }).to_string()
    };
    pipe.ok(add_statement("3", "copied"));
    pipe.ok(to("4", "copy.heard", false));
    assert_eq!(pipe.refused(to("5", "copy.heard", false)).0, "conflict");
    pipe.ok(to("6", "copy.heard", true));
    assert_eq!(pipe.refused(to("7", "w.heard", true)).0, "conflict");
    assert_eq!(
        pipe.refused(to("8", "no/such/folder.heard", false)).0,
        "invalid"
    );
    assert_eq!(pipe.end(), 0);
    assert_eq!(desk.document("copy.heard"), desk.document("w.heard"));
}
