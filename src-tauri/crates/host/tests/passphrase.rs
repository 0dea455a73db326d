//! A passphrase on a workshop: from the home screen's side, and from the command line.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    missing_docs
)]

mod support;

use heard_core::protocol::ActorRole;
use heard_core::{Ids, Key, OpenWorkshop};
use heard_host::{DataFolder, Host, Reach};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use support::{Desk, add_statement, calls};

const WORDS: &str = "teapot gravel nineteen walrus";
const OTHER: &str = "quite another one, in June";

/// The words of the workshop that is killed, and its passphrase.
const CANARIES: [&str; 4] = ["Quokkabridge", "Zyzzyvafield", "Wobbegongham", "teapot"];

/// A host with a data folder.
struct Home {
    host: Host,
    folder: tempfile::TempDir,
}

impl Home {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data = DataFolder::at(folder.path().join("data"));
        let host = Host::new(Some(data), chrono::Utc::now);
        Self { host, folder }
    }

    /// With an open workshop 'Quokkabridge' that lists call 'Leeds in June'.
    fn protected() -> Self {
        let home = Self::new();
        let protect = json!({ "passphrase": WORDS, "listName": "Leeds in June" });
        let args = json!({ "title": "Quokkabridge", "protect": protect });
        let snapshot = home.ok("newWorkshop", args);
        assert_eq!(snapshot["listName"], "Leeds in June");
        home
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn ask_as(&self, id: &str, cmd: &str, args: Value) -> Value {
        calls::ask_as(&self.host, (Reach::Paths, id), cmd, args)
    }

    fn ask(&self, cmd: &str, args: Value) -> Value {
        calls::ask(&self.host, cmd, args)
    }

    fn ok(&self, cmd: &str, args: Value) -> Value {
        calls::ok(&self.host, cmd, args)
    }

    fn refused(&self, cmd: &str, args: Value) -> Value {
        let reply = self.ask(cmd, args);
        assert!(reply.get("err").is_some(), "not refused: {reply}");
        assert!(!reply.to_string().contains("teapot"), "{reply}");
        reply["err"].clone()
    }

    fn code(&self) -> String {
        let code = self.ok("recoveryCode", json!({ "passphrase": WORDS }));
        let groups = code["groups"].as_array().unwrap();
        assert_eq!(groups.len(), 13);
        assert_eq!(code["qr"]["side"], 33);
        let groups: Vec<_> = groups.iter().map(|group| group.as_str().unwrap()).collect();
        groups.join("-").to_lowercase()
    }
}

fn names_in(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let name = |entry: std::io::Result<std::fs::DirEntry>| {
        entry.unwrap().file_name().to_string_lossy().into_owned()
    };
    let mut names: Vec<_> = entries.map(name).collect();
    names.sort();
    names
}

/// Where a word stands in the files of a folder, in their names or their bytes.
fn found(folder: &Path, word: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(self::found(&path, word));
            continue;
        }
        let bytes = std::fs::read(&path).unwrap();
        let name = path.file_name().unwrap().to_string_lossy().to_lowercase();
        let inside = bytes
            .windows(word.len())
            .any(|here| here == word.as_bytes());
        if inside || name.contains(&word.to_lowercase()) {
            found.push(path);
        }
    }
    found
}

