//! R1: killed at a random moment of script W, life after life, until the workshop is over; then again.

use crate::Wanted;
use crate::claims::{Claim, NotRun};
use crate::oracle::{difference, recover_copy};
use crate::pipe::Pipe;
use crate::random::Random;
use crate::scene::FILE;
use crate::script::{Reference, Script};
use crate::script_whole;
use serde_json::Value;
use std::sync::mpsc::RecvTimeoutError;
use std::time::{Duration, Instant};

/// Longest wait for a reply: an export of a whole workshop is among them.
const PATIENCE: Duration = Duration::from_secs(60);

struct RandomKill {
    seed: u64,
    defect: Option<String>,
    script: Script,
    life: Option<Life>,
    acked: u64,
    workshops: u64,
    opened_ms: Vec<u64>,
}

/// One workshop on its way through the script.
struct Life {
    folder: tempfile::TempDir,
    reference: Reference,
    /// Lines that were acknowledged.
    acked: usize,
    /// Lines that were sent at any time.
    sent: usize,
}

pub fn begin(wanted: &Wanted) -> Result<Box<dyn Claim>, NotRun> {
    Ok(Box::new(RandomKill {
        seed: wanted.seed,
        defect: wanted.defect.clone(),
        script: script_whole::script(wanted.seed),
        life: None,
        acked: 0,
        workshops: 0,
        opened_ms: Vec::new(),
    }))
}

impl Claim for RandomKill {
    fn case(&mut self, number: u64) -> Result<String, String> {
        let mut random = Random::of(self.seed, number);
        let mut life = match self.life.take() {
            Some(life) => life,
            None => self.fresh(),
        };
        let seen = self.live(&mut life, &mut random);
        // After a failure the next life begins with a new file.
        if seen.is_ok() && life.acked < self.script.lines.len() {
            self.life = Some(life);
        } else {
            self.workshops += 1;
        }
        seen.map(str::to_owned)
    }

    fn also(&self) -> Vec<(String, u64)> {
        let mut opened = self.opened_ms.clone();
        opened.sort_unstable();
        let p95 = opened.get(opened.len() * 95 / 100).copied().unwrap_or(0);
        vec![
            ("requests acknowledged".to_owned(), self.acked),
            (
                "requests in the script".to_owned(),
                self.script.lines.len() as u64,
            ),
            ("workshops begun".to_owned(), self.workshops + 1),
            (
                "ms from the start of the program to its first reply (p95, debug build)".to_owned(),
                p95,
            ),
        ]
    }
}

impl RandomKill {
    fn fresh(&self) -> Life {
        let folder = tempfile::Builder::new()
            .prefix("heard-soak-")
            .tempdir()
            .unwrap();
        std::fs::write(folder.path().join(FILE), &self.script.base).unwrap();
        Life {
            folder,
            reference: Reference::new(&self.script.base, 0),
            acked: 0,
            sent: 0,
        }
    }

    /// From opening to the kill, and a look at what is left.
    fn live(&mut self, life: &mut Life, random: &mut Random) -> Result<&'static str, String> {
        let begun = Instant::now();
        let mut pipe = Pipe::open(&life.folder.path().join(FILE), self.defect.as_deref());
        // One after the other as a person does, or many that wait in the pipe.
        let ahead = *random.one_of(&[1, 1, 1, 4, 40]);
        let lifetime =
            Duration::from_micros(random.below(*random.clone().one_of(&[30_000, 250_000])) as u64);
        let mut first = true;
        // What was in flight at the last kill is asked again: done once, whatever happened.
        let mut next = life.acked;
        let killed_at = loop {
            while next < self.script.lines.len() && next < life.acked + ahead {
                let folder = life.folder.path().display().to_string();
                pipe.send(&self.script.lines[next].ask.replace("$FOLDER", &folder));
                next += 1;
                life.sent = life.sent.max(next);
            }
            let killed_at = begun + lifetime;
            let left = killed_at.saturating_duration_since(Instant::now());
            if left.is_zero() || life.acked == self.script.lines.len() {
                break killed_at;
            }
            match pipe.reply(if first { PATIENCE } else { left }) {
                Ok(reply) => {
                    if std::mem::take(&mut first) {
                        self.opened_ms.push(begun.elapsed().as_millis() as u64);
                    }
                    self.heard(life, &reply)?;
                }
                Err(RecvTimeoutError::Timeout) => break killed_at,
                Err(RecvTimeoutError::Disconnected) => return Err(self.died(pipe)),
            }
        };
        let _ = killed_at;
        for reply in pipe.kill() {
            self.heard(life, &reply)?;
        }
        self.look(life)
    }

    fn died(&self, pipe: Pipe) -> String {
        let (_, said, status) = pipe.end();
        format!("the program ended by itself with {status:?}: {said}")
    }

    /// A reply is the script's own, to the letter, also where its request came a second time.
    fn heard(&mut self, life: &mut Life, reply: &str) -> Result<(), String> {
        let line = &self.script.lines[life.acked];
        let reply: Value = serde_json::from_str(reply).map_err(|error| error.to_string())?;
        let right = match &line.reply {
            Value::Object(_) => reply["ok"] == line.reply,
            _ => !reply["ok"].is_null() || is_there_already(&reply),
        };
        if reply["re"] != line.id.as_str() || !right {
            return Err(format!("{} was answered {reply}", line.ask));
        }
        life.acked += 1;
        self.acked += 1;
        Ok(())
    }

    fn look(&self, life: &mut Life) -> Result<&'static str, String> {
        let recovered = recover_copy(life.folder.path(), FILE)?;
        life.reference
            .go_to(&self.script, life.acked.max(life.reference.at));
        let first = life.reference.dump();
        let mut wanted = first.clone();
        while recovered != wanted {
            if life.reference.at >= life.sent {
                return Err(format!(
                    "after {} replies: {}",
                    life.acked,
                    difference(&recovered, &first)
                ));
            }
            let next = life.reference.at + 1;
            life.reference.go_to(&self.script, next);
            wanted = life.reference.dump();
        }
        // The next life begins with a blank wall, here and there.
        life.reference.restart();
        Ok(if life.reference.at == life.acked {
            "as acknowledged"
        } else {
            "with what was under way"
        })
    }
}

/// A document or copy whose reply was lost stands there, and is not written over.
fn is_there_already(reply: &Value) -> bool {
    reply["err"]["code"] == "conflict"
}
