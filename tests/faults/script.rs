//! A script: the requests of a workshop, each with the reply that it gets, to the letter.
//!
//! Ids and time come from each request's id (`heard_host::told`), in the program under test as in the
//! reference that runs beside it. So a script leads to the same rows, however often it is cut short.

use crate::oracle;
use chrono::{DateTime, TimeZone, Utc};
use heard_core::protocol::{ActorRole, Command, Problem};
use heard_core::{Asked, Done, Ids, OpenWorkshop};
pub use heard_tests::fast_folder;
use serde_json::{Value, json};
use std::path::PathBuf;
use uuid::Uuid;

/// The session of all requests.
pub const SESSION: &str = "soak";

/// One request.
#[derive(Debug, Clone)]
pub struct Line {
    pub id: String,
    /// The request as JSON; `$FOLDER` stands for the folder of the run.
    pub ask: String,
    /// None for a job, which changes no row.
    pub command: Option<Command>,
    /// What a command is answered: its outcome, or the code of why not.
    pub reply: Value,
}

/// Requests from an empty workshop on.
pub struct Script {
    /// The empty workshop's file.
    pub base: Vec<u8>,
    pub lines: Vec<Line>,
}

fn begin() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 10, 8, 9, 0, 0).unwrap()
}

/// Writes a script by doing it.
pub struct Writer {
    folder: tempfile::TempDir,
    base: Vec<u8>,
    workshop: OpenWorkshop,
    lines: Vec<Line>,
    seconds: u32,
}

impl Writer {
    pub fn new(title: &str) -> Self {
        let folder = fast_folder();
        let path = folder.path().join("script.heard");
        let ids = || Ids::Seeded(20_261_008);
        drop(OpenWorkshop::create(&path, None, title, false, ids(), begin()).unwrap());
        let base = std::fs::read(&path).unwrap();
        let workshop = OpenWorkshop::open(&path, None, ids(), begin()).unwrap();
        Self {
            folder,
            base,
            workshop,
            lines: Vec::new(),
            seconds: 0,
        }
    }

    pub fn workshop(&self) -> &OpenWorkshop {
        &self.workshop
    }

    /// A command ten seconds after the last: it is refused, and leaves no trace, or joins the script.
    pub fn try_run(&mut self, command: Command) -> Option<Done> {
        self.within(10, command)
    }

    pub fn run(&mut self, command: Command) -> Done {
        let said = format!("{command:?}");
        self.try_run(command)
            .unwrap_or_else(|| panic!("refused: {said}"))
    }

    /// A second after the last, as somebody who goes on typing.
    pub fn run_soon(&mut self, command: Command) -> Done {
        self.within(1, command).expect("refused")
    }

    pub fn made<Id: From<Uuid>>(&mut self, command: Command) -> Id {
        self.run(command).outcome.made[0].into()
    }

    pub fn len(&self) -> usize {
        self.lines.len()
    }

    fn within(&mut self, seconds: u32, command: Command) -> Option<Done> {
        let id = format!("{}-{}", self.lines.len() + 1, self.seconds + seconds);
        let done = told(&mut self.workshop, &id, command.clone()).ok()?;
        self.seconds += seconds;
        let mut ask = json!({ "id": id });
        let Value::Object(command_json) = serde_json::to_value(&command).unwrap() else {
            panic!("a command is no object")
        };
        ask.as_object_mut().unwrap().extend(command_json);
        self.lines.push(Line {
            id,
            ask: ask.to_string(),
            command: Some(command),
            reply: serde_json::to_value(&done.outcome).unwrap(),
        });
        Some(done)
    }

    /// A job that changes no row.
    pub fn job(&mut self, cmd: &str, args: Value) {
        let id = format!("{}-{}", self.lines.len() + 1, self.seconds);
        self.lines.push(Line {
            ask: json!({"id": id, "cmd": cmd, "args": args}).to_string(),
            id,
            command: None,
            reply: Value::Null,
        });
    }

    pub fn end(self) -> Script {
        drop(self.workshop);
        drop(self.folder);
        Script {
            base: self.base,
            lines: self.lines,
        }
    }
}

/// Runs a command with the ids and at the moment that its id tells.
fn told(workshop: &mut OpenWorkshop, id: &str, command: Command) -> Result<Done, Problem> {
    let (ids, now) = heard_host::told(id).unwrap();
    workshop.take_ids(ids);
    let asked = Asked {
        role: ActorRole::Desk,
        session: SESSION.to_owned(),
        request: Some(id.to_owned()),
        drafts: Vec::new(),
    };
    workshop
        .run(&asked, command, now)
        .map_err(|error| error.problem())
}

/// The same workshop, run beside in this process, by nobody disturbed.
pub struct Reference {
    folder: tempfile::TempDir,
    workshop: Option<OpenWorkshop>,
    /// How many lines were done.
    pub at: usize,
}

impl Reference {
    pub fn new(file: &[u8], at: usize) -> Self {
        let folder = fast_folder();
        let path = folder.path().join("reference.heard");
        std::fs::write(&path, file).unwrap();
        let mut reference = Self {
            folder,
            workshop: None,
            at,
        };
        reference.open();
        reference
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("reference.heard")
    }

    fn open(&mut self) {
        let opened = OpenWorkshop::open(&self.path(), None, Ids::Seeded(1), begin());
        self.workshop = Some(opened.unwrap());
    }

    /// Does one line, whatever came before; its outcome, or the code of why not.
    pub fn ask(&mut self, line: &Line) -> Value {
        let Some(command) = line.command.clone() else {
            return Value::Null;
        };
        match told(self.workshop.as_mut().unwrap(), &line.id, command) {
            Ok(done) => serde_json::to_value(done.outcome).unwrap(),
            Err(problem) => serde_json::to_value(problem.code).unwrap(),
        }
    }

    /// Does the script's lines up to `n`; their answers.
    pub fn go_to(&mut self, script: &Script, n: usize) -> Vec<Value> {
        let lines = script.lines.get(self.at..n).unwrap_or_default();
        let answers = lines.iter().map(|line| self.ask(line)).collect();
        self.at = self.at.max(n);
        answers
    }

    pub fn dump(&self) -> String {
        oracle::dump(self.workshop().store().connection())
    }

    pub fn workshop(&self) -> &OpenWorkshop {
        self.workshop.as_ref().unwrap()
    }

    /// Closes the file and opens it again: its wall is blank then.
    pub fn restart(&mut self) {
        self.workshop = None;
        self.open();
    }

    /// The file, closed.
    pub fn file(&mut self) -> Vec<u8> {
        self.workshop = None;
        let file = std::fs::read(self.path()).unwrap();
        self.open();
        file
    }
}
