import { describe, expect, it } from 'vitest';
import { groupsOf, isTie, placesOf } from './places';

const totals = [
  { item: 'a', votes: 26 },
  { item: 'b', votes: 34 },
  { item: 'c', votes: 4 },
  { item: 'd', votes: 26 },
  { item: 'e', votes: 0 },
  { item: 'f', votes: 0 },
];

describe('places', () => {
  it('are joint where votes are level, and the next one counts on', () => {
    expect(placesOf(totals).map(({ item, place, level }) => [item, place, level])).toEqual([
      ['b', 1, false],
      ['a', 2, true],
      ['d', 2, true],
      ['c', 4, false],
      ['e', 5, true],
      ['f', 5, true],
    ]);
  });

  it('stand in groups, so that level ones are shown together', () => {
    const groups = groupsOf(placesOf(totals));
    expect(groups.map((group) => group.map(({ item }) => item))).toEqual([
      ['b'],
      ['a', 'd'],
      ['c'],
      ['e', 'f'],
    ]);
    expect(groups.map(isTie)).toEqual([false, true, false, false]);
  });
});
