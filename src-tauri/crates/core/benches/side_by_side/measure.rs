//! Timing in pairs.

use super::Result;
use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

/// Two things that were measured in turns.
#[derive(Default)]
pub struct Pair {
    pub first: Vec<Duration>,
    second: Vec<Duration>,
}

impl Pair {
    pub fn first(&mut self, took: Duration) {
        self.first.push(took);
    }

    pub fn second(&mut self, took: Duration) {
        self.second.push(took);
    }

    /// Prints both medians and their ratio.
    pub fn report(&self, first: &str, second: &str, aim: &str) {
        let (a, b) = (median_ms(&self.first), median_ms(&self.second));
        println!(
            "{:.2} ×  {first} ({a:.3} ms) against {second} ({b:.3} ms); {aim}",
            a / b
        );
    }
}

/// The median, in milliseconds.
pub fn median_ms(times: &[Duration]) -> f64 {
    let mut times = times.to_vec();
    times.sort_unstable();
    let middle = times.get(times.len() / 2);
    middle.map_or(f64::NAN, |time| time.as_secs_f64() * 1_000.0)
}

/// What this part of all stays under, in milliseconds: 0.99 for all but the slowest in a hundred.
pub fn slowest_ms(times: &[Duration], part: f64) -> f64 {
    let mut times = times.to_vec();
    times.sort_unstable();
    let at = (times.len() as f64 * part) as usize;
    let time = times.get(at.min(times.len().saturating_sub(1)));
    time.map_or(f64::NAN, |time| time.as_secs_f64() * 1_000.0)
}

/// Says which file system this is and how long a sync takes; true for one in memory.
pub fn on_disk(folder: &Path) -> Result<bool> {
    let told = Command::new("stat")
        .args(["-f", "-c", "%T"])
        .arg(folder)
        .output();
    let name = told.map(|told| String::from_utf8_lossy(&told.stdout).trim().to_owned());
    let name = name.unwrap_or_else(|_| "unknown".to_owned());
    let mut file = File::create(folder.join("sync"))?;
    let mut times = Vec::new();
    for _ in 0..100 {
        file.write_all(&[7; 4096])?;
        let started = Instant::now();
        file.sync_data()?;
        times.push(started.elapsed());
    }
    println!(
        "file system {name}, a sync of 4 KiB takes {:.3} ms",
        median_ms(&times)
    );
    Ok(name == "tmpfs")
}
