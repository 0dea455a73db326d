/** Days as they stand in lists. */
import { momentAt } from '../open/clock.svelte';
import { dayInWords } from '../open/time';
import { workshop } from '../state/workshop.svelte';

/** The day it is where the workshop is, such as 2026-10-13. */
export function today(): string {
  return momentAt(new Date(), workshop.about.timeZone).date;
}

/** '30 October', with its year where that is not this one; empty for no day. */
export function dayShort(date: string | null, now = today()): string {
  const whole = dayInWords(date).split(' ').slice(1);
  return (date?.slice(0, 4) === now.slice(0, 4) ? whole.slice(0, 2) : whole).join(' ');
}

/** 'Tuesday 12 January'. */
export function dayOfWeek(date: string | null): string {
  return dayInWords(date).split(' ').slice(0, 3).join(' ');
}
