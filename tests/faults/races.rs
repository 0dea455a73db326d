//! R7: programs race for one file. One writes; the others say who has it open and since when; the lock goes with
//! its owner.

use crate::Wanted;
use crate::claims::{Claim, NotRun};
use crate::oracle::{difference, recover_copy};
use crate::pipe::Pipe;
use crate::random::Random;
use crate::scene::FILE;
use crate::script::{Line, Reference, Script, Writer, fast_folder};
use heard_core::protocol::{Command, RoomNoteKind};
use serde_json::{Value, json};
use std::path::Path;
use std::sync::mpsc::RecvTimeoutError;
use std::time::Duration;

const PATIENCE: Duration = Duration::from_secs(20);

struct Races {
    seed: u64,
    defect: Option<String>,
    script: Script,
}

pub fn begin(wanted: &Wanted) -> Result<Box<dyn Claim>, NotRun> {
    Ok(Box::new(Races {
        seed: wanted.seed,
        defect: wanted.defect.clone(),
        script: Writer::new("Two laptops").end(),
    }))
}

/// What one program asks for, and how much of it was acknowledged.
struct Asked {
    lines: Vec<Line>,
    acked: usize,
}

impl Asked {
    fn of(program: usize, n: usize) -> Self {
        let line = |at: usize| {
            let id = format!("{}-{}", program * 1_000 + at, program * 1_000 + at * 10);
            let kind = RoomNoteKind::Hopes;
            let text = format!("hope {at} of program {program}");
            let command = Command::AddRoomNote { kind, text };
            let mut ask = serde_json::to_value(&command).unwrap();
            ask["id"] = json!(id);
            Line {
                id,
                ask: ask.to_string(),
                command: Some(command),
                reply: Value::Null,
            }
        };
        Self {
            lines: (0..n).map(line).collect(),
            acked: 0,
        }
    }

    /// Adds what a program did to what there should be: all that was acknowledged, and maybe one more.
    fn did(&self, reference: &mut Reference, recovered: &str) {
        for line in &self.lines[..self.acked] {
            reference.ask(line);
        }
        let mut tried = self.lines[self.acked..].iter();
        while reference.dump() != recovered {
            let Some(line) = tried.next() else { return };
            reference.ask(line);
        }
    }
}

impl Claim for Races {
    fn case(&mut self, number: u64) -> Result<String, String> {
        let mut random = Random::of(self.seed, number);
        let folder = fast_folder();
        let path = folder.path().join(FILE);
        std::fs::write(&path, &self.script.base).unwrap();
        let mut reference = Reference::new(&self.script.base, 0);
        let programs = 2 + random.below(3);
        let mut racing: Vec<(Pipe, Asked)> = (1..=programs)
            .map(|program| (self.open(&path), Asked::of(program, 30)))
            .collect();
        for (pipe, asked) in &mut racing {
            asked.lines.iter().for_each(|line| pipe.send(&line.ask));
        }
        let mut winner = None;
        for (pipe, mut asked) in racing {
            match pipe.reply(PATIENCE) {
                Ok(_) if winner.is_some() => return Err("two programs write".to_owned()),
                Ok(_) => {
                    asked.acked = 1;
                    winner = Some((pipe, asked));
                }
                Err(RecvTimeoutError::Disconnected) => says_who(pipe)?,
                Err(RecvTimeoutError::Timeout) => return Err("a program says nothing".to_owned()),
            }
        }
        let Some((pipe, mut asked)) = winner else {
            return Err("nobody got the file".to_owned());
        };
        std::thread::sleep(Duration::from_micros(random.below(15_000) as u64));
        asked.acked += pipe.kill().len();
        // The next one need not wait.
        let mut next = self.open(&path);
        let mut after = Asked::of(9, 3);
        for line in &after.lines {
            next.send(&line.ask);
            next.reply(PATIENCE)
                .map_err(|_| "the lock stayed when its owner was killed".to_owned())?;
            after.acked += 1;
        }
        next.end();
        let recovered = recover_copy(folder.path(), FILE)?;
        self.compare(&mut reference, &asked, &after, &recovered)?;
        Ok(format!("{programs} programs, one wrote"))
    }
}

impl Races {
    fn open(&self, path: &Path) -> Pipe {
        Pipe::open(path, self.defect.as_deref())
    }

    /// The first one's acknowledged lines, maybe one more, then all of the next one's.
    fn compare(
        &self,
        reference: &mut Reference,
        first: &Asked,
        next: &Asked,
        recovered: &str,
    ) -> Result<(), String> {
        let mut why = String::new();
        for more in 0..=1 {
            let mut asked = Asked {
                lines: first.lines.clone(),
                acked: first.acked + more,
            };
            asked.acked = asked.acked.min(asked.lines.len());
            *reference = Reference::new(&self.script.base, 0);
            for line in &asked.lines[..asked.acked] {
                reference.ask(line);
            }
            reference.restart();
            next.did(reference, recovered);
            if reference.dump() == recovered {
                return Ok(());
            }
            why = difference(recovered, &reference.dump());
        }
        Err(why)
    }
}

/// A program that lost ends with 1 and names the holder.
fn says_who(pipe: Pipe) -> Result<(), String> {
    let (_, said, status) = pipe.end();
    if status == Some(1) && said.contains(" on ") && said.contains("since") {
        return Ok(());
    }
    Err(format!(
        "a program that lost ended with {status:?} and said: {said}"
    ))
}
