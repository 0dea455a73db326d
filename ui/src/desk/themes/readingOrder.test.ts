import { describe, expect, it } from 'vitest';
import { anotherSeed, readingOrder, type Read } from './readingOrder';

/** Numbers that look drawn, the same each time. */
function lots(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A room: some people with few cards, perhaps one with many, some cards of nobody known. */
function room(seed: number): Read[] {
  const draw = lots(seed);
  const people = 1 + draw(12);
  const talker = draw(3) === 0 ? draw(20) : 0;
  return Array.from({ length: 1 + draw(60) + talker }, (_, index) => ({
    id: `0192f0c1-7d3e-7000-8000-${draw(2 ** 31).toString(16)}-${index.toString()}`,
    number: index + 1,
    person: index < talker ? 'p0' : draw(6) === 0 ? null : `p${draw(people).toString()}`,
  }));
}

const meet = (order: readonly Read[], before: string | null): number =>
  order.filter((card, index) => {
    const last = index === 0 ? before : (order[index - 1]?.person ?? null);
    return card.person !== null && card.person === last;
  }).length;

/** The fewest neighbours of one person that any order has: only one person can have too many. */
function fewest(cards: readonly Read[], before: string | null): number {
  const people = [...new Set(cards.map((card) => card.person))].filter((each) => each !== null);
  return Math.max(
    0,
    ...people.map((person) => {
      const own = cards.filter((card) => card.person === person).length;
      return own - (cards.length - own) - (person === before ? 0 : 1);
    }),
  );
}

describe('the order of reading', () => {
  const rooms = Array.from({ length: 400 }, (_, index) => index + 1);

  it('holds every card once, whatever the room and the seed', () => {
    for (const seed of rooms) {
      const cards = room(seed);
      for (const order of [readingOrder(cards, 0), readingOrder(cards, seed)]) {
        expect(order.map((card) => card.number).toSorted((a, b) => a - b)).toEqual(
          cards.map((card) => card.number),
        );
      }
    }
  });

  it('lets cards of one person meet only where no order avoids it', () => {
    for (const seed of rooms) {
      const cards = room(seed);
      expect(meet(readingOrder(cards, seed), null), `room ${seed.toString()}`).toBe(
        fewest(cards, null),
      );
    }
  });

  it('thinks of the person who was read just now', () => {
    for (const seed of rooms) {
      const cards = room(seed);
      const now = cards[seed % cards.length] ?? null;
      const others = cards.filter((card) => card !== now);
      expect(meet(readingOrder(cards, seed, now), now?.person ?? null)).toBe(
        fewest(others, now?.person ?? null),
      );
    }
  });

  it('stays as it was announced while its cards are read', () => {
    for (const seed of rooms.slice(0, 100)) {
      const order = readingOrder(room(seed), seed);
      const [first, ...rest] = order;
      expect(readingOrder(rest, seed, first ?? null)).toEqual(rest);
    }
  });

  it('is the same on every desk, and another with another seed', () => {
    const cards = room(7);
    expect(readingOrder(cards.toReversed(), 5)).toEqual(readingOrder(cards, 5));
    expect(readingOrder(cards, 6)).not.toEqual(readingOrder(cards, 5));
  });

  it('goes by number from the card that is read, and comes round', () => {
    const cards = [3, 1, 4, 2].map((number) => ({ id: number.toString(), number, person: 'p' }));
    const read = cards.find((card) => card.number === 2) ?? null;
    expect(readingOrder(cards, 0, read).map((card) => card.number)).toEqual([3, 4, 1]);
  });
});

describe('another seed', () => {
  it('is never the old one, and never the one for no shuffling', () => {
    expect(anotherSeed(1, () => 0)).toBe(2);
    expect(anotherSeed(0, () => 0)).toBe(1);
    expect(anotherSeed(5, () => 0.999_999_999)).toBeGreaterThan(1);
  });
});
