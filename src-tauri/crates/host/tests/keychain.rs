//! A computer that remembers what opens a workshop: only if asked, never past a lock, and never in anybody's way.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

mod support;

use heard_host::{DataFolder, Host, Keychain};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use support::calls;

const WORDS: &str = "teapot gravel nineteen walrus";
const OTHER: &str = "quite another one, in June";
const FILE: &str = "Leeds in June.heard";

/// A keychain that outlives the program, as the system's does.
#[derive(Clone, Default)]
struct Stands {
    kept: Arc<Mutex<HashMap<String, String>>>,
    missing: bool,
    /// How long each answer takes.
    slow: Duration,
}

impl Keychain for Stands {
    fn is_there(&self) -> bool {
        std::thread::sleep(self.slow);
        !self.missing
    }

    fn keep(&self, file: &str, secret: &str) -> bool {
        std::thread::sleep(self.slow);
        let mut kept = self.kept.lock().unwrap();
        kept.insert(file.to_owned(), secret.to_owned());
        true
    }

    fn kept(&self, file: &str) -> Option<String> {
        std::thread::sleep(self.slow);
        self.kept.lock().unwrap().get(file).cloned()
    }

    fn forget(&self, file: &str) {
        std::thread::sleep(self.slow);
        self.kept.lock().unwrap().remove(file);
    }
}

/// A computer with a data folder and a keychain; `again` starts Heard anew on it.
struct Computer {
    host: Host,
    folder: tempfile::TempDir,
    keychain: Stands,
}

impl Computer {
    fn new(keychain: Stands) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let host = start(&folder, &keychain);
        Self {
            host,
            folder,
            keychain,
        }
    }

    /// With an open workshop with a passphrase.
    fn protected() -> Self {
        let computer = Self::new(Stands::default());
        let protect = json!({ "passphrase": WORDS, "listName": "Leeds in June" });
        computer.ok(
            "newWorkshop",
            json!({ "title": "Quokka", "protect": protect }),
        );
        computer
    }

    /// The same, and it is remembered.
    fn remembering() -> Self {
        let computer = Self::protected();
        let told = computer.ok("rememberKey", given(WORDS));
        assert_eq!(told, json!({ "offered": true, "remembered": true }));
        computer
    }

    fn again(self) -> Self {
        self.host.close();
        let host = start(&self.folder, &self.keychain);
        Self { host, ..self }
    }

    fn ask(&self, cmd: &str, args: Value) -> Value {
        calls::ask(&self.host, cmd, args)
    }

    fn ok(&self, cmd: &str, args: Value) -> Value {
        calls::ok(&self.host, cmd, args)
    }

    fn opens(&self, file: &str) -> bool {
        let reply = self.ask("openWorkshop", json!({ "file": file }));
        let asks = reply["err"]["code"] == "wrongPassphrase";
        assert!(asks || reply.get("ok").is_some(), "{reply}");
        !asks
    }

    fn keeps(&self) -> usize {
        // What nobody waits for comes before this answer.
        self.ok("remembering", json!({}));
        self.keychain.kept.lock().unwrap().len()
    }
}

fn start(folder: &tempfile::TempDir, keychain: &Stands) -> Host {
    let data = DataFolder::at(folder.path().join("data"));
    Host::new(Some(data), chrono::Utc::now).remembering(Box::new(keychain.clone()))
}

fn given(words: &str) -> Value {
    json!({ "key": { "passphrase": words } })
}

#[test]
fn only_what_somebody_asked_for_is_remembered_and_it_can_be_forgotten() {
    let computer = Computer::protected();
    assert_eq!(computer.keeps(), 0);
    let computer = computer.again();
    assert!(!computer.opens(FILE));
    computer.ok(
        "openWorkshop",
        json!({ "file": FILE, "key": { "passphrase": WORDS } }),
    );
    let refused = computer.ask("rememberKey", given(OTHER));
    assert_eq!(refused["err"]["code"], "wrongPassphrase");
    assert_eq!(computer.keeps(), 0);
    computer.ok("rememberKey", given(WORDS));
    let kept = format!("{:?}", computer.keychain.kept.lock().unwrap());
    assert!(
        !kept.contains("teapot"),
        "the code, not the passphrase: {kept}"
    );
    let computer = computer.again();
    assert!(computer.opens(FILE));
    assert_eq!(computer.ok("remembering", json!({}))["remembered"], true);
    assert_eq!(computer.ok("forgetKey", json!({}))["remembered"], false);
    let computer = computer.again();
    assert!(!computer.opens(FILE));
}

