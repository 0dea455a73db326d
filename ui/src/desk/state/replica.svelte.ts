/* eslint-disable svelte/prefer-svelte-reactivity -- the host's own rows and the guesses are read only here; what is shown is reactive */
/**
 * The desk's own copy of the open workshop: one reactive table a record.
 *
 * Rows are never changed in place; a changed row is a new object. A screen that reads
 * `replica.statements.get(id)` is drawn again only when that one row changes; one that reads
 * `replica.statements.rows` when any of them does. `apply` takes what the host pushed; `guess` shows a
 * change before the host has answered, on top of what is known, until it is dropped again.
 */
import { SvelteMap } from 'svelte/reactivity';
import type { Change, Document, RecordKind } from '../../protocol/protocol';

type Lists = { [List in keyof Document]: Document[List][number] };
type Row = Lists[keyof Lists];

/** Where each record's rows stand in the document. */
export const LIST = {
  workshop: 'workshop',
  settings: 'settings',
  wall: 'wall',
  invited: 'invited',
  facilitator: 'facilitators',
  agendaItem: 'agenda',
  prompt: 'prompts',
  roomNote: 'roomNotes',
  warmUpCard: 'warmUpCards',
  person: 'people',
  statement: 'statements',
  theme: 'themes',
  voteRound: 'voteRounds',
  count: 'counts',
  cause: 'causes',
  success: 'successes',
  inPlace: 'inPlace',
  idea: 'ideas',
  placement: 'placements',
  actionPlan: 'plans',
  step: 'steps',
  signUp: 'signUps',
  wantsToHear: 'wantsToHear',
  update: 'updates',
} as const satisfies Record<RecordKind, keyof Document>;

/** The rows of one record, by id. */
export class Table<R extends { id: string }> {
  /** What is shown: what the host said, with guesses on top. */
  readonly #shown = new SvelteMap<string, R>();
  /** What the host said. */
  readonly #known = new Map<string, R>();
  readonly #guesses = new Map<string, { by: string; change: (row: R) => R }[]>();

  /** The same, for whoever reads all of them: one thing to follow in place of one a row. */
  readonly #all = new Map<string, R>();
  #turn: number = $state(0);

  /** All rows, in the order in which they came. */
  readonly rows: R[] = $derived.by(() => {
    void this.#turn;
    return [...this.#all.values()];
  });

  /** The row of this id; subscribes to this row only. */
  get(id: string | null | undefined): R | undefined {
    return id ? this.#shown.get(id) : undefined;
  }

  /** How many rows there are. */
  get size(): number {
    return this.#shown.size;
  }

  /** Puts a row in, changes it, or takes it out (null). */
  put(id: string, row: R | null): void {
    if (row) this.#known.set(id, row);
    else this.#known.delete(id);
    this.#show(id);
  }

  /** Takes over a whole list; rows that are the same keep their identity, so nothing is drawn again. */
  replace(rows: readonly R[]): void {
    const coming = new Map(rows.map((row) => [row.id, row]));
    for (const id of [...this.#known.keys()]) if (!coming.has(id)) this.put(id, null);
    for (const [id, row] of coming) if (!same(this.#known.get(id), row)) this.put(id, row);
  }

  /** Shows a row changed, until `drop` is called with the same name. */
  guess(by: string, id: string, change: (row: R) => R): void {
    const others = this.#guesses.get(id) ?? [];
    this.#guesses.set(id, [...others, { by, change }]);
    this.#show(id);
  }

  /** Ends all guesses of this name. */
  drop(by: string): void {
    for (const [id, guesses] of [...this.#guesses]) {
      const left = guesses.filter((guess) => guess.by !== by);
      if (left.length === guesses.length) continue;
      if (left.length > 0) this.#guesses.set(id, left);
      else this.#guesses.delete(id);
      this.#show(id);
    }
  }

  #show(id: string): void {
    let row = this.#known.get(id);
    if (!row) {
      if (this.#all.delete(id)) this.#turn += 1;
      this.#shown.delete(id);
      return;
    }
    for (const guess of this.#guesses.get(id) ?? []) row = guess.change(row);
    if (same(this.#all.get(id), row)) return;
    this.#all.set(id, row);
    this.#turn += 1;
    this.#shown.set(id, row);
  }
}

/** Every table of the open workshop. */
export class Replica {
  readonly workshop = new Table<Lists['workshop']>();
  readonly settings = new Table<Lists['settings']>();
  readonly wall = new Table<Lists['wall']>();
  readonly invited = new Table<Lists['invited']>();
  readonly facilitators = new Table<Lists['facilitators']>();
  readonly agenda = new Table<Lists['agenda']>();
  readonly prompts = new Table<Lists['prompts']>();
  readonly roomNotes = new Table<Lists['roomNotes']>();
  readonly warmUpCards = new Table<Lists['warmUpCards']>();
  readonly people = new Table<Lists['people']>();
  readonly statements = new Table<Lists['statements']>();
  readonly themes = new Table<Lists['themes']>();
  readonly voteRounds = new Table<Lists['voteRounds']>();
  readonly counts = new Table<Lists['counts']>();
  readonly causes = new Table<Lists['causes']>();
  readonly successes = new Table<Lists['successes']>();
  readonly inPlace = new Table<Lists['inPlace']>();
  readonly ideas = new Table<Lists['ideas']>();
  readonly placements = new Table<Lists['placements']>();
  readonly plans = new Table<Lists['plans']>();
  readonly steps = new Table<Lists['steps']>();
  readonly signUps = new Table<Lists['signUps']>();
  readonly wantsToHear = new Table<Lists['wantsToHear']>();
  readonly updates = new Table<Lists['updates']>();

  /** Takes over a whole document. */
  replace(document: Document): void {
    for (const list of Object.values(LIST)) this.#table(list).replace(document[list]);
  }

  /** Empties every table: no workshop is open. */
  clear(): void {
    for (const list of Object.values(LIST)) this.#table(list).replace([]);
  }

  /** Takes what the host pushed. */
  apply(changes: readonly Change[]): void {
    for (const change of changes) this.#table(LIST[change.record]).put(change.id, change.after);
  }

  /** Shows changes before the host has answered. */
  guess(by: string, guesses: readonly Guess[]): void {
    for (const { list, id, change } of guesses) this.#table(list).guess(by, id, change);
  }

  /** Ends the guesses of this name. */
  drop(by: string): void {
    for (const list of Object.values(LIST)) this.#table(list).drop(by);
  }

  /** The whole document again, rows by id: for comparing with a snapshot. */
  document(): Document {
    const sorted = Object.values(LIST).map((list) => [
      list,
      this.#table(list).rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    ]);
    return Object.fromEntries(sorted) as Document;
  }

  /** A record name and its row always fit: the protocol's types make sure where they are made. */
  #table(list: keyof Document): Table<Row> {
    return this[list] as unknown as Table<Row>;
  }
}

/** A row that is shown changed before the host has answered. */
export interface Guess {
  list: keyof Document;
  id: string;
  change: (row: Row) => Row;
}

/** A guess about one row of one list. */
export function guessAt<List extends keyof Lists>(
  list: List,
  id: string,
  fields: Partial<Lists[List]>,
): Guess {
  return { list, id, change: (row) => ({ ...row, ...fields }) };
}

const same = (a: unknown, b: unknown): boolean =>
  a === b || (a !== undefined && JSON.stringify(a) === JSON.stringify(b));
