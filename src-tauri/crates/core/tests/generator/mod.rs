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

mod actions;
mod ideas;
mod lots;
mod room;
pub mod said;
mod statements;
mod votes;
mod wall;

pub use lots::Lots;
pub use wall::scene;

use heard_core::protocol::*;

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
    AddAgendaItem, EditAgendaItem, RemoveAgendaItem, StartAgendaItem, GiveMoreTime, SkipAgendaItem,
    MoveToDay, EditPrompt, ResetPrompt,
    AddRoomNote, EditRoomNote, MoveRoomNote, RemoveRoomNote,
    AddWarmUpCard, EditWarmUpCard, RemoveWarmUpCard,
    AddPerson, EditPerson, WithdrawPerson,
    ImportStatements, AddStatement, CorrectStatement, RemoveStatement, MoveStatements, AlsoIn,
    HearStatement, SetTable, ShareOut, HidePart, ShowPart, ChoosePointed,
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
    ShowOnWall, TurnPage, HoldWall, BlankWall, PauseWall, StartTimer, AddToTimer, StopTimer, SetScheme,
    SetWallSize,
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
    let commands = [
        room::room,
        statements::statement,
        statements::theme,
        votes::vote,
        ideas::understand,
        ideas::idea,
        actions::action,
        wall::wall,
    ];
    let drawn = commands.iter().find_map(|draw| draw(kind, document, lots));
    drawn.unwrap_or_else(|| panic!("nothing draws {kind}"))
}
