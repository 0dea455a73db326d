//! Everything that can change a workshop.
//!
//! One enum, as long as there are commands: a second list of them is a second place to look.

use super::*;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One change of a workshop: what a desk asks for.
///
/// An exhaustive `match` in `crate::run` decides what runs; [`Command::capture`] how it is undone;
/// [`Command::who_may`] who may ask for it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(
    tag = "cmd",
    content = "args",
    rename_all = "camelCase",
    rename_all_fields = "camelCase",
    deny_unknown_fields
)]
#[allow(missing_docs, reason = "arguments are named as the records' fields")]
pub enum Command {
    // workshop
    EditWorkshop {
        change: WorkshopField,
    },
    EditSettings {
        change: SettingsField,
    },
    /// The stage the team is in now.
    GoToStage {
        stage: Stage,
    },
    /// The team ticks a stage as done, or takes the tick back.
    TickStage {
        stage: Stage,
        done: bool,
    },

    // room
    AddInvited {
        group: String,
        wanted: u32,
        coming: u32,
    },
    EditInvited {
        invited: InvitedId,
        change: InvitedField,
    },
    RemoveInvited {
        invited: InvitedId,
    },
    AddFacilitator {
        name: String,
        role: Role,
        leads: String,
    },
    EditFacilitator {
        facilitator: FacilitatorId,
        change: FacilitatorField,
    },
    RemoveFacilitator {
        facilitator: FacilitatorId,
    },
    AddAgendaItem {
        day: u32,
        start: u32,
        minutes: u32,
        title: String,
        stage: Option<Stage>,
        leads: String,
    },
    EditAgendaItem {
        item: AgendaItemId,
        change: AgendaField,
    },
    RemoveAgendaItem {
        item: AgendaItemId,
    },
    /// The room begins a part now: minutes after midnight.
    StartAgendaItem {
        item: AgendaItemId,
        minute: u32,
    },
    /// Gives a part this many minutes more, 1 to 120.
    GiveMoreTime {
        item: AgendaItemId,
        minutes: u32,
    },
    /// Goes past a part, or takes it in again.
    SkipAgendaItem {
        item: AgendaItemId,
        skipped: bool,
    },
    /// Moves a part to the end of a day, 1 or 2.
    MoveToDay {
        item: AgendaItemId,
        day: u32,
    },
    /// Changes what a prompt says in this workshop.
    EditPrompt {
        step: ProcessStep,
        length: PromptLength,
        change: PromptField,
    },
    /// Goes back to Heard's own words for a prompt.
    ResetPrompt {
        step: ProcessStep,
        length: PromptLength,
    },
    AddRoomNote {
        kind: RoomNoteKind,
        text: String,
    },
    EditRoomNote {
        note: RoomNoteId,
        text: String,
    },
    /// Moves a note after another of its kind; none for the first place.
    MoveRoomNote {
        note: RoomNoteId,
        after: Option<RoomNoteId>,
    },
    RemoveRoomNote {
        note: RoomNoteId,
    },
    AddWarmUpCard {
        text: String,
    },
    EditWarmUpCard {
        card: WarmUpCardId,
        change: WarmUpField,
    },
    RemoveWarmUpCard {
        card: WarmUpCardId,
    },

    // people
    AddPerson {
        reference: String,
        group: Option<String>,
        may_show: bool,
        may_quote: bool,
    },
    EditPerson {
        person: PersonId,
        change: PersonField,
    },
    /// Takes a person out of wall, documents and counts at once, or back in.
    WithdrawPerson {
        person: PersonId,
        withdrawn: bool,
    },

