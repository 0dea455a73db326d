//! The web host: on this computer only, for our own pages only, and each session for its role only.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs
)]

mod support;

use serde_json::{Value, json};
use support::web::{JSON, Server};
use support::{Desk, add_statement};

fn request(id: &str, cmd: &str, args: Value) -> Value {
    json!({ "id": id, "cmd": cmd, "args": args })
}

fn add(id: &str, words: &str) -> Value {
    serde_json::from_str(&add_statement(id, words)).unwrap()
}

fn revision(server: &Server, session: &str) -> u64 {
    let snapshot = server.ok(session, &request("look", "snapshot", json!({})));
    snapshot["revision"].as_u64().unwrap()
}

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
            json!({ "document": "data", "format": "json", "plan": null, "path": null }),
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
fn without_a_session_nothing_is_done() {
    let desk = Desk::with_workshop();
    let server = desk.serve(&["w.heard"]);
    let body = add_statement("1", "from nowhere");
    for session in [
        None,
        Some(""),
        Some("guess"),
        Some(server.desk_token.as_str()),
    ] {
        let mut headers = vec![JSON];
        headers.extend(session.map(|session| ("X-Heard-Session", session)));
        let answer = server.request("POST", "/api/call", &headers, body.as_bytes());
        assert_eq!(answer.status, 401, "{session:?}");
        assert_eq!(answer.json()["re"], Value::Null);
    }
    let shorter: String = server.desk_token.chars().skip(1).collect();
    for token in ["", "guess", &shorter] {
        let body = json!({ "token": token }).to_string();
        assert_eq!(
            server
                .request("POST", "/api/session", &[JSON], body.as_bytes())
                .status,
            401
        );
    }
    assert_eq!(server.request("POST", "/api/files", &[], b"x").status, 401);
    assert_eq!(server.get("/api/files/x").status, 401);
    let mut stranger = server.pushes("guess");
    assert_eq!(stranger.text(), None);
    // Neither a cookie nor the address counts as a session.
    let session = server.desk();
    let in_address = format!("/api/call?session={session}");
    let cookie = format!("session={session}");
    let headers = [JSON, ("Cookie", cookie.as_str())];
    assert_eq!(
        server
            .request("POST", &in_address, &headers, body.as_bytes())
            .status,
        401
    );
    assert_eq!(revision(&server, &session), 1);
}

#[test]
fn no_file_is_read_before_its_sender_is_known() {
    let desk = Desk::with_workshop();
    let server = desk.serve(&["w.heard"]);
    let head = format!(
        "POST /api/files HTTP/1.1\r\nConnection: close\r\nHost: {}\r\nContent-Length: 40000000\r\n\r\n",
        server.own()
    );
    // The bytes never come, and nobody waits for them.
    assert_eq!(server.raw(&head, b"").status, 401);
}

#[test]
fn a_foreign_host_is_refused() {
    let desk = Desk::with_workshop();
    let server = desk.serve(&["w.heard"]);
    let port = server.port;
    let foreign = [
        "evil.example".to_owned(),
        format!("evil.example:{port}"),
        "127.0.0.1".to_owned(),
        "localhost".to_owned(),
        format!("127.0.0.1:{}", port.wrapping_add(1)),
        format!("127.0.0.2:{port}"),
        format!("0.0.0.0:{port}"),
        format!("[::1]:{port}"),
        format!("localhost.:{port}"),
        format!("localhost.evil.example:{port}"),
        format!("127.0.0.1.nip.io:{port}"),
        format!("2130706433:{port}"),
        format!("user@127.0.0.1:{port}"),
        String::new(),
    ];
    for host in foreign {
        for path in ["/", "/api/session", "/wall.html"] {
            let answer = server.request("GET", path, &[("Host", &host)], b"");
            assert!(
                answer.status == 403 || answer.status == 400,
                "{host} {path}: {answer:?}"
            );
        }
    }
    let two = format!(
        "GET / HTTP/1.1\r\nHost: {0}\r\nHost: {0}\r\nConnection: close\r\n\r\n",
        server.own()
    );
    assert!([400, 403].contains(&server.raw(&two, b"").status));
    let none = "GET / HTTP/1.1\r\nConnection: close\r\n\r\n";
    assert!([400, 403].contains(&server.raw(none, b"").status));
    let absolute = format!(
        "GET http://evil.example/ HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n",
        server.own()
    );
    assert!([400, 403].contains(&server.raw(&absolute, b"").status));
    let own = format!("localhost:{port}");
    assert_ne!(
        server.request("GET", "/", &[("Host", &own)], b"").status,
        403
    );
}

