/** What a table calls out: the numbers of the cards that it put together. */
import type { Statement } from '../../../protocol/protocol';
import { isPlaced } from '../../state/views';
import { cardNumbers } from '../numbers';

/** What the numbers mean for a table. */
export interface Gathered {
  /** Cards that go together now. */
  cards: Statement[];
  /** Cards that stand in a theme already, or are set aside: they stay there. */
  placed: Statement[];
  /** Cards of this kind that lie on another table, or on none. They go along. */
  elsewhere: Statement[];
  /** Numbers of no card, or of another kind. */
  unknown: number[];
}

/** Sorts out what was typed; null where it is no row of numbers. */
export function calledOut(
  typed: string,
  table: number,
  ofKind: readonly Statement[],
): Gathered | null {
  const numbers = cardNumbers(typed);
  if (!numbers) return null;
  const found = numbers.map((number) => ofKind.find((card) => card.number === number));
  const known = found.filter((card) => card !== undefined);
  const cards = known.filter((card) => !isPlaced(card));
  return {
    cards,
    placed: known.filter(isPlaced),
    elsewhere: cards.filter((card) => card.table !== table),
    unknown: numbers.filter((_, at) => found[at] === undefined),
  };
}
