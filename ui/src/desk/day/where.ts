/** Which day the room is in, and how far it is from its plan. */
import type { AgendaItem, DayNow, Workshop } from '../../protocol/protocol';
import { dayOf } from '../open/clock.svelte';

/** One of the two days. */
export type DayNumber = 1 | 2;

/**
 * The day that runs. By its date; else the one that this desk began (practising, or a day that was put
 * off); else a day that was begun and whose date has not gone by.
 */
export function runningDay(
  date: string,
  about: Pick<Workshop, 'dayOne' | 'dayTwo'>,
  agenda: readonly Pick<AgendaItem, 'day' | 'started'>[],
  begunHere: DayNumber | null,
): DayNumber | null {
  const dated = dayOf(date, about);
  if (dated) return dated;
  if (begunHere) return begunHere;
  const begun = (day: DayNumber): boolean =>
    agenda.some((item) => item.day === day && item.started !== null);
  const gone = (on: string | null): boolean => on !== null && on < date;
  if (begun(2) && !gone(about.dayTwo)) return 2;
  return begun(1) && !gone(about.dayOne) ? 1 : null;
}

/** How a day goes against its plan, in minutes. */
export interface Pace {
  is: 'onTime' | 'behind' | 'ahead';
  by: number;
  ends: number;
  planned: number;
}

/** A minute either way is on time. */
const NEAR = 1;

/** What ahead or behind does to the end of the day. */
export function paceOf({ ends, plannedEnd }: Pick<DayNow, 'ends' | 'plannedEnd'>): Pace {
  const by = ends - plannedEnd;
  const is = Math.abs(by) <= NEAR ? 'onTime' : by > 0 ? 'behind' : 'ahead';
  return { is, by: Math.abs(by), ends, planned: plannedEnd };
}

/** Minutes that a timer still has at an instant, rounded up as people count. */
export function minutesLeft(
  { started, minutes }: { started: string; minutes: number },
  at: number,
): number {
  return Math.max(0, Math.ceil((endOf({ started, minutes }) - at) / MINUTE));
}

/** Milliseconds until the timer shows another minute; null once its time is up. */
export function untilNext(timer: { started: string; minutes: number }, at: number): number | null {
  const left = endOf(timer) - at;
  if (left <= 0) return null;
  return left % MINUTE || MINUTE;
}

/** Milliseconds. */
const MINUTE = 60_000;

function endOf({ started, minutes }: { started: string; minutes: number }): number {
  return Date.parse(started) + minutes * MINUTE;
}

/** How a part of the day stands. */
export function stateOf(
  item: Pick<AgendaItem, 'started' | 'skipped'>,
  now: boolean,
): 'now' | 'done' | 'skipped' | 'toCome' {
  if (now) return 'now';
  if (item.skipped) return 'skipped';
  return item.started === null ? 'toCome' : 'done';
}