    // statements
    /// Brings in many people's answers as one step; numbers are dealt in shuffled order within each kind.
    ImportStatements {
        people: Vec<ImportedPerson>,
    },
    /// One statement typed in the room.
    AddStatement {
        kind: Kind,
        words: String,
        person: Option<PersonId>,
        #[serde(default)]
        pointed: Vec<Pointed>,
    },
    /// Corrects what was typed; the old words stay in the history.
    CorrectStatement {
        statement: StatementId,
        words: String,
        why: CorrectionReason,
        #[serde(default)]
        pointed: Vec<Pointed>,
    },
    /// A statement that should never have come in, such as one typed twice.
    RemoveStatement {
        statement: StatementId,
    },
    /// Moves one or many statements, in this order.
    MoveStatements {
        statements: Vec<StatementId>,
        destination: Destination,
    },
    /// Lets a statement stand in a further theme too, or no longer.
    AlsoIn {
        statement: StatementId,
        theme: ThemeId,
        also: bool,
    },
    HearStatement {
        statement: StatementId,
        heard: Heard,
    },
    /// Gives statements to a table, 1 to [`MOST_TABLES`]; none takes them back.
    SetTable {
        statements: Vec<StatementId>,
        table: Option<u32>,
    },
    /// Deals statements out anew, a list for each table from table 1, at most [`MOST_TABLES`]: all others
    /// of their kinds lie on no table then.
    ShareOut {
        tables: Vec<Vec<StatementId>>,
    },
    /// Hides a part of the words on the spot.
    HidePart {
        statement: StatementId,
        part: Part,
    },
    /// Shows a part again that was hidden by hand.
    ShowPart {
        statement: StatementId,
        part: Part,
    },
    /// Chooses what happens to a part that Heard points at.
    ChoosePointed {
        statement: StatementId,
        part: Part,
        choice: Choice,
    },

    // themes
    /// A new theme, with statements of its kind that go into it.
    AddTheme {
        kind: Kind,
        name: String,
        statements: Vec<StatementId>,
    },
    RenameTheme {
        theme: ThemeId,
        name: String,
    },
    /// The title that ideas are thought up for.
    NameSoThat {
        theme: ThemeId,
        so_that: String,
    },
    /// Moves a theme after another of its kind; none for the first place.
    MoveTheme {
        theme: ThemeId,
        after: Option<ThemeId>,
    },
    /// Puts the statements of `theme` and everything under it into `into`.
    MergeThemes {
        theme: ThemeId,
        into: ThemeId,
    },
    /// Its statements become unplaced again.
    RemoveTheme {
        theme: ThemeId,
    },
    TakeForward {
        theme: ThemeId,
        taken: bool,
    },

    // votes
    AddRound {
        on: VoteOn,
        items: Vec<ItemId>,
        repeats: Option<VoteRoundId>,
        dots_per_person: u32,
        most_per_item: u32,
        people: u32,
        #[serde(default)]
        voted_by: VoteSource,
    },
    /// Changes the rules of an open round.
    EditRound {
        round: VoteRoundId,
        items: Vec<ItemId>,
        dots_per_person: u32,
        most_per_item: u32,
        people: u32,
        #[serde(default)]
        voted_by: VoteSource,
    },
    /// Sets one count of an open round; 0 takes it away. More than all dots, or more on one item than
    /// people may put there, needs `even_if_too_many`.
    CountVotes {
        round: VoteRoundId,
        item: ItemId,
        source: VoteSource,
        n: u32,
        #[serde(default)]
        even_if_too_many: bool,
    },
    CloseRound {
        round: VoteRoundId,
    },
    ReopenRound {
        round: VoteRoundId,
    },
    /// Shows this many places on the wall, counted from the last.
    RevealPlaces {
        round: VoteRoundId,
        places: u32,
    },
    SettleTie {
        round: VoteRoundId,
        how: Option<TieSettled>,
    },
    RemoveRound {
        round: VoteRoundId,
    },

    // causes
    /// Adds a cause after a sibling; none for the last place.
    AddCause {
        theme: ThemeId,
        parent: Option<CauseId>,
        text: String,
        after: Option<CauseId>,
    },
    EditCause {
        cause: CauseId,
        text: String,
    },
    /// Moves a cause with its branch, after another of the new parent's; none for the first place.
    MoveCause {
        cause: CauseId,
        parent: Option<CauseId>,
        after: Option<CauseId>,
    },
    RingCause {
        cause: CauseId,
        matters_most: bool,
    },
    /// Takes its branch along.
    RemoveCause {
        cause: CauseId,
    },

