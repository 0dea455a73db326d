import { describe, expect, it } from 'vitest';
import { peopleNamed } from './en/saying';

describe('how many people a list of names is of', () => {
  // The same cases as in the documents' own counting.
  it.each<[string[], number | null]>([
    [['Denzil', 'Comfort from Ward 6', 'Old Joan'], 3],
    [['Marg and Pauline', 'Anil', ' '], 3],
    [['Marg, Pauline & Tom + Ali'], 4],
    [['Joan, Fern House'], 1],
    [['Sandra', 'Ferdinand'], 2],
    [['Denise and her two sons', 'Anil'], null],
    [['The people who go home from Ward 6 and Bev'], null],
    [['Élodie and 李明'], 2],
    [[], 0],
  ])('counts %j as %s', (lines, people) => {
    expect(peopleNamed(lines)).toBe(people);
  });
});
