//! Any command: drawn by lot from what stands in a room, mostly sensible, sometimes not.
//!
//! A new command is an arm of `command` and a line of `kinds!`; the compiler asks for the line, and
//! the test that every command is drawn and done asks for the arm.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod lots;

pub use lots::Lots;

use chrono::NaiveDate;
use heard_core::protocol::*;
use heard_core::votes;

macro_rules! kinds {
    ($($kind:ident),+ $(,)?) => {
        /// Every command but undo and redo.
        pub const KINDS: &[&str] = &[$(stringify!($kind)),+];

        /// What a command is called in `KINDS`.
        pub fn kind_of(command: &Command) -> &'static str {
            match command {
                $(Command::$kind { .. } => stringify!($kind),)+
                Command::Undo {} | Command::Redo {} => "history",
            }
        }
    };
}

kinds! {
    EditWorkshop, EditSettings, GoToStage, TickStage,
    AddInvited, EditInvited, RemoveInvited, AddFacilitator, EditFacilitator, RemoveFacilitator,
    AddAgendaItem, EditAgendaItem, RemoveAgendaItem,
    AddRoomNote, EditRoomNote, MoveRoomNote, RemoveRoomNote,
    AddWarmUpCard, EditWarmUpCard, RemoveWarmUpCard,
    AddPerson, EditPerson, WithdrawPerson,
    ImportStatements, AddStatement, CorrectStatement, RemoveStatement, MoveStatements, AlsoIn,
    HearStatement, SetTable, HidePart, ShowPart, ChoosePointed,
    AddTheme, RenameTheme, NameSoThat, MoveTheme, MergeThemes, RemoveTheme, TakeForward,
    AddRound, EditRound, CountVotes, CloseRound, ReopenRound, RevealPlaces, SettleTie, RemoveRound,
    AddCause, EditCause, MoveCause, RingCause, RemoveCause,
    AddSuccess, EditSuccess, RemoveSuccess, AddInPlace, EditInPlace, RemoveInPlace,
    AddIdea, EditIdea, JoinIdeas, PartIdeas, ChooseIdea, RemoveIdea,
    PlaceIdea, AgreePlacement, TakeOffGrid,
    AddPlan, EditPlan, MovePlan, RemovePlan,
    AddStep, EditStep, SetStepStatus, MoveStep, RemoveStep,
    AddSignUp, EditSignUp, RemoveSignUp,
    AddWantsToHear, EditWantsToHear, Tell, RemoveWantsToHear,
    AddUpdate, EditUpdate, RemoveUpdate,
    ShowOnWall, TurnPage, HoldWall, BlankWall, SetScheme, SetWallSize,
}

/// Commands at which undo is hard: closed votes and hidden words are never undone.
const HARD: &[&str] = &[
    "CountVotes",
    "CountVotes",
    "CountVotes",
    "CountVotes",
    "CountVotes",
    "CountVotes",
    "CloseRound",
    "ReopenRound",
    "RevealPlaces",
    "RevealPlaces",
    "SettleTie",
    "AddRound",
    "CorrectStatement",
    "HidePart",
    "ShowPart",
    "ChoosePointed",
    "HidePart",
    "ShowPart",
    "WithdrawPerson",
    "ImportStatements",
];

/// A command for this document, whichever the lots say: the hard ones more often, and removing less
/// often, so that rooms fill.
pub fn any(document: &Document, lots: &Lots) -> Command {
    let kinds = if lots.below(3) == 1 { HARD } else { KINDS };
    let mut kind = kinds[lots.below(kinds.len())];
    if kind.starts_with("Remove") && lots.mostly() {
        kind = KINDS[lots.below(KINDS.len())];
    }
    command(kind, document, lots)
}

/// A command of this kind.
pub fn command(kind: &str, document: &Document, lots: &Lots) -> Command {
    let commands = [room, statement, theme, vote, understand, idea, action, wall];
    let drawn = commands.iter().find_map(|draw| draw(kind, document, lots));
    drawn.unwrap_or_else(|| panic!("nothing draws {kind}"))
}

