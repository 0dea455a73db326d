import { describe, expect, it } from 'vitest';
import { aroundGrain, grainOf, wordsOf } from './grain';

const IDEA = 'A 🔔 bell: ring it, someone walks with you.';

describe('the grain of an idea', () => {
  it('runs from the first chosen word to the last, without the full stop', () => {
    const words = wordsOf(IDEA);
    const grain = grainOf(words, 5, 8);
    expect(grain && aroundGrain(IDEA, grain)).toEqual({
      before: 'A 🔔 bell: ring it, ',
      grain: 'someone walks with you',
      after: '.',
    });
  });

  it('is the same when the words are chosen backwards', () => {
    const words = wordsOf(IDEA);
    expect(grainOf(words, 8, 5)).toEqual(grainOf(words, 5, 8));
  });

  it('counts characters, so that an emoji is one', () => {
    expect(wordsOf(IDEA)[2]).toEqual({ text: 'bell:', start: 4, end: 9 });
  });

  it('keeps a word that is only a sign', () => {
    expect(grainOf(wordsOf('yes !!'), 1, 1)).toEqual({ start: 4, end: 6 });
  });

  it('is nothing without words', () => {
    expect(grainOf([], 0, 0)).toBeNull();
    expect(aroundGrain('as it is', null)).toEqual({ before: 'as it is', grain: '', after: '' });
  });
});
