//! The open workshop and everybody who looks on: what is committed is pushed in order, before its reply.

use crate::job::LockedWorkshop;
use crate::jobs::preview::Looked;
use crate::locked::Locked;
use chrono::{DateTime, Utc};
use heard_core::protocol::{
    ActorRole, DeskPush, DoorKind, Error, Picture, Problem, Scheme, Snapshot, WallPush, WallView,
};
use heard_core::{Done, OpenWorkshop};
use serde::Serialize;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Takes each push as JSON, in order; answers false when nobody listens there any more.
///
/// It is called under the host's lock: it hands the text on and returns at once.
pub type Sink = Box<dyn FnMut(Arc<str>) -> bool + Send>;

struct Listener {
    role: ActorRole,
    sink: Sink,
}

/// What a desk hears first, and again whenever a workshop is opened or closed.
#[derive(Debug, Serialize)]
struct SnapshotPush<'a> {
    epoch: &'a str,
    seq: u32,
    snapshot: Option<Snapshot>,
    /// The workshop that was locked, and that its passphrase opens again.
    #[serde(skip_serializing_if = "Option::is_none")]
    locked: Option<&'a LockedWorkshop>,
}

/// At most one open workshop, and who listens.
pub(crate) struct Room {
    open: Option<OpenWorkshop>,
    // The workshop that was locked, while none is open.
    locked: Option<Locked>,
    // What its wall shows.
    shown: Option<WallView>,
    epoch: String,
    seq: u32,
    listeners: Vec<Listener>,
    // What went out while nothing could be written.
    unnoted: Vec<WentOut>,
    // The pages that somebody leafs through, so that the next page is there at once.
    pub looked: Option<Looked>,
}

/// Something of the open workshop that lies elsewhere now.
pub(crate) struct WentOut {
    pub kind: DoorKind,
    /// Which document, pack or copy; empty where the kind says it all.
    pub what: String,
    /// Where it lies; none where nobody here knows.
    pub place: Option<PathBuf>,
    pub at: DateTime<Utc>,
}

impl WentOut {
    /// Something that went out `now`.
    pub fn now(kind: DoorKind, what: &str, place: Option<&Path>, now: DateTime<Utc>) -> Self {
        // Where the folder that this runs in is gone, the place is told as it was named.
        let whole = |place: &Path| std::path::absolute(place).unwrap_or_else(|_| place.to_owned());
        Self {
            kind,
            what: what.to_owned(),
            place: place.map(whole),
            at: now,
        }
    }

    fn write(&self, open: &mut OpenWorkshop) -> Result<(), Error> {
        let place = self.place.as_deref().unwrap_or(Path::new(""));
        open.open_door(self.kind, &self.what, &place.to_string_lossy(), self.at)
    }
}

impl Room {
    pub fn new(epoch: String) -> Self {
        Self {
            open: None,
            locked: None,
            shown: None,
            epoch,
            seq: 0,
            listeners: Vec::new(),
            unnoted: Vec::new(),
            looked: None,
        }
    }

    /// Writes down that something went out. It did, whether or not that can be written: the copy that matters most
    /// is made while nothing can be. Then it is written down as soon as anything can be.
    pub fn went_out(&mut self, out: WentOut) {
        self.unnoted.push(out);
        self.note_what_went_out();
    }

    /// Writes down what could not be written down before.
    pub fn note_what_went_out(&mut self) {
        let Some(open) = &mut self.open else {
            return;
        };
        let written = self.unnoted.iter().map_while(|out| match out.write(open) {
            Ok(()) => Some(()),
            Err(error) => {
                // It is tried again after the next command, and so are those after it.
                tracing::warn!(code = ?error.code(), "what went out could not be written down");
                None
            }
        });
        let written = written.count();
        self.unnoted.drain(..written);
    }

    /// Whether all that went out is written down.
    pub fn knows_what_went_out(&self) -> bool {
        self.unnoted.is_empty()
    }

    /// The open workshop.
    pub fn open(&self) -> Option<&OpenWorkshop> {
        self.open.as_ref()
    }

    /// The open workshop, or the sentence that says there is none.
    pub fn workshop(&self) -> Result<&OpenWorkshop, Problem> {
        self.open.as_ref().ok_or_else(crate::problem::none_open)
    }

    /// The open workshop, to run commands in.
    pub fn workshop_mut(&mut self) -> Result<&mut OpenWorkshop, Problem> {
        self.open.as_mut().ok_or_else(crate::problem::none_open)
    }

    /// Puts another workshop, or none, in place of the open one and tells everybody.
    pub fn put(&mut self, workshop: Option<OpenWorkshop>) {
        self.let_go();
        self.open = workshop;
        (self.locked, self.shown) = (None, None);
        self.tell_anew();
    }

