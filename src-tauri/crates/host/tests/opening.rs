//! Files come from anywhere, and are looked into while others are opened.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod support;

use heard_core::protocol::{ActorRole, Command, Kind};
use heard_core::{Asked, Ids, OpenWorkshop};
use heard_host::{DataFolder, Host, Reach};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use support::calls;

/// A host with a data folder, and a place elsewhere.
struct Home {
    host: Host,
    folder: tempfile::TempDir,
}

impl Home {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("stick")).unwrap();
        let data = DataFolder::at(folder.path().join("data"));
        Self {
            host: Host::new(Some(data), chrono::Utc::now),
            folder,
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn ask(&self, id: &str, cmd: &str, args: Value) -> Value {
        calls::ask_as(&self.host, (Reach::Paths, id), cmd, args)
    }

    fn ok(&self, id: &str, cmd: &str, args: Value) -> Value {
        calls::done(cmd, &self.ask(id, cmd, args))
    }

    fn bring_in(&self, path: &Path) -> Value {
        self.ok("in", "bringIn", json!({ "from": { "path": path } }))
    }
}

fn made_at(path: &Path) -> OpenWorkshop {
    let now = chrono::Utc::now();
    OpenWorkshop::create(path, None, "Getting home", false, Ids::Chance, now).unwrap()
}

fn add(workshop: &mut OpenWorkshop, words: &str) {
    let asked = Asked {
        role: ActorRole::Desk,
        session: "test".to_owned(),
        request: None,
        drafts: Vec::new(),
    };
    let command = Command::AddStatement {
        kind: Kind::Working,
        words: words.to_owned(),
        person: None,
        pointed: Vec::new(),
    };
    workshop.run(&asked, command, chrono::Utc::now()).unwrap();
}

fn mark_read_only(path: &Path) {
    let mut marked = std::fs::metadata(path).unwrap().permissions();
    marked.set_readonly(true);
    std::fs::set_permissions(path, marked).unwrap();
}

#[test]
fn a_file_that_is_marked_read_only_comes_in_and_can_be_worked_on() {
    let home = Home::new();
    let stick = home.path("stick/w.heard");
    drop(made_at(&stick));
    mark_read_only(&stick);
    home.bring_in(&stick);
    home.ok("1", "goToStage", json!({ "stage": "theme" }));
}

#[test]
fn what_a_crash_left_beside_a_read_only_file_comes_in_too() {
    let home = Home::new();
    let crashed = home.path("stick/crashed.heard");
    let mut workshop = made_at(&crashed);
    add(&mut workshop, "The bus driver waits for me");
    let stick = home.path("stick/w.heard");
    std::fs::copy(&crashed, &stick).unwrap();
    std::fs::copy(
        home.path("stick/crashed.heard-wal"),
        home.path("stick/w.heard-wal"),
    )
    .unwrap();
    mark_read_only(&stick);
    let snapshot = home.bring_in(&stick);
    let said = &snapshot["document"]["statements"];
    assert_eq!(said.as_array().unwrap().len(), 1);
}

#[test]
fn a_list_is_never_in_the_way_of_opening() {
    let home = Home::new();
    std::fs::create_dir(home.path("data")).unwrap();
    for name in ["a", "b", "c"] {
        drop(made_at(&home.path(&format!("data/{name}.heard"))));
    }
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for at in 0.. {
                if done.load(Ordering::Relaxed) {
                    return;
                }
                home.ok(&format!("list{at}"), "listWorkshops", json!({}));
            }
        });
        let replies: Vec<Value> = (0..30)
            .map(|at| {
                let file = ["a.heard", "b.heard", "c.heard"][at % 3];
                home.ask(&format!("{at}"), "openWorkshop", json!({ "file": file }))
            })
            .collect();
        done.store(true, Ordering::Relaxed);
        for reply in replies {
            assert!(reply.get("ok").is_some(), "refused: {reply}");
        }
    });
}

#[test]
fn a_workshop_opened_by_another_way_to_its_file_is_the_open_one_in_the_list() {
    let home = Home::new();
    std::fs::create_dir(home.path("data")).unwrap();
    drop(made_at(&home.path("data/w.heard")));
    let roundabout = home.path("data/../data/w.heard");
    home.host.open_file(&roundabout, None).unwrap();
    let list = home.ok("1", "listWorkshops", json!({}));
    assert_eq!(list[0]["trouble"], Value::Null);
    home.ok("2", "openWorkshop", json!({ "file": "w.heard" }));
}

/// What stands in a folder: names and bytes.
fn held(folder: &Path) -> std::collections::BTreeMap<std::ffi::OsString, Vec<u8>> {
    let entries = std::fs::read_dir(folder).unwrap();
    let entries = entries.map(|entry| entry.unwrap());
    entries
        .filter(|entry| entry.path().is_file())
        .map(|entry| (entry.file_name(), std::fs::read(entry.path()).unwrap()))
        .collect()
}

const OLDER: &[u8] = include_bytes!("../../core/tests/files/schema-1.heard");

