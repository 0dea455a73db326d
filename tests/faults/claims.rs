//! The claims: what is promised, how often it is tried, and which defects show that the trial can fail.

use crate::kept::{Failure, Kept};
use crate::{
    Wanted, backups, canary, damaged, erased, every_call, failing, full_disk, hostile, power,
    races, random_kill, undo,
};
use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

/// What could not be run here, and why: never counted as passed.
pub struct NotRun(pub String);

/// One case after the other.
pub trait Claim {
    /// How many different cases there are, where they can be counted.
    fn all(&self) -> Option<u64> {
        None
    }

    /// Runs a case: what it came to, in a word or two, or what was wrong.
    fn case(&mut self, number: u64) -> Result<String, String>;

    /// Figures beside the cases, when all is done.
    fn also(&self) -> Vec<(String, u64)> {
        Vec::new()
    }
}

/// A deliberate defect, and how many cases are enough to meet it.
pub struct Defect {
    pub name: &'static str,
    pub says: &'static str,
    pub within: u64,
}

/// A claim before it is run.
pub struct Plan {
    pub name: &'static str,
    pub promise: &'static str,
    pub says: &'static str,
    pub quick: u64,
    /// None for as many as there are.
    pub full: Option<u64>,
    pub defects: &'static [Defect],
    /// Whether the workshop is opened in this very process, and not by a program beside.
    pub inside: bool,
    pub begin: fn(&Wanted) -> Result<Box<dyn Claim>, NotRun>,
}

pub const CLAIMS: &[Plan] = &[
    Plan {
        name: "random-kill",
        promise: "R1",
        says: "The program is killed at a random moment of a two-day workshop: all that it acknowledged is there, and what was under way is there whole or not at all.",
        quick: 40,
        full: Some(2_000),
        defects: &[
            Defect {
                name: "reply-before-commit",
                says: "a reply goes out before its change is committed",
                within: 30,
            },
            Defect {
                name: "request-forgotten",
                says: "a request that comes again is done again",
                within: 60,
            },
        ],
        inside: false,
        begin: random_kill::begin,
    },
    Plan {
        name: "every-call",
        promise: "R2",
        says: "The program is killed at each write, sync, rename, truncation, removal and opening of a file: the same.",
        quick: 150,
        full: None,
        defects: &[
            Defect {
                name: "half-committed",
                says: "rows and their history are committed apart",
                within: 2_000,
            },
            Defect {
                name: "copy-in-place",
                says: "a copy is written under its own name at once",
                within: 8_000,
            },
        ],
        inside: false,
        begin: every_call::begin,
    },
    Plan {
        name: "power-cut",
        promise: "R3",
        says: "The power goes: what was not synced is dropped, kept in part, torn or reordered. The same.",
        quick: 300,
        full: Some(10_000),
        defects: &[
            Defect {
                name: "synchronous-off",
                says: "SQLite does not wait for the disk",
                within: 400,
            },
            Defect {
                name: "name-not-synced",
                says: "a new file's name is not brought to the disk",
                within: 6_000,
            },
        ],
        inside: false,
        begin: power::begin,
    },
    Plan {
        name: "failing-calls",
        promise: "R4",
        says: "A call to the system fails: nothing is acknowledged that is not there, and work goes on when the fault clears.",
        quick: 200,
        full: Some(10_000),
        defects: &[Defect {
            name: "failure-hidden",
            says: "a commit that failed is answered as if it were done",
            within: 400,
        }],
        inside: false,
        begin: failing::begin,
    },
    Plan {
        name: "full-disk",
        promise: "R4",
        says: "An 8 MB disk fills up, and a disk or a file is read-only: the same, and a copy elsewhere works.",
        quick: 10,
        full: Some(500),
        defects: &[Defect {
            name: "failure-hidden",
            says: "a commit that failed is answered as if it were done",
            within: 60,
        }],
        inside: false,
        begin: full_disk::begin,
    },
    Plan {
        name: "damaged-file",
        promise: "R5",
        says: "A damaged or strange file is refused with a sentence, or holds what was acknowledged; the file itself is untouched.",
        quick: 400,
        full: Some(20_000),
        defects: &[
            Defect {
                name: "history-not-compared",
                says: "rows are not compared with their history",
                within: 3_000,
            },
            Defect {
                name: "behind-not-told",
                says: "a file that holds less than it did says nothing",
                within: 300,
            },
            Defect {
                name: "wal-not-tried",
                says: "a WAL is put together with a file without a try on a copy",
                within: 300,
            },
        ],
        inside: true,
        begin: damaged::begin,
    },
    Plan {
        name: "backups",
        promise: "R6",
        says: "Whatever happens and however the clock is set, what is new is in a backup at each stage change and after five minutes; each restores to what it was; the rule says which stay, none past the day by which words are to be deleted.",
        quick: 12,
        full: Some(1_000),
        defects: &[
            Defect {
                name: "backup-not-verified",
                says: "a backup counts before it is opened and compared",
                within: 60,
            },
            Defect {
                name: "one-day-kept",
                says: "backups of a single day are kept, and not of two",
                within: 60,
            },
            Defect {
                name: "delete-by-forgotten",
                says: "backups stay past the day by which words are to be deleted",
                within: 60,
            },
        ],
        inside: true,
        begin: backups::begin,
    },
    Plan {
        name: "races",
        promise: "R7",
        says: "Programs race for one file, and the winner is killed: one writes, the others say who holds it.",
        quick: 20,
        full: Some(500),
        defects: &[Defect {
            name: "no-lock",
            says: "neither lock is taken",
            within: 60,
        }],
        inside: false,
        begin: races::begin,
    },
    Plan {
        name: "undo",
        promise: "C1",
        says: "Undo and redo in any order, across restarts: the document equals an in-memory model's after each step.",
        quick: 60,
        full: Some(100_000),
        defects: &[
            Defect {
                name: "undo-leaves-one",
                says: "undo leaves the first of a step's changes",
                within: 200,
            },
            Defect {
                name: "undo-not-kept",
                says: "which steps are undone is not written",
                within: 200,
            },
        ],
        inside: true,
        begin: undo::begin,
    },
    Plan {
        name: "canary",
        promise: "S1",
        says: "With a passphrase, whenever the program is killed at script W: no text of W stands in any byte of the file, its WAL, its backups, its lock, its copies, and the folder for temporary files.",
        quick: 12,
        full: Some(400),
        defects: &[Defect {
            name: "words-beside",
            says: "what was changed last is kept in a file beside, as it is",
            within: 5,
        }],
        inside: false,
        begin: canary::begin,
    },
    Plan {
        name: "erased",
        promise: "S2",
        says: "Whatever people did before, when somebody goes no byte of what they said is left in the file, its WAL, its history, its drafts, its copies and its backups, those on a stick among them, within five seconds. Nothing else is lost. Neither undo, nor the same sheet, nor going back brings them back.",
        quick: 15,
        full: Some(1_000),
        defects: &[
            Defect {
                name: "secure-delete-off",
                says: "SQLite leaves what it deletes in its pages, and they are not written anew",
                within: 30,
            },
            Defect {
                name: "backups-remember",
                says: "backups keep those who went",
                within: 30,
            },
            Defect {
                name: "pages-as-they-were",
                says: "what rows left behind where they moved stays in the pages: one history in a hundred shows it",
                within: 1_000,
            },
            Defect {
                name: "marks-forgotten",
                says: "nobody writes down who went",
                within: 30,
            },
        ],
        inside: true,
        begin: erased::begin,
    },
    Plan {
        name: "hostile-input",
        promise: "S3",
        says: "Files, pasted cells and requests made to hurt, a thousand to a case, are answered within two seconds and 256 MB, without a panic.",
        quick: 6,
        full: Some(6_000),
        defects: &[Defect {
            name: "unpacked-uncounted",
            says: "a ZIP is unpacked before its bytes are counted",
            within: 6,
        }],
        inside: true,
        begin: hostile::begin,
    },
];

