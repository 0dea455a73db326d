// Made by `./dev bindings` from the Rust types. Do not edit.

/**
 * A promise that people can follow up.
 */
export type ActionPlan = { id: PlanId, 
/**
 * The chosen idea that it carries out.
 */
idea: IdeaId, 
/**
 * What the action is called.
 */
name: string, 
/**
 * What we will do.
 */
what: string, 
/**
 * What success looks like; begins with the theme's success lines.
 */
success: string, 
/**
 * What it needs.
 */
needs: string, 
/**
 * Who else helps.
 */
whoElse: string, 
/**
 * How we will know.
 */
howWeKnow: string, 
/**
 * Who will tell people, and how.
 */
whoTells: string, 
/**
 * When it happens.
 */
horizon: Horizon | null, 
/**
 * Day, time and place of the next meeting, in plain words.
 */
nextMeeting: string, 
/**
 * Place in the list, a fractional rank.
 */
rank: string, };

/**
 * Who asks.
 */
export type ActorRole = "desk" | "wall";

/**
 * One field of an agenda item and its new value.
 */
export type AgendaField = { "field": "day", "value": number } | { "field": "start", "value": number } | { "field": "minutes", "value": number } | { "field": "title", "value": string } | { "field": "stage", "value": Stage | null } | { "field": "leads", "value": string } | { "field": "notes", "value": string };

/**
 * One part of a day.
 */
export type AgendaItem = { id: AgendaItemId, 
/**
 * 1 or 2.
 */
day: number, 
/**
 * Minutes after midnight, in the workshop's time zone.
 */
start: number, 
/**
 * How long it takes.
 */
minutes: number, 
/**
 * What it is called on the wall.
 */
title: string, 
/**
 * The stage that it belongs to, if any (a break has none).
 */
stage: Stage | null, 
/**
 * Who leads this bit.
 */
leads: string, 
/**
 * For the team only.
 */
notes: string, 
/**
 * When the room really began it, in minutes after midnight; none while it has not.
 */
started: number | null, 
/**
 * Minutes that it was given on top of its own.
 */
extra: number, 
/**
 * The team goes past it.
 */
skipped: boolean, };

/**
 * Names one agenda item.
 */
export type AgendaItemId = string;

/**
 * A part of a day.
 */
export type AgendaLine = { 
/**
 * Minutes after midnight.
 */
start: number, minutes: number, title: string, 
/**
 * Who leads this bit.
 */
leads: string, };

/**
 * What the facilitator chose for one answer.
 */
export type AnswerChoice = { 
/**
 * Row as in the spreadsheet.
 */
row: number, 
/**
 * Column from 0.
 */
column: number, 
/**
 * Bring it in although it would be left out, or leave it out.
 */
include: boolean | null, 
/**
 * Make it a statement of this kind.
 */
kind: Kind | null, 
/**
 * Cut before these scalar values of the answer's words.
 */
cuts: Array<number>, 
/**
 * What to do with an answer that was different before.
 */
changed: ChangedChoice | null, };

/**
 * How two copies of one workshop stand to each other. Whoever was taken out in the one here is in no list.
 */
export type Apart = { 
/**
 * The one that is brought, as seen from the one here.
 */
between: Between, 
/**
 * When they were the same last, RFC 3339: the last hand-over, or the last thing that was done in both. None
 * where nothing tells.
 */
since: string | null, here: CopySays, brought: CopySays, onlyHere: Array<Differs>, onlyBrought: Array<Differs>, 
/**
 * In both, and not the same.
 */
otherwise: Array<Differs>, 
/**
 * Statements in the one that is brought of people who were taken out here: they stay out.
 */
gone: number, 
/**
 * People's words were let go here, and the one that is brought still holds them: it can only be read.
 */
letGo: boolean, };

/**
 * Who may come to see a document; it decides whose words may stand in it.
 */
export type Audience = "room" | "anybody" | "team";

/**
 * The few facts by which people know a backup.
 */
export type BackupFacts = { 
/**
 * The stage the team was in.
 */
stage: Stage, counts: HowMany, 
/**
 * What was done last before it; none in a new workshop.
 */
last: StepName | null, };

/**
 * What is in a backup; looking changed nothing.
 */
export type BackupInside = { 
/**
 * Names it in requests.
 */
backup: string, 
/**
 * When it was made, RFC 3339.
 */
at: string, 
/**
 * All of it.
 */
document: Document, };

/**
 * The backups of the open workshop.
 */
export type BackupList = { 
/**
 * The newest first.
 */
backups: Array<BackupListed>, 
/**
 * How much the workshop holds now, to tell what would leave.
 */
now: HowMany, 
/**
 * Folders elsewhere that get every backup too.
 */
folders: Array<BackupPlace>, 
/**
 * Why the last backup could not be made; Heard tries again by itself.
 */
trouble: Problem | null, };

/**
 * A backup in a list.
 */
export type BackupListed = { 
/**
 * Names it in requests.
 */
backup: string, 
/**
 * When it was made, RFC 3339.
 */
at: string, 
/**
 * The workshop's revision in it.
 */
revision: number, 
/**
 * Its bytes are those that were opened and compared when it was made.
 */
good: boolean, 
/**
 * What people know it by; none where it can't be opened without a passphrase.
 */
facts: BackupFacts | null, 
/**
 * The folder that it is in, where it is in one of those elsewhere only.
 */
elsewhere: string | null, 
/**
 * What was done since in the open workshop; none for one that can't be opened.
 */
since: ChangesSince | null, };

/**
 * A folder elsewhere that gets every backup too, such as one on a memory stick.
 */
export type BackupPlace = { 
/**
 * Where it is.
 */
path: string, 
/**
 * Whether it can be reached now: a stick may be in somebody's pocket.
 */
there: boolean, 
/**
 * When the newest backup of this workshop in it was made, RFC 3339.
 */
newest: string | null, 
/**
 * It still holds backups of this workshop with an earlier passphrase, or of people who went. Heard sees to
 * them when it is there.
 */
lags: boolean, };

/**
 * A file that holds an earlier state than it did.
 */
export type Behind = { 
/**
 * The revision that it holds.
 */
revision: number, 
/**
 * The revision that it once held.
 */
reached: number, 
/**
 * The backup that comes nearest to that, if one holds more than the file.
 */
backup: string | null, };

/**
 * How a file that is brought in stands to the one that is here.
 */
export type Between = "same" | "older" | "newer" | "bothChanged";

/**
 * A file that can't be opened, and the way out.
 */
export type CanBeSaved = { 
/**
 * What is wrong.
 */
why: Problem, 
/**
 * How much can still be read in the file itself; none where nothing can.
 */
readable: HowMany | null, 
/**
 * Its backups, the newest first.
 */
backups: Array<BackupListed>, };

/**
 * One card that will come.
 */
export type Card = { 
/**
 * Row as in the spreadsheet.
 */
row: number, 
/**
 * Column from 0.
 */
column: number, 
/**
 * Which piece of the answer it is, from 1.
 */
part: number, 
/**
 * How many pieces the answer is cut into; 1 if it is whole.
 */
parts: number, 
/**
 * Its kind.
 */
kind: Kind, 
/**
 * Its words, at most [`super::MAX_WORDS`] scalar values.
 */
words: string, 
/**
 * The key of the person in [`Preview::people`].
 */
person: string, 
/**
 * What may identify somebody in these words.
 */
pointed: Array<PointedPart>, 
/**
 * Where a whole answer could be cut, in scalar values.
 */
offered: Array<number>, };

/**
 * One statement that may be shown.
 */
export type CardOnWall = { number: number, kind: KindOnWall, words: Array<Piece>, };

/**
 * In which order cards come.
 */
export type CardOrder = "by-number" | "shuffled" | "by-table";

/**
 * One answer to 'why is that?', in a tree of any depth under a not-working theme.
 */
export type Cause = { id: CauseId, theme: ThemeId, 
/**
 * The cause that this one explains; none right under the theme.
 */
parent: CauseId | null, 
/**
 * 'Cause G': starts again in each theme; after Z comes AA.
 */
letter: string, 
/**
 * How things work, never about a person.
 */
text: string, 
/**
 * Place among the causes of the same parent, a fractional rank.
 */
rank: string, 
/**
 * The room ringed it.
 */
mattersMost: boolean, };

/**
 * Names one cause.
 */
export type CauseId = string;

/**
 * A cause by what people call out, without its branch.
 */
export type CauseNamed = { letter: string, text: string, };

/**
 * A cause with the causes under it.
 */
export type CauseOnWall = { letter: string, text: string, mattersMost: boolean, causes: Array<CauseOnWall>, };

/**
 * One row that came, changed or went: `before` is null for a new row, `after` for one that went.
 */
export type Change = { "record": "workshop", id: WorkshopId, before: Workshop | null, after: Workshop | null, } | { "record": "settings", id: WorkshopId, before: Settings | null, after: Settings | null, } | { "record": "wall", id: WorkshopId, before: Wall | null, after: Wall | null, } | { "record": "invited", id: InvitedId, before: Invited | null, after: Invited | null, } | { "record": "facilitator", id: FacilitatorId, before: Facilitator | null, after: Facilitator | null, } | { "record": "agendaItem", id: AgendaItemId, before: AgendaItem | null, after: AgendaItem | null, } | { "record": "prompt", id: PromptId, before: Prompt | null, after: Prompt | null, } | { "record": "roomNote", id: RoomNoteId, before: RoomNote | null, after: RoomNote | null, } | { "record": "warmUpCard", id: WarmUpCardId, before: WarmUpCard | null, after: WarmUpCard | null, } | { "record": "person", id: PersonId, before: Person | null, after: Person | null, } | { "record": "statement", id: StatementId, before: Statement | null, after: Statement | null, } | { "record": "theme", id: ThemeId, before: Theme | null, after: Theme | null, } | { "record": "voteRound", id: VoteRoundId, before: VoteRound | null, after: VoteRound | null, } | { "record": "count", id: CountId, before: Count | null, after: Count | null, } | { "record": "cause", id: CauseId, before: Cause | null, after: Cause | null, } | { "record": "success", id: SuccessId, before: Success | null, after: Success | null, } | { "record": "inPlace", id: InPlaceId, before: InPlace | null, after: InPlace | null, } | { "record": "idea", id: IdeaId, before: Idea | null, after: Idea | null, } | { "record": "placement", id: PlacementId, before: Placement | null, after: Placement | null, } | { "record": "actionPlan", id: PlanId, before: ActionPlan | null, after: ActionPlan | null, } | { "record": "step", id: StepId, before: Step | null, after: Step | null, } | { "record": "signUp", id: SignUpId, before: SignUp | null, after: SignUp | null, } | { "record": "wantsToHear", id: WantsToHearId, before: WantsToHear | null, after: WantsToHear | null, } | { "record": "update", id: UpdateId, before: Update | null, after: Update | null, };

/**
 * An answer that was different in an earlier export.
 */
export type Changed = { 
/**
 * Row as in the spreadsheet.
 */
row: number, 
/**
 * Column from 0.
 */
column: number, 
/**
 * Its kind.
 */
kind: Kind, 
/**
 * The person's key.
 */
person: string, 
/**
 * The words in the workshop, as they came in.
 */
old: string, 
/**
 * The words now.
 */
new: string, 
/**
 * False where the old answer was cut into several cards or the new one is too long: keep or add, then.
 */
canTakeNew: boolean, 
/**
 * What was chosen; cards cannot be made before.
 */
choice: ChangedChoice | null, };

/**
 * What to do with an answer that was different before.
 */
export type ChangedChoice = "keepOld" | "takeNew" | "add";

/**
 * What was done since a backup was made, and can be undone.
 */
export type ChangesSince = { 
/**
 * How many changes.
 */
n: number, 
/**
 * The newest of them, at most 2.
 */
newest: Array<StepName>, };

/**
 * What somebody chose about a pointed-at part.
 */
export type Choice = "undecided" | "hidden" | "kept";

/**
 * What the facilitator chose for this import. Rows are numbered as in the spreadsheet, columns from 0.
 */
