//! The command line: what it does, what it says, and its exit status.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs
)]

mod support;

use std::io::Read;
use std::process::{Command, Stdio};
use support::{Desk, add_statement};

const ANSWERS: &str = "ID,What is working?,What is not working?,What is important for the future?\n\
    1,My sister rings me,\"The bus, it never comes\",Going out\n\
    2,Nothing,The bus never comes,\n\
    3,My sister rings me,,Going out\n";

#[test]
fn a_new_workshop_is_made_once_and_never_over_another() {
    let desk = Desk::new();
    let made = desk
        .heard(&["new", "w.heard", "--title", "Getting home", "--json"])
        .done();
    assert_eq!(made.json()["title"], "Getting home");
    let before = desk.read("w.heard");
    desk.heard(&["new", "w.heard", "--title", "Another"])
        .refused("already");
    assert_eq!(desk.read("w.heard"), before);
    desk.heard(&["new", "x.heard", "--title", "  "])
        .refused("cannot be empty");
    assert!(!desk.path("x.heard").exists());
}

#[test]
fn each_command_has_help_with_an_example() {
    let desk = Desk::new();
    for verb in [
        "new", "import", "show", "call", "export", "serve", "check", "example", "erase", "share",
        "tidy", "destroy",
    ] {
        let help = desk.heard(&[verb, "--help"]).done();
        assert!(
            help.out.contains(&format!("Example: heard {verb}")) || verb == "call",
            "{verb}"
        );
        assert!(help.out.contains("Example: "), "{verb}");
    }
}

#[test]
fn wrong_usage_is_status_two() {
    let desk = Desk::with_workshop();
    let wrong: [&[&str]; 6] = [
        &[],
        &["lunch"],
        &["new", "y.heard"],
        &["import", "w.heard", "a.csv", "--map", "A=lunch"],
        &[
            "export",
            "w.heard",
            "--document",
            "data",
            "--format",
            "pdf",
            "--output",
            "o",
        ],
        &["example", "y.heard", "--until", "lunch"],
    ];
    for args in wrong {
        let said = desk.heard(args);
        assert_eq!(said.status, 2, "{args:?}: {said:?}");
        assert!(!said.err.is_empty());
    }
}

#[test]
fn a_sheet_comes_in_whole_and_says_what_was_left_out() {
    let desk = Desk::with_workshop();
    desk.write("answers.csv", ANSWERS);
    let dry = desk
        .heard(&["import", "w.heard", "answers.csv", "--dry-run"])
        .done();
    assert!(
        dry.out.contains("6 statements from 3 people would come"),
        "{}",
        dry.out
    );
    assert!(dry.out.contains("'Nothing'"), "{}", dry.out);
    assert_eq!(
        desk.document("w.heard")["statements"]
            .as_array()
            .unwrap()
            .len(),
        0
    );

    let done = desk
        .heard(&["import", "w.heard", "answers.csv", "--json"])
        .done()
        .json();
    assert_eq!(
        (&done["statements"], &done["people"]),
        (&6.into(), &3.into())
    );
    let document = desk.document("w.heard");
    let words: Vec<&str> = document["statements"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["words"].as_str().unwrap())
        .collect();
    assert!(words.contains(&"The bus, it never comes"));
    assert_eq!(
        words
            .iter()
            .filter(|words| **words == "My sister rings me")
            .count(),
        2
    );
    let people = document["people"].as_array().unwrap();
    assert!(
        people
            .iter()
            .all(|row| row["mayShow"] == true && row["mayQuote"] == false)
    );
}

#[test]
fn the_same_sheet_again_brings_only_what_is_new() {
    let desk = Desk::with_workshop();
    desk.write("answers.csv", ANSWERS);
    desk.heard(&["import", "w.heard", "answers.csv", "--may-quote", "yes"])
        .done();
    desk.write("later.csv", format!("{ANSWERS}4,The garden,,\n"));
    let later = desk
        .heard(&["import", "w.heard", "later.csv", "--json"])
        .done()
        .json();
    assert_eq!(
        (&later["statements"], &later["people"]),
        (&1.into(), &1.into())
    );
    desk.heard(&["import", "w.heard", "later.csv"]).done();
    assert_eq!(
        desk.document("w.heard")["statements"]
            .as_array()
            .unwrap()
            .len(),
        7
    );
}

#[test]
fn a_changed_answer_waits_for_a_choice() {
    let desk = Desk::with_workshop();
    desk.write("answers.csv", ANSWERS);
    desk.heard(&["import", "w.heard", "answers.csv"]).done();
    desk.write(
        "later.csv",
        ANSWERS.replace("Nothing,The bus never comes", "Nothing,The bus comes late"),
    );
    desk.heard(&["import", "w.heard", "later.csv"])
        .refused("answered differently before");
    desk.heard(&["import", "w.heard", "later.csv", "--changed", "take-new"])
        .done();
    let shown = desk.heard(&["show", "w.heard", "--outline"]).done().out;
    assert!(shown.contains("The bus comes late") && !shown.contains("The bus never comes"));
    // The new words are now the ones that came in.
    desk.heard(&["import", "w.heard", "later.csv"]).done();
}

