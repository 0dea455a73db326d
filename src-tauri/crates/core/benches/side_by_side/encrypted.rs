//! What a passphrase and backups cost, beside a workshop without.

use super::measure::{Pair, median_ms, slowest_ms};
use super::{Result, one_action, room};
use chrono::Utc;
use heard_core::{Ids, Key, OpenWorkshop};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

fn key() -> Key {
    Key::Passphrase("four green buses at noon".to_owned())
}

/// One acknowledged action under a passphrase against the same without. Aim: at most 1.5.
pub fn action(folder: &Path) -> Result<()> {
    let mut protected = room::protected(&folder.join("protected.heard"), key(), 300)?;
    let mut plain = room::with_statements(&folder.join("plain.heard"), 300)?;
    let mut pair = Pair::default();
    for turn in 0..300_u32 {
        let started = Instant::now();
        one_action(&mut protected, turn)?;
        pair.first(started.elapsed());
        let started = Instant::now();
        one_action(&mut plain, turn)?;
        pair.second(started.elapsed());
    }
    let (first, second) = (
        "one action under a passphrase",
        "the same without a passphrase",
    );
    pair.report(first, second, "aim ≤ 1.5");
    Ok(())
}

/// Opening 1,000 statements with a passphrase and with the key that is made of it, each against opening a plain
/// file. Aims: unlocking at most 1.5 s; all but making the key at most 1.5 × plain.
pub fn open(folder: &Path) -> Result<()> {
    let (protected, plain) = (folder.join("locked.heard"), folder.join("open-plain.heard"));
    let made = room::protected(&protected, key(), 1_000)?;
    let code = made.store().key().cloned();
    drop(made);
    drop(room::with_statements(&plain, 1_000)?);
    let opened = |path: &Path, key: Option<Key>| -> Result<Duration> {
        let started = Instant::now();
        let workshop = OpenWorkshop::open(path, key, Ids::Chance, Utc::now())?;
        let snapshot = serde_json::to_vec(&workshop.snapshot())?;
        let took = started.elapsed();
        assert!(
            snapshot.len() > 100_000,
            "the snapshot holds the statements"
        );
        Ok(took)
    };
    let (mut pair, mut unlock) = (Pair::default(), Vec::new());
    for _ in 0..15 {
        pair.first(opened(&protected, code.clone())?);
        pair.second(opened(&plain, None)?);
        unlock.push(opened(&protected, Some(key()))?);
    }
    let (first, second) = (
        "opening 1,000 statements with a key",
        "the same without a passphrase",
    );
    pair.report(first, second, "aim ≤ 1.5");
    println!(
        "  (unlocking with the passphrase takes {:.0} ms; aim ≤ 1,500 ms)",
        median_ms(&unlock)
    );
    Ok(())
}

/// How long actions take while backups are made one after the other, against quiet. Aim: the slowest in a hundred
/// is at most 50 ms slower.
pub fn backups(folder: &Path) -> Result<()> {
    let workshop = room::protected(&folder.join("backed-up.heard"), key(), 1_000)?;
    let workshop = Mutex::new(workshop);
    let quiet = actions(&workshop, 0)?;
    let (stop, made) = (AtomicBool::new(false), Mutex::new(Ok(0)));
    let busy = std::thread::scope(|threads| {
        threads.spawn(|| {
            let all = backups_until(&workshop, &stop).map_err(|error| error.to_string());
            *made.lock().unwrap_or_else(PoisonError::into_inner) = all;
        });
        let busy = actions(&workshop, 1_000);
        stop.store(true, Ordering::Relaxed);
        busy
    })?;
    let made = made.into_inner().unwrap_or_else(PoisonError::into_inner)?;
    let (with, without) = (slowest_ms(&busy, 0.99), slowest_ms(&quiet, 0.99));
    println!(
        "{:+.1} ms  the slowest in a hundred of {} actions while {made} backups are made ({with:.1} ms) against quiet \
         ({without:.1} ms); aim ≤ 50 ms",
        with - without,
        busy.len()
    );
    Ok(())
}

fn actions(workshop: &Mutex<OpenWorkshop>, from: u32) -> Result<Vec<Duration>> {
    let mut times = Vec::new();
    for turn in from..from + 500 {
        let started = Instant::now();
        let mut workshop = workshop.lock().unwrap_or_else(PoisonError::into_inner);
        one_action(&mut workshop, turn)?;
        drop(workshop);
        times.push(started.elapsed());
        // Somebody moves a card every now and then; even the quickest hand lets go in between.
        std::thread::sleep(Duration::from_millis(5));
    }
    Ok(times)
}

/// As the host makes them: the workshop is held for one piece at a time.
fn backups_until(workshop: &Mutex<OpenWorkshop>, stop: &AtomicBool) -> Result<u32> {
    let held = || workshop.lock().unwrap_or_else(PoisonError::into_inner);
    let mut made = 0;
    while !stop.load(Ordering::Relaxed) {
        let mut making = held().begin_backup(Utc::now())?;
        loop {
            let more = held().read_for_backup(&mut making)?;
            making.write()?;
            if !more {
                break;
            }
        }
        held().let_go()?;
        std::fs::remove_file(making.finish()?.path)?;
        made += 1;
    }
    Ok(made)
}
