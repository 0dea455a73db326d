import type { IconName } from './icons';
import type { Kind } from './kinds';

/** One line of a menu. */
export interface MenuItem {
  id: string;
  label: string;
  /** A key that picks it while the menu is open, shown as a cap at its left. */
  key?: string;
  /** A second, quiet line. */
  hint?: string;
  icon?: IconName;
  /** A theme's cut before the words. */
  cut?: { kind: Kind; number?: number };
  /** Cannot be picked now; `hint` says why. */
  refused?: boolean;
  /** A line above it parts it from what is before. */
  apart?: boolean;
}

/** Which line the key goes to: the next one from `from` that can be picked, round and round. */
export function lineFor(key: string, from: number, items: readonly MenuItem[]): number | null {
  const able = items.flatMap((item, index) => (item.refused ? [] : [index]));
  const [first] = able;
  const last = able.at(-1);
  if (first === undefined || last === undefined) return null;
  switch (key) {
    case 'ArrowDown':
      return able.find((index) => index > from) ?? first;
    case 'ArrowUp':
      return able.findLast((index) => index < from) ?? last;
    case 'Home':
      return first;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** The line that a typed letter or figure means: its own key first, else the next that begins so. */
export function lineNamed(typed: string, from: number, items: readonly MenuItem[]): number | null {
  const wanted = typed.toLowerCase();
  const able = (item: MenuItem): boolean => !item.refused;
  const byKey = items.findIndex((item) => able(item) && item.key?.toLowerCase() === wanted);
  if (byKey >= 0) return byKey;
  const begins = (item: MenuItem): boolean =>
    able(item) && item.label.toLowerCase().startsWith(wanted);
  const after = items.findIndex((item, index) => index > from && begins(item));
  if (after >= 0) return after;
  const any = items.findIndex(begins);
  return any >= 0 ? any : null;
}