/// The end of a run that was not one.
pub const NOT_RUN: u8 = 3;

/// Runs a claim's cases, tells how it goes, and keeps what came of it.
pub fn run(plan: &Plan, wanted: &Wanted) -> u8 {
    let begun = Instant::now();
    let mut claim = match (plan.begin)(wanted) {
        Ok(claim) => claim,
        Err(NotRun(why)) => {
            println!("{} {}: NOT RUN. {why}", plan.promise, plan.name);
            return NOT_RUN;
        }
    };
    let n = wanted.n.or(plan.full).or(claim.all()).unwrap_or(0);
    let n = claim.all().map_or(n, |all| n.min(all));
    let mut kept = Kept::new(plan.name, wanted.seed, n);
    if wanted.keep
        && let Some(earlier) = Kept::to_go_on(plan.name, wanted.seed, n)
    {
        println!("{}: going on after case {}", plan.name, earlier.done);
        kept = earlier;
    }
    if let Some(only) = wanted.only {
        return one(claim.as_mut(), only);
    }
    let before = kept.seconds;
    let mut told = Instant::now();
    while kept.done < n {
        let case = kept.done;
        match tried(claim.as_mut(), case) {
            Ok(seen) => *kept.seen.entry(seen).or_default() += 1,
            Err(what) => {
                println!("{} case {case} FAILED: {what}", plan.name);
                kept.failures.push(Failure { case, what });
            }
        }
        kept.done += 1;
        kept.seconds = before + begun.elapsed().as_secs();
        if told.elapsed() > Duration::from_secs(10) {
            told = Instant::now();
            println!(
                "{}: {} of {n}, {} failed",
                plan.name,
                kept.done,
                kept.failures.len()
            );
            if wanted.keep {
                kept.write();
            }
        }
        // A claim that fails at every turn says no more by going on; a defect is caught by one.
        if kept.failures.len() >= 20 || (wanted.defect.is_some() && !kept.failures.is_empty()) {
            break;
        }
    }
    kept.seen.extend(claim.also());
    if wanted.keep {
        kept.write();
    }
    tell(plan, &kept);
    u8::from(!kept.failures.is_empty())
}

fn one(claim: &mut dyn Claim, case: u64) -> u8 {
    match tried(claim, case) {
        Ok(seen) => {
            println!("case {case}: {seen}");
            0
        }
        Err(what) => {
            println!("case {case} FAILED: {what}");
            1
        }
    }
}

/// A panic is a failure with its own words.
fn tried(claim: &mut dyn Claim, case: u64) -> Result<String, String> {
    let caught = catch_unwind(AssertUnwindSafe(|| claim.case(case)));
    caught.unwrap_or_else(|panic| Err(format!("panicked: {}", in_words(&*panic))))
}

/// What a panic said.
pub fn in_words(panic: &dyn Any) -> String {
    let text = panic.downcast_ref::<String>().cloned();
    let text = text.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()));
    text.unwrap_or_default()
}

fn tell(plan: &Plan, kept: &Kept) {
    println!(
        "{} {}: N {}, failures {}, at most {:.3} in 100 (95 %), seed {}, {} s",
        plan.promise,
        plan.name,
        kept.done,
        kept.failures.len(),
        kept.bound(),
        kept.seed,
        kept.seconds
    );
    for (seen, n) in &kept.seen {
        println!("    {n:6} {seen}");
    }
}
