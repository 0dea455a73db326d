import { describe, expect, it } from 'vitest';
import type { Statement } from '../../../protocol/protocol';
import { statement } from '../../state/fakeHost';
import { deal } from './deal';
import { calledOut } from './gather';

const cardOf = (number: number, fields: Partial<Statement> = {}): Statement =>
  statement(`s${number.toString()}`, { table: 1, ...fields });

describe('sharing out', () => {
  const people = (count: number, each: number): Statement[] =>
    Array.from({ length: count * each }, (_, at) =>
      cardOf(at + 1, { person: `p${(at % count).toString()}` }),
    );

  it('gives every card to one table, and no table more than one card more', () => {
    for (const tables of [1, 2, 3, 4, 5, 7, 9]) {
      const hands = deal(people(13, 3), tables);
      expect(hands).toHaveLength(tables);
      expect(new Set(hands.flat().map((card) => card.id)).size).toBe(39);
      const lengths = hands.map((hand) => hand.length);
      expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
    }
  });

  it("never puts two of one person's cards on a table while there are tables enough", () => {
    for (const hand of deal(people(13, 3), 3)) {
      expect(new Set(hand.map((card) => card.person)).size).toBe(hand.length);
    }
  });

  it('treats cards of nobody known as cards of different people', () => {
    const hands = deal(
      [1, 2, 3, 4].map((number) => cardOf(number)),
      2,
    );
    expect(hands.map((hand) => hand.length)).toEqual([2, 2]);
  });
});

describe('what a table calls out', () => {
  const cards = [
    cardOf(12),
    cardOf(45, { theme: 't' }),
    cardOf(46, { setAside: true }),
    cardOf(77, { table: 2 }),
    cardOf(78, { table: null }),
  ];
  const numbers = (list: readonly Statement[] | undefined): number[] =>
    (list ?? []).map((card) => card.number);

  it('takes what waits, and leaves what is placed', () => {
    const called = calledOut('12 45-46, 77-78', 1, cards);
    expect(numbers(called?.cards)).toEqual([12, 77, 78]);
    expect(numbers(called?.placed)).toEqual([45, 46]);
    expect(numbers(called?.elsewhere)).toEqual([77, 78]);
  });

  it('names numbers that are no card, and takes nothing else for numbers', () => {
    expect(calledOut('12 13', 1, cards)?.unknown).toEqual([13]);
    expect(calledOut('12 and 13', 1, cards)).toBeNull();
    expect(calledOut(' ', 1, cards)).toBeNull();
  });
});
