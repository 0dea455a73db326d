//! A room in which things happen, watched by a desk: what must hold is checked after each.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod seen;
mod undone;

pub use undone::{but_the_wall, differences, without_what_is_never_undone};

use crate::generator::{self, Lots};
use crate::support::Room;
use heard_core::protocol::*;
use heard_core::{Done, broken};
use proptest::test_runner::{Config, RngSeed};
use seen::{check_wall, hidden_by_hand, pointed_at};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// A few cases of one seed each time; `PROPTEST_CASES` and `PROPTEST_RNG_SEED` look further.
pub fn few(cases: u32, seed: u64, most_shrinking: u32) -> Config {
    let asked = |name: &str| std::env::var_os(name).is_some();
    let default = Config::default();
    Config {
        cases: if asked("PROPTEST_CASES") {
            default.cases
        } else {
            cases
        },
        rng_seed: if asked("PROPTEST_RNG_SEED") {
            default.rng_seed
        } else {
            RngSeed::Fixed(seed)
        },
        failure_persistence: None,
        max_shrink_iters: most_shrinking,
        ..default
    }
}

/// One thing that happens in the room.
#[derive(Debug, Clone)]
pub enum Happens {
    /// Somebody asks for something, ten seconds after the last.
    Command(u64),
    /// Somebody goes on typing: a second after the last.
    Soon(u64),
    /// The desk shows something on the wall.
    Show(u64),
    Undo,
    Redo,
    /// The lid is closed and opened again.
    Reopen,
}

/// What a desk keeps: it sees nothing but what is pushed.
struct Replica {
    document: Document,
    revision: u32,
    history: HistoryState,
    wall_view: WallView,
}

impl Replica {
    pub fn new(snapshot: Snapshot) -> Self {
        Self {
            document: snapshot.document.as_ref().clone(),
            revision: snapshot.revision,
            history: snapshot.history,
            wall_view: snapshot.wall_view,
        }
    }

    fn push(&mut self, done: Done) {
        for change in &done.changes {
            change.apply(&mut self.document);
        }
        self.revision = done.outcome.revision;
        self.history = done.history;
        self.wall_view = done.wall_view.unwrap_or(self.wall_view.clone());
    }

    fn check(&self, snapshot: &Snapshot) {
        assert_eq!(&self.document, snapshot.document.as_ref(), "the document");
        assert_eq!(self.revision, snapshot.revision, "the revision");
        assert_eq!(self.history, snapshot.history, "what can be undone");
        assert_eq!(self.wall_view, snapshot.wall_view, "the wall");
    }
}

/// A room in which things happen, watched by a desk.
pub struct Watched {
    pub room: Room,
    replica: Replica,
    asked: u32,
    /// Words that were hidden when their card was last seen: by hand, and pointed at.
    hidden: BTreeMap<StatementId, (BTreeSet<String>, BTreeSet<String>)>,
    /// Votes that were closed at any time: undo may have passed their steps over.
    pub closed: BTreeSet<Uuid>,
    /// Off where the team itself repeats what somebody said, and shows it.
    pub watches_wall: bool,
}

impl Watched {
    pub fn new() -> Self {
        let room = Room::new();
        let replica = Replica::new(room.workshop.snapshot());
        let mut watched = Self {
            room,
            replica,
            asked: 0,
            hidden: BTreeMap::new(),
            closed: BTreeSet::new(),
            watches_wall: true,
        };
        watched.furnish();
        watched
    }

    /// A little of everything, so that commands find something to work on.
    fn furnish(&mut self) {
        let first = [
            "AddPerson",
            "AddPerson",
            "AddStatement",
            "AddStatement",
            "AddStatement",
            "AddStatement",
            "AddTheme",
            "AddTheme",
            "AddTheme",
            "AddCause",
            "AddCause",
            "AddCause",
            "AddIdea",
            "AddIdea",
            "AddIdea",
            "ChooseIdea",
            "AddPlan",
            "AddStep",
            "AddStep",
            "AddRound",
            "AddRoomNote",
            "AddWantsToHear",
        ];
        for kind in first {
            self.asked += 1;
            let lots = Lots::new(self.asked.into(), self.asked);
            let command = generator::command(kind, self.room.document(), &lots);
            self.room.later(10);
            self.ask(command);
        }
    }

    /// Draws a command from lots.
    pub fn draw(&mut self, lots: u64) -> Command {
        self.asked += 1;
        generator::any(self.room.document(), &Lots::new(lots, self.asked))
    }

