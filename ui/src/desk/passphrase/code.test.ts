import { describe, expect, it } from 'vitest';
import { GROUPS, nextPlace, noGroups, plain, spread } from './code';
import { givenKey } from './given';

const CODE = '000G4 40R4F 0M30Y E209X 185GE R38EY 1W81B 24GK1 2GAHJ C5RR3 34D18 P70XC 3RFGT';

describe('a recovery code', () => {
  it('is read in any case, with look-alikes, spaces and dashes', () => {
    expect(plain(' oiLg-4 ')).toBe('011G4');
  });

  it('spreads over its groups when it is pasted', () => {
    expect(spread(noGroups(), 0, CODE)).toEqual(CODE.split(' '));
    expect(spread(noGroups(), 11, 'AAAAABBBBBCCCCC').slice(11)).toEqual(['AAAAA', 'BBBBB']);
    expect(spread(noGroups(), 2, 'ab').at(2)).toBe('AB');
  });

  it('goes on to the next group that is not full', () => {
    const groups = spread(noGroups(), 0, 'AAAAABBBBB');
    expect(nextPlace(groups, 0)).toBe(2);
    expect(nextPlace(CODE.split(' '), 12)).toBe(12);
    expect(nextPlace(spread(noGroups(), 0, CODE), GROUPS)).toBe(12);
  });

  it('is known from a passphrase', () => {
    expect(givenKey(CODE.toLowerCase())).toEqual({ recoveryCode: CODE.replaceAll(' ', '') });
    expect(givenKey(CODE.replaceAll(' ', '-'))).toEqual({
      recoveryCode: CODE.replaceAll(' ', ''),
    });
    const words = 'teapot gravel nineteen walrus';
    expect(givenKey(words)).toEqual({ passphrase: words });
    expect(givenKey(`${CODE}!`)).toEqual({ passphrase: `${CODE}!` });
    expect(givenKey(CODE.slice(0, -1))).toEqual({ passphrase: CODE.slice(0, -1) });
  });
});
