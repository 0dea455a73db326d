//! Script W: a whole two-day workshop, some 3,000 requests: 40 people, 600 statements, two sessions of
//! clustering, two votes, causes, success, ideas, the grid, plans, undo and redo, documents and copies.

use crate::random::Random;
use crate::script::{Script, Writer};
use heard_core::protocol::*;
use serde_json::json;

/// Everybody in the room, and what each said beforehand.
const PEOPLE: u32 = 40;
const SAID: u32 = 13;
/// Typed in the room.
const TYPED: u32 = 80;

/// The whole workshop; the seed says who said what and what went where.
pub fn script(seed: u64) -> Script {
    let mut day = Day {
        writer: Writer::new("Getting home"),
        random: Random::of(seed, 0),
        n: 0,
    };
    day.prepare();
    day.collect();
    day.hear();
    let not_working = day.cluster(Kind::NotWorking, 12);
    let working = day.cluster(Kind::Working, 8);
    day.documents();
    let causes = day.causes(&not_working);
    day.vote(
        VoteOn::Themes,
        not_working.iter().map(|id| (*id).into()).collect(),
    );
    day.vote(
        VoteOn::Causes,
        causes.iter().take(12).map(|id| (*id).into()).collect(),
    );
    day.success(&not_working);
    day.in_place(&working);
    let ideas = day.ideas(&not_working);
    day.vote(
        VoteOn::Ideas,
        ideas.iter().take(14).map(|id| (*id).into()).collect(),
    );
    day.grid(&ideas);
    day.plans(&ideas);
    day.writer.end()
}

struct Day {
    writer: Writer,
    random: Random,
    n: u32,
}

const WORDS: &[&str] = &[
    "my",
    "sister",
    "rings",
    "nobody",
    "comes",
    "back",
    "home",
    "the",
    "lift",
    "was",
    "late",
    "again",
    "I",
    "like",
    "Thursdays",
    "tea",
    "with",
    "Ali",
    "they",
    "ask",
    "me",
    "first",
    "waiting",
    "letters",
    "I",
    "can",
    "read",
    "the",
    "same",
    "carer",
    "each",
    "week",
    "ميعاد",
    "👩‍👩‍👧",
    "café",
    "£12",
];

impl Day {
    fn run(&mut self, command: Command) {
        self.writer.run(command);
        self.n += 1;
        // People change their minds: some sixty times.
        if self.n % 50 == 49 {
            for command in [Command::Undo {}, Command::Redo {}] {
                self.writer.try_run(command);
            }
        }
    }

    fn made<Id: From<uuid::Uuid>>(&mut self, command: Command) -> Id {
        self.n += 1;
        self.writer.made(command)
    }

    fn words(&mut self, least: usize) -> String {
        let n = least + self.random.below(18);
        let words: Vec<&str> = (0..n).map(|_| *self.random.one_of(WORDS)).collect();
        format!("{} {}", words.join(" "), self.n)
    }

    fn documents(&mut self) {
        for (document, format) in [("data", "json"), ("workbook", "csv")] {
            let path = format!("$FOLDER/{}-{document}.{format}", self.writer.len());
            let args = json!({"document": document, "format": format, "path": path});
            self.writer.job("export", args);
        }
        let path = format!("$FOLDER/copy-{}.heard", self.writer.len());
        self.writer.job("saveCopy", json!({"path": path}));
        self.writer.job("snapshot", json!({}));
    }

    fn enter(&mut self, stage: Stage) {
        self.run(Command::GoToStage { stage });
    }

    fn prepare(&mut self) {
        let day = chrono::NaiveDate::from_ymd_opt(2026, 10, 8);
        for change in [
            WorkshopField::FocusQuestion("What would make coming home work?".to_owned()),
            WorkshopField::Organisation("Leeds together".to_owned()),
            WorkshopField::Place("The hall".to_owned()),
            WorkshopField::DayOne(day),
            WorkshopField::DayTwo(day.and_then(|day| day.succ_opt())),
            WorkshopField::BackRowCm(Some(900)),
        ] {
            self.run(Command::EditWorkshop { change });
        }
        for group in ["People", "Family", "Staff", "Council"] {
            let group = group.to_owned();
            self.run(Command::AddInvited {
                group,
                wanted: 12,
                coming: 10,
            });
        }
        for n in 0..12_u32 {
            let title = self.words(2);
            let leads = "Mo".to_owned();
            let (day, start) = (1 + n / 6, 600 + (n % 6) * 50);
            self.run(Command::AddAgendaItem {
                day,
                start,
                minutes: 45,
                title,
                stage: None,
                leads,
            });
        }
        for kind in [RoomNoteKind::Hopes, RoomNoteKind::WaysOfWorking] {
            for _ in 0..6 {
                let text = self.words(3);
                self.run(Command::AddRoomNote { kind, text });
            }
        }
    }

