// The wall is laid out on a stage that is always 1080 high, and then scaled as one picture to the
// box it stands in. So the hall's wall and the small picture on the desk break every line and
// choose every page alike.
import type { Ruler } from './ruler';

/** Height of the stage in its own pixels; every size in the wall's code is in these. */
export const STAGE_HEIGHT = 1080;
/** Margin left and right, safe for projectors that crop. */
export const EDGE_X = 96;
/** Margin at the top and the bottom. */
export const EDGE_Y = 72;
/** Lowest place for what stands in a panel at the side; the practice mark never stands there. */
export const PANEL_FOOT = STAGE_HEIGHT - EDGE_Y;
/** No words are smaller than this, at the wall size of 100 %: 4.26 % of the height. */
export const SMALLEST = 46;

/** The look of one text. */
export interface Type {
  /** In stage pixels, with the wall size worked in. */
  size: number;
  weight: number;
  /** Line height as a part of the size. */
  line: number;
  /** Titles break into lines of even length. */
  even?: boolean;
}

/** Where a scene is laid out. */
export interface Stage {
  width: number;
  /** 1 to 1.75: how much larger than usual the words are. */
  scale: number;
  /** Lowest place for a scene's own things; under it stands the practice mark. */
  bottom: number;
  /** The same where a line such as '1 of 2' stands at the foot of the stage. */
  footed: number;
  /** Most cards on one overview: 9, 6 or 4. */
  most: number;
  ruler: Ruler;
}

const SHAPES = [16 / 9, 16 / 10, 4 / 3, 3 / 2, 5 / 4, 21 / 9];

/** Width of the stage for a box: known shapes exactly, so that rounding changes no line break. */
export function stageWidth(width: number, height: number): number {
  const shape = height > 0 ? width / height : 16 / 9;
  const known = SHAPES.find((one) => Math.abs(one / shape - 1) < 0.012);
  return Math.round(STAGE_HEIGHT * Math.min(21 / 9, Math.max(5 / 4, known ?? shape)));
}

/** Makes the stage for a box's shape, a wall size in percent, and whether this is practice. */
export function stageOf(width: number, size: number, practice: boolean, ruler: Ruler): Stage {
  const scale = Math.min(1.75, Math.max(1, size / 100));
  const usual = STAGE_HEIGHT - EDGE_Y;
  const footed = Math.min(usual, STAGE_HEIGHT - footHeight(scale));
  return {
    width,
    scale,
    bottom: practice ? footed : usual,
    footed,
    most: scale < 1.15 ? 9 : scale < 1.3 ? 6 : 4,
    ruler,
  };
}

/** Height at the foot of the stage that a line there takes: the practice mark, or '1 of 2'. */
function footHeight(scale: number): number {
  return Math.ceil(SMALLEST * scale * 1.17) + 18;
}

/** A text's look at the stage's wall size. Never under the smallest size. */
export function type(stage: Stage, size: number, weight = 500, line = 1.17): Type {
  return { size: Math.max(SMALLEST, size) * stage.scale, weight, line };
}

/** The same look in several sizes, the largest first. */
export function types(stage: Stage, sizes: number[], weight = 500, line = 1.17): Type[] {
  return sizes.map((size) => type(stage, size, weight, line));
}

/** The last of a list of looks: the smallest. */
export function smallest(looks: readonly Type[]): Type {
  const last = looks.at(-1);
  if (!last) throw new RangeError('A text needs at least one size.');
  return last;
}

/** Letters of 100 px or more may stand a little closer. */
export function spacing(look: Type): string {
  return look.size >= 100 && look.weight >= 700 ? '-0.015em' : '0';
}
