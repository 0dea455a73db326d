/** When people's words are to go, and how near that is. */
import * as words from '../../../words';
import { dayInWords } from '../../open/time';

/** Days before the day on which the desk begins to say it. */
const SOON = 14;
const DAY = 24 * 60 * 60 * 1_000;

/** The sentence that says it, from two weeks before; '' while there is time, or without a day. */
export function due(deleteBy: string | null, today: Date): string {
  if (!deleteBy) return '';
  const last = Date.parse(`${deleteBy}T12:00:00Z`);
  if (Number.isNaN(last)) return '';
  const noon = Date.UTC(today.getFullYear(), today.getMonth(), today.getDate(), 12);
  const days = Math.round((last - noon) / DAY);
  const day = dayInWords(deleteBy);
  if (days < 0) return words.after.dueOver(day);
  return days <= SOON ? words.after.dueSoon(day, days) : '';
}
