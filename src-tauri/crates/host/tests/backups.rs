//! Backups by themselves, going back, and the way out of a file that is open elsewhere or damaged.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod support;

use heard_core::protocol::ActorRole;
use heard_host::{DataFolder, Habit, Host, Reach, keep_backups};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use support::{Desk, calls};

/// A host with a data folder, a workshop in it, and a place for a memory stick.
struct Home {
    host: Arc<Host>,
    folder: tempfile::TempDir,
    file: String,
}

impl Home {
    fn new(habit: Habit) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data = DataFolder::at(folder.path().join("data"));
        let host = Arc::new(Host::new(Some(data), chrono::Utc::now));
        keep_backups(&host, habit);
        let mut home = Self {
            host,
            folder,
            file: String::new(),
        };
        home.ok("newWorkshop", json!({ "title": "Getting home" }));
        let list = home.ok("listWorkshops", json!({}));
        home.file = list[0]["file"].as_str().unwrap().to_owned();
        home
    }

    fn ok(&self, cmd: &str, args: Value) -> Value {
        calls::ok(&self.host, cmd, args)
    }

    fn err(&self, cmd: &str, args: Value) -> Value {
        let reply = calls::ask(&self.host, cmd, args);
        assert!(reply.get("err").is_some(), "not refused: {reply}");
        reply["err"].clone()
    }

    fn say(&self, words: &str) {
        let args = json!({ "kind": "working", "words": words, "person": null, "pointed": [] });
        self.ok("addStatement", args);
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("data").join(&self.file)
    }

    /// The backups on the disk, whoever made them.
    fn backups(&self) -> Vec<PathBuf> {
        backups_in(&self.folder.path().join("data/backups"))
    }

    /// Waits for backups that come by themselves.
    fn wait_for(&self, n: usize) {
        let until = Instant::now() + Duration::from_secs(20);
        while self.backups().len() < n {
            assert!(
                Instant::now() < until,
                "{} backups in place of {n}",
                self.backups().len()
            );
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    fn newest(&self) -> String {
        let list = self.ok("listBackups", json!({}));
        list["backups"][0]["backup"].as_str().unwrap().to_owned()
    }

    /// Everything that a desk or wall is told.
    fn told(&self, role: ActorRole) -> Arc<Mutex<Vec<Value>>> {
        let told: Arc<Mutex<Vec<Value>>> = Arc::default();
        let sink = Arc::clone(&told);
        self.host.subscribe(
            role,
            Box::new(move |text| {
                sink.lock()
                    .unwrap()
                    .push(serde_json::from_str(&text).unwrap());
                true
            }),
        );
        told
    }
}

fn backups_in(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(backups_in(&path));
        } else if path.extension().is_some_and(|ending| ending == "heard") {
            found.push(path);
        }
    }
    found
}

#[test]
fn each_stage_change_makes_a_backup_by_itself_and_closing_one_of_what_is_new() {
    let home = Home::new(Habit::Desk);
    home.ok("goToStage", json!({ "stage": "collect" }));
    home.wait_for(1);
    home.say("The bus driver waits for me");
    home.ok("goToStage", json!({ "stage": "theme" }));
    home.wait_for(2);
    let list = home.ok("listBackups", json!({}));
    let backups = list["backups"].as_array().unwrap();
    assert_eq!(backups.len(), 2);
    assert!(backups.iter().all(|backup| backup["good"] == true));
    assert_eq!(backups[0]["facts"]["stage"], "theme");
    assert_eq!(backups[0]["facts"]["counts"]["statements"], 1);
    assert_eq!(backups[1]["facts"]["counts"]["statements"], 0);
    assert_eq!(list["now"]["statements"], 1);
    assert_eq!(list["trouble"], Value::Null);
    // Nothing is new: closing makes none.
    home.ok("closeWorkshop", json!({}));
    assert_eq!(home.backups().len(), 2);
    home.ok("openWorkshop", json!({ "file": home.file }));
    home.say("My sister visits");
    home.ok("closeWorkshop", json!({}));
    assert_eq!(home.backups().len(), 3);
}

#[test]
fn a_short_script_leaves_no_backup_unless_a_stage_changed() {
    let home = Home::new(Habit::Script);
    home.say("The bus driver waits for me");
    home.host.close();
    assert_eq!(home.backups().len(), 0);
    home.ok("openWorkshop", json!({ "file": home.file }));
    home.ok("goToStage", json!({ "stage": "plan" }));
    home.host.close();
    assert_eq!(home.backups().len(), 1);
}

