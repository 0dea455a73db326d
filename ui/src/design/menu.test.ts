import { describe, expect, it } from 'vitest';
import { lineFor, lineNamed, type MenuItem } from './menu';

const items: MenuItem[] = [
  { id: 'a', label: 'Home', key: '1' },
  { id: 'b', label: 'Buses', refused: true },
  { id: 'c', label: 'Bus money', key: '2' },
  { id: 'd', label: 'Set aside', key: '0' },
];

describe('a menu', () => {
  it('goes down and up past what cannot be picked, and round', () => {
    expect(lineFor('ArrowDown', 0, items)).toBe(2);
    expect(lineFor('ArrowUp', 2, items)).toBe(0);
    expect(lineFor('ArrowDown', 3, items)).toBe(0);
    expect(lineFor('ArrowUp', 0, items)).toBe(3);
  });

  it('knows its first and last line', () => {
    expect(lineFor('Home', 3, items)).toBe(0);
    expect(lineFor('End', 0, items)).toBe(3);
  });

  it('leaves other keys alone', () => {
    expect(lineFor('Tab', 0, items)).toBeNull();
    expect(lineFor('ArrowDown', 0, [])).toBeNull();
  });

  it('picks by its key, else by the first letters', () => {
    expect(lineNamed('0', 0, items)).toBe(3);
    expect(lineNamed('b', 0, items)).toBe(2);
    expect(lineNamed('h', 2, items)).toBe(0);
    expect(lineNamed('z', 0, items)).toBeNull();
  });
});
