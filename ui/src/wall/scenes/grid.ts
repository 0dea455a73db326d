// The investment grid, laid out: the square, its words, and the discs of each page.
import type { Disc } from '../../protocol/protocol';
import * as words from '../../words/wall';
import { discSize } from '../parts/head';
import type { PictureOf } from '../scene';
import { EDGE_Y, type, type Stage, type Type } from '../stage';
import { capacity, fan, type Field, type Spot } from './fan';
import { spread, type Place } from './spread';

/** A word on an axis, with what it means. */
export interface AxisWords {
  word: string;
  means: string;
}

/** A disc in its place, from the top left of the square. */
export interface PlacedDisc extends Spot {
  disc: Disc;
  corner: string;
}

/** The grid, laid out. */
export interface GridPlan {
  x: number;
  y: number;
  width: number;
  height: number;
  /** Words to the left and right stand beside the square; else under it. */
  beside: boolean;
  sideWidth: number;
  axis: { higher: AxisWords; lower: AxisWords; left: AxisWords; right: AxisWords };
  /** Top left, top right, bottom left, bottom right; empty where a name is too long to stand there. */
  corners: string[];
  cornerLook: Type;
  boldLook: Type;
  meansLook: Type;
  lineHeight: number;
  /** Top of the words for left and right where they stand under the square. */
  underTop: number;
  discs: PlacedDisc[][];
  /** Names too long for the drawing, for a page of their own. */
  long: string[];
}

const GAP = 26;
const ARROW = 62;
const PAD = 22;

/** Space round the disc in the room's hands: its ring. */
export const RING = 20;
/** Space above a corner's name. */
export const CORNER_TOP = 8;

/** Width of the discs, and of the one in the room's hands. */
export function discWidths(stage: Stage, discs: readonly Disc[]): { usual: number; play: number } {
  const highest = Math.max(1, ...discs.map((disc) => disc.number));
  const usual = discSize(stage, highest, 86);
  return { usual, play: Math.max(104, Math.round(usual * 1.2)) };
}

/** Lays the grid out to the right of a panel. */
export function gridPlan(stage: Stage, picture: PictureOf<'grid'>, panel: number): GridPlan {
  const say = words.wall.grid;
  const { ruler } = stage;
  const boldLook = type(stage, 54, 800, 1.15);
  const meansLook = type(stage, 46, 400, 1.15);
  const cornerLook = type(stage, 46, 600, 1.15);
  const from = panel + 46;
  const whole = stage.width - from - 46;
  const lineHeight = Math.ceil(Math.max(ARROW * stage.scale, boldLook.size * 1.2)) + 14;
  const long: string[] = [];

  const means = (axis: string, width: number): [string, string] => {
    const pair: [string, string] = [say.more(axis), say.less(axis)];
    if (pair.every((one) => ruler.width(one, meansLook) <= width)) return pair;
    if (!long.includes(axis)) long.push(axis);
    return ['', ''];
  };
  const word = (text: string): number => ruler.width(text, boldLook) + ARROW * stage.scale + 40;
  const sideWords = [say.less(picture.effortAxis), say.more(picture.effortAxis)];
  const sideWidth = Math.ceil(
    Math.max(
      ...[say.left, say.right].map((one) => ruler.width(one, boldLook)),
      ...sideWords.map((one) => ruler.narrowest(one, meansLook)),
    ),
  );
  const sideFits = sideWords.every(
    (one) => ruler.height(one, meansLook, sideWidth) <= meansLook.size * 1.15 * 4.2,
  );
  const besideWidth = whole - 2 * (sideWidth + GAP);
  const beside = sideFits && besideWidth >= 640;
  // The words over the square begin at its left edge, and may run on beyond its right one.
  const upFrom = beside ? sideWidth + GAP : 0;
  const upWidth = whole - upFrom - Math.max(word(say.higher), word(say.lower));
  const up = means(picture.differenceAxis, upWidth);
  const half = whole / 2 - 20;
  const across: [string, string] = beside
    ? [say.more(picture.effortAxis), say.less(picture.effortAxis)]
    : means(picture.effortAxis, half);
  const meansHeight = across[0] ? Math.ceil(meansLook.size * 1.15) : 0;
  const sideRow = beside ? 0 : lineHeight + meansHeight;

  const x = beside ? from + sideWidth + GAP : from;
  const y = EDGE_Y - 10 + lineHeight;
  const width = beside ? besideWidth : whole;
  const height = stage.footed - lineHeight - sideRow - y + 6;
  const cornerFits = (name: string): boolean =>
    ruler.width(name, cornerLook) <= width / 2 - PAD - 12;
  // One name alone would look as if the others had none: they are read together on a page of their own.
  const allFit = picture.corners.every(cornerFits);
  const corners = picture.corners.map((name) => (allFit ? name : ''));
  if (!allFit) long.push(...picture.corners.filter((name) => name.trim() !== ''));
  const plan = {
    x,
    y,
    width,
    height,
    beside,
    sideWidth,
    axis: {
      higher: { word: say.higher, means: up[0] },
      lower: { word: say.lower, means: up[1] },
      left: { word: say.left, means: across[1] },
      right: { word: say.right, means: across[0] },
    },
    corners,
    cornerLook,
    boldLook,
    meansLook,
    lineHeight,
    underTop: y + height + 12 + lineHeight,
    long,
  };
  return { ...plan, discs: discPages(stage, picture, plan) };
}

