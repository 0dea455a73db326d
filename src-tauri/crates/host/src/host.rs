//! One host for pipe, web and windows: a request in as JSON, its reply out, and what changed to everybody.

use crate::apart::Reader;
use crate::backups::{self, Backups};
use crate::files::Files;
use crate::folder::DataFolder;
use crate::job::Job;
use crate::jobs;
use crate::keychain::{Keychain, Remembered};
use crate::locked::{Locked, tell_minutes};
use crate::packs::Packs;
use crate::problem::internal;
use crate::request::{self, Ask, Request};
use crate::room::{Room, Sink, WentOut, id_used};
use crate::seen::{Seen, SeenAs};
use crate::sheets::Sheets;
use chrono::{DateTime, Utc};
use heard_core::protocol::{ActorRole, Command, DoorKind, ErrorCode, Problem};
use heard_core::{Asked, Ids, Key, OpenWorkshop, Scratch, sweep};
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Instant;
use uuid::Uuid;

/// Who asks, as the host has proved it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caller {
    /// The pipe's, window's or web session; request ids are unique within it.
    pub session: String,
    /// Desk or wall.
    pub role: ActorRole,
    /// Whether paths of this computer may be named.
    pub reach: Reach,
}

/// How a caller names files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Window and pipe: paths on this computer.
    Paths,
    /// Web: handles of files that were handed over.
    Handles,
}

/// Tells the time; tests give their own.
pub type Clock = fn() -> DateTime<Utc>;

/// Tells how time goes by, whatever somebody sets the clock to; tests give their own.
pub type Steady = fn() -> Instant;

/// At most one open workshop, the data folder, and everybody who looks on.
///
/// All of it may be called from any thread; calls may take as long as a commit or an export takes, so
/// an event loop calls from a thread that may block.
pub struct Host {
    pub(crate) folder: Option<DataFolder>,
    pub(crate) files: Files,
    pub(crate) sheets: Sheets,
    pub(crate) reader: Reader,
    pub(crate) packs: Packs,
    pub(crate) remembered: Remembered,
    pub(crate) wall_address: OnceLock<String>,
    // Shared with the thread that makes them.
    pub(crate) backups: Arc<Backups>,
    // Shared with the threads that make packs, and with the one that tells the wall its minutes while a workshop is
    // locked.
    room: Arc<Mutex<Room>>,
    // Jobs that change something or open files wait for each other; commands never wait for them.
    lane: Mutex<()>,
    seen: Mutex<Seen>,
    clock: Clock,
}

impl Host {
    /// A host with nothing open. Without a data folder there is no home: one file is all it knows.
    pub fn new(folder: Option<DataFolder>, clock: Clock) -> Self {
        Self::timed(folder, clock, Instant::now)
    }

    /// As [`Host::new`], and told how time goes by.
    pub fn timed(folder: Option<DataFolder>, clock: Clock, steady: Steady) -> Self {
        let own = folder.as_ref().map(|folder| folder.path().to_owned());
        for place in Scratch::places().into_iter().chain(own) {
            sweep(&place);
        }
        Self {
            folder,
            files: Files::default(),
            sheets: Sheets::default(),
            reader: Reader::default(),
            packs: Packs::default(),
            remembered: Remembered::default(),
            wall_address: OnceLock::new(),
            backups: Arc::new(Backups::new(steady)),
            room: Arc::new(Mutex::new(Room::new(Uuid::new_v4().simple().to_string()))),
            lane: Mutex::new(()),
            seen: Mutex::new(Seen::default()),
            clock,
        }
    }

    /// Spreadsheets are read from now on by this very program, started once more for each: what a
    /// stranger's file does to the reader is not done to the workshop.
    ///
    /// For programs that hand their command line to [`crate::run_command_line`], and no others.
    #[must_use]
    pub fn reading_sheets_apart(mut self) -> Self {
        self.reader = Reader::apart();
        self
    }

    /// What opens a workshop may be remembered by the system from now on, for whoever asks for it.
    #[must_use]
    pub fn remembering(mut self, keychain: Box<dyn Keychain>) -> Self {
        self.remembered = Remembered::by(keychain);
        self
    }

