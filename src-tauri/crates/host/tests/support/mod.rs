//! A folder to work in, the program to run, and a browser's side of the web.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    missing_docs
)]

pub mod calls;
pub mod web;

use serde_json::Value;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Output, Stdio};

/// A folder that goes when the test ends, with `heard` at hand.
pub struct Desk {
    folder: tempfile::TempDir,
    small: bool,
}

/// What a run of the program said.
#[derive(Debug)]
pub struct Said {
    pub status: i32,
    pub out: String,
    pub err: String,
}

impl Said {
    fn of(output: Output) -> Self {
        Self {
            status: output.status.code().expect("ended by a signal"),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// The program did what was asked.
    pub fn done(self) -> Self {
        assert_eq!(self.status, 0, "refused: {}", self.err);
        self
    }

    /// The program refused with one sentence and no trace of its insides.
    pub fn refused(self, words: &str) -> Self {
        assert_eq!(self.status, 1, "not refused: {self:?}");
        assert!(self.err.contains(words), "said instead: {}", self.err);
        assert!(!self.err.contains("panicked"), "{}", self.err);
        self
    }

    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).expect("JSON on standard output")
    }
}

impl Desk {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self {
            folder,
            small: false,
        }
    }

    /// A folder with an empty workshop `w.heard`.
    pub fn with_workshop() -> Self {
        let desk = Self::new();
        desk.heard(&["new", "w.heard", "--title", "Getting home"])
            .done();
        desk
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        std::fs::write(self.path(name), bytes).unwrap();
    }

    pub fn read(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path(name)).unwrap()
    }

    /// From now on no file can grow past 64 kB, as on a disk that is nearly full.
    pub fn fill_the_disk(&mut self) {
        self.small = true;
    }

    fn command(&self, args: &[&str]) -> Command {
        let heard = env!("CARGO_BIN_EXE_heard");
        let mut command = Command::new(if self.small { "sh" } else { heard });
        if self.small {
            let small = "trap '' XFSZ; ulimit -f 128; exec \"$0\" \"$@\"";
            command.args(["-c", small, heard]);
        }
        command
            .args(args)
            .current_dir(self.folder.path())
            .env("HEARD_DATA", self.folder.path().join("data"));
        command
    }

    /// Runs the program to its end.
    pub fn heard(&self, args: &[&str]) -> Said {
        Said::of(self.command(args).stdin(Stdio::null()).output().unwrap())
    }

    /// Starts the program; what it says is kept for its end.
    pub fn start(&self, args: &[&str]) -> Child {
        let mut command = self.command(args);
        command.stdin(Stdio::null());
        let said = command.stdout(Stdio::piped()).stderr(Stdio::piped());
        said.spawn().unwrap()
    }

    /// The whole document as `show --json` prints it.
    pub fn document(&self, file: &str) -> Value {
        self.heard(&["show", file, "--json"]).done().json()
    }

    /// Starts `heard call`.
    pub fn pipe(&self, args: &[&str]) -> Pipe {
        let args: Vec<&str> = ["call"].iter().chain(args).copied().collect();
        let mut child = self
            .command(&args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let requests = child.stdin.take();
        let replies = BufReader::new(child.stdout.take().unwrap());
        Pipe {
            child,
            requests,
            replies,
        }
    }

    /// Starts `heard serve` and waits for its addresses.
    pub fn serve(&self, args: &[&str]) -> web::Server {
        let args: Vec<&str> = ["serve", "--json"].iter().chain(args).copied().collect();
        let child = self
            .command(&args)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        web::Server::of(child)
    }
}

/// A running pipe; it ends with the test.
pub struct Pipe {
    child: Child,
    requests: Option<ChildStdin>,
    replies: BufReader<ChildStdout>,
}

impl Pipe {
    pub fn send(&mut self, line: impl AsRef<[u8]>) {
        let requests = self.requests.as_mut().unwrap();
        requests.write_all(line.as_ref()).unwrap();
        requests.write_all(b"\n").unwrap();
    }

    pub fn reply(&mut self) -> Value {
        let mut line = String::new();
        self.replies.read_line(&mut line).unwrap();
        serde_json::from_str(&line).unwrap_or_else(|_| panic!("no reply but '{line}'"))
    }

    pub fn ask(&mut self, line: impl AsRef<[u8]>) -> Value {
        self.send(line);
        self.reply()
    }

    /// Asks and gives back why it was refused.
    pub fn refused(&mut self, line: impl AsRef<[u8]>) -> (String, String) {
        let reply = self.ask(line);
        let err = &reply["err"];
        assert!(err.is_object(), "not refused: {reply}");
        let text = |field: &str| err[field].as_str().unwrap().to_owned();
        (text("code"), text("message"))
    }

    pub fn ok(&mut self, line: impl AsRef<[u8]>) -> Value {
        let reply = self.ask(line);
        assert!(
            reply["ok"].is_object() || reply["ok"].is_array(),
            "refused: {reply}"
        );
        reply["ok"].clone()
    }

    /// Ends the input and waits for the program.
    pub fn end(mut self) -> i32 {
        drop(self.requests.take());
        self.child.wait().unwrap().code().unwrap()
    }

    /// Ends the program as a power cut would.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Pipe {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A copy of a folder's files, to see whether anything changed.
pub fn bytes_of(path: &Path) -> Vec<u8> {
    std::fs::read(path).unwrap()
}

/// A request that adds a statement.
pub fn add_statement(id: &str, words: &str) -> String {
    serde_json::json!({
        "id": id,
        "cmd": "addStatement",
        "args": { "kind": "working", "words": words, "person": null }
    })
    .to_string()
}
