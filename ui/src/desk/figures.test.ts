import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Figures } from './figures.svelte';

describe('figures', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('typed within 600 ms are one number', () => {
    const taken: number[] = [];
    const figures = new Figures(
      (number) => taken.push(number),
      () => 14,
    );
    figures.add('1');
    vi.advanceTimersByTime(300);
    figures.add('2');
    figures.add('1');
    vi.advanceTimersByTime(599);
    expect(taken).toEqual([12]);
    vi.advanceTimersByTime(1);
    expect(taken).toEqual([12, 1]);
  });

  it('are taken at once when no longer number is possible', () => {
    const taken: number[] = [];
    const figures = new Figures(
      (number) => taken.push(number),
      () => 7,
    );
    figures.add('5');
    expect(taken).toEqual([5]);
  });

  it('that still wait are shown, and can be dropped', () => {
    const taken: number[] = [];
    const figures = new Figures(
      (number) => taken.push(number),
      () => 14,
    );
    figures.add('1');
    expect(figures.typed).toBe('1');
    figures.drop();
    vi.advanceTimersByTime(600);
    expect([figures.typed, taken]).toEqual(['', []]);
  });
});