export type Choices = { 
/**
 * Were people told that their words will be shown in the room? Unanswered at first.
 */
mayShow: boolean | null, 
/**
 * Were people told that they may be quoted? Unanswered at first.
 */
mayQuote: boolean | null, 
/**
 * Choices for single answers.
 */
answers: Array<AnswerChoice>, 
/**
 * Cut every answer that is too long where it fits best.
 */
cutLong: boolean, 
/**
 * Whether this is another form than the one whose numbers are known; unanswered at first.
 */
anotherForm: boolean | null, };

/**
 * A workshop that was closed.
 */
export type Closed = Record<symbol, never>;

/**
 * What a column is used for.
 */
export type ColumnUse = "choose" | "working" | "notWorking" | "important" | "person" | "group" | "mayShow" | "mayQuote" | "kind" | "words" | "started" | "completed" | "skip";

/**
 * One change of a workshop: what a desk asks for.
 *
 * An exhaustive `match` in `crate::run` decides what runs; [`Command::capture`] how it is undone;
 * [`Command::who_may`] who may ask for it.
 */
export type Command = { "cmd": "editWorkshop", "args": { change: WorkshopField, } } | { "cmd": "editSettings", "args": { change: SettingsField, } } | { "cmd": "goToStage", "args": { stage: Stage, } } | { "cmd": "tickStage", "args": { stage: Stage, done: boolean, } } | { "cmd": "addInvited", "args": { group: string, wanted: number, coming: number, } } | { "cmd": "editInvited", "args": { invited: InvitedId, change: InvitedField, } } | { "cmd": "removeInvited", "args": { invited: InvitedId, } } | { "cmd": "addFacilitator", "args": { name: string, role: Role, leads: string, } } | { "cmd": "editFacilitator", "args": { facilitator: FacilitatorId, change: FacilitatorField, } } | { "cmd": "removeFacilitator", "args": { facilitator: FacilitatorId, } } | { "cmd": "addAgendaItem", "args": { day: number, start: number, minutes: number, title: string, stage: Stage | null, leads: string, } } | { "cmd": "editAgendaItem", "args": { item: AgendaItemId, change: AgendaField, } } | { "cmd": "removeAgendaItem", "args": { item: AgendaItemId, } } | { "cmd": "startAgendaItem", "args": { item: AgendaItemId, minute: number, } } | { "cmd": "giveMoreTime", "args": { item: AgendaItemId, minutes: number, } } | { "cmd": "skipAgendaItem", "args": { item: AgendaItemId, skipped: boolean, } } | { "cmd": "moveToDay", "args": { item: AgendaItemId, day: number, } } | { "cmd": "editPrompt", "args": { step: ProcessStep, length: PromptLength, change: PromptField, } } | { "cmd": "resetPrompt", "args": { step: ProcessStep, length: PromptLength, } } | { "cmd": "addRoomNote", "args": { kind: RoomNoteKind, text: string, } } | { "cmd": "editRoomNote", "args": { note: RoomNoteId, text: string, } } | { "cmd": "moveRoomNote", "args": { note: RoomNoteId, after: RoomNoteId | null, } } | { "cmd": "removeRoomNote", "args": { note: RoomNoteId, } } | { "cmd": "addWarmUpCard", "args": { text: string, } } | { "cmd": "editWarmUpCard", "args": { card: WarmUpCardId, change: WarmUpField, } } | { "cmd": "removeWarmUpCard", "args": { card: WarmUpCardId, } } | { "cmd": "addPerson", "args": { reference: string, group: string | null, mayShow: boolean, mayQuote: boolean, } } | { "cmd": "editPerson", "args": { person: PersonId, change: PersonField, } } | { "cmd": "withdrawPerson", "args": { person: PersonId, withdrawn: boolean, } } | { "cmd": "importStatements", "args": { people: Array<ImportedPerson>, } } | { "cmd": "addStatement", "args": { kind: Kind, words: string, person: PersonId | null, pointed: Array<Pointed>, } } | { "cmd": "correctStatement", "args": { statement: StatementId, words: string, why: CorrectionReason, pointed: Array<Pointed>, } } | { "cmd": "removeStatement", "args": { statement: StatementId, } } | { "cmd": "moveStatements", "args": { statements: Array<StatementId>, destination: Destination, } } | { "cmd": "alsoIn", "args": { statement: StatementId, theme: ThemeId, also: boolean, } } | { "cmd": "hearStatement", "args": { statement: StatementId, heard: Heard, } } | { "cmd": "setTable", "args": { statements: Array<StatementId>, table: number | null, } } | { "cmd": "shareOut", "args": { tables: Array<Array<StatementId>>, } } | { "cmd": "hidePart", "args": { statement: StatementId, part: Part, } } | { "cmd": "showPart", "args": { statement: StatementId, part: Part, } } | { "cmd": "choosePointed", "args": { statement: StatementId, part: Part, choice: Choice, } } | { "cmd": "addTheme", "args": { kind: Kind, name: string, statements: Array<StatementId>, } } | { "cmd": "renameTheme", "args": { theme: ThemeId, name: string, } } | { "cmd": "nameSoThat", "args": { theme: ThemeId, soThat: string, } } | { "cmd": "moveTheme", "args": { theme: ThemeId, after: ThemeId | null, } } | { "cmd": "mergeThemes", "args": { theme: ThemeId, into: ThemeId, } } | { "cmd": "removeTheme", "args": { theme: ThemeId, } } | { "cmd": "takeForward", "args": { theme: ThemeId, taken: boolean, } } | { "cmd": "addRound", "args": { on: VoteOn, items: Array<ItemId>, repeats: VoteRoundId | null, dotsPerPerson: number, mostPerItem: number, people: number, votedBy: VoteSource, } } | { "cmd": "editRound", "args": { round: VoteRoundId, items: Array<ItemId>, dotsPerPerson: number, mostPerItem: number, people: number, votedBy: VoteSource, } } | { "cmd": "countVotes", "args": { round: VoteRoundId, item: ItemId, source: VoteSource, n: number, evenIfTooMany: boolean, } } | { "cmd": "closeRound", "args": { round: VoteRoundId, } } | { "cmd": "reopenRound", "args": { round: VoteRoundId, } } | { "cmd": "revealPlaces", "args": { round: VoteRoundId, places: number, } } | { "cmd": "settleTie", "args": { round: VoteRoundId, how: TieSettled | null, } } | { "cmd": "removeRound", "args": { round: VoteRoundId, } } | { "cmd": "addCause", "args": { theme: ThemeId, parent: CauseId | null, text: string, after: CauseId | null, } } | { "cmd": "editCause", "args": { cause: CauseId, text: string, } } | { "cmd": "moveCause", "args": { cause: CauseId, parent: CauseId | null, after: CauseId | null, } } | { "cmd": "ringCause", "args": { cause: CauseId, mattersMost: boolean, } } | { "cmd": "removeCause", "args": { cause: CauseId, } } | { "cmd": "addSuccess", "args": { theme: ThemeId, perspective: number, text: string, } } | { "cmd": "editSuccess", "args": { success: SuccessId, text: string, } } | { "cmd": "removeSuccess", "args": { success: SuccessId, } } | { "cmd": "addInPlace", "args": { theme: ThemeId, text: string, runBy: string, howWell: HowWell | null, } } | { "cmd": "editInPlace", "args": { inPlace: InPlaceId, change: InPlaceField, } } | { "cmd": "removeInPlace", "args": { inPlace: InPlaceId, } } | { "cmd": "addIdea", "args": { theme: ThemeId, lens: number, text: string, cause: CauseId | null, } } | { "cmd": "editIdea", "args": { idea: IdeaId, change: IdeaField, } } | { "cmd": "joinIdeas", "args": { idea: IdeaId, with: IdeaId, } } | { "cmd": "partIdeas", "args": { idea: IdeaId, } } | { "cmd": "chooseIdea", "args": { idea: IdeaId, chosen: boolean, } } | { "cmd": "removeIdea", "args": { idea: IdeaId, } } | { "cmd": "placeIdea", "args": { idea: IdeaId, effort: number, difference: number, } } | { "cmd": "agreePlacement", "args": { idea: IdeaId, agreed: boolean, } } | { "cmd": "takeOffGrid", "args": { idea: IdeaId, } } | { "cmd": "addPlan", "args": { idea: IdeaId, name: string, } } | { "cmd": "editPlan", "args": { plan: PlanId, change: PlanField, } } | { "cmd": "movePlan", "args": { plan: PlanId, after: PlanId | null, } } | { "cmd": "removePlan", "args": { plan: PlanId, } } | { "cmd": "addStep", "args": { plan: PlanId, what: string, people: Array<string>, by: string | null, } } | { "cmd": "editStep", "args": { step: StepId, change: StepField, } } | { "cmd": "setStepStatus", "args": { step: StepId, status: StepStatus, reason: string, } } | { "cmd": "moveStep", "args": { step: StepId, after: StepId | null, } } | { "cmd": "removeStep", "args": { step: StepId, } } | { "cmd": "addSignUp", "args": { plan: PlanId, name: string, contact: string, } } | { "cmd": "editSignUp", "args": { signUp: SignUpId, name: string, contact: string, } } | { "cmd": "removeSignUp", "args": { signUp: SignUpId, } } | { "cmd": "addWantsToHear", "args": { name: string, reach: string, } } | { "cmd": "editWantsToHear", "args": { wantsToHear: WantsToHearId, name: string, reach: string, } } | { "cmd": "tell", "args": { wantsToHear: WantsToHearId, toldOn: string | null, toldBy: string, } } | { "cmd": "removeWantsToHear", "args": { wantsToHear: WantsToHearId, } } | { "cmd": "addUpdate", "args": { plan: PlanId | null, theme: ThemeId | null, on: string, weDid: string, couldNot: string, why: string, } } | { "cmd": "editUpdate", "args": { update: UpdateId, on: string, weDid: string, couldNot: string, why: string, } } | { "cmd": "removeUpdate", "args": { update: UpdateId, } } | { "cmd": "showOnWall", "args": { show: Scene, } } | { "cmd": "turnPage", "args": { page: number, } } | { "cmd": "holdWall", "args": { hold: boolean, } } | { "cmd": "blankWall", "args": { blank: boolean, } } | { "cmd": "pauseWall", "args": { pause: Pause | null, } } | { "cmd": "startTimer", "args": { label: string, icon: LensIcon | null, minutes: number, } } | { "cmd": "addToTimer", "args": { minutes: number, } } | { "cmd": "stopTimer", "args": Record<symbol, never> } | { "cmd": "setScheme", "args": { scheme: Scheme, } } | { "cmd": "setWallSize", "args": { size: number, } } | { "cmd": "undo", "args": Record<symbol, never> } | { "cmd": "redo", "args": Record<symbol, never> };

/**
 * One of the two copies.
 */
export type CopySays = { 
/**
 * When something was done in it last, RFC 3339; empty where nothing tells.
 */
changed: string, 
/**
 * Who opened its door last, such as for a document, since the two were the same; empty where nobody did.
 */
who: string, stage: Stage, counts: HowMany, };

/**
 * A statement whose words the import corrects, because somebody chose so.
 */
export type Correction = { 
/**
 * The key of the person in [`Preview::people`].
 */
person: string, 
/**
 * The statement's kind.
 */
kind: Kind, 
/**
 * The statement's id as [`super::KnownAnswer`] gave it.
 */
statement: string, 
/**
 * The words as they came in before.
 */
old: string, 
/**
 * The words now, at most [`super::MAX_WORDS`] scalar values.
 */
new: string, 
/**
 * What may identify somebody in the new words.
 */
pointed: Array<PointedPart>, };

/**
 * Why words were corrected.
 */
export type CorrectionReason = "typedWrongly" | "personAsked";

/**
 * Counted votes for one item from one source; one row for each pair in a round.
 */
export type Count = { id: CountId, round: VoteRoundId, item: ItemId, source: VoteSource, 
/**
 * Never negative.
 */
n: number, };

/**
 * Names one row of counted votes.
 */
export type CountId = string;

/**
 * How many there are of everything.
 */
export type Counts = { 
/**
 * People who answered anything in the sheet.
 */
answered: number, 
/**
 * Cards that will come.
 */
cards: number, 
/**
 * Of these, working.
 */
working: number, 
/**
 * Of these, not working.
 */
notWorking: number, 
/**
 * Of these, important for the future.
 */
important: number, 
/**
 * Cards with words that may identify somebody.
 */
pointed: number, 
/**
 * Answers left out, without the blank ones.
 */
leftOut: number, 
/**
 * Blank answers.
 */
blank: number, 
/**
 * People whose yes or no could not be read, and so counts as no.
 */
unclearConsent: number, };