#[test]
fn a_protected_workshop_shows_its_list_name_and_a_date_and_nothing_else() {
    let home = Home::protected();
    home.ok(
        "addStatement",
        json!({ "kind": "working", "words": "Zyzzyvafield", "person": null }),
    );
    for open in [true, false] {
        let list = home.ok("listWorkshops", json!({}));
        let listed = &list[0];
        assert_eq!(listed["title"], "Leeds in June", "{open}");
        assert_eq!(listed["protected"], true);
        assert_eq!(listed["statements"], 0);
        assert_eq!(
            (&listed["stage"], &listed["trouble"]),
            (&Value::Null, &Value::Null)
        );
        for word in ["Quokkabridge", "Zyzzyvafield", "teapot"] {
            assert_eq!(
                found(home.folder.path(), word),
                Vec::<PathBuf>::new(),
                "{word}"
            );
        }
        if open {
            home.ok("closeWorkshop", json!({}));
        }
    }
    let again =
        json!({ "title": "x", "protect": { "passphrase": WORDS, "listName": "Leeds in June" } });
    assert_eq!(home.refused("newWorkshop", again)["code"], "conflict");
    let short = json!({ "title": "x", "protect": { "passphrase": "short", "listName": "Short" } });
    assert_eq!(
        home.refused("newWorkshop", short)["params"]["rule"],
        "passphraseTooShort"
    );
    assert_eq!(
        names_in(&home.data()),
        ["Leeds in June.heard", "Leeds in June.heard.lock"]
    );
}

#[test]
fn a_locked_workshop_opens_with_its_passphrase_or_its_code_only() {
    let home = Home::protected();
    let code = home.code();
    for key in [
        json!({ "passphrase": WORDS }),
        json!({ "recoveryCode": code }),
    ] {
        let locked = home.ok("lockWorkshop", json!({}));
        assert_eq!(locked["name"], "Leeds in June");
        assert_eq!(home.refused("snapshot", json!({}))["code"], "notFound");
        let wrong = json!({ "key": { "passphrase": "teapot gravel nineteen" } });
        assert_eq!(
            home.refused("unlockWorkshop", wrong)["code"],
            "wrongPassphrase"
        );
        let half = json!({ "key": { "recoveryCode": code.replace('-', "").split_at(20).0 } });
        assert_eq!(
            home.refused("unlockWorkshop", half)["params"]["groups"][0],
            5
        );
        let file = json!({ "file": "Leeds in June.heard" });
        let asked = home.refused("openWorkshop", file);
        assert_eq!(
            (&asked["code"], &asked["params"]["asked"]),
            (&json!("wrongPassphrase"), &json!(true))
        );
        assert_eq!(
            home.ok("unlockWorkshop", json!({ "key": key }))["listName"],
            "Leeds in June"
        );
    }
    home.ok("closeWorkshop", json!({}));
    assert_eq!(
        home.refused("unlockWorkshop", json!({ "key": { "passphrase": WORDS } }))["code"],
        "notFound"
    );
    let open = json!({ "file": "Leeds in June.heard", "key": { "passphrase": WORDS } });
    home.ok("openWorkshop", open);
}

/// What a wall hears, the newest last.
const FILE: &str = "Leeds in June.heard";

/// A protected workshop with a backup that was seen, and a theme whose name a backup's last step tells.
fn locked_with_a_backup() -> (Home, String) {
    let home = Home::protected();
    home.ok(
        "addTheme",
        json!({ "kind": "working", "name": "Zyzzyvafield", "statements": [] }),
    );
    let list = home.ok("backUpNow", json!({}));
    assert_eq!(list["backups"][0]["facts"]["last"]["cmd"], "addTheme");
    home.ok("lockWorkshop", json!({}));
    let backup = list["backups"][0]["backup"].as_str().unwrap().to_owned();
    (home, backup)
}