fn room(kind: &str, document: &Document, lots: &Lots) -> Option<Command> {
    use Command::*;
    Some(match kind {
        "EditWorkshop" => EditWorkshop {
            change: lots.one_of(vec![
                WorkshopField::Title(lots.text()),
                WorkshopField::Place(lots.text()),
                WorkshopField::DayOne(lots.day()),
                WorkshopField::TimeZone("Europe/London".to_owned()),
                WorkshopField::BackRowCm(Some(lots.up_to(2_000))),
            ]),
        },
        "EditSettings" => EditSettings {
            change: lots.one_of(vec![
                SettingsField::Perspectives(vec!["One".to_owned(); lots.below(7)]),
                SettingsField::DotsPerPerson(lots.up_to(11)),
                SettingsField::MostPerItem(lots.up_to(4)),
                SettingsField::Working(lots.text()),
            ]),
        },
        "GoToStage" => GoToStage {
            stage: lots.one_of(Stage::ALL.to_vec()),
        },
        "TickStage" => TickStage {
            stage: lots.one_of(Stage::ALL.to_vec()),
            done: lots.yes(),
        },
        "AddInvited" => AddInvited {
            group: lots.text(),
            wanted: lots.up_to(30),
            coming: lots.up_to(30),
        },
        "EditInvited" => EditInvited {
            invited: lots.row(&document.invited),
            change: lots.one_of(vec![
                InvitedField::Group(lots.text()),
                InvitedField::Coming(lots.up_to(9)),
            ]),
        },
        "RemoveInvited" => RemoveInvited {
            invited: lots.row(&document.invited),
        },
        "AddFacilitator" => AddFacilitator {
            name: lots.text(),
            role: lots.one_of(vec![Role::Lead, Role::Learning]),
            leads: lots.text(),
        },
        "EditFacilitator" => EditFacilitator {
            facilitator: lots.row(&document.facilitators),
            change: FacilitatorField::Leads(lots.text()),
        },
        "RemoveFacilitator" => RemoveFacilitator {
            facilitator: lots.row(&document.facilitators),
        },
        "AddAgendaItem" => AddAgendaItem {
            day: lots.up_to(3),
            start: lots.up_to(1_500),
            minutes: lots.up_to(601),
            title: lots.text(),
            stage: None,
            leads: lots.text(),
        },
        "EditAgendaItem" => EditAgendaItem {
            item: lots.row(&document.agenda),
            change: lots.one_of(vec![
                AgendaField::Start(lots.up_to(1_500)),
                AgendaField::Notes(lots.text()),
            ]),
        },
        "RemoveAgendaItem" => RemoveAgendaItem {
            item: lots.row(&document.agenda),
        },
        "AddRoomNote" => AddRoomNote {
            kind: lots.one_of(vec![RoomNoteKind::Hopes, RoomNoteKind::WaysOfWorking]),
            text: lots.text(),
        },
        "EditRoomNote" => EditRoomNote {
            note: lots.row(&document.room_notes),
            text: lots.text(),
        },
        "MoveRoomNote" => {
            let note = lots.row(&document.room_notes);
            let kind = document.room_notes.get(note).map(|row| row.kind);
            let list = document.room_notes.iter();
            let list = list.filter(|row| Some(row.kind) == kind && row.id != note);
            MoveRoomNote {
                note,
                after: lots.some_of(list.map(|row| row.id).collect()),
            }
        }
        "RemoveRoomNote" => RemoveRoomNote {
            note: lots.row(&document.room_notes),
        },
        "AddWarmUpCard" => AddWarmUpCard { text: lots.text() },
        "EditWarmUpCard" => EditWarmUpCard {
            card: lots.row(&document.warm_up_cards),
            change: WarmUpField::Theme(lots.text()),
        },
        "RemoveWarmUpCard" => RemoveWarmUpCard {
            card: lots.row(&document.warm_up_cards),
        },
        "AddPerson" => AddPerson {
            reference: lots.text(),
            group: Some(lots.text()),
            may_show: lots.mostly(),
            may_quote: lots.yes(),
        },
        "EditPerson" => EditPerson {
            person: lots.row(&document.people),
            change: lots.one_of(vec![
                PersonField::Group(Some(lots.text())),
                PersonField::MayShow(lots.yes()),
            ]),
        },
        "WithdrawPerson" => WithdrawPerson {
            person: lots.busy_row(&document.people),
            withdrawn: lots.yes(),
        },
        _ => return None,
    })
}

