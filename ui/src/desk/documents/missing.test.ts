import { expect, test } from 'vitest';
import * as words from '../../words';
import { stillMissing } from './missing';

const text = words.documents.packs.missing;
const NOTHING = {
  workshop: { rows: [{ reviewDate: null }] },
  plans: { rows: [] },
  steps: { rows: [] },
  updates: { rows: [] },
};

test('a new workshop has nothing to take home', () => {
  expect(stillMissing(NOTHING)).toEqual([text.plans, text.dates, text.updates]);
});

test('any day is a date; what is there is not missing', () => {
  const plans = (nextMeeting: string) => ({ rows: [{ nextMeeting }] });
  const of = { ...NOTHING, updates: { rows: [{ id: 'u' }] } };
  expect(stillMissing({ ...of, plans: plans(' ') })).toEqual([text.dates]);
  expect(stillMissing({ ...of, plans: plans('5 May, 2 pm') })).toEqual([]);
  expect(stillMissing({ ...of, steps: { rows: [{ by: '2026-05-05' }] } })).toEqual([text.plans]);
  const reviewed = { rows: [{ reviewDate: '2026-05-05' }] };
  expect(stillMissing({ ...of, workshop: reviewed })).toEqual([text.plans]);
});
