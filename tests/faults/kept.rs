//! What came of a run, kept so that the next one goes on, and the page can be written.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// The results of a claim so far.
#[derive(Debug, Clone, Serialize, Deserialize, PartialEq)]
pub struct Kept {
    pub claim: String,
    pub seed: u64,
    /// How many cases there are to be.
    pub wanted: u64,
    /// How many there were.
    pub done: u64,
    pub failures: Vec<Failure>,
    /// What the cases came to, in words, and how often.
    pub seen: BTreeMap<String, u64>,
    pub seconds: u64,
    /// The day of the last case.
    pub date: String,
    /// The version of the code.
    pub version: String,
}

/// A case that failed. `soak CLAIM --seed SEED --case CASE` runs it again.
#[derive(Debug, Clone, Serialize, Deserialize, PartialEq)]
pub struct Failure {
    pub case: u64,
    pub what: String,
}

impl Kept {
    pub fn new(claim: &str, seed: u64, wanted: u64) -> Self {
        Self {
            claim: claim.to_owned(),
            seed,
            wanted,
            done: 0,
            failures: Vec::new(),
            seen: BTreeMap::new(),
            seconds: 0,
            date: String::new(),
            version: version(),
        }
    }

    /// A run of the same claim, seed and code that was stopped before its end.
    pub fn to_go_on(claim: &str, seed: u64, wanted: u64) -> Option<Self> {
        let kept = read(claim)?;
        let same = kept.seed == seed && kept.wanted == wanted && kept.version == version();
        (same && kept.done < wanted).then_some(kept)
    }

    /// Writes it whole or not at all.
    pub fn write(&mut self) {
        self.date = chrono::Utc::now().format("%Y-%m-%d").to_string();
        let folder = folder();
        std::fs::create_dir_all(&folder).unwrap();
        let part = folder.join(format!("{}.part", self.claim));
        std::fs::write(&part, serde_json::to_string_pretty(self).unwrap()).unwrap();
        std::fs::rename(part, folder.join(format!("{}.json", self.claim))).unwrap();
    }

    /// In how many of a hundred cases it may fail at most, with 95 in 100 certainty (Clopper-Pearson; where
    /// nothing failed, about 3 in N).
    pub fn bound(&self) -> f64 {
        let (n, failed) = (self.done as f64, self.failures.len());
        let (mut low, mut high) = (failed as f64 / n.max(1.0), 1.0);
        for _ in 0..60 {
            let middle = f64::midpoint(low, high);
            if at_most(failed, n, middle) > 0.05 {
                low = middle;
            } else {
                high = middle;
            }
        }
        100.0 * high
    }
}

/// The chance of at most this many failures in `n`, where each comes with the chance `p`.
fn at_most(failed: usize, n: f64, p: f64) -> f64 {
    let mut term = n * (1.0 - p).ln();
    let mut sum = term.exp();
    for k in 1..=failed {
        let k = k as f64;
        term += ((n - k + 1.0) / k).ln() + p.ln() - (1.0 - p).ln();
        sum += term.exp();
    }
    sum
}

/// What was kept of a claim's last run.
pub fn read(claim: &str) -> Option<Kept> {
    let json = std::fs::read_to_string(folder().join(format!("{claim}.json"))).ok()?;
    serde_json::from_str(&json).ok()
}

/// `HEARD_SOAK`, else a folder of this user's cache.
pub fn folder() -> PathBuf {
    let named = std::env::var_os("HEARD_SOAK").map(PathBuf::from);
    let cache = || {
        let own = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
        own.unwrap_or_else(|| PathBuf::from(std::env::var_os("HOME").unwrap()).join(".cache"))
    };
    named.unwrap_or_else(|| cache().join("heard").join("soak"))
}

/// The commit that is checked out, with a mark where files differ from it.
pub fn version() -> String {
    let git = std::process::Command::new("git")
        .args(["describe", "--always", "--dirty", "--exclude", "*"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output();
    let said = git.map(|git| String::from_utf8_lossy(&git.stdout).trim().to_owned());
    said.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn none_in_a_thousand_is_less_than_three_in_a_thousand() {
        let mut kept = Kept::new("some", 1, 1_000);
        kept.done = 1_000;
        assert!((kept.bound() - 0.299).abs() < 0.002, "{}", kept.bound());
        kept.failures.push(Failure {
            case: 7,
            what: "lost".to_owned(),
        });
        assert!((kept.bound() - 0.473).abs() < 0.003, "{}", kept.bound());
    }
}
