import { describe, expect, it } from 'vitest';
import { around } from './queue';

describe('what stands around a pointed-at part', () => {
  it('is the whole answer where it is short', () => {
    const part = { start: 0, end: 7 };
    expect(around('Dr Osei rings back.', part)).toEqual({ words: 'Dr Osei rings back.', part });
  });

  it('keeps the part in its place in a long answer', () => {
    const words = `${'🙂 '.repeat(400)}Dr Osei ${'yes '.repeat(200)}`;
    const found = around(words, { start: 800, end: 807 });
    const { start, end } = found.part;
    expect([...found.words].slice(start, end).join('')).toBe('Dr Osei');
    expect([...found.words].length).toBeLessThan(340);
  });
});