#[test]
fn listing_workshops_changes_none_of_them_and_says_which_an_older_heard_made() {
    let home = Home::new();
    std::fs::create_dir(home.path("data")).unwrap();
    std::fs::write(home.path("data/older.heard"), OLDER).unwrap();
    drop(made_at(&home.path("data/now.heard")));
    let before = held(&home.path("data"));
    let list = home.ok("1", "listWorkshops", json!({}));
    assert_eq!(held(&home.path("data")), before);
    let list = list.as_array().unwrap();
    let older = |file: &str| {
        let listed = list.iter().find(|listed| listed["file"] == file).unwrap();
        assert_eq!(listed["trouble"], Value::Null);
        listed["older"].as_bool().unwrap()
    };
    assert_eq!((older("older.heard"), older("now.heard")), (true, false));
    let opened = home.ok("2", "openWorkshop", json!({ "file": "older.heard" }));
    let backups = home.ok("3", "listBackups", json!({}));
    assert_eq!(opened["keptAsItWas"], backups["backups"][0]["backup"]);
}

#[test]
fn a_stick_with_a_file_of_an_older_heard_stays_as_it_is_when_the_file_comes_in() {
    let home = Home::new();
    std::fs::write(home.path("stick/older.heard"), OLDER).unwrap();
    let before = held(&home.path("stick"));
    let opened = home.bring_in(&home.path("stick/older.heard"));
    assert_eq!(
        opened["document"]["statements"].as_array().unwrap().len(),
        2
    );
    assert_eq!(held(&home.path("stick")), before);
}

#[test]
fn nothing_half_copied_is_left_where_a_file_is_here_already() {
    let home = Home::new();
    std::fs::write(home.path("stick/older.heard"), OLDER).unwrap();
    home.bring_in(&home.path("stick/older.heard"));
    home.ok("1", "goToStage", json!({ "stage": "theme" }));
    home.ok("2", "closeWorkshop", json!({}));
    let before = held(&home.path("data"));
    let from = json!({ "from": { "path": home.path("stick/older.heard") } });
    let refused = home.ask("3", "bringIn", from);
    assert_eq!(refused["err"]["code"], "conflict");
    assert_eq!(held(&home.path("data")), before);
}

/// The data of a workshop with one statement, saved beside it.
#[test]
fn what_a_program_left_that_was_killed_while_a_file_came_in_goes_at_the_next_start() {
    let home = Home::new();
    let data = home.path("data");
    std::fs::create_dir_all(&data).unwrap();
    // As a copy lies there until it has its name.
    let left = data.join("heard-scratch-left");
    std::fs::create_dir(&left).unwrap();
    std::fs::write(left.join("held"), "").unwrap();
    std::fs::write(left.join("copy.heard"), "everybody's words").unwrap();
    let hour_ago = std::time::SystemTime::now() - std::time::Duration::from_secs(3_600);
    let times = std::fs::FileTimes::new().set_modified(hour_ago);
    std::fs::File::open(&left)
        .unwrap()
        .set_times(times)
        .unwrap();
    let _next = Host::new(Some(DataFolder::at(&data)), chrono::Utc::now);
    assert!(!left.exists());
}

fn data_of(home: &Home) -> PathBuf {
    let path = home.path("stick/w.heard");
    let mut workshop = made_at(&path);
    add(&mut workshop, "The bus driver waits for me");
    drop(workshop);
    home.host.open_file(&path, None).unwrap();
    let data = home.path("stick/data.json");
    let export = json!({ "document": "data", "format": "json", "options": {}, "path": data });
    home.ok("data", "export", export);
    data
}

#[test]
fn a_data_file_comes_in_as_the_workshop_that_it_was_saved_from() {
    let home = Home::new();
    let data = data_of(&home);
    let before = home.ok("1", "snapshot", json!({}));
    let snapshot = home.bring_in(&data);
    assert_eq!(snapshot["workshop"], before["workshop"]);
    assert_eq!(snapshot["revision"], before["revision"]);
    assert_eq!(
        snapshot["document"]["statements"],
        before["document"]["statements"]
    );
    // It can be worked on, and the same file again opens the same workshop while nothing has changed.
    home.ok("2", "closeWorkshop", json!({}));
    let again = home.ok("3", "bringIn", json!({ "from": { "path": data } }));
    assert_eq!(again["workshop"], before["workshop"]);
    home.ok("4", "goToStage", json!({ "stage": "theme" }));
    home.ok("5", "closeWorkshop", json!({}));
    let refused = home.ask("6", "bringIn", json!({ "from": { "path": data } }));
    assert_eq!(refused["err"]["code"], "conflict", "{refused}");
    assert_eq!(
        home.ok("7", "listWorkshops", json!({}))
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn a_damaged_data_file_is_refused_and_leaves_nothing() {
    let home = Home::new();
    let data = data_of(&home);
    let text = std::fs::read_to_string(&data).unwrap();
    for (bad, says) in [
        (
            text.chars().take(text.len() / 2).collect(),
            "damaged in line",
        ),
        (
            text.replace("\"version\": 1", "\"version\": 2"),
            "A newer Heard",
        ),
        (text.replace("heard-data", "other-data"), "not a data file"),
        (
            text.replace("\"number\": 1,", "\"number\": 4294967295,"),
            "too large",
        ),
    ] {
        std::fs::write(&data, bad).unwrap();
        let refused = home.ask(says, "bringIn", json!({ "from": { "path": data } }));
        assert_eq!(refused["err"]["code"], "damaged", "{refused}");
        let said = refused["err"]["message"].as_str().unwrap();
        assert!(said.contains(says), "{said}");
    }
    let left = std::fs::read_dir(home.path("data")).unwrap().count();
    assert_eq!(left, 0, "something is left in the data folder");
}
