/** Sharing cards out to tables. */
import type { Read } from '../readingOrder';

/**
 * As many hands as tables, none more than one card longer than another. The cards of one person go to
 * different tables as far as there are tables.
 */
export function deal<Card extends Read>(cards: readonly Card[], tables: number): Card[][] {
  const hands: Card[][] = Array.from({ length: tables }, () => []);
  byPerson(cards).forEach((card, at) => hands[at % tables]?.push(card));
  return hands;
}

/** One person's cards after each other: neighbours are dealt to different tables. */
function byPerson<Card extends Read>(cards: readonly Card[]): Card[] {
  const key = (card: Card): string => card.person ?? card.id;
  return cards.toSorted((a, b) =>
    key(a) === key(b) ? a.number - b.number : key(a) < key(b) ? -1 : 1,
  );
}
