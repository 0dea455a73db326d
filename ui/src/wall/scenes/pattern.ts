// The test letters: a line for each wall size, the largest first.
import { reach, SET_AT, SIZES } from '../../design/reach';

/** The wall's sizes in percent, the largest first: line 1 to line 5. */
export const STEPS = SIZES.toReversed();

/** Capitals that are told apart by their strokes (those of eye charts), in no order that is a word. */
export const LETTERS = [
  'H D N K S V',
  'C R Z O H N K',
  'V S D R K C Z O',
  'N O H Z V D S R C',
  'K Z S C R N O V D H',
] as const;

/** How far the smallest letter of a wall size reaches, in heights of the picture, never said too far. */
export function heightsFor(size: number): number {
  return Math.floor(reach(SET_AT.labels, 1, size).effort * 10) / 10;
}
