//! C1: undo and redo in any order and across restarts, against a model that keeps whole documents in memory.

use crate::Wanted;
use crate::claims::{Claim, NotRun};
use crate::generator::{self, Lots};
use crate::random::Random;
use crate::scene::FILE;
use crate::script::{Script, fast_folder};
use crate::script_every;
use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use heard_core::protocol::{ActorRole, Capture, Command, Document, Error};
use heard_core::{Asked, Done, Ids, OpenWorkshop, check_store};
use std::path::PathBuf;

const STEPS: usize = 30;

struct Undo {
    seed: u64,
    /// Workshops to begin with: an empty one, and a full one.
    files: Vec<Vec<u8>>,
    steps: u64,
    restarts: u64,
}

pub fn begin(wanted: &Wanted) -> Result<Box<dyn Claim>, NotRun> {
    let script: Script = script_every::script();
    let mut reference = crate::script::Reference::new(&script.base, 0);
    reference.go_to(&script, 60);
    Ok(Box::new(Undo {
        seed: wanted.seed,
        files: vec![script.base, reference.file()],
        steps: 0,
        restarts: 0,
    }))
}

/// Whole documents: how it was before each step that can be taken back, and after each that was.
struct Model {
    past: Vec<Document>,
    future: Vec<Document>,
    now: Document,
    // Steps of before this begins: undo may go on into them.
    earlier: bool,
}

impl Claim for Undo {
    fn case(&mut self, number: u64) -> Result<String, String> {
        let mut random = Random::of(self.seed, number);
        let folder = fast_folder();
        let path = folder.path().join(FILE);
        let full = random.below(4) == 0;
        std::fs::write(&path, &self.files[usize::from(full)]).unwrap();
        let mut room = Room::new(path, random.draw());
        let mut model = Model {
            past: Vec::new(),
            future: Vec::new(),
            now: room.document(),
            earlier: full,
        };
        for step in 0..5 + random.below(STEPS) {
            self.steps += 1;
            let did = match random.below(10) {
                0..=5 => room.something(&mut model, &mut random, step),
                6 | 7 => room.undo(&mut model),
                8 => room.redo(&mut model),
                _ => {
                    self.restarts += 1;
                    room.restart();
                    room.stands(&model, "a restart")
                }
            };
            did.map_err(|why| format!("step {step}: {why}"))?;
        }
        let findings = check_store(room.open().store()).map_err(|error| error.to_string())?;
        if !findings.is_empty() {
            return Err(findings.join(" "));
        }
        Ok("equal after each step".to_owned())
    }

    fn also(&self) -> Vec<(String, u64)> {
        vec![
            ("steps".to_owned(), self.steps),
            ("restarts".to_owned(), self.restarts),
        ]
    }
}

struct Room {
    path: PathBuf,
    workshop: Option<OpenWorkshop>,
    now: DateTime<Utc>,
    seed: u64,
}

impl Room {
    fn new(path: PathBuf, seed: u64) -> Self {
        let now = Utc.with_ymd_and_hms(2026, 10, 9, 9, 0, 0).unwrap();
        let mut room = Self {
            path,
            workshop: None,
            now,
            seed,
        };
        room.restart();
        room
    }

    fn restart(&mut self) {
        self.workshop = None;
        self.seed = self.seed.wrapping_add(1);
        let opened = OpenWorkshop::open(&self.path, None, Ids::Seeded(self.seed), self.now);
        self.workshop = Some(opened.unwrap());
    }

    fn open(&self) -> &OpenWorkshop {
        self.workshop.as_ref().unwrap()
    }

    fn document(&self) -> Document {
        self.open().document().clone()
    }

    fn run(&mut self, command: Command) -> Result<Done, Error> {
        // Ten seconds apart: nothing joins the step before.
        self.now += TimeDelta::seconds(10);
        let asked = Asked {
            role: ActorRole::Desk,
            session: "undo".to_owned(),
            request: None,
            drafts: Vec::new(),
        };
        self.workshop
            .as_mut()
            .unwrap()
            .run(&asked, command, self.now)
    }

    /// Any command that undo takes back.
    fn something(
        &mut self,
        model: &mut Model,
        random: &mut Random,
        step: usize,
    ) -> Result<(), String> {
        let unique = u32::try_from(step).unwrap() + 1_000;
        let command = generator::any(self.open().document(), &Lots::new(random.draw(), unique));
        if command.capture() == Capture::Never {
            return Ok(());
        }
        let before = self.document();
        match self.run(command) {
            Ok(done) if !done.changes.is_empty() => {
                model.past.push(before);
                model.future.clear();
                model.now = self.document();
                Ok(())
            }
            Ok(_) => self.stands(model, "a command that changed nothing"),
            Err(_) => self.stands(model, "a refusal"),
        }
    }

    fn undo(&mut self, model: &mut Model) -> Result<(), String> {
        if model.past.is_empty() && model.earlier {
            return Ok(());
        }
        let undone = self.run(Command::Undo {});
        match (undone, model.past.pop()) {
            (Ok(_), Some(before)) => {
                model.future.push(std::mem::replace(&mut model.now, before));
                self.stands(model, "undo")
            }
            (Err(_), None) => self.stands(model, "undo of nothing"),
            (Ok(_), None) => Err("something was undone that nobody did".to_owned()),
            (Err(error), Some(_)) => Err(format!("not undone: {error}")),
        }
    }

    fn redo(&mut self, model: &mut Model) -> Result<(), String> {
        let redone = self.run(Command::Redo {});
        match (redone, model.future.pop()) {
            (Ok(_), Some(after)) => {
                model.past.push(std::mem::replace(&mut model.now, after));
                self.stands(model, "redo")
            }
            (Err(_), None) => self.stands(model, "redo of nothing"),
            (Ok(_), None) => Err("something was redone that nobody undid".to_owned()),
            (Err(error), Some(_)) => Err(format!("not redone: {error}")),
        }
    }

    /// The document equals the model's, but for what the wall shows.
    fn stands(&self, model: &Model, after: &str) -> Result<(), String> {
        let but_the_wall = |document: &Document| Document {
            wall: Default::default(),
            ..document.clone()
        };
        if but_the_wall(self.open().document()) == but_the_wall(&model.now) {
            return Ok(());
        }
        Err(format!("after {after} the document is not the model's"))
    }
}
