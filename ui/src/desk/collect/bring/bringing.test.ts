import { describe, expect, it } from 'vitest';
import type { Choices, Mapping } from '../../../protocol/protocol';
import { answered, used } from './bringing.svelte';

const column = (at: number, usedAs: Mapping['columns'][number]['usedAs']) => ({
  column: at,
  letter: 'ABC'.charAt(at),
  header: `Question ${at.toString()}`,
  example: '',
  usedAs,
  reason: '',
});

const mapping: Mapping = {
  columns: [column(0, 'person'), column(1, 'working'), column(2, 'choose')],
  shape: 'personPerRow',
  kindNames: { working: 'Working', notWorking: 'Not working', important: 'Important' },
};

const choices: Choices = {
  mayShow: null,
  mayQuote: null,
  answers: [],
  cutLong: false,
  anotherForm: null,
};

describe('using a column for something else', () => {
  it('changes that column only, and says who chose it', () => {
    const after = used(mapping, 2, 'skip', 'You chose this.');
    expect(after.columns.map(({ usedAs }) => usedAs)).toEqual(['person', 'working', 'skip']);
    expect(after.columns[2]?.reason).toBe('You chose this.');
    expect(mapping.columns[2]?.usedAs).toBe('choose');
  });

  it('takes the layout from the uses', () => {
    const lines = used(mapping, 2, 'kind', '');
    expect(lines.shape).toBe('statementPerRow');
    expect(used(lines, 2, 'important', '').shape).toBe('personPerRow');
  });
});

describe('choosing for one answer', () => {
  it('keeps what was chosen before, and what was chosen for others', () => {
    const first = answered(choices, { row: 2, column: 1 }, { include: false });
    const second = answered(first, { row: 3, column: 1 }, { kind: 'important' });
    const third = answered(second, { row: 3, column: 1 }, { cuts: [4] });
    expect(third.answers).toEqual([
      { row: 2, column: 1, include: false, kind: null, cuts: [], changed: null },
      { row: 3, column: 1, include: null, kind: 'important', cuts: [4], changed: null },
    ]);
  });

  it('forgets a choice that was taken back', () => {
    const out = answered(choices, { row: 2, column: 1 }, { include: false });
    expect(answered(out, { row: 2, column: 1 }, { include: null }).answers).toEqual([]);
  });
});
