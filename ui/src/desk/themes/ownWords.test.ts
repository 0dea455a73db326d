import { describe, expect, it } from 'vitest';
import { ownWords } from './ownWords';

const said = (words: string) => ({ words, hidden: [], pointed: [] });

describe('own words to begin a name with', () => {
  it('are short sentences in which people speak for themselves', () => {
    expect(
      ownWords([
        said('The ward is loud. I cannot sleep at night.'),
        said('My pills came late! Nobody rang.'),
        said('We wait for hours'),
      ]),
    ).toEqual(['I cannot sleep at night', 'We wait for hours', 'My pills came late']);
  });

  it('may be the part of a sentence where somebody begins to speak', () => {
    expect(ownWords([said('The bus stops at six so I stay in')])).toEqual(['I stay in']);
    expect(ownWords([said('When the lift broke, my brother carried me.')])).toEqual([
      'My brother carried me',
    ]);
  });

  it('never hold what is hidden, pointed at, or only half seen', () => {
    const at = (words: string, part: string) => {
      const start = words.indexOf(part);
      return { start, end: start + part.length };
    };
    const words = 'I rang Mrs Lee twice. I gave up.';
    const part = at(words, 'Mrs Lee');
    expect(ownWords([{ words, hidden: [part], pointed: [] }])).toEqual(['I gave up']);
    for (const choice of ['undecided', 'hidden'] as const) {
      const pointed = [{ part, looksLike: 'name' as const, choice }];
      expect(ownWords([{ words, hidden: [], pointed }])).toEqual(['I gave up']);
    }
    const kept = [{ part, looksLike: 'name' as const, choice: 'kept' as const }];
    expect(ownWords([{ words, hidden: [], pointed: kept }])).toContain('I rang Mrs Lee twice');
  });

  it('are offered once, and not when they are too long to name anything', () => {
    const long = `I ${'wait and '.repeat(20)}wait`;
    expect(
      ownWords([said('I wait alone.'), said('i wait alone'), said('I WAIT ALONE'), said(long)]),
    ).toEqual(['I wait alone']);
  });

  it('are at most as many as asked for', () => {
    const many = Array.from({ length: 9 }, (_, index) => said(`I wait ${index.toString()} hours`));
    expect(ownWords(many, 4)).toHaveLength(4);
  });
});
