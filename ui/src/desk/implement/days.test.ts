import { describe, expect, it } from 'vitest';
import { dayOfWeek, dayShort } from './days';

describe('days in lists', () => {
  it('leave out this year only', () => {
    expect(dayShort('2026-10-30', '2026-11-02')).toBe('30 October');
    expect(dayShort('2027-01-12', '2026-11-02')).toBe('12 January 2027');
    expect(dayShort(null, '2026-11-02')).toBe('');
  });

  it('have their weekday where people meet', () => {
    expect(dayOfWeek('2027-01-12')).toBe('Tuesday 12 January');
  });
});