#[test]
fn backing_up_now_is_done_once_for_each_state() {
    let home = Home::new(Habit::Never);
    home.say("The bus driver waits for me");
    let list = home.ok("backUpNow", json!({}));
    assert_eq!(list["backups"].as_array().unwrap().len(), 1);
    let list = home.ok("backUpNow", json!({}));
    assert_eq!(list["backups"].as_array().unwrap().len(), 1);
}

#[test]
fn a_backup_says_what_was_done_since() {
    let home = Home::new(Habit::Never);
    home.say("The bus driver waits for me");
    home.ok("backUpNow", json!({}));
    let since = |list: &Value| list["backups"].as_array().unwrap().last().unwrap()["since"].clone();
    let list = home.ok("listBackups", json!({}));
    assert_eq!(since(&list), json!({ "n": 0, "newest": [] }));
    // Its name tells the second in which it was made.
    std::thread::sleep(Duration::from_millis(1_100));
    let add = json!({ "kind": "working", "name": "Buses", "statements": [] });
    home.ok("addTheme", add);
    home.say("It is late");
    home.say("Nobody waits");
    home.ok("undo", json!({}));
    let list = home.ok("listBackups", json!({}));
    let told = since(&list);
    assert_eq!(told["n"], 2, "what was undone is not told");
    assert_eq!(told["newest"][0]["cmd"], "addStatement");
    assert_eq!(told["newest"][1]["cmd"], "addTheme");
}

#[test]
fn looking_inside_changes_nothing() {
    let home = Home::new(Habit::Never);
    home.say("The bus driver waits for me");
    home.ok("backUpNow", json!({}));
    home.say("Later");
    let before = home.ok("snapshot", json!({}));
    let inside = home.ok("lookInside", json!({ "backup": home.newest() }));
    assert_eq!(
        inside["document"]["statements"].as_array().unwrap().len(),
        1
    );
    assert_eq!(home.ok("snapshot", json!({})), before);
    let gone = home.err("lookInside", json!({ "backup": "no-such-backup" }));
    assert_eq!(gone["code"], "notFound");
}

#[test]
fn going_back_keeps_how_it_is_and_tells_everybody_in_a_new_epoch() {
    let home = Home::new(Habit::Desk);
    home.say("The bus driver waits for me");
    home.ok("backUpNow", json!({}));
    let backup = home.newest();
    let then = home.ok("snapshot", json!({}));
    home.say("A bad hour");
    home.ok("showOnWall", json!({ "show": { "scene": "welcome" } }));
    let now = home.ok("snapshot", json!({}));
    let (desk, wall) = (home.told(ActorRole::Desk), home.told(ActorRole::Wall));
    let went = home.ok("goBack", json!({ "backup": backup }));
    assert_eq!(
        went["snapshot"]["document"]["statements"],
        then["document"]["statements"]
    );
    assert_eq!(went["snapshot"]["history"], then["history"]);
    let desk = desk.lock().unwrap().clone();
    assert_ne!(desk[0]["epoch"], desk[1]["epoch"]);
    assert_eq!(desk[1]["snapshot"], went["snapshot"]);
    let wall = wall.lock().unwrap().clone();
    assert_ne!(wall[0]["epoch"], wall[1]["epoch"]);
    assert_eq!(wall[1]["view"]["picture"]["scene"], "blank", "{}", wall[1]);
    // And forth again.
    home.ok("goBack", json!({ "backup": went["kept"] }));
    let again = home.ok("snapshot", json!({}));
    assert_eq!(
        again["document"]["statements"],
        now["document"]["statements"]
    );
    home.say("It goes on");
}

#[test]
fn a_damaged_backup_is_said_and_never_gone_back_to() {
    let home = Home::new(Habit::Never);
    home.say("The bus driver waits for me");
    home.ok("backUpNow", json!({}));
    let path = home.backups().remove(0);
    let mut bytes = std::fs::read(&path).unwrap();
    bytes[7_000] ^= 1;
    std::fs::write(&path, bytes).unwrap();
    let list = home.ok("listBackups", json!({}));
    assert_eq!(list["backups"][0]["good"], false);
    let before = home.ok("snapshot", json!({}));
    let refused = home.err("goBack", json!({ "backup": home.newest() }));
    assert_eq!(refused["code"], "damaged");
    assert_eq!(home.ok("snapshot", json!({})), before);
}