#[test]
fn at_a_locked_desk_no_backup_is_told_of_nor_gone_back_to() {
    let (home, backup) = locked_with_a_backup();
    let bytes = std::fs::read(home.data().join(FILE)).unwrap();
    for key in [Value::Null, json!({ "passphrase": OTHER })] {
        let args = json!({ "file": FILE, "backup": backup, "key": key });
        for cmd in ["whatCanBeSaved", "restoreBackup"] {
            let mut args = args.clone();
            if cmd == "whatCanBeSaved" {
                args.as_object_mut().unwrap().remove("backup");
            }
            let refused = home.refused(cmd, args);
            assert_eq!(refused["code"], "wrongPassphrase", "{cmd} {key}");
        }
    }
    assert!(std::fs::read(home.data().join(FILE)).unwrap() == bytes);
    // Cut off, everybody may see that; and that there is a backup, but nothing of what is in it.
    std::fs::write(home.data().join(FILE), &bytes[..bytes.len() - 5]).unwrap();
    let listed = home.ok("listWorkshops", json!({}));
    assert_eq!(listed[0]["newestBackup"]["facts"], Value::Null);
    let saved = home.ok("whatCanBeSaved", json!({ "file": FILE }));
    assert_eq!(saved["backups"][0]["good"], true);
    assert_eq!(saved["backups"][0]["facts"], Value::Null);
    let key = json!({ "passphrase": WORDS });
    let saved = home.ok("whatCanBeSaved", json!({ "file": FILE, "key": key }));
    assert_eq!(saved["backups"][0]["facts"]["last"]["cmd"], "addTheme");
    let saved = home.ok("whatCanBeSaved", json!({ "file": FILE }));
    assert_eq!(saved["backups"][0]["facts"], Value::Null);
}

#[test]
fn a_protected_file_that_is_damaged_inside_says_so_to_whoever_knows_its_passphrase() {
    let (home, backup) = locked_with_a_backup();
    let path = home.data().join(FILE);
    let whole = std::fs::read(&path).unwrap();
    // The first page, without which SQLCipher takes the passphrase for a wrong one; and one further on.
    for at in [2_000, whole.len() - 100] {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        std::fs::write(&path, &bytes).unwrap();
        let wrong = json!({ "file": FILE, "key": { "passphrase": OTHER } });
        assert_eq!(
            home.refused("openWorkshop", wrong)["code"],
            "wrongPassphrase"
        );
        let args = json!({ "file": FILE, "key": { "passphrase": WORDS } });
        assert_eq!(
            home.refused("openWorkshop", args.clone())["code"],
            "damaged"
        );
        let key = json!({ "key": { "passphrase": WORDS } });
        assert_eq!(home.refused("unlockWorkshop", key)["code"], "damaged");
        let saved = home.ok("whatCanBeSaved", args.clone());
        assert_eq!(saved["why"]["code"], "damaged");
        assert_eq!(saved["backups"][0]["backup"], backup.as_str());
        let mut with_backup = args.clone();
        with_backup["backup"] = json!(backup);
        let inside = home.ok("lookInside", with_backup.clone());
        assert_eq!(inside["document"]["themes"][0]["name"], "Zyzzyvafield");
        let restored = home.ok("restoreBackup", with_backup.clone());
        let kept = home.data().join(restored["keptAs"].as_str().unwrap());
        assert!(std::fs::read(&kept).unwrap() == bytes);
        assert_eq!(
            home.refused("restoreBackup", with_backup)["code"],
            "conflict",
            "a file that opens is not replaced"
        );
        std::fs::remove_file(kept).unwrap();
    }
    let opened = home.ok(
        "openWorkshop",
        json!({ "file": FILE, "key": { "passphrase": WORDS } }),
    );
    assert_eq!(opened["document"]["themes"][0]["name"], "Zyzzyvafield");
}

fn wall_of(home: &Home) -> Arc<Mutex<Vec<Value>>> {
    let heard = Arc::new(Mutex::new(Vec::new()));
    let keep = Arc::clone(&heard);
    let sink = move |text: Arc<str>| {
        keep.lock()
            .unwrap()
            .push(serde_json::from_str(&text).unwrap());
        true
    };
    home.host.subscribe(ActorRole::Wall, Box::new(sink));
    heard
}

fn scene_of(wall: &Mutex<Vec<Value>>) -> Value {
    wall.lock().unwrap().last().unwrap()["view"]["picture"]["scene"].clone()
}