fn statement(kind: &str, document: &Document, lots: &Lots) -> Option<Command> {
    use Command::*;
    let statement = lots.busy_row(&document.statements);
    let card = document.statements.get(statement);
    let of = card.map_or(Kind::NotWorking, |card| card.kind);
    Some(match kind {
        "ImportStatements" => ImportStatements {
            people: (0..lots.below(4))
                .map(|_| imported(document, lots))
                .collect(),
        },
        "AddStatement" => {
            let words = lots.words();
            AddStatement {
                kind: lots.kind(),
                person: lots.maybe_row(&document.people),
                pointed: lots.pointed(&words),
                words,
            }
        }
        "CorrectStatement" => {
            let same = card.filter(|_| lots.yes());
            let more = lots.words();
            // Half of the corrections keep the words and add some, so that hidden parts are found.
            let words = same.map_or(more.clone(), |card| format!("{} {more}", card.words));
            CorrectStatement {
                statement,
                why: CorrectionReason::TypedWrongly,
                pointed: lots.pointed(&words),
                words,
            }
        }
        "RemoveStatement" => RemoveStatement { statement },
        "MoveStatements" => {
            let others = document.statements.iter().filter(|row| row.kind == of);
            let mut statements: Vec<StatementId> = others.map(|row| row.id).collect();
            statements.retain(|id| *id == statement || lots.below(3) == 0);
            let theme = lots.theme_of(document, of);
            let there = document
                .statements
                .iter()
                .filter(|row| row.theme == Some(theme));
            let after = lots.some_of(there.map(|row| row.id).collect());
            MoveStatements {
                statements,
                destination: lots.one_of(vec![
                    Destination::Unplaced,
                    Destination::SetAside,
                    Destination::Theme { theme, after: None },
                    Destination::Theme { theme, after },
                ]),
            }
        }
        "AlsoIn" => AlsoIn {
            statement,
            theme: lots.theme_of(document, of),
            also: lots.mostly(),
        },
        "HearStatement" => HearStatement {
            statement,
            heard: lots.one_of(vec![Heard::NotYet, Heard::Heard]),
        },
        "SetTable" => SetTable {
            statements: vec![statement],
            table: Some(lots.up_to(9)),
        },
        "HidePart" => HidePart {
            statement,
            part: lots.part(card.map_or("", |card| &card.words)),
        },
        "ShowPart" => {
            let hidden = document.statements.iter();
            let hidden = hidden.filter(|row| row.id == statement || lots.yes());
            let hidden = hidden.flat_map(|row| row.hidden.iter().map(|part| (row.id, *part)));
            let shown = lots.some_of(hidden.collect());
            let nothing = Part { start: 0, end: 1 };
            let (statement, part) = shown.unwrap_or((statement, nothing));
            ShowPart { statement, part }
        }
        "ChoosePointed" => {
            let pointed = document.statements.iter();
            let pointed =
                pointed.flat_map(|row| row.pointed.iter().map(|found| (row.id, found.part)));
            let chosen = lots.some_of(pointed.collect());
            let nothing = Part { start: 0, end: 1 };
            let (statement, part) = chosen.unwrap_or((statement, nothing));
            ChoosePointed {
                statement,
                part,
                choice: lots.one_of(vec![Choice::Hidden, Choice::Kept, Choice::Undecided]),
            }
        }
        _ => return None,
    })
}

fn imported(document: &Document, lots: &Lots) -> ImportedPerson {
    let row_key = format!("row {}", lots.below(6));
    let known = document.people.iter().find(|row| row.row_key == row_key);
    let known = known.map(|row| row.id);
    let statement = || {
        let own = document.statements.iter();
        let own = own.filter(|row| row.person.is_some() && row.person == known);
        let earlier = lots.some_of(own.collect()).filter(|_| lots.mostly());
        let words = lots.words();
        ImportedStatement {
            kind: earlier.map_or_else(|| lots.kind(), |row| row.kind),
            pointed: lots.pointed(&words),
            words,
            replaces: earlier.map(|row| row.id),
        }
    };
    let statements = (0..lots.below(3)).map(|_| statement()).collect();
    ImportedPerson {
        row_key,
        reference: String::new(),
        group: None,
        may_show: lots.mostly(),
        may_quote: lots.mostly(),
        statements,
    }
}

fn theme(kind: &str, document: &Document, lots: &Lots) -> Option<Command> {
    use Command::*;
    let theme = lots.row(&document.themes);
    let of = document.themes.get(theme);
    let of = of.map_or(Kind::NotWorking, |theme| theme.kind);
    Some(match kind {
        "AddTheme" => {
            let kind = lots.kind();
            let rows = document.statements.iter().filter(|row| row.kind == kind);
            let mut statements: Vec<StatementId> = rows.map(|row| row.id).collect();
            statements.retain(|_| lots.below(4) == 0);
            AddTheme {
                kind,
                name: lots.text(),
                statements,
            }
        }
        "RenameTheme" => RenameTheme {
            theme,
            name: lots.text(),
        },
        "NameSoThat" => NameSoThat {
            theme,
            so_that: lots.text(),
        },
        "MoveTheme" => MoveTheme {
            theme,
            after: Some(lots.theme_of(document, of)).filter(|_| lots.yes()),
        },
        "MergeThemes" => MergeThemes {
            theme,
            into: lots.theme_of(document, of),
        },
        "RemoveTheme" => RemoveTheme { theme },
        "TakeForward" => TakeForward {
            theme,
            taken: lots.yes(),
        },
        _ => return None,
    })
}

