import { describe, expect, it } from 'vitest';
import { due } from './due';

const today = new Date(2026, 10, 22, 23, 30);

describe('the day by which words are to go', () => {
  it('is said from two weeks before', () => {
    expect(due(null, today)).toBe('');
    expect(due('', today)).toBe('');
    expect(due('2026-12-07', today)).toBe('');
    expect(due('2026-12-06', today)).toContain('in 14 days');
    expect(due('2026-11-23', today)).toContain('in 1 day.');
  });

  it('is said on the day itself, and after it', () => {
    expect(due('2026-11-22', today)).toContain('today');
    expect(due('2026-11-21', today)).toContain('were to go by Saturday 21 November 2026');
  });
});
