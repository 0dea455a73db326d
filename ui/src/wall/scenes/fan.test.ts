import { describe, expect, it } from 'vitest';
import { capacity, fan, type Field, type Spot } from './fan';

const field: Field = { left: 43, right: 800, top: 100, bottom: 600 };
const spot = (x: number, y: number, fixed = false): Spot => ({ x, y, radius: 43, fixed });

function covered(spots: readonly Spot[]): number {
  return spots.flatMap((one, index) =>
    spots
      .slice(index + 1)
      .filter((other) => Math.hypot(one.x - other.x, one.y - other.y) < one.radius + other.radius),
  ).length;
}

describe('discs on the grid', () => {
  it('stay where the room put them when there is room', () => {
    const apart = [spot(100, 150), spot(300, 150), spot(500, 500)];
    expect(fan(apart, field)).toEqual(apart);
  });

  it('fan out sideways from one spot, so that every number shows', () => {
    const placed = fan(
      [1, 2, 3, 4, 5].map(() => spot(400, 300)),
      field,
    );
    expect(covered(placed)).toBe(0);
    expect(Math.max(...placed.map((one) => Math.abs(one.x - 400)))).toBeGreaterThan(80);
  });

  it('make way for the idea in the room’s hands, which stays where it is', () => {
    const [play, other] = fan([spot(43, 100, true), spot(43, 100)], field);
    expect(play).toMatchObject({ x: 43, y: 100 });
    expect(covered([play, other].filter((one) => one !== undefined))).toBe(0);
  });

  it('find a place each, as many as a page takes, and always the same', () => {
    const count = capacity(field, 43);
    const crowd = Array.from({ length: count }, (_, at) =>
      spot(43 + ((at * 131) % 757), 100 + ((at * 67) % 500)),
    );
    const placed = fan(crowd, field);
    expect(covered(placed)).toBe(0);
    expect(fan(crowd, field)).toEqual(placed);
    for (const one of placed) {
      expect(one.x).toBeGreaterThanOrEqual(field.left);
      expect(one.y).toBeLessThanOrEqual(field.bottom);
    }
  });
});
