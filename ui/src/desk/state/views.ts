/**
 * Look-ups that several screens share, in the order in which people see things. All are plain functions
 * of the replica: wrap them in `$derived(…)`, and the screen follows. Groups over all statements are
 * worked out once for everybody (`groups.svelte.ts`), so a board of thirty themes costs one pass.
 */
import type {
  ActionPlan,
  AgendaItem,
  Cause,
  Idea,
  InPlace,
  Kind,
  Piece,
  Placement,
  RoomNote,
  RoomNoteKind,
  SignUp,
  Statement,
  Step,
  Success,
  Theme,
  Update,
  VoteRound,
} from '../../protocol/protocol';
import * as words from '../../words';
import { groups } from './groups.svelte';
import { byNumber, byRank } from './order';
import { workshop } from './workshop.svelte';

const doc = workshop.doc;

// --- statements ---------------------------------------------------------------------------------

/** Statements of a kind, in the order of their numbers; without those of people who withdrew. */
export function statementsOf(kind: Kind): Statement[] {
  return groups.byKind(kind);
}

/** Statements that nobody has placed or set aside, in rank order. */
export function unplaced(kind: Kind): Statement[] {
  return groups.unplaced(kind);
}

/** Statements that are set aside, in rank order. */
export function setAside(kind: Kind): Statement[] {
  return groups.setAside(kind);
}

/** Statements that stand in a theme: its own in rank order, then those that are 'also in' it. */
export function statementsIn(theme: string): {
  own: Statement[];
  also: Statement[];
  all: Statement[];
} {
  return groups.inTheme(theme);
}

/** False once the person who said it withdrew: it is out of wall, documents and counts. */
export function stands(statement: Statement): boolean {
  return doc.people.get(statement.person)?.withdrawn !== true;
}

/** Why a statement stays off the wall; null where it may be shown. */
export function offTheWall(statement: Statement): 'withdrawn' | 'mayNotShow' | 'undecided' | null {
  const person = doc.people.get(statement.person);
  if (person?.withdrawn) return 'withdrawn';
  if (person && !person.mayShow) return 'mayNotShow';
  return decided(statement) ? null : 'undecided';
}

/** Whether a statement may be shown on the wall. */
export function mayShow(statement: Statement): boolean {
  return offTheWall(statement) === null;
}

/** Whether documents may quote a statement: its person said so. Without a person nobody did. */
export function mayQuote(statement: Statement): boolean {
  const person = doc.people.get(statement.person);
  return person?.mayQuote === true && !person.withdrawn && decided(statement);
}

/** Whether somebody has chosen about every part that may identify someone. */
export function decided(statement: Statement): boolean {
  return statement.pointed.every((pointed) => pointed.choice !== 'undecided');
}

/** The words as the room may see them: hidden parts as blocks. Parts are counted in characters, not units. */
export function wordsAsPieces(statement: Pick<Statement, 'words' | 'hidden' | 'pointed'>): Piece[] {
  const chosen = statement.pointed.filter((pointed) => pointed.choice === 'hidden');
  const parts = [...statement.hidden, ...chosen.map((pointed) => pointed.part)].toSorted(
    (a, b) => a.start - b.start,
  );
  const characters = [...statement.words];
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of parts) {
    if (start > at) pieces.push({ piece: 'words', text: characters.slice(at, start).join('') });
    if (end > at && (start >= at || pieces.at(-1)?.piece !== 'hidden'))
      pieces.push({ piece: 'hidden' });
    at = Math.max(at, end);
  }
  if (at < characters.length) pieces.push({ piece: 'words', text: characters.slice(at).join('') });
  return pieces;
}

/** How hearing goes: of the statements of a kind that may be shown, how many were heard. */
export function hearing(kind: Kind): { heard: number; of: number; skipped: number } {
  const all = statementsOf(kind);
  const shown = all.filter(mayShow);
  return {
    heard: shown.filter((statement) => statement.heard === 'heard').length,
    of: shown.length,
    skipped: all.length - shown.length,
  };
}

/** How placing goes: of the statements of a kind, how many are in a theme or set aside. */
export function placing(kind: Kind): { placed: number; of: number } {
  const of = statementsOf(kind).length;
  return { placed: of - unplaced(kind).length, of };
}

/** Whether a statement has its place: in a theme, or set aside. */
export const isPlaced = (statement: Statement): boolean =>
  statement.theme !== null || statement.setAside;

/** The statement of this number. */
export function statementNumbered(number: number): Statement | undefined {
  return doc.statements.rows.find((statement) => statement.number === number);
}

// --- themes -------------------------------------------------------------------------------------

/** Themes of a kind in rank order. */
export function themesOf(kind: Kind): Theme[] {
  return doc.themes.rows.filter((theme) => theme.kind === kind).toSorted(byRank);
}

/** Themes that the room takes forward, in rank order. */
export function takenForward(kind?: Kind): Theme[] {
  return doc.themes.rows
    .filter((theme) => theme.takenForward && (!kind || theme.kind === kind))
    .toSorted(byRank);
}

/** Themes for later stages: those taken forward, else all that are not working. */
export function themesToWorkOn(): Theme[] {
  const taken = takenForward();
  return taken.length > 0 ? taken : themesOf('notWorking');
}

/** The name of a kind in this workshop. */
export function kindName(kind: Kind): string {
  return workshop.settings[kind];
}

// --- causes -------------------------------------------------------------------------------------

/** A cause with the causes under it. */
export interface CauseTree {
  cause: Cause;
  depth: number;
  under: CauseTree[];
}

