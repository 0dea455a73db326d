/** Times and days as people say them. */

/** Minutes after midnight as '10:40'. */
export function timeOf(minute: number): string {
  const hours = Math.floor(minute / 60) % 24;
  return `${hours.toString().padStart(2, '0')}:${(minute % 60).toString().padStart(2, '0')}`;
}

/** '10:40' as minutes after midnight; null where it is no time. */
export function minuteOf(time: string): number | null {
  const found = /^(\d{1,2})[:.](\d{2})$/.exec(time.trim());
  if (!found) return null;
  const minute = Number(found[1]) * 60 + Number(found[2]);
  return Number(found[2]) < 60 && minute < 24 * 60 ? minute : null;
}

/** '2026-10-13' as 'Tuesday 13 October 2026'; empty for no day. */
export function dayInWords(date: string | null): string {
  if (!date) return '';
  const day = new Date(`${date}T12:00:00Z`);
  return Number.isNaN(day.getTime())
    ? ''
    : day
        .toLocaleDateString('en-GB', {
          weekday: 'long',
          day: 'numeric',
          month: 'long',
          year: 'numeric',
          timeZone: 'UTC',
        })
        .replace(',', '');
}
