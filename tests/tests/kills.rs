//! The pipe host, killed at random moments of a scripted workshop: nothing that it acknowledged is
//! lost, nothing is half done, and what was under way when it died is there once or not at all.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    missing_docs
)]

use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

const KILLS: u32 = 50;
const SESSION: &str = "kills";

/// The binary under test, built beside this test's own.
fn heard() -> PathBuf {
    if let Ok(path) = std::env::var("HEARD_BIN") {
        return path.into();
    }
    let test = std::env::current_exe().unwrap();
    let name = format!("heard{}", std::env::consts::EXE_SUFFIX);
    let path = test.parent().unwrap().parent().unwrap().join(name);
    assert!(path.is_file(), "build it first: cargo build -p heard-host");
    path
}

/// A pipe host at work on a file.
struct Pipe {
    child: Child,
    input: ChildStdin,
    replies: Receiver<Value>,
}

impl Pipe {
    fn open(file: &Path) -> Self {
        let mut child = Command::new(heard())
            .args(["call", file.to_str().unwrap(), "--session", SESSION])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let input = child.stdin.take().unwrap();
        let output = BufReader::new(child.stdout.take().unwrap());
        let (sender, replies) = channel();
        std::thread::spawn(move || {
            for line in output.lines().map_while(Result::ok) {
                // A line that was cut off by the kill was never acknowledged.
                let Ok(reply) = serde_json::from_str(&line) else {
                    return;
                };
                if sender.send(reply).is_err() {
                    return;
                }
            }
        });
        Self {
            child,
            input,
            replies,
        }
    }

    /// Sends a request; a host that is dead already takes none.
    fn send(&mut self, request: &Value) {
        let _ = writeln!(self.input, "{request}");
    }

    fn kill(mut self) -> Vec<Value> {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        self.replies.iter().collect()
    }
}

/// What the driver knows, in a process of its own: requests sent, and replies seen.
#[derive(Default)]
struct Driver {
    sent: BTreeMap<u32, Value>,
    acked: BTreeMap<u32, Value>,
    cards: Vec<String>,
    themes: Vec<String>,
    random: u64,
}

impl Driver {
    fn draw(&mut self, below: u64) -> u64 {
        self.random = self
            .random
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.random >> 33) % below
    }

    /// The next request of the script: words, themes, moves, hearing, undo and redo.
    fn next(&mut self) -> (u32, Value) {
        let id = u32::try_from(self.sent.len()).unwrap();
        let ask = match self.draw(10) {
            _ if self.themes.len() < 3 && id < 3 => {
                json!({"cmd": "addTheme", "args": {"kind": "working", "name": format!("I say {id}"), "statements": []}})
            }
            0..=4 => {
                json!({"cmd": "addStatement", "args": {"kind": "working", "words": format!("words {id}"), "person": null}})
            }
            5 | 6 if !self.cards.is_empty() && !self.themes.is_empty() => {
                let card = self.draw(self.cards.len() as u64) as usize;
                let theme = self.draw(self.themes.len() as u64) as usize;
                json!({"cmd": "moveStatements", "args": {"statements": [self.cards[card]], "destination": {"to": "theme", "theme": self.themes[theme], "after": null}}})
            }
            7 => json!({"cmd": "undo"}),
            8 => json!({"cmd": "redo"}),
            _ => {
                json!({"cmd": "addRoomNote", "args": {"kind": "hopes", "text": format!("hope {id}")}})
            }
        };
        let mut request = json!({"id": format!("r{id}")});
        request
            .as_object_mut()
            .unwrap()
            .extend(ask.as_object().unwrap().clone());
        self.sent.insert(id, request.clone());
        (id, request)
    }

    fn take(&mut self, reply: Value) {
        let id: u32 = reply["re"].as_str().unwrap()[1..].parse().unwrap();
        let made = reply["ok"]["made"][0].as_str().map(str::to_owned);
        if let Some(made) = made {
            match self.sent[&id]["cmd"].as_str().unwrap() {
                "addStatement" => self.cards.push(made),
                "addTheme" => self.themes.push(made),
                _ => {}
            }
        }
        self.acked.insert(id, reply);
    }

    fn in_flight(&self) -> Vec<Value> {
        let open = self
            .sent
            .iter()
            .filter(|(id, _)| !self.acked.contains_key(id));
        open.map(|(_, request)| request.clone()).collect()
    }
}

