import { describe, expect, it } from 'vitest';
import { minutesLeft, paceOf, runningDay, stateOf } from './where';

const dates = { dayOne: '2026-10-13', dayTwo: '2026-10-20' };
const begun = (...days: number[]) => days.map((day) => ({ day, started: 600 }));

describe('the day that runs', () => {
  it('is the one of the date, whatever was begun before', () => {
    expect(runningDay('2026-10-20', dates, begun(1), 1)).toBe(2);
  });

  it('is the one that was begun while no date says otherwise', () => {
    const none = { dayOne: null, dayTwo: null };
    expect(runningDay('2026-10-01', none, begun(1), null)).toBe(1);
    expect(runningDay('2026-10-01', dates, begun(1, 2), null)).toBe(2);
    expect(runningDay('2026-10-01', dates, [{ day: 1, started: null }], null)).toBeNull();
  });

  it('is over once its date has gone by, unless this desk begins it again', () => {
    expect(runningDay('2026-10-15', dates, begun(1), null)).toBeNull();
    expect(runningDay('2026-11-22', dates, begun(1, 2), null)).toBeNull();
    expect(runningDay('2026-11-22', dates, begun(1), 1)).toBe(1);
  });
});

describe('pace', () => {
  it('says what it does to the end', () => {
    expect(paceOf({ ends: 985, plannedEnd: 975 })).toEqual({
      is: 'behind',
      by: 10,
      ends: 985,
      planned: 975,
    });
    expect(paceOf({ ends: 955, plannedEnd: 975 }).is).toBe('ahead');
  });

  it('is on time within a minute', () => {
    expect(paceOf({ ends: 976, plannedEnd: 975 }).is).toBe('onTime');
    expect(paceOf({ ends: 974, plannedEnd: 975 }).is).toBe('onTime');
    expect(paceOf({ ends: 977, plannedEnd: 975 }).is).toBe('behind');
  });
});

describe('a timer', () => {
  const timer = { started: '2026-10-13T10:00:30Z', minutes: 10 };
  const at = (time: string) => Date.parse(`2026-10-13T${time}Z`);

  it('counts whole minutes, the one that runs with them', () => {
    expect(minutesLeft(timer, at('10:00:00'))).toBe(10);
    expect(minutesLeft(timer, at('10:00:30'))).toBe(10);
    expect(minutesLeft(timer, at('10:00:31'))).toBe(10);
    expect(minutesLeft(timer, at('10:01:30'))).toBe(9);
    expect(minutesLeft(timer, at('10:10:29'))).toBe(1);
    expect(minutesLeft(timer, at('10:10:30'))).toBe(0);
    expect(minutesLeft(timer, at('12:00:00'))).toBe(0);
  });
});

describe('a part of the day', () => {
  const item = (start: number, started: number | null, skipped = false) => ({
    id: start.toString(),
    start,
    started,
    skipped,
  });
  const now = item(640, 645);

  it('is now, done, skipped, left behind or to come', () => {
    const all = [item(570, 570), item(600, null), item(610, null, true), now, item(660, null)];
    expect(all.map((each) => stateOf(each, now))).toEqual([
      'done',
      'passed',
      'skipped',
      'now',
      'toCome',
    ]);
    expect(stateOf(item(570, null), null)).toBe('toCome');
  });
});
