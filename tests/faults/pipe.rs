//! A pipe host that is talked to line by line, and killed.

use crate::call::{call_args, heard};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

pub struct Pipe {
    child: Child,
    input: Option<ChildStdin>,
    replies: Receiver<String>,
}

impl Pipe {
    pub fn open(file: &Path, defect: Option<&str>) -> Self {
        Self::of(&call_args(file), None, defect)
    }

    /// With these arguments, and with a folder for temporary files of its own.
    pub fn of(args: &[String], temporary: Option<&Path>, defect: Option<&str>) -> Self {
        let mut command = Command::new(heard());
        command
            .args(args)
            .env("HEARD_TOLD", "1")
            .env_remove("HEARD_DEFECT")
            .envs(temporary.map(|folder| ("TMPDIR", folder)));
        if let Some(defect) = defect {
            command.env("HEARD_DEFECT", defect);
        }
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut output = BufReader::new(child.stdout.take().unwrap());
        let (sender, replies) = channel();
        std::thread::spawn(move || {
            let mut line = String::new();
            // A line that was cut off by the kill was never acknowledged.
            while output.read_line(&mut line).is_ok() && line.ends_with('\n') {
                line.pop();
                if sender.send(std::mem::take(&mut line)).is_err() {
                    return;
                }
            }
        });
        Self {
            input: child.stdin.take(),
            child,
            replies,
        }
    }

    /// Sends a line; a host that is dead already takes none.
    pub fn send(&mut self, line: &str) {
        if let Some(input) = &mut self.input {
            let _ = writeln!(input, "{line}");
        }
    }

    pub fn reply(&self, within: Duration) -> Result<String, RecvTimeoutError> {
        self.replies.recv_timeout(within)
    }

    /// Kills it, and gives back what it said in its last moments.
    pub fn kill(mut self) -> Vec<String> {
        let _ = self.child.kill();
        self.child.wait().unwrap();
        self.replies.iter().collect()
    }

    /// Ends its input, waits for its end, and gives back what it said last, to whom, and its status.
    pub fn end(mut self) -> (Vec<String>, String, Option<i32>) {
        self.input = None;
        let mut said = String::new();
        if let Some(mut errors) = self.child.stderr.take() {
            let _ = std::io::Read::read_to_string(&mut errors, &mut said);
        }
        let status = self.child.wait().unwrap();
        (self.replies.iter().collect(), said, status.code())
    }
}