#[test]
fn a_lock_asks_for_the_passphrase_also_after_heard_is_started_anew() {
    let computer = Computer::remembering();
    computer.ok("lockWorkshop", json!({}));
    assert!(!computer.opens(FILE), "from the home screen");
    assert_eq!(computer.keeps(), 0);
    let computer = computer.again();
    assert!(!computer.opens(FILE));
}

#[test]
fn what_was_remembered_before_a_lock_is_so_again_once_somebody_unlocks_it() {
    for (cmd, file) in [("unlockWorkshop", None), ("openWorkshop", Some(FILE))] {
        let computer = Computer::remembering();
        computer.ok("lockWorkshop", json!({}));
        let mut args = given(WORDS);
        if let Some(file) = file {
            args["file"] = json!(file);
        }
        computer.ok(cmd, args);
        assert_eq!(computer.keeps(), 1, "{cmd}");
        assert!(computer.again().opens(FILE), "{cmd}");
    }
    let computer = Computer::protected();
    computer.ok("lockWorkshop", json!({}));
    computer.ok("unlockWorkshop", given(WORDS));
    assert_eq!(computer.keeps(), 0, "nobody asked for it");
}

#[test]
fn another_passphrase_none_and_no_workshop_any_more_forget_it() {
    let computer = Computer::remembering();
    let change = json!({ "now": { "passphrase": WORDS }, "then": OTHER });
    computer.ok("changePassphrase", change);
    assert_eq!(computer.keeps(), 0);
    computer.ok("rememberKey", given(OTHER));
    computer.ok(
        "removePassphrase",
        json!({ "now": { "passphrase": OTHER } }),
    );
    assert_eq!(computer.keeps(), 0);

    let computer = Computer::remembering();
    computer.ok("destroy", json!({ "title": "Quokka" }));
    assert_eq!(computer.keeps(), 0);
}

#[test]
fn another_name_keeps_it() {
    let computer = Computer::remembering();
    computer.ok("changeListName", json!({ "listName": "York in July" }));
    assert_eq!(computer.keeps(), 1);
    assert!(computer.again().opens("York in July.heard"));
}

#[test]
fn what_does_not_fit_any_more_is_forgotten_and_the_passphrase_asked_for() {
    let computer = Computer::remembering();
    let kept = computer.keychain.kept.lock().unwrap().clone();
    let change = json!({ "now": { "passphrase": WORDS }, "then": OTHER });
    computer.ok("changePassphrase", change);
    computer.keeps();
    for stale in [
        kept.clone(),
        kept.keys()
            .map(|file| (file.clone(), "odd".to_owned()))
            .collect(),
    ] {
        computer.host.close();
        *computer.keychain.kept.lock().unwrap() = stale;
        assert!(!computer.opens(FILE));
        assert_eq!(computer.keeps(), 0);
    }
}

#[test]
fn without_a_keychain_nothing_is_offered_and_nothing_changes() {
    let none = Stands {
        missing: true,
        ..Stands::default()
    };
    let told = Computer::new(none).ok("remembering", json!({}));
    assert_eq!(told, json!({ "offered": false, "remembered": false }));
    let computer = Computer::protected();
    let host = Host::new(None, chrono::Utc::now);
    let computer = Computer { host, ..computer };
    let told = computer.ok("remembering", json!({}));
    assert_eq!(told, json!({ "offered": false, "remembered": false }));
}

#[test]
fn a_keychain_that_hangs_holds_up_nobody_for_long() {
    let mut computer = Computer::remembering();
    computer.keychain.slow = Duration::from_secs(40);
    let computer = computer.again();
    let begun = Instant::now();
    assert!(!computer.opens(FILE), "asked, as without it");
    assert!(
        begun.elapsed() < Duration::from_secs(6),
        "{:?}",
        begun.elapsed()
    );
    let begun = Instant::now();
    computer.ok(
        "openWorkshop",
        json!({ "file": FILE, "key": { "passphrase": WORDS } }),
    );
    computer.ok("lockWorkshop", json!({}));
    computer.ok("unlockWorkshop", given(WORDS));
    assert_eq!(computer.ok("remembering", json!({}))["offered"], false);
    assert!(
        begun.elapsed() < Duration::from_secs(8),
        "{:?}",
        begun.elapsed()
    );
}
