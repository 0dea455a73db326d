import { describe, expect, it } from 'vitest';
import { cutsOnWords, piecesOf, wordsOf } from './cuts';

describe('cutting an answer', () => {
  it('counts characters, not units', () => {
    expect(wordsOf('🙂 a\nb').map(({ start, text }) => [start, text])).toEqual([
      [0, '🙂'],
      [2, 'a'],
      [4, 'b'],
    ]);
    expect(wordsOf('a\nb').map(({ newLine }) => newLine)).toEqual([false, true]);
  });

  it('numbers the pieces', () => {
    const words = wordsOf('The bus is late. Nobody rings.');
    expect(piecesOf(words, new Set([17]))).toEqual([1, 1, 1, 1, 2, 2]);
    expect(piecesOf(words, new Set([0]))).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('puts a cut between words onto the next word, and none before the first', () => {
    const words = wordsOf('One. Two');
    expect(cutsOnWords(words, [4, 5, 0])).toEqual([5]);
    expect(cutsOnWords(words, [99])).toEqual([]);
  });
});
