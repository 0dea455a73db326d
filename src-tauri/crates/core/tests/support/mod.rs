//! A room with a workshop in it: tests say what people do, one line a step.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use heard_core::protocol::*;
use heard_core::{Asked, Done, Ids, Key, OpenWorkshop};
use std::path::PathBuf;
use uuid::Uuid;

/// A workshop in a folder of its own, with a clock that the test moves.
pub struct Room {
    pub workshop: OpenWorkshop,
    pub now: DateTime<Utc>,
    path: PathBuf,
    folder: tempfile::TempDir,
    seed: u64,
}

impl Room {
    /// An empty workshop, at ten on a Thursday.
    pub fn new() -> Self {
        Self::seeded(7)
    }

    /// An empty workshop whose ids come from this seed.
    pub fn seeded(seed: u64) -> Self {
        Self::made_with(seed, None, "Getting home")
    }

    /// An empty workshop with a passphrase.
    pub fn protected(passphrase: &str) -> Self {
        Self::protected_called(passphrase, "Getting home")
    }

    /// An empty workshop of this title with a passphrase.
    pub fn protected_called(passphrase: &str, title: &str) -> Self {
        Self::made_with(7, Some(Key::Passphrase(passphrase.to_owned())), title)
    }

    fn made_with(seed: u64, key: Option<Key>, title: &str) -> Self {
        let folder = folder();
        let path = folder.path().join("room.heard");
        let now = Utc.with_ymd_and_hms(2026, 10, 8, 10, 0, 0).unwrap();
        let ids = Ids::Seeded(seed);
        let workshop = OpenWorkshop::create(&path, key, title, false, ids, now).unwrap();
        Self {
            workshop,
            now,
            path,
            folder,
            seed,
        }
    }

    /// Runs a command ten seconds after the one before, so that nothing merges.
    pub fn run(&mut self, command: Command) -> Done {
        self.later(10);
        self.run_now(command)
    }

    /// Runs a command at this very moment.
    pub fn run_now(&mut self, command: Command) -> Done {
        self.try_now(command).expect("the command was refused")
    }

    /// Runs a command and gives back what it answers.
    pub fn try_now(&mut self, command: Command) -> Result<Done, Error> {
        self.workshop.run(&desk(), command, self.now)
    }

    /// Runs a command that must be refused, checks that nothing changed, and gives back why.
    pub fn refused(&mut self, command: Command) -> Error {
        let before = self.workshop.snapshot();
        let error = self
            .try_now(command)
            .expect_err("the command was not refused");
        assert_eq!(
            self.workshop.snapshot(),
            before,
            "a refusal changed something"
        );
        error
    }

    /// Lets seconds pass.
    pub fn later(&mut self, seconds: i64) {
        self.now += TimeDelta::seconds(seconds);
    }

    pub fn undo(&mut self) -> Done {
        self.run(Command::Undo {})
    }

    pub fn redo(&mut self) -> Done {
        self.run(Command::Redo {})
    }

    /// Closes the file and opens it again, as after a crash or a lunch break.
    pub fn reopen(self) -> Self {
        self.reopen_changed(None, |_, _| {})
    }

    /// Closes the file, lets something happen to it, and opens it again.
    pub fn reopen_changed(
        self,
        key: Option<Key>,
        happens: impl FnOnce(&std::path::Path, DateTime<Utc>),
    ) -> Self {
        let Self {
            workshop,
            now,
            path,
            folder,
            seed,
        } = self;
        drop(workshop);
        happens(&path, now);
        let seed = seed + 1;
        let workshop = OpenWorkshop::open(&path, key, Ids::Seeded(seed), now).unwrap();
        Self {
            workshop,
            now,
            path,
            folder,
            seed,
        }
    }

    /// Closes the file: its folder (kept while this lives), where it is, and the time.
    pub fn close(self) -> (tempfile::TempDir, PathBuf, DateTime<Utc>) {
        drop(self.workshop);
        (self.folder, self.path, self.now)
    }