#[test]
fn a_page_from_elsewhere_is_refused() {
    let desk = Desk::with_workshop();
    let server = desk.serve(&["w.heard"]);
    let (session, port) = (server.desk(), server.port);
    let body = add_statement("1", "from elsewhere");
    let foreign = [
        "http://evil.example".to_owned(),
        "null".to_owned(),
        String::new(),
        format!("http://127.0.0.1:{}", port.wrapping_add(1)),
        "http://127.0.0.1".to_owned(),
        format!("https://127.0.0.1:{port}"),
        format!("http://127.0.0.1:{port}.evil.example"),
        format!("http://localhost:{port}, http://evil.example"),
        "file://".to_owned(),
    ];
    for origin in foreign {
        let headers = [
            JSON,
            ("X-Heard-Session", session.as_str()),
            ("Origin", origin.as_str()),
        ];
        let answer = server.request("POST", "/api/call", &headers, body.as_bytes());
        assert_eq!(answer.status, 403, "{origin}");
        if !origin.is_empty() {
            assert!(server.line(Some(&origin)).is_none(), "{origin}");
        }
    }
    for site in ["cross-site", "same-site"] {
        let headers = [
            JSON,
            ("X-Heard-Session", session.as_str()),
            ("Sec-Fetch-Site", site),
        ];
        assert_eq!(
            server
                .request("POST", "/api/call", &headers, body.as_bytes())
                .status,
            403
        );
    }
    // What a form of another site can send.
    for kind in [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "",
    ] {
        let headers = [
            ("Content-Type", kind),
            ("X-Heard-Session", session.as_str()),
        ];
        assert_eq!(
            server
                .request("POST", "/api/call", &headers, body.as_bytes())
                .status,
            415
        );
        let token = json!({ "token": server.desk_token }).to_string();
        let headers = [("Content-Type", kind)];
        assert_eq!(
            server
                .request("POST", "/api/session", &headers, token.as_bytes())
                .status,
            415
        );
    }
    assert_eq!(
        server
            .request(
                "OPTIONS",
                "/api/call",
                &[("Origin", "http://evil.example")],
                b""
            )
            .status,
        403
    );
    assert_eq!(revision(&server, &session), 1);
    let own = format!("http://localhost:{port}");
    let headers = [
        JSON,
        ("X-Heard-Session", session.as_str()),
        ("Origin", own.as_str()),
    ];
    assert_eq!(
        server
            .request("POST", "/api/call", &headers, body.as_bytes())
            .status,
        200
    );
}

#[test]
fn a_page_that_says_too_much_or_nothing_of_use_is_let_go() {
    let desk = Desk::with_workshop();
    let server = desk.serve(&["w.heard"]);
    let large = json!({ "session": "a".repeat(2 << 20) }).to_string();
    for first in ["", "[]", "{\"session\":1}", &large] {
        let mut line = server.line(None).unwrap();
        line.say(first);
        assert_eq!(line.text(), None);
    }
}

#[test]
fn only_this_computer_can_reach_it() {
    let desk = Desk::with_workshop();
    let server = desk.serve(&["w.heard"]);
    let listening = std::fs::read_to_string("/proc/net/tcp").unwrap_or_default();
    let port = format!(":{:04X} ", server.port);
    let lines: Vec<&str> = listening
        .lines()
        .filter(|line| line.contains(&port) && line.contains(" 0A "))
        .collect();
    assert!(
        lines.iter().all(|line| line.contains(" 0100007F:")),
        "{lines:?}"
    );
}

#[test]
fn every_answer_says_what_a_browser_may_do_with_it() {
    let desk = Desk::with_workshop();
    let server = desk.serve(&["w.heard"]);
    for path in ["/", "/wall.html", "/no/such", "/api/no/such", "/api/call"] {
        let head = server.get(path).head;
        for line in [
            "x-content-type-options: nosniff",
            "referrer-policy: no-referrer",
            "frame-ancestors 'none'",
            "default-src 'none'",
            "script-src 'self'",
        ] {
            assert!(head.contains(line), "{path} without {line}: {head}");
        }
        assert!(!head.contains("access-control-allow"), "{path}");
        assert_eq!(
            head.contains("cache-control: no-store"),
            path.starts_with("/api"),
            "{path}"
        );
    }
    for path in [
        "/../Cargo.toml",
        "/..%2f..%2fCargo.toml",
        "/%2e%2e/Cargo.toml",
        "//etc/passwd",
    ] {
        assert_eq!(server.get(path).status, 404, "{path}");
    }
}

#[test]
fn what_is_too_large_is_refused() {
    let desk = Desk::with_workshop();
    let server = desk.serve(&["w.heard"]);
    let session = server.desk();
    let headers = [JSON, ("X-Heard-Session", session.as_str())];
    let large = add_statement("1", &"a".repeat(5 << 20));
    let answer = server.request("POST", "/api/call", &headers, large.as_bytes());
    assert_eq!(answer.status, 413);
    let large = vec![b'a'; 50_000_001];
    let headers = [
        ("X-Heard-Session", session.as_str()),
        ("X-Heard-File-Name", "a.csv"),
    ];
    assert_eq!(
        server
            .request("POST", "/api/files", &headers, &large)
            .status,
        413
    );
    assert_eq!(revision(&server, &session), 1);
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
    let out =
        json!({ "document": "data", "format": "json", "plan": null, "path": desk.path("x.json") });
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
    let plan = json!({ "document": "action-plan", "format": "pdf", "plan": open["document"]["plans"][0]["id"] });
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
