/** A year after a day, '2027-10-15' from '2026-10-15'; null without a day. */
export function yearOn(day: string | null): string | null {
  const found = day ? /^(\d{4})(-\d{2})/.exec(day) : null;
  if (!found?.[1] || !found[2]) return null;
  return `${(Number(found[1]) + 1).toString()}${found[2]}-01`;
}
