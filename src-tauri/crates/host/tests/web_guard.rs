//! The web host lets nobody in but our own pages on this computer, each session for its role only.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs
)]

mod support;

use serde_json::{Value, json};
use support::web::{JSON, revision};
use support::{Desk, add_statement};

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

/// What a page may say of itself: whether it is ours, and how it says it ('' leaves the header out).
type Forms = Vec<(bool, String)>;

fn forms(ours: &[&str], foreign: &[&str]) -> Forms {
    let of = |own: bool| move |said: &&str| (own, (*said).to_owned());
    ours.iter()
        .map(of(true))
        .chain(foreign.iter().map(of(false)))
        .collect()
}

/// Every way of saying each of these things, together with every way of saying the others.
fn every(of: &[Forms]) -> Vec<(bool, Vec<String>)> {
    let none = vec![(true, Vec::new())];
    of.iter().fold(none, |all, forms| {
        let with = |(ours, said): &(bool, Vec<String>)| {
            let (ours, said) = (*ours, said.clone());
            forms.iter().map(move |(own, form)| {
                let said = said.iter().chain([form]).cloned().collect();
                (ours && *own, said)
            })
        };
        all.iter().flat_map(with).collect()
    })
}

#[test]
fn only_what_is_ours_in_every_way_is_done() {
    let desk = Desk::with_workshop();
    let server = desk.serve(&["w.heard"]);
    let (session, wall, port) = (server.desk(), server.wall(), server.port);
    let (next, localhost, own) = (port + 1, format!("localhost:{port}"), server.own());
    let all = every(&[
        forms(
            &[&own, &localhost],
            &[
                "evil.example",
                &format!("evil.example:{port}"),
                &format!("127.0.0.1:{next}"),
                &format!("[::1]:{port}"),
            ],
        ),
        forms(
            &["", &format!("http://{own}")],
            &[
                "null",
                "http://evil.example",
                &format!("http://127.0.0.1:{next}"),
                &format!("http://localhost:{next}"),
                &format!("https://{own}"),
            ],
        ),
        forms(&["", "same-origin", "none"], &["same-site", "cross-site"]),
        forms(
            &["application/json"],
            &[
                "",
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
            ],
        ),
        forms(&[&session], &["", "guess", &wall, &server.desk_token]),
    ]);
    let mut ours = 0;
    for (n, (is_ours, said)) in (0_u64..).zip(&all) {
        let names = [
            "Host",
            "Origin",
            "Sec-Fetch-Site",
            "Content-Type",
            "X-Heard-Session",
        ];
        let headers = names.into_iter().zip(said.iter().map(String::as_str));
        let headers: Vec<(&str, &str)> = headers.filter(|(_, said)| !said.is_empty()).collect();
        let body = add_statement(&n.to_string(), "from somewhere");
        let status = server
            .request("POST", "/api/call", &headers, body.as_bytes())
            .status;
        assert_eq!(status == 200, *is_ours, "{said:?}: {status}");
        assert!(
            [200, 400, 401, 403, 415].contains(&status),
            "{said:?}: {status}"
        );
        ours += u64::from(*is_ours);
    }
    println!("{} forms, {ours} of them ours", all.len());
    assert_eq!((all.len(), ours), (6 * 7 * 5 * 5 * 5, 2 * 2 * 3));
    // Each that is ours was done once, and no other.
    assert_eq!(revision(&server, &session), 1 + ours);
}

#[test]
fn who_sends_too_slowly_is_let_go() {
    use std::io::{Read, Write};
    let desk = Desk::with_workshop();
    let server = desk.serve(&["w.heard"]);
    let session = server.desk();
    let head = format!("POST /api/call HTTP/1.1\r\nHost: {}\r\n", server.own());
    let begun = format!(
        "{head}X-Heard-Session: {session}\r\nContent-Type: application/json\r\nContent-Length: 90\r\n\r\n{{"
    );
    let mut slow: Vec<std::net::TcpStream> = [&head, &begun]
        .into_iter()
        .map(|sent| {
            let mut line = std::net::TcpStream::connect(("127.0.0.1", server.port)).unwrap();
            let patience = std::time::Duration::from_secs(25);
            line.set_read_timeout(Some(patience)).unwrap();
            line.write_all(sent.as_bytes()).unwrap();
            line
        })
        .collect();
    for line in &mut slow {
        let mut said = Vec::new();
        // Without a limit this waits until the test's own patience ends, which is an error.
        line.read_to_end(&mut said).expect("the line was kept open");
        let said = String::from_utf8_lossy(&said);
        assert!(
            said.is_empty() || said.starts_with("HTTP/1.1 408"),
            "{said}"
        );
    }
    assert_eq!(revision(&server, &session), 1);
}
