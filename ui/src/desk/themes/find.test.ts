import { describe, expect, it } from 'vitest';
import { statement } from '../state/fakeHost';
import { fold, found } from './find';

const cards = [
  statement('s1', { words: 'The café closes at four' }),
  statement('s2', { words: 'No bus after six' }),
  statement('s3', { words: 'Buses every 2 hours' }),
  statement('s4', { words: 'An omnibus would help' }),
].map((card) => ({ card, folded: fold(card.words) }));

const numbers = (typed: string): number[] => found(cards, typed).map((card) => card.number);

describe('finding', () => {
  it('finds all typed words, whatever the accents and capitals', () => {
    expect(numbers('CAFE closes')).toEqual([1]);
    expect(numbers('bus six')).toEqual([2]);
  });

  it('puts the card of the typed number first', () => {
    expect(numbers('2')).toEqual([2, 3]);
  });

  it('puts beginnings of words before middles', () => {
    expect(numbers('bus')).toEqual([2, 3, 4]);
  });

  it('finds nothing for nothing', () => {
    expect(numbers('  ')).toEqual([]);
    expect(numbers('tram')).toEqual([]);
  });
});
