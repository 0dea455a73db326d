import { describe, expect, it } from 'vitest';
import { letterOf, nextLetter, numberOf } from './letters';

describe('letters of causes', () => {
  it('go on after Z', () => {
    expect([1, 26, 27, 52, 53, 702, 703].map(letterOf)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ]);
  });

  it('are numbers again', () => {
    for (let number = 1; number < 800; number += 1) expect(numberOf(letterOf(number))).toBe(number);
  });

  it('come after the last one that is there', () => {
    expect(nextLetter([])).toBe('A');
    expect(nextLetter(['B', 'AA', 'C'])).toBe('AB');
  });
});
