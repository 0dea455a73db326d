//! What changed, row by row: the one record for undo, live update and history.

use super::*;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A record of the workshop: one row of one table.
pub trait Record: Clone + PartialEq + std::fmt::Debug {
    /// The type that names this record.
    type Id: Copy + Ord + std::fmt::Debug + Into<uuid::Uuid> + From<uuid::Uuid>;
    /// This record's own id.
    fn id(&self) -> Self::Id;
    /// The row that this one stands under, such as a statement's theme, where rows are looked up by it.
    fn under(&self) -> Option<uuid::Uuid>;
    /// This record's rows in a document.
    fn rows(document: &Document) -> &Rows<Self>;
    /// This record's rows in a document, to change.
    fn rows_mut(document: &mut Document) -> &mut Rows<Self>;
    /// A change of this record.
    fn change(id: Self::Id, before: Option<Self>, after: Option<Self>) -> Change;
}

macro_rules! records {
    (@under $row:expr) => { None };
    (@under $row:expr, $parent:ident) => { $row.$parent.map(uuid::Uuid::from) };
    ($($(#[$doc:meta])* $record:ident $id:ident $rows:ident $(under $parent:ident)?),+ $(,)?) => {
        /// One row that came, changed or went: `before` is null for a new row, `after` for one that went.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
        #[serde(tag = "record", rename_all = "camelCase")]
        #[allow(missing_docs, reason = "one variant a record")]
        pub enum Change {
            $($record {
                id: $id,
                before: Option<Box<$record>>,
                after: Option<Box<$record>>,
            }),+
        }

        /// Which table a change is of.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
        #[serde(rename_all = "camelCase")]
        #[allow(missing_docs, reason = "one variant a record")]
        pub enum RecordKind { $($record),+ }

        impl Change {
            /// The table this change is of.
            pub fn kind(&self) -> RecordKind {
                match self { $(Self::$record { .. } => RecordKind::$record),+ }
            }

            /// The changed row's id.
            pub fn row(&self) -> uuid::Uuid {
                match self { $(Self::$record { id, .. } => id.0),+ }
            }

            /// Whether the row is a new one.
            pub fn is_new(&self) -> bool {
                match self { $(Self::$record { before, .. } => before.is_none()),+ }
            }

            /// Whether the row stands as before.
            pub(crate) fn is_nothing(&self) -> bool {
                match self { $(Self::$record { before, after, .. } => before == after),+ }
            }

            /// Whether the row went.
            pub fn is_removal(&self) -> bool {
                match self { $(Self::$record { after, .. } => after.is_none()),+ }
            }

            /// The same change backwards.
            pub fn reversed(self) -> Self {
                match self {
                    $(Self::$record { id, before, after } =>
                        Self::$record { id, before: after, after: before }),+
                }
            }

            /// The change that takes this one back as the document stands now, field by field; none
            /// where its row is gone.
            pub(crate) fn step_back(&self, document: &Document) -> Option<Change> {
                match self {
                    $(Self::$record { id, before, after } => crate::history::step_back_of(
                        *id, document.$rows.get(*id), before.as_deref(), after.as_deref(),
                    )),+
                }
            }

            /// Lets this change end as a later one of the same row ends.
            pub(crate) fn end_as(&mut self, later: &Change) {
                match (self, later) {
                    $((Self::$record { after, .. }, Self::$record { after: end, .. }) => {
                        *after = end.clone();
                    })+
                    _ => {}
                }
            }

            /// Whether the document stands as it did before this change.
            pub(crate) fn follows(&self, document: &Document) -> bool {
                match self {
                    $(Self::$record { id, before, after } => {
                        let own = before.iter().chain(after).all(|row| row.id == *id);
                        own && document.$rows.get(*id) == before.as_deref()
                    }),+
                }
            }

            /// Brings a document from before this change to after it.
            pub fn apply(&self, document: &mut Document) {
                match self {
                    $(Self::$record { id, after, .. } => match after {
                        Some(row) => { document.$rows.insert(row.as_ref().clone()); }
                        None => { document.$rows.remove(*id); }
                    }),+
                }
            }
        }

        $(impl Record for $record {
            type Id = $id;
            fn id(&self) -> $id { self.id }
            fn under(&self) -> Option<uuid::Uuid> { records!(@under self $(, $parent)?) }
            fn rows(document: &Document) -> &Rows<Self> { &document.$rows }
            fn rows_mut(document: &mut Document) -> &mut Rows<Self> { &mut document.$rows }
            fn change(id: $id, before: Option<Self>, after: Option<Self>) -> Change {
                Change::$record { id, before: before.map(Box::new), after: after.map(Box::new) }
            }
        })+

        /// All that a workshop holds: every row of every record, in the order of their ids.
        #[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
        #[serde(rename_all = "camelCase")]
        #[allow(missing_docs, reason = "one list a record")]
        pub struct Document { $(pub $rows: Rows<$record>),+ }

        impl Document {
            /// Every row as a change that brings it, in an order in which a file takes them.
            pub(crate) fn as_new(&self) -> Vec<Change> {
                let mut changes = Vec::new();
                $(changes.extend(self.$rows.iter().map(|row| {
                    $record::change(row.id, None, Some(row.clone()))
                }));)+
                changes
            }

            /// What leads from this document to another, row by row, in an order in which a file takes it.
            pub(crate) fn changes_to(&self, then: &Document) -> Vec<Change> {
                let mut changes = Vec::new();
                $(
                    for row in then.$rows.iter().filter(|row| self.$rows.get(row.id) != Some(row)) {
                        let before = self.$rows.get(row.id).cloned();
                        changes.push($record::change(row.id, before, Some(row.clone())));
                    }
                    for row in self.$rows.iter().filter(|row| then.$rows.get(row.id).is_none()) {
                        changes.push($record::change(row.id, Some(row.clone()), None));
                    }
                )+
                changes
            }
        }
    };
}

records! {
    Workshop WorkshopId workshop,
    Settings WorkshopId settings,
    Wall WorkshopId wall,
    Invited InvitedId invited,
    Facilitator FacilitatorId facilitators,
    AgendaItem AgendaItemId agenda,
    Prompt PromptId prompts,
    RoomNote RoomNoteId room_notes,
    WarmUpCard WarmUpCardId warm_up_cards,
    Person PersonId people,
    Statement StatementId statements under theme,
    Theme ThemeId themes,
    VoteRound VoteRoundId vote_rounds,
    Count CountId counts,
    Cause CauseId causes,
    Success SuccessId successes,
    InPlace InPlaceId in_place,
    Idea IdeaId ideas,
    Placement PlacementId placements,
    ActionPlan PlanId plans,
    Step StepId steps,
    SignUp SignUpId sign_ups,
    WantsToHear WantsToHearId wants_to_hear,
    Update UpdateId updates,
}