#[test]
fn the_room_goes_on_seeing_what_it_saw_while_the_desk_is_locked() {
    let home = Home::protected();
    let wall = wall_of(&home);
    let unlock = || {
        let key = json!({ "key": { "passphrase": WORDS } });
        home.ok("unlockWorkshop", key)
    };
    let ways = json!({ "show": { "scene": "waysOfWorking" } });
    home.ok("showOnWall", ways);
    assert_eq!(scene_of(&wall), "waysOfWorking");
    let locked = home.ok("lockWorkshop", json!({}));
    assert_eq!(locked["wallBlank"], false);
    assert_eq!(scene_of(&wall), "waysOfWorking");
    let again = wall_of(&home);
    assert_eq!(scene_of(&again), "waysOfWorking", "loaded again");
    let open = unlock();
    assert_eq!(open["wallView"]["picture"]["scene"], "waysOfWorking");
    assert_eq!(open["document"]["wall"][0]["blank"], false);
    assert_eq!(scene_of(&wall), "waysOfWorking");

    // Somebody blanks the wall of the locked desk, and brings it back once it is unlocked.
    home.ok("lockWorkshop", json!({}));
    let blanked = home.ok("lockWorkshop", json!({ "blankWall": true }));
    assert_eq!(blanked["wallBlank"], true);
    assert_eq!(scene_of(&wall), "blank");
    assert_eq!(unlock()["document"]["wall"][0]["blank"], true);
    assert_eq!(scene_of(&wall), "blank");
    home.ok("blankWall", json!({ "blank": false }));
    assert_eq!(scene_of(&wall), "waysOfWorking");

    // What is written anew meanwhile does not blank it either.
    let change = json!({ "now": { "passphrase": WORDS }, "then": OTHER });
    home.ok("changePassphrase", change);
    assert_eq!(scene_of(&wall), "waysOfWorking");
    home.ok("closeWorkshop", json!({}));
    assert_eq!(scene_of(&wall), "blank");
}

#[test]
fn a_protected_workshop_takes_another_name_in_lists_with_all_that_it_holds() {
    let home = Home::protected();
    home.ok("backUpNow", json!({}));
    let rename = |name: &str| json!({ "listName": name });
    let named = home.ok("changeListName", rename("Leeds in July"));
    assert_eq!(named["name"], "Leeds in July");
    let open = home.ok("snapshot", json!({}));
    assert_eq!(open["listName"], "Leeds in July");
    let list = home.ok("listWorkshops", json!({}));
    assert_eq!(list.as_array().unwrap().len(), 1);
    assert_eq!(list[0]["file"], "Leeds in July.heard");
    let before = found(home.folder.path(), "Leeds in June");
    assert_eq!(before, Vec::<PathBuf>::new());
    let backups = home.ok("listBackups", json!({}));
    assert_eq!(backups["backups"].as_array().unwrap().len(), 1);
    for name in ["a/b", "", "nul"] {
        let refused = home.refused("changeListName", rename(name));
        assert_eq!(refused["code"], "invalid");
    }
    let other = json!({ "passphrase": OTHER, "listName": "Taken" });
    home.ok("newWorkshop", json!({ "title": "x", "protect": other }));
    let taken = home.refused("changeListName", rename("Leeds in July"));
    assert_eq!(taken["code"], "conflict");
    let open = home.ok("snapshot", json!({}));
    assert_eq!(open["listName"], "Taken");
    home.ok("newWorkshop", json!({ "title": "plain" }));
    let plain = home.refused("changeListName", rename("Plain"));
    assert_eq!(plain["params"]["rule"], "noPassphrase");
}

