//! `README.md` beside this file: what was claimed, how often it was tried, and what came of it.

use crate::claims::{CLAIMS, Plan};
use crate::kept::{self, Kept};
use crate::sabotage::{self, Caught};
use crate::shown::SHOWN;
use std::fmt::Write;
use std::path::Path;

const HEAD: &str = "\
# How 'nobody loses a word' is tested

This page is written by `./dev soak page` from the results of the last soaks. Do not edit it.

Heard acknowledges a request only after its change is on the disk. Here the program, its files and its computer are
broken in many ways, and what is left is compared with what was acknowledged: **all that was acknowledged is there,
and what was under way is there whole or not at all.** What is compared is a dump of every row of every table, the
history, the numbers dealt and the kept replies among them; only who opened the door when is left out. A reference
that runs beside, undisturbed, says what each row must be, to the letter: ids and time come from each request's own
id in a debug build that is told to (`HEARD_TOLD`).

- `./dev soak NAME` runs a claim's long form; Ctrl-C stops it, and the same command goes on. Results are kept in
  `~/.cache/heard/soak`.
- `./dev soak NAME --seed SEED --case CASE` runs one case again.
- `./dev soak sabotage` gives the program each of the deliberate defects below (`HEARD_DEFECT`, debug builds only), and
  says whether the claim's cases catch it. A claim that catches none counts for nothing.
- The short forms run in `./dev test`.

The bound is of 95 %: it says how many of a hundred such cases may fail at most (Clopper-Pearson). Where a claim's
cases are all that there are, it says nothing.
";

pub fn write() -> u8 {
    let mut page = HEAD.to_owned();
    let sabotage = sabotage::kept();
    page.push_str("\n| | claim | N | failures | at most | day | defects caught |\n|---|---|---|---|---|---|---|\n");
    for plan in CLAIMS {
        line(&mut page, plan, kept::read(plan.name).as_ref(), &sabotage);
    }
    for plan in CLAIMS {
        part(&mut page, plan, kept::read(plan.name).as_ref(), &sabotage);
    }
    tested(&mut page);
    page.push_str(include_str!("limits.md"));
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("faults")
        .join("README.md");
    std::fs::write(&path, page).unwrap();
    println!("Written to {}", path.display());
    0
}

/// What no soak shows, and which tests do.
fn tested(page: &mut String) {
    page.push_str("\n## What is shown by tests alone\n\n`./dev test` runs them each time.\n");
    for shown in SHOWN {
        let _ = writeln!(page, "\n- **{}**: {}", shown.promise, shown.says);
        for (file, tests) in shown.by {
            let tests: Vec<String> = tests.iter().map(|test| format!("`{test}`")).collect();
            let _ = writeln!(page, "  - `{file}`: {}", tests.join(", "));
        }
        if !shown.but.is_empty() {
            let _ = writeln!(page, "  - {}", shown.but);
        }
    }
}

fn line(page: &mut String, plan: &Plan, kept: Option<&Kept>, sabotage: &[Caught]) {
    let mine: Vec<_> = sabotage
        .iter()
        .filter(|caught| caught.claim == plan.name)
        .collect();
    let caught = mine.iter().filter(|caught| caught.after.is_some()).count();
    let (n, failures, bound, day) = match kept {
        Some(kept) => (
            kept.done.to_string(),
            kept.failures.len().to_string(),
            format!("{:.3} in 100", kept.bound()),
            kept.date.clone(),
        ),
        None => (
            "not run".to_owned(),
            String::new(),
            String::new(),
            String::new(),
        ),
    };
    let _ = writeln!(
        page,
        "| {} | `{}` | {n} | {failures} | {bound} | {day} | {caught} of {} |",
        plan.promise,
        plan.name,
        plan.defects.len()
    );
}

fn part(page: &mut String, plan: &Plan, kept: Option<&Kept>, sabotage: &[Caught]) {
    let _ = writeln!(
        page,
        "\n## {}: `{}`\n\n{}\n",
        plan.promise, plan.name, plan.says
    );
    for defect in plan.defects {
        let mut caught = sabotage
            .iter()
            .filter(|caught| caught.claim == plan.name && caught.defect == defect.name);
        let how = match caught.next() {
            Some(caught) => match caught.after {
                Some(case) => format!("caught in case {case}"),
                None => "NOT CAUGHT".to_owned(),
            },
            None => "not tried".to_owned(),
        };
        let _ = writeln!(page, "- Defect `{}` ({}): {how}.", defect.name, defect.says);
    }
    let Some(kept) = kept else { return };
    let _ = writeln!(
        page,
        "\nSeed {}, {} of {} cases, {} s, version {}.\n\n| times | what a case came to |\n|---:|---|",
        kept.seed, kept.done, kept.wanted, kept.seconds, kept.version
    );
    for (seen, n) in &kept.seen {
        let _ = writeln!(page, "| {n} | {seen} |");
    }
    for failure in &kept.failures {
        let _ = writeln!(page, "\n**Case {} failed**: {}", failure.case, failure.what);
    }
}
