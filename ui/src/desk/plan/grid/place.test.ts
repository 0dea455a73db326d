import { describe, expect, it } from 'vitest';
import {
  amountOf,
  cornerOf,
  FAR,
  inWords,
  MIDDLE,
  MIDDLE_OF,
  placeAt,
  STEP,
  stepped,
} from './place';

describe('moving an idea on the grid', () => {
  it('goes one step a key: forty from edge to edge', () => {
    let at = { effort: 0, difference: 0 };
    for (let step = 0; step < 40; step += 1) at = stepped(at, 'ArrowRight', STEP);
    expect(at).toEqual({ effort: 100, difference: 0 });
  });

  it('goes an eighth with Shift, and stops at the edge', () => {
    let at = MIDDLE;
    for (let step = 0; step < 4; step += 1) at = stepped(at, 'ArrowUp', FAR);
    expect(at).toEqual({ effort: 50, difference: 100 });
    expect(stepped(at, 'ArrowUp', STEP)).toEqual(at);
  });

  it('stays inside when the pointer leaves the picture', () => {
    expect(placeAt(-0.2, 1.4)).toEqual({ effort: 0, difference: 100 });
  });
});

describe('a place in words', () => {
  const settings = {
    effortAxis: 'Effort',
    differenceAxis: 'Difference',
    corners: ['Quicker wins', 'Big and worth it', 'Small extras', 'Not now'],
  };

  it('names the corner; the middle lines belong to the right and to the top', () => {
    expect(cornerOf(MIDDLE)).toBe(1);
    expect(cornerOf({ effort: 49.9, difference: 50 })).toBe(0);
    expect(cornerOf({ effort: 0, difference: 49.9 })).toBe(2);
    expect(cornerOf({ effort: 50, difference: 0 })).toBe(3);
  });

  it('goes by thirds, and an answer in words lies in its own third', () => {
    for (const amount of ['little', 'some', 'lot'] as const) {
      expect(amountOf(MIDDLE_OF[amount])).toBe(amount);
    }
  });

  it('says effort, difference and corner', () => {
    expect(inWords({ effort: 10, difference: 90 }, settings)).toBe(
      'a little effort, a lot of difference. Quicker wins',
    );
  });
});
