import { describe, expect, it } from 'vitest';
import type { Pointed } from '../../protocol/protocol';
import { charactersBefore, hiddenBy, partsOf, runsOf, tokensOf, wholeWords } from './parts';

const pointed = (start: number, end: number, choice: Pointed['choice']): Pointed => ({
  part: { start, end },
  looksLike: 'name',
  choice,
});

const card = {
  words: '🙂 Mrs Patel rang 07700 900164 twice',
  hidden: [{ start: 12, end: 16 }],
  pointed: [pointed(2, 11, 'undecided'), pointed(17, 29, 'hidden')],
};

describe('runs', () => {
  it('are cut where the treatment changes, counted in characters', () => {
    expect(runsOf(card).map(({ as, text }) => [as, text])).toEqual([
      ['words', '🙂 '],
      ['pointed', 'Mrs Patel'],
      ['words', ' '],
      ['hidden', 'rang'],
      ['words', ' '],
      ['hidden', '07700 900164'],
      ['words', ' twice'],
    ]);
  });

  it('hold all words again, in order', () => {
    expect(
      runsOf(card)
        .map((run) => run.text)
        .join(''),
    ).toBe(card.words);
  });
});

describe('words one by one', () => {
  it('never carry what is hidden', () => {
    const tokens = tokensOf(card);
    expect(tokens.map((token) => token.text)).toEqual(['🙂', 'Mrs', 'Patel', '', '', 'twice']);
    expect(tokens.filter((token) => token.hidden)).toHaveLength(2);
  });

  it('become one part where neighbours are chosen', () => {
    const tokens = tokensOf(card);
    expect(partsOf(tokens, (index) => index === 1 || index === 2)).toEqual([{ start: 2, end: 11 }]);
    expect(partsOf(tokens, (index) => index === 0 || index === 2)).toEqual([
      { start: 0, end: 1 },
      { start: 6, end: 11 },
    ]);
  });
});

describe('a selection', () => {
  it('takes whole words, so that no half of a name is left', () => {
    expect(wholeWords(card.words, { start: 7, end: 9 })).toEqual({ start: 6, end: 11 });
    expect(wholeWords(card.words, { start: 5, end: 12 })).toEqual({ start: 6, end: 11 });
  });

  it('of spaces alone is nothing', () => {
    expect(wholeWords(card.words, { start: 11, end: 12 })).toBeNull();
  });

  it('is counted in characters, not in units', () => {
    expect(charactersBefore('🙂 Mrs', 3)).toBe(2);
  });
});

describe('a hidden part', () => {
  it('knows who hid it', () => {
    expect(hiddenBy(card, { start: 12, end: 16 }).byHand).toHaveLength(1);
    expect(hiddenBy(card, { start: 17, end: 29 }).chosen).toHaveLength(1);
  });
});