    // success and in place
    AddSuccess {
        theme: ThemeId,
        perspective: u32,
        text: String,
    },
    EditSuccess {
        success: SuccessId,
        text: String,
    },
    RemoveSuccess {
        success: SuccessId,
    },
    AddInPlace {
        theme: ThemeId,
        text: String,
        run_by: String,
        how_well: Option<HowWell>,
    },
    EditInPlace {
        in_place: InPlaceId,
        change: InPlaceField,
    },
    RemoveInPlace {
        in_place: InPlaceId,
    },

    // ideas and grid
    AddIdea {
        theme: ThemeId,
        lens: u32,
        text: String,
        cause: Option<CauseId>,
    },
    EditIdea {
        idea: IdeaId,
        change: IdeaField,
    },
    /// Joins two ideas that say the same; both keep their numbers, the older leads.
    JoinIdeas {
        idea: IdeaId,
        with: IdeaId,
    },
    /// Takes a joined idea apart again.
    PartIdeas {
        idea: IdeaId,
    },
    ChooseIdea {
        idea: IdeaId,
        chosen: bool,
    },
    RemoveIdea {
        idea: IdeaId,
    },
    /// Puts an idea onto the grid, or moves it there.
    PlaceIdea {
        idea: IdeaId,
        effort: f64,
        difference: f64,
    },
    AgreePlacement {
        idea: IdeaId,
        agreed: bool,
    },
    /// Takes an idea off the grid.
    TakeOffGrid {
        idea: IdeaId,
    },

    // actions
    AddPlan {
        idea: IdeaId,
        name: String,
    },
    EditPlan {
        plan: PlanId,
        change: PlanField,
    },
    MovePlan {
        plan: PlanId,
        after: Option<PlanId>,
    },
    RemovePlan {
        plan: PlanId,
    },
    AddStep {
        plan: PlanId,
        what: String,
        people: Vec<String>,
        by: Option<NaiveDate>,
    },
    EditStep {
        step: StepId,
        change: StepField,
    },
    /// 'Cannot do' needs a reason.
    SetStepStatus {
        step: StepId,
        status: StepStatus,
        reason: String,
    },
    MoveStep {
        step: StepId,
        after: Option<StepId>,
    },
    RemoveStep {
        step: StepId,
    },
    AddSignUp {
        plan: PlanId,
        name: String,
        contact: String,
    },
    EditSignUp {
        sign_up: SignUpId,
        name: String,
        contact: String,
    },
    RemoveSignUp {
        sign_up: SignUpId,
    },

    // updates
    AddWantsToHear {
        name: String,
        reach: String,
    },
    EditWantsToHear {
        wants_to_hear: WantsToHearId,
        name: String,
        reach: String,
    },
    Tell {
        wants_to_hear: WantsToHearId,
        told_on: Option<NaiveDate>,
        told_by: String,
    },
    RemoveWantsToHear {
        wants_to_hear: WantsToHearId,
    },
    AddUpdate {
        plan: Option<PlanId>,
        theme: Option<ThemeId>,
        on: NaiveDate,
        we_did: String,
        could_not: String,
        why: String,
    },
    EditUpdate {
        update: UpdateId,
        on: NaiveDate,
        we_did: String,
        could_not: String,
        why: String,
    },
    RemoveUpdate {
        update: UpdateId,
    },

    // wall
    /// Shows a scene from its first page, and ends a blank.
    ShowOnWall {
        show: Scene,
    },
    TurnPage {
        page: u32,
    },
    /// The wall goes on showing what it shows while the desk prepares the next scene.
    HoldWall {
        hold: bool,
    },
    BlankWall {
        blank: bool,
    },
    /// 'Slow down' or 'a question' stands on the wall until it ends (none).
    PauseWall {
        pause: Option<Pause>,
    },
    /// Starts the wall's timer anew; the scene that shows it is chosen apart.
    StartTimer {
        label: String,
        icon: Option<LensIcon>,
        minutes: u32,
    },
    /// Gives the timer this many minutes more, 1 to 240; from now where it has run out.
    AddToTimer {
        minutes: u32,
    },
    /// Takes the timer away before its minutes are over.
    StopTimer {},
    /// The wall's colours, from now on and in every scene.
    SetScheme {
        scheme: Scheme,
    },
    /// 100, 115, 130, 150 or 175 percent.
    SetWallSize {
        size: u32,
    },

    // history
    Undo {},
    Redo {},
}
