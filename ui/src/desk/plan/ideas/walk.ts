/** Where an arrow leads on a board of columns. */

/** The thing that an arrow leads to; undefined at the edge. */
export function walkFrom<Thing extends { id: string }>(
  columns: readonly (readonly Thing[])[],
  from: string,
  key: string,
): Thing | undefined {
  const column = columns.findIndex((rows) => rows.some((row) => row.id === from));
  const row = columns[column]?.findIndex((each) => each.id === from) ?? -1;
  if (row < 0) return undefined;
  if (key === 'ArrowUp') return columns[column]?.[row - 1];
  if (key === 'ArrowDown') return columns[column]?.[row + 1];
  const by = key === 'ArrowLeft' ? -1 : 1;
  for (let next = column + by; next >= 0 && next < columns.length; next += by) {
    const rows = columns[next] ?? [];
    const found = rows[Math.min(row, rows.length - 1)];
    if (found) return found;
  }
  return undefined;
}