/**
 * Where a day is at one minute of it. All times are minutes after midnight.
 */
export type DayNow = { 
/**
 * The part that was begun last; none until somebody begins one.
 */
now: AgendaItemId | null, 
/**
 * Minutes left of `now`; 0 when its time is up.
 */
minutesLeft: number, 
/**
 * Minutes that `now` has gone on after its time was up.
 */
minutesOver: number, 
/**
 * The part that comes after `now`, or the first one.
 */
next: AgendaItemId | null, 
/**
 * The part after `next`.
 */
then: AgendaItemId | null, 
/**
 * When the day ends if all that is left takes its own time.
 */
ends: number, 
/**
 * When it was to end.
 */
plannedEnd: number, };

/**
 * What is pushed to a desk after each commit.
 */
export type DeskPush = { 
/**
 * One run of the host; with another epoch a snapshot is needed.
 */
epoch: string, 
/**
 * 1 more than the push before; after a gap a snapshot is needed.
 */
seq: number, 
/**
 * The session whose request it was.
 */
origin: string, revision: number, changes: Array<Change>, history: HistoryState, 
/**
 * What the wall shows now, if that changed.
 */
wallView: WallView | null, };

/**
 * Where statements go.
 */
export type Destination = { "to": "unplaced" } | { "to": "setAside" } | { "to": "theme", theme: ThemeId, 
/**
 * After this statement; none for the end.
 */
after: StatementId | null, };

/**
 * A workshop that is no more.
 */
export type Destroyed = { 
/**
 * Backups elsewhere that could not be taken away.
 */
unreached: Array<string>, 
/**
 * Folders elsewhere that are away, with backups of it; Heard takes them away when they are there again.
 */
away: Array<string>, };

/**
 * Rows of one kind that a list of differences tells.
 */
export type Differs = { what: What, 
/**
 * How many.
 */
n: number, 
/**
 * How the first of them begin, at most 3; none of what has no words of its own.
 */
some: Array<string>, };

/**
 * One idea on the grid, by its number.
 */
export type Disc = { 
/**
 * The older number where ideas were joined.
 */
number: number, 
/**
 * Across, 0 to 100.
 */
effort: number, 
/**
 * Up, 0 to 100.
 */
difference: number, 
/**
 * The idea in the room's hands.
 */
inPlay: boolean, 
/**
 * The room chose it.
 */
chosen: boolean, };

/**
 * All that a workshop holds: every row of every record, in the order of their ids.
 */
export type Document = { workshop: Array<Workshop>, settings: Array<Settings>, wall: Array<Wall>, invited: Array<Invited>, facilitators: Array<Facilitator>, agenda: Array<AgendaItem>, prompts: Array<Prompt>, roomNotes: Array<RoomNote>, warmUpCards: Array<WarmUpCard>, people: Array<Person>, statements: Array<Statement>, themes: Array<Theme>, voteRounds: Array<VoteRound>, counts: Array<Count>, causes: Array<Cause>, successes: Array<Success>, inPlace: Array<InPlace>, ideas: Array<Idea>, placements: Array<Placement>, plans: Array<ActionPlan>, steps: Array<Step>, signUps: Array<SignUp>, wantsToHear: Array<WantsToHear>, updates: Array<Update>, };

/**
 * A document that people get, keep or print.
 */
export type DocumentKind = "statement-cards" | "theme-headings" | "hear-sheet" | "why-sheet" | "success-sheet" | "idea-sheets" | "grid-sheet" | "vote-sheets" | "sign-up-sheets" | "agenda" | "ways-of-working" | "room-cards" | "action-plan" | "easy-read" | "report" | "progress-sheet" | "together-we-did" | "invitation" | "thank-you" | "calendar" | "sign-up-list" | "data-page" | "workbook" | "data";

/**
 * What a document's file would be called.
 */
export type DocumentName = { 
/**
 * A name to save it under.
 */
name: string, };

/**
 * Something went in or out. Never what it held.
 */
export type Door = { kind: DoorKind, 
/**
 * When, RFC 3339.
 */
at: string, 
/**
 * Which document or copy, such as `report pdf`; empty where the kind says it all.
 */
what: string, 
/**
 * Where it went; empty where that is not known.
 */
place: string, 
/**
 * How many statements it was about; 0 where that says nothing.
 */
n: number, 
/**
 * The computer's user who did it.
 */
who: string, };

/**
 * What somebody did at the door.
 */
export type DoorKind = "exported" | "copied" | "shared" | "erased" | "tidied" | "wentBack" | "tookCopy" | "keyChanged";

/**
 * What somebody typed into a field and has not kept yet: it comes back after a crash. No part of the document.
 */
export type Draft = { 
/**
 * Which field, as the desk names it.
 */
place: string, 
/**
 * All that stood in the field.
 */
words: string, 
/**
 * When it was typed, RFC 3339.
 */
at: string, };

/**
 * A draft that is on the disk, or gone.
 */
export type DraftKept = Record<symbol, never>;

/**
 * Earlier words of a statement.
 */
export type EarlierWords = { 
/**
 * When they were corrected, RFC 3339.
 */
at: string, 
/**
 * The words before.
 */
words: string, 
/**
 * Why; none where a later answer of the same form took their place.
 */
why: CorrectionReason | null, };

/**
 * Where it stands.
 */
export type EasyReadField = "theme" | "name" | "what" | "success" | "needs" | "whoElse" | "howWeKnow" | "whoTells" | "nextMeeting" | "step" | "reason";

/**
 * A sentence of a plan that is hard to read.
 */
export type EasyReadFlag = { 
/**
 * The plan.
 */
plan: PlanId, 
/**
 * Its field.
 */
field: EasyReadField, 
/**
 * The step, where the field is a step's.
 */
step: StepId | null, 
/**
 * The sentence, as it was typed.
 */
sentence: string, 
/**
 * Why it is hard.
 */
why: HardBecause, };

/**
 * Somebody is gone.
 */
export type Erased = { 
/**
 * The workshop's revision after it.
 */
revision: number, 
/**
 * Statements that went.
 */
statements: number, 
/**
 * Sign-ups and wishes to hear that went.
 */
contacts: number, 
/**
 * Texts of the team that still repeat their words or name.
 */
repeats: Array<Repeat>, 
/**
 * Backups that held something of them, and do not any more.
 */
backups: number, 
/**
 * Copies made earlier that still lie where they were put and held something of them, and do not any more.
 */
copies: number, 
/**
 * Files that could not be read or written, by their names: they may still hold something of them.
 */
unreached: Array<string>, 
/**
 * Folders elsewhere that are away, with backups that may hold something of them. Heard sees to those when
 * they are there again.
 */
away: Array<string>, };

/**
 * The code of a problem: what a person can do about it.
 */
export type ErrorCode = "notFound" | "invalid" | "notAllowed" | "conflict" | "locked" | "wrongPassphrase" | "fileTooNew" | "damaged" | "diskFull" | "readOnly" | "io" | "internal";

/**
 * One facilitator of the team.
 */
export type Facilitator = { id: FacilitatorId, 
/**
 * As they like to be introduced.
 */
name: string, 
/**
 * What they do in the team.
 */
role: Role, 
/**
 * The parts they lead, in plain words.
 */
leads: string, 
/**
 * Place in the list, a fractional rank.
 */
rank: string, };

/**
 * One field of a facilitator and its new value.
 */
export type FacilitatorField = { "field": "name", "value": string } | { "field": "role", "value": Role } | { "field": "leads", "value": string };

/**
 * Names one facilitator of the team.
 */
export type FacilitatorId = string;

/**
 * A file that was made.
 */
export type FileMade = { 
/**
 * A name to save it under.
 */
name: string, 
/**
 * Where it is, if it was written to a path.
 */
path: string | null, 
/**
 * What `GET /api/files/…` takes, on the web.
 */
handle: string | null, 
/**
 * Pages, for a PDF.
 */
pages: number | null, 
/**
 * Characters that no font here could print; each stands as '[character]'.
 */
unprintable: Array<string>, 
/**
 * What of the workshop is not in it, in words: "2 more plans, …".
 */
leftOut: Array<string>, };

/**
 * A file: by path in the window and the pipe, by handle on the web.
 */
export type FileRef = { "path": string } | { "handle": string };

/**
 * A format of a document.
 */
export type Format = "pdf" | "docx" | "html" | "md" | "xlsx" | "csv" | "json" | "ics" | "txt";

/**
 * What opens a protected workshop.
 */
export type GivenKey = { "passphrase": Secret } | { "recoveryCode": Secret };

/**
 * Why it is hard.
 */
export type HardBecause = { "because": "long", 
/**
 * How many.
 */
words: number, } | { "because": "hardWord", 
/**
 * It, as it was typed.
 */
word: string, 
/**
 * What the Easy Read draft says it means; none where the draft leaves a place to fill.
 */
means: string | null, };

/**
 * Whether a statement was heard.
 */
export type Heard = "notYet" | "heard" | "later";

/**
 * What can be undone and redone now.
 */
export type HistoryState = { 
/**
 * The step that undo takes back.
 */
undo: StepName | null, 
/**
 * The step that redo brings back.
 */
redo: StepName | null, };

/**
 * What a document shows of what people said, and what it leaves out.
 */
export type Holds = { 
/**
 * Statements whose words may stand in it.
 */
statements: number, 
/**
 * People who signed up, where it is the team's and names them.
 */
people: number, 
/**
 * Those of them whom it says how to reach.
 */
reached: number, 
/**
 * Statements left out because their person withdrew.
 */
withdrawn: number, 
/**
 * Statements counted only, because words in them that may identify somebody are not checked yet.
 */
unchecked: number, 
/**
 * Statements counted only, because their person did not agree to it.
 */
notAgreed: number, 
/**
 * Statements that show a block in place of hidden words.
 */
hidden: number, 
/**
 * People whose telephone numbers and addresses stay out.
 */
contacts: number, 
/**
 * What else is not in it, in words: "the next meeting of ‘Ring back’: …".
 */
leftOut: Array<string>, };

/**
 * When a plan happens.
 */
export type Horizon = "weeks" | "months" | "longer";

/**
 * How much of each a workshop holds.
 */
export type HowMany = { people: number, statements: number, themes: number, votes: number, causes: number, successes: number, inPlace: number, ideas: number, onGrid: number, plans: number, steps: number, };

/**
 * How well something that is in place works.
 */
export type HowWell = "well" | "partly" | "no";

/**
 * One idea.
 */
export type Idea = { id: IdeaId, 
/**
 * 'Idea 14': through the workshop, never used again.
 */
number: number, theme: ThemeId, 
/**
 * Which of the three lenses, counted from 0.
 */
lens: number, 
/**
 * The idea in the room's words.
 */
text: string, 
/**
 * The 'grain of brilliance' that the room underlined.
 */
grain: Part | null, 
/**
 * The cause that it answers, of the same theme.
 */
cause: CauseId | null, 
/**
 * The older idea that it was joined to; both keep their numbers and words.
 */
joinedTo: IdeaId | null, 
/**
 * The room chose it.
 */
chosen: boolean, };

/**
 * One field of an idea and its new value.
 */
export type IdeaField = { "field": "text", "value": string } | { "field": "lens", "value": number } | { "field": "grain", "value": Part | null } | { "field": "cause", "value": CauseId | null };

/**
 * Names one idea.
 */
export type IdeaId = string;

/**
 * The idea that the room is placing.
 */
export type IdeaInPlay = { idea: IdeaOnWall, lens: string, icon: LensIcon, };

/**
 * One idea, or ideas that were joined.
 */
export type IdeaOnWall = { 
/**
 * Each idea's own words beside its own number; more than one where ideas were joined.
 */
said: Array<IdeaWords>, 
/**
 * The room chose it.
 */
chosen: boolean, };

/**
 * The words of one idea, in three pieces around what the room underlined.
 */
export type IdeaWords = { number: number, 
/**
 * Words before the underlined grain; all words where nothing is underlined.
 */
before: string, 
/**
 * The underlined grain; empty if there is none.
 */
grain: string, 
/**
 * Words after the grain.
 */
after: string, };

