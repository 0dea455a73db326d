//! Each defect, and whether its claim catches it. A claim that does not counts for nothing.

use crate::claims::{CLAIMS, Defect, NOT_RUN, Plan};
use crate::kept::folder;
use serde::{Deserialize, Serialize};
use std::process::Command;

/// What came of one defect.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Caught {
    pub claim: String,
    pub defect: String,
    /// After how many cases; none where it was not.
    pub after: Option<u64>,
    /// Whether it could be tried here.
    pub tried: bool,
}

pub fn run(claim: Option<&str>) -> u8 {
    let mut all = Vec::new();
    for plan in CLAIMS
        .iter()
        .filter(|plan| claim.is_none_or(|claim| claim == plan.name))
    {
        for defect in plan.defects {
            let caught = one(plan, defect);
            let how = match (caught.tried, caught.after) {
                (false, _) => "NOT RUN".to_owned(),
                (true, Some(n)) => format!("caught in case {n}"),
                (true, None) => format!("NOT CAUGHT in {} cases", defect.within),
            };
            println!(
                "{:14} {:22} {how:28} {}",
                plan.name, defect.name, defect.says
            );
            all.push(caught);
        }
    }
    if claim.is_none() {
        std::fs::create_dir_all(folder()).unwrap();
        std::fs::write(
            folder().join("sabotage.json"),
            serde_json::to_string_pretty(&all).unwrap(),
        )
        .unwrap();
    }
    u8::from(
        all.iter()
            .any(|caught| caught.tried && caught.after.is_none()),
    )
}

fn one(plan: &Plan, defect: &Defect) -> Caught {
    let mut soak = Command::new(std::env::current_exe().unwrap());
    soak.args([
        plan.name,
        "--n",
        &defect.within.to_string(),
        "--defect",
        defect.name,
    ]);
    if plan.inside {
        // The workshop that is broken is opened by the claim itself.
        soak.env("HEARD_DEFECT", defect.name);
    }
    let ended = soak.env("RUST_BACKTRACE", "0").output().unwrap();
    let said = String::from_utf8_lossy(&ended.stdout).into_owned();
    let failed = said.lines().find(|line| line.contains(" FAILED: "));
    let case = failed
        .and_then(|line| line.split(' ').nth(2))
        .and_then(|case| case.parse().ok());
    Caught {
        claim: plan.name.to_owned(),
        defect: defect.name.to_owned(),
        after: case.filter(|_| ended.status.code() == Some(1)),
        tried: ended.status.code() != Some(i32::from(NOT_RUN)),
    }
}

/// What the last `soak sabotage` came to.
pub fn kept() -> Vec<Caught> {
    let json = std::fs::read_to_string(folder().join("sabotage.json"));
    json.ok()
        .and_then(|json| serde_json::from_str(&json).ok())
        .unwrap_or_default()
}
