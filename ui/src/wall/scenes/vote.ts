import type { PlaceOnWall } from '../../protocol/protocol';
import type { Part } from '../fit';

/** How large the dots are drawn, and how many stand in a row. */
export interface DotPlan {
  dot: number;
  perRow: number;
  width: number;
  height: number;
}

/** The largest dots at which the longest row of votes takes no more than this place. */
export function dotsFor(most: number, width: number, height: number): DotPlan {
  for (const dot of [26, 22, 18, 14, 11, 8, 6, 4]) {
    const pitch = dot * 1.35;
    const perRow = Math.max(1, Math.min(17 * Math.ceil(26 / dot), Math.floor(width / pitch)));
    const rows = Math.max(1, Math.ceil(most / perRow));
    if (rows * pitch <= height || dot === 4) {
      return {
        dot,
        perRow,
        width: Math.ceil(Math.min(perRow, Math.max(1, most)) * pitch),
        height: Math.ceil(Math.min(height, rows * pitch)),
      };
    }
  }
  return { dot: 4, perRow: 1, width, height };
}

/** The best places that are level: the first group of them, for the room to settle. */
export function levelOnTop(places: readonly PlaceOnWall[]): PlaceOnWall[] {
  const first = places.find((place) => place.level);
  return first ? places.filter((place) => place.level && place.place === first.place) : [];
}

/** Where brackets tie rows that are level: from the top of the list, in its own pixels. */
export function brackets(
  rows: readonly { part: Part<PlaceOnWall>; height: number }[],
): { top: number; height: number }[] {
  const ties: { place: number; top: number; height: number }[] = [];
  let top = 0;
  for (const { part, height } of rows) {
    const last = ties.at(-1);
    if (part.of.level) {
      if (last?.place === part.of.place) last.height += height;
      else ties.push({ place: part.of.place, top, height });
    }
    top += height;
  }
  return ties;
}