/** The why-tree of a theme. */
export function causesOf(theme: string): CauseTree[] {
  const all = doc.causes.rows.filter((cause) => cause.theme === theme).toSorted(byRank);
  const under = (parent: string | null, depth: number): CauseTree[] =>
    all
      .filter((cause) => cause.parent === parent)
      .map((cause) => ({ cause, depth, under: under(cause.id, depth + 1) }));
  return under(null, 0);
}

/** A tree as one list, top to bottom. */
export function flatten(trees: readonly CauseTree[]): CauseTree[] {
  return trees.flatMap((tree) => [tree, ...flatten(tree.under)]);
}

/** Causes that the room ringed. */
export function ringed(theme: string): Cause[] {
  return flatten(causesOf(theme))
    .map((tree) => tree.cause)
    .filter((cause) => cause.mattersMost);
}

// --- success and in place -----------------------------------------------------------------------

/** Success lines of a theme from one perspective, in the order of their numbers. */
export function successesOf(theme: string, perspective?: number): Success[] {
  return doc.successes.rows
    .filter((row) => row.theme === theme && (perspective ?? row.perspective) === row.perspective)
    .toSorted(byNumber);
}

/** What is in place already for a theme. */
export function inPlaceFor(theme: string): InPlace[] {
  return doc.inPlace.rows.filter((row) => row.theme === theme).toSorted(byRank);
}

// --- ideas and the grid -------------------------------------------------------------------------

/** One idea with those that were joined to it, the oldest first. */
export interface JoinedIdea {
  /** The one that leads: votes, placement and plan are its own. */
  idea: Idea;
  /** All of them, the leading one first. */
  said: Idea[];
}

/** Ideas of a theme and lens, or of the whole workshop, in the order of their numbers. */
export function ideasOf(at: { theme?: string; lens?: number } = {}): JoinedIdea[] {
  const joined = new Map<string, Idea[]>();
  for (const idea of doc.ideas.rows) {
    if (idea.joinedTo) joined.set(idea.joinedTo, [...(joined.get(idea.joinedTo) ?? []), idea]);
  }
  return doc.ideas.rows
    .filter((idea) => idea.joinedTo === null)
    .filter(
      (idea) => (at.theme ?? idea.theme) === idea.theme && (at.lens ?? idea.lens) === idea.lens,
    )
    .toSorted(byNumber)
    .map((idea) => ({ idea, said: [idea, ...(joined.get(idea.id) ?? []).toSorted(byNumber)] }));
}

/** The idea that leads where this one was joined; itself otherwise. */
export function leading(idea: Idea): Idea {
  const older = doc.ideas.get(idea.joinedTo);
  return older ? leading(older) : idea;
}

/** Where an idea stands on the grid. */
export function placementOf(idea: string): Placement | undefined {
  return doc.placements.rows.find((row) => row.idea === idea);
}

// --- votes --------------------------------------------------------------------------------------

/** Vote rounds in the order in which they were made. */
export function rounds(on?: VoteRound['on']): VoteRound[] {
  return doc.voteRounds.rows.filter((round) => (on ?? round.on) === round.on).toSorted(byNumber);
}

/** Votes for one item of a round, over all sources. For the desk only: totals stay off the wall. */
export function votesFor(round: string, item: string): number {
  return doc.counts.rows
    .filter((count) => count.round === round && count.item === item)
    .reduce((sum, count) => sum + count.n, 0);
}

// --- plans --------------------------------------------------------------------------------------

/** An action plan with its steps, the first one first, and who signed up. */
export interface PlanWithSteps {
  plan: ActionPlan;
  idea: Idea | undefined;
  steps: Step[];
  signUps: SignUp[];
}

/** Action plans in rank order. */
export function plans(): PlanWithSteps[] {
  return doc.plans.rows.toSorted(byRank).map((plan) => ({
    plan,
    idea: doc.ideas.get(plan.idea),
    steps: stepsOf(plan.id),
    signUps: doc.signUps.rows.filter((signUp) => signUp.plan === plan.id),
  }));
}

/** Steps of a plan in order; the first is the first step. */
export function stepsOf(plan: string): Step[] {
  return doc.steps.rows.filter((step) => step.plan === plan).toSorted(byRank);
}

/** Updates about a plan or theme, or all, the newest first. */
export function updates(about?: { plan?: string; theme?: string }): Update[] {
  return doc.updates.rows
    .filter((update) => (about?.plan ?? update.plan) === update.plan)
    .filter((update) => (about?.theme ?? update.theme) === update.theme)
    .toSorted((a, b) => (a.on === b.on ? (a.id < b.id ? 1 : -1) : a.on < b.on ? 1 : -1));
}

// --- the room -----------------------------------------------------------------------------------

/** Room notes of one kind in rank order. */
export function notesOf(kind: RoomNoteKind): RoomNote[] {
  return doc.roomNotes.rows.filter((note) => note.kind === kind).toSorted(byRank);
}

/** A day's agenda in the order of its hours. */
export function agendaOf(day: number): AgendaItem[] {
  return doc.agenda.rows
    .filter((item) => item.day === day)
    .toSorted((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
}

// --- what things are called ---------------------------------------------------------------------

/** 'theme 3'. */
export function calledTheme(theme: Theme | undefined): string {
  return theme ? words.called.theme(theme.number) : '';
}

/** 'cause G'. */
export function calledCause(cause: Cause | undefined): string {
  return cause ? words.called.cause(cause.letter) : '';
}

/** 'idea 14', or 'ideas 16 and 24' where they were joined. */
export function calledIdea(idea: JoinedIdea): string {
  return words.called.ideas(idea.said.map((each) => each.number));
}
