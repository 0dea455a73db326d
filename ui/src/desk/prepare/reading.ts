/** Who can read the wall from where: a room in metres, a picture in centimetres. */
import { reach, SET_AT, SIZES, type Size } from '../../design/reach';

/** The first size at which the back row can read everything; null where none does. */
export function sizeFor(height: number, back: number): Size | null {
  return SIZES.find((size) => reach(SET_AT.labels, height, size).effort >= back) ?? null;
}

/** A picture that nobody has measured yet, in centimetres. */
export const USUAL_HEIGHT = 150;

/** How far the last chair stands if nobody knows: six times the picture's height, in centimetres. */
export function usualBackRow(height: number): number {
  return 6 * height;
}

/** How many cards a list on the wall shows on one page. */
export function cardsAt(size: number): number {
  if (size >= 130) return 4;
  return size >= 115 ? 6 : 9;
}

/** '1.5' or '1,5' as centimetres; null where it is no length between 10 cm and 200 m. */
export function centimetres(text: string): number | null {
  const metres = Number(text.trim().replace(',', '.'));
  if (text.trim() === '' || !Number.isFinite(metres)) return null;
  return metres >= 0.1 && metres <= 200 ? Math.round(metres * 100) : null;
}

/** Centimetres as metres in words: '1.5'. */
export function metres(cm: number | null): string {
  return cm === null ? '' : (cm / 100).toString();
}

/** A distance that is never said longer than it is. */
export function shortly(distance: number): string {
  return distance >= 10
    ? Math.floor(distance).toString()
    : (Math.floor(distance * 10) / 10).toString();
}
