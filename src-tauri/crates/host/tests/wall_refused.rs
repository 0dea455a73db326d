//! A wall asks for nothing and hears nothing but its view: over the whole list of commands and jobs.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs
)]

mod support;

use heard_core::protocol::{ActorRole, Command};
use heard_host::{Caller, DataFolder, Host, Job, Reach};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::sync::{Arc, Mutex};
use support::Desk;

/// Every name that requests of this make may have, as the parser itself lists them.
fn names<Asked: DeserializeOwned>() -> Vec<String> {
    let nobody = json!({ "cmd": "no such command", "args": {} });
    let said = serde_json::from_value::<Asked>(nobody)
        .err()
        .unwrap()
        .to_string();
    let names = said.split('`').skip(3).step_by(2);
    names.map(str::to_owned).collect()
}

fn all() -> Vec<String> {
    let (commands, jobs) = (names::<Command>(), names::<Job>());
    assert!(commands.len() > 90 && commands.contains(&"showOnWall".to_owned()));
    assert!(jobs.len() > 25 && jobs.contains(&"keepDraft".to_owned()));
    commands.into_iter().chain(jobs).collect()
}

fn caller(role: ActorRole) -> Caller {
    Caller {
        session: format!("{role:?}"),
        role,
        reach: Reach::Paths,
    }
}

fn ask(host: &Host, role: ActorRole, request: &Value) -> Value {
    let reply = host.call(&caller(role), request.to_string().as_bytes());
    serde_json::from_str(&reply).unwrap()
}

#[test]
fn every_command_and_every_job_is_refused_for_a_wall() {
    let folder = tempfile::tempdir().unwrap();
    let data = DataFolder::at(folder.path().join("data"));
    let host = Host::new(Some(data), chrono::Utc::now);
    let made = json!({ "id": "0", "cmd": "newWorkshop", "args": { "title": "Getting home" } });
    ask(&host, ActorRole::Desk, &made);
    let look = json!({ "id": "1", "cmd": "snapshot", "args": {} });
    let before = ask(&host, ActorRole::Desk, &look);
    let files = || {
        std::fs::read_dir(folder.path().join("data"))
            .unwrap()
            .count()
    };
    let held = files();
    let asked: Vec<String> = all();
    for (n, cmd) in asked.iter().enumerate() {
        let request = json!({ "id": n, "cmd": cmd, "args": {} });
        let reply = ask(&host, ActorRole::Wall, &request);
        assert_eq!(reply["err"]["code"], "notAllowed", "{cmd}: {reply}");
        assert_eq!(reply["re"], n, "{cmd}");
        assert_eq!(reply.get("ok"), None, "{cmd}");
    }
    println!("{} commands and jobs, all refused", asked.len());
    assert_eq!(ask(&host, ActorRole::Desk, &look), before);
    assert_eq!(files(), held);
}

#[test]
fn every_command_and_every_job_is_refused_for_a_wall_on_the_web() {
    let desk = Desk::with_workshop();
    let server = desk.serve(&["w.heard"]);
    let (session, wall) = (server.desk(), server.wall());
    for (n, cmd) in all().iter().enumerate() {
        let answer = server.call(&wall, &json!({ "id": n, "cmd": cmd, "args": {} }));
        assert_eq!(answer.status, 403, "{cmd}");
        assert_eq!(answer.json()["err"]["code"], "notAllowed", "{cmd}");
    }
    assert_eq!(support::web::revision(&server, &session), 1);
}

#[test]
fn a_wall_hears_its_view_and_nothing_else_while_the_desk_works() {
    let folder = tempfile::tempdir().unwrap();
    let data = DataFolder::at(folder.path().join("data"));
    let host = Host::new(Some(data), chrono::Utc::now);
    let heard = Arc::new(Mutex::new(Vec::new()));
    let keep = Arc::clone(&heard);
    let sink = move |push: Arc<str>| {
        keep.lock().unwrap().push(push);
        true
    };
    host.subscribe(ActorRole::Wall, Box::new(sink));
    let canary = "zebrafinch";
    let desk = |id: &str, cmd: &str, args: Value| {
        let reply = ask(
            &host,
            ActorRole::Desk,
            &json!({ "id": id, "cmd": cmd, "args": args }),
        );
        assert!(reply.get("ok").is_some(), "{reply}");
    };
    desk("1", "newWorkshop", json!({ "title": "Getting home" }));
    desk(
        "2",
        "addStatement",
        json!({ "kind": "working", "words": canary, "person": null, "pointed": [] }),
    );
    desk("3", "keepDraft", json!({ "place": "p", "words": canary }));
    desk("4", "showOnWall", json!({ "show": { "scene": "welcome" } }));
    desk(
        "5",
        "addPerson",
        json!({ "reference": canary, "group": null, "mayShow": true, "mayQuote": true }),
    );
    desk("6", "closeWorkshop", json!({}));
    let heard = heard.lock().unwrap();
    assert!(heard.len() >= 4, "{} pushes", heard.len());
    for push in heard.iter() {
        assert!(!push.contains(canary), "{push}");
        let push: Value = serde_json::from_str(push).unwrap();
        let keys: Vec<&String> = push.as_object().unwrap().keys().collect();
        assert_eq!(keys, ["epoch", "seq", "view"]);
    }
}
