//! One id type for each record, so that a theme can never be handed in where a cause is meant.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl From<Uuid> for $name {
            fn from(uuid: Uuid) -> Self {
                Self(uuid)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }
    )+};
}

ids! {
    /// Names one workshop, and with it its file; also the id of the workshop's single rows.
    WorkshopId,
    /// Names one invited group.
    InvitedId,
    /// Names one facilitator of the team.
    FacilitatorId,
    /// Names one agenda item.
    AgendaItemId,
    /// Names one prompt in a workshop's own words.
    PromptId,
    /// Names one room note.
    RoomNoteId,
    /// Names one warm-up card.
    WarmUpCardId,
    /// Names one person, of whom Heard never knows the name.
    PersonId,
    /// Names one statement.
    StatementId,
    /// Names one theme.
    ThemeId,
    /// Names one vote round.
    VoteRoundId,
    /// Names one row of counted votes.
    CountId,
    /// Names what a vote round votes on: a theme, a cause or an idea.
    ItemId,
    /// Names one cause.
    CauseId,
    /// Names one success line.
    SuccessId,
    /// Names one thing that is in place already.
    InPlaceId,
    /// Names one idea.
    IdeaId,
    /// Names where one idea stands on the grid.
    PlacementId,
    /// Names one action plan.
    PlanId,
    /// Names one step of an action plan.
    StepId,
    /// Names one sign-up.
    SignUpId,
    /// Names one person who wants to hear what happened.
    WantsToHearId,
    /// Names one update.
    UpdateId,
}

impl From<ThemeId> for ItemId {
    fn from(id: ThemeId) -> Self {
        Self(id.0)
    }
}

impl From<CauseId> for ItemId {
    fn from(id: CauseId) -> Self {
        Self(id.0)
    }
}

impl From<IdeaId> for ItemId {
    fn from(id: IdeaId) -> Self {
        Self(id.0)
    }
}