#[test]
fn a_word_corrected_by_hand_is_no_changed_answer() {
    let desk = Desk::with_workshop();
    desk.write("answers.csv", ANSWERS);
    desk.heard(&["import", "w.heard", "answers.csv"]).done();
    let document = desk.document("w.heard");
    let rows = document["statements"].as_array().unwrap();
    let garden = rows.iter().find(|row| row["words"] == "Going out").unwrap();
    let mut pipe = desk.pipe(&["w.heard"]);
    let args = serde_json::json!({
        "statement": garden["id"], "words": "Going out!", "why": "typedWrongly"
    });
    pipe.ok(serde_json::json!({ "id": "1", "cmd": "correctStatement", "args": args }).to_string());
    let asked = serde_json::json!({ "id": "2", "cmd": "corrections", "args": { "statement": garden["id"] } });
    let earlier = pipe.ok(asked.to_string());
    assert_eq!(earlier[0]["words"], "Going out");
    assert_eq!(earlier[0]["why"], "typedWrongly");
    assert_eq!(pipe.end(), 0);
    let again = desk
        .heard(&["import", "w.heard", "answers.csv", "--json"])
        .done()
        .json();
    assert_eq!(again["counts"]["cards"], 0);
}

#[test]
fn columns_can_be_told() {
    let desk = Desk::with_workshop();
    desk.write(
        "answers.csv",
        "Name,Alpha,Beta\nAnn Other,I like it,I do not\nBo Other,Yes it is good,No\n",
    );
    let args = [
        "import",
        "w.heard",
        "answers.csv",
        "--map",
        "Alpha=working",
        "--map",
        "C=not-working",
    ];
    desk.heard(&args).done();
    let document = desk.document("w.heard").to_string();
    assert!(document.contains("I like it") && !document.contains("Ann Other"));
    desk.heard(&["import", "w.heard", "answers.csv", "--map", "Gamma=working"])
        .refused("Gamma");
}

#[test]
fn a_locked_file_names_who_has_it_and_nothing_is_changed() {
    let desk = Desk::with_workshop();
    let mut pipe = desk.pipe(&["w.heard"]);
    pipe.ok(add_statement("1", "held"));
    for args in [
        &["show", "w.heard"][..],
        &["check", "w.heard"],
        &["call", "w.heard"],
    ] {
        let said = desk
            .heard(args)
            .refused("open in another window or program");
        assert!(said.err.contains(" (UTC)). Close it there"), "{}", said.err);
    }
    assert_eq!(pipe.end(), 0);
    desk.heard(&["show", "w.heard"]).done();
}

