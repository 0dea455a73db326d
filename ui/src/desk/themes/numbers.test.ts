import { describe, expect, it } from 'vitest';
import { calledBy, rowOfNumbers } from './numbers';

describe('a number', () => {
  it('is a card, or a theme where somebody says so', () => {
    expect(calledBy('9')).toEqual({ what: 'card', number: 9 });
    expect(calledBy(' t 5')).toEqual({ what: 'theme', number: 5 });
    expect(calledBy('Theme 12')).toEqual({ what: 'theme', number: 12 });
    expect(calledBy('card 43')).toEqual({ what: 'card', number: 43 });
  });

  it('is nothing in other words', () => {
    expect(calledBy('')).toBeNull();
    expect(calledBy('bus 9')).toBeNull();
  });
});

describe('a row of numbers', () => {
  it('names each card once', () => {
    expect(rowOfNumbers('12 45, 77-79 12')).toEqual([12, 45, 77, 78, 79]);
  });

  it('is more than one number, and nothing else', () => {
    expect(rowOfNumbers('12')).toBeNull();
    expect(rowOfNumbers('12 buses')).toBeNull();
    expect(rowOfNumbers('79-77')).toBeNull();
    expect(rowOfNumbers('1-999999')).toBeNull();
  });
});
