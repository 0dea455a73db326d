//! Leaving things behind, as a desk and the command line ask for it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

mod support;

use heard_core::protocol::{ActorRole, DoorKind};
use heard_host::{DataFolder, Host};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use support::{Desk, calls};

const ANSWERS: &str = "ID\tWhat is working?\tWhat is not working?\n\
    1\tZanzibar nights\tThe bus never comes\n\
    2\tQuokka mornings\t\n";

struct Home {
    host: Host,
    folder: tempfile::TempDir,
}

impl Home {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data = DataFolder::at(folder.path().join("data"));
        let home = Self {
            host: Host::new(Some(data), chrono::Utc::now),
            folder,
        };
        home.ok("newWorkshop", json!({ "title": "Getting home" }));
        home
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

    /// Brings the answers in, as far as anything of them is new.
    fn import(&self, cells: &str) -> Value {
        let read = self.ok("readSheet", json!({ "from": { "pasted": cells } }));
        let choices = json!({ "mayShow": true, "mayQuote": true });
        let args =
            json!({ "sheet": read["sheet"], "mapping": read["mapping"], "choices": choices });
        self.ok("import", args)
    }

    fn document(&self) -> Value {
        self.ok("snapshot", json!({}))["document"].clone()
    }

    /// The person who said this.
    fn who_said(&self, words: &str) -> Value {
        let document = self.document();
        let cards = document["statements"].as_array().unwrap();
        let card = cards.iter().find(|card| card["words"] == words);
        card.unwrap()["person"].clone()
    }
}

/// Whether these words stand in any file of a folder or of the folders in it.
fn stands(folder: &Path, words: &str) -> bool {
    std::fs::read_dir(folder).unwrap().any(|entry| {
        let path = entry.unwrap().path();
        if path.is_dir() {
            return stands(&path, words);
        }
        String::from_utf8_lossy(&std::fs::read(path).unwrap()).contains(words)
    })
}

#[test]
fn somebody_goes_from_the_file_its_backups_and_the_copies_that_lie_where_they_were_put() {
    let home = Home::new();
    home.import(ANSWERS);
    let leaving = json!({ "leaving": { "person": home.who_said("Zanzibar nights") } });
    home.ok("saveCopy", json!({ "path": home.path("copy.heard") }));
    home.ok("saveCopy", json!({ "path": home.path("lost.heard") }));
    std::fs::remove_file(home.path("lost.heard")).unwrap();
    let export = json!({ "document": "data", "format": "json", "path": home.path("data.json") });
    home.ok("export", export);
    let would = home.ok("wouldGo", leaving.clone());
    assert_eq!(
        (&would["statements"], &would["statementsThen"]),
        (&json!(2), &json!(1))
    );
    assert_eq!(would["copies"].as_array().unwrap().len(), 3);
    let heard = Arc::new(Mutex::new(Vec::new()));
    let pushes = Arc::clone(&heard);
    let sink = move |push: Arc<str>| {
        pushes.lock().unwrap().push(push.to_string());
        true
    };
    home.host.subscribe(ActorRole::Desk, Box::new(sink));
    let erased = home.ok("erase", leaving.clone());
    assert_eq!(
        (&erased["statements"], &erased["copies"]),
        (&json!(2), &json!(1))
    );
    let unreached = erased["unreached"].as_array().unwrap();
    assert!(unreached[0].as_str().unwrap().ends_with("lost.heard"));
    let push: Value = serde_json::from_str(heard.lock().unwrap().last().unwrap()).unwrap();
    assert_eq!(push["changes"].as_array().unwrap().len(), 3, "{push}");
    std::fs::remove_file(home.path("data.json")).unwrap();
    assert!(!stands(home.folder.path(), "Zanzibar"));
    assert!(stands(home.folder.path(), "Quokka"));
    let again = home.import(&format!("{ANSWERS}3\tThe lift works\t\n"));
    assert_eq!(
        (&again["askedToGo"], &again["people"]),
        (&json!(1), &json!(1)),
        "{again}"
    );
    assert!(!stands(home.folder.path(), "Zanzibar"));
    let doors = home.ok("doors", json!({}));
    let kinds: Vec<DoorKind> = doors
        .as_array()
        .unwrap()
        .iter()
        .map(|door| serde_json::from_value(door["kind"].clone()).unwrap())
        .collect();
    use DoorKind::{Copied, Erased, Exported};
    assert_eq!(kinds, [Erased, Exported, Copied, Copied]);
    assert_eq!(doors[1]["what"], "data json");
    assert_eq!(home.ask("erase", leaving)["err"]["code"], "notFound");
}

