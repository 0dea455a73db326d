//! One open workshop: commands in, committed changes out.

mod back_up;
mod behind;
mod commit;
mod drafts;
mod go_back;
mod gone;
mod request;
mod reverse;
mod take_copy;

use crate::backups::or_damaged;
use crate::brought::{self, Brought};
use crate::check::whole;
use crate::edit::{Edit, Edited, Numbers};
use crate::history::Steps;
use crate::ids::Ids;
use crate::key::Key;
use crate::protocol::{
    ActorRole, Behind, Capture, Change, Command, Document, Error, HistoryState, Outcome,
    RecordKind, Scene, Snapshot, StepName, Wall, WallView, WorkshopId,
};
use crate::store::{
    Entry, EntryKind, Loaded, Lock, Scratch, Store, clear_part, copy_as_it_is, part_of,
    put_in_place,
};
use crate::words::damage;
use crate::{run, wall, workshop};
use chrono::{DateTime, Utc};
use request::{name_of, note_of, sum_of};
use reverse::Direction;
use std::path::Path;
use std::sync::Arc;

/// Who asks for a command, and as which request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// What the host has proved about who asks.
    pub role: ActorRole,
    /// The pipe's, window's or web session.
    pub session: String,
    /// The request's id, unique within the session; none keeps no reply.
    pub request: Option<String>,
    /// Drafts whose words the command keeps, by their places: they go in the same transaction.
    pub drafts: Vec<String>,
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
    // Shared with snapshots that are on their way; a change while one is makes a copy.
    document: Arc<Document>,
    numbers: Numbers,
    revision: u32,
    last_operation: u32,
    steps: Steps,
    // Kept so that typing joins its step without reading the file.
    last_changes: Vec<Change>,
    ids: Ids,
    shown: WallView,
    behind: Option<Behind>,
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
        Self::from_store(make(path, key, &edited, 1, now)?, ids)
    }

    /// Makes a workshop file of a whole workshop that comes from elsewhere, ids and all, in one
    /// transaction. Its wall is blank, and nothing of it can be undone.
    ///
    /// # Errors
    /// `Damaged` where the workshop breaks a rule: no file is made then. What the file system says.
    pub fn bring(
        path: &Path,
        key: Option<Key>,
        brought: Brought,
        ids: Ids,
        now: DateTime<Utc>,
    ) -> Result<Self, Error> {
        // All of it is judged before there is a file.
        let dealt = brought::judge(&brought)?;
        let edited = Edited {
            changes: brought.document.as_new(),
            dealt,
            ..Edited::default()
        };
        let revision = brought.revision.clamp(1, brought::LARGEST);
        Self::from_store(make(path, key, &edited, revision, now)?, ids)
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
        let opened = Store::open(path, key.clone(), now);
        let opened = opened.and_then(|store| Self::from_store(store, ids));
        let mut open = opened.map_err(|error| or_damaged(path, key.as_ref(), error))?;
        open.settle_backups(now);
        open.behind = open.look_behind();
        open.note_reached();
        Ok(open)
    }

    /// Whether a closed file would open. It is tried on a copy: neither the file nor what lies beside it changes.
    ///
    /// # Errors
    /// As [`OpenWorkshop::open`]; `DiskFull` also where there is no room for the copy.
    pub fn try_open(path: &Path, key: Option<&Key>, now: DateTime<Utc>) -> Result<(), Error> {
        let folder = Scratch::new()?;
        let copy = folder.join("tried.heard");
        copy_as_it_is(path, &copy)?;
        let opened = Store::open_copy(&copy, key.cloned(), now);
        let tried = opened.and_then(|store| Self::from_store(store, Ids::Chance));
        tried
            .map(drop)
            .map_err(|error| or_damaged(path, key, error))
    }

    fn from_store(store: Store, ids: Ids) -> Result<Self, Error> {
        let mut open = Self {
            store,
            document: Arc::default(),
            numbers: Numbers::new(),
            revision: 0,
            last_operation: 0,
            steps: Steps::default(),
            last_changes: Vec::new(),
            ids,
            shown: wall::view(&Document::default()),
            behind: None,
        };
        open.read()?;
        Ok(open)
    }

    /// Reads everything anew from the file; the wall is blank then.
    fn read(&mut self) -> Result<(), Error> {
        let Loaded {
            mut document,
            numbers,
            revision,
            last_operation,
            steps,
        } = self.store.load()?;
        if document.workshop.single().is_none() {
            return Err(Error::Damaged(damage::NO_WORKSHOP.to_owned()));
        }
        if !whole(&self.store, &document)? {
            return Err(Error::Damaged(damage::DAMAGED.to_owned()));
        }
        blank_after_restart(&mut document);
        self.steps = Steps::new(steps);
        self.last_changes = match self.steps.last_done() {
            Some(step) => self.store.changes(step.number)?,
            None => Vec::new(),
        };
        self.shown = wall::view(&document);
        self.document = Arc::new(document);
        self.numbers = numbers;
        self.revision = revision;
        self.last_operation = last_operation;
        Ok(())
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

    /// Works on the document in memory; on a refusal it stands as before.
    fn work(&mut self, command: Command, now: DateTime<Utc>) -> Result<Ran, Error> {
        match command {
            Command::Undo {} => self.reverse(now, Direction::Back),
            Command::Redo {} => self.reverse(now, Direction::Forth),
            mut command => {
                let left_out = self.without_those_who_went(&mut command)?;
                let capture = command.capture();
                let cmd = name_of(&command)?;
                let note = note_of(&command);
                let mut edit = self.edit(now);
                if let Err(error) = run::run(&mut edit, command) {
                    edit.give_up();
                    return Err(error);
                }
                let edited = edit.finish();
                let n = rows_about(&edited.changes);
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
                    left_out,
                })
            }
        }
    }

    /// Leaves people out of an import who asked to go, and says how many.
    fn without_those_who_went(&self, command: &mut Command) -> Result<u32, Error> {
        match command {
            Command::ImportStatements { people } => Ok(self.store.gone()?.without_them(people)),
            _ => Ok(0),
        }
    }

    fn edit(&mut self, now: DateTime<Utc>) -> Edit<'_> {
        let document = Arc::make_mut(&mut self.document);
        Edit::begin(document, &mut self.numbers, &mut self.ids, now)
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

    /// Where the ids of what comes next come from.
    pub fn take_ids(&mut self, ids: Ids) {
        self.ids = ids;
    }

    /// Closes the file, and says where the next id would have come from.
    pub(crate) fn close(self) -> Ids {
        self.ids
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
            document: Arc::clone(&self.document),
            history: self.steps.state(),
            wall_view: self.shown.clone(),
            kept_as_it_was: self.kept_as_it_was(),
            list_name: self.list_name(),
            behind: self.behind.clone(),
        }
    }

    /// For a protected workshop, the name that its owner chose for lists and window titles: its file's.
    pub fn list_name(&self) -> Option<String> {
        self.store.key()?;
        let name = self.store.path().file_stem()?;
        Some(name.to_string_lossy().into_owned())
    }

    fn kept_as_it_was(&self) -> Option<String> {
        let name = self.store.kept_as_it_was()?.file_name()?;
        Some(name.to_string_lossy().into_owned())
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

    /// The last number dealt in each sequence, such as `statement`: none of them is ever dealt again.
    pub fn numbers(&self) -> &Numbers {
        &self.numbers
    }

    /// What the wall shows now.
    pub fn wall_view(&self) -> &WallView {
        &self.shown
    }

    /// Lets the wall go on as it was before the file was closed for a moment, in a room that still sees it. The
    /// file has the same wall, or a newer one.
    pub fn go_on_showing(&mut self, wall: Wall) {
        Arc::make_mut(&mut self.document).wall.insert(wall);
        self.shown = wall::view(&self.document);
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

/// Nobody's words appear in a room by themselves.
pub(crate) fn blank_after_restart(document: &mut Document) {
    if let Some(mut wall) = document.wall.single().cloned() {
        wall.blank = true;
        wall.held = None;
        wall.pause = None;
        document.wall.insert(wall);
    }
}

/// Makes the file and writes its first rows: beside its place, so that whenever the power goes, there is no file
/// or a whole one.
fn make(
    path: &Path,
    key: Option<Key>,
    edited: &Edited,
    revision: u32,
    now: DateTime<Utc>,
) -> Result<Store, Error> {
    // The lock is held meanwhile: nobody else makes the same file.
    let lock = Lock::take(path, now)?;
    if path.exists() {
        return Err(Error::FileExists(path.display().to_string()));
    }
    let part = part_of(path);
    let made = begin(&part, key.clone(), edited, revision, now);
    let put = made.and_then(|store| {
        drop(store);
        put_in_place(&part, path)
    });
    clear_part(&part);
    put?;
    drop(lock);
    Store::open(path, key, now)
}

fn begin(
    path: &Path,
    key: Option<Key>,
    edited: &Edited,
    revision: u32,
    now: DateTime<Utc>,
) -> Result<Store, Error> {
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
        revision,
        note: "",
        reply: None,
        session: "",
        drafts: &[],
    })?;
    // All of it stands in the file itself before it gets its name: what stayed beside it would be lost.
    store.scour()?;
    Ok(store)
}

/// How many rows a step is about: its statements if it has any, for an import brings people too.
/// The store's history counts the same way.
fn rows_about(changes: &[Change]) -> u32 {
    let of_statements = |change: &&Change| change.kind() == RecordKind::Statement;
    let statements = changes.iter().filter(of_statements).count();
    let rows = if statements > 0 {
        statements
    } else {
        changes.len()
    };
    u32::try_from(rows).unwrap_or(u32::MAX)
}