#[test]
fn a_protected_file_that_heard_is_started_with_waits_for_its_passphrase() {
    let home = Home::protected();
    home.ok("closeWorkshop", json!({}));
    let file = home.data().join("Leeds in June.heard");
    home.host.open_or_ask(&file).unwrap();
    assert_eq!(home.refused("snapshot", json!({}))["code"], "notFound");
    assert_eq!(scene_of(&wall_of(&home)), "blank");
    let key = |passphrase: &str| json!({ "key": { "passphrase": passphrase } });
    let wrong = home.refused("unlockWorkshop", key(OTHER));
    assert_eq!(wrong["code"], "wrongPassphrase");
    let open = home.ok("unlockWorkshop", key(WORDS));
    assert_eq!(open["listName"], "Leeds in June");
    let nowhere = home.host.open_or_ask(&home.data().join("no.heard"));
    assert!(nowhere.is_err());
}

#[test]
fn a_workshop_is_protected_changed_and_freed_again_with_all_that_it_holds() {
    let home = Home::new();
    let snapshot = home.ok("newWorkshop", json!({ "title": "Quokkabridge" }));
    home.ok(
        "addStatement",
        json!({ "kind": "working", "words": "Zyzzyvafield", "person": null }),
    );
    assert_eq!(home.refused("lockWorkshop", json!({}))["code"], "invalid");
    // A backup that anybody could read.
    let backups = home
        .data()
        .join("backups")
        .join(snapshot["workshop"].as_str().unwrap());
    {
        let copy = home.folder.path().join("copy.heard");
        home.ok("saveCopy", json!({ "path": copy }));
        let mut open = OpenWorkshop::open(&copy, None, Ids::Chance, chrono::Utc::now()).unwrap();
        let backup = open.back_up(chrono::Utc::now()).unwrap();
        std::fs::create_dir_all(&backups).unwrap();
        std::fs::copy(&backup.path, backups.join(&backup.name)).unwrap();
    }
    let args = json!({ "passphrase": WORDS, "listName": "Leeds in June" });
    let done = home.ok("protectWorkshop", args.clone());
    assert_eq!(done["recoveryCode"].as_array().unwrap().len(), 13);
    assert_eq!((&done["anew"], &done["left"]), (&json!(1), &json!([])));
    assert_eq!(found(&home.data(), "Quokkabridge"), Vec::<PathBuf>::new());
    assert_eq!(found(&home.data(), "Zyzzyvafield"), Vec::<PathBuf>::new());
    assert_eq!(
        home.refused("protectWorkshop", args)["params"]["rule"],
        "hasPassphrase"
    );
    assert_eq!(
        home.ok("snapshot", json!({}))["document"]["statements"][0]["words"],
        "Zyzzyvafield"
    );

    let wrong = json!({ "now": { "passphrase": OTHER }, "then": OTHER });
    assert_eq!(
        home.refused("changePassphrase", wrong)["code"],
        "wrongPassphrase"
    );
    let first = home.code();
    // Who forgot the passphrase has the code.
    let by_code = json!({ "now": { "recoveryCode": first }, "then": OTHER });
    let second = home.ok("changePassphrase", by_code)["recoveryCode"].clone();
    assert_ne!(second[0], first.to_uppercase()[..5]);
    assert_eq!(
        home.refused("recoveryCode", json!({ "passphrase": WORDS }))["code"],
        "wrongPassphrase"
    );
    home.ok("undo", json!({}));
    home.ok("redo", json!({}));
    let free = home.ok(
        "removePassphrase",
        json!({ "now": { "passphrase": OTHER } }),
    );
    assert_eq!(free["recoveryCode"], Value::Null);
    let doors = home.ok("doors", json!({}));
    let doors = doors.as_array().unwrap().iter();
    assert_eq!(doors.filter(|door| door["kind"] == "keyChanged").count(), 3);
    let list = home.ok("listWorkshops", json!({}));
    assert_eq!(
        (&list[0]["title"], &list[0]["protected"]),
        (&json!("Quokkabridge"), &json!(false))
    );
    assert_eq!(list[0]["file"], "Leeds in June.heard");
}