fn make(file: &Path) {
    let made = Command::new(heard())
        .args(["new", file.to_str().unwrap(), "--title", "Kills"])
        .stdout(Stdio::null())
        .status();
    assert!(made.unwrap().success());
}

/// The revision and the whole document, read by a fresh program.
fn read(file: &Path) -> Value {
    let mut reader = Command::new(heard())
        .args(["call", file.to_str().unwrap()])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = reader.stdin.take().unwrap();
    writeln!(input, "{}", json!({"id": "read", "cmd": "snapshot"})).unwrap();
    drop(input);
    let output = reader.wait_with_output().unwrap();
    let reply: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert!(reply["ok"].is_object(), "the file does not open: {reply}");
    reply["ok"].clone()
}

fn check(file: &Path) {
    let checked = Command::new(heard())
        .args(["check", file.to_str().unwrap()])
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&checked.stdout);
    assert!(checked.status.success(), "heard check: {said}");
}

/// Asks every request again, in order: each gets the reply that it got, or is done now.
fn ask_again(requests: &BTreeMap<u32, Value>, file: &Path) -> Vec<Value> {
    let mut pipe = Pipe::open(file);
    let mut answers = Vec::new();
    for request in requests.values() {
        pipe.send(request);
        answers.push(pipe.replies.recv_timeout(Duration::from_secs(30)).unwrap());
    }
    drop(pipe.input);
    pipe.child.wait().unwrap();
    answers
}

#[test]
fn nothing_acknowledged_is_lost_when_the_pipe_host_is_killed_at_random_moments() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kills.heard");
    make(&file);
    let seed = std::env::var("HEARD_SEED")
        .ok()
        .and_then(|seed| seed.parse().ok())
        .unwrap_or(2026);
    let mut driver = Driver {
        random: seed,
        ..Driver::default()
    };
    for turn in 0..KILLS {
        let mut pipe = Pipe::open(&file);
        // What was in flight at the last kill is asked again: it is done once, whatever happened.
        for request in driver.in_flight() {
            pipe.send(&request);
        }
        let life = Duration::from_millis(15 + driver.draw(60));
        let died = std::time::Instant::now() + life;
        loop {
            let (_, request) = driver.next();
            pipe.send(&request);
            match pipe.replies.recv_timeout(Duration::from_millis(3)) {
                Ok(reply) => driver.take(reply),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => break,
            }
            if std::time::Instant::now() >= died {
                break;
            }
        }
        for reply in pipe.kill() {
            driver.take(reply);
        }
        compare(&driver, &read(&file), turn, seed);
        check(&file);
    }
    // Whatever was ever asked is done once: a request that was acknowledged gets the same reply again.
    let answers = ask_again(&driver.sent, &file);
    for (reply, id) in answers.iter().zip(driver.sent.keys()) {
        if let Some(acked) = driver.acked.get(id).filter(|acked| acked["ok"].is_object()) {
            assert_eq!(
                reply, acked,
                "request {id} got another reply the second time (seed {seed})"
            );
        }
    }
    check(&file);
    let calm = folder.path().join("calm.heard");
    in_one_calm_life(&as_they_were_done(&driver, &answers, seed), &calm, seed);
    assert_eq!(
        shape(&read(&file)),
        shape(&read(&calm)),
        "the same steps without kills make another document (seed {seed})"
    );
    println!(
        "killed {KILLS} times, {} requests, {} acknowledged, 0 lost, seed {seed}",
        driver.sent.len(),
        driver.acked.len()
    );
    assert!(
        driver.acked.len() > 100,
        "too little was acknowledged to show anything"
    );
}

