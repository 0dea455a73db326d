import { describe, expect, it } from 'vitest';
import { dayOf, momentAt } from './clock.svelte';
import { dayInWords, minuteOf, timeOf } from './time';

describe('time', () => {
  it('is the time where the workshop is', () => {
    const noon = new Date('2026-07-01T12:00:00Z');
    expect(momentAt(noon, 'Europe/London')).toEqual({ date: '2026-07-01', minute: 13 * 60 });
    expect(momentAt(noon, 'Asia/Kolkata').minute).toBe(17 * 60 + 30);
    expect(momentAt(new Date('2026-07-01T00:05:00Z'), 'UTC').minute).toBe(5);
  });

  it('does not fail on a zone that does not exist', () => {
    expect(momentAt(new Date(0), 'Nowhere/Town').minute).toBeGreaterThanOrEqual(0);
  });

  it('knows the two days', () => {
    const about = { dayOne: '2026-10-13', dayTwo: '2026-10-20' };
    expect(dayOf('2026-10-20', about)).toBe(2);
    expect(dayOf('2026-10-14', about)).toBeNull();
  });

  it('is said and read as people do', () => {
    expect([timeOf(640), timeOf(65)]).toEqual(['10:40', '01:05']);
    expect([minuteOf('10:40'), minuteOf('9.05'), minuteOf('25:00'), minuteOf('soon')]).toEqual([
      640,
      545,
      null,
      null,
    ]);
    expect(dayInWords('2026-10-13')).toBe('Tuesday 13 October 2026');
    expect([dayInWords(null), dayInWords('later')]).toEqual(['', '']);
  });
});