#[test]
fn a_folder_elsewhere_gets_every_backup_and_may_be_away() {
    let home = Home::new(Habit::Never);
    let stick = home.folder.path().join("stick");
    std::fs::create_dir(&stick).unwrap();
    home.say("The bus driver waits for me");
    home.ok("backUpNow", json!({}));
    let places = home.ok("addBackupFolder", json!({ "path": stick }));
    assert_eq!(
        (&places[0]["there"], backups_in(&stick).len()),
        (&json!(true), 1)
    );
    home.say("My sister visits");
    home.ok("backUpNow", json!({}));
    assert_eq!(backups_in(&stick).len(), 2);
    // The stick goes into a pocket.
    let pocket = home.folder.path().join("pocket");
    std::fs::rename(&stick, &pocket).unwrap();
    home.say("Somebody to talk to");
    let list = home.ok("backUpNow", json!({}));
    assert_eq!(list["trouble"], Value::Null);
    assert_eq!(list["folders"][0]["there"], false);
    // It comes back, and this computer's own backups are gone: those on the stick do.
    std::fs::rename(&pocket, &stick).unwrap();
    std::fs::remove_dir_all(home.folder.path().join("data/backups")).unwrap();
    let list = home.ok("listBackups", json!({}));
    assert_eq!(list["backups"].as_array().unwrap().len(), 2);
    assert!(list["backups"][0]["elsewhere"].is_string());
    home.ok("goBack", json!({ "backup": list["backups"][1]["backup"] }));
    let now = home.ok("snapshot", json!({}));
    assert_eq!(now["document"]["statements"].as_array().unwrap().len(), 1);
    assert_eq!(
        home.ok("removeBackupFolder", json!({ "path": stick })),
        json!([])
    );
    let web = calls::ask_as(
        &home.host,
        (Reach::Handles, "web"),
        "addBackupFolder",
        json!({ "path": stick }),
    );
    assert_eq!(web["err"]["code"], "notAllowed");
    let none = home.err("addBackupFolder", json!({ "path": "/no/such/folder" }));
    assert_eq!(none["code"], "invalid");
}

/// Whether these words stand in any file of a folder.
fn stands(folder: &Path, words: &str) -> bool {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).any(|path| {
        if path.is_dir() {
            return stands(&path, words);
        }
        // It may just have been taken away.
        let bytes = std::fs::read(path).unwrap_or_default();
        bytes
            .windows(words.len())
            .any(|part| part == words.as_bytes())
    })
}

#[test]
fn a_file_that_is_behind_says_so_until_somebody_goes_back_or_on() {
    let home = Home::new(Habit::Never);
    home.say("The bus driver waits for me");
    // Brings all of it into the file itself.
    home.ok("backUpNow", json!({}));
    let older = std::fs::read(home.path()).unwrap();
    home.say("My sister visits");
    home.ok("backUpNow", json!({}));
    home.say("Somebody to talk to");
    home.ok("closeWorkshop", json!({}));
    std::fs::write(home.path(), &older).unwrap();
    let open = || home.ok("openWorkshop", json!({ "file": home.file }));
    let behind = open()["behind"].clone();
    assert_eq!(
        (&behind["revision"], &behind["reached"]),
        (&json!(2), &json!(4))
    );
    home.ok("goBack", json!({ "backup": behind["backup"] }));
    let now = home.ok("snapshot", json!({}));
    assert_eq!(now["document"]["statements"].as_array().unwrap().len(), 2);
    assert_eq!(now.get("behind"), None);
    home.ok("closeWorkshop", json!({}));
    std::fs::write(home.path(), &older).unwrap();
    assert!(open()["behind"].is_object());
    assert_eq!(home.ok("goOn", json!({})).get("behind"), None);
    home.ok("closeWorkshop", json!({}));
    assert_eq!(open().get("behind"), None);
}