/**
 * An import that was done.
 */
export type ImportDone = { outcome: Outcome, 
/**
 * People who came new.
 */
people: number, 
/**
 * Statements that came.
 */
statements: number, 
/**
 * Earlier statements whose words were corrected.
 */
corrected: number, 
/**
 * Answers that were left out, without the blank ones.
 */
leftOut: number, 
/**
 * Rows of the sheet that were left out because their person asked to go.
 */
askedToGo: number, };

/**
 * What must be settled before cards can be made, as a sentence, and where it is.
 */
export type ImportProblem = { 
/**
 * Column from 0, if it is about one.
 */
column: number | null, 
/**
 * Row as in the spreadsheet, if it is about one.
 */
row: number | null, 
/**
 * What to do.
 */
sentence: string, };

/**
 * One person of an import, with their statements.
 */
export type ImportedPerson = { 
/**
 * What a later export of the same form knows this row by.
 */
rowKey: string, 
/**
 * The questionnaire's own number; empty if there is none.
 */
reference: string, 
/**
 * An optional group.
 */
group: string | null, 
/**
 * Their words may be shown in the room.
 */
mayShow: boolean, 
/**
 * Their words may be quoted in documents.
 */
mayQuote: boolean, 
/**
 * What they said.
 */
statements: Array<ImportedStatement>, };

/**
 * One statement of an import.
 */
export type ImportedStatement = { kind: Kind, 
/**
 * At most 4,000 characters.
 */
words: string, 
/**
 * Parts that may identify somebody.
 */
pointed: Array<Pointed>, 
/**
 * An earlier statement of the same person whose words this answer replaces.
 */
replaces: StatementId | null, };

/**
 * Something that is in place already, so that nobody invents it twice.
 */
export type InPlace = { id: InPlaceId, theme: ThemeId, 
/**
 * Its name, in bold on the wall.
 */
text: string, 
/**
 * Who runs it; empty if nobody knows.
 */
runBy: string, 
/**
 * How well it works, if the room said.
 */
howWell: HowWell | null, 
/**
 * Place in its list, a fractional rank.
 */
rank: string, };

/**
 * One field of something in place and its new value.
 */
export type InPlaceField = { "field": "text", "value": string } | { "field": "runBy", "value": string } | { "field": "howWell", "value": HowWell | null };

/**
 * Names one thing that is in place already.
 */
export type InPlaceId = string;

/**
 * Something in place already.
 */
export type InPlaceOnWall = { text: string, runBy: string, howWell: HowWell | null, };

/**
 * A group that should be in the room; shows who is missing.
 */
export type Invited = { id: InvitedId, 
/**
 * Such as 'Families' or 'Support workers'.
 */
group: string, 
/**
 * How many are wanted in the room.
 */
wanted: number, 
/**
 * How many said that they come.
 */
coming: number, 
/**
 * Place in the list, a fractional rank.
 */
rank: string, };

/**
 * One field of an invited group and its new value.
 */
export type InvitedField = { "field": "group", "value": string } | { "field": "wanted", "value": number } | { "field": "coming", "value": number };

/**
 * Names one invited group.
 */
export type InvitedId = string;

/**
 * Names what a vote round votes on: a theme, a cause or an idea.
 */
export type ItemId = string;

/**
 * A request that is no command.
 */
export type Job = { "cmd": "listWorkshops", "args": Record<symbol, never> } | { "cmd": "newWorkshop", "args": { 
/**
 * At most 200 characters, not empty.
 */
title: string, 
/**
 * With a passphrase from the start.
 */
protect?: Protect, } } | { "cmd": "practiseWithExample", "args": Record<symbol, never> } | { "cmd": "openWorkshop", "args": { 
/**
 * As `WorkshopOnDisk` names it.
 */
file: string, 
/**
 * For a protected one.
 */
key?: GivenKey, } } | { "cmd": "bringIn", "args": { 
/**
 * The file.
 */
from: FileRef, 
/**
 * For a protected one.
 */
key?: GivenKey, } } | { "cmd": "compareCopies", "args": { 
/**
 * The file.
 */
from: FileRef, 
/**
 * For a protected one.
 */
key?: GivenKey, 
/**
 * For the one here, where `TwoCopies` asks for it.
 */
hereKey?: GivenKey, } } | { "cmd": "lookIntoCopy", "args": { 
/**
 * The file.
 */
from: FileRef, 
/**
 * For a protected one.
 */
key?: GivenKey, } } | { "cmd": "takeCopy", "args": { 
/**
 * The file.
 */
from: FileRef, 
/**
 * For a protected one.
 */
key?: GivenKey, 
/**
 * For the one here, where `TwoCopies` asks for it.
 */
hereKey?: GivenKey, 
/**
 * Keep both.
 */
both: boolean, } } | { "cmd": "protectWorkshop", "args": { 
/**
 * At least 8 characters.
 */
passphrase: Secret, 
/**
 * What lists and window titles say from now on: its file's name. As it is, if none.
 */
listName?: string, } } | { "cmd": "changePassphrase", "args": { 
/**
 * What opens it now.
 */
now: GivenKey, 
/**
 * At least 8 characters.
 */
then: Secret, } } | { "cmd": "removePassphrase", "args": { 
/**
 * What opens it now.
 */
now: GivenKey, } } | { "cmd": "changeListName", "args": { 
/**
 * As a file may be called anywhere.
 */
listName: string, } } | { "cmd": "recoveryCode", "args": { 
/**
 * What opens it now.
 */
passphrase: Secret, } } | { "cmd": "checkRecoveryCode", "args": { 
/**
 * As far as they are typed, from the first on.
 */
groups: Array<Secret>, } } | { "cmd": "passphraseStrength", "args": { 
/**
 * Any text.
 */
passphrase: Secret, 
/**
 * What others would try first, such as the title of a workshop that is not made yet.
 */
names?: Array<string>, } } | { "cmd": "remembering", "args": Record<symbol, never> } | { "cmd": "rememberKey", "args": { 
/**
 * What opens it.
 */
key: GivenKey, } } | { "cmd": "forgetKey", "args": Record<symbol, never> } | { "cmd": "lockWorkshop", "args": { 
/**
 * Blanks the wall too; also of a workshop that is locked already.
 */
blankWall?: boolean, } } | { "cmd": "unlockWorkshop", "args": { 
/**
 * What opens it.
 */
key: GivenKey, } } | { "cmd": "closeWorkshop", "args": Record<symbol, never> } | { "cmd": "saveCopy", "args": { 
/**
 * Where to; none on the web, which gets a handle to fetch.
 */
path: string | null, 
/**
 * Replace a file that exists.
 */
force: boolean, } } | { "cmd": "snapshot", "args": Record<symbol, never> } | { "cmd": "wallView", "args": Record<symbol, never> } | { "cmd": "previewScene", "args": { 
/**
 * The scene.
 */
show: Scene, } } | { "cmd": "trail", "args": { 
/**
 * A plan, idea, cause, theme or statement.
 */
of: string, } } | { "cmd": "dayNow", "args": { 
/**
 * 1 or 2.
 */
day: number, 
/**
 * Minutes after midnight, in the workshop's time zone.
 */
minute: number, } } | { "cmd": "likeThis", "args": { 
/**
 * Any statement, placed or not.
 */
statement: StatementId, } } | { "cmd": "corrections", "args": { 
/**
 * The statement.
 */
statement: StatementId, } } | { "cmd": "readSheet", "args": { 
/**
 * The file or the pasted cells.
 */
from: SheetRef, 
/**
 * Which sheet of a file that holds several; none for the first with a header and rows.
 */
tab: string | null, } } | { "cmd": "previewImport", "args": { 
/**
 * As `SheetRead` names it.
 */
sheet: string, 
/**
 * What each column is.
 */
mapping: Mapping, 
/**
 * What the facilitator chose.
 */
choices: Choices, } } | { "cmd": "import", "args": { 
/**
 * As `SheetRead` names it.
 */
sheet: string, 
/**
 * What each column is.
 */
mapping: Mapping, 
/**
 * What the facilitator chose; both questions about showing and quoting answered.
 */
choices: Choices, } } | { "cmd": "pointAt", "args": { 
/**
 * The words.
 */
words: string, } } | { "cmd": "export", "args": { 
/**
 * Which document.
 */
document: DocumentKind, 
/**
 * Its format.
 */
format: Format, 
/**
 * What was chosen for it.
 */
options: Options, 
/**
 * Where to; none on the web, which gets a handle to fetch.
 */
path: string | null, 
/**
 * Replace a file that exists.
 */
force: boolean, } } | { "cmd": "nameDocument", "args": { 
/**
 * Which document.
 */
document: DocumentKind, 
/**
 * Its format.
 */
format: Format, 
/**
 * What was chosen for it.
 */
options: Options, } } | { "cmd": "documents", "args": Record<symbol, never> } | { "cmd": "holds", "args": { 
/**
 * Which document.
 */
document: DocumentKind, } } | { "cmd": "easyReadFlags", "args": { 
/**
 * One plan; none for all.
 */
plan: PlanId | null, } } | { "cmd": "previewDocument", "args": { 
/**
 * Which document.
 */
document: DocumentKind, 
/**
 * What was chosen for it.
 */
options: Options, 
/**
 * The first page wanted, from 0.
 */
from: number, 
/**
 * How many pages, at most 12.
 */
count: number, } } | { "cmd": "beginPack", "args": { 
/**
 * Which.
 */
pack: Pack, 
/**
 * What was chosen for all of them.
 */
options: Options, 
/**
 * The folder to make the pack's folder in; none on the web, which gets a zip.
 */
path: string | null, } } | { "cmd": "packState", "args": { 
/**
 * As `PackRun` names it.
 */
run: string, } } | { "cmd": "cancelPack", "args": { 
/**
 * As `PackRun` names it.
 */
run: string, } } | { "cmd": "keepDraft", "args": { 
/**
 * Which field, as the desk names it; at most 1,000 characters.
 */
place: string, 
/**
 * All that stands in it; empty words let the draft go. At most 20,000 characters.
 */
words: string, } } | { "cmd": "drafts", "args": Record<symbol, never> } | { "cmd": "wouldGo", "args": { 
/**
 * Who, by all that is known to be theirs.
 */
leaving: Leaving, } } | { "cmd": "erase", "args": { 
/**
 * Who, by all that is known to be theirs.
 */
leaving: Leaving, } } | { "cmd": "tidy", "args": { 
/**
 * The workshop's title, as somebody typed it to be sure.
 */
title: string, } } | { "cmd": "share", "args": { 
/**
 * For whom.
 */
sharing: Sharing, 
/**
 * The copy's own, at least 8 characters. The copy of a workshop with a passphrase has one too, or is to be
 * `open`.
 */
passphrase?: Secret, 
/**
 * Without a passphrase, though the workshop has one.
 */
open?: boolean, 
/**
 * Where to; none on the web, which gets a handle to fetch.
 */
path: string | null, 
/**
 * Replace a file that exists.
 */
force: boolean, } } | { "cmd": "destroy", "args": { 
/**
 * The workshop's title, as somebody typed it to be sure.
 */
title: string, } } | { "cmd": "doors", "args": Record<symbol, never> } | { "cmd": "wallAddress", "args": Record<symbol, never> } | { "cmd": "listBackups", "args": Record<symbol, never> } | { "cmd": "lookInside", "args": { 
/**
 * A workshop of the data folder that can't be opened now; none for the open one.
 */
file: string | null, 
/**
 * For such a one, if it is protected.
 */
key?: GivenKey, 
/**
 * As `BackupListed` names it.
 */
backup: string, } } | { "cmd": "goBack", "args": { 
/**
 * As `BackupListed` names it.
 */
backup: string, } } | { "cmd": "goOn", "args": Record<symbol, never> } | { "cmd": "backUpNow", "args": Record<symbol, never> } | { "cmd": "backupFolders", "args": Record<symbol, never> } | { "cmd": "addBackupFolder", "args": { 
/**
 * The folder; refused on the web.
 */
path: string, } } | { "cmd": "removeBackupFolder", "args": { 
/**
 * As `BackupPlace` names it.
 */
path: string, } } | { "cmd": "whatCanBeSaved", "args": { 
/**
 * As `WorkshopOnDisk` names it.
 */
file: string, 
/**
 * For a protected one; one that is cut off needs none.
 */
key?: GivenKey, } } | { "cmd": "restoreBackup", "args": { 
/**
 * As `WorkshopOnDisk` names it.
 */
file: string, 
/**
 * As for `WhatCanBeSaved`.
 */
key?: GivenKey, 
/**
 * As `BackupListed` names it.
 */
backup: string, } };

