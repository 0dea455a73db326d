//! What each window of the desktop app may do, read from the files that say so: nothing may be added to them
//! unseen.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs
)]

use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

fn shell() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri")
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| format!("{}: {error}", path.display()))
}

fn parsed(path: &Path) -> Value {
    serde_json::from_str(&read(path)).expect("JSON")
}

/// All files of a folder, by their names.
fn files(folder: &str) -> BTreeMap<String, String> {
    let folder = std::fs::read_dir(shell().join(folder)).unwrap();
    let file = |entry: std::io::Result<std::fs::DirEntry>| {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        (name, read(&path))
    };
    folder.map(file).collect()
}

#[test]
fn each_window_may_do_this_and_nothing_else() {
    let all = files("capabilities");
    let names: Vec<&String> = all.keys().collect();
    assert_eq!(names, ["desk.json", "wall.json"]);
    for (window, may) in [
        (
            "desk",
            json!([
                "allow-call",
                "allow-attach",
                "allow-open-wall",
                "allow-keep",
                "allow-show-folder",
                "dialog:allow-open",
                "dialog:allow-save",
                "core:webview:allow-print"
            ]),
        ),
        (
            "wall",
            json!(["allow-attach", "allow-press", "allow-full-screen"]),
        ),
    ] {
        let capability: Value = serde_json::from_str(&all[&format!("{window}.json")]).unwrap();
        assert_eq!(capability["identifier"], window);
        assert_eq!(capability["windows"], json!([window]));
        assert_eq!(capability["permissions"], may, "{window}");
        // Neither another origin, nor pages within pages, nor every window at once.
        let keys: Vec<&String> = capability.as_object().unwrap().keys().collect();
        assert_eq!(
            keys,
            ["description", "identifier", "permissions", "windows"]
        );
    }
}

#[test]
fn pages_run_our_own_scripts_only_and_reach_nobody() {
    let conf = parsed(&shell().join("tauri.conf.json"));
    assert_eq!(conf["app"]["withGlobalTauri"], false);
    assert_eq!(
        conf["app"]["windows"],
        json!([]),
        "windows are made in Rust only"
    );
    let security = conf["app"]["security"].as_object().unwrap();
    assert_eq!(security.keys().collect::<Vec<_>>(), ["csp"]);
    let csp = security["csp"].as_object().unwrap();
    assert_eq!(csp["default-src"], "'none'");
    assert_eq!(csp["script-src"], "'self'");
    assert_eq!(csp["object-src"], "'none'");
    assert_eq!(csp["base-uri"], "'none'");
    assert_eq!(csp["form-action"], "'none'");
    for (directive, sources) in csp {
        for source in sources.as_str().unwrap().split(' ') {
            let known = ["'none'", "'self'", "data:", "ipc:", "http://ipc.localhost"];
            let style = directive == "style-src-attr" && source == "'unsafe-inline'";
            assert!(known.contains(&source) || style, "{directive} {source}");
        }
    }
    assert!(
        conf["build"].get("devUrl").is_none(),
        "no pages from elsewhere"
    );
    assert_eq!(conf.get("plugins"), None);
}

#[test]
fn windows_keep_nothing_and_say_nothing_to_all() {
    let sources = files("src");
    let all: String = sources.values().cloned().collect();
    let windows = &sources["windows.rs"];
    assert_eq!(all.matches("WebviewWindowBuilder::new").count(), 1);
    for kept_off in [
        ".incognito(!is_driven())",
        ".general_autofill_enabled(false)",
    ] {
        assert!(windows.contains(kept_off), "{kept_off}");
    }
    assert_eq!(windows.matches("WebviewUrl::").count(), 1);
    assert!(windows.contains("WebviewUrl::App"), "our own pages only");
    // Events reach every window, the wall among them: the desk hears through its own channel.
    for to_all in [
        ".emit(",
        ".emit_to(",
        ".emit_filter(",
        ".eval(",
        "WebviewUrl::External",
    ] {
        assert!(!all.contains(to_all), "{to_all}");
    }
}

#[test]
fn every_command_of_the_shell_is_given_by_name() {
    let build = read(&shell().join("build.rs"));
    let main = read(&shell().join("src/main.rs"));
    let given = main.split("generate_handler![").nth(1).unwrap();
    let given = given.split(']').next().unwrap().split(',');
    let mut given: Vec<&str> = given
        .map(|path| path.trim().rsplit(':').next().unwrap())
        .collect();
    given.sort_unstable();
    let listed = build.split("COMMANDS: &[&str] = &[").nth(1).unwrap();
    let listed = listed.split(']').next().unwrap().split(',');
    let mut listed: Vec<&str> = listed.map(|name| name.trim().trim_matches('"')).collect();
    listed.retain(|name| !name.is_empty());
    listed.sort_unstable();
    assert_eq!(given, listed);
}
