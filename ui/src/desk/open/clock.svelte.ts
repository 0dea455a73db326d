/* eslint-disable svelte/prefer-svelte-reactivity -- instants are replaced whole, never changed in place */
/** The time in the workshop's place, minute by minute. */
import type { Workshop } from '../../protocol/protocol';

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
