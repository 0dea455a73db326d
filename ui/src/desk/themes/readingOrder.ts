/** The order in which cards are read aloud: by their numbers, or shuffled by a seed. */

/** What the order needs to know of a card. */
export interface Read {
  id: string;
  number: number;
  person: string | null;
}

/** The seed that stands for no shuffling. */
export const BY_NUMBER = 0;

/** The largest seed. */
const SEEDS = 0xffff_ffff;

/** Another seed than this one; `draw` gives a number from 0 up to 1. */
export function anotherSeed(than: number, draw: () => number = Math.random): number {
  const seed = 1 + Math.floor(draw() * (SEEDS - 1));
  return seed === than ? (seed % SEEDS) + 1 : seed;
}

/**
 * The cards that are read after `now`, in order; without `now`, all of them. By their numbers reading goes
 * on from there and comes round to those before. Shuffled, cards of one person never follow each other
 * where that can be avoided, and the order stays the same while its cards are read one after another.
 */
export function readingOrder<Card extends Read>(
  cards: readonly Card[],
  seed: number,
  now: Read | null = null,
): Card[] {
  const others = cards.filter((card) => card.id !== now?.id);
  if (seed !== BY_NUMBER) return keptApart(shuffled(others, seed), now?.person ?? null);
  const byNumber = others.toSorted((a, b) => a.number - b.number);
  const from = now?.number ?? 0;
  return [
    ...byNumber.filter((card) => card.number > from),
    ...byNumber.filter((card) => card.number < from),
  ];
}

function shuffled<Card extends Read>(cards: readonly Card[], seed: number): Card[] {
  return cards
    .map((card) => ({ card, lot: lotOf(card.id, seed) }))
    .toSorted((a, b) => a.lot - b.lot || (a.card.id < b.card.id ? -1 : 1))
    .map(({ card }) => card);
}

/** Draws the first card that leaves an order without neighbours of one person, time after time. */
function keptApart<Card extends Read>(cards: readonly Card[], before: string | null): Card[] {
  const left = [...cards];
  const counts = countedByPerson(left);
  const order: Card[] = [];
  let last = before;
  while (left.length > 0) {
    const must = whoMustBeNext(counts, left.length, last);
    const fits = ({ person }: Card): boolean =>
      must === null ? person === null || person !== last : person === must;
    const [drawn] = left.splice(Math.max(0, left.findIndex(fits)), 1);
    if (!drawn) break;
    order.push(drawn);
    last = drawn.person;
    if (drawn.person !== null) counts.set(drawn.person, (counts.get(drawn.person) ?? 1) - 1);
  }
  return order;
}

const countedByPerson = (cards: readonly Read[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { person } of cards) {
    if (person !== null) counts.set(person, (counts.get(person) ?? 0) + 1);
  }
  return counts;
};

/** The person whose cards are so many that one of them comes now, or two would meet later. */
function whoMustBeNext(
  counts: ReadonlyMap<string, number>,
  left: number,
  last: string | null,
): string | null {
  let most: string | null = null;
  for (const [person, count] of counts) {
    if (person !== last && count > (most === null ? 0 : (counts.get(most) ?? 0))) most = person;
  }
  return most !== null && (counts.get(most) ?? 0) * 2 > left ? most : null;
}

/** A number from an id and a seed that nobody can guess the order of (FNV-1a, stirred twice). */
function lotOf(id: string, seed: number): number {
  let lot = 0x811c9dc5 ^ seed;
  for (const sign of id) lot = Math.imul(lot ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  lot = Math.imul(lot ^ (lot >>> 15), 0x2c1b3c6d);
  lot = Math.imul(lot ^ (lot >>> 12), 0x297a2d39);
  return (lot ^ (lot >>> 15)) >>> 0;
}
