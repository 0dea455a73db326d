import { describe, expect, it } from 'vitest';
import { walkFrom } from './walk';

const rows = (...ids: string[]) => ids.map((id) => ({ id }));
const columns = [rows('a', 'b', 'c'), rows(), rows('x')];

describe('walking a board with arrows', () => {
  it('goes up and down a column, and stops at its ends', () => {
    expect(walkFrom(columns, 'a', 'ArrowDown')?.id).toBe('b');
    expect(walkFrom(columns, 'b', 'ArrowUp')?.id).toBe('a');
    expect(walkFrom(columns, 'a', 'ArrowUp')).toBeUndefined();
    expect(walkFrom(columns, 'c', 'ArrowDown')).toBeUndefined();
  });

  it('passes over an empty column, and takes the last row of a shorter one', () => {
    expect(walkFrom(columns, 'c', 'ArrowRight')?.id).toBe('x');
    expect(walkFrom(columns, 'x', 'ArrowLeft')?.id).toBe('a');
    expect(walkFrom(columns, 'x', 'ArrowRight')).toBeUndefined();
  });

  it('leads nowhere from what is not there', () => {
    expect(walkFrom(columns, 'gone', 'ArrowDown')).toBeUndefined();
  });
});