/// A home with a memory stick that has two backups.
fn with_a_stick(habit: Habit) -> (Home, PathBuf, PathBuf) {
    let home = Home::new(habit);
    let stick = home.folder.path().join("stick");
    std::fs::create_dir(&stick).unwrap();
    home.ok("addBackupFolder", json!({ "path": stick }));
    for words in ["The bus driver waits for me", "Quicksilver mornings"] {
        home.say(words);
        home.ok("backUpNow", json!({}));
    }
    let pocket = home.folder.path().join("pocket");
    (home, stick, pocket)
}

const PASSPHRASE: &str = "four odd words here";

#[test]
fn with_a_passphrase_no_backup_stays_readable_here_or_on_a_stick() {
    let (home, stick, _) = with_a_stick(Habit::Never);
    assert!(stands(&stick, "Quicksilver"));
    let args = json!({ "passphrase": PASSPHRASE, "listName": "Leeds in June" });
    let changed = home.ok("protectWorkshop", args);
    assert_eq!(
        (&changed["anew"], &changed["removed"], &changed["left"]),
        (&json!(2), &json!(0), &json!([]))
    );
    assert_eq!(changed["away"], json!([]));
    assert!(!stands(home.folder.path(), "Quicksilver"));
    // Both backups and the one of the file with its new key.
    let list = home.ok("listBackups", json!({}));
    assert_eq!(list["backups"].as_array().unwrap().len(), 3);
    // Of one second there may be one in place of two.
    assert!(backups_in(&stick).len() >= 2);
    assert_eq!(list["folders"][0]["lags"], false);
    let oldest = &list["backups"][2];
    assert_eq!(oldest["facts"]["counts"]["statements"], 1);
    home.ok("goBack", json!({ "backup": oldest["backup"] }));
    let now = home.ok("snapshot", json!({}));
    assert_eq!(now["document"]["statements"].as_array().unwrap().len(), 1);
}

#[test]
fn a_damaged_file_that_was_kept_is_told_of_with_a_passphrase_and_goes_along_with_its_name() {
    let (home, _, _) = with_a_stick(Habit::Never);
    let name = format!("{}.damaged-20261122T143600Z", home.file);
    std::fs::write(home.path().with_file_name(&name), "Quicksilver").unwrap();
    let args = json!({ "passphrase": PASSPHRASE, "listName": "Leeds in June" });
    let changed = home.ok("protectWorkshop", args);
    let left = changed["left"][0].as_str().unwrap();
    assert!(left.ends_with("Leeds in June.heard.damaged-20261122T143600Z"));
    assert!(Path::new(left).is_file());
    home.ok("destroy", json!({ "title": "Getting home" }));
    assert!(!stands(&home.folder.path().join("data"), "Quicksilver"));
}

