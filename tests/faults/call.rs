//! The program under test, run once with all its input given, alone or under strace.

use crate::script::{SESSION, fast_folder};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The binary under test: `HEARD_BIN`, else the one built beside this.
pub fn heard() -> PathBuf {
    if let Ok(path) = std::env::var("HEARD_BIN") {
        return path.into();
    }
    let own = std::env::current_exe().unwrap();
    let name = format!("heard{}", std::env::consts::EXE_SUFFIX);
    let path = own.parent().unwrap().join(name);
    assert!(path.is_file(), "build it first: cargo build -p heard-host");
    path
}

/// Where strace writes what it saw: nowhere, or to the file that `HEARD_TRACE` names, for a look at one case.
pub fn log() -> String {
    std::env::var("HEARD_TRACE").unwrap_or_else(|_| "/dev/null".to_owned())
}

/// Why system calls cannot be traced here, if they cannot.
pub fn no_strace() -> Option<String> {
    let tried = Command::new("strace")
        .args([
            "-f",
            "-o",
            "/dev/null",
            "-e",
            "trace=write",
            "-e",
            "inject=write:signal=KILL:when=1",
            "echo",
            "x",
        ])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    use std::os::unix::process::ExitStatusExt;
    match tried {
        Ok(status) if status.signal() == Some(9) => None,
        Ok(_) => Some("strace may not trace or inject here (ptrace is not permitted).".to_owned()),
        Err(_) => Some("strace is missing.".to_owned()),
    }
}

/// One run.
pub struct Call<'a> {
    pub args: &'a [String],
    pub input: String,
    pub defect: Option<&'a str>,
    /// strace's own arguments; none for no strace.
    pub strace: Option<Vec<String>>,
}

/// What it said and how it ended.
#[derive(Debug)]
pub struct Ended {
    /// Whole lines only: one that was cut off was never heard.
    pub replies: Vec<String>,
    pub said: String,
    /// None where a signal ended it.
    pub status: Option<i32>,
}

impl Call<'_> {
    pub fn run(&self) -> Ended {
        let heard = heard();
        // A start sweeps away what killed programs left there: with one folder for all, no run would be like another.
        let temporary = fast_folder();
        let mut command = match &self.strace {
            Some(strace) => {
                let mut command = Command::new("strace");
                // Without --seccomp-bpf: under it, nothing is injected.
                command
                    .args(["-f", "-qq"])
                    .args(strace)
                    .arg("--")
                    .arg(heard);
                command
            }
            None => Command::new(heard),
        };
        command
            .args(self.args)
            // Backups come from a thread of their own: under strace no run would be like another.
            .env("HEARD_TOLD", "alone")
            .env("TMPDIR", temporary.path())
            .env_remove("HEARD_DEFECT");
        if let Some(defect) = self.defect {
            command.env("HEARD_DEFECT", defect);
        }
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut input = child.stdin.take().unwrap();
        let text = self.input.clone();
        // Beside, for it may end before it has read all.
        let writer = std::thread::spawn(move || {
            let _ = input.write_all(text.as_bytes());
        });
        let output = child.wait_with_output().unwrap();
        writer.join().unwrap();
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let whole = said.rfind('\n').map_or("", |end| &said[..end]);
        Ended {
            replies: whole.lines().map(str::to_owned).collect(),
            said: String::from_utf8_lossy(&output.stderr).into_owned(),
            status: output.status.code(),
        }
    }
}

/// `heard call FILE`, in the script's session.
pub fn call_args(file: &Path) -> Vec<String> {
    let file = file.display().to_string();
    ["call", &file, "--session", SESSION]
        .map(str::to_owned)
        .to_vec()
}
