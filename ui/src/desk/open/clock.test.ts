import { describe, expect, it } from 'vitest';
import type { AgendaItem, Stage } from '../../protocol/protocol';
import { agendaAt, dayOf, momentAt } from './clock.svelte';
import { dayInWords, minuteOf, timeOf } from './time';

const part = (id: string, day: number, start: number, minutes: number, stage: Stage | null) =>
  ({
    id,
    day,
    start,
    minutes,
    title: id,
    stage,
    leads: '',
    notes: '',
    started: null,
    extra: 0,
    skipped: false,
  }) satisfies AgendaItem;

const agenda = [
  part('welcome', 1, 570, 30, null),
  part('hear', 1, 600, 60, 'theme'),
  part('tea', 1, 660, 15, null),
  part('recap', 2, 570, 20, null),
];

describe('the agenda at a moment', () => {
  it('tells what runs, what is next, and the minutes left', () => {
    const now = agendaAt(agenda, 1, 618, 'theme');
    expect([now.item?.id, now.next?.id, now.minutes]).toEqual([
      'hear',
      'tea',
      { left: 42, of: 60 },
    ]);
  });

  it('has something to come before the day begins', () => {
    const now = agendaAt(agenda, 2, 500, 'plan');
    expect([now.item, now.next?.id, now.minutes]).toEqual([null, 'recap', undefined]);
  });

  it('is over after the last part of the day', () => {
    const now = agendaAt(agenda, 1, 900, 'theme');
    expect([now.item, now.next, now.minutes]).toEqual([null, null, undefined]);
  });

  it('follows the stage, without minutes, away from the two days', () => {
    const now = agendaAt(agenda, null, 618, 'theme');
    expect([now.item?.id, now.next?.id, now.minutes]).toEqual(['hear', 'tea', undefined]);
  });
});

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