/**
 * What became of a workshop whose passphrase was given, changed or taken away.
 */
export type KeyChanged = { 
/**
 * The new recovery code in its 13 groups; none without a passphrase.
 */
recoveryCode: Array<string> | null, 
/**
 * How many backups have the new passphrase now, or none.
 */
anew: number, 
/**
 * How many backups and older copies were taken away, as they opened with the old passphrase or none.
 */
removed: number, 
/**
 * Where those are that could not be taken away.
 */
left: Array<string>, 
/**
 * Folders elsewhere that are away, with such backups; Heard sees to them when they are there again.
 */
away: Array<string>, };

/**
 * The three kinds of statements.
 */
export type Kind = "working" | "notWorking" | "important";

/**
 * What the workshop calls its three kinds; headers and kind cells are compared with them too.
 */
export type KindNames = { 
/**
 * Name of the first kind.
 */
working: string, 
/**
 * Name of the second kind.
 */
notWorking: string, 
/**
 * Name of the third kind.
 */
important: string, };

/**
 * A kind and what this workshop calls it.
 */
export type KindOnWall = { kind: Kind, name: string, };

/**
 * Somebody who asks to go, by all that the facilitator knows to be theirs.
 */
export type Leaving = { 
/**
 * The person, with all of their statements.
 */
person: PersonId | null, 
/**
 * Statements that they said in the room and that stand under no person.
 */
statements: Array<StatementId>, 
/**
 * Where they signed up.
 */
signUps: Array<SignUpId>, 
/**
 * Where they wanted to hear.
 */
wantsToHear: Array<WantsToHearId>, };

/**
 * One answer that makes no card.
 */
export type LeftOut = { 
/**
 * Row as in the spreadsheet.
 */
row: number, 
/**
 * Column from 0.
 */
column: number, 
/**
 * Its kind, if it has one.
 */
kind: Kind | null, 
/**
 * The whole answer.
 */
words: string, 
/**
 * Why.
 */
reason: LeftOutReason, 
/**
 * Why, for people.
 */
sentence: string, };

/**
 * Why an answer makes no card.
 */
export type LeftOutReason = "nothing" | "sameAgain" | "alreadyHere" | "oldKept" | "chosen" | "noKind" | "withdrawn" | "askedToGo";

/**
 * A way to think of ideas.
 */
export type Lens = { 
/**
 * What the lens is called, such as 'Delia'.
 */
name: string, 
/**
 * What the facilitator says to start people off.
 */
prompt: string, 
/**
 * Which of Heard's own line pictures stands for it.
 */
icon: LensIcon, 
/**
 * Minutes that the room takes for it, 1 to 120.
 */
minutes: number, };

/**
 * Heard's own line pictures for lenses; never a photograph or a face.
 */
export type LensIcon = "apron" | "table" | "flask" | "star";

/**
 * One lens with its ideas.
 */
export type LensOnWall = { name: string, prompt: string, icon: LensIcon, 
/**
 * Ideas in the order of numbers; joined ones stand with the older.
 */
ideas: Array<IdeaOnWall>, };

/**
 * A workshop whose name in lists was changed.
 */
export type ListNamed = { 
/**
 * The name as it is now.
 */
name: string, };

/**
 * A workshop that was locked.
 */
export type LockedWorkshop = { 
/**
 * The name that its owner chose for lists.
 */
name: string, 
/**
 * When it was last changed, RFC 3339.
 */
changed: string, 
/**
 * The wall shows nothing.
 */
wallBlank: boolean, };

/**
 * What a room made of its days, counted.
 */
export type MadeInRoom = { 
/**
 * Statements that count: nobody's who withdrew.
 */
statements: number, themes: number, 
/**
 * Ideas, joined ones too.
 */
ideas: number, plans: number, };

/**
 * One column and its use.
 */
export type MappedColumn = { 
/**
 * Place in the sheet, from 0.
 */
column: number, 
/**
 * The spreadsheet's letter for it.
 */
letter: string, 
/**
 * Its header.
 */
header: string, 
/**
 * Its first answer that says something, at most 80 characters.
 */
example: string, 
/**
 * What it is used for.
 */
usedAs: ColumnUse, 
/**
 * Why, as a sentence.
 */
reason: string, };

/**
 * What all columns of a sheet are used for, in the sheet's order.
 */
export type Mapping = { 
/**
 * Every column of the sheet.
 */
columns: Array<MappedColumn>, 
/**
 * The layout that follows from the uses.
 */
shape: Shape, 
/**
 * What the workshop calls its kinds.
 */
kindNames: KindNames, };

/**
 * What somebody chose for a document. All of it may be left out.
 */
export type Options = { 
/**
 * The paper; the document's own first one if none.
 */
paper: Paper | null, 
/**
 * Everything at 18 points or more, boxes one under the other.
 */
largePrint: boolean, 
/**
 * Cream printed on every page, and lines further apart.
 */
cream: boolean, 
/**
 * One plan only, where the document is about plans.
 */
plan: PlanId | null, 
/**
 * The order of cards.
 */
order: CardOrder, };

/**
 * What a command did. Given only after the commit.
 */
export type Outcome = { 
/**
 * The workshop's revision after it.
 */
revision: number, 
/**
 * Ids of rows that came, in order; the first one is what was asked for.
 */
made: Array<string>, 
/**
 * For undo and redo: the step that it was about.
 */
step: StepName | null, 
/**
 * For undo and redo: steps that can't be undone any more, passed over and kept in the history.
 */
passedOver: Array<StepName>, 
/**
 * Rows that an undo could not bring back because they were erased; people whom an import left out because
 * they asked to go.
 */
leftOut: number, };

/**
 * Documents that are made together.
 */
export type Pack = "printer" | "participants";

/**
 * How far a pack is.
 */
export type PackAt = { 
/**
 * Documents that are made.
 */
done: number, 
/**
 * Documents in all.
 */
of: number, 
/**
 * The one being made.
 */
making: DocumentKind | null, 
/**
 * Pages so far.
 */
pages: number, 
/**
 * Characters that no font here can print; each stands as '[character]'.
 */
unprintable: Array<string>, 
/**
 * What of the workshop is not in it, in words: "2 more plans, …".
 */
leftOut: Array<string>, 
/**
 * All of it is there.
 */
finished: boolean, 
/**
 * Somebody called it off, and nothing is left of it.
 */
stopped: boolean, 
/**
 * The name of its folder or file, once it is finished.
 */
name: string | null, 
/**
 * Where its folder is.
 */
path: string | null, 
/**
 * What `GET /api/files/…` takes, on the web.
 */
handle: string | null, 
/**
 * Why it could not be made; nothing is left of it then.
 */
trouble: Problem | null, };

/**
 * A pack that is being made.
 */
export type PackRun = { 
/**
 * Names it in the next requests of this session.
 */
run: string, };

/**
 * Some pages of a document, as they will be printed.
 */
export type PagesSeen = { 
/**
 * How many pages the document has.
 */
pages: number, 
/**
 * The pages asked for: a PNG each, as base64.
 */
pictures: Array<string>, 
/**
 * Characters that no font here can print; each stands as '[character]'.
 */
unprintable: Array<string>, 
/**
 * What of the workshop is not in it, in words: "2 more plans, …".
 */
leftOut: Array<string>, };

/**
 * The paper in the machine.
 */
export type Paper = "a4" | "a3" | "a5" | "us-letter";

/**
 * A half-open range `start..end` of a text, counted in Unicode scalar values.
 */
export type Part = { 
/**
 * The first character that belongs to the part.
 */
start: number, 
/**
 * The first character after the part; always more than `start`.
 */
end: number, };

/**
 * How well a passphrase keeps others out.
 */
export type PassphraseLevel = "tooShort" | "weak" | "fair" | "strong";

/**
 * What is thought of a passphrase.
 */
export type PassphraseStrength = { 
/**
 * How well it keeps others out.
 */
level: PassphraseLevel, 
/**
 * Plain sentences: what makes it easy to guess, and what to do. Empty for a strong one.
 */
advice: Array<string>, };

/**
 * Why the room stops for a moment: its own red and yellow cards (NHS England's 'Bite-size guide').
 */
export type Pause = "slowDown" | "question";

/**
 * Somebody who said something; never a name.
 */
export type Person = { id: PersonId, 
/**
 * Heard's own code, dealt in shuffled order.
 */
code: number, 
/**
 * The questionnaire's own number; empty if there is none.
 */
reference: string, 
/**
 * What a later export of the same form knows this row by; empty if typed in the room.
 */
rowKey: string, 
/**
 * An optional group, such as 'Families'.
 */
group: string | null, 
/**
 * Their words may be shown in the room.
 */
mayShow: boolean, 
/**
 * Their words may be quoted in documents.
 */
mayQuote: boolean, 
/**
 * Out of wall, documents and counts at once.
 */
withdrawn: boolean, };

/**
 * One field of a person and its new value.
 */
export type PersonField = { "field": "reference", "value": string } | { "field": "group", "value": string | null } | { "field": "mayShow", "value": boolean } | { "field": "mayQuote", "value": boolean };

/**
 * Names one person, of whom Heard never knows the name.
 */
export type PersonId = string;

/**
 * One person with at least one card or correction.
 */
export type PersonRow = { 
/**
 * What tells this person apart over several exports; to be stored with the person.
 */
key: string, 
/**
 * The questionnaire's own number.
 */
reference: string | null, 
/**
 * The group, at most 100 characters.
 */
group: string | null, 
/**
 * May be shown in the room; `None` while nobody has answered.
 */
mayShow: boolean | null, 
/**
 * May be quoted; `None` while nobody has answered.
 */
mayQuote: boolean | null, 
/**
 * In the workshop already.
 */
known: boolean, };

/**
 * Success lines from one perspective.
 */
export type PerspectiveOnWall = { name: string, lines: Array<SuccessOnWall>, };

/**
 * What the wall draws, scene by scene.
 */
