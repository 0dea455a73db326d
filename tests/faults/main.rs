//! What shows that no word is lost: `soak CLAIM` breaks the program in many ways, and looks what is left.
//!
//! A claim is a promise with its cases, numbered and drawn from a seed. The short forms run in `./dev test`, the
//! long ones in `./dev soak`; `README.md` beside this file says what came of the last of them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    missing_docs
)]

mod backups;
mod backups_kept;
mod bytes;
mod call;
mod canary;
mod claims;
mod damaged;
mod deciphered;
mod disk;
mod erased;
mod erased_life;
mod every_call;
mod failing;
mod full_disk;
#[path = "../../src-tauri/crates/core/tests/generator/mod.rs"]
#[allow(dead_code)]
#[allow(unused_imports)]
mod generator;
mod hostile;
mod kept;
mod oracle;
mod page;
mod pipe;
mod power;
mod races;
mod random;
mod random_kill;
mod sabotage;
mod scene;
mod scene_backups;
mod script;
mod script_every;
mod script_whole;
mod shown;
mod sticks;
mod told_home;
mod trace;
mod undo;

use claims::{CLAIMS, Plan};
use std::process::ExitCode;

/// What was asked for on the command line.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// How many cases; none for as many as the long form has.
    n: Option<u64>,
    seed: u64,
    /// One case alone, to look at it again.
    only: Option<u64>,
    /// The deliberate defect that the program under test is to have.
    defect: Option<String>,
    /// Whether results are kept, and an earlier run is gone on with.
    keep: bool,
}

const HELP: &str = "\
soak CLAIM [--n N] [--seed SEED] [--case CASE]   run a claim's cases; goes on where it stopped
soak quick CLAIM                                 the short form, from the beginning
soak all                                         the long forms of all claims
soak sabotage [CLAIM]                            give the program each defect, and see it caught
soak page                                        write tests/faults/README.md from the last results
soak list                                        the claims";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let first = words.first().map_or("", String::as_str);
    let wanted = wanted(&words);
    match first {
        "list" => list(),
        "page" => page::write(),
        "all" => worst(CLAIMS.iter().map(|plan| claims::run(plan, &wanted))),
        "sabotage" => sabotage::run(words.get(1).map(String::as_str)),
        "quick" => match find(words.get(1)) {
            Some(plan) => claims::run(plan, &short(plan, wanted)),
            None => help(),
        },
        _ => match find(words.first()) {
            Some(plan) => claims::run(plan, &wanted),
            None => help(),
        },
    }
    .into()
}

fn find(name: Option<&String>) -> Option<&'static Plan> {
    CLAIMS
        .iter()
        .find(|plan| Some(plan.name) == name.map(String::as_str))
}

fn help() -> u8 {
    eprintln!("{HELP}");
    2
}

fn list() -> u8 {
    for plan in CLAIMS {
        println!("{:4} {:14} {}", plan.promise, plan.name, plan.says);
    }
    0
}

/// A failure is worse than what could not be run.
fn worst(ends: impl Iterator<Item = u8>) -> u8 {
    let rank = |end: &u8| {
        [0, claims::NOT_RUN, 1]
            .iter()
            .position(|other| other == end)
    };
    ends.max_by_key(rank).unwrap_or(0)
}

fn wanted(words: &[String]) -> Wanted {
    let after = |flag: &str| {
        let at = words.iter().position(|word| word == flag)?;
        words.get(at + 1).cloned()
    };
    let number = |flag: &str| after(flag).map(|word| word.parse().expect("a number"));
    let (only, defect) = (number("--case"), after("--defect"));
    Wanted {
        n: number("--n"),
        seed: number("--seed").unwrap_or(20_261_008),
        keep: only.is_none() && defect.is_none(),
        only,
        defect,
    }
}

fn short(plan: &Plan, wanted: Wanted) -> Wanted {
    Wanted {
        n: wanted.n.or(Some(plan.quick)),
        keep: false,
        ..wanted
    }
}
