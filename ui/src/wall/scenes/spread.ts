// Where the discs of the grid stand for everybody: worked out once, on a grid of one shape, so that
// those that move aside do so alike on the wall and on the desk.
import { discWidth } from '../parts/head';
import { capacity, fan, type Field, type Spot } from './fan';

/** A disc as the room put it. */
export interface Put {
  number: number;
  /** Across and up, 0 to 100. */
  effort: number;
  difference: number;
  /** In the room's hands: it stays exactly where it is. */
  inPlay: boolean;
}

/** A place on the grid: 0 to 1 from left to right and from top to bottom; aside it may be a little more. */
export interface Place {
  x: number;
  y: number;
}

/** Middles of discs stand in a field of this size, in stage pixels: that of a usual wall. */
const WIDTH = 730;
const HEIGHT = 515;
/** So far may a disc that moves aside leave the field. */
const OVER = 24;
const RING = 20;
/** Discs stand no closer than those of this radius. */
const CLOSEST = 12;

/** Places for discs, in their own order, on a wall of this size in percent. */
export function spread(discs: readonly Put[], size = 100): Place[] {
  const scale = size / 100;
  const highest = Math.max(1, ...discs.map((disc) => disc.number));
  const own = discWidth(scale, highest, 86) / 2;
  const play = Math.max(52, own * 1.2) + RING;
  const field: Field = { left: -OVER, right: WIDTH + OVER, top: -OVER, bottom: HEIGHT + OVER };
  // More discs than such a field holds stand closer, so that each stays near where the room put it. A wall
  // page, which shows some of them, moves those that still meet a little further.
  const held = capacity(field, own);
  const radius =
    held < discs.length ? Math.max(CLOSEST, own * Math.sqrt(held / discs.length) * 0.8) : own;
  const order = discs
    .map((disc, at) => ({ disc, at }))
    .sort(({ disc: one }, { disc: other }) => one.number - other.number);
  const spots = order.map(({ disc }): Spot => ({
    x: (disc.effort / 100) * WIDTH,
    y: (1 - disc.difference / 100) * HEIGHT,
    radius: disc.inPlay ? play : radius,
    fixed: disc.inPlay,
  }));
  const placed = fan(spots, field);
  const places: Place[] = discs.map(() => ({ x: 0, y: 0 }));
  order.forEach(({ at }, index) => {
    const spot = placed[index];
    if (spot) places[at] = { x: spot.x / WIDTH, y: spot.y / HEIGHT };
  });
  return places;
}