#[test]
fn a_stick_in_a_pocket_is_told_of_and_follows_when_it_is_back() {
    let (home, stick, pocket) = with_a_stick(Habit::Script);
    std::fs::rename(&stick, &pocket).unwrap();
    let changed = home.ok("protectWorkshop", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(changed["away"], json!([stick]));
    let places = home.ok("backupFolders", json!({}));
    assert_eq!(
        (&places[0]["lags"], &places[0]["there"]),
        (&json!(true), &json!(false))
    );
    assert!(stands(&pocket, "Quicksilver"));
    std::fs::rename(&pocket, &stick).unwrap();
    // By itself, and soon.
    let begun = Instant::now();
    while stands(&stick, "Quicksilver") {
        assert!(begun.elapsed() < Duration::from_secs(20), "still there");
        std::thread::sleep(Duration::from_millis(50));
    }
    let settled = || home.ok("backupFolders", json!({}))[0]["lags"] == false;
    while !settled() {
        assert!(begun.elapsed() < Duration::from_secs(20), "still lags");
        std::thread::sleep(Duration::from_millis(50));
    }
    assert_eq!(backups_in(&stick).len(), 2);
}

#[test]
fn who_goes_leaves_the_stick_as_well() {
    let (home, stick, pocket) = with_a_stick(Habit::Never);
    let snapshot = home.ok("snapshot", json!({}));
    let cards = snapshot["document"]["statements"].as_array().unwrap();
    let of = |words: &str| cards.iter().find(|card| card["words"] == words).unwrap()["id"].clone();
    let leaving = json!({ "leaving": { "statements": [of("Quicksilver mornings")] } });
    let erased = home.ok("erase", leaving);
    assert_eq!(erased["away"], json!([]));
    assert!(!stands(home.folder.path(), "Quicksilver"));
    assert!(stands(&stick, "bus driver"));
    // The next one goes while the stick is away.
    std::fs::rename(&stick, &pocket).unwrap();
    let leaving = json!({ "leaving": { "statements": [of("The bus driver waits for me")] } });
    assert_eq!(home.ok("erase", leaving)["away"], json!([stick]));
    std::fs::rename(&pocket, &stick).unwrap();
    assert_eq!(home.ok("backupFolders", json!({}))[0]["lags"], true);
    home.say("Something else");
    home.ok("backUpNow", json!({}));
    assert!(!stands(home.folder.path(), "bus driver"));
    assert_eq!(home.ok("backupFolders", json!({}))[0]["lags"], false);
}

#[test]
fn at_the_end_and_when_it_is_destroyed_nothing_stays_on_a_stick() {
    let (home, stick, pocket) = with_a_stick(Habit::Script);
    let tidied = home.ok("tidy", json!({ "title": "Getting home" }));
    assert_eq!(
        (&tidied["backups"], &tidied["away"]),
        (&json!(4), &json!([]))
    );
    assert!(!stands(home.folder.path(), "Quicksilver"));
    home.ok("backUpNow", json!({}));
    assert_eq!(backups_in(&stick).len(), 1);
    // Somebody else's backups on the same stick are none of our business.
    let other = stick.join("Heard backups").join("somebody.txt");
    std::fs::write(&other, "theirs").unwrap();
    std::fs::rename(&stick, &pocket).unwrap();
    let destroyed = home.ok("destroy", json!({ "title": "Getting home" }));
    assert_eq!(destroyed, json!({ "unreached": [], "away": [stick] }));
    assert!(!stands(&home.folder.path().join("data"), "Getting home"));
    assert!(stands(&pocket, "Getting home"));
    std::fs::rename(&pocket, &stick).unwrap();
    let begun = Instant::now();
    while stands(&stick, "Getting home") {
        assert!(begun.elapsed() < Duration::from_secs(20), "still there");
        std::thread::sleep(Duration::from_millis(50));
    }
    assert!(other.is_file());
}

#[test]
fn a_damaged_file_says_so_and_its_newest_good_backup_takes_its_place() {
    let home = Home::new(Habit::Never);
    home.say("The bus driver waits for me");
    home.ok("backUpNow", json!({}));
    let good = home.newest();
    home.say("Later");
    home.ok("closeWorkshop", json!({}));
    let fine = home.err(
        "restoreBackup",
        json!({ "file": home.file, "backup": good }),
    );
    assert_eq!(
        fine["code"], "conflict",
        "a file that opens is not replaced"
    );
    let bytes = std::fs::read(home.path()).unwrap();
    std::fs::write(home.path(), &bytes[..bytes.len() / 2]).unwrap();
    let listed = home.ok("listWorkshops", json!({}));
    assert_eq!(listed[0]["trouble"], "damaged");
    assert!(
        listed[0]["why"]["message"]
            .as_str()
            .unwrap()
            .contains("its end is missing")
    );
    assert_eq!(listed[0]["newestBackup"]["backup"], good.as_str());
    let saved = home.ok("whatCanBeSaved", json!({ "file": home.file }));
    assert_eq!(saved["backups"][0]["good"], true);
    let inside = json!({ "file": home.file, "backup": good });
    home.ok("lookInside", inside.clone());
    let restored = home.ok("restoreBackup", inside);
    let kept = home
        .path()
        .with_file_name(restored["keptAs"].as_str().unwrap());
    assert_eq!(std::fs::read(kept).unwrap(), bytes[..bytes.len() / 2]);
    let opened = home.ok("openWorkshop", json!({ "file": home.file }));
    assert_eq!(
        opened["document"]["statements"].as_array().unwrap().len(),
        1
    );
    assert_eq!(
        home.ok("listWorkshops", json!({}))
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

/// Turns one letter of a text wherever it stands in a file; the list shows nothing of that.
fn turn(path: &Path, text: &str) {
    let mut bytes = std::fs::read(path).unwrap();
    let at = bytes
        .windows(text.len())
        .rposition(|here| here == text.as_bytes());
    bytes[at.unwrap()] ^= 1;
    std::fs::write(path, bytes).unwrap();
}

#[test]
fn damage_that_only_opening_notices_has_the_same_way_out() {
    let home = Home::new(Habit::Never);
    home.say("The bus driver waits for me");
    home.ok("backUpNow", json!({}));
    let good = home.newest();
    home.ok("closeWorkshop", json!({}));
    turn(&home.path(), "The bus driver waits for me");
    let before = std::fs::read(home.path()).unwrap();
    let file = json!({ "file": home.file });
    assert_eq!(
        home.ok("listWorkshops", json!({}))[0]["trouble"],
        Value::Null
    );
    assert_eq!(home.err("openWorkshop", file.clone())["code"], "damaged");
    let saved = home.ok("whatCanBeSaved", file.clone());
    assert_eq!(saved["why"]["code"], "damaged");
    assert_eq!(saved["backups"][0]["backup"], good.as_str());
    assert!(std::fs::read(home.path()).unwrap() == before);
    let restore = json!({ "file": home.file, "backup": good });
    home.ok("restoreBackup", restore);
    home.ok("openWorkshop", file);
}

#[test]
fn a_file_that_is_open_elsewhere_says_who_has_it_and_its_newest_backup_can_be_read() {
    let desk = Desk::with_workshop();
    let mut pipe = desk.pipe(&["w.heard"]);
    pipe.ok(r#"{"id":"1","cmd":"goToStage","args":{"stage":"theme"}}"#);
    pipe.ok(r#"{"id":"2","cmd":"backUpNow","args":{}}"#);
    for args in [
        vec!["show", "w.heard"],
        vec!["check", "w.heard"],
        vec![
            "export",
            "w.heard",
            "--document",
            "data",
            "--output",
            "d.json",
        ],
    ] {
        let said = desk.heard(&args).refused(" (UTC)). Close it there first.");
        assert!(said.err.contains("--newest-backup"), "{}", said.err);
        let read = desk
            .heard(&[&args[..], &["--newest-backup"]].concat())
            .done();
        assert!(read.err.contains("This is its backup of"), "{}", read.err);
    }
    let none = desk.heard(&["show", "elsewhere.heard", "--newest-backup"]);
    none.refused("has no whole backup");
    assert_eq!(pipe.end(), 0);
}

#[test]
fn before_an_import_there_is_a_backup() {
    let desk = Desk::with_workshop();
    desk.write(
        "answers.csv",
        "What was good?\nThe bus driver waits for me\n",
    );
    let args = [
        "import",
        "w.heard",
        "answers.csv",
        "--may-show",
        "yes",
        "--may-quote",
        "no",
    ];
    desk.heard(&[&args[..], &["--map", "What was good?=working"]].concat())
        .done();
    let made = backups_in(&desk.path("backups"));
    assert_eq!(made.len(), 1);
    let inside = heard_core::glance(&made[0], None).unwrap();
    assert_eq!(inside.document.statements.len(), 0);
}

/// How long actions wait while backups are made without end: run with `--ignored --nocapture`, best in release.
#[test]
#[ignore = "a measurement"]
fn actions_do_not_wait_for_backups() {
    let home = Home::new(Habit::Never);
    for n in 0..1_000 {
        home.say(&format!(
            "Statement {n}: {}",
            "something that was said ".repeat(5)
        ));
    }
    let measure = |backups: bool| {
        let stop = Arc::new(std::sync::atomic::AtomicBool::new(!backups));
        let (host, ended) = (Arc::clone(&home.host), Arc::clone(&stop));
        let made = std::thread::spawn(move || {
            let mut made = 0;
            while !ended.load(Ordering::Relaxed) {
                calls::ask(&host, "backUpNow", json!({}));
                made += 1;
            }
            made
        });
        let mut took: Vec<Duration> = (0..600)
            .map(|n| {
                let begun = Instant::now();
                home.say(&format!("While backups are made: {n}"));
                let took = begun.elapsed();
                std::thread::sleep(Duration::from_millis(3));
                took
            })
            .collect();
        stop.store(true, Ordering::Relaxed);
        took.sort();
        let (p50, p99, most) = (took[300], took[594], took[599]);
        println!(
            "{} backups: p50 {p50:?}, p99 {p99:?}, most {most:?}",
            made.join().unwrap()
        );
        p99
    };
    measure(false);
    assert!(measure(true) < Duration::from_millis(50));
}
