//! The web host: what a desk and a wall do over it, files by handle, and the home screen.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs
)]

mod support;

use serde_json::{Value, json};
use support::web::{add, request, revision};
use support::{Desk, add_statement};

#[test]
fn a_desk_changes_the_workshop_and_hears_of_it() {
    let desk = Desk::with_workshop();
    let server = desk.serve(&["w.heard"]);
    let session = server.desk();
    let mut pushes = server.pushes(&session);
    let first = pushes.next();
    assert_eq!(
        first["snapshot"]["document"]["workshop"][0]["title"],
        "Getting home"
    );

    let outcome = server.ok(&session, &add("1", "I can go out"));
    let push = pushes.next();
    assert_eq!(push["seq"], first["seq"].as_u64().unwrap() + 1);
    assert_eq!(
        (&push["origin"], &push["revision"]),
        (&json!(session), &outcome["revision"])
    );
    assert_eq!(push["changes"][0]["after"]["words"], "I can go out");
    assert_eq!(push["history"]["undo"]["cmd"], "addStatement");
    // Sent again after a lost line, it is done once and pushed once.
    assert_eq!(server.ok(&session, &add("1", "I can go out")), outcome);
    server.ok(&session, &request("2", "undo", json!({})));
    let push = pushes.next();
    assert_eq!(push["changes"][0]["after"], Value::Null);
}

#[test]
fn a_wall_sees_its_view_and_nothing_else() {
    let desk = Desk::with_workshop();
    let server = desk.serve(&["w.heard"]);
    let (session, mut wall) = (server.desk(), server.pushes(&server.wall()));
    let first = wall.text().unwrap();
    assert!(
        first.contains("\"view\"") && !first.contains("snapshot") && !first.contains("history")
    );
    server.ok(&session, &add("1", "a secret word"));
    server.ok(
        &session,
        &request("2", "showOnWall", json!({ "show": { "scene": "welcome" } })),
    );
    let push = wall.text().unwrap();
    assert!(push.contains("\"scene\":\"welcome\""), "{push}");
    assert!(
        !push.contains("secret") && !push.contains("changes"),
        "{push}"
    );
}

#[test]
fn a_wall_session_is_refused_whatever_it_asks() {
    let desk = Desk::with_workshop();
    let server = desk.serve(&["w.heard"]);
    let (session, wall) = (server.desk(), server.wall());
    let before = revision(&server, &session);
    let asked = [
        add("1", "from the wall"),
        request("2", "undo", json!({})),
        request("3", "snapshot", json!({})),
        request("4", "wallView", json!({})),
        request("5", "listWorkshops", json!({})),
        request("6", "wallAddress", json!({})),
        request("7", "blankWall", json!({ "blank": false })),
        request(
            "8",
            "export",
            json!({ "document": "data", "format": "json", "path": null }),
        ),
        json!("nonsense"),
    ];
    for one in asked {
        let answer = server.call(&wall, &one);
        assert_eq!(answer.status, 403, "{one}");
        assert_eq!(answer.json()["err"]["code"], "notAllowed", "{one}");
    }
    let headers = [("X-Heard-Session", wall.as_str())];
    assert_eq!(
        server.request("POST", "/api/files", &headers, b"x").status,
        401
    );
    assert_eq!(revision(&server, &session), before);
}

#[test]
fn files_travel_by_handle_and_belong_to_their_session() {
    let desk = Desk::with_workshop();
    let server = desk.serve(&["w.heard"]);
    let (mine, other) = (server.desk(), server.desk());
    let headers = [
        ("X-Heard-Session", mine.as_str()),
        ("X-Heard-File-Name", "Antworten%20%C3%A9.csv"),
    ];
    let answers = "What is working?\nThe garden is lovely\n";
    let given = server
        .request("POST", "/api/files", &headers, answers.as_bytes())
        .json();
    let from = json!({ "from": { "handle": given["handle"] } });
    let read = server.ok(&mine, &request("1", "readSheet", from.clone()));
    assert_eq!(
        (&read["rows"], &read["header"][0]),
        (&1.into(), &"What is working?".into())
    );
    assert_eq!(read["name"], "Antworten é");
    let refused = server.call(&other, &request("1", "readSheet", from)).json();
    assert_eq!(refused["err"]["code"], "notFound");
    let path = json!({ "from": { "path": desk.path("w.heard") } });
    assert_eq!(
        server
            .call(&mine, &request("2", "readSheet", path.clone()))
            .json()["err"]["code"],
        "notAllowed"
    );
    assert_eq!(
        server.call(&mine, &request("3", "bringIn", path)).json()["err"]["code"],
        "notAllowed"
    );
    let out = json!({ "document": "data", "format": "json", "path": desk.path("x.json") });
    assert_eq!(
        server.call(&mine, &request("4", "export", out)).json()["err"]["code"],
        "notAllowed"
    );

    let made = server.ok(
        &mine,
        &request(
            "5",
            "export",
            json!({ "document": "data", "format": "json" }),
        ),
    );
    let path = format!("/api/files/{}", made["handle"].as_str().unwrap());
    let fetched = server.request("GET", &path, &[("X-Heard-Session", &mine)], b"");
    assert_eq!(
        (fetched.status, &fetched.json()["format"]),
        (200, &"heard-data".into())
    );
    assert!(fetched.head.contains("content-disposition: attachment"));
    assert_eq!(
        server
            .request("GET", &path, &[("X-Heard-Session", &other)], b"")
            .status,
        404
    );
}