fn vote(kind: &str, document: &Document, lots: &Lots) -> Option<Command> {
    use Command::*;
    // Mostly the newest, so that its counts add up.
    let newest = document.vote_rounds.iter().next_back().map(|row| row.id);
    let newest = newest.filter(|_| lots.mostly());
    let round = newest.unwrap_or_else(|| lots.row(&document.vote_rounds));
    let row = document.vote_rounds.get(round);
    let closed = document.vote_rounds.iter().filter(|row| row.closed);
    let tied = document.vote_rounds.iter();
    let tied = tied.filter(|row| row.closed && votes::has_tie(document, row));
    let tied = lots.some_of(tied.map(|row| row.id).collect());
    let closed = lots.some_of(closed.map(|row| row.id).collect());
    Some(match kind {
        "AddRound" => add_round(document, lots),
        "EditRound" => {
            let on = row.map_or(VoteOn::Themes, |row| row.on);
            let mut items = row.map_or(Vec::new(), |row| row.items.clone());
            items.retain(|_| lots.below(5) > 0);
            items.extend(lots.items(document, on));
            EditRound {
                round,
                items,
                dots_per_person: 1 + lots.up_to(10),
                most_per_item: 1 + lots.up_to(2),
                people: 1 + lots.up_to(20),
            }
        }
        "CountVotes" => CountVotes {
            round,
            item: lots
                .some_of(row.map_or(Vec::new(), |row| row.items.clone()))
                .unwrap_or_else(|| lots.unknown()),
            source: lots.one_of(vec![VoteSource::Dots, VoteSource::Hands]),
            n: lots.up_to(2),
            even_if_too_many: lots.yes(),
        },
        "CloseRound" => CloseRound { round },
        "ReopenRound" => ReopenRound { round },
        "RevealPlaces" => RevealPlaces {
            round: closed.unwrap_or(round),
            places: lots.up_to(3),
        },
        "SettleTie" => SettleTie {
            round: tied.or(closed).unwrap_or(round),
            how: lots.one_of(vec![None, Some(TieSettled::TakeBoth)]),
        },
        "RemoveRound" => RemoveRound { round },
        _ => return None,
    })
}

/// A new round; now and then one that repeats a tie.
fn add_round(document: &Document, lots: &Lots) -> Command {
    let rounds = document.vote_rounds.iter();
    let tied = rounds.filter(|row| row.closed && votes::has_tie(document, row));
    let tied = lots.some_of(tied.cloned().collect()).filter(|_| lots.yes());
    let on = lots.one_of(vec![VoteOn::Themes, VoteOn::Causes, VoteOn::Ideas]);
    let on = tied.as_ref().map_or(on, |tied| tied.on);
    let items = match &tied {
        Some(tied) => votes::tied(document, tied),
        None => lots.items(document, on),
    };
    Command::AddRound {
        on,
        items,
        repeats: tied.map(|tied| tied.id),
        dots_per_person: 1 + lots.up_to(10),
        most_per_item: 1,
        people: lots.up_to(20),
    }
}