    /// Puts a locked workshop in place of the open one and tells everybody.
    pub fn put_locked(&mut self, locked: Locked, now: DateTime<Utc>) {
        self.let_go();
        self.open = None;
        self.shown = locked.view(now);
        self.locked = Some(locked);
        self.tell_anew();
    }

    /// The open workshop is about to be closed: nothing of it is kept here.
    fn let_go(&mut self) {
        self.note_what_went_out();
        self.unnoted.clear();
        self.looked = None;
    }

    /// Blanks the wall of the locked workshop.
    pub fn blank_locked(&mut self, now: DateTime<Utc>) {
        if let Some(locked) = &mut self.locked {
            locked.blank();
            self.shown = locked.view(now);
            self.tell_anew();
        }
    }

    /// A minute may be over on the wall of the locked workshop; desks hear nothing of it.
    pub fn tell_minute(&mut self, now: DateTime<Utc>) {
        let view = self.locked.as_ref().and_then(|locked| locked.view(now));
        if view == self.shown {
            return;
        }
        self.shown = view;
        self.seq += 1;
        let wall = self.first_for(ActorRole::Wall);
        self.listeners
            .retain_mut(|each| each.role != ActorRole::Wall || (each.sink)(Arc::clone(&wall)));
    }

    /// Closes the open workshop for a moment: nobody hears of it before another is put in its place.
    pub fn close_quietly(&mut self) {
        self.note_what_went_out();
        self.open = None;
    }

    /// The locked workshop.
    pub fn locked(&self) -> Option<&Locked> {
        self.locked.as_ref()
    }

    fn tell_anew(&mut self) {
        self.seq += 1;
        let desk = self.first_for(ActorRole::Desk);
        let wall = self.first_for(ActorRole::Wall);
        self.send(desk, Some(wall));
    }

    /// Tells everybody anew how things stand, in a new epoch: what was pushed before counts no more.
    pub fn begin_again(&mut self, epoch: String) {
        self.epoch = epoch;
        self.seq = 0;
        let desk = self.first_for(ActorRole::Desk);
        let wall = self.first_for(ActorRole::Wall);
        self.send(desk, Some(wall));
    }

    /// Adds a listener, which hears at once how things stand.
    pub fn listen(&mut self, role: ActorRole, mut sink: Sink) {
        if sink(self.first_for(role)) {
            self.listeners.push(Listener { role, sink });
        }
    }

    /// Pushes what a command changed.
    pub fn tell(&mut self, origin: &str, done: &Done) {
        let silent = done.changes.is_empty()
            && done.wall_view.is_none()
            && done.outcome.passed_over.is_empty();
        if silent {
            return;
        }
        self.seq += 1;
        let desk = json(&DeskPush {
            epoch: self.epoch.clone(),
            seq: self.seq,
            origin: origin.to_owned(),
            revision: done.outcome.revision,
            changes: done.changes.clone(),
            history: done.history.clone(),
            wall_view: done.wall_view.clone(),
        });
        let wall = done.wall_view.as_ref().map(|view| self.wall_push(view));
        self.send(desk, wall);
    }

    fn first_for(&self, role: ActorRole) -> Arc<str> {
        match role {
            ActorRole::Desk => json(&SnapshotPush {
                epoch: &self.epoch,
                seq: self.seq,
                snapshot: self.open.as_ref().map(OpenWorkshop::snapshot),
                locked: self.locked.as_ref().map(Locked::told),
            }),
            ActorRole::Wall => match &self.open {
                Some(open) => self.wall_push(open.wall_view()),
                None => self.wall_push(self.shown.as_ref().unwrap_or(&nothing_to_see())),
            },
        }
    }

    fn wall_push(&self, view: &WallView) -> Arc<str> {
        json(&WallPush {
            epoch: self.epoch.clone(),
            seq: self.seq,
            view: view.clone(),
        })
    }

    fn send(&mut self, desk: Arc<str>, wall: Option<Arc<str>>) {
        self.listeners.retain_mut(|listener| match listener.role {
            ActorRole::Desk => (listener.sink)(Arc::clone(&desk)),
            ActorRole::Wall => match &wall {
                Some(wall) => (listener.sink)(Arc::clone(wall)),
                None => true,
            },
        });
    }
}

/// What a wall shows while no workshop is open.
fn nothing_to_see() -> WallView {
    WallView {
        scheme: Scheme::Light,
        size: 100,
        page: 0,
        practice: false,
        picture: Picture::Blank {},
    }
}

fn json(value: &impl Serialize) -> Arc<str> {
    // Plain data of ours always has a JSON form.
    serde_json::to_string(value).unwrap_or_default().into()
}

/// The problem of a request whose id names something else already.
pub(crate) fn id_used() -> Problem {
    Error::Conflict.problem()
}
