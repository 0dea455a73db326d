//! A copy from another laptop, brought where its workshop is already.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod support;

use heard_core::protocol::{ActorRole, Command, Kind, Sharing};
use heard_core::{Asked, Ids, Key, OpenWorkshop};
use heard_host::{DataFolder, Host};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use support::calls;

const HERE: &str = "four odd words";
const THERE: &str = "three other words";

struct Home {
    host: Host,
    folder: tempfile::TempDir,
}

impl Home {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        for name in ["data", "stick"] {
            std::fs::create_dir(folder.path().join(name)).unwrap();
        }
        let data = DataFolder::at(folder.path().join("data"));
        Self {
            host: Host::new(Some(data), chrono::Utc::now),
            folder,
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn ask(&self, cmd: &str, args: Value) -> Value {
        calls::ask(&self.host, cmd, args)
    }

    fn ok(&self, cmd: &str, args: Value) -> Value {
        calls::ok(&self.host, cmd, args)
    }

    /// What differs between a workshop here and the copy on the stick.
    fn brought(&self) -> Value {
        json!({ "path": self.path("stick/copy.heard") })
    }

    fn statements(&self) -> Vec<String> {
        let snapshot = self.ok("snapshot", json!({}));
        words(&snapshot["document"])
    }
}

fn words(document: &Value) -> Vec<String> {
    let rows = document["statements"].as_array().unwrap().iter();
    let mut words: Vec<_> = rows
        .map(|row| row["words"].as_str().unwrap().to_owned())
        .collect();
    words.sort_unstable();
    words
}

fn key(words: Option<&str>) -> Option<Key> {
    words.map(|words| Key::Passphrase(words.to_owned()))
}

fn add(path: &Path, passphrase: Option<&str>, words: &str) {
    let now = chrono::Utc::now();
    let mut open = OpenWorkshop::open(path, key(passphrase), Ids::Chance, now).unwrap();
    let asked = Asked {
        role: ActorRole::Desk,
        session: uuid::Uuid::new_v4().to_string(),
        request: None,
        drafts: Vec::new(),
    };
    let command = Command::AddStatement {
        kind: Kind::Working,
        words: words.to_owned(),
        person: None,
        pointed: Vec::new(),
    };
    open.run(&asked, command, now).unwrap();
}

/// A workshop here, closed, and a copy of it for a colleague on the stick.
fn parted(here: Option<&str>, there: Option<&str>) -> Home {
    let home = Home::new();
    let path = home.path("data/room.heard");
    let now = chrono::Utc::now();
    let made = OpenWorkshop::create(&path, key(here), "Getting home", false, Ids::Chance, now);
    drop(made.unwrap());
    add(&path, here, "The lift works");
    let mut open = OpenWorkshop::open(&path, key(here), Ids::Chance, now).unwrap();
    let copy = home.path("stick/copy.heard");
    let later = chrono::Utc::now();
    let shared = open.share(&copy, key(there), Sharing::WithAFacilitator, later);
    shared.unwrap();
    home
}

#[test]
fn the_newer_copy_is_told_and_read_and_taken_and_the_one_here_can_be_gone_back_to() {
    let home = parted(None, None);
    add(&home.path("stick/copy.heard"), None, "The bus waits");
    let stick = std::fs::read(home.path("stick/copy.heard")).unwrap();
    let from = json!({ "from": home.brought() });
    let refused = home.ask("bringIn", from.clone());
    assert_eq!(refused["err"]["code"], "conflict");
    assert_eq!(refused["err"]["params"]["hereAlready"], "Getting home");
    let told = home.ok("compareCopies", from.clone());
    assert_eq!(told["apart"]["between"], "newer");
    assert_eq!(
        (&told["asks"], &told["backup"]),
        (&json!(false), &Value::Null)
    );
    assert_eq!(told["apart"]["onlyBrought"][0]["some"][0], "The bus waits");
    assert_eq!(told["file"], "room.heard");
    let inside = home.ok("lookIntoCopy", from);
    assert_eq!(
        words(&inside["document"]),
        ["The bus waits", "The lift works"]
    );
    // Looking changed nothing, and left nothing half copied.
    let names = std::fs::read_dir(home.path("data")).unwrap();
    let hidden = |name: &str| name.starts_with('.');
    let mut names = names.map(|file| file.unwrap().file_name().into_string().unwrap());
    assert!(!names.any(|name| hidden(&name)));
    home.ok("takeCopy", json!({ "from": home.brought(), "both": false }));
    assert_eq!(home.statements(), ["The bus waits", "The lift works"]);
    assert!(std::fs::read(home.path("stick/copy.heard")).unwrap() == stick);
    let backups = home.ok("listBackups", json!({}));
    let newest = backups["backups"][0]["backup"].clone();
    home.ok("goBack", json!({ "backup": newest }));
    assert_eq!(home.statements(), ["The lift works"]);
    let list = home.ok("listWorkshops", json!({}));
    assert_eq!(list.as_array().unwrap().len(), 1);
}

#[test]
fn everybody_hears_that_a_copy_took_the_place_of_the_open_workshop() {
    use std::sync::{Arc, Mutex};
    let home = parted(None, None);
    add(&home.path("stick/copy.heard"), None, "The bus waits");
    home.ok("openWorkshop", json!({ "file": "room.heard" }));
    let heard: Arc<Mutex<Vec<Value>>> = Arc::default();
    let hears = Arc::clone(&heard);
    let sink = move |push: Arc<str>| {
        hears
            .lock()
            .unwrap()
            .push(serde_json::from_str(&push).unwrap());
        true
    };
    home.host.subscribe(ActorRole::Desk, Box::new(sink));
    home.ok("takeCopy", json!({ "from": home.brought(), "both": false }));
    let heard = heard.lock().unwrap();
    let (first, last) = (&heard[0], heard.last().unwrap());
    assert_ne!(first["epoch"], last["epoch"]);
    assert_eq!(words(&last["snapshot"]["document"]).len(), 2);
}

#[test]
fn both_are_kept_as_two_workshops_of_the_list() {
    let home = parted(None, Some(THERE));
    add(&home.path("stick/copy.heard"), Some(THERE), "The bus waits");
    add(&home.path("data/room.heard"), None, "The café is warm");
    let asks = home.ask("bringIn", json!({ "from": home.brought() }));
    assert_eq!(asks["err"]["params"]["asked"], true);
    let with = json!({ "from": home.brought(), "key": { "passphrase": THERE } });
    let told = home.ok("compareCopies", with.clone());
    assert_eq!(told["apart"]["between"], "bothChanged");
    let mut both = with;
    both["both"] = json!(true);
    let snapshot = home.ok("takeCopy", both);
    assert_eq!(
        words(&snapshot["document"]),
        ["The bus waits", "The lift works"]
    );
    let title = &snapshot["document"]["workshop"][0]["title"];
    assert_eq!(title, "Getting home (the other copy)");
    // It keeps its own passphrase, and the one here is as it was.
    assert_eq!(snapshot["listName"], "copy");
    let list = home.ok("listWorkshops", json!({}));
    assert_eq!(list.as_array().unwrap().len(), 2);
    home.ok("openWorkshop", json!({ "file": "room.heard" }));
    assert_eq!(home.statements(), ["The café is warm", "The lift works"]);
    home.ok("closeWorkshop", json!({}));
    let now = chrono::Utc::now();
    for (file, passphrase) in [("room", None), ("copy", Some(THERE))] {
        let path = home.path(&format!("data/{file}.heard"));
        let found = heard_core::check(&path, key(passphrase), now).unwrap();
        assert_eq!(found, [""; 0], "{file}");
    }
}

#[test]
fn a_protected_workshop_here_asks_for_its_passphrase_before_anything_is_told() {
    let home = parted(Some(HERE), Some(THERE));
    add(&home.path("stick/copy.heard"), Some(THERE), "The bus waits");
    let key = json!({ "passphrase": THERE });
    let refused = home.ask("bringIn", json!({ "from": home.brought(), "key": key }));
    assert_eq!(refused["err"]["params"]["hereAlready"], "room");
    let said = refused.to_string();
    assert!(!said.contains("Getting home"), "{said}");
    let with = |here: &str| json!({ "from": home.brought(), "key": key, "hereKey": { "passphrase": here } });
    let told = home.ok(
        "compareCopies",
        json!({ "from": home.brought(), "key": key }),
    );
    assert_eq!(
        (&told["asks"], &told["apart"]),
        (&json!(true), &Value::Null)
    );
    let take = |mut args: Value, both: bool| {
        args["both"] = json!(both);
        home.ask("takeCopy", args)
    };
    for both in [false, true] {
        let bare = json!({ "from": home.brought(), "key": key });
        assert_eq!(take(bare, both)["err"]["code"], "wrongPassphrase");
    }
    let wrong = home.ask("compareCopies", with("no such words"));
    assert_eq!(wrong["err"]["code"], "wrongPassphrase");
    let told = home.ok("compareCopies", with(HERE));
    assert_eq!(told["apart"]["between"], "newer");
    let taken = take(with(HERE), false);
    assert_eq!(words(&taken["ok"]["document"]).len(), 2);
    // Its own passphrase opens it, and no other.
    home.ok("closeWorkshop", json!({}));
    let open = |passphrase: &str| {
        let key = json!({ "passphrase": passphrase });
        home.ask("openWorkshop", json!({ "file": "room.heard", "key": key }))
    };
    assert_eq!(open(THERE)["err"]["code"], "wrongPassphrase");
    assert!(open(HERE).get("ok").is_some());
}

#[test]
fn a_backup_of_the_workshop_is_no_second_laptop() {
    let home = parted(None, None);
    home.ok("openWorkshop", json!({ "file": "room.heard" }));
    let backups = home.ok("backUpNow", json!({}));
    let name = backups["backups"][0]["backup"].as_str().unwrap().to_owned();
    let at = backups["backups"][0]["at"].clone();
    home.ok("goToStage", json!({ "stage": "theme" }));
    let folders = std::fs::read_dir(home.path("data/backups")).unwrap();
    let folder = folders.map(|folder| folder.unwrap().path()).next().unwrap();
    let stick = home.path("stick").join(&name);
    std::fs::copy(folder.join(&name), &stick).unwrap();
    let told = home.ok("compareCopies", json!({ "from": { "path": stick } }));
    assert_eq!(told["backup"], at);
    assert_eq!(told["apart"]["between"], "older");
    let take = json!({ "from": { "path": stick }, "both": false });
    assert_eq!(home.ask("takeCopy", take)["err"]["code"], "invalid");
    // A file that only has such a name is a copy like any other.
    add(&stick, None, "Written since");
    let told = home.ok("compareCopies", json!({ "from": { "path": stick } }));
    assert_eq!(told["backup"], Value::Null);
}

#[test]
fn a_workshop_that_is_open_elsewhere_says_who_has_it_and_no_second_one_is_made() {
    let home = parted(None, None);
    add(&home.path("stick/copy.heard"), None, "The bus waits");
    let now = chrono::Utc::now();
    let path = home.path("data/room.heard");
    let elsewhere = OpenWorkshop::open(&path, None, Ids::Chance, now).unwrap();
    let refused = home.ask("bringIn", json!({ "from": home.brought() }));
    assert_eq!(refused["err"]["code"], "locked", "{refused}");
    drop(elsewhere);
    let files = std::fs::read_dir(home.path("data")).unwrap();
    let own = |name: &std::ffi::OsStr| name.to_string_lossy().ends_with(".heard");
    assert_eq!(
        files
            .filter(|file| own(&file.as_ref().unwrap().file_name()))
            .count(),
        1
    );
}