#[test]
fn show_calls_the_stage_as_the_screens_do_and_leaves_an_older_file_as_it_is() {
    let desk = Desk::with_workshop();
    let mut pipe = desk.pipe(&["w.heard"]);
    pipe.ok(r#"{"id":"1","cmd":"goToStage","args":{"stage":"success"}}"#);
    assert_eq!(pipe.end(), 0);
    let shown = desk.heard(&["show", "w.heard"]).done().out;
    assert!(shown.contains("Stage: Identify success\n"), "{shown}");
    let older = include_bytes!("../../core/tests/files/schema-1.heard");
    std::fs::write(desk.path("older.heard"), older).unwrap();
    desk.heard(&["show", "older.heard"]).done();
    assert_eq!(std::fs::read(desk.path("older.heard")).unwrap(), older);
}

#[test]
fn the_practice_workshop_is_whole_and_stops_where_it_is_told() {
    let desk = Desk::new();
    desk.heard(&["example", "p.heard"]).done();
    desk.heard(&["check", "p.heard"]).done();
    let document = desk.document("p.heard");
    assert_eq!(document["workshop"][0]["practice"], true);
    assert_eq!(document["people"].as_array().unwrap().len(), 50);
    desk.heard(&["example", "early.heard", "--until", "collect"])
        .done();
    let early = desk.document("early.heard");
    assert_eq!(early["themes"].as_array().unwrap().len(), 0);
    assert_eq!(
        early["statements"],
        desk.document("early.heard")["statements"]
    );
}

#[test]
fn documents_are_made_whole_and_replaced_only_when_asked() {
    let desk = Desk::new();
    desk.heard(&["example", "p.heard"]).done();
    let pdf = [
        "export",
        "p.heard",
        "--document",
        "action-plan",
        "--format",
        "pdf",
        "--output",
        "plan.pdf",
    ];
    let data = [
        "export",
        "p.heard",
        "--document",
        "data",
        "--format",
        "json",
        "--output",
        "data.json",
    ];
    desk.heard(&pdf).done();
    assert!(desk.read("plan.pdf").starts_with(b"%PDF-"));
    desk.write("plan.pdf", "mine");
    desk.heard(&pdf).refused("--force");
    assert_eq!(desk.read("plan.pdf"), b"mine");
    desk.heard(&[&pdf[..], &["--force", "--plan", "1"]].concat())
        .done();
    assert!(desk.read("plan.pdf").starts_with(b"%PDF-"));

    desk.heard(&data).done();
    let data: serde_json::Value = serde_json::from_slice(&desk.read("data.json")).unwrap();
    assert_eq!(
        (&data["format"], &data["version"]),
        (&"heard-data".into(), &1.into())
    );
    assert_eq!(data["document"], desk.document("p.heard"));
    desk.heard(&[
        "export",
        "p.heard",
        "--document",
        "data",
        "--format",
        "json",
        "--output",
        "no/such/d.json",
    ])
    .refused("folder");
}

#[test]
fn a_data_file_makes_a_workshop_of_its_own_and_says_which() {
    let desk = Desk::new();
    desk.heard(&["new", "p.heard", "--title", "Getting home"])
        .done();
    let export = ["export", "p.heard", "--document", "data"];
    desk.heard(&[&export[..], &["--output", "data.json"]].concat())
        .done();
    let import = |file: &str, more: &[&str]| {
        let import = ["import", file, "data.json"];
        desk.heard(&[&import[..], more].concat())
    };
    let made = import("again.heard", &[]).done();
    assert_eq!(
        made.out.trim(),
        "Made again.heard. It is the workshop ‘Getting home’, with 0 statements."
    );
    assert_eq!(desk.document("again.heard"), desk.document("p.heard"));
    import("again.heard", &[]).refused("already");
    import("no/such.heard", &[]).refused("There is no folder no.");
    for choice in [
        &["--may-quote", "no"][..],
        &["--may-show", "yes"],
        &["--dry-run"],
        &["--cut-long"],
        &["--changed", "add"],
        &["--another-form", "no"],
        &["--tab", "1"],
    ] {
        let refused = import("other.heard", choice);
        assert_eq!(refused.status, 2, "{choice:?}");
        assert!(refused.err.contains("comes in whole"), "{refused:?}");
    }
    let mut bytes = desk.read("data.json");
    bytes.truncate(bytes.len() / 2);
    desk.write("data.json", &bytes);
    import("other.heard", &[]).refused("damaged in line");
    let mut left = std::fs::read_dir(desk.path(".")).unwrap();
    assert!(left.all(|file| {
        !file
            .unwrap()
            .file_name()
            .to_string_lossy()
            .contains("other")
    }));
}

#[test]
fn a_document_is_what_its_name_says_and_what_does_not_suit_is_named() {
    let desk = Desk::new();
    desk.heard(&["example", "p.heard"]).done();
    let export = |document: &str, more: &[&str]| {
        let export = ["export", "p.heard", "--document", document];
        desk.heard(&[&export[..], more].concat())
    };
    export("action-plan", &["--output", "plan.docx"]).done();
    assert!(desk.read("plan.docx").starts_with(b"PK"));
    for (document, more, said) in [
        (
            "action-plan",
            &["--format", "pdf", "--output", "p.docx"][..],
            "Let its name end in .pdf",
        ),
        (
            "workbook",
            &["--output", "sheets.csv"],
            "Let its name end in .zip",
        ),
        (
            "action-plan",
            &["--output", "plan.txt"],
            "do not make action-plan as txt",
        ),
        ("action-plan", &["--output", "-"], "Give the file a name"),
        (
            "hear-sheet",
            &["--paper", "a5", "--output", "h.pdf"],
            "does not go on A5",
        ),
        (
            "statement-cards",
            &["--plan", "1", "--output", "c.pdf"],
            "not for one plan",
        ),
        (
            "workbook",
            &["--large-print", "--output", "w.xlsx"],
            "no large print",
        ),
        (
            "report",
            &["--order", "shuffled", "--output", "r.md"],
            "no cards to put in order",
        ),
    ] {
        let answer = export(document, more);
        assert_eq!(answer.status, 2, "{answer:?}");
        assert!(answer.err.contains(said), "{answer:?}");
    }
    assert!(!desk.path("p.docx").exists());
    desk.write("taken", "mine");
    let pack = [
        "export",
        "p.heard",
        "--pack",
        "participants",
        "--output",
        "taken",
    ];
    desk.heard(&pack).refused("is a file, not a folder");
}

#[test]
fn nobody_reading_is_no_disaster() {
    let desk = Desk::new();
    desk.heard(&["example", "p.heard"]).done();
    let mut child = Command::new(env!("CARGO_BIN_EXE_heard"))
        .args(["show", desk.path("p.heard").to_str().unwrap(), "--json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let status = child.wait().unwrap();
    let mut err = String::new();
    child
        .stderr
        .take()
        .unwrap()
        .read_to_string(&mut err)
        .unwrap();
    assert!(status.success() && err.is_empty(), "{status}: {err}");
}