fn understand(kind: &str, document: &Document, lots: &Lots) -> Option<Command> {
    use Command::*;
    let cause = lots.row(&document.causes);
    let of = document.causes.get(cause).map(|row| row.theme);
    let rows = document.causes.iter().filter(|row| Some(row.theme) == of);
    let same_theme: Vec<&Cause> = rows.collect();
    let other = lots.some_of(same_theme.clone());
    let parent = other.map(|row| row.id).filter(|_| lots.yes());
    let siblings = same_theme.iter().filter(|row| row.parent == parent);
    let after = lots.some_of(siblings.map(|row| row.id).collect());
    let theme = lots.row(&document.themes);
    Some(match kind {
        "AddCause" => AddCause {
            theme: of.unwrap_or_else(|| lots.theme_of(document, Kind::NotWorking)),
            parent,
            text: lots.text(),
            after: after.filter(|_| lots.yes()),
        },
        "EditCause" => EditCause {
            cause,
            text: lots.text(),
        },
        "MoveCause" => MoveCause {
            cause,
            parent,
            after: after.filter(|_| lots.yes()),
        },
        "RingCause" => RingCause {
            cause,
            matters_most: lots.mostly(),
        },
        "RemoveCause" => RemoveCause { cause },
        "AddSuccess" => AddSuccess {
            theme,
            perspective: lots.up_to(5),
            text: lots.text(),
        },
        "EditSuccess" => EditSuccess {
            success: lots.row(&document.successes),
            text: lots.text(),
        },
        "RemoveSuccess" => RemoveSuccess {
            success: lots.row(&document.successes),
        },
        "AddInPlace" => AddInPlace {
            theme,
            text: lots.text(),
            run_by: lots.text(),
            how_well: None,
        },
        "EditInPlace" => EditInPlace {
            in_place: lots.row(&document.in_place),
            change: lots.one_of(vec![
                InPlaceField::RunBy(lots.text()),
                InPlaceField::HowWell(Some(HowWell::Partly)),
            ]),
        },
        "RemoveInPlace" => RemoveInPlace {
            in_place: lots.row(&document.in_place),
        },
        _ => return None,
    })
}

fn idea(kind: &str, document: &Document, lots: &Lots) -> Option<Command> {
    use Command::*;
    let idea = lots.row(&document.ideas);
    let row = document.ideas.get(idea);
    let theme = row.map(|row| row.theme);
    let causes = |theme| {
        let rows = document.causes.iter();
        rows.filter(move |row| Some(row.theme) == theme)
            .map(|row| row.id)
            .collect()
    };
    let placed = document.placements.iter().map(|row| row.idea);
    let placed = lots.some_of(placed.collect()).unwrap_or(idea);
    Some(match kind {
        "AddIdea" => {
            let theme = theme.filter(|_| lots.yes());
            let theme = theme.unwrap_or_else(|| lots.row(&document.themes));
            AddIdea {
                theme,
                lens: lots.up_to(2),
                text: lots.text(),
                cause: lots.some_of(causes(Some(theme))),
            }
        }
        "EditIdea" => EditIdea {
            idea,
            change: lots.one_of(vec![
                IdeaField::Text(lots.text()),
                IdeaField::Lens(lots.up_to(3)),
                IdeaField::Grain(Some(lots.part(row.map_or("", |row| &row.text)))),
                IdeaField::Cause(lots.some_of(causes(theme))),
            ]),
        },
        "JoinIdeas" => {
            let same = document.ideas.iter();
            let same = same.filter(|row| Some(row.theme) == theme && row.id != idea);
            JoinIdeas {
                idea,
                with: lots
                    .some_of(same.map(|row| row.id).collect())
                    .unwrap_or(idea),
            }
        }
        "PartIdeas" => {
            let joined = document.ideas.iter().filter(|row| row.joined_to.is_some());
            let joined = lots.some_of(joined.map(|row| row.id).collect());
            PartIdeas {
                idea: joined.unwrap_or(idea),
            }
        }
        "ChooseIdea" => ChooseIdea {
            idea,
            chosen: lots.mostly(),
        },
        "RemoveIdea" => RemoveIdea { idea },
        "PlaceIdea" => PlaceIdea {
            idea,
            effort: f64::from(lots.up_to(101)),
            difference: f64::from(lots.up_to(100)),
        },
        "AgreePlacement" => AgreePlacement {
            idea: placed,
            agreed: lots.mostly(),
        },
        "TakeOffGrid" => TakeOffGrid { idea: placed },
        _ => return None,
    })
}