#[test]
fn what_cannot_be_taken_back_asks_for_the_title() {
    let home = Home::new();
    home.import(ANSWERS);
    for cmd in ["tidy", "destroy"] {
        let refused = home.ask(cmd, json!({ "title": "Getting" }));
        assert_eq!(refused["err"]["code"], "invalid");
        assert!(stands(home.folder.path(), "Zanzibar"));
    }
    let tidied = home.ok("tidy", json!({ "title": " getting  HOME " }));
    assert_eq!(tidied["statements"], 3);
    assert!(!stands(home.folder.path(), "Zanzibar"));
    assert_eq!(home.document()["statements"].as_array().unwrap().len(), 3);
    home.ok("destroy", json!({ "title": "Getting home" }));
    assert_eq!(home.ok("listWorkshops", json!({})), json!([]));
    assert_eq!(home.ask("snapshot", json!({}))["err"]["code"], "notFound");
}

#[test]
fn a_copy_is_made_for_somebody_else_and_never_over_the_open_file() {
    let home = Home::new();
    home.import(ANSWERS);
    let copy = json!({ "sharing": "withAFacilitator", "path": home.path("for-ann.heard") });
    home.ok("share", copy);
    assert_eq!(
        heard_core::glance(&home.path("for-ann.heard"), None)
            .unwrap()
            .document
            .statements
            .len(),
        3
    );
    let listed = home.ok("listWorkshops", json!({}));
    let own = home.path("data").join(listed[0]["file"].as_str().unwrap());
    let over = json!({ "sharing": "toLearnWith", "path": own, "force": true });
    assert_eq!(home.ask("share", over)["err"]["code"], "conflict");
    let learn = json!({ "sharing": "toLearnWith", "path": home.path("learn.heard") });
    home.ok("share", learn);
    std::fs::remove_file(home.path("for-ann.heard")).unwrap();
    home.ok("closeWorkshop", json!({}));
    assert!(
        !String::from_utf8_lossy(&std::fs::read(home.path("learn.heard")).unwrap())
            .contains("Zanzibar")
    );
}

#[test]
fn the_command_line_takes_somebody_out_shares_and_ends() {
    let desk = Desk::with_workshop();
    std::fs::write(desk.path("a.csv"), ANSWERS.replace('\t', ",")).unwrap();
    desk.heard(&[
        "import",
        "w.heard",
        "a.csv",
        "--may-show",
        "yes",
        "--may-quote",
        "yes",
    ])
    .done();
    let people = desk.heard(&["show", "w.heard", "--json"]).done().json();
    let cards = people["statements"].as_array().unwrap();
    let card = cards
        .iter()
        .find(|card| card["words"] == "Zanzibar nights")
        .unwrap();
    let all = people["people"].as_array().unwrap();
    let person = all
        .iter()
        .find(|person| person["id"] == card["person"])
        .unwrap();
    let code = person["code"].to_string();
    let dry = desk
        .heard(&["erase", "w.heard", "--person", &code, "--dry-run"])
        .done();
    assert!(
        dry.out.contains("2 statements would go, and 1 would stay."),
        "{}",
        dry.out
    );
    let done = desk.heard(&["erase", "w.heard", "--person", &code]).done();
    assert!(
        done.out.contains("2 statements went for good"),
        "{}",
        done.out
    );
    desk.heard(&["erase", "w.heard", "--person", &code])
        .refused("There is no person");
    desk.heard(&["check", "w.heard"]).done();
    std::fs::remove_file(desk.path("a.csv")).unwrap();
    assert!(
        !String::from_utf8_lossy(&std::fs::read(desk.path("w.heard")).unwrap())
            .contains("Zanzibar")
    );
    desk.heard(&["share", "w.heard", "--output", "for-ann.heard"])
        .done();
    desk.heard(&["check", "for-ann.heard"]).done();
    desk.heard(&["tidy", "w.heard", "--title", "Lunch"])
        .refused("not its title");
    let title = people["workshop"][0]["title"].as_str().unwrap();
    desk.heard(&["tidy", "w.heard", "--title", title]).done();
    desk.heard(&["destroy", "w.heard", "--title", title]).done();
    assert!(!desk.path("w.heard").exists());
}