export type Picture = { "scene": "blank", } | { "scene": "welcome", title: string, focusQuestion: string, organisation: string, place: string, quietRoom: string, 
/**
 * Ways of working, at most three.
 */
ways: Array<string>, 
/**
 * The first parts of the day.
 */
first: Array<AgendaLine>, } | { "scene": "nowNext", now: AgendaLine | null, 
/**
 * Minutes left of `now`; 0 says 'Time is up. Carry on if the room needs it.'
 */
minutesLeft: number, next: AgendaLine | null, then: AgendaLine | null, 
/**
 * Where the quiet room is; empty where there is none.
 */
quietRoom: string, } | { "scene": "timer", 
/**
 * What the minutes are for; may be empty.
 */
label: string, icon: LensIcon | null, 
/**
 * All minutes that there are.
 */
minutes: number, 
/**
 * 0 says 'Time is up. Carry on if the room needs it.'
 */
minutesLeft: number, } | { "scene": "testPattern", } | { "scene": "pause", pause: Pause, } | { "scene": "waysOfWorking", lines: Array<string>, } | { "scene": "canAndCannot", can: Array<string>, cannot: Array<string>, } | { "scene": "warmUp", 
/**
 * Practice themes with their cards; the first one may be without a name: not in a theme yet.
 */
themes: Array<WarmUpTheme>, } | { "scene": "hear", 
/**
 * None where this statement may not be shown.
 */
card: CardOnWall | null, 
/**
 * Statements of this kind that were heard.
 */
heard: number, 
/**
 * Statements of this kind that may be shown.
 */
of: number, } | { "scene": "themes", kind: KindOnWall, themes: Array<ThemeOnWall>, 
/**
 * Statements in these themes, each counted once.
 */
statements: number, } | { "scene": "theme", theme: ThemeOnWall, cards: Array<CardOnWall>, 
/**
 * Statements that count in this theme and may not be shown.
 */
notShown: number, } | { "scene": "howToVote", on: VoteOn, dotsPerPerson: number, mostPerItem: number, votedBy: VoteSource, } | { "scene": "voteResult", on: VoteOn, 
/**
 * How many people voted.
 */
people: number, votedBy: VoteSource, 
/**
 * The places shown so far, the best first.
 */
places: Array<PlaceOnWall>, 
/**
 * Places still to be shown.
 */
toCome: number, 
/**
 * The room has said what happens with those that are level.
 */
settled: boolean, } | { "scene": "whyTree", theme: ThemeOnWall, causes: Array<CauseOnWall>, } | { "scene": "success", theme: ThemeOnWall, 
/**
 * 'It is October 2027. It worked.': a year after the second day, if that is known.
 */
lookingBackFrom: string | null, perspectives: Array<PerspectiveOnWall>, } | { "scene": "inPlace", theme: ThemeOnWall, things: Array<InPlaceOnWall>, } | { "scene": "ideas", theme: ThemeOnWall, lenses: Array<LensOnWall>, } | { "scene": "grid", inPlay: IdeaInPlay | null, discs: Array<Disc>, effortAxis: string, differenceAxis: string, 
/**
 * Top left, top right, bottom left, bottom right.
 */
corners: Array<string>, } | { "scene": "chosen", ideas: Array<IdeaOnWall>, } | { "scene": "actionPlan", name: string, 
/**
 * Numbers of the idea and of those joined to it.
 */
ideas: Array<number>, theme: ThemeOnWall, what: string, firstStep: StepOnWall | null, howWeKnow: string, whoTells: string, nextMeeting: string, 
/**
 * How it would look if it worked.
 */
success: string, 
/**
 * The causes that it answers, each with its letter.
 */
causes: Array<CauseNamed>, needs: string, 
/**
 * First names of who signed up, as they wrote them.
 */
signedUp: Array<string>, } | { "scene": "thanks", title: string, 
/**
 * What the room made of its days.
 */
made: MadeInRoom, lines: Array<ThanksLine>, } | { "scene": "togetherWeDid", 
/**
 * Up to two statements that may be shown and quoted, under the theme it is about.
 */
said: Array<CardOnWall>, 
/**
 * The action's or theme's name.
 */
about: string, on: string, weDid: string, couldNot: string, why: string, };

/**
 * A text as the room may see it: words, and blocks of a fixed length where something is hidden.
 */
export type Piece = { "piece": "words", "text": string } | { "piece": "hidden" };

/**
 * One place of a vote's result; level ones share a place.
 */
export type PlaceOnWall = { 
/**
 * 1, 2, 2, 4.
 */
place: number, 
/**
 * Level with another: '2 ='.
 */
level: boolean, 
/**
 * What people call out: theme number, cause letter or idea number.
 */
called: string, 
/**
 * The numbers of ideas that were joined to it, which people still call out.
 */
joined: Array<number>, 
/**
 * Its kind where it is a theme.
 */
kind: KindOnWall | null, name: string, votes: number, };

/**
 * Where an idea stands on the investment grid.
 */
export type Placement = { id: PlacementId, idea: IdeaId, 
/**
 * Across: 0 little effort, 100 a lot.
 */
effort: number, 
/**
 * Up: 0 little difference, 100 a lot.
 */
difference: number, 
/**
 * The room agreed.
 */
agreed: boolean, };

/**
 * Names where one idea stands on the grid.
 */
export type PlacementId = string;

/**
 * One field of a plan and its new value.
 */
export type PlanField = { "field": "name", "value": string } | { "field": "what", "value": string } | { "field": "success", "value": string } | { "field": "needs", "value": string } | { "field": "whoElse", "value": string } | { "field": "howWeKnow", "value": string } | { "field": "whoTells", "value": string } | { "field": "horizon", "value": Horizon | null } | { "field": "nextMeeting", "value": string };

/**
 * Names one action plan.
 */
export type PlanId = string;

/**
 * A part of the words that may identify somebody: a prompt for a human, never a promise.
 */
export type Pointed = { 
/**
 * Where it stands in the words.
 */
part: Part, 
/**
 * What it may be.
 */
looksLike: PointedAs, 
/**
 * What somebody chose.
 */
choice: Choice, };

/**
 * What a pointed-at part may be.
 */
export type PointedAs = "name" | "telephone" | "email" | "postcode" | "address" | "nhsNumber" | "dateOfBirth";

/**
 * One part of some words, from `start` up to but not including `end`, in Unicode scalar values.
 */
export type PointedPart = { 
/**
 * First scalar value of the part.
 */
start: number, 
/**
 * One past the last scalar value of the part.
 */
end: number, 
/**
 * What it looks like.
 */
kind: PointedAs, };

/**
 * What bringing a sheet in would do.
 */
export type Preview = { 
/**
 * Cards that will come, in the sheet's order. Numbers are dealt later.
 */
cards: Array<Card>, 
/**
 * People with cards or corrections.
 */
people: Array<PersonRow>, 
/**
 * Answers that make no card, and why; blank ones are only counted.
 */
leftOut: Array<LeftOut>, 
/**
 * Answers that must be cut first.
 */
tooLong: Array<TooLong>, 
/**
 * Answers that were different before.
 */
changed: Array<Changed>, 
/**
 * Statements that will be corrected.
 */
corrections: Array<Correction>, 
/**
 * How many.
 */
counts: Counts, 
/**
 * Whether this form's numbers are kept apart from another form's.
 */
anotherForm: boolean, 
/**
 * What must be settled first, as sentences.
 */
problems: Array<ImportProblem>, 
/**
 * True when there is no problem.
 */
ready: boolean, };

/**
 * A problem as it travels.
 */
export type Problem = { code: ErrorCode, 
/**
 * One plain sentence or two: what is wrong, and what to do next.
 */
message: string, 
/**
 * What the sentence is about, for screens that say it in their own words.
 */
params: Record<string, unknown>, };

/**
 * The steps of Working Together for Change, in the order in which they are taken.
 */
export type ProcessStep = "prepare" | "collect" | "welcome" | "warmUp" | "hear" | "cluster" | "name" | "causes" | "voteWhatMatters" | "success" | "recap" | "inPlace" | "ideasOne" | "ideasTwo" | "ideasThree" | "voteIdeas" | "grid" | "choose" | "actionPlans" | "close" | "carryOut" | "review";

/**
 * A workshop's own words for the prompt of one step in one length; none: Heard's own words.
 */
export type Prompt = { id: PromptId, step: ProcessStep, length: PromptLength, 
/**
 * What the step is for.
 */
whatFor: string | null, 
/**
 * What to say to the room.
 */
say: string | null, 
/**
 * What to put on the wall.
 */
onWall: string | null, 
/**
 * What has to lie ready.
 */
materials: string | null, 
/**
 * How long it takes, in words.
 */
minutes: string | null, 
/**
 * What often goes wrong.
 */
goesWrong: string | null, 
/**
 * Who leads this bit.
 */
leads: string | null, };

/**
 * One field of a prompt and its new words; none goes back to Heard's own.
 */
export type PromptField = { "field": "whatFor", "value": string | null } | { "field": "say", "value": string | null } | { "field": "onWall", "value": string | null } | { "field": "materials", "value": string | null } | { "field": "minutes", "value": string | null } | { "field": "goesWrong", "value": string | null } | { "field": "leads", "value": string | null };

/**
 * Names one prompt in a workshop's own words.
 */
export type PromptId = string;

/**
 * How much a prompt says.
 */
export type PromptLength = "learning" | "knowing";

/**
 * How a new workshop is protected from the start.
 */
export type Protect = { 
/**
 * At least 8 characters.
 */
passphrase: Secret, 
/**
 * What lists and window titles say: nothing else of it can be read without the passphrase.
 */
listName: string, };

/**
 * A QR code as a drawing.
 */
export type QrCode = { 
/**
 * Modules along each side, without the empty edge of four that it needs around it.
 */
side: number, 
/**
 * What is dark, as an SVG path in which a module is 1 by 1.
 */
path: string, };

/**
 * Which table a change is of.
 */
export type RecordKind = "workshop" | "settings" | "wall" | "invited" | "facilitator" | "agendaItem" | "prompt" | "roomNote" | "warmUpCard" | "person" | "statement" | "theme" | "voteRound" | "count" | "cause" | "success" | "inPlace" | "idea" | "placement" | "actionPlan" | "step" | "signUp" | "wantsToHear" | "update";

/**
 * A recovery code.
 */
export type RecoveryGroups = { 
/**
 * 13 groups of five letters and digits.
 */
groups: Array<string>, 
/**
 * The same for a telephone's camera, to draw.
 */
qr: QrCode, };

/**
 * Which rule said no.
 */
export type Refusal = { "rule": "empty", field: string, } | { "rule": "tooLong", field: string, length: number, most: number, } | { "rule": "outOfRange", field: string, least: number, most: number, } | { "rule": "anotherKind", statement: number, kind: Kind, themeKind: Kind, } | { "rule": "themesOfTwoKinds" } | { "rule": "itself" } | { "rule": "thereAlready", statement: number, } | { "rule": "onTwoTables", statement: number, } | { "rule": "notANotWorkingTheme" } | { "rule": "loop" } | { "rule": "anotherTheme" } | { "rule": "roundClosed" } | { "rule": "roundOpen" } | { "rule": "tooManyDots", counted: number, given: number, } | { "rule": "notInRound", item: ItemId, } | { "rule": "noTie" } | { "rule": "noTimer" } | { "rule": "needsReason" } | { "rule": "needsWhy" } | { "rule": "joinedIdea" } | { "rule": "anotherPlan" } | { "rule": "waitsForItself" } | { "rule": "partOutside" } | { "rule": "inUse", by: string, } | { "rule": "noSuchDay" } | { "rule": "aboutNothing" } | { "rule": "nobodyLeaves" } | { "rule": "noTimeZone", value: string, } | { "rule": "passphraseTooShort", least: number, } | { "rule": "passphraseForm" } | { "rule": "noPassphrase" } | { "rule": "hasPassphrase" } | { "rule": "recoveryCode", 
/**
 * From 1 to 13.
 */
groups: Array<number>, } | { "rule": "anotherWorkshopsCopy" } | { "rule": "notNewer" } | { "rule": "wordsLetGo" } | { "rule": "noSuchSize" };

/**
 * Whether this computer remembers what opens a workshop.
 */
export type Remembering = { 
/**
 * It can: there is a keychain that answers.
 */
offered: boolean, 
/**
 * It does so for the open workshop.
 */
remembered: boolean, };

/**
 * A text that repeats words of somebody who goes.
 */
export type Repeat = { 
/**
 * What it stands in.
 */
record: RecordKind, 
/**
 * The row's id.
 */
row: string, 
/**
 * The text.
 */
text: string, };

/**
 * A backup took a damaged file's place.
 */
export type Restored = { 
/**
 * The file, which can be opened now.
 */
file: string, 
/**
 * The damaged file's name beside it; its bytes are as they were.
 */
keptAs: string, };

/**
 * What one person of the team does.
 */
export type Role = "lead" | "coFacilitator" | "learning";

/**
 * One line that the room agreed on or named.
 */
export type RoomNote = { id: RoomNoteId, 
/**
 * What the line is about.
 */
kind: RoomNoteKind, 
/**
 * The line.
 */
text: string, 
/**
 * Place in its list, a fractional rank.
 */
rank: string, };

/**
 * Names one room note.
 */
export type RoomNoteId = string;

/**
 * What a room note is about.
 */
export type RoomNoteKind = "waysOfWorking" | "hopes" | "fears" | "elephants" | "canChange" | "cannotChange" | "forLater";

/**
 * One scene of the wall and its parameters.
 */
