//! `./dev bench`: ratios side by side in one run, since machines are noisy.
//!
//! Each pair is interleaved, so that both sides meet the same weather, and medians are compared.

mod encrypted;
mod measure;
mod room;

use chrono::Utc;
use heard_core::protocol::{Command, Destination, Heard};
use heard_core::{Ids, OpenWorkshop};
use measure::{Pair, median_ms, on_disk};
use std::error::Error;
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn main() -> ExitCode {
    match bench() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("The benchmark stopped: {error}");
            ExitCode::FAILURE
        }
    }
}

fn bench() -> Result<()> {
    // Beside the project, not in /tmp, which may be memory: an acknowledged action is about a disk.
    let folder = tempfile::Builder::new()
        .prefix("heard-bench-")
        .tempdir_in(std::env::current_dir()?)?;
    let folder = folder.path();
    let memory = on_disk(folder)?;
    action_against_bare_commit(folder, memory)?;
    large_against_small(folder)?;
    open_against_bare_read(folder)?;
    encrypted::action(folder)?;
    encrypted::open(folder)?;
    encrypted::backups(folder)?;
    Ok(())
}

/// One acknowledged action against a bare one-row commit with the same pragmas. Aim: at most 2.
fn action_against_bare_commit(folder: &Path, memory: bool) -> Result<()> {
    let mut workshop = room::with_statements(&folder.join("action.heard"), 300)?;
    let bare = room::bare(&folder.join("bare.db"), 300)?;
    let mut pair = Pair::default();
    for turn in 0..300_u32 {
        let started = Instant::now();
        one_action(&mut workshop, turn)?;
        pair.first(started.elapsed());
        let started = Instant::now();
        bare.execute(
            "UPDATE statement SET theme = ?1 WHERE id = ?2",
            (format!("theme {}", turn % 5), turn % 300),
        )?;
        pair.second(started.elapsed());
    }
    let aim = if memory {
        "not meaningful on a file system in memory"
    } else {
        "aim ≤ 2"
    };
    pair.report("one acknowledged action", "a bare one-row commit", aim);
    Ok(())
}

/// The same action in a workshop of 10,000 statements against one of 100. Aim: at most 1.2.
fn large_against_small(folder: &Path) -> Result<()> {
    let mut large = room::with_statements(&folder.join("large.heard"), 10_000)?;
    let mut small = room::with_statements(&folder.join("small.heard"), 100)?;
    let mut pair = Pair::default();
    for turn in 0..300_u32 {
        let started = Instant::now();
        one_action(&mut large, turn)?;
        pair.first(started.elapsed());
        let started = Instant::now();
        one_action(&mut small, turn)?;
        pair.second(started.elapsed());
    }
    pair.report(
        "the action among 10,000 statements",
        "the same among 100",
        "aim ≤ 1.2",
    );
    Ok(())
}

/// Opening 1,000 statements and sending the snapshot against a bare read of the rows. Aim: at most 5.
fn open_against_bare_read(folder: &Path) -> Result<()> {
    let path = folder.join("open.heard");
    drop(room::with_statements(&path, 1_000)?);
    let mut pair = Pair::default();
    for _ in 0..50 {
        let started = Instant::now();
        let workshop = OpenWorkshop::open(&path, None, Ids::Chance, Utc::now())?;
        let snapshot = serde_json::to_vec(&workshop.snapshot())?;
        pair.first(started.elapsed());
        assert!(
            snapshot.len() > 100_000,
            "the snapshot holds the statements"
        );
        drop(workshop);
        let started = Instant::now();
        let rows = room::bare_read(&path)?;
        pair.second(started.elapsed());
        assert_eq!(rows, 1_000, "the bare read holds the statements");
    }
    pair.report(
        "opening 1,000 statements, with the snapshot",
        "a bare read of the rows",
        "aim ≤ 5",
    );
    println!("  (opening takes {:.1} ms)", median_ms(&pair.first));
    Ok(())
}

/// Marks a card as heard, or moves it: what a desk does most.
fn one_action(workshop: &mut OpenWorkshop, turn: u32) -> Result<()> {
    let (cards, themes) = room::cards_and_themes(workshop, turn);
    let command = if turn.is_multiple_of(2) {
        Command::HearStatement {
            statement: cards,
            heard: heard(turn),
        }
    } else {
        let destination = Destination::Theme {
            theme: themes,
            after: None,
        };
        Command::MoveStatements {
            statements: vec![cards],
            destination,
        }
    };
    let done = workshop.run(&room::desk(turn), command, Utc::now())?;
    // A reply as every host sends it is part of the action.
    serde_json::to_string(&done.outcome)?;
    Ok(())
}

fn heard(turn: u32) -> Heard {
    if turn.is_multiple_of(4) {
        Heard::Heard
    } else {
        Heard::Later
    }
}
