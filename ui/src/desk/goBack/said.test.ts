import { describe, expect, it } from 'vitest';
import type { BackupListed, HowMany, StepName } from '../../protocol/protocol';
import { byDay, dayOf, ifBack, inShort, since, told, whenOf } from './said';

const NOTHING: HowMany = {
  people: 0,
  statements: 0,
  themes: 0,
  causes: 0,
  successes: 0,
  votes: 0,
  inPlace: 0,
  ideas: 0,
  onGrid: 0,
  plans: 0,
  steps: 0,
};

const at = (day: number, hour: number): string => new Date(2026, 9, day, hour, 40).toISOString();
const NOW = new Date(2026, 9, 8, 18, 0);

const listed = (when: string): BackupListed => ({
  backup: when,
  at: when,
  revision: 1,
  good: true,
  facts: { stage: 'plan', counts: { ...NOTHING, ideas: 26, onGrid: 8 }, last: null },
  elsewhere: null,
  since: null,
});

describe('a backup', () => {
  it('is told by its stage and what it holds', () => {
    expect(told(listed(at(8, 14)))).toBe('Plan. 26 ideas, 8 on the grid');
    expect(inShort({ stage: 'theme', counts: { ...NOTHING, statements: 1 }, last: null })).toBe(
      '1 card',
    );
    expect(told({ ...listed(at(8, 14)), good: false })).toContain('Damaged');
    expect(told({ ...listed(at(8, 14)), facts: null })).toBe('It has a passphrase.');
  });

  it('is told by its day and time', () => {
    expect(dayOf(at(8, 1), NOW)).toBe('Today');
    expect(dayOf(at(7, 23), NOW)).toBe('Yesterday');
    expect(dayOf(at(6, 9), NOW)).toBe('Tuesday 6 October 2026');
    expect(whenOf(at(8, 15), NOW)).toBe('15:40');
    expect(whenOf(at(7, 15), NOW)).toBe('Yesterday, 15:40');
  });

  it('stands under its day', () => {
    const days = byDay([at(8, 14), at(8, 12), at(7, 15), at(1, 9)].map(listed), NOW);
    expect(days.map(({ backups }) => backups.length)).toEqual([2, 1, 1]);
  });

  it('says what changed since, the first three of it', () => {
    const facts = { stage: 'plan' as const, counts: { ...NOTHING, statements: 3, themes: 2 } };
    const then = { ...facts, last: null };
    expect(since(then, facts.counts)).toBe('As many of each as now.');
    expect(since(then, { ...facts.counts, statements: 15, themes: 3 })).toBe(
      '12 cards and 1 theme more since.',
    );
    expect(since(then, { ...facts.counts, votes: 1, themes: 1 })).toBe(
      '1 vote more, 1 theme fewer since.',
    );
    const much = { ...NOTHING, statements: 4, themes: 3, causes: 1, ideas: 2, people: 5 };
    expect(since(then, much)).toBe('1 card, 1 theme, 1 cause and others more since.');
  });

  it('says how much was done since, and what last', () => {
    const then = { stage: 'theme' as const, counts: NOTHING, last: null };
    const newest: StepName[] = [
      { cmd: 'moveStatements', called: '', n: 40 },
      { cmd: 'renameTheme', called: '3', n: 1 },
    ];
    expect(since(then, NOTHING, { n: 14, newest })).toBe(
      '14 changes since. The last: move 40 cards, name theme 3.',
    );
    expect(since(then, { ...NOTHING, statements: 1 }, { n: 1, newest: [] })).toBe(
      '1 card more since, in 1 change.',
    );
    expect(since(then, NOTHING, { n: 0, newest: [] })).toBe('As many of each as now.');
  });

  it('says what leaves and what comes back', () => {
    expect(ifBack(7, 7)).toBe('stays the same');
    expect(ifBack(0, 26)).toBe('26 leave');
    expect(ifBack(3, 4)).toBe('1 leaves');
    expect(ifBack(3, 1)).toBe('2 come back');
  });
});
