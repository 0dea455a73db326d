//! What holds whatever people do, in whichever order: seeded, so that a failure comes again.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod generator;
mod support;

use generator::Lots;
use heard_core::protocol::*;
use heard_core::{Done, broken, votes};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};
use std::collections::{BTreeMap, BTreeSet};
use support::Room;
use uuid::Uuid;

/// One thing that happens in the room.
#[derive(Debug, Clone)]
enum Happens {
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

fn anything() -> impl Strategy<Value = Happens> {
    prop_oneof![
        16 => any::<u64>().prop_map(Happens::Command),
        3 => any::<u64>().prop_map(Happens::Soon),
        4 => any::<u64>().prop_map(Happens::Show),
        4 => Just(Happens::Undo),
        2 => Just(Happens::Redo),
        1 => Just(Happens::Reopen),
    ]
}

/// A few cases of one seed each time; `PROPTEST_CASES` and `PROPTEST_RNG_SEED` look further.
fn config() -> Config {
    let asked = |name: &str| std::env::var_os(name).is_some();
    let default = Config::default();
    Config {
        cases: if asked("PROPTEST_CASES") {
            default.cases
        } else {
            64
        },
        rng_seed: if asked("PROPTEST_RNG_SEED") {
            default.rng_seed
        } else {
            RngSeed::Fixed(20_261_008)
        },
        failure_persistence: None,
        max_shrink_iters: 400,
        ..default
    }
}

/// What a desk keeps: it sees nothing but what is pushed.
struct Replica {
    document: Document,
    revision: u32,
    history: HistoryState,
    wall_view: WallView,
}

impl Replica {
    fn new(snapshot: Snapshot) -> Self {
        Self {
            document: snapshot.document,
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
        assert_eq!(self.document, snapshot.document, "the document");
        assert_eq!(self.revision, snapshot.revision, "the revision");
        assert_eq!(self.history, snapshot.history, "what can be undone");
        assert_eq!(self.wall_view, snapshot.wall_view, "the wall");
    }
}

/// A room in which things happen, watched by a desk.
struct Watched {
    room: Room,
    replica: Replica,
    asked: u32,
    /// Words that were hidden when their card was last seen: by hand, and pointed at.
    hidden: BTreeMap<StatementId, (BTreeSet<String>, BTreeSet<String>)>,
    /// Votes that were closed at any time: undo may have passed their steps over.
    closed: BTreeSet<Uuid>,
}

impl Watched {
    fn new() -> Self {
        let room = Room::new();
        let replica = Replica::new(room.workshop.snapshot());
        let mut watched = Self {
            room,
            replica,
            asked: 0,
            hidden: BTreeMap::new(),
            closed: BTreeSet::new(),
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
    fn draw(&mut self, lots: u64) -> Command {
        self.asked += 1;
        generator::any(self.room.document(), &Lots::new(lots, self.asked))
    }

    /// Asks for a command and checks what must hold after each.
    fn ask(&mut self, command: Command) -> Option<Done> {
        let before = self.room.workshop.snapshot();
        let asked = self.room.try_now(command.clone());
        let after = self.room.workshop.snapshot();
        check_wall(&after.document, &after.wall_view);
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

    fn happens(&mut self, what: &Happens) -> Option<Done> {
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
    fn reopen(&mut self) {
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
    fn all(&mut self, command: &Command) -> usize {
        let mut n = 0;
        self.room.later(10);
        while let Some(done) = self.ask(command.clone()) {
            n += usize::from(done.outcome.step.is_some());
        }
        n
    }

    fn document(&self) -> &Document {
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

fn but_the_wall(document: &Document) -> Document {
    Document {
        wall: Rows::default(),
        ..document.clone()
    }
}

/// The rows in which two documents differ, so that a failure can be read.
fn differences(one: &Document, other: &Document) -> Vec<String> {
    let rows = |document: &Document| -> BTreeSet<String> {
        let tables = serde_json::to_value(document).unwrap();
        let tables = tables.as_object().unwrap().clone();
        let row = |(table, rows): (String, serde_json::Value)| {
            let rows = rows.as_array().unwrap().clone();
            rows.into_iter().map(move |row| format!("{table} {row}"))
        };
        tables.into_iter().flat_map(row).collect()
    };
    let (one, other) = (rows(one), rows(other));
    one.symmetric_difference(&other).cloned().collect()
}

/// The document without the fields that are never undone: what the wall shows, the stage the team is
/// in, and votes that were closed, with all that they stand on.
fn without_what_is_never_undone(document: &Document, closed: &BTreeSet<Uuid>) -> Document {
    let mut document = but_the_wall(document);
    if let Some(mut workshop) = document.workshop.single().cloned() {
        workshop.stage = Stage::Prepare;
        document.workshop.insert(workshop);
    }
    let held = held_by(&document, closed.clone());
    let remove = |kept: &mut Document, id: Uuid| {
        kept.vote_rounds.remove(VoteRoundId(id));
        kept.themes.remove(ThemeId(id));
        kept.causes.remove(CauseId(id));
        kept.ideas.remove(IdeaId(id));
        kept.counts.remove(CountId(id));
    };
    held.into_iter().for_each(|id| remove(&mut document, id));
    document
}

/// These votes, their counts, what they are on, and what that stands on.
fn held_by(document: &Document, mut held: BTreeSet<Uuid>) -> BTreeSet<Uuid> {
    loop {
        let further: Vec<Uuid> = held
            .iter()
            .flat_map(|id| stands_on(document, *id))
            .collect();
        let before = held.len();
        held.extend(further);
        if held.len() == before {
            return held;
        }
    }
}

/// What a vote, a cause or an idea stands on, and a vote's counts.
fn stands_on(document: &Document, id: Uuid) -> Vec<Uuid> {
    let mut on = Vec::new();
    if let Some(round) = document.vote_rounds.get(VoteRoundId(id)) {
        on.extend(round.items.iter().map(|item| item.0));
        on.extend(round.repeats.map(|id| id.0));
        let counts = document.counts.iter().filter(|row| row.round == round.id);
        on.extend(counts.map(|row| row.id.0));
    }
    if let Some(cause) = document.causes.get(CauseId(id)) {
        on.push(cause.theme.0);
        on.extend(cause.parent.map(|id| id.0));
    }
    if let Some(idea) = document.ideas.get(IdeaId(id)) {
        on.push(idea.theme.0);
        on.extend(idea.cause.map(|id| id.0));
        on.extend(idea.joined_to.map(|id| id.0));
    }
    on
}

/// Whether a statement may be on the wall, as the process says it and not as the code does.
fn may_be_shown(document: &Document, card: &Statement) -> bool {
    let person = card.person.and_then(|id| document.people.get(id));
    let out = person.is_some_and(|person| person.withdrawn || !person.may_show);
    let mut pointed = card.pointed.iter();
    !out && !pointed.any(|found| found.choice == Choice::Undecided)
}

/// The words in these parts; no other statement has any of them.
fn words_in(card: &Statement, parts: impl Iterator<Item = Part>) -> BTreeSet<String> {
    let word = |part: Part| {
        let letters = card.words.chars().skip(part.start as usize);
        let text: String = letters.take((part.end - part.start) as usize).collect();
        text.split(' ').map(str::to_owned).collect::<Vec<_>>()
    };
    let mut words: BTreeSet<String> = parts.flat_map(word).collect();
    words.remove("");
    words
}

fn hidden_by_hand(card: &Statement) -> BTreeSet<String> {
    words_in(card, card.hidden.iter().copied())
}

fn pointed_at(card: &Statement) -> BTreeSet<String> {
    let pointed = card.pointed.iter();
    let pointed = pointed.filter(|found| found.choice != Choice::Kept);
    words_in(card, pointed.map(|found| found.part))
}

/// The words of a statement that nobody in the room may see.
fn unseen_words(document: &Document, card: &Statement) -> BTreeSet<String> {
    if may_be_shown(document, card) {
        let by_hand = hidden_by_hand(card);
        by_hand.into_iter().chain(pointed_at(card)).collect()
    } else {
        card.words.split(' ').map(str::to_owned).collect()
    }
}

/// The wall holds nothing that the room may not see.
fn check_wall(document: &Document, view: &WallView) {
    let shown = serde_json::to_string(view).unwrap();
    for card in document.statements.iter() {
        for word in unseen_words(document, card) {
            assert!(!shown.contains(&word), "'{word}' is on the wall: {shown}");
        }
    }
    if let Picture::VoteResult { places, .. } = &view.picture {
        let scene = document
            .wall
            .single()
            .map(|wall| wall.held.unwrap_or(wall.scene));
        let Some(Scene::VoteResult { round }) = scene else {
            panic!("a vote is on the wall, and nobody asked for it");
        };
        let round = document.vote_rounds.get(round).unwrap();
        let different: BTreeSet<u32> = places.iter().map(|place| place.place).collect();
        assert!(round.closed || places.is_empty(), "an open vote is shown");
        assert!(different.len() <= round.revealed as usize, "{places:?}");
        // From the last: what is shown is never better than what is not.
        let all = votes::places(document, round);
        let hidden = &all[..all.len() - places.len()];
        let best = places.iter().map(|place| place.votes).max();
        assert!(hidden.iter().all(|place| Some(place.votes) > best));
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn n_steps_then_n_undos_give_the_first_document_and_n_redos_the_last(
        steps in vec(any::<u64>(), 1..40),
        at_restart in 0..40_usize,
    ) {
        let mut watched = Watched::new();
        let first = watched.document().clone();
        let mut n = 0;
        for (at, lots) in steps.iter().copied().enumerate() {
            let command = watched.draw(lots);
            if command.capture() == Capture::Never {
                continue;
            }
            watched.room.later(10);
            let done = watched.ask(command);
            n += usize::from(done.is_some_and(|done| !done.changes.is_empty()));
            if at == at_restart {
                watched.reopen();
            }
        }
        let last = watched.document().clone();
        for undone in 0..n {
            let done = watched.happens(&Happens::Undo).expect("nothing to undo");
            prop_assert!(done.outcome.passed_over.is_empty());
            if undone == at_restart {
                watched.reopen();
            }
        }
        prop_assert_eq!(differences(watched.document(), &first), Vec::<String>::new());
        for redone in 0..n {
            watched.happens(&Happens::Redo).expect("nothing to redo");
            if redone == at_restart {
                watched.reopen();
            }
        }
        prop_assert_eq!(differences(watched.document(), &last), Vec::<String>::new());
        prop_assert!(watched.happens(&Happens::Redo).is_none());
    }

    #[test]
    fn whatever_happens_undo_leads_to_the_beginning_but_for_what_is_never_undone(
        happened in vec(anything(), 1..60),
    ) {
        let beginning = Room::new().document().clone();
        let mut watched = Watched::new();
        for what in &happened {
            watched.happens(what);
        }
        watched.all(&Command::Redo {});
        let last = but_the_wall(watched.document());
        let undone = watched.all(&Command::Undo {});
        let left = differences(
            &without_what_is_never_undone(watched.document(), &watched.closed),
            &without_what_is_never_undone(&beginning, &BTreeSet::new()),
        );
        prop_assert_eq!(left, Vec::<String>::new());
        watched.reopen();
        let redone = watched.all(&Command::Redo {});
        let again = but_the_wall(watched.document());
        prop_assert_eq!(differences(&again, &last), Vec::<String>::new());
        prop_assert_eq!(redone, undone);
    }
}

#[test]
fn every_command_is_drawn_and_done() {
    let mut watched = Watched::new();
    let mut done: BTreeMap<&str, u32> = BTreeMap::new();
    for seed in 0..3_000 {
        let command = watched.draw(seed);
        let kind = generator::kind_of(&command);
        watched.room.later(10);
        let changed = watched.ask(command);
        let changed = changed.is_some_and(|done| !done.changes.is_empty());
        *done.entry(kind).or_default() += u32::from(changed);
    }
    let never = generator::KINDS.iter();
    let never: Vec<_> = never
        .filter(|kind| done.get(**kind).is_none_or(|n| *n == 0))
        .collect();
    assert!(never.is_empty(), "never done: {never:?}");
}