    fn collect(&mut self) {
        self.enter(Stage::Collect);
        let kinds = [
            Kind::NotWorking,
            Kind::NotWorking,
            Kind::Working,
            Kind::Important,
        ];
        let mut people = Vec::new();
        for person in 0..PEOPLE {
            let mut statements = Vec::new();
            for _ in 0..SAID {
                self.n += 1;
                let kind = *self.random.one_of(&kinds);
                let words = self.words(4);
                statements.push(ImportedStatement {
                    kind,
                    words,
                    pointed: Vec::new(),
                    replaces: None,
                });
            }
            people.push(ImportedPerson {
                row_key: format!("row {person}"),
                reference: format!("{}", 100 + person),
                group: Some("People".to_owned()),
                may_show: person % 9 != 4,
                may_quote: person % 5 != 4,
                statements,
            });
        }
        self.run(Command::ImportStatements { people });
        for _ in 0..TYPED {
            let kind = *self.random.one_of(&kinds);
            let words = self.words(4);
            self.run(Command::AddStatement {
                kind,
                words,
                person: None,
                pointed: Vec::new(),
            });
        }
        for _ in 0..30 {
            let statement = self.any_card();
            let words = self.words(4);
            let why = CorrectionReason::TypedWrongly;
            self.run(Command::CorrectStatement {
                statement,
                words,
                why,
                pointed: Vec::new(),
            });
            let (statement, part) = (self.any_card(), Part { start: 0, end: 2 });
            self.run(Command::HidePart { statement, part });
        }
        self.documents();
    }

    fn cards(&self, kind: Kind) -> Vec<StatementId> {
        let cards = self.writer.workshop().document().statements.iter();
        cards
            .filter(|card| card.kind == kind)
            .map(|card| card.id)
            .collect()
    }

    fn any_card(&mut self) -> StatementId {
        let kind = *self.random.one_of(&[Kind::NotWorking, Kind::Working]);
        let cards = self.cards(kind);
        *self.random.one_of(&cards)
    }

    fn hear(&mut self) {
        self.enter(Stage::Theme);
        let cards = self.cards(Kind::NotWorking);
        let tables = cards
            .chunks(cards.len().div_ceil(6))
            .map(<[_]>::to_vec)
            .collect();
        self.run(Command::ShareOut { tables });
        for statement in cards.into_iter().take(160) {
            let heard = if self.random.below(9) == 0 {
                Heard::Later
            } else {
                Heard::Heard
            };
            self.run(Command::HearStatement { statement, heard });
            self.writer.try_run(Command::ShowOnWall {
                show: Scene::Hear { statement },
            });
        }
    }

    fn cluster(&mut self, kind: Kind, themes: u32) -> Vec<ThemeId> {
        let cards = self.cards(kind);
        let mut made: Vec<ThemeId> = Vec::new();
        for at in 0..themes as usize {
            let name = self.words(1);
            let statements = cards[at * 2..at * 2 + 2].to_vec();
            made.push(self.made(Command::AddTheme {
                kind,
                name,
                statements,
            }));
        }
        for statement in cards.iter().skip(themes as usize * 2) {
            let theme = *self.random.one_of(&made);
            let destination = match self.random.below(25) {
                0 => Destination::SetAside,
                _ => Destination::Theme { theme, after: None },
            };
            let statements = vec![*statement];
            self.run(Command::MoveStatements {
                statements,
                destination,
            });
        }
        for theme in made.clone() {
            let name = self.words(2);
            self.run(Command::RenameTheme {
                theme,
                name: name.clone(),
            });
            // Typing goes on within the same second: one step.
            let name = format!("{name} I say");
            self.writer.run_soon(Command::RenameTheme { theme, name });
            let statement = self.any_card();
            self.writer.try_run(Command::AlsoIn {
                statement,
                theme,
                also: true,
            });
            self.run(Command::ShowOnWall {
                show: Scene::Theme { theme },
            });
        }
        let (theme, into) = (made.pop().unwrap(), made[0]);
        self.run(Command::MergeThemes { theme, into });
        made
    }

    fn causes(&mut self, themes: &[ThemeId]) -> Vec<CauseId> {
        self.enter(Stage::Understand);
        let mut all = Vec::new();
        for theme in themes.iter().copied().take(7) {
            let mut here: Vec<CauseId> = Vec::new();
            for _ in 0..12 {
                let parent = here.get(self.random.below(here.len() + 2)).copied();
                let text = self.words(2);
                here.push(self.made(Command::AddCause {
                    theme,
                    parent,
                    text,
                    after: None,
                }));
            }
            let cause = *self.random.one_of(&here);
            self.run(Command::RingCause {
                cause,
                matters_most: true,
            });
            let text = self.words(3);
            self.run(Command::EditCause { cause, text });
            self.run(Command::ShowOnWall {
                show: Scene::WhyTree { theme },
            });
            all.extend(here);
        }
        all
    }

