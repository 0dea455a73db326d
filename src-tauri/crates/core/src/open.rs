//! One open workshop: commands in, committed changes out.

use crate::edit::{Edit, Edited, Numbers};
use crate::history::{self, Reversed, Steps};
use crate::ids::Ids;
use crate::protocol::{
    ActorRole, Capture, Change, Command, Document, Error, HistoryState, Outcome, Scene, Snapshot,
    StepName, WallView, WorkshopId,
};
use crate::store::{Entry, EntryKind, EntryState, Key, Loaded, Store, StoredEntry, StoredReply};
use crate::{run, wall, workshop};
use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};
use std::path::Path;

/// Who asks for a command, and as which request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// What the host has proved about who asks.
    pub role: ActorRole,
    /// The pipe's, window's or web session.
    pub session: String,
    /// The request's id, unique within the session; none keeps no reply.
    pub request: Option<String>,
}

/// What a command did: its reply, and what is pushed to everybody.
#[derive(Debug, Clone, PartialEq)]
pub struct Done {
    /// The reply.
    pub outcome: Outcome,
    /// The changed rows; empty for a stored reply or where nothing changed.
    pub changes: Vec<Change>,
    /// What can be undone and redone now.
    pub history: HistoryState,
    /// What the wall shows now, if that changed.
    pub wall_view: Option<WallView>,
}

/// One workshop file, open and held alone.
pub struct OpenWorkshop {
    store: Store,
    document: Document,
    numbers: Numbers,
    revision: u32,
    last_operation: u32,
    steps: Steps,
    // Kept so that typing joins its step without reading the file.
    last_changes: Vec<Change>,
    ids: Ids,
    shown: WallView,
}

/// What one run of a command made, before it is written.
struct Ran {
    edited: Edited,
    kind: EntryKind,
    name: StepName,
    note: String,
    passed_over: Vec<(u32, StepName)>,
    left_out: u32,
}

impl OpenWorkshop {
    /// Makes a new workshop file, with the process's defaults.
    ///
    /// # Errors
    /// `Invalid` for an empty title; what the file system says.
    pub fn create(
        path: &Path,
        key: Option<Key>,
        title: &str,
        practice: bool,
        mut ids: Ids,
        now: DateTime<Utc>,
    ) -> Result<Self, Error> {
        // The title is judged before there is a file.
        let (mut document, mut numbers) = (Document::default(), Numbers::new());
        let mut edit = Edit::begin(&mut document, &mut numbers, &mut ids, now);
        workshop::begin(&mut edit, title, practice)?;
        let edited = edit.finish();
        let mut store = Store::create(path, key, now)?;
        let name = StepName {
            cmd: "newWorkshop".to_owned(),
            called: String::new(),
            n: 0,
        };
        store.commit(&Entry {
            number: 1,
            kind: EntryKind::Never,
            joins: false,
            name: &name,
            at: now,
            changes: &edited.changes,
            kept: &edited.changes,
            states: &[],
            numbers: &edited.dealt,
            revision: 1,
            note: "",
            reply: None,
            session: "",
        })?;
        Self::from_store(store, ids)
    }

    /// Opens a workshop file. The wall is blank then, whatever it showed before.
    ///
    /// # Errors
    /// `Locked`, `Damaged`, `FileTooNew`, `WrongPassphrase`, `ReadOnly`, `Io`.
    pub fn open(
        path: &Path,
        key: Option<Key>,
        ids: Ids,
        now: DateTime<Utc>,
    ) -> Result<Self, Error> {
        Self::from_store(Store::open(path, key, now)?, ids)
    }

    fn from_store(store: Store, ids: Ids) -> Result<Self, Error> {
        let Loaded {
            mut document,
            numbers,
            revision,
            last_operation,
            steps,
        } = store.load()?;
        if document.workshop.single().is_none() {
            return Err(Error::Damaged(
                "This file holds no workshop. Open a backup or another copy of it.".to_owned(),
            ));
        }
        blank_after_restart(&mut document);
        let steps = Steps::new(steps);
        let last_changes = match steps.last_done() {
            Some(step) => store.changes(step.number)?,
            None => Vec::new(),
        };
        let shown = wall::view(&document);
        Ok(Self {
            store,
            document,
            numbers,
            revision,
            last_operation,
            steps,
            last_changes,
            ids,
            shown,
        })
    }