fn action(kind: &str, document: &Document, lots: &Lots) -> Option<Command> {
    use Command::*;
    let plan = lots.row(&document.plans);
    let step = lots.row(&document.steps);
    let of = document.steps.get(step).map(|row| row.plan);
    let rows = document.steps.iter().filter(|row| Some(row.plan) == of);
    let other_step = lots.some_of(rows.map(|row| row.id).collect());
    Some(match kind {
        "AddPlan" => {
            let chosen = document.ideas.iter().filter(|row| row.chosen);
            let chosen = lots.some_of(chosen.map(|row| row.id).collect());
            AddPlan {
                idea: chosen.unwrap_or_else(|| lots.row(&document.ideas)),
                name: lots.text(),
            }
        }
        "EditPlan" => EditPlan {
            plan,
            change: lots.one_of(vec![
                PlanField::What(lots.text()),
                PlanField::Horizon(Some(Horizon::Months)),
            ]),
        },
        "MovePlan" => MovePlan {
            plan,
            after: lots.maybe_row(&document.plans),
        },
        "RemovePlan" => RemovePlan { plan },
        "AddStep" => AddStep {
            plan,
            what: lots.text(),
            people: vec![lots.text()],
            by: lots.day(),
        },
        "EditStep" => EditStep {
            step,
            change: lots.one_of(vec![
                StepField::What(lots.text()),
                StepField::By(lots.day()),
                StepField::After(other_step),
            ]),
        },
        "SetStepStatus" => SetStepStatus {
            step,
            status: lots.one_of(vec![StepStatus::Started, StepStatus::CannotDo]),
            reason: lots.text(),
        },
        "MoveStep" => MoveStep {
            step,
            after: other_step.filter(|_| lots.yes()),
        },
        "RemoveStep" => RemoveStep { step },
        "AddSignUp" => AddSignUp {
            plan,
            name: lots.text(),
            contact: lots.text(),
        },
        "EditSignUp" => EditSignUp {
            sign_up: lots.row(&document.sign_ups),
            name: lots.text(),
            contact: lots.text(),
        },
        "RemoveSignUp" => RemoveSignUp {
            sign_up: lots.row(&document.sign_ups),
        },
        "AddWantsToHear" => AddWantsToHear {
            name: lots.text(),
            reach: lots.text(),
        },
        "EditWantsToHear" => EditWantsToHear {
            wants_to_hear: lots.row(&document.wants_to_hear),
            name: lots.text(),
            reach: lots.text(),
        },
        "Tell" => Tell {
            wants_to_hear: lots.row(&document.wants_to_hear),
            told_on: lots.day(),
            told_by: lots.text(),
        },
        "RemoveWantsToHear" => RemoveWantsToHear {
            wants_to_hear: lots.row(&document.wants_to_hear),
        },
        "AddUpdate" => AddUpdate {
            plan: lots.maybe_row(&document.plans),
            theme: lots.maybe_row(&document.themes),
            on: NaiveDate::default(),
            we_did: lots.text(),
            could_not: lots.text(),
            why: lots.text(),
        },
        "EditUpdate" => EditUpdate {
            update: lots.row(&document.updates),
            on: NaiveDate::default(),
            we_did: lots.text(),
            could_not: lots.text(),
            why: lots.text(),
        },
        "RemoveUpdate" => RemoveUpdate {
            update: lots.row(&document.updates),
        },
        _ => return None,
    })
}

fn wall(kind: &str, document: &Document, lots: &Lots) -> Option<Command> {
    use Command::*;
    Some(match kind {
        "ShowOnWall" => ShowOnWall {
            show: scene(document, lots),
        },
        "TurnPage" => TurnPage {
            page: lots.up_to(3),
        },
        "HoldWall" => HoldWall { hold: lots.yes() },
        "BlankWall" => BlankWall { blank: lots.yes() },
        "SetScheme" => SetScheme {
            scheme: lots.one_of(vec![Scheme::Light, Scheme::Dark]),
        },
        "SetWallSize" => SetWallSize {
            size: lots.one_of(vec![100, 130, 175, 99]),
        },
        _ => return None,
    })
}

/// Any scene of the wall.
pub fn scene(document: &Document, lots: &Lots) -> Scene {
    let theme = lots.row(&document.themes);
    let statement = lots.busy_row(&document.statements);
    let newest = document.vote_rounds.iter().next_back().map(|row| row.id);
    let round = newest.unwrap_or_else(|| lots.row(&document.vote_rounds));
    lots.one_of(vec![
        Scene::Hear { statement },
        Scene::Theme { theme },
        Scene::VoteResult { round },
        Scene::Hear { statement },
        Scene::Theme { theme },
        Scene::VoteResult { round },
        Scene::Welcome,
        Scene::WarmUp,
        Scene::Themes { kind: lots.kind() },
        Scene::HowToVote { round: Some(round) },
        Scene::WhyTree { theme },
        Scene::Success { theme },
        Scene::InPlace { theme },
        Scene::Ideas { theme },
        Scene::Grid {
            idea: lots.maybe_row(&document.ideas),
        },
        Scene::Chosen,
        Scene::ActionPlan {
            plan: lots.row(&document.plans),
        },
        Scene::Thanks,
        Scene::TogetherWeDid {
            update: lots.row(&document.updates),
        },
        Scene::NowNext {
            day: 1,
            minute: lots.up_to(1_440),
        },
    ])
}
