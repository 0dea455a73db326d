/** What somebody means who types numbers: a card, a theme, or a row of cards. */

/** 'card 9' or 'theme 5'. */
export interface Called {
  what: 'card' | 'theme';
  number: number;
}

/** '9' and 'c9' are card 9, 't5' and 'theme 5' are theme 5; null where it is no number. */
export function calledBy(typed: string): Called | null {
  const found = /^\s*(c(?:ard)?|t(?:heme)?)?\s*(\d{1,6})\s*$/i.exec(typed);
  if (!found) return null;
  const what = found[1]?.toLowerCase().startsWith('t') ? 'theme' : 'card';
  return { what, number: Number(found[2]) };
}

/** The most cards that one row of numbers can mean. */
const MOST = 2_000;

/** '12 45 77-79' as 12, 45, 77, 78, 79, each once; null where it is no row of numbers. */
export function cardNumbers(typed: string): number[] | null {
  const parts = typed.split(/[\s,;]+/).filter(Boolean);
  const numbers = new Set<number>();
  for (const part of parts) {
    const found = /^(\d{1,6})(?:[-–](\d{1,6}))?$/.exec(part);
    if (!found) return null;
    const first = Number(found[1]);
    const last = found[2] === undefined ? first : Number(found[2]);
    if (last < first || last - first > MOST) return null;
    for (let number = first; number <= last; number += 1) numbers.add(number);
  }
  return numbers.size > 0 && numbers.size <= MOST ? [...numbers] : null;
}

/** Like `cardNumbers`, and null where it is only one. */
export function rowOfNumbers(typed: string): number[] | null {
  const numbers = cardNumbers(typed);
  return numbers && numbers.length > 1 ? numbers : null;
}
