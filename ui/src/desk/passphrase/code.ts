/** A recovery code as people type it: 13 groups of five letters and digits. */

/** Groups of a code. */
export const GROUPS = 13;

/** Characters of a group. */
export const LENGTH = 5;

/** As it stands on paper, without spaces and dashes; what looks like a digit is taken for it. */
export function plain(text: string): string {
  return text
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-Z]/g, '');
}

/** No group is typed yet. */
export const noGroups = (): string[] => Array.from({ length: GROUPS }, () => '');

/** The groups after a text was typed or pasted at one place; what is too long for it goes on in the next ones. */
export function spread(groups: readonly string[], at: number, text: string): string[] {
  const typed = plain(text);
  const after = [...groups];
  after[at] = typed.slice(0, LENGTH);
  for (let rest = typed.slice(LENGTH), place = at + 1; rest !== '' && place < GROUPS; place += 1) {
    after[place] = rest.slice(0, LENGTH);
    rest = rest.slice(LENGTH);
  }
  return after;
}

/** The place that is typed in next: the first after this one that is not full; else the one that was typed last. */
export function nextPlace(groups: readonly string[], from: number): number {
  const next = groups.findIndex((group, place) => place >= from && group.length < LENGTH);
  return next === -1 ? Math.min(from, GROUPS - 1) : next;
}
