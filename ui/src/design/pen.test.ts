import { describe, expect, it } from 'vitest';
import {
  bracket,
  chances,
  cross,
  nudge,
  pull,
  ring,
  seedOf,
  swelling,
  tick,
  underline,
  type Mark,
} from './pen';

const marks: [string, (seed: number) => Mark][] = [
  ['ring', (seed) => ring(200, 120, 6, seed)],
  ['tick', (seed) => tick(64, 64, 9, seed)],
  ['bracket', (seed) => bracket(20, 160, 5, seed)],
  ['underline', (seed) => underline(180, 12, 5, seed)],
  ['cross', (seed) => cross(60, 60, 6, seed)[0]],
];

/** All numbers in a drawing. */
function numbers(drawing: string): number[] {
  return (drawing.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
}

describe('a pen mark', () => {
  it.each(marks)('%s looks the same each time it is drawn', (_, draw) => {
    expect(draw(7)).toEqual(draw(7));
  });

  it.each(marks)('%s looks other with another seed', (_, draw) => {
    expect(draw(7).shape).not.toBe(draw(8).shape);
  });

  it.each(marks)('%s is a closed shape of sound numbers', (_, draw) => {
    const { shape, way } = draw(seedOf('theme 3'));
    expect(shape.startsWith('M')).toBe(true);
    expect(shape.endsWith('Z')).toBe(true);
    expect(way).not.toContain('Z');
    expect(shape).not.toContain('NaN');
    expect(numbers(shape).every((value) => Math.abs(value) < 1000)).toBe(true);
  });

  it('swells and thins between 88 and 104 % of the nib, with thin ends', () => {
    const width = swelling(3, 0.25, 0.35, 0.1);
    const middle = Array.from({ length: 81 }, (_, index) => width(0.1 + index / 100));
    expect(Math.min(...middle)).toBeGreaterThanOrEqual(0.88);
    expect(Math.max(...middle)).toBeLessThanOrEqual(1.04);
    expect(Math.max(...middle) - Math.min(...middle)).toBeGreaterThan(0.03);
    expect(width(0)).toBeLessThan(0.3);
    expect(width(1)).toBeLessThan(0.4);
  });

  it('draws nothing from a single point', () => {
    expect(pull([{ x: 1, y: 1 }], 4, () => 1)).toEqual({ shape: '', way: '' });
  });

  it('keeps a ring round its box', () => {
    const xs = numbers(ring(200, 120, 6, 5).way.replace(/^M/, '')).filter(
      (_, index) => index % 2 === 0,
    );
    expect(Math.min(...xs)).toBeGreaterThan(-12);
    expect(Math.max(...xs)).toBeLessThan(212);
    expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThan(180);
  });
});

describe('chances', () => {
  it('stay from 0 up to 1, and follow from the seed', () => {
    const next = chances(42);
    const drawn = Array.from({ length: 500 }, next);
    expect(drawn.every((value) => value >= 0 && value < 1)).toBe(true);
    expect(new Set(drawn).size).toBeGreaterThan(490);
    expect(chances(42)()).toBe(drawn[0]);
  });

  it('nudge a dot by at most three pixels, always alike', () => {
    for (let index = 0; index < 200; index += 1) {
      const by = nudge(index, 3);
      expect(Math.abs(by.x)).toBeLessThanOrEqual(3);
      expect(Math.abs(by.y)).toBeLessThanOrEqual(3);
      expect(nudge(index, 3)).toEqual(by);
    }
  });
});
