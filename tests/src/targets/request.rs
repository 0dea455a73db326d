//! A request, as it comes through the pipe, the window or the web.

use super::now;
use crate::fast_folder;
use heard_core::practice;
use heard_core::protocol::{ActorRole, Stage};
use heard_host::{Caller, Host, Reach};
use serde_json::Value;

pub const PIECES: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "\"",
    "null",
    "true",
    "0",
    "-1",
    "1e999",
    "1.5",
    "4294967296",
    "\"\\u0000\"",
    "\"\\ud800\"",
    "\"id\"",
    "\"cmd\"",
    "\"args\"",
    "\"drafts\"",
    "\"undo\"",
    "\"snapshot\"",
    "\"\"",
    "{}",
    "[]",
    "9007199254740993",
    "\u{FEFF}",
    "\u{202E}",
];

struct Open {
    host: Host,
    desk: Caller,
    _folder: tempfile::TempDir,
}

thread_local! {
    static OPEN: Open = open();
}

fn open() -> Open {
    let folder = fast_folder();
    let path = folder.path().join("open.heard");
    let until = Some(Stage::Understand);
    drop(
        practice::build(&path, until, heard_core::Ids::Seeded(1), now(), &|_| {
            Vec::new()
        })
        .unwrap(),
    );
    let host = Host::new(None, now);
    host.open_file(&path, None).unwrap();
    let desk = Caller {
        session: "stranger".to_owned(),
        role: ActorRole::Desk,
        reach: Reach::Handles,
    };
    Open {
        host,
        desk,
        _folder: folder,
    }
}

/// Whatever comes in, there is a reply, and none says that Heard itself is wrong.
pub fn take(bytes: &[u8]) -> &'static str {
    let reply = OPEN.with(|open| open.host.call(&open.desk, bytes));
    let reply: Value = serde_json::from_str(&reply).expect("a reply that is no JSON");
    if reply.get("ok").is_some() {
        return "done";
    }
    let problem = &reply["err"];
    assert_ne!(
        problem["code"], "internal",
        "refused as a fault of our own: {problem}"
    );
    assert!(
        problem["message"]
            .as_str()
            .is_some_and(|said| !said.is_empty()),
        "no sentence: {reply}"
    );
    "refused"
}

pub fn seeds() -> Vec<Vec<u8>> {
    [
        r#"{"id":"1","cmd":"undo","args":{}}"#,
        r#"{"id":2,"cmd":"addRoomNote","args":{"kind":"hopes","text":"We hope for a bench."}}"#,
        r#"{"id":"3","cmd":"addPerson","args":{"reference":"P4","group":null,"mayShow":true,"mayQuote":false}}"#,
        r#"{"id":"4","cmd":"addStatement","args":{"kind":"working","words":"The bus comes.","person":null,"pointed":[{"from":0,"to":3,"choice":"undecided"}]}}"#,
        r#"{"id":"5","cmd":"addTheme","args":{"kind":"working","name":"Getting about","statements":[]}}"#,
        r#"{"id":"6","cmd":"importStatements","args":{"people":[]}}"#,
        r#"{"id":"7","cmd":"editRoomNote","args":{"note":"01920000-0000-7000-8000-000000000001","text":"no"}}"#,
        r#"{"id":"8","cmd":"addAgendaItem","args":{"day":1,"start":540,"minutes":30,"title":"Tea","stage":null,"leads":""}}"#,
        r#"{"id":"9","cmd":"startTimer","args":{"label":"Tea","icon":null,"minutes":15}}"#,
        r#"{"id":"10","cmd":"readSheet","args":{"from":{"pasted":"ID\tWorking\n1\tThe bus"},"tab":null}}"#,
        r#"{"id":"11","cmd":"keepDraft","args":{"place":"newStatement","words":"half a"}}"#,
        r#"{"id":"12","cmd":"passphraseStrength","args":{"passphrase":"four green buses at noon"}}"#,
        r#"{"id":"13","cmd":"pointAt","args":{"words":"Ask Ann on 07700 900123, a@b.org"}}"#,
        r#"{"id":"14","cmd":"dayNow","args":{"day":1,"minute":600}}"#,
        r#"{"id":"15","cmd":"snapshot"}"#,
    ]
    .map(|text| text.as_bytes().to_vec())
    .into()
}