export type Scene = { "scene": "blank" } | { "scene": "welcome" } | { "scene": "nowNext", 
/**
 * The day, 1 or 2.
 */
day: number, 
/**
 * The agenda's minute that counts as now; the desk sends it once a minute.
 */
minute: number, } | { "scene": "waysOfWorking" } | { "scene": "canAndCannot" } | { "scene": "warmUp" } | { "scene": "hear", statement: StatementId, } | { "scene": "themes", kind: Kind, } | { "scene": "theme", theme: ThemeId, } | { "scene": "howToVote", round: VoteRoundId | null, } | { "scene": "voteResult", round: VoteRoundId, } | { "scene": "whyTree", theme: ThemeId, } | { "scene": "success", theme: ThemeId, } | { "scene": "inPlace", theme: ThemeId, } | { "scene": "ideas", theme: ThemeId, } | { "scene": "grid", 
/**
 * The idea in play; none shows the whole grid.
 */
idea: IdeaId | null, } | { "scene": "chosen" } | { "scene": "actionPlan", plan: PlanId, } | { "scene": "thanks" } | { "scene": "timer", 
/**
 * Minutes left, rounded up; the desk sends it once a minute.
 */
left: number, } | { "scene": "testPattern" } | { "scene": "togetherWeDid", update: UpdateId, };

/**
 * Light, or dark for a dim room; chosen by the driver, never by itself.
 */
export type Scheme = "light" | "dark";

/**
 * A text that stays where it is.
 */
export type Secret = string;

/**
 * What the facilitator can change about how the process runs. Defaults come from the process.
 */
export type Settings = { 
/**
 * The workshop's id.
 */
id: WorkshopId, 
/**
 * The name of the kind 'working'.
 */
working: string, 
/**
 * The name of the kind 'not working'.
 */
notWorking: string, 
/**
 * The name of the kind 'important for the future'.
 */
important: string, 
/**
 * How many statements of each kind are asked of a person; usually two.
 */
askedPerPerson: number, 
/**
 * From two to five views on success, such as 'People and families'.
 */
perspectives: Array<string>, 
/**
 * The three lenses for ideas.
 */
lenses: Array<Lens>, 
/**
 * Dots that each person has, 1 to 10.
 */
dotsPerPerson: number, 
/**
 * Most dots that one person may put on one item, 1 to `dots_per_person`.
 */
mostPerItem: number, 
/**
 * What 'across' on the grid means.
 */
effortAxis: string, 
/**
 * What 'up' on the grid means.
 */
differenceAxis: string, 
/**
 * The four corners: top left, top right, bottom left, bottom right.
 */
corners: Array<string>, 
/**
 * How long the prompts are.
 */
promptLength: PromptLength, 
/**
 * The order in which statements are heard: 0 by their numbers, else shuffled by this seed.
 */
hearSeed: number, 
/**
 * Who reads aloud now; empty while nobody was named.
 */
reader: string, };

/**
 * One setting and its new value.
 */
export type SettingsField = { "field": "working", "value": string } | { "field": "notWorking", "value": string } | { "field": "important", "value": string } | { "field": "askedPerPerson", "value": number } | { "field": "perspectives", "value": Array<string> } | { "field": "lenses", "value": Array<Lens> } | { "field": "dotsPerPerson", "value": number } | { "field": "mostPerItem", "value": number } | { "field": "effortAxis", "value": string } | { "field": "differenceAxis", "value": string } | { "field": "corners", "value": Array<string> } | { "field": "promptLength", "value": PromptLength } | { "field": "hearSeed", "value": number } | { "field": "reader", "value": string };

/**
 * How the sheet is laid out.
 */
export type Shape = "personPerRow" | "statementPerRow";

/**
 * For whom a copy is made.
 */
export type Sharing = "withAFacilitator" | "toLearnWith";

/**
 * A sheet that was read.
 */
export type SheetRead = { 
/**
 * Names it in the next requests of this session.
 */
sheet: string, 
/**
 * The file's or tab's name.
 */
name: string, header: Array<string>, 
/**
 * How many rows it has.
 */
rows: number, 
/**
 * The first rows, at most 3.
 */
first: Array<Array<string>>, 
/**
 * Further sheets in the same file, not read.
 */
others: Array<string>, 
/**
 * Sentences on what was noticed while reading.
 */
notices: Array<string>, 
/**
 * What each column seems to be.
 */
mapping: Mapping, };

/**
 * Where a sheet comes from.
 */
export type SheetRef = { "path": string } | { "handle": string } | { "pasted": string };

/**
 * When a document is for.
 */
export type Shelf = "print" | "give" | "keep";

/**
 * Somebody who signed up; apart from statements.
 */
export type SignUp = { id: SignUpId, plan: PlanId, 
/**
 * As they like to be introduced.
 */
name: string, 
/**
 * How to reach them; empty if not given. For the facilitator only.
 */
contact: string, };

/**
 * Names one sign-up.
 */
export type SignUpId = string;

/**
 * The whole workshop at one moment.
 */
export type Snapshot = { workshop: WorkshopId, 
/**
 * Grows with each change; kept in the file.
 */
revision: number, document: Document, history: HistoryState, 
/**
 * What the wall shows now.
 */
wallView: WallView, 
/**
 * Where opening gave a file of an older Heard the newest form: the name of the backup that holds it as it
 * was.
 */
keptAsItWas: string | null, 
/**
 * For a protected workshop, the name that lists and window titles show.
 */
listName?: string, 
/**
 * The file holds less than it did: its newest changes are missing.
 */
behind?: Behind, };

/**
 * The eight stages of Working Together for Change, in order. A guide, never a gate.
 */
export type Stage = "prepare" | "collect" | "theme" | "understand" | "success" | "plan" | "implement" | "review";

/**
 * One statement: one card. Its words are never rewritten.
 */
export type Statement = { id: StatementId, 
/**
 * What people call out, 'card 43'; through all kinds, never used again.
 */
number: number, kind: Kind, 
/**
 * At most 4,000 characters, as they were said.
 */
words: string, 
/**
 * Who said it, if known.
 */
person: PersonId | null, 
/**
 * The theme it stands in; none while unplaced or set aside.
 */
theme: ThemeId | null, 
/**
 * Set aside: it fits nowhere for now. Never true with a theme.
 */
setAside: boolean, 
/**
 * Place within where it is, a fractional rank.
 */
rank: string, 
/**
 * Further themes it stands in: the same card, counted in each, once among people.
 */
alsoIn: Array<ThemeId>, 
/**
 * Whether it was read aloud.
 */
heard: Heard, 
/**
 * The table it was given to, 1 to [`MOST_TABLES`].
 */
table: number | null, 
/**
 * Parts that someone hid by hand.
 */
hidden: Array<Part>, 
/**
 * Parts that Heard points at, each with what somebody chose.
 */
pointed: Array<Pointed>, };

/**
 * Names one statement.
 */
export type StatementId = string;

/**
 * One step of a plan; the first one is the first step.
 */
export type Step = { id: StepId, plan: PlanId, 
/**
 * What is done.
 */
what: string, 
/**
 * Names of people, not only of organisations.
 */
people: Array<string>, 
/**
 * By which day.
 */
by: string | null, 
/**
 * How it goes.
 */
status: StepStatus, 
/**
 * Why it cannot be done, or what it is stuck on; people can read it.
 */
reason: string, 
/**
 * The step it waits for, of the same plan.
 */
after: StepId | null, 
/**
 * Place in the plan, a fractional rank.
 */
rank: string, };

/**
 * One field of a step and its new value; its status has a command of its own.
 */
export type StepField = { "field": "what", "value": string } | { "field": "people", "value": Array<string> } | { "field": "by", "value": string | null } | { "field": "after", "value": StepId | null };

/**
 * Names one step of an action plan.
 */
export type StepId = string;

/**
 * What a step is called, for 'Undo …' and 'Redo …'.
 */
export type StepName = { 
/**
 * The command's name.
 */
cmd: Command["cmd"], 
/**
 * What people call out, such as '27' for card 27 or 'G' for a cause; empty where nothing is called.
 */
called: string, 
/**
 * How many rows it was about.
 */
n: number, };

/**
 * An action as the room reads it back.
 */
export type StepOnWall = { what: string, people: Array<string>, by: string | null, };

/**
 * How a step goes.
 */
export type StepStatus = "notStarted" | "started" | "done" | "stuck" | "cannotDo";

/**
 * One line of success, in the present tense.
 */
export type Success = { id: SuccessId, theme: ThemeId, 
/**
 * Which of the settings' perspectives, counted from 0.
 */
perspective: number, 
/**
 * 'Success 4': per theme, never used again.
 */
number: number, 
/**
 * What we see.
 */
text: string, };

/**
 * Names one success line.
 */
export type SuccessId = string;

/**
 * One success line.
 */
export type SuccessOnWall = { number: number, text: string, };

/**
 * A line of 'what happens next': a thing, a day and a person.
 */
export type ThanksLine = { on: string | null, what: string, who: string, };

/**
 * Statements of one kind that belong together, with the 'I' statement that names them.
 */
export type Theme = { id: ThemeId, kind: Kind, 
/**
 * 'Theme 3': per kind, never used again.
 */
number: number, 
/**
 * The 'I' statement; empty until the room names it.
 */
name: string, 
/**
 * 'So that …', the title that ideas are thought up for.
 */
soThat: string, 
/**
 * Place among the themes of its kind, a fractional rank.
 */
rank: string, 
/**
 * The room takes this theme forward.
 */
takenForward: boolean, };

/**
 * Names one theme.
 */
export type ThemeId = string;

/**
 * A theme by what people call out.
 */
export type ThemeOnWall = { kind: KindOnWall, number: number, 
/**
 * The 'I' statement; empty until it is named.
 */
name: string, 
/**
 * 'So that …'; empty if there is none.
 */
soThat: string, 
/**
 * Statements that count in this theme.
 */
statements: number, };

/**
 * A theme that holds fewer statements then.
 */
export type ThemeThen = { theme: ThemeId, 
/**
 * Statements in it now; those of people who withdrew not counted.
 */
now: number, 
/**
 * Statements in it then.
 */
then: number, };

/**
 * People's words were let go.
 */
export type Tidied = { 
/**
 * The workshop's revision after it.
 */
revision: number, 
/**
 * Cards whose words went.
 */
statements: number, 
/**
 * Backups that went.
 */
backups: number, 
/**
 * Files that could not be removed, by their names.
 */
unreached: Array<string>, 
/**
 * Folders elsewhere that are away, with backups from before. Heard takes those away when they are there
 * again.
 */
away: Array<string>, };

/**
 * How the room settled a tie; Heard never breaks one.
 */
export type TieSettled = "takeBoth" | "talkAndAgree" | "voteAgain";

/**
 * A calm timer. It counts down for people and ends nothing by itself.
 */
export type Timer = { 
/**
 * What the minutes are for, such as a lens's name.
 */
label: string, 
/**
 * The lens's own picture, if it is for one.
 */
icon: LensIcon | null, 
/**
 * When it was started.
 */
started: string, 
/**
 * How long it takes from then, 1 to 240 minutes.
 */
minutes: number, };

/**
 * An answer over [`super::MAX_WORDS`] that has to be cut, or left out, before anything comes in.
 */
export type TooLong = { 
/**
 * Row as in the spreadsheet.
 */
row: number, 
/**
 * Column from 0.
 */
column: number, 
/**
 * Its kind.
 */
kind: Kind, 
/**
 * The whole answer.
 */
words: string, 
/**
 * Where it could be cut.
 */
offered: Array<number>, 
/**
 * Cuts that make it fit.
 */
suggested: Array<number>, };

/**
 * Action ← idea ← cause and theme ← statements, from whichever end it was asked for.
 */
export type Trail = { 
/**
 * Action plans in their order.
 */
plans: Array<PlanId>, 
/**
 * Ideas by number; those joined to an older one are among them.
 */
ideas: Array<IdeaId>, 
/**
 * Causes theme by theme, each before those under it.
 */
causes: Array<CauseId>, 
/**
 * Themes kind by kind, in their order.
 */
themes: Array<ThemeId>, 
/**
 * Statements by number, without those of people who withdrew.
 */
statements: Array<StatementId>, };

/**
 * What is known of a kind of document without any workshop.
 */
export type Traits = { 
/**
 * Which document.
 */
kind: DocumentKind, 
/**
 * When it is for.
 */
shelf: Shelf, 
/**
 * Whose words may stand in it.
 */
audience: Audience, 
/**
 * Whether the words of statements may stand in it; themes, plans and counts may stand in all of them.
 */
statements: boolean, 
/**
 * What it comes as, the usual one first.
 */
formats: Array<Format>, 
/**
 * Papers it can be set on, the usual one first; none where it has no pages.
 */
papers: Array<Paper>, 
/**
 * Whether one plan of it can be had alone.
 */
onePlan: boolean, 
/**
 * Whether it is made of cards that have an order.
 */
cards: boolean, 
/**
 * Whether each participant gets it after the days.
 */
forParticipants: boolean, };

