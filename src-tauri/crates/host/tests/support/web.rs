//! A browser's side: plain HTTP over a socket, so that every header can be forged; and WebSockets.

use super::add_statement;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::Child;
use std::time::Duration;
use tungstenite::client::IntoClientRequest;
use tungstenite::{Message, WebSocket};

/// A running `heard serve`; it ends with the test.
pub struct Server {
    child: Child,
    pub port: u16,
    pub desk_token: String,
    pub wall_token: String,
}

/// An HTTP answer.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).expect("a JSON body")
    }
}

impl Server {
    pub fn of(mut child: Child) -> Self {
        let mut line = String::new();
        let out = child.stdout.take().unwrap();
        BufReader::new(out).read_line(&mut line).unwrap();
        let addresses: Value = serde_json::from_str(&line).expect("the addresses as JSON");
        let desk = addresses["desk"].as_str().unwrap();
        let token = |address: &str| address.split("#token=").nth(1).unwrap().to_owned();
        let port = desk
            .strip_prefix("http://127.0.0.1:")
            .expect("loopback only");
        Self {
            port: port.split('/').next().unwrap().parse().unwrap(),
            desk_token: token(desk),
            wall_token: token(addresses["wall"].as_str().unwrap()),
            child,
        }
    }

    /// The host's name as a browser sends it.
    pub fn own(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// Sends these very bytes and reads the answer to its end.
    pub fn raw(&self, request: &str, body: &[u8]) -> Answer {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream
            .set_read_timeout(Some(Duration::from_secs(20)))
            .unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        // A server that refuses early may close before it has read everything.
        let _ = stream.write_all(body);
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes);
        let end = bytes
            .windows(4)
            .position(|four| four == b"\r\n\r\n")
            .expect("a head");
        let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Answer {
            status,
            head: head.to_lowercase(),
            body: bytes[end + 4..].to_vec(),
        }
    }

    /// A request with its own Host and these headers beside.
    pub fn request(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> Answer {
        let mut head = format!("{method} {path} HTTP/1.1\r\nConnection: close\r\n");
        if !headers
            .iter()
            .any(|(name, _)| name.eq_ignore_ascii_case("host"))
        {
            head.push_str(&format!("Host: {}\r\n", self.own()));
        }
        for (name, value) in headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        head.push_str(&format!("Content-Length: {}\r\n\r\n", body.len()));
        self.raw(&head, body)
    }

    pub fn get(&self, path: &str) -> Answer {
        self.request("GET", path, &[], b"")
    }

    /// Exchanges a token for a session.
    pub fn session(&self, token: &str) -> (String, String) {
        let body = json!({ "token": token }).to_string();
        let answer = self.request("POST", "/api/session", &[JSON], body.as_bytes());
        assert_eq!(answer.status, 200, "{answer:?}");
        let text = |field: &str| answer.json()[field].as_str().unwrap().to_owned();
        (text("session"), text("role"))
    }

    pub fn desk(&self) -> String {
        self.session(&self.desk_token).0
    }

    pub fn wall(&self) -> String {
        self.session(&self.wall_token).0
    }

    pub fn call(&self, session: &str, request: &Value) -> Answer {
        let headers = [JSON, ("X-Heard-Session", session)];
        self.request(
            "POST",
            "/api/call",
            &headers,
            request.to_string().as_bytes(),
        )
    }

    /// Calls as a desk and gives back what was done.
    pub fn ok(&self, session: &str, request: &Value) -> Value {
        let answer = self.call(session, request);
        assert_eq!(answer.status, 200, "{answer:?}");
        let reply = answer.json();
        assert!(reply.get("ok").is_some(), "refused: {reply}");
        reply["ok"].clone()
    }

    /// A line for pushes, with its session told.
    pub fn pushes(&self, session: &str) -> Pushes {
        let mut pushes = self
            .line(Some(&format!("http://{}", self.own())))
            .expect("a line");
        let first = json!({ "session": session }).to_string();
        pushes.socket.send(Message::text(first)).unwrap();
        pushes
    }

    /// A WebSocket of this origin, before its session is told; None where it was refused.
    pub fn line(&self, origin: Option<&str>) -> Option<Pushes> {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream
            .set_read_timeout(Some(Duration::from_secs(10)))
            .unwrap();
        let address = format!("ws://{}/api/push", self.own());
        let mut request = address.into_client_request().unwrap();
        if let Some(origin) = origin {
            request
                .headers_mut()
                .insert("origin", origin.parse().unwrap());
        }
        let (socket, _) = tungstenite::client(request, stream).ok()?;
        Some(Pushes { socket })
    }

    /// Asks the program to end, as Ctrl-C does, and waits for it.
    pub fn interrupt(mut self) -> i32 {
        let pid = self.child.id().to_string();
        let sent = std::process::Command::new("kill")
            .args(["-INT", &pid])
            .status()
            .unwrap();
        assert!(sent.success());
        self.child.wait().unwrap().code().expect("ended by itself")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// How a page says that it sends JSON.
pub const JSON: (&str, &str) = ("Content-Type", "application/json");

/// A page's line for pushes.
pub struct Pushes {
    socket: WebSocket<TcpStream>,
}

impl Pushes {
    /// Says something, whether or not anybody still hears it.
    pub fn say(&mut self, text: &str) {
        let _ = self.socket.send(Message::text(text));
    }

    /// The next push as JSON text; None where the line was closed.
    pub fn text(&mut self) -> Option<String> {
        loop {
            match self.socket.read().ok()? {
                Message::Text(text) => return Some(text.to_string()),
                Message::Close(_) => return None,
                _ => {}
            }
        }
    }

    pub fn next(&mut self) -> Value {
        serde_json::from_str(&self.text().expect("a push")).unwrap()
    }
}

/// A request of a page.
pub fn request(id: &str, cmd: &str, args: Value) -> Value {
    json!({ "id": id, "cmd": cmd, "args": args })
}

/// A request that adds a statement.
pub fn add(id: &str, words: &str) -> Value {
    serde_json::from_str(&add_statement(id, words)).unwrap()
}

/// How far the open workshop is.
pub fn revision(server: &Server, session: &str) -> u64 {
    let snapshot = server.ok(session, &request("look", "snapshot", json!({})));
    snapshot["revision"].as_u64().unwrap()
}