    /// Opens a workshop file where it lies; for `heard call FILE`, `heard serve FILE`, and a file that
    /// was double-clicked.
    ///
    /// # Errors
    /// `locked`, `wrongPassphrase`, `damaged`, `fileTooNew`, `readOnly`, `io`; what was open stays open then.
    pub fn open_file(&self, path: &Path, key: Option<Key>) -> Result<(), Problem> {
        let _lane = held(&self.lane);
        jobs::open_path(self, path, key)
    }

    /// As [`Host::open_file`]; a protected file waits for its passphrase, as if it had been locked.
    ///
    /// # Errors
    /// As there, but for `wrongPassphrase`.
    pub fn open_or_ask(&self, path: &Path) -> Result<(), Problem> {
        let _lane = held(&self.lane);
        let opened = jobs::open_path(self, path, None);
        match opened {
            Err(problem) if problem.code == ErrorCode::WrongPassphrase => {
                let now = self.now();
                self.room().put_locked(Locked::file(path, now), now);
                Ok(())
            }
            opened => opened,
        }
    }

    /// Puts a workshop that was locked in place of the open one.
    pub(crate) fn lock(&self, locked: Locked) {
        self.room().put_locked(locked, self.now());
        self.backups.begin_anew(None);
        tell_minutes(&self.room, self.clock);
    }

    /// The folder of a pack that is finished, for a window that opens it.
    pub fn pack_folder(&self, run: &str) -> Option<std::path::PathBuf> {
        crate::packs::folder(self, run)
    }

    /// Answers one request, given as JSON, with its reply as JSON. Whatever comes in, there is a reply.
    ///
    /// What the request changed is on disk, and was handed to every listener, before this returns.
    pub fn call(&self, caller: &Caller, body: &[u8]) -> String {
        if caller.role == ActorRole::Wall {
            let re = match request::read(body) {
                Ok(request) => request.re,
                Err(unreadable) => unreadable.re,
            };
            let refusal = heard_core::protocol::Error::NotAllowed.problem();
            return request::reply(&re, &Err(refusal));
        }
        match request::read(body) {
            Ok(request) => {
                let re = request.re.clone();
                let cmd = request.cmd.clone();
                let answer = self.answer(caller, request);
                match &answer {
                    Ok(_) => tracing::debug!(cmd, "done"),
                    Err(problem) => tracing::info!(cmd, code = ?problem.code, "refused"),
                }
                request::reply(&re, &answer)
            }
            Err(unreadable) => {
                tracing::info!("a request that can't be read");
                request::reply(&unreadable.re, &Err(unreadable.problem))
            }
        }
    }

    /// Lets somebody look on: the sink gets how things stand at once, and each push after it, in order.
    pub fn subscribe(&self, role: ActorRole, sink: Sink) {
        self.room().listen(role, sink);
    }

    /// Whether a workshop is open.
    pub fn is_open(&self) -> bool {
        self.room().open().is_some()
    }

    /// Closes the open workshop, if there is one: its file is whole and free for others then.
    pub fn close(&self) {
        let _lane = held(&self.lane);
        self.put(None);
    }

    /// Puts another workshop, or none, in place of the open one, which is backed up first where it is due.
    pub(crate) fn put(&self, workshop: Option<OpenWorkshop>) {
        self.let_go();
        backups::before_closing(self);
        let mut room = self.room();
        room.put(workshop);
        self.backups.begin_anew(room.open());
    }

    /// The open workshop is about to be closed, or to lose somebody's words: packs that are being made stop, and
    /// nothing that was made or brought here can be had any more. Not for whoever holds the room: packs want it.
    pub(crate) fn let_go(&self) {
        self.packs.stop_all();
        self.files.clear();
        self.sheets.clear();
        self.seen().let_go();
    }

    /// Writes down that something went out, now or as soon as anything can be written.
    pub(crate) fn went_out(&self, kind: DoorKind, what: &str, place: Option<&Path>) {
        let out = WentOut::now(kind, what, place, self.now());
        self.room().went_out(out);
    }

