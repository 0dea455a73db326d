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

/** Minutes that a timer still has at an instant, rounded up as people count; never more than it has. */
export function minutesLeft(
  { started, minutes }: { started: string; minutes: number },
  at: number,
): number {
  const end = Date.parse(started) + minutes * MINUTE;
  const left = Math.ceil((end - at) / MINUTE);
  return Math.min(minutes, Math.max(0, left));
}

/** Milliseconds. */
const MINUTE = 60_000;

/** How a part of the day stands, beside the part of the same day that was begun last. */
export function stateOf(
  item: Pick<AgendaItem, 'id' | 'started' | 'skipped' | 'start'>,
  now: Pick<AgendaItem, 'id' | 'start'> | null,
): 'now' | 'done' | 'skipped' | 'passed' | 'toCome' {
  if (item.id === now?.id) return 'now';
  if (item.skipped) return 'skipped';
  if (item.started !== null) return 'done';
  return now && item.start < now.start ? 'passed' : 'toCome';
}