/**
 * A copy from elsewhere, and the workshop here that it is a copy of.
 */
export type TwoCopies = { 
/**
 * The one here, as `WorkshopOnDisk` names it.
 */
file: string, 
/**
 * What lists call it.
 */
title: string, 
/**
 * The one here has a passphrase, which is to be given first.
 */
asks: boolean, 
/**
 * When it was made, RFC 3339, where the copy is a backup that Heard made: no second laptop then.
 */
backup: string | null, 
/**
 * How they stand to each other; none where the one here asks first.
 */
apart: Apart | null, };

/**
 * 'Together we did': what is told to everybody.
 */
export type Update = { id: UpdateId, 
/**
 * The plan it is about, if one.
 */
plan: PlanId | null, 
/**
 * The theme it is about, if one.
 */
theme: ThemeId | null, 
/**
 * The day it was told.
 */
on: string, 
/**
 * Together we did.
 */
weDid: string, 
/**
 * What we could not do; never without `why`.
 */
couldNot: string, 
/**
 * Why not.
 */
why: string, };

/**
 * Names one update.
 */
export type UpdateId = string;

/**
 * What a round votes on.
 */
export type VoteOn = "themes" | "causes" | "ideas";

/**
 * One round of votes. Totals stay hidden until it is closed.
 */
export type VoteRound = { id: VoteRoundId, 
/**
 * 1 and up, in the order in which rounds were made.
 */
number: number, 
/**
 * What it votes on.
 */
on: VoteOn, 
/**
 * Which ones.
 */
items: Array<ItemId>, 
/**
 * The round that this one repeats, between the tied ones.
 */
repeats: VoteRoundId | null, 
/**
 * Dots that each person has, 1 to 10.
 */
dotsPerPerson: number, 
/**
 * Most dots of one person on one item.
 */
mostPerItem: number, 
/**
 * People who vote.
 */
people: number, 
/**
 * Closed: the counts stand, and places can be shown.
 */
closed: boolean, 
/**
 * How many places are shown, counted from the last.
 */
revealed: number, 
/**
 * How a tie was settled, if there was one.
 */
tie: TieSettled | null, 
/**
 * How people vote.
 */
votedBy: VoteSource, };

/**
 * Names one vote round.
 */
export type VoteRoundId = string;

/**
 * Where counted votes come from.
 */
export type VoteSource = "dots" | "hands" | "cards" | "phones";

/**
 * What the wall shows. Never in undo; blank after a restart.
 */
export type Wall = { 
/**
 * The workshop's id.
 */
id: WorkshopId, 
/**
 * The scene that the desk chose.
 */
scene: Scene, 
/**
 * The page of the scene, from 0; the wall takes its last page where there are fewer.
 */
page: number, 
/**
 * While the wall is held: the scene that it goes on showing.
 */
held: Scene | null, 
/**
 * Blanked: nothing is shown, the scene is kept.
 */
blank: boolean, scheme: Scheme, 
/**
 * Size of all words, in percent: 100, 115, 130, 150 or 175.
 */
size: number, 
/**
 * A pause stands before the scene until it ends.
 */
pause: Pause | null, 
/**
 * The timer that runs, if one was started.
 */
timer: Timer | null, };

/**
 * Where the wall's page is.
 */
export type WallAddress = { 
/**
 * From the desk's own address on, with a token after `#`.
 */
path: string, };

/**
 * What is pushed to a wall: the view, and nothing of the desk's.
 */
export type WallPush = { epoch: string, seq: number, view: WallView, };

/**
 * One view of the wall.
 */
export type WallView = { scheme: Scheme, 
/**
 * Size of all words, in percent.
 */
size: number, 
/**
 * The page that the desk turned to, from 0; the wall takes its last where there are fewer.
 */
page: number, 
/**
 * True in the practice workshop: the wall says so.
 */
practice: boolean, 
/**
 * What is drawn.
 */
picture: Picture, };

/**
 * Somebody who wants to hear what happened; apart from statements.
 */
export type WantsToHear = { id: WantsToHearId, 
/**
 * As they like to be introduced.
 */
name: string, 
/**
 * How to reach them.
 */
reach: string, 
/**
 * The day they were told.
 */
toldOn: string | null, 
/**
 * Who told them; empty while nobody has.
 */
toldBy: string, };

/**
 * Names one person who wants to hear what happened.
 */
export type WantsToHearId = string;

/**
 * A card of the practice round; thrown away afterwards, in no document.
 */
export type WarmUpCard = { id: WarmUpCardId, 
/**
 * What is going well for somebody right now.
 */
text: string, 
/**
 * The practice theme it was put into; empty while in none.
 */
theme: string, 
/**
 * Place in the list, a fractional rank.
 */
rank: string, };

/**
 * Names one warm-up card.
 */
export type WarmUpCardId = string;

/**
 * One field of a warm-up card and its new value.
 */
export type WarmUpField = { "field": "text", "value": string } | { "field": "theme", "value": string };

/**
 * One theme of the practice round.
 */
export type WarmUpTheme = { name: string, cards: Array<string>, };

/**
 * The workshop went back to how it was.
 */
export type WentBack = { 
/**
 * The backup of how it was until now.
 */
kept: string, 
/**
 * How it is.
 */
snapshot: Snapshot, };

/**
 * What of a workshop is counted or told, in the order in which it is told.
 */
export type What = "statements" | "themes" | "votes" | "causes" | "successes" | "inPlace" | "ideas" | "onGrid" | "plans" | "steps" | "people" | "other";

/**
 * One workshop; one to a file.
 */
export type Workshop = { 
/**
 * The same in every copy of this workshop.
 */
id: WorkshopId, 
/**
 * What the workshop is called, at most 200 characters.
 */
title: string, 
/**
 * The question that everything is about.
 */
focusQuestion: string, 
/**
 * Who holds the workshop.
 */
organisation: string, 
/**
 * Where it is held.
 */
place: string, 
/**
 * Where the quiet room is.
 */
quietRoom: string, 
/**
 * An IANA time zone, such as `Europe/London`.
 */
timeZone: string, 
/**
 * The first day.
 */
dayOne: string | null, 
/**
 * The second day; may be days after the first.
 */
dayTwo: string | null, 
/**
 * When everybody comes back together.
 */
reviewDate: string | null, 
/**
 * By when people's words are to be deleted.
 */
deleteBy: string | null, 
/**
 * The stage the team is in now.
 */
stage: Stage, 
/**
 * The stages that the team ticked as done.
 */
done: Array<Stage>, 
/**
 * Height of the picture on the wall, in centimetres.
 */
screenHeightCm: number | null, 
/**
 * Distance from the picture to the back row, in centimetres.
 */
backRowCm: number | null, 
/**
 * True for the practice workshop, which says so on every screen and document.
 */
practice: boolean, };

/**
 * One field of the workshop and its new value.
 */
export type WorkshopField = { "field": "title", "value": string } | { "field": "focusQuestion", "value": string } | { "field": "organisation", "value": string } | { "field": "place", "value": string } | { "field": "quietRoom", "value": string } | { "field": "timeZone", "value": string } | { "field": "dayOne", "value": string | null } | { "field": "dayTwo", "value": string | null } | { "field": "reviewDate", "value": string | null } | { "field": "deleteBy", "value": string | null } | { "field": "screenHeightCm", "value": number | null } | { "field": "backRowCm", "value": number | null };

/**
 * Names one workshop, and with it its file; also the id of the workshop's single rows.
 */
export type WorkshopId = string;

/**
 * A workshop in the app's data folder.
 */
export type WorkshopOnDisk = { 
/**
 * Its file name.
 */
file: string, 
/**
 * Its title; empty where it could not be read.
 */
title: string, 
/**
 * When it was last changed, RFC 3339.
 */
changed: string, 
/**
 * The stage it is in.
 */
stage: Stage | null, 
/**
 * Statements in it.
 */
statements: number, 
/**
 * The practice workshop.
 */
practice: boolean, 
/**
 * It has a passphrase: `title` is the name that its owner chose for this list, and nothing else is
 * known of it.
 */
protected: boolean, 
/**
 * An older Heard made it: opening gives it the newest form, and keeps a copy as it was beside it.
 */
older: boolean, 
/**
 * Why it cannot be opened, if so.
 */
trouble: ErrorCode | null, 
/**
 * The same as a sentence; for one that is open elsewhere, who has it and since when.
 */
why: Problem | null, 
/**
 * Then: the newest backup that is whole.
 */
newestBackup: BackupListed | null, };

/**
 * What would go, and what would change by it.
 */
export type WouldGo = { 
/**
 * Statements that would go, those among them that are only left in the history not counted.
 */
statements: number, 
/**
 * Statements that would stay.
 */
statementsThen: number, 
/**
 * Sign-ups and wishes to hear that would go.
 */
contacts: number, 
/**
 * Steps of plans in which their name stands as one who does it.
 */
steps: number, 
/**
 * Themes that would hold fewer statements.
 */
themes: Array<ThemeThen>, 
/**
 * Texts of the team that repeat their words or name: they stay, until somebody changes them. What is
 * changed before the person goes is forgotten with them.
 */
repeats: Array<Repeat>, 
/**
 * Steps that undo could not take back any more.
 */
notUndone: number, 
/**
 * Copies and documents that were made, the newest first: Heard cannot take anything out of them.
 */
copies: Array<Door>, };

/** The most tables that a room has. */
export const MOST_TABLES = 20;

/** What each job answers. */
export interface JobReplies {
  listWorkshops: Array<WorkshopOnDisk>;
  newWorkshop: Snapshot;
  practiseWithExample: Snapshot;
  openWorkshop: Snapshot;
  bringIn: Snapshot;
  closeWorkshop: Closed;
  saveCopy: FileMade;
  snapshot: Snapshot;
  wallView: WallView;
  previewScene: WallView;
  trail: Trail;
  dayNow: DayNow;
  likeThis: Array<StatementId>;
  corrections: Array<EarlierWords>;
  readSheet: SheetRead;
  previewImport: Preview;
  import: ImportDone;
  pointAt: Array<Pointed>;
  export: FileMade;
  nameDocument: DocumentName;
  documents: Array<Traits>;
  holds: Holds;
  easyReadFlags: Array<EasyReadFlag>;
  previewDocument: PagesSeen;
  beginPack: PackRun;
  packState: PackAt;
  cancelPack: PackAt;
  keepDraft: DraftKept;
  drafts: Array<Draft>;
  wouldGo: WouldGo;
  erase: Erased;
  tidy: Tidied;
  share: FileMade;
  goOn: Snapshot;
  destroy: Destroyed;
  doors: Array<Door>;
  protectWorkshop: KeyChanged;
  changePassphrase: KeyChanged;
  removePassphrase: KeyChanged;
  changeListName: ListNamed;
  recoveryCode: RecoveryGroups;
  checkRecoveryCode: Array<boolean>;
  passphraseStrength: PassphraseStrength;
  remembering: Remembering;
  rememberKey: Remembering;
  forgetKey: Remembering;
  lockWorkshop: LockedWorkshop;
  unlockWorkshop: Snapshot;
  wallAddress: WallAddress;
  listBackups: BackupList;
  lookInside: BackupInside;
  goBack: WentBack;
  backUpNow: BackupList;
  backupFolders: Array<BackupPlace>;
  addBackupFolder: Array<BackupPlace>;
  removeBackupFolder: Array<BackupPlace>;
  whatCanBeSaved: CanBeSaved;
  restoreBackup: Restored;
  compareCopies: TwoCopies;
  lookIntoCopy: BackupInside;
  takeCopy: Snapshot;
}

/** What each request takes and answers: `CommandReplies["addTheme"]["reply"]`. */
export type CommandReplies = {
  [Name in Command["cmd"]]: { args: Extract<Command, { cmd: Name }>["args"]; reply: Outcome };
} & {
  [Name in Job["cmd"]]: { args: Extract<Job, { cmd: Name }>["args"]; reply: JobReplies[Name] };
};