    pub fn document(&self) -> &Document {
        self.workshop.document()
    }

    pub fn path(&self) -> &std::path::Path {
        &self.path
    }

    /// The first id that a command made.
    pub fn made<Id: From<Uuid>>(&mut self, command: Command) -> Id {
        Id::from(self.run(command).outcome.made[0])
    }

    /// A statement that somebody in the room said.
    pub fn statement(&mut self, kind: Kind, words: &str) -> StatementId {
        self.made(Command::AddStatement {
            kind,
            words: words.to_owned(),
            person: None,
            pointed: Vec::new(),
        })
    }

    /// A person whose words may be shown and quoted.
    pub fn person(&mut self) -> PersonId {
        self.made(Command::AddPerson {
            reference: String::new(),
            group: None,
            may_show: true,
            may_quote: true,
        })
    }

    /// A theme with these statements.
    pub fn theme(&mut self, kind: Kind, name: &str, statements: &[StatementId]) -> ThemeId {
        self.made(Command::AddTheme {
            kind,
            name: name.to_owned(),
            statements: statements.to_vec(),
        })
    }

    /// A cause under a theme, last under its parent.
    pub fn cause(&mut self, theme: ThemeId, parent: Option<CauseId>, text: &str) -> CauseId {
        self.made(Command::AddCause {
            theme,
            parent,
            text: text.to_owned(),
            after: None,
        })
    }

    /// An open round on themes: 10 people with 3 dots each, all of which may go on one.
    pub fn round(&mut self, themes: &[ThemeId]) -> VoteRoundId {
        self.made(Command::AddRound {
            on: VoteOn::Themes,
            items: themes.iter().map(|theme| (*theme).into()).collect(),
            repeats: None,
            dots_per_person: 3,
            most_per_item: 3,
            people: 10,
            voted_by: VoteSource::Dots,
        })
    }

    /// Counts dots.
    pub fn dots(&mut self, round: VoteRoundId, item: impl Into<ItemId>, n: u32) -> Done {
        self.run(count(round, item, VoteSource::Dots, n))
    }

    /// A round by its id.
    pub fn vote(&self, id: VoteRoundId) -> VoteRound {
        self.document().vote_rounds.get(id).unwrap().clone()
    }

    /// A card by its id.
    /// The parts of a day, in order.
    pub fn agenda(&self, day: u32) -> Vec<AgendaItem> {
        let rows = self.document().agenda.iter();
        let mut parts: Vec<_> = rows.filter(|item| item.day == day).cloned().collect();
        parts.sort_by_key(|item| (item.start, item.id));
        parts
    }

    pub fn card(&self, id: StatementId) -> Statement {
        self.document().statements.get(id).unwrap().clone()
    }
}

/// A folder of its own; in memory where the system has such a place, as most of a test's time would go
/// into waiting for the disk.
fn folder() -> tempfile::TempDir {
    let in_memory = tempfile::tempdir_in("/dev/shm");
    in_memory.or_else(|_| tempfile::tempdir()).unwrap()
}

/// The desk, asking without a request id.
pub fn desk() -> Asked {
    Asked {
        role: ActorRole::Desk,
        session: "test".to_owned(),
        request: None,
        drafts: Vec::new(),
    }
}

/// Moves cards into a theme.
pub fn into_theme(statements: &[StatementId], theme: ThemeId) -> Command {
    Command::MoveStatements {
        statements: statements.to_vec(),
        destination: Destination::Theme { theme, after: None },
    }
}

/// Counts votes, without a yes to too many.
pub fn count(round: VoteRoundId, item: impl Into<ItemId>, source: VoteSource, n: u32) -> Command {
    Command::CountVotes {
        round,
        item: item.into(),
        source,
        n,
        even_if_too_many: false,
    }
}

/// Refuses with this rule.
pub fn rule(error: &Error) -> String {
    let params = error.problem().params;
    params["rule"].as_str().unwrap_or("no rule").to_owned()
}
