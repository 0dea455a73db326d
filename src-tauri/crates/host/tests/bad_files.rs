//! Files that are not what they should be: each with a clear sentence, and nothing lost.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs
)]

mod support;

use support::{Desk, add_statement};

#[test]
fn what_is_no_workshop_is_said_to_be_none_and_left_alone() {
    let desk = Desk::with_workshop();
    let whole = desk.read("w.heard");
    let half = &whole[..whole.len() / 2];
    let mut newer = whole.clone();
    // The header's user_version, https://sqlite.org/fileformat.html.
    newer[60..64].copy_from_slice(&999_u32.to_be_bytes());
    let mut foreign = whole.clone();
    foreign[68..72].copy_from_slice(b"GPKG");
    let files: [(&str, &[u8], &str); 6] = [
        (
            "cat.heard",
            b"\x89PNG\r\n\x1a\n and a cat",
            "not a Heard workshop",
        ),
        ("empty.heard", b"", "not a Heard workshop"),
        ("half.heard", half, "cut off"),
        ("newer.heard", &newer, "A newer Heard"),
        ("foreign.heard", &foreign, "not a Heard workshop"),
        (
            "text.heard",
            b"SQLite format 3\0 but no more",
            "not a Heard workshop",
        ),
    ];
    for (name, bytes, sentence) in files {
        desk.write(name, bytes);
        for args in [
            &["show", name][..],
            &["check", name],
            &["call", name],
            &["import", name, "a.csv"],
        ] {
            desk.heard(args).refused(sentence);
        }
        assert_eq!(desk.read(name), bytes, "{name} was changed");
    }
    desk.heard(&["show", "nothing.heard"])
        .refused("no file at nothing.heard");
    desk.heard(&["show", "."]).refused("");
}

#[test]
fn a_file_that_held_more_once_is_said_to_be_behind() {
    let desk = Desk::with_workshop();
    desk.heard(&["check", "w.heard"]).done();
    let before = desk.read("w.heard");
    let mut pipe = desk.pipe(&["w.heard"]);
    pipe.ok(add_statement("1", "The bus comes"));
    assert_eq!(pipe.end(), 0);
    desk.write("w.heard", &before);
    desk.heard(&["check", "w.heard"])
        .refused("missing 1 change that it once held");
}

#[cfg(unix)]
#[test]
fn a_file_that_cannot_be_written_is_said_to_be_so() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::with_workshop();
    let set = |mode: u32| {
        let mode = std::fs::Permissions::from_mode(mode);
        std::fs::set_permissions(desk.path("w.heard"), mode).unwrap();
    };
    set(0o444);
    let may_write_anything = std::fs::OpenOptions::new()
        .append(true)
        .open(desk.path("w.heard"))
        .is_ok();
    if !may_write_anything {
        desk.heard(&["show", "w.heard"])
            .refused("cannot be written to");
    }
    set(0o644);
}

#[test]
fn what_is_no_sheet_is_said_to_be_none_and_brings_nothing() {
    let desk = Desk::with_workshop();
    let rows = format!("What is working?\n{}", "yes it is\n".repeat(50_001));
    let columns = format!("{}\nx\n", vec!["A question?"; 501].join(","));
    let sheets: [(&str, &[u8], &str); 8] = [
        ("cat.csv", b"\x89PNG\r\n\x1a\n cat", "picture"),
        ("w.csv", &desk.read("w.heard"), "Heard workshop"),
        ("plan.csv", b"%PDF-1.7", "PDF"),
        ("empty.csv", b"", "empty"),
        ("header.csv", b"ID,What is working?\n", "no "),
        ("broken.csv", b"A,B\n1,\"never closed\n2,x\n", "line 2"),
        ("long.csv", rows.as_bytes(), "50000"),
        ("wide.csv", columns.as_bytes(), "500"),
    ];
    for (name, bytes, words) in sheets {
        desk.write(name, bytes);
        let said = desk.heard(&["import", "w.heard", name]);
        assert_eq!(said.status, 1, "{name}: {said:?}");
        let plain = said.err.replace([',', '.'], "").to_lowercase();
        assert!(
            plain.contains(&words.to_lowercase()),
            "{name}: {}",
            said.err
        );
    }
    desk.heard(&["import", "w.heard", "nothing.csv"])
        .refused("no file at nothing.csv");
    desk.heard(&["import", "w.heard", "."]).refused("folder");
    assert_eq!(
        desk.document("w.heard")["statements"]
            .as_array()
            .unwrap()
            .len(),
        0
    );
}

#[test]
fn an_export_takes_the_place_of_files_only() {
    let desk = Desk::with_workshop();
    std::fs::create_dir(desk.path("folder")).unwrap();
    let pipe = std::process::Command::new("mkfifo")
        .arg(desk.path("pipe"))
        .status()
        .unwrap();
    assert!(pipe.success());
    for name in ["folder", "pipe"] {
        let args = [
            "export",
            "w.heard",
            "--document",
            "data",
            "--format",
            "json",
            "--force",
            "--output",
            name,
        ];
        desk.heard(&args).refused("not a file that can be replaced");
        assert!(!desk.path(name).is_file(), "{name}");
    }
    desk.heard(&["check", "w.heard"]).done();
}