    /// Runs one command. `Done` comes back only when it is on disk; a refused command changes nothing.
    /// The same request again gives the stored reply.
    ///
    /// # Errors
    /// What the command's rules say; `NotAllowed` for a wall; `Conflict` for a request id that was used
    /// for something else; what the file system says.
    pub fn run(
        &mut self,
        asked: &Asked,
        command: Command,
        now: DateTime<Utc>,
    ) -> Result<Done, Error> {
        if !command.who_may(asked.role) {
            return Err(Error::NotAllowed);
        }
        let body = sum_of(&command)?;
        if let Some(done) = self.answered_before(asked, &body)? {
            return Ok(done);
        }
        let capture = command.capture();
        let ran = self.work(command, now)?;
        let done = self.write(asked, body, capture, ran, now)?;
        Ok(done)
    }

    fn answered_before(&self, asked: &Asked, body: &str) -> Result<Option<Done>, Error> {
        let Some(request) = &asked.request else {
            return Ok(None);
        };
        let Some(stored) = self.store.reply(&asked.session, request)? else {
            return Ok(None);
        };
        if stored.body != body {
            return Err(Error::Conflict);
        }
        let outcome = serde_json::from_str(&stored.reply)
            .map_err(|error| Error::Internal(error.to_string()))?;
        Ok(Some(Done {
            outcome,
            changes: Vec::new(),
            history: self.steps.state(),
            wall_view: None,
        }))
    }

    /// Works on the document in memory; on a refusal it stands as before.
    fn work(&mut self, command: Command, now: DateTime<Utc>) -> Result<Ran, Error> {
        match command {
            Command::Undo {} => self.take_back(now),
            Command::Redo {} => self.bring_back(now),
            command => {
                let capture = command.capture();
                let cmd = name_of(&command)?;
                let note = note_of(&command);
                let mut edit = self.edit(now);
                if let Err(error) = run::run(&mut edit, command) {
                    edit.give_up();
                    return Err(error);
                }
                let edited = edit.finish();
                let n = u32::try_from(edited.changes.len()).unwrap_or(u32::MAX);
                let called = edited.called.clone();
                Ok(Ran {
                    edited,
                    kind: match capture {
                        Capture::Never => EntryKind::Never,
                        Capture::Step | Capture::Merge => EntryKind::Step,
                    },
                    name: StepName { cmd, called, n },
                    note,
                    passed_over: Vec::new(),
                    left_out: 0,
                })
            }
        }
    }

