import { describe, expect, it } from 'vitest';
import { columnsFor, pageAt, paginate } from './fit';
import { examples } from './scenes/examples';
import { brackets, dotsFor, levelOnTop } from './scenes/vote';
import { stageWidth } from './stage';
import type { PlaceOnWall } from '../protocol/protocol';

const blocks = (...heights: number[]) => heights.map((height, item) => ({ item, height, gap: 10 }));

describe('pages', () => {
  it('take what fits, with the space between', () => {
    expect(paginate(blocks(100, 100, 100), 310)).toEqual([[0, 1], [2]]);
    expect(paginate(blocks(100, 100, 100), 320)).toEqual([[0, 1, 2]]);
  });

  it('hold no more than the most, and something too tall alone', () => {
    expect(paginate(blocks(10, 10, 10), 999, 2)).toEqual([[0, 1], [2]]);
    expect(paginate(blocks(10, 500, 10), 100)).toEqual([[0], [1], [2]]);
  });

  it('are always at least one, and beyond the last comes the last', () => {
    expect(paginate([], 100)).toEqual([[]]);
    expect([pageAt(7, 3), pageAt(0, 0), pageAt(1, 3)]).toEqual([2, 0, 1]);
  });
});

describe('the stage', () => {
  it('takes known shapes exactly, so that a small picture breaks lines alike', () => {
    expect([stageWidth(276, 155), stageWidth(1920, 1080), stageWidth(1366, 768)]).toEqual([
      1920, 1920, 1920,
    ]);
    expect([stageWidth(1024, 768), stageWidth(1280, 800)]).toEqual([1440, 1728]);
  });

  it('is never narrower than 5 to 4, nor wider than 21 to 9', () => {
    expect([stageWidth(300, 900), stageWidth(4000, 500)]).toEqual([1350, 2520]);
  });

  it('gives columns only where words keep their room', () => {
    expect(columnsFor(1728, 3, 26, 150, 46)).toBe(3);
    expect(columnsFor(1728, 3, 26, 150, 80)).toBe(2);
    expect(columnsFor(600, 3, 26, 150, 80)).toBe(1);
  });
});

const place = (at: number, level: boolean): PlaceOnWall => ({
  place: at,
  level,
  called: String(at),
  joined: [],
  kind: null,
  name: '',
  votes: 1,
});

describe('the vote', () => {
  it('ties the places that are level, and asks about the best of them', () => {
    const places = [
      place(1, false),
      place(2, true),
      place(2, true),
      place(4, true),
      place(4, true),
    ];
    expect(levelOnTop(places)).toEqual([places[1], places[2]]);
    const rows = places.map((of) => ({ part: { of, said: '', part: 0 }, height: 100 }));
    expect(brackets(rows)).toMatchObject([
      { top: 100, height: 200 },
      { top: 300, height: 200 },
    ]);
  });

  it('draws dots as large as the most of them allow', () => {
    expect(dotsFor(34, 598, 104)).toMatchObject({ dot: 26, perRow: 17 });
    expect(dotsFor(600, 598, 104).dot).toBeLessThan(12);
    expect(dotsFor(600, 598, 104).height).toBeLessThanOrEqual(104);
  });

  it('shows only ways to put dots that the rules allow', () => {
    expect(examples(1, 1)).toEqual([]);
    expect(examples(3, 3).map((one) => one.boxes)).toEqual([
      [3, 0, 0],
      [2, 1, 0],
      [1, 1, 1],
    ]);
    expect(examples(3, 1).map((one) => one.boxes)).toEqual([[1, 1, 1]]);
    expect(examples(4, 2).map((one) => one.boxes)).toEqual([
      [2, 2, 0],
      [1, 1, 1, 1],
    ]);
    for (const dots of [2, 3, 4, 5, 10]) {
      for (const one of examples(dots, 2)) {
        expect(one.boxes.reduce((sum, count) => sum + count, 0)).toBe(dots);
        expect(Math.max(...one.boxes)).toBeLessThanOrEqual(2);
      }
    }
  });
});
