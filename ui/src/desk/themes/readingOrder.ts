/** The order in which cards are read aloud. */

/** What the order needs to know of a card. */
interface Read {
  id: string;
  person: string | null;
}

/**
 * A shuffled order that is the same on every desk and after a restart. Cards of one person never follow
 * each other while there are others to read between them.
 */
export function readingOrder<Card extends Read>(cards: readonly Card[]): Card[] {
  const left = cards
    .map((card) => ({ card, lot: lotOf(card.id) }))
    .toSorted((a, b) => a.lot - b.lot);
  const order: Card[] = [];
  while (left.length > 0) {
    const last = order.at(-1)?.person ?? null;
    const at = last === null ? 0 : left.findIndex(({ card }) => card.person !== last);
    const [drawn] = left.splice(Math.max(0, at), 1);
    if (drawn) order.push(drawn.card);
  }
  return order;
}

/** A number from an id that nobody can guess the order of (FNV-1a, stirred once more). */
function lotOf(id: string): number {
  let lot = 0x811c9dc5;
  for (const sign of id) lot = Math.imul(lot ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  lot = Math.imul(lot ^ (lot >>> 15), 0x2c1b3c6d);
  return (lot ^ (lot >>> 12)) >>> 0;
}
