/* eslint-disable svelte/prefer-svelte-reactivity -- built anew inside a derived value; nobody changes them afterwards */
/** Statements in groups, worked out once a change for every screen that asks. */
import type { Kind, Statement } from '../../protocol/protocol';
import { byNumber, byRank } from './order';
import { workshop } from './workshop.svelte';

interface InTheme {
  own: Statement[];
  also: Statement[];
  all: Statement[];
}

const NOTHING: InTheme = { own: [], also: [], all: [] };

class Groups {
  /** Every statement that counts: without those of people who withdrew. */
  readonly #standing: Statement[] = $derived.by(() => {
    const gone = new Set(
      workshop.doc.people.rows.filter((person) => person.withdrawn).map((person) => person.id),
    );
    return workshop.doc.statements.rows.filter((row) => !row.person || !gone.has(row.person));
  });

  readonly #kinds: Map<Kind, Statement[]> = $derived(
    sorted(
      grouped(this.#standing, (row) => row.kind),
      byNumber,
    ),
  );

  readonly #apart: Map<string, Statement[]> = $derived(
    sorted(
      grouped(this.#standing, (row) => (row.theme ? '' : apart(row.kind, row.setAside))),
      byRank,
    ),
  );

  readonly #themes: Map<string, InTheme> = $derived.by(() => {
    const themes = new Map<string, InTheme>();
    const at = (id: string): InTheme => {
      const found = themes.get(id) ?? { own: [], also: [], all: [] };
      themes.set(id, found);
      return found;
    };
    for (const row of this.#standing.toSorted(byRank)) {
      if (row.theme) at(row.theme).own.push(row);
      for (const theme of row.alsoIn) at(theme).also.push(row);
    }
    for (const each of themes.values()) each.all = [...each.own, ...each.also];
    this.#before = kept(this.#before, themes);
    return this.#before;
  });
  #before = new Map<string, InTheme>();

  byKind(kind: Kind): Statement[] {
    return this.#kinds.get(kind) ?? [];
  }

  unplaced(kind: Kind): Statement[] {
    return this.#apart.get(apart(kind, false)) ?? [];
  }

  setAside(kind: Kind): Statement[] {
    return this.#apart.get(apart(kind, true)) ?? [];
  }

  inTheme(theme: string): InTheme {
    return this.#themes.get(theme) ?? NOTHING;
  }
}

/** A theme whose statements are still the same ones stays the same object: its screen is left alone. */
function kept(before: Map<string, InTheme>, now: Map<string, InTheme>): Map<string, InTheme> {
  for (const [id, group] of now) {
    const old = before.get(id);
    if (old && sameRows(old.own, group.own) && sameRows(old.also, group.also)) now.set(id, old);
  }
  return now;
}

const sameRows = (a: Statement[], b: Statement[]): boolean =>
  a.length === b.length && a.every((row, at) => row === b[at]);

const apart = (kind: Kind, setAside: boolean): string => `${kind} ${String(setAside)}`;

function sorted<Key>(
  groups: Map<Key, Statement[]>,
  order: (a: Statement, b: Statement) => number,
): Map<Key, Statement[]> {
  for (const rows of groups.values()) rows.sort(order);
  return groups;
}

function grouped<Key>(rows: Statement[], key: (row: Statement) => Key): Map<Key, Statement[]> {
  const groups = new Map<Key, Statement[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

/** Statements in groups. */
export const groups = new Groups();