    fn vote(&mut self, on: VoteOn, items: Vec<ItemId>) {
        let round: VoteRoundId = self.made(Command::AddRound {
            on,
            items: items.clone(),
            repeats: None,
            dots_per_person: 5,
            most_per_item: 5,
            people: PEOPLE,
            voted_by: VoteSource::Dots,
        });
        // Dots are counted one by one, aloud.
        for item in items {
            let most = 2 + self.random.below(9);
            for n in 1..=u32::try_from(most).unwrap() {
                let source = VoteSource::Dots;
                self.run(Command::CountVotes {
                    round,
                    item,
                    source,
                    n,
                    even_if_too_many: true,
                });
            }
        }
        self.run(Command::CloseRound { round });
        for places in 1..=3 {
            self.writer.try_run(Command::RevealPlaces { round, places });
        }
        self.run(Command::ShowOnWall {
            show: Scene::VoteResult { round },
        });
    }

    fn success(&mut self, themes: &[ThemeId]) {
        self.enter(Stage::Success);
        for theme in themes.iter().copied().take(7) {
            for n in 0..24 {
                let text = self.words(3);
                let perspective = n % 3;
                let success = self.made(Command::AddSuccess {
                    theme,
                    perspective,
                    text: text.clone(),
                });
                if n % 4 == 0 {
                    let text = format!("{text}, each time");
                    self.run(Command::EditSuccess {
                        success,
                        text: text.clone(),
                    });
                    let text = format!("{text} and for all");
                    self.writer.run_soon(Command::EditSuccess { success, text });
                }
            }
        }
        self.documents();
    }

    fn in_place(&mut self, themes: &[ThemeId]) {
        self.enter(Stage::Plan);
        for theme in themes.iter().copied() {
            for _ in 0..4 {
                let (text, run_by) = (self.words(2), "the council".to_owned());
                self.run(Command::AddInPlace {
                    theme,
                    text,
                    run_by,
                    how_well: Some(HowWell::Partly),
                });
            }
        }
    }

    fn ideas(&mut self, themes: &[ThemeId]) -> Vec<IdeaId> {
        let mut all: Vec<IdeaId> = Vec::new();
        for theme in themes.iter().copied().take(7) {
            for n in 0..15 {
                let text = self.words(3);
                all.push(self.made(Command::AddIdea {
                    theme,
                    lens: n % 3,
                    text,
                    cause: None,
                }));
            }
            self.run(Command::ShowOnWall {
                show: Scene::Ideas { theme },
            });
        }
        all
    }

    fn grid(&mut self, ideas: &[IdeaId]) {
        for idea in ideas.iter().copied().take(90) {
            for _ in 0..2 {
                let mut percent = || self.random.below(1_000) as f64 / 10.0;
                let (effort, difference) = (percent(), percent());
                self.run(Command::PlaceIdea {
                    idea,
                    effort,
                    difference,
                });
            }
            self.run(Command::AgreePlacement { idea, agreed: true });
        }
        self.documents();
    }

    fn plans(&mut self, ideas: &[IdeaId]) {
        for idea in ideas.iter().copied().step_by(9).take(10) {
            self.run(Command::ChooseIdea { idea, chosen: true });
            let name = self.words(2);
            let plan: PlanId = self.made(Command::AddPlan { idea, name });
            for change in [
                PlanField::What(self.words(6)),
                PlanField::Success(self.words(6)),
                PlanField::Needs(self.words(4)),
                PlanField::WhoElse(self.words(1)),
                PlanField::Horizon(Some(Horizon::Weeks)),
            ] {
                self.run(Command::EditPlan { plan, change });
            }
            for _ in 0..5 {
                let (what, people) = (self.words(4), vec!["Mo".to_owned()]);
                let step: StepId = self.made(Command::AddStep {
                    plan,
                    what,
                    people,
                    by: None,
                });
                let (status, reason) = (StepStatus::Started, String::new());
                self.run(Command::SetStepStatus {
                    step,
                    status,
                    reason,
                });
                let (name, contact) = (self.words(1), "0113 4960000".to_owned());
                self.run(Command::AddSignUp {
                    plan,
                    name,
                    contact,
                });
            }
        }
        for _ in 0..12 {
            let (name, reach) = (self.words(1), "by post".to_owned());
            self.run(Command::AddWantsToHear { name, reach });
        }
        self.documents();
    }
}