    /// Asks for a command and checks what must hold after each.
    pub fn ask(&mut self, command: Command) -> Option<Done> {
        let before = self.room.workshop.snapshot();
        let asked = self.room.try_now(command.clone());
        let after = self.room.workshop.snapshot();
        if self.watches_wall {
            check_wall(&after.document, &after.wall_view);
        }
        match asked {
            Ok(done) => {
                self.replica.push(done.clone());
                self.replica.check(&after);
                assert_eq!(broken(&after.document), Vec::<String>::new(), "{command:?}");
                self.check_hidden(&command, &done, &after.document);
                let removes = matches!(command, Command::RemoveRound { .. })
                    || step_of(&done) == Some("removeRound");
                check_closed_votes(&before.document, &after.document, removes);
                let rounds = after.document.vote_rounds.iter();
                let closed = rounds.filter(|row| row.closed).map(|row| row.id.0);
                self.closed.extend(closed);
                Some(done)
            }
            Err(error) => {
                assert_eq!(before, after, "a refusal changed something: {error}");
                assert_ne!(error.code(), ErrorCode::Internal, "{command:?}: {error}");
                None
            }
        }
    }

    /// Words that were hidden come back only where somebody says so, and never by an undo.
    fn check_hidden(&mut self, command: &Command, done: &Done, document: &Document) {
        let step = step_of(done);
        let shows = matches!(command, Command::ShowPart { .. })
            || (*command == Command::Redo {} && step == Some("showPart"));
        let chooses = matches!(command, Command::ChoosePointed { .. }) || step.is_some();
        for card in document.statements.iter() {
            let now = (hidden_by_hand(card), pointed_at(card));
            let (by_hand, pointed) = self.hidden.remove(&card.id).unwrap_or_default();
            let stand = |word: &&String| card.words.split(' ').any(|other| other == *word);
            let unseen = |word: &&String| now.0.contains(*word) || now.1.contains(*word);
            let mut by_hand = by_hand.iter().filter(stand);
            assert!(
                shows || by_hand.all(|word| unseen(&word)),
                "{command:?} {step:?} showed words of {card:?}"
            );
            let mut pointed = pointed.iter().filter(stand);
            assert!(
                chooses || pointed.all(|word| unseen(&word)),
                "{command:?} kept words of {card:?}"
            );
            self.hidden.insert(card.id, now);
        }
    }

    pub fn happens(&mut self, what: &Happens) -> Option<Done> {
        let (seconds, command) = match what {
            Happens::Command(lots) => (10, self.draw(*lots)),
            Happens::Soon(lots) => (1, self.draw(*lots)),
            Happens::Show(lots) => {
                let lots = Lots::new(*lots, 0);
                let show = generator::scene(self.room.document(), &lots);
                (10, Command::ShowOnWall { show })
            }
            Happens::Undo => (10, Command::Undo {}),
            Happens::Redo => (10, Command::Redo {}),
            Happens::Reopen => {
                self.reopen();
                return None;
            }
        };
        self.room.later(seconds);
        self.ask(command)
    }

    /// Closes the file and opens it again: it holds what memory held, but the wall is blank.
    pub fn reopen(&mut self) {
        let before = self.room.workshop.snapshot();
        let room = std::mem::replace(&mut self.room, Room::new());
        self.room = room.reopen();
        let after = self.room.workshop.snapshot();
        assert_eq!(
            but_the_wall(&after.document),
            but_the_wall(&before.document)
        );
        assert_eq!(after.revision, before.revision);
        assert_eq!(after.history, before.history);
        assert_eq!(after.wall_view.picture, Picture::Blank {});
        self.replica = Replica::new(after);
    }

    /// Undoes or redoes until nothing is left, and says how often.
    pub fn all(&mut self, command: &Command) -> usize {
        let mut n = 0;
        self.room.later(10);
        while let Some(done) = self.ask(command.clone()) {
            n += usize::from(done.outcome.step.is_some());
        }
        n
    }

    /// Forgets what a desk saw: the workshop was changed by no command.
    #[allow(dead_code, reason = "not every test changes it so")]
    pub fn begin_again(&mut self) {
        self.replica = Replica::new(self.room.workshop.snapshot());
        self.hidden.clear();
    }

    pub fn document(&self) -> &Document {
        self.room.document()
    }
}

/// What an undo or redo was of.
fn step_of(done: &Done) -> Option<&str> {
    done.outcome.step.as_ref().map(|step| step.cmd.as_str())
}

/// The counts and rules of a closed vote stand until it is opened again, or removed as a whole.
fn check_closed_votes(before: &Document, after: &Document, removes: bool) {
    let counts = |document: &Document, id: VoteRoundId| -> Vec<Count> {
        let rows = document.counts.iter();
        rows.filter(|row| row.round == id).cloned().collect()
    };
    for was in before.vote_rounds.iter().filter(|row| row.closed) {
        let now = after.vote_rounds.get(was.id);
        assert!(removes || now.is_some(), "a closed vote went away");
        let Some(now) = now.filter(|row| row.closed) else {
            continue;
        };
        assert_eq!(counts(before, was.id), counts(after, was.id));
        let shown_apart = VoteRound {
            revealed: was.revealed,
            tie: was.tie,
            ..now.clone()
        };
        assert_eq!(*was, shown_apart);
    }
}
