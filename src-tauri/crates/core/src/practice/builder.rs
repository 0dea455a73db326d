//! Runs the practice workshop's commands, and remembers what each short key became.

use crate::open::{Asked, OpenWorkshop};
use crate::protocol::{ActorRole, CauseId, Command, Error, IdeaId, PlanId, Stage, StepId, ThemeId};
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::BTreeMap;
use uuid::Uuid;

/// From one command to the next: longer than the pause within which typing is one step.
const BETWEEN: TimeDelta = TimeDelta::seconds(3);

/// The practice workshop while it is built.
pub(super) struct Builder {
    workshop: OpenWorkshop,
    clock: DateTime<Utc>,
    pub(super) themes: Keys<ThemeId>,
    pub(super) causes: Keys<CauseId>,
    pub(super) ideas: Keys<IdeaId>,
    pub(super) plans: Keys<PlanId>,
    /// Steps of a plan, in their order.
    pub(super) steps: Keys<Vec<StepId>>,
}

impl Builder {
    /// Begins in a new workshop. Until it is finished, nothing waits for the disk.
    pub(super) fn begin(mut workshop: OpenWorkshop, clock: DateTime<Utc>) -> Result<Self, Error> {
        workshop.wait_for_disk(false)?;
        Ok(Self {
            workshop,
            clock,
            themes: Keys::default(),
            causes: Keys::default(),
            ideas: Keys::default(),
            plans: Keys::default(),
            steps: Keys::default(),
        })
    }

    /// Ends the building: from here on everything is on the disk.
    pub(super) fn finish(mut self) -> Result<OpenWorkshop, Error> {
        self.workshop.wait_for_disk(true)?;
        Ok(self.workshop)
    }

    /// What has been built so far.
    pub(super) fn workshop(&self) -> &OpenWorkshop {
        &self.workshop
    }

    /// Runs one command, some seconds after the one before.
    pub(super) fn run(&mut self, command: Command) -> Result<Vec<Uuid>, Error> {
        let asked = Asked {
            role: ActorRole::Desk,
            session: "practice".to_owned(),
            request: None,
            drafts: Vec::new(),
        };
        self.clock += BETWEEN;
        let done = self.workshop.run(&asked, command, self.clock)?;
        Ok(done.outcome.made)
    }

    /// Runs a command that makes something, and gives back its id.
    pub(super) fn made<Id: From<Uuid>>(&mut self, command: Command) -> Result<Id, Error> {
        let made = self.run(command)?;
        let first = made.first().copied();
        first
            .map(Id::from)
            .ok_or_else(|| Error::Internal("the practice workshop made nothing".to_owned()))
    }

    /// The team goes on to a stage, and ticks the one before it.
    pub(super) fn enter(&mut self, stage: Stage) -> Result<(), Error> {
        let before = Stage::ALL
            .into_iter()
            .take_while(|one| *one != stage)
            .last();
        if let Some(stage) = before {
            self.run(Command::TickStage { stage, done: true })?;
        }
        self.run(Command::GoToStage { stage }).map(drop)
    }
}

/// What each short key became.
pub(super) struct Keys<Id>(BTreeMap<String, Id>);

impl<Id> Default for Keys<Id> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<Id: Clone> Keys<Id> {
    pub(super) fn put(&mut self, key: &str, id: Id) {
        self.0.insert(key.to_owned(), id);
    }

    pub(super) fn get(&self, key: &str) -> Result<Id, Error> {
        let id = self.0.get(key).cloned();
        id.ok_or_else(|| Error::Internal(format!("the practice workshop has no '{key}'")))
    }

    pub(super) fn get_if(&self, key: Option<&str>) -> Result<Option<Id>, Error> {
        key.map(|key| self.get(key)).transpose()
    }
}
