// The test letters: a line for each wall size, the largest first.

/** The wall's sizes in percent, the largest first: line 1 to line 5. */
export const STEPS = [175, 150, 130, 115, 100] as const;

/** Capitals that are told apart by their strokes (those of eye charts), in no order that is a word. */
export const LETTERS = [
  'H D N K S V',
  'C R Z O H N K',
  'V S D R K C Z O',
  'N O H Z V D S R C',
  'K Z S C R N O V D H',
] as const;

/** How far the smallest letter of a wall size reaches, in heights of the picture, at 16 minutes of arc. */
export function reach(size: number): number {
  // 1.43 heights for each percent of the height: capitals of this face are 0.668 of its size.
  return Math.floor((1.43 * 4.26 * size) / 10) / 10;
}
