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

describe('more discs than one wall holds', () => {
  const many = Array.from({ length: 60 }, (_, at) => put(at + 1, (at * 37) % 101, (at * 53) % 101));

  it('all stand apart, and near where the room put them', () => {
    const places = spread(many).map(({ x, y }) => ({ x: x * 730, y: y * 515 }));
    const gaps = places.flatMap((one, at) =>
      places.slice(at + 1).map((other) => Math.hypot(other.x - one.x, other.y - one.y)),
    );
    expect(Math.min(...gaps)).toBeGreaterThan(24);
    const moved = places.map(({ x, y }, at) =>
      Math.hypot(
        x - ((many[at]?.effort ?? 0) / 100) * 730,
        y - (1 - (many[at]?.difference ?? 0) / 100) * 515,
      ),
    );
    expect(Math.max(...moved)).toBeLessThan(200);
  });
});
