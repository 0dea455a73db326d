import { describe, expect, it } from 'vitest';
import { yearOn } from './yearOn';

describe('looking back from a year on', () => {
  it('is the same month of the next year, also from 29 February', () => {
    expect(yearOn('2026-10-15')).toBe('2027-10-01');
    expect(yearOn('2028-02-29')).toBe('2029-02-01');
  });

  it('is nothing without a day', () => {
    expect(yearOn(null)).toBeNull();
    expect(yearOn('soon')).toBeNull();
  });
});
