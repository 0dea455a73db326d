import { describe, expect, it } from 'vitest';
import { reach, SET_AT } from '../../design/reach';
import { cardsAt, centimetres, shortly, sizeFor, USUAL_HEIGHT, usualBackRow } from './reading';

describe('who can read the wall', () => {
  it('follows the table of the design', () => {
    const far = reach(SET_AT.say, 1.5, 100);
    expect(far.effort).toBeCloseTo(19.1, 1);
    expect(far.ease).toBeCloseTo(15.35, 1);
  });

  it('takes the first size that reaches the back row', () => {
    expect(sizeFor(1.5, 9)).toBe(100);
    expect(sizeFor(1.5, 10)).toBe(115);
    expect(sizeFor(2, 10)).toBe(100);
    expect(sizeFor(1, 30)).toBeNull();
  });

  it('guesses six times the height, which the smallest size reaches', () => {
    const back = usualBackRow(USUAL_HEIGHT);
    expect(back).toBe(900);
    expect(sizeFor(USUAL_HEIGHT / 100, back / 100)).toBe(100);
  });

  it('shows fewer cards the larger the words', () => {
    expect([100, 115, 130, 175].map(cardsAt)).toEqual([9, 6, 4, 4]);
  });

  it('never says a chair may stand further than it may', () => {
    expect(shortly(8.89)).toBe('8.8');
    expect(shortly(17.65)).toBe('17');
  });

  it('reads metres with a point or a comma, and nothing else', () => {
    expect(centimetres('1.5')).toBe(150);
    expect(centimetres(' 1,25 ')).toBe(125);
    expect(['', 'two', '0', '900'].map(centimetres)).toEqual([null, null, null, null]);
  });
});