#[test]
fn a_secret_answer_is_not_kept_to_be_given_again() {
    let home = Home::new();
    home.ok("newWorkshop", json!({ "title": "Getting home" }));
    let args = json!({ "passphrase": WORDS });
    assert!(
        home.ask_as("same", "protectWorkshop", args.clone())
            .get("ok")
            .is_some()
    );
    let again = home.ask_as("same", "protectWorkshop", args);
    assert_eq!(again["err"]["params"]["rule"], "hasPassphrase");
    let other = home.ask_as("same", "closeWorkshop", json!({}));
    assert_eq!(other["err"]["code"], "conflict");
}

#[test]
fn a_code_is_checked_group_by_group_and_a_passphrase_is_judged() {
    let home = Home::protected();
    let code = home.code().to_uppercase();
    let groups: Vec<&str> = code.split('-').collect();
    let typed = json!({ "groups": [groups[0], groups[2], groups[2], "" ] });
    assert_eq!(
        home.ok("checkRecoveryCode", typed),
        json!([true, false, true, false])
    );
    let judged =
        |passphrase: &str| home.ok("passphraseStrength", json!({ "passphrase": passphrase }));
    assert_eq!(
        judged("Quokkabridge")["level"],
        "weak",
        "the workshop's own name"
    );
    assert_eq!(judged(WORDS), json!({ "level": "strong", "advice": [] }));
    let named = json!({ "passphrase": "Wobbegongham", "names": ["Wobbegongham"] });
    let judged = home.ok("passphraseStrength", named);
    assert_eq!(judged["level"], "weak", "a name that was given");
}

#[test]
fn a_protected_file_from_elsewhere_is_taken_in_under_its_own_name_and_once() {
    let home = Home::protected();
    let stick = home.folder.path().join("Northbridge.heard");
    home.ok("saveCopy", json!({ "path": stick }));
    home.ok("closeWorkshop", json!({}));
    let bring = |key: Value| {
        let mut args = json!({ "from": { "path": stick } });
        if !key.is_null() {
            args["key"] = key;
        }
        home.ask("bringIn", args)
    };
    assert_eq!(bring(Value::Null)["err"]["params"]["asked"], true);
    assert_eq!(
        bring(json!({ "passphrase": OTHER }))["err"]["code"],
        "wrongPassphrase"
    );
    let same = bring(json!({ "passphrase": WORDS }));
    assert_eq!(
        same["ok"]["listName"], "Leeds in June",
        "it is here already"
    );
    home.ok("closeWorkshop", json!({}));
    for name in names_in(&home.data()) {
        let path = home.data().join(name);
        if path.is_file() {
            std::fs::remove_file(path).unwrap();
        }
    }
    let new = bring(json!({ "passphrase": WORDS }));
    assert_eq!(new["ok"]["listName"], "Northbridge");
}

#[test]
fn on_the_command_line_a_passphrase_comes_from_a_file_or_from_the_first_line() {
    let desk = Desk::new();
    desk.write("secret", format!("{WORDS}\r\nnot this"));
    desk.write("wrong", "teapot gravel nineteen\n");
    let with = |args: &[&str]| desk.heard(&[args, &["--passphrase-file", "secret"]].concat());
    with(&["new", "w.heard", "--title", "Quokkabridge"]).done();
    desk.heard(&["show", "w.heard"])
        .refused("This workshop has a passphrase.");
    let wrong = desk.heard(&["show", "w.heard", "--passphrase-file", "wrong"]);
    assert!(
        !wrong.err.contains("SQL") && !wrong.err.contains("CORE"),
        "{}",
        wrong.err
    );
    wrong.refused("does not open the workshop");
    desk.write("a.csv", "What is working?\nZyzzyvafield is lovely\n");
    with(&["import", "w.heard", "a.csv"]).done();
    with(&["check", "w.heard"]).done();
    assert!(
        with(&["show", "w.heard", "--outline"])
            .done()
            .out
            .contains("Zyzzyvafield")
    );
    with(&[
        "export",
        "w.heard",
        "--document",
        "data",
        "--output",
        "d.json",
    ])
    .done();
    with(&["import", "again.heard", "d.json"]).done();
    assert!(
        with(&["show", "again.heard"])
            .done()
            .out
            .contains("Quokkabridge")
    );
    desk.heard(&["show", "again.heard"])
        .refused("This workshop has a passphrase.");
    std::fs::remove_file(desk.path("d.json")).unwrap();
    std::fs::remove_file(desk.path("a.csv")).unwrap();
    assert_eq!(
        desk.heard(&["show", "w.heard", "--passphrase-stdin"])
            .status,
        2,
        "no line at all"
    );
}

