/**
 * From how far the wall can be read. The capitals of this face are 0.668 of its size; ISO 9241-3 asks for
 * 16 minutes of arc, 20 preferred.
 */

/** The wall's sizes of words, in percent. */
export const SIZES = [100, 115, 130, 150, 175] as const;

/** One of the wall's sizes. */
export type Size = (typeof SIZES)[number];

/** How large the wall sets each thing at 100 %, in percent of the picture's height. */
export const SET_AT = { say: 8.9, names: 4.4, labels: 4.26 } as const;

/** The furthest chair in metres: with ease (20 minutes of arc), and with some effort (16). */
export function reach(
  percent: number,
  height: number,
  size: number,
): { ease: number; effort: number } {
  const metres = (percent * height * size) / 100;
  return { ease: 1.15 * metres, effort: 1.43 * metres };
}
