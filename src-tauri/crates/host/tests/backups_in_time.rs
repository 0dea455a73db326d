//! When backups come and go by themselves, in a host that is told how time goes by.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod support;

use chrono::{DateTime, TimeDelta, Utc};
use heard_host::{DataFolder, Habit, Host, see_to_backups};
use serde_json::{Value, json};
use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::{Duration, Instant};
use support::calls;

thread_local! {
    static SECONDS: Cell<u32> = const { Cell::new(0) };
    /// How far somebody set the clock back.
    static BACK: Cell<u32> = const { Cell::new(0) };
}

fn now() -> DateTime<Utc> {
    let begin = DateTime::from_timestamp(1_791_450_000, 0).unwrap();
    begin + TimeDelta::seconds(i64::from(SECONDS.get()) - i64::from(BACK.get()))
}

fn steady() -> Instant {
    static BEGUN: OnceLock<Instant> = OnceLock::new();
    *BEGUN.get_or_init(Instant::now) + Duration::from_secs(SECONDS.get().into())
}

struct Home {
    host: Host,
    folder: tempfile::TempDir,
    file: String,
}

impl Home {
    fn new() -> Self {
        SECONDS.set(0);
        BACK.set(0);
        let folder = tempfile::tempdir().unwrap();
        let mut home = Self {
            host: Host::timed(Some(DataFolder::at(folder.path())), now, steady),
            folder,
            file: String::new(),
        };
        home.ok("newWorkshop", json!({ "title": "Getting home" }));
        let list = home.ok("listWorkshops", json!({}));
        home.file = list[0]["file"].as_str().unwrap().to_owned();
        home
    }

    /// The program is killed and started again.
    fn killed(self) -> Self {
        let (folder, file) = (self.folder, self.file);
        drop(self.host);
        let home = Self {
            host: Host::timed(Some(DataFolder::at(folder.path())), now, steady),
            folder,
            file,
        };
        home.ok("openWorkshop", json!({ "file": home.file }));
        home.goes_by(0);
        home
    }

    fn ok(&self, cmd: &str, args: Value) -> Value {
        calls::ok(&self.host, cmd, args)
    }

    fn say(&self, words: &str) {
        let args = json!({ "kind": "working", "words": words, "person": null, "pointed": [] });
        self.ok("addStatement", args);
    }

    fn goes_by(&self, seconds: u32) {
        SECONDS.set(SECONDS.get() + seconds);
        see_to_backups(&self.host, Habit::Desk);
    }

    fn backups(&self) -> Vec<PathBuf> {
        backups_in(&self.folder.path().join("backups"))
    }
}

fn backups_in(folder: &Path) -> Vec<PathBuf> {
    let all = std::fs::read_dir(folder).into_iter();
    let of_each = all.flatten().flatten().map(|entry| entry.path());
    let files = of_each.flat_map(|folder| std::fs::read_dir(folder).unwrap());
    let files = files.map(|entry| entry.unwrap().path());
    files
        .filter(|path| path.extension().is_some_and(|ending| ending == "heard"))
        .collect()
}

#[test]
fn a_change_waits_five_minutes_for_its_backup_and_no_longer() {
    let home = Home::new();
    home.say("The bus waits");
    home.goes_by(299);
    assert_eq!(home.backups().len(), 0);
    home.goes_by(1);
    assert_eq!(home.backups().len(), 1);
    home.goes_by(9_000);
    assert_eq!(home.backups().len(), 1, "nothing new");
}

#[test]
fn what_was_new_before_a_crash_gets_its_backup_all_the_same() {
    let home = Home::new();
    home.say("The bus waits");
    home.goes_by(200);
    let home = home.killed();
    home.goes_by(299);
    assert_eq!(home.backups().len(), 0);
    home.goes_by(1);
    assert_eq!(home.backups().len(), 1);

    home.say("The lift works");
    let home = home.killed();
    home.ok("closeWorkshop", json!({}));
    assert_eq!(home.backups().len(), 2, "closed before its time");
    let home = home.killed();
    home.goes_by(9_000);
    assert_eq!(home.backups().len(), 2, "nothing new");
}