/// The requests that were done, with their replies, in the order of the revisions that they led to. A gap
/// would be a change that nobody asked for, or whose reply was lost.
fn as_they_were_done(driver: &Driver, answers: &[Value], seed: u64) -> Vec<(Value, Value)> {
    let done = answers.iter().zip(driver.sent.values());
    let mut done: Vec<(u64, Value, Value)> = done
        .filter_map(|(reply, request)| {
            let revision = reply["ok"]["revision"].as_u64()?;
            Some((revision, request.clone(), reply["ok"].clone()))
        })
        .collect();
    done.sort_by_key(|(revision, ..)| *revision);
    for pair in done.windows(2) {
        let (before, after) = (pair[0].0, pair[1].0);
        let requests = (&pair[0].1, &pair[1].1);
        assert!(
            after <= before + 1,
            "{before} and {after}: {requests:?} (seed {seed})"
        );
    }
    done.into_iter()
        .map(|(_, request, reply)| (request, reply))
        .collect()
}

/// Does the same steps in the same order in a new file, without any kill: each gets the same reply. Two
/// that were done at one revision, or one that was done twice, would not.
fn in_one_calm_life(steps: &[(Value, Value)], file: &Path, seed: u64) {
    make(file);
    let mut pipe = Pipe::open(file);
    let mut now: BTreeMap<String, String> = BTreeMap::new();
    for (request, then) in steps {
        pipe.send(&renamed(request, &now));
        let reply = pipe.replies.recv_timeout(Duration::from_secs(30)).unwrap();
        now.extend(made(then).into_iter().zip(made(&reply["ok"])));
        let then = renamed(then, &now);
        assert_eq!(
            reply["ok"], then,
            "{request} has another reply without kills (seed {seed})"
        );
    }
    drop(pipe.input);
    pipe.child.wait().unwrap();
}

fn made(reply: &Value) -> Vec<String> {
    let made = reply["made"].as_array().cloned().unwrap_or_default();
    made.iter()
        .map(|id| id.as_str().unwrap().to_owned())
        .collect()
}

/// The same, with other ids.
fn renamed(value: &Value, ids: &BTreeMap<String, String>) -> Value {
    let mut text = value.to_string();
    for (id, other) in ids {
        text = text.replace(id, other);
    }
    serde_json::from_str(&text).unwrap()
}

/// What a document says, whatever ids its rows have.
fn shape(shown: &Value) -> BTreeMap<String, Value> {
    let document = &shown["document"];
    let rows = |record: &str| document[record].as_array().unwrap().clone();
    let numbers: BTreeMap<String, Value> = rows("themes")
        .iter()
        .map(|theme| {
            (
                theme["id"].as_str().unwrap().to_owned(),
                theme["number"].clone(),
            )
        })
        .collect();
    let mut all = BTreeMap::new();
    for record in ["statements", "themes", "roomNotes"] {
        for mut row in rows(record) {
            let row = row.as_object_mut().unwrap();
            row.remove("id");
            if let Some(theme) = row.get("theme").and_then(Value::as_str) {
                let number = numbers[theme].clone();
                row.insert("theme".to_owned(), number);
            }
            let said = row.get("words").or(row.get("name")).or(row.get("text"));
            all.insert(format!("{record} {}", said.unwrap()), json!(row));
        }
    }
    all
}

/// `acked ⊆ recovered ⊆ acked ∪ in flight`.
fn compare(driver: &Driver, shown: &Value, turn: u32, seed: u64) {
    let told = driver
        .acked
        .values()
        .filter_map(|reply| reply["ok"]["revision"].as_u64())
        .max()
        .unwrap_or(1);
    let revision = shown["revision"].as_u64().unwrap();
    let open = driver.in_flight().len() as u64;
    assert!(
        revision >= told,
        "kill {turn}: revision {revision}, but {told} was acknowledged (seed {seed})"
    );
    assert!(
        revision <= told + open,
        "kill {turn}: more is there than was asked for (seed {seed})"
    );
    let statements = shown["document"]["statements"].as_array().unwrap();
    let words: Vec<&str> = statements
        .iter()
        .map(|row| row["words"].as_str().unwrap())
        .collect();
    let mut once = words.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(
        once.len(),
        words.len(),
        "kill {turn}: something stands twice (seed {seed})"
    );
}
