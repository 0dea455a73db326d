import { describe, expect, it } from 'vitest';
import { readingOrder } from './readingOrder';

const cards = Array.from({ length: 60 }, (_, index) => ({
  id: `0192f0c1-7d3e-7000-8000-${index.toString(16).padStart(12, '0')}`,
  person: `p${Math.floor(index / 3).toString()}`,
}));

describe('the order of reading', () => {
  it('holds every card once, shuffled, and the same each time', () => {
    const order = readingOrder(cards);
    expect(new Set(order.map((card) => card.id)).size).toBe(60);
    expect(order).not.toEqual(cards);
    expect(readingOrder(cards.toReversed())).toEqual(order);
  });

  it("never reads two of one person's cards in a row while others are left", () => {
    const order = readingOrder(cards);
    const pairs = order.slice(1).filter((card, index) => card.person === order[index]?.person);
    expect(pairs).toEqual([]);
  });

  it('reads what is left when only one person is left', () => {
    const alone = [
      { id: 'a', person: 'p' },
      { id: 'b', person: 'p' },
    ];
    expect(readingOrder(alone)).toHaveLength(2);
  });
});
