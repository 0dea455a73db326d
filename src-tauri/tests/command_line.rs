//! The app is the command line too, without any display: by a verb, and under the name `heard`.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]

use serde_json::{Value, json};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const APP: &str = env!("CARGO_BIN_EXE_heard-desktop");

/// Runs a program with no display to open a window on.
fn run(program: &Path, folder: &Path, args: &[&str], input: &str) -> Output {
    let mut child = Command::new(program)
        .args(args)
        .current_dir(folder)
        .env("HEARD_DATA", folder.join("data"))
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that reads nothing may have ended before it could be written to.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

/// The app under the name that a package gives it beside its own.
#[cfg(unix)]
fn under_its_other_name(folder: &Path) -> PathBuf {
    let link = folder.join("heard");
    std::os::unix::fs::symlink(APP, &link).unwrap();
    link
}

/// Makes a workshop, shows it, and asks over the pipe: the same by every way to call it.
fn answers(program: &Path) {
    let folder = tempfile::tempdir().unwrap();
    let heard = |args: &[&str], input: &str| run(program, folder.path(), args, input);

    let version = heard(&["--version"], "");
    assert!(version.status.success());
    let line = format!("heard {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!(String::from_utf8(version.stdout).unwrap(), line);
    assert!(version.stderr.is_empty());

    let made = heard(&["new", "w.heard", "--title", "Getting home"], "");
    assert!(made.status.success());
    let request = json!({
        "id": "1",
        "cmd": "addStatement",
        "args": { "kind": "working", "words": "My sister rings me", "person": null }
    });
    let called = heard(&["call", "w.heard"], &format!("{request}\n"));
    assert!(called.status.success());
    let reply: Value = serde_json::from_slice(&called.stdout).unwrap();
    assert_eq!(reply["re"], "1");
    assert!(reply["ok"].is_object(), "{reply}");

    let shown = heard(&["show", "w.heard", "--json"], "");
    assert!(shown.status.success());
    let document: Value = serde_json::from_slice(&shown.stdout).unwrap();
    assert_eq!(document["statements"][0]["words"], "My sister rings me");

    let refused = heard(&["show", "nothing.heard"], "");
    assert_eq!(refused.status.code(), Some(1));
    assert!(refused.stdout.is_empty() && !refused.stderr.is_empty());
    let wrong = heard(&["show", "--what-is-this"], "");
    assert_eq!(wrong.status.code(), Some(2));
}

#[test]
fn a_verb_makes_the_app_the_command_line() {
    answers(Path::new(APP));
}

#[cfg(unix)]
#[test]
fn under_the_name_heard_the_app_is_the_command_line() {
    let folder = tempfile::tempdir().unwrap();
    let heard = under_its_other_name(folder.path());
    answers(&heard);
    let nothing = run(&heard, folder.path(), &[], "");
    assert_eq!(nothing.status.code(), Some(2));
    let unknown = run(&heard, folder.path(), &["what-is-this"], "");
    assert_eq!(unknown.status.code(), Some(2));
}

#[cfg(target_os = "linux")]
#[test]
fn without_a_verb_the_app_wants_a_display() {
    let folder = tempfile::tempdir().unwrap();
    let app = run(Path::new(APP), folder.path(), &[], "");
    assert!(!app.status.success());
    assert!(app.stdout.is_empty());
}
