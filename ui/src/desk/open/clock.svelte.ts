/* eslint-disable svelte/prefer-svelte-reactivity -- instants are replaced whole, never changed in place */
/** The time in the workshop's place, minute by minute, and what the agenda says about it. */
import type { AgendaItem, Stage, Workshop } from '../../protocol/protocol';

/** How often the clock looks, in milliseconds; the desk changes only when the minute does. */
const LOOK = 5_000;

/** A day and a minute of it, where the workshop is. */
export interface Moment {
  /** Such as 2026-10-13. */
  date: string;
  /** Minutes after midnight. */
  minute: number;
}

/** What a clock shows at an instant in a time zone; an unknown zone counts as the computer's own. */
export function momentAt(instant: Date, timeZone: string): Moment {
  const parts = partsAt(instant, timeZone);
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((each) => each.type === type)?.value ?? '0';
  return {
    date: `${part('year')}-${part('month')}-${part('day')}`,
    minute: Number(part('hour')) * 60 + Number(part('minute')),
  };
}

function partsAt(instant: Date, timeZone: string | undefined): Intl.DateTimeFormatPart[] {
  try {
    return new Intl.DateTimeFormat('en-GB', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }).formatToParts(instant);
  } catch {
    return partsAt(instant, undefined);
  }
}

/** Which of the two days a date is; null for any other day. */
export function dayOf(date: string, about: Pick<Workshop, 'dayOne' | 'dayTwo'>): 1 | 2 | null {
  if (date === about.dayOne) return 1;
  return date === about.dayTwo ? 2 : null;
}

/** What runs now and what comes after it. Away from the two days: the stage's own part, without minutes. */
export interface Now {
  item: AgendaItem | null;
  next: AgendaItem | null;
  minutes: { left: number; of: number } | undefined;
}

/** Reads the agenda at a moment. */
export function agendaAt(
  agenda: readonly AgendaItem[],
  day: 1 | 2 | null,
  minute: number,
  stage: Stage,
): Now {
  if (day === null) {
    const item = agenda.find((each) => each.stage === stage) ?? null;
    const sameDay = agenda.filter((each) => each.day === item?.day);
    return { item, next: after(sameDay, item), minutes: undefined };
  }
  const today = agenda.filter((each) => each.day === day);
  const item = today.findLast((each) => each.start <= minute) ?? null;
  if (!item) return { item: null, next: today[0] ?? null, minutes: undefined };
  const next = after(today, item);
  const left = Math.max(0, item.start + item.minutes - minute);
  const over = left === 0 && !next;
  return { item: over ? null : item, next, minutes: over ? undefined : { left, of: item.minutes } };
}

function after(items: readonly AgendaItem[], item: AgendaItem | null): AgendaItem | null {
  return (item && items[items.indexOf(item) + 1]) ?? null;
}

/** Ticks while a screen is open. Set up inside a component. */
export class Clock {
  #now = $state.raw(new Date());

  constructor() {
    $effect(() => {
      const timer = setInterval(() => {
        const now = new Date();
        if (
          now.getMinutes() !== this.#now.getMinutes() ||
          now.getHours() !== this.#now.getHours()
        ) {
          this.#now = now;
        }
      }, LOOK);
      return () => {
        clearInterval(timer);
      };
    });
  }

  /** The moment where the workshop is. */
  at(timeZone: string): Moment {
    return momentAt(this.#now, timeZone);
  }
}