#[test]
fn the_desk_can_open_the_wall() {
    let desk = Desk::with_workshop();
    let server = desk.serve(&["w.heard"]);
    let address = server.ok(&server.desk(), &request("1", "wallAddress", json!({})));
    let token = address["path"]
        .as_str()
        .unwrap()
        .strip_prefix("/wall.html#token=")
        .unwrap();
    assert_eq!(server.session(token).1, "wall");
}

#[test]
fn the_home_screen_makes_opens_and_closes_workshops() {
    let desk = Desk::new();
    let server = desk.serve(&[]);
    let session = server.desk();
    let (mut pushes, mut wall) = (server.pushes(&session), server.pushes(&server.wall()));
    assert_eq!(pushes.next()["snapshot"], Value::Null);
    assert_eq!(wall.next()["view"]["picture"]["scene"], "blank");
    assert_eq!(
        server.call(&session, &add("0", "x")).json()["err"]["code"],
        "notFound"
    );

    server.ok(
        &session,
        &request("1", "newWorkshop", json!({ "title": "Zu Hause: Café?" })),
    );
    assert_eq!(
        pushes.next()["snapshot"]["document"]["workshop"][0]["title"],
        "Zu Hause: Café?"
    );
    // The same request again makes no second one.
    server.ok(
        &session,
        &request("1", "newWorkshop", json!({ "title": "Zu Hause: Café?" })),
    );
    server.ok(&session, &add("2", "one"));
    pushes.next();
    server.ok(&session, &request("3", "closeWorkshop", json!({})));
    assert_eq!(pushes.next()["snapshot"], Value::Null);

    let list = server.ok(&session, &request("4", "listWorkshops", json!({})));
    assert_eq!(list.as_array().unwrap().len(), 1);
    assert_eq!(
        (&list[0]["statements"], &list[0]["trouble"]),
        (&1.into(), &Value::Null)
    );
    let open = server.ok(
        &session,
        &request("5", "openWorkshop", json!({ "file": list[0]["file"] })),
    );
    assert_eq!(open["document"]["statements"].as_array().unwrap().len(), 1);
    for file in ["../w.heard", "/etc/passwd", "no.heard", "", "a/../b.heard"] {
        let answer = server.call(
            &session,
            &request(file, "openWorkshop", json!({ "file": file })),
        );
        assert!(answer.json()["err"]["message"].is_string(), "{file}");
    }
}

#[test]
fn a_workshop_that_is_brought_in_is_never_there_twice() {
    let desk = Desk::with_workshop();
    let server = desk.serve(&[]);
    let session = server.desk();
    let bring = |id: &str| {
        let headers = [
            ("X-Heard-Session", session.as_str()),
            ("X-Heard-File-Name", "w.heard"),
        ];
        let given = server
            .request("POST", "/api/files", &headers, &desk.read("w.heard"))
            .json();
        server
            .call(
                &session,
                &request(
                    id,
                    "bringIn",
                    json!({ "from": { "handle": given["handle"] } }),
                ),
            )
            .json()
    };
    let first = bring("1");
    assert_eq!(
        first["ok"]["document"]["workshop"][0]["title"], "Getting home",
        "{first}"
    );
    // The same copy again opens the one that is here.
    let again = bring("2");
    assert_eq!(again["ok"]["document"], first["ok"]["document"], "{again}");
    let mut pipe = desk.pipe(&["w.heard"]);
    pipe.ok(add_statement("1", "newer"));
    assert_eq!(pipe.end(), 0);
    let newer = bring("3");
    assert!(
        newer["err"]["message"]
            .as_str()
            .unwrap()
            .contains("that you brought has more changes")
    );
    // What was refused leaves nothing behind.
    let names = |name: std::fs::DirEntry| name.file_name().into_string().unwrap();
    let left = std::fs::read_dir(desk.path("data")).unwrap();
    let left: Vec<String> = left.map(|entry| names(entry.unwrap())).collect();
    assert!(
        left.iter().all(|name| name.starts_with("getting-home-")),
        "{left:?}"
    );
    let list = server.ok(&session, &request("4", "listWorkshops", json!({})));
    assert_eq!(list.as_array().unwrap().len(), 1);

    let headers = [
        ("X-Heard-Session", session.as_str()),
        ("X-Heard-File-Name", "cat.heard"),
    ];
    let given = server
        .request("POST", "/api/files", &headers, b"\x89PNG cat")
        .json();
    let cat = server.call(
        &session,
        &request(
            "5",
            "bringIn",
            json!({ "from": { "handle": given["handle"] } }),
        ),
    );
    assert_eq!(cat.json()["err"]["code"], "damaged");
}

#[test]
fn a_practice_workshop_is_one_request_away() {
    let desk = Desk::new();
    let server = desk.serve(&[]);
    let session = server.desk();
    let open = server.ok(&session, &request("1", "practiseWithExample", json!({})));
    assert_eq!(open["document"]["workshop"][0]["practice"], true);
    let plan = json!({ "document": "action-plan", "format": "pdf", "options": { "plan": open["document"]["plans"][0]["id"] } });
    let made = server.ok(&session, &request("2", "export", plan));
    let path = format!("/api/files/{}", made["handle"].as_str().unwrap());
    let pdf = server.request("GET", &path, &[("X-Heard-Session", &session)], b"");
    assert!(pdf.body.starts_with(b"%PDF-"));
}

#[test]
fn ctrl_c_ends_it_cleanly() {
    let desk = Desk::with_workshop();
    let server = desk.serve(&["w.heard"]);
    let session = server.desk();
    let _open_line = server.pushes(&session);
    server.ok(&session, &add("1", "kept"));
    assert_eq!(server.interrupt(), 0);
    desk.heard(&["check", "w.heard"]).done();
    assert!(!desk.path("w.heard-wal").exists());
    assert_eq!(
        desk.document("w.heard")["statements"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
}