    fn edit(&mut self, now: DateTime<Utc>) -> Edit<'_> {
        Edit::begin(&mut self.document, &mut self.numbers, &mut self.ids, now)
    }

    /// Undo: the last step that can still be taken back.
    fn take_back(&mut self, now: DateTime<Utc>) -> Result<Ran, Error> {
        let steps = self.steps.clone();
        let ran = self.reverse_next(now, Direction::Back);
        if ran.is_err() {
            self.steps = steps;
        }
        ran
    }

    /// Redo: the last step that was undone and can still be brought back.
    fn bring_back(&mut self, now: DateTime<Utc>) -> Result<Ran, Error> {
        let steps = self.steps.clone();
        let ran = self.reverse_next(now, Direction::Forth);
        if ran.is_err() {
            self.steps = steps;
        }
        ran
    }

    fn reverse_next(&mut self, now: DateTime<Utc>, direction: Direction) -> Result<Ran, Error> {
        let mut passed_over = Vec::new();
        loop {
            let step = match direction {
                Direction::Back => self.steps.last_done().cloned(),
                Direction::Forth => self.steps.last_undone().cloned(),
            };
            let Some(step) = step else {
                return self.nothing_left(direction, passed_over);
            };
            let changes = self.store.changes(step.latest)?;
            let mut edit = self.edit(now);
            match history::reverse(&mut edit, &changes) {
                Reversed::Done { left_out } => {
                    let edited = edit.finish();
                    self.step_taken(direction, true);
                    return Ok(Ran {
                        edited,
                        kind: direction.kind(step.number),
                        name: step.name,
                        note: String::new(),
                        passed_over,
                        left_out,
                    });
                }
                Reversed::CannotAnyMore => {
                    edit.give_up();
                    self.step_taken(direction, false);
                    passed_over.push((step.number, step.name));
                }
            }
        }
    }

    fn step_taken(&mut self, direction: Direction, kept: bool) {
        match direction {
            Direction::Back => self.steps.undo(kept),
            Direction::Forth => self.steps.redo(kept),
        }
    }

    /// Nothing can be reversed. Steps that were passed over on the way are said, once.
    fn nothing_left(
        &self,
        direction: Direction,
        passed_over: Vec<(u32, StepName)>,
    ) -> Result<Ran, Error> {
        let Some((number, name)) = passed_over.last().cloned() else {
            return Err(Error::NothingTo(direction.word()));
        };
        Ok(Ran {
            edited: Edited::default(),
            kind: direction.kind(number),
            name,
            note: String::new(),
            passed_over,
            left_out: 0,
        })
    }

    /// Writes what was worked; if it can't be written, everything stands as before.
    fn write(
        &mut self,
        asked: &Asked,
        body: String,
        capture: Capture,
        ran: Ran,
        now: DateTime<Utc>,
    ) -> Result<Done, Error> {
        let changed = !ran.edited.changes.is_empty();
        let revision = self.revision + u32::from(changed);
        let outcome = outcome_of(&ran, revision);
        let reply = asked.request.as_ref().map(|request| StoredReply {
            session: asked.session.clone(),
            id: request.clone(),
            body,
            reply: serde_json::to_string(&outcome).unwrap_or_default(),
        });
        if !changed && ran.passed_over.is_empty() {
            if let Some(reply) = &reply {
                self.store.keep_reply(reply, now)?;
            }
            return Ok(self.done(outcome, Vec::new()));
        }
        let written = self.commit(asked, capture, &ran, revision, reply.as_ref(), now);
        if let Err(error) = written {
            self.reload(&ran.edited)?;
            return Err(error);
        }
        self.revision = revision;
        Ok(self.done(outcome, ran.edited.changes))
    }

    fn commit(
        &mut self,
        asked: &Asked,
        capture: Capture,
        ran: &Ran,
        revision: u32,
        reply: Option<&StoredReply>,
        now: DateTime<Utc>,
    ) -> Result<(), Error> {
        let joined = self.joined(capture, ran, now);
        let number = match &joined {
            Some((number, _)) => *number,
            None => self.last_operation + 1,
        };
        let kept = joined
            .as_ref()
            .map_or(&ran.edited.changes, |(_, kept)| kept);
        let states = self.states_after(ran, joined.is_some());
        self.store.commit(&Entry {
            number,
            kind: ran.kind,
            joins: joined.is_some(),
            name: &ran.name,
            at: now,
            changes: &ran.edited.changes,
            kept,
            states: &states,
            numbers: &ran.edited.dealt,
            revision,
            note: &ran.note,
            reply,
            session: &asked.session,
        })?;
        self.last_operation = self.last_operation.max(number);
        self.remember(ran, joined, number, now);
        Ok(())
    }

    /// The step that this one joins, with all of its changes then.
    fn joined(
        &self,
        capture: Capture,
        ran: &Ran,
        now: DateTime<Utc>,
    ) -> Option<(u32, Vec<Change>)> {
        let last = self.steps.last_done()?;
        // Something that is never undone may have come between; only the very last operation grows.
        let is_last = last.number == self.last_operation && !self.steps.can_redo();
        let joins = capture == Capture::Merge
            && is_last
            && history::joins(
                last,
                &self.last_changes,
                &ran.name,
                &ran.edited.changes,
                now,
            );
        let kept =
            joins.then(|| history::put_together(self.last_changes.clone(), &ran.edited.changes))?;
        // What ends as it began would be a step that does nothing.
        let does_nothing = kept.iter().any(Change::is_nothing);
        (!does_nothing).then_some((last.number, kept))
    }

    fn states_after(&self, ran: &Ran, joins: bool) -> Vec<(u32, EntryState)> {
        let past = |(number, _): &(u32, StepName)| (*number, EntryState::Past);
        let mut states: Vec<_> = ran.passed_over.iter().map(past).collect();
        match ran.kind {
            EntryKind::Undo(number) if !ran.edited.changes.is_empty() => {
                states.push((number, EntryState::Undone));
            }
            EntryKind::Redo(number) if !ran.edited.changes.is_empty() => {
                states.push((number, EntryState::Done));
            }
            EntryKind::Step if !joins => {
                let undone = self.steps.undone_numbers();
                states.extend(undone.map(|number| (number, EntryState::Past)));
            }
            _ => {}
        }
        states
    }

    /// Brings what is kept in memory up to what was written.
    fn remember(
        &mut self,
        ran: &Ran,
        joined: Option<(u32, Vec<Change>)>,
        number: u32,
        now: DateTime<Utc>,
    ) {
        match (ran.kind, joined) {
            (EntryKind::Step, Some((_, kept))) => {
                self.steps.grow(now);
                self.last_changes = kept;
            }
            (EntryKind::Step, None) => {
                self.steps.push(StoredEntry {
                    number,
                    latest: number,
                    state: EntryState::Done,
                    name: ran.name.clone(),
                    at: now,
                });
                self.last_changes = ran.edited.changes.clone();
            }
            (EntryKind::Undo(step) | EntryKind::Redo(step), _) => {
                self.steps.stands_by(step, number);
                // Nothing joins the step before an undo or redo.
                self.last_changes = Vec::new();
            }
            (EntryKind::Never, _) => {}
        }
    }

    /// After a failed write: memory stands as the file does, but for the wall.
    fn reload(&mut self, edited: &Edited) -> Result<(), Error> {
        for change in edited.changes.iter().rev() {
            change.clone().reversed().apply(&mut self.document);
        }
        let loaded = self.store.load()?;
        let wall = std::mem::take(&mut self.document.wall);
        self.document = Document {
            wall,
            ..loaded.document
        };
        self.numbers = loaded.numbers;
        self.revision = loaded.revision;
        self.last_operation = loaded.last_operation;
        self.steps = Steps::new(loaded.steps);
        Ok(())
    }

    fn done(&mut self, outcome: Outcome, changes: Vec<Change>) -> Done {
        let view = wall::view(&self.document);
        let wall_view = (view != self.shown).then(|| view.clone());
        self.shown = view;
        Done {
            outcome,
            changes,
            history: self.steps.state(),
            wall_view,
        }
    }

    /// Whether each command waits for the disk. Off only while a file is built that nobody relies on
    /// yet; on again, all that came before is on the disk too.
    pub(crate) fn wait_for_disk(&mut self, wait: bool) -> Result<(), Error> {
        self.store.wait_for_disk(wait)
    }

    /// The whole workshop as it stands now.
    pub fn snapshot(&self) -> Snapshot {
        Snapshot {
            workshop: self.id(),
            revision: self.revision,
            document: self.document.clone(),
            history: self.steps.state(),
            wall_view: self.shown.clone(),
        }
    }

    /// The document as it stands now.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// The workshop's id: the same in every copy of its file.
    pub fn id(&self) -> WorkshopId {
        let workshop = self.document.workshop.single();
        workshop.map_or(WorkshopId(uuid::Uuid::nil()), |row| row.id)
    }

    /// The workshop's revision: it grows with each change.
    pub fn revision(&self) -> u32 {
        self.revision
    }

    /// What the wall shows now.
    pub fn wall_view(&self) -> &WallView {
        &self.shown
    }

    /// What the wall would show of a scene, from its first page.
    pub fn preview(&self, scene: Scene) -> WallView {
        wall::view_of(&self.document, scene, 0)
    }

    /// The file, for checks, copies and benchmarks.
    pub fn store(&self) -> &Store {
        &self.store
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Direction {
    Back,
    Forth,
}

impl Direction {
    fn kind(self, number: u32) -> EntryKind {
        match self {
            Self::Back => EntryKind::Undo(number),
            Self::Forth => EntryKind::Redo(number),
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Back => "undo",
            Self::Forth => "redo",
        }
    }
}

fn outcome_of(ran: &Ran, revision: u32) -> Outcome {
    let reverses = matches!(ran.kind, EntryKind::Undo(_) | EntryKind::Redo(_));
    let reversed = reverses && !ran.edited.changes.is_empty();
    Outcome {
        revision,
        made: ran.edited.made.clone(),
        step: reversed.then(|| ran.name.clone()),
        passed_over: ran
            .passed_over
            .iter()
            .map(|(_, name)| name.clone())
            .collect(),
        left_out: ran.left_out,
    }
}

/// Nobody's words appear in a room by themselves.
fn blank_after_restart(document: &mut Document) {
    if let Some(mut wall) = document.wall.single().cloned() {
        wall.blank = true;
        wall.held = None;
        document.wall.insert(wall);
    }
}

fn sum_of(command: &Command) -> Result<String, Error> {
    let json = serde_json::to_vec(command).map_err(|error| Error::Internal(error.to_string()))?;
    let sum = Sha256::digest(json);
    Ok(sum.iter().map(|byte| format!("{byte:02x}")).collect())
}

fn name_of(command: &Command) -> Result<String, Error> {
    let json = serde_json::to_value(command).map_err(|error| Error::Internal(error.to_string()))?;
    let name = json.get("cmd").and_then(serde_json::Value::as_str);
    Ok(name.unwrap_or_default().to_owned())
}

/// What the history keeps beside the changes: why words were corrected.
fn note_of(command: &Command) -> String {
    match command {
        Command::CorrectStatement { why, .. } => match serde_json::to_value(why) {
            Ok(serde_json::Value::String(why)) => why,
            _ => String::new(),
        },
        _ => String::new(),
    }
}
