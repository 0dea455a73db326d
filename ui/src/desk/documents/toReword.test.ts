import { expect, test } from 'vitest';
import type { EasyReadFlag, HardBecause } from '../../protocol/protocol';
import { byPlan } from './toReword';

const LONG: HardBecause = { because: 'long', words: 21 };
const HARD: HardBecause = { because: 'hardWord', word: 'commission', means: null };

const flag = (plan: string, sentence: string, why: HardBecause): EasyReadFlag => ({
  plan,
  field: 'what',
  step: null,
  sentence,
  why,
});

test('a sentence stands once, under its plan, with all that makes it hard', () => {
  const found = byPlan([
    flag('one', 'A.', LONG),
    flag('one', 'A.', HARD),
    flag('one', 'B.', HARD),
    flag('two', 'B.', HARD),
  ]);
  expect(found.map(({ plan }) => plan)).toEqual(['one', 'two']);
  expect(found[0]?.sentences.map(({ whys }) => whys)).toEqual([[LONG, HARD], [HARD]]);
  expect(found[1]?.sentences).toHaveLength(1);
});

test('the first ones keep all that makes them hard', () => {
  const flags = [flag('one', 'A.', LONG), flag('one', 'A.', HARD), flag('one', 'B.', HARD)];
  expect(byPlan(flags, 1)).toEqual([
    { plan: 'one', sentences: [{ first: flags[0], whys: [LONG, HARD] }] },
  ]);
  expect(byPlan([])).toEqual([]);
});
