//! Packs: many documents in one go, whole or not at all, on the command line, through the pipe and on the web.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod support;

use serde_json::{Value, json};
use std::fs;
use std::io::Read as _;
use std::time::Duration;
use support::{Desk, web::request};

/// Asks `state` until the pack has an end.
fn ended(mut state: impl FnMut() -> Value) -> Value {
    for _ in 0..600 {
        let at = state();
        let over = at["finished"] == true || at["stopped"] == true || !at["trouble"].is_null();
        if over {
            return at;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    panic!("the pack has no end");
}

fn options() -> Value {
    json!({ "paper": null, "largePrint": false, "cream": false, "plan": null, "order": "by-number" })
}

fn names(folder: &std::path::Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn the_command_line_makes_a_pack_into_a_new_folder_and_leaves_a_full_one_alone() {
    let desk = Desk::new();
    desk.heard(&["example", "p.heard"]).done();
    let pack = [
        "export",
        "p.heard",
        "--pack",
        "participants",
        "--output",
        "give",
    ];
    desk.heard(&pack).done();
    let made = names(&desk.path("give"));
    assert!(made.contains(&"action-plan.pdf".to_owned()), "{made:?}");
    assert!(made.contains(&"calendar.ics".to_owned()), "{made:?}");
    desk.heard(&pack).refused("Choose a new folder");
    assert_eq!(names(&desk.path("give")), made);
    let both = [&pack[..], &["--document", "data"]].concat();
    assert_eq!(desk.heard(&both).status, 2);
}

#[test]
fn a_pack_says_how_far_it_is_and_lies_whole_in_a_folder_of_its_own() {
    let desk = Desk::new();
    desk.heard(&["example", "p.heard"]).done();
    let mut pipe = desk.pipe(&["p.heard"]);
    let folder = desk.path("");
    let mut asked = 0;
    let mut ask = |cmd: &str, args: Value| -> Value {
        asked += 1;
        pipe.ok(request(&asked.to_string(), cmd, args).to_string())
    };
    for expected in ["for-participants", "for-participants-2"] {
        let args = json!({ "pack": "participants", "options": options(), "path": folder });
        let run = ask("beginPack", args)["run"].clone();
        let at = ended(|| ask("packState", json!({ "run": run })));
        assert_eq!(at["done"], at["of"], "{at}");
        assert!(at["name"].as_str().unwrap().ends_with(expected), "{at}");
        let path = at["path"].as_str().unwrap();
        assert_eq!(
            names(std::path::Path::new(path)).len() as u64,
            at["of"].as_u64().unwrap()
        );
    }
    let left = names(&folder);
    assert!(
        !left.iter().any(|name| name.starts_with(".heard-pack")),
        "{left:?}"
    );
}

#[test]
fn a_pack_that_is_called_off_leaves_nothing_behind() {
    let desk = Desk::new();
    desk.heard(&["example", "p.heard"]).done();
    let before = names(&desk.path(""));
    let mut pipe = desk.pipe(&["p.heard"]);
    let args = json!({ "pack": "participants", "options": options(), "path": desk.path("") });
    let run = pipe.ok(request("1", "beginPack", args).to_string())["run"].clone();
    pipe.ok(request("2", "cancelPack", json!({ "run": run })).to_string());
    let mut asked = 2;
    let at = ended(|| {
        asked += 1;
        let state = request(&asked.to_string(), "packState", json!({ "run": run }));
        pipe.ok(state.to_string())
    });
    assert_eq!(at["stopped"], true, "{at}");
    assert_eq!(pipe.end(), 0);
    let after: Vec<String> = names(&desk.path(""))
        .into_iter()
        .filter(|name| !name.ends_with(".lock"))
        .collect();
    let before: Vec<String> = before
        .into_iter()
        .filter(|name| !name.ends_with(".lock"))
        .collect();
    assert_eq!(after, before);
}

#[cfg(unix)]
#[test]
fn a_pack_that_is_ended_by_ctrl_c_leaves_nothing_behind() {
    use std::process::Command;
    let desk = Desk::new();
    desk.heard(&["example", "p.heard"]).done();
    let pack = [
        "export", "p.heard", "--pack", "printer", "--output", "to-print",
    ];
    let run = desk.start(&pack);
    let begun = || {
        names(&desk.path(""))
            .iter()
            .any(|name| name.starts_with(".heard-pack-"))
    };
    for _ in 0..600 {
        if begun() {
            break;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    assert!(begun(), "no pack was begun");
    let told = Command::new("kill")
        .args(["-INT", &run.id().to_string()])
        .status();
    assert!(told.unwrap().success());
    let ended = run.wait_with_output().unwrap();
    assert_eq!(ended.status.code(), Some(130));
    assert_eq!(
        String::from_utf8_lossy(&ended.stderr).trim(),
        "Stopped. No pack was made."
    );
    assert!(
        !begun() && !desk.path("to-print").exists(),
        "{:?}",
        names(&desk.path(""))
    );
}

#[cfg(unix)]
#[test]
fn what_a_killed_program_left_of_a_pack_goes_with_a_later_pack_but_no_pack_at_work() {
    let desk = Desk::new();
    desk.heard(&["example", "p.heard"]).done();
    for name in [".heard-pack-old", ".heard-pack-new"] {
        fs::create_dir(desk.path(name)).unwrap();
        fs::write(desk.path(name).join("half.pdf"), "%PDF").unwrap();
    }
    let days_ago = std::time::SystemTime::now() - Duration::from_secs(2 * 24 * 60 * 60);
    let old = fs::File::open(desk.path(".heard-pack-old")).unwrap();
    old.set_modified(days_ago).unwrap();
    let pack = [
        "export",
        "p.heard",
        "--pack",
        "participants",
        "--output",
        "give",
    ];
    desk.heard(&pack).done();
    let left: Vec<String> = names(&desk.path(""))
        .into_iter()
        .filter(|name| name.starts_with(".heard-pack-"))
        .collect();
    assert_eq!(left, [".heard-pack-new"]);
}

#[test]
fn the_web_gets_a_pack_as_one_zip_and_nobody_else_gets_it() {
    let desk = Desk::new();
    desk.heard(&["example", "p.heard"]).done();
    let server = desk.serve(&["p.heard"]);
    let mine = server.desk();
    let args = json!({ "pack": "participants", "options": options(), "path": null });
    let run = server.ok(&mine, &request("1", "beginPack", args))["run"].clone();
    let stranger = server.desk();
    let theirs = server.call(&stranger, &request("1", "packState", json!({ "run": run })));
    assert_eq!(theirs.json()["err"]["code"], "notFound");
    let mut asked = 1;
    let at = ended(|| {
        asked += 1;
        server.ok(
            &mine,
            &request(&asked.to_string(), "packState", json!({ "run": run })),
        )
    });
    let path = format!("/api/files/{}", at["handle"].as_str().unwrap());
    let zip = server.request("GET", &path, &[("X-Heard-Session", &mine)], b"");
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(zip.body)).unwrap();
    assert_eq!(zip.len() as u64, at["of"].as_u64().unwrap());
    let mut plan = Vec::new();
    zip.by_name("action-plan.pdf")
        .unwrap()
        .read_to_end(&mut plan)
        .unwrap();
    assert!(plan.starts_with(b"%PDF-"));
}

#[test]
fn pages_can_be_looked_at_before_they_are_made() {
    let desk = Desk::new();
    desk.heard(&["example", "p.heard"]).done();
    let mut pipe = desk.pipe(&["p.heard"]);
    let look = |from: u32| json!({ "document": "action-plan", "options": options(), "from": from, "count": 1 });
    let seen = pipe.ok(request("1", "previewDocument", look(0)).to_string());
    assert_eq!(seen["pictures"].as_array().unwrap().len(), 1);
    assert!(
        seen["pictures"][0]
            .as_str()
            .unwrap()
            .starts_with("iVBORw0KGgo"),
        "a PNG"
    );
    let beyond = pipe.ok(request("2", "previewDocument", look(1_000)).to_string());
    assert_eq!(beyond["pages"], seen["pages"]);
    assert_eq!(beyond["pictures"].as_array().unwrap().len(), 0);
    let data = json!({ "document": "data", "options": options(), "from": 0, "count": 1 });
    let (code, _) = pipe.refused(request("3", "previewDocument", data).to_string());
    assert_eq!(code, "invalid");
}