type Square = Pick<GridPlan, 'width' | 'height' | 'corners' | 'cornerLook'>;

function discPages(stage: Stage, picture: PictureOf<'grid'>, square: Square): PlacedDisc[][] {
  const widths = discWidths(stage, picture.discs);
  const radius = widths.usual / 2;
  const label = square.corners.some((name) => name !== '')
    ? CORNER_TOP + square.cornerLook.size * 1.15
    : 6;
  const inset = label + 2;
  // Corner names stay clear: discs keep below and above them, the middle stays the middle. The
  // disc in the room's hands, with its ring, needs most room; all discs follow one measure.
  const play = widths.play / 2 + RING;
  const own = (disc: Disc): number => (disc.inPlay ? play : radius);
  const widest = Math.max(radius, ...picture.discs.map(own));
  const field: Field = {
    left: radius + 8,
    right: square.width - radius - 8,
    top: inset + radius,
    bottom: square.height - inset - radius,
  };
  const sides = widest + 8;
  const ends = inset + widest;
  const spotOf = ({ x, y }: Place): Place => ({
    x: sides + x * (square.width - 2 * sides),
    y: ends + y * (square.height - 2 * ends),
  });
  const within = ({ x, y }: Place): Place => ({
    x: Math.max(field.left, Math.min(field.right, x)),
    y: Math.max(field.top, Math.min(field.bottom, y)),
  });
  const placed = (disc: Disc): PlacedDisc => ({
    disc,
    corner: picture.corners[cornerOf(disc)] ?? '',
    fixed: disc.inPlay,
    radius: own(disc),
    ...spotOf({ x: disc.effort / 100, y: 1 - disc.difference / 100 }),
  });
  const inPlay = picture.discs.filter((disc) => disc.inPlay).map(placed);
  const others = picture.discs
    .filter((disc) => !disc.inPlay)
    .sort((one, other) => one.number - other.number)
    .map(placed);
  // All stand as on every other picture of this grid, whatever page they are on.
  const all = [...others, ...inPlay];
  const places = spread(
    all.map((one) => one.disc),
    stage.scale * 100,
  );
  const placeOf = new Map(all.map((one, at) => [one, places[at] ?? { x: 0, y: 0 }]));
  const room = Math.max(1, capacity(field, radius) - (inPlay.length > 0 ? 4 : 0));
  const count = Math.max(1, Math.ceil(others.length / room));
  const each = Math.ceil(others.length / count);
  return Array.from({ length: count }, (_, page) => {
    const some = [...others.slice(page * each, (page + 1) * each), ...inPlay];
    // On a narrow wall, or where discs had to stand closer, some move aside once more.
    const spots = fan(
      some.map((one) => ({ ...one, ...within(spotOf(placeOf.get(one) ?? { x: 0, y: 0 })) })),
      field,
    );
    return some.map((one, index) => ({ ...one, ...spots[index] }));
  });
}

/** Which corner a disc stands in: 0 top left, 1 top right, 2 bottom left, 3 bottom right. */
export function cornerOf(disc: Disc): number {
  return (disc.difference >= 50 ? 0 : 2) + (disc.effort >= 50 ? 1 : 0);
}
