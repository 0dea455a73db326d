/** How rows are put in order: fractional ranks compared byte by byte, ties by id. */

/** The order of rows with a rank. */
export function byRank(a: { rank: string; id: string }, b: { rank: string; id: string }): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The order of rows with a number that people call out. */
export function byNumber(a: { number: number }, b: { number: number }): number {
  return a.number - b.number;
}