#[test]
fn no_word_of_a_protected_workshop_is_left_in_any_file_when_it_is_killed_at_work() {
    let desk = Desk::new();
    desk.write("secret", WORDS);
    desk.heard(&[
        "new",
        "w.heard",
        "--title",
        "Quokkabridge",
        "--passphrase-file",
        "secret",
    ])
    .done();
    std::fs::remove_file(desk.path("secret")).unwrap();
    let mut pipe = desk.pipe(&["w.heard", "--passphrase-stdin"]);
    pipe.send(WORDS);
    for n in 0..30 {
        pipe.ok(add_statement(
            &n.to_string(),
            &format!("Zyzzyvafield, street {n}"),
        ));
    }
    for n in 30..40 {
        pipe.ok(json!({ "id": n.to_string(), "cmd": "undo", "args": {} }).to_string());
    }
    let draft = json!({ "place": "card", "words": "Wobbegongham" });
    pipe.ok(json!({ "id": "d", "cmd": "keepDraft", "args": draft }).to_string());
    let copy = json!({ "path": desk.path("copy.heard") });
    pipe.ok(json!({ "id": "c", "cmd": "saveCopy", "args": copy }).to_string());
    let folder = desk.path("");
    assert!(names_in(&folder).contains(&"w.heard-wal".to_owned()));
    for word in CANARIES {
        assert_eq!(found(&folder, word), Vec::<PathBuf>::new(), "{word}, open");
    }
    pipe.send(json!({ "id": "k", "cmd": "redo", "args": {} }).to_string());
    pipe.kill();
    for word in CANARIES {
        assert_eq!(
            found(&folder, word),
            Vec::<PathBuf>::new(),
            "{word}, killed"
        );
    }
    // The recovery code opens it too, from the first line.
    let mut pipe = desk.pipe(&["w.heard", "--passphrase-stdin"]);
    pipe.send(WORDS);
    let request = json!({ "id": "r", "cmd": "recoveryCode", "args": { "passphrase": WORDS } });
    let groups = pipe.ok(request.to_string())["groups"].clone();
    assert_eq!(pipe.end(), 0);
    let groups: Vec<String> = serde_json::from_value(groups).unwrap();
    let mut pipe = desk.pipe(&["w.heard", "--passphrase-stdin"]);
    pipe.send(groups.join(" "));
    let snapshot = pipe.ok(r#"{"id":"s","cmd":"snapshot"}"#);
    assert!(snapshot["document"]["statements"].as_array().unwrap().len() >= 20);
    assert_eq!(pipe.end(), 0);
}

#[test]
fn a_copy_of_a_protected_workshop_has_a_passphrase_of_its_own_or_is_open_on_purpose() {
    let home = Home::new();
    home.ok("newWorkshop", json!({ "title": "Quokkabridge" }));
    home.ok(
        "addStatement",
        json!({ "kind": "working", "words": "Zyzzyvafield", "person": null }),
    );
    home.ok("protectWorkshop", json!({ "passphrase": WORDS }));
    let copies = home.folder.path().join("copies");
    std::fs::create_dir(&copies).unwrap();
    for sharing in ["withAFacilitator", "toLearnWith"] {
        let path = copies.join(format!("{sharing}.heard"));
        let args = |more: Value| {
            let mut args = json!({ "sharing": sharing, "path": path });
            let more = more.as_object().unwrap().clone();
            args.as_object_mut().unwrap().extend(more);
            args
        };
        assert_eq!(home.refused("share", args(json!({})))["code"], "invalid");
        let both = args(json!({ "passphrase": OTHER, "open": true }));
        assert_eq!(home.refused("share", both)["code"], "invalid");
        let short = args(json!({ "passphrase": "short" }));
        assert_eq!(home.refused("share", short)["code"], "invalid");
        assert!(!path.exists());
        home.ok("share", args(json!({ "passphrase": OTHER })));
        assert_eq!(found(&copies, "Zyzzyvafield"), Vec::<PathBuf>::new());
        assert_eq!(found(&copies, "Quokkabridge"), Vec::<PathBuf>::new());
        let key = |words: &str| Some(Key::Passphrase(words.to_owned()));
        let opened = |words: &str| heard_core::glance(&path, key(words).as_ref());
        assert!(opened(WORDS).is_err());
        let seen = opened(OTHER).unwrap();
        assert_eq!(seen.document.statements.len(), 1);
        home.ok("share", args(json!({ "open": true, "force": true })));
        assert!(heard_core::glance(&path, None).is_ok());
        std::fs::remove_file(path).unwrap();
    }
}

#[test]
fn the_data_page_tells_how_the_open_file_is_kept_and_nothing_of_its_keys() {
    let home = Home::protected();
    let stick = home.folder.path().join("stick");
    std::fs::create_dir(&stick).unwrap();
    home.ok("addBackupFolder", json!({ "path": stick }));
    let change = json!({ "now": { "passphrase": WORDS }, "then": OTHER });
    home.ok("changePassphrase", change);
    let look = json!({ "document": "data-page", "options": {}, "from": 0, "count": 1 });
    let before = home.ok("previewDocument", look.clone())["pictures"].clone();
    let path = home.folder.path().join("page.html");
    let page = json!({ "document": "data-page", "format": "html", "path": path, "force": true });
    home.ok("export", page);
    let told = std::fs::read_to_string(&path).unwrap();
    for said in [
        "Leeds in June.heard",
        "With a passphrase.",
        "New passphrase, or none",
        stick.to_str().unwrap(),
    ] {
        assert!(told.contains(said), "{said}: {told}");
    }
    let doors = home.ok("doors", json!({}));
    let mut doors = doors.as_array().unwrap().iter();
    let changed = doors.find(|door| door["kind"] == "keyChanged").unwrap();
    let salt = changed["what"].as_str().unwrap();
    assert!(salt.len() > 8 && !told.contains(salt));
    // The page that is looked at tells of the one that was just made.
    assert_ne!(home.ok("previewDocument", look)["pictures"], before);
}

#[test]
fn the_data_page_is_never_made_of_a_backup_and_without_a_data_folder_says_what_it_cannot_know() {
    let desk = Desk::new();
    desk.heard(&["new", "p.heard", "--title", "Getting home"])
        .done();
    let page = ["export", "p.heard", "--document", "data-page"];
    let html = [&page[..], &["--output", "page.html"]].concat();
    desk.heard(&html).done();
    let told = std::fs::read_to_string(desk.path("page.html")).unwrap();
    for said in [
        "In one file: p.heard",
        "Without a passphrase.",
        "does not know if backups go elsewhere",
    ] {
        assert!(told.contains(said), "{said}: {told}");
    }
    let again = [&page[..], &["--newest-backup", "--output", "again.pdf"]].concat();
    let refused = desk.heard(&again);
    assert_eq!(refused.status, 2);
    assert!(
        refused.err.contains("Leave out --newest-backup."),
        "{}",
        refused.err
    );
    assert!(!desk.path("again.pdf").exists());
}