#[test]
fn after_the_end_there_is_a_backup_again() {
    let home = Home::new();
    home.say("The bus waits");
    home.goes_by(300);
    home.ok("tidy", json!({ "title": "Getting home" }));
    assert_eq!(home.backups().len(), 0);
    home.goes_by(300);
    assert_eq!(home.backups().len(), 1);
}

#[test]
fn past_the_day_to_delete_by_old_ones_go_though_nothing_new_comes() {
    let home = Home::new();
    for words in ["The bus waits", "The lift works", "They ring back"] {
        home.say(words);
        home.goes_by(300);
    }
    let change = json!({ "field": "deleteBy", "value": now().date_naive() });
    home.ok("editWorkshop", json!({ "change": change }));
    home.goes_by(300);
    assert_eq!(home.backups().len(), 4, "the day is not over");
    let home = home.killed();
    home.goes_by(86_400);
    assert_eq!(home.backups().len(), 1);
}

#[test]
fn at_the_end_nothing_stays_on_a_stick_though_the_clock_was_set_back() {
    let home = Home::new();
    let stick = tempfile::tempdir().unwrap();
    home.ok("addBackupFolder", json!({ "path": stick.path() }));
    home.say("The bus waits");
    home.goes_by(300);
    let there = stick.path().join("Heard backups");
    assert_eq!(backups_in(&there).len(), 1);
    BACK.set(7_200);
    home.ok("tidy", json!({ "title": "Getting home" }));
    assert_eq!(backups_in(&there).len(), 0);
}

#[test]
fn going_back_lets_old_ones_go_and_gives_a_stick_what_it_kept() {
    let home = Home::new();
    let stick = tempfile::tempdir().unwrap();
    home.ok("addBackupFolder", json!({ "path": stick.path() }));
    let over = json!({ "field": "deleteBy", "value": now().date_naive() });
    home.ok("editWorkshop", json!({ "change": over }));
    home.goes_by(300);
    let later = json!({ "field": "deleteBy", "value": "2030-01-01" });
    home.ok("editWorkshop", json!({ "change": later }));
    home.goes_by(86_400);
    home.say("The bus waits");
    let first = home.backups().into_iter().min().unwrap();
    let first = first.file_name().unwrap().to_str().unwrap();
    let went = home.ok("goBack", json!({ "backup": first }));
    // Its day to delete by is the earlier one again.
    assert_eq!(home.backups().len(), 1);
    let kept = went["kept"].as_str().unwrap();
    let there = backups_in(&stick.path().join("Heard backups"));
    assert!(there.iter().all(|path| path.ends_with(kept)) && there.len() == 1);
}

#[test]
fn old_ones_go_from_a_stick_a_minute_after_it_is_there_again() {
    let home = Home::new();
    let place = tempfile::tempdir().unwrap();
    let (stick, pocket) = (place.path().join("stick"), place.path().join("pocket"));
    std::fs::create_dir(&stick).unwrap();
    home.ok("addBackupFolder", json!({ "path": stick }));
    let over = json!({ "field": "deleteBy", "value": now().date_naive() });
    home.ok("editWorkshop", json!({ "change": over }));
    for words in ["The bus waits", "The lift works", "They ring back"] {
        home.say(words);
        home.goes_by(300);
    }
    let there = stick.join("Heard backups");
    let before = backups_in(&there).len();
    assert!(before > 1, "the day is not over");
    std::fs::rename(&stick, &pocket).unwrap();
    home.goes_by(86_400);
    assert_eq!(home.backups().len(), 1);
    home.goes_by(2);
    std::fs::rename(&pocket, &stick).unwrap();
    // The thread looks every two seconds.
    for _ in 0..29 {
        home.goes_by(2);
    }
    assert_eq!(backups_in(&there).len(), 1);
}
