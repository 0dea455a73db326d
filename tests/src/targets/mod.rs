//! Where bytes of strangers come in, each as one function of bytes: whatever they are, it returns a sentence or
//! what it read, and never panics. `faults/hostile.rs` throws millions at them; `fuzz` lets libFuzzer look for
//! ways in.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a target panics where a promise is broken: that is how it says so"
)]

mod data;
mod request;
mod sheets;

use chrono::{DateTime, TimeZone, Utc};

/// One way in.
pub struct Target {
    /// Its name on the command line.
    pub name: &'static str,
    /// Takes the bytes; says in a word or two what came of them. Panics only where a promise is broken.
    pub take: fn(&[u8]) -> &'static str,
    /// Good ones to begin with, and what once hurt somebody.
    pub seeds: fn() -> Vec<Vec<u8>>,
    /// What the parser's grammar is made of.
    pub pieces: &'static [&'static str],
}

/// All ways in. Workshop files are damaged elsewhere (`faults/damaged.rs`).
pub const TARGETS: &[Target] = &[
    Target {
        name: "spreadsheet",
        take: sheets::file,
        seeds: sheets::files,
        pieces: sheets::ZIP_PIECES,
    },
    Target {
        name: "sheet-parts",
        take: sheets::parts,
        seeds: sheets::parts_to_begin,
        pieces: sheets::XML_PIECES,
    },
    Target {
        name: "csv",
        take: sheets::delimited,
        seeds: sheets::texts,
        pieces: sheets::TEXT_PIECES,
    },
    Target {
        name: "pasted",
        take: sheets::pasted,
        seeds: sheets::texts,
        pieces: sheets::TEXT_PIECES,
    },
    Target {
        name: "data-file",
        take: data::take,
        seeds: data::seeds,
        pieces: data::PIECES,
    },
    Target {
        name: "request",
        take: request::take,
        seeds: request::seeds,
        pieces: request::PIECES,
    },
];

/// The moment at which all that is made here is made.
fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 10, 8, 9, 0, 0).unwrap()
}

/// Gives the bytes to the way in of this name.
pub fn named(name: &str, bytes: &[u8]) {
    let target = TARGETS.iter().find(|target| target.name == name);
    (target.expect("no way in of this name").take)(bytes);
}
