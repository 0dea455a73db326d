//! How each command is kept for undo, and who may ask for it: one exhaustive match.

use super::Command;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How a command is kept for undo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Capture {
    /// A step of its own.
    Step,
    /// Joins the step before it where both change the same field of the same record within two seconds.
    Merge,
    /// Never undone: what the wall shows; closing, reopening and revealing a vote; hiding words.
    Never,
}

/// Who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ActorRole {
    /// The facilitators' working view.
    Desk,
    /// The room's wall: may ask for nothing.
    Wall,
}

impl Command {
    /// How this command is kept for undo.
    pub fn capture(&self) -> Capture {
        use Command::*;
        match self {
            EditWorkshop { .. }
            | EditSettings { .. }
            | EditInvited { .. }
            | EditFacilitator { .. }
            | EditAgendaItem { .. }
            | EditPrompt { .. }
            | EditRoomNote { .. }
            | EditWarmUpCard { .. }
            | EditPerson { .. }
            | RenameTheme { .. }
            | NameSoThat { .. }
            | CountVotes { .. }
            | EditCause { .. }
            | EditSuccess { .. }
            | EditInPlace { .. }
            | EditIdea { .. }
            | PlaceIdea { .. }
            | EditPlan { .. }
            | EditStep { .. }
            | EditSignUp { .. }
            | EditWantsToHear { .. }
            | EditUpdate { .. } => Capture::Merge,

            GoToStage { .. }
            | HidePart { .. }
            | ChoosePointed { .. }
            | WithdrawPerson { .. }
            | CloseRound { .. }
            | ReopenRound { .. }
            | RevealPlaces { .. }
            | ShowOnWall { .. }
            | TurnPage { .. }
            | HoldWall { .. }
            | BlankWall { .. }
            | PauseWall { .. }
            | StartTimer { .. }
            | AddToTimer { .. }
            | StopTimer {}
            | SetScheme { .. }
            | SetWallSize { .. }
            | Undo {}
            | Redo {} => Capture::Never,

            TickStage { .. }
            | AddInvited { .. }
            | RemoveInvited { .. }
            | AddFacilitator { .. }
            | RemoveFacilitator { .. }
            | AddAgendaItem { .. }
            | RemoveAgendaItem { .. }
            | StartAgendaItem { .. }
            | GiveMoreTime { .. }
            | SkipAgendaItem { .. }
            | MoveToDay { .. }
            | ResetPrompt { .. }
            | AddRoomNote { .. }
            | MoveRoomNote { .. }
            | RemoveRoomNote { .. }
            | AddWarmUpCard { .. }
            | RemoveWarmUpCard { .. }
            | AddPerson { .. }
            | ImportStatements { .. }
            | AddStatement { .. }
            | CorrectStatement { .. }
            | RemoveStatement { .. }
            | MoveStatements { .. }
            | AlsoIn { .. }
            | HearStatement { .. }
            | SetTable { .. }
            | ShareOut { .. }
            | ShowPart { .. }
            | AddTheme { .. }
            | MoveTheme { .. }
            | MergeThemes { .. }
            | RemoveTheme { .. }
            | TakeForward { .. }
            | AddRound { .. }
            | EditRound { .. }
            | SettleTie { .. }
            | RemoveRound { .. }
            | AddCause { .. }
            | MoveCause { .. }
            | RingCause { .. }
            | RemoveCause { .. }
            | AddSuccess { .. }
            | RemoveSuccess { .. }
            | AddInPlace { .. }
            | RemoveInPlace { .. }
            | AddIdea { .. }
            | JoinIdeas { .. }
            | PartIdeas { .. }
            | ChooseIdea { .. }
            | RemoveIdea { .. }
            | AgreePlacement { .. }
            | TakeOffGrid { .. }
            | AddPlan { .. }
            | MovePlan { .. }
            | RemovePlan { .. }
            | AddStep { .. }
            | SetStepStatus { .. }
            | MoveStep { .. }
            | RemoveStep { .. }
            | AddSignUp { .. }
            | RemoveSignUp { .. }
            | AddWantsToHear { .. }
            | Tell { .. }
            | RemoveWantsToHear { .. }
            | AddUpdate { .. }
            | RemoveUpdate { .. } => Capture::Step,
        }
    }

    /// Whether this role may ask for this command: a desk for all, a wall for none.
    pub fn who_may(&self, role: ActorRole) -> bool {
        match role {
            ActorRole::Desk => true,
            ActorRole::Wall => false,
        }
    }
}
