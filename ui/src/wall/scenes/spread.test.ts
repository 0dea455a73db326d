import { describe, expect, it } from 'vitest';
import { spread, type Put } from './spread';

const put = (number: number, effort: number, difference: number, inPlay = false): Put => ({
  number,
  effort,
  difference,
  inPlay,
});

describe('the places of discs', () => {
  it('are where the room put them when there is room', () => {
    expect(spread([put(1, 0, 100), put(2, 100, 0), put(3, 50, 50)])).toEqual([
      { x: 0, y: 0 },
      { x: 1, y: 1 },
      { x: 0.5, y: 0.5 },
    ]);
  });

  it('are apart for discs on one spot, and the older one stays', () => {
    const [second, first] = spread([put(9, 50, 50), put(4, 50, 50)]);
    expect(first).toEqual({ x: 0.5, y: 0.5 });
    expect(Math.abs((second?.x ?? 0) - 0.5)).toBeGreaterThan(0.1);
  });

  it('are the same in whatever order the discs come', () => {
    const discs = [put(7, 40, 40), put(3, 42, 41), put(5, 41, 40), put(6, 41, 42, true)];
    const back = spread([...discs].reverse()).reverse();
    expect(spread(discs)).toEqual(back);
    expect(spread(discs)[3]?.x).toBeCloseTo(0.41);
  });
});