    /// Where the wall's page is, for hosts whose desk opens it by address.
    pub fn set_wall_address(&self, address: String) {
        // The first one stays: there is one web server to a host.
        let _ = self.wall_address.set(address);
    }

    pub(crate) fn room(&self) -> MutexGuard<'_, Room> {
        held(&self.room)
    }

    /// The room and the clock, for a thread that outlives a request.
    pub(crate) fn room_and_clock(&self) -> (Arc<Mutex<Room>>, Clock) {
        (Arc::clone(&self.room), self.clock)
    }

    pub(crate) fn now(&self) -> DateTime<Utc> {
        (self.clock)()
    }

    fn answer(&self, caller: &Caller, request: Request) -> Result<String, Problem> {
        match request.ask {
            Ask::Command(command) => {
                if self.seen().is_job(&caller.session, &request.id) {
                    return Err(id_used());
                }
                let asked = Asked {
                    role: ActorRole::Desk,
                    session: caller.session.clone(),
                    request: Some(request.id),
                    drafts: request.drafts,
                };
                let done = self.run_asked(&asked, *command)?;
                serde_json::to_string(&done.outcome).map_err(internal)
            }
            Ask::Job(job) => self.job(caller, &request.id, &job),
        }
    }

    /// Runs one command and pushes what it changed.
    pub(crate) fn run(
        &self,
        session: &str,
        request: Option<String>,
        command: Command,
    ) -> Result<heard_core::Done, Problem> {
        self.run_asked(
            &Asked {
                role: ActorRole::Desk,
                session: session.to_owned(),
                request,
                drafts: Vec::new(),
            },
            command,
        )
    }

    fn run_asked(&self, asked: &Asked, command: Command) -> Result<heard_core::Done, Problem> {
        let mut now = self.now();
        let mut room = self.room();
        let workshop = room.workshop_mut()?;
        if let Some((ids, then)) = crate::told::heeded(asked.request.as_deref()) {
            workshop.take_ids(ids);
            now = then;
        }
        let done = workshop
            .run(asked, command, now)
            .map_err(|error| error.problem())?;
        room.note_what_went_out();
        room.tell(&asked.session, &done);
        drop(room);
        self.backups.changed(&done);
        Ok(done)
    }

    fn job(&self, caller: &Caller, id: &str, job: &Job) -> Result<String, Problem> {
        if !job.changes_something() {
            self.not_a_command_before(caller, id)?;
            self.seen().as_job(&caller.session, id, job)?;
            let _lane = job.looks_into_files().then(|| held(&self.lane));
            return jobs::run(self, caller, id, job);
        }
        let _lane = held(&self.lane);
        let seen = self.seen().as_job(&caller.session, id, job)?;
        if let SeenAs::Answered(answer) = seen {
            return Ok(answer);
        }
        if !job.is_a_command_too() {
            self.not_a_command_before(caller, id)?;
        }
        let answer = jobs::run(self, caller, id, job)?;
        if !job.is_secret() {
            self.seen().keep(&caller.session, id, &answer);
        }
        Ok(answer)
    }

    fn not_a_command_before(&self, caller: &Caller, id: &str) -> Result<(), Problem> {
        let room = self.room();
        let Some(open) = room.open() else {
            return Ok(());
        };
        let stored = open.store().reply(&caller.session, id);
        match stored.map_err(|error| error.problem())? {
            Some(_) => Err(id_used()),
            None => Ok(()),
        }
    }

    fn seen(&self) -> MutexGuard<'_, Seen> {
        held(&self.seen)
    }

    /// Opens a file; `Ids` come from chance.
    pub(crate) fn open_workshop(
        &self,
        path: &Path,
        key: Option<Key>,
    ) -> Result<OpenWorkshop, Problem> {
        OpenWorkshop::open(path, key, Ids::Chance, self.now()).map_err(|error| error.problem())
    }
}

impl Drop for Host {
    /// No thread of ours is cut short in the middle of a pack: half of one would stay where it was made.
    fn drop(&mut self) {
        self.packs.stop_all();
    }
}

/// A lock whatever happened to an earlier holder: nothing here is left half changed.
pub(crate) fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
