// The head of an overview: its title at top left, one short fact at top right, a rule below.
import type { Kind } from '../../protocol/protocol';
import * as words from '../../words/wall';
import { beginning, cutText } from '../cut';
import { fit, fitting } from '../fit';
import type { Said } from '../ruler';
import { EDGE_X, EDGE_Y, smallest, type, types, type Stage, type Type } from '../stage';

/** A head, laid out. */
export interface HeadPlan {
  title: string;
  look: Type;
  cut: { kind: Kind; number?: number; size: number } | null;
  /** Space between the rule and the scene. */
  under: number;
  /** Left edge of the title's words. */
  indent: number;
  titleWidth: number;
  /** The fact stands under the title, because beside it would leave the title too little room. */
  below: boolean;
  /** From the top of the stage to below the rule. */
  bottom: number;
  /** Room between the head and the scene's lowest place. */
  room: number;
  /** A title too long for a head: its whole words, in parts that take pages of their own. */
  reading: Said[];
  readingLook: Type;
  readingWidth: number;
}

/** What a head is laid out from. */
export interface HeadWish {
  title: string;
  /** What to call it where the title is too long to stand over every page. */
  called?: string;
  /** The longest words at top right. */
  fact?: string;
  /** Width of a key beside the fact. */
  factExtra?: number;
  cut?: { kind: Kind; number?: number };
  /** Space between the rule and the scene. */
  under?: number;
}

/** Digits of the numbers in cuts and discs grow with the words. */
export function cutSize(stage: Stage, number: number | undefined, usual: number): number {
  const digits = number === undefined ? 0 : String(number).length;
  const part = digits <= 1 ? 62 / 94 : digits === 2 ? 47 / 94 : 36 / 94;
  return digits === 0 ? usual : Math.max(usual, Math.ceil((47 * stage.scale) / part));
}

/** Width of an idea's disc whose digits are large enough. */
export function discSize(stage: Stage, number: number, usual = 86): number {
  return discWidth(stage.scale, number, usual);
}

/** The same, of a wall on which words are so many times larger. */
export function discWidth(scale: number, number: number, usual: number): number {
  const part = String(number).length > 2 ? 0.4 : 0.54;
  return Math.max(usual, Math.ceil((46 * scale) / part));
}

/** The look of the fact at top right. */
export const factLook = (stage: Stage): Type => type(stage, 46, 500);

const GAP = 44;
/** So many of the largest sizes are tried for one line before two are taken. */
const ONE_LINE = 2;
const UNDER = 22;

/** A title and its look; one too long to stand over every page also has parts to read first. */
export interface TitlePlan {
  title: string;
  look: Type;
  reading: Said[];
}

/** Finds the look of a title within `highest`; a longer one is called by its short name instead. */
export function titleOf(
  stage: Stage,
  wish: { title: string; called?: string },
  looks: readonly Type[],
  width: number,
  highest: number,
  reading: { look: Type; width: number; room: (title: string, look: Type) => number },
): TitlePlan {
  const fits =
    fitting(stage, wish.title, looks.slice(0, ONE_LINE), width, highest, 1) ??
    fitting(stage, wish.title, looks, width, highest, 2) ??
    fitting(stage, wish.title, looks.slice(-1), width, highest);
  if (fits) return { title: wish.title, look: fits, reading: [] };
  if (wish.called === undefined) return { title: wish.title, look: smallest(looks), reading: [] };
  const title = beginning(stage.ruler, wish.called, smallest(looks), width, highest);
  const look = fit(stage, title, looks, width, highest);
  const room = reading.room(title, look);
  return {
    title,
    look,
    reading: cutText(stage.ruler, wish.title, reading.look, reading.width, room),
  };
}

/** Lays out a head. */
export function headOf(stage: Stage, wish: HeadWish): HeadPlan {
  const { ruler, width } = stage;
  const under = wish.under ?? 34;
  const cut = wish.cut
    ? {
        ...wish.cut,
        size: wish.cut.number === undefined ? 70 : cutSize(stage, wish.cut.number, 88),
      }
    : null;
  const indent = EDGE_X + (cut ? cut.size + 30 : 0);
  const look = factLook(stage);
  const pages = ruler.width(words.wall.page(20, 20), look);
  const fact =
    Math.max(pages, wish.fact ? ruler.width(wish.fact, look) : 0) + (wish.factExtra ?? 0);
  const whole = width - EDGE_X - indent;
  const below = whole - fact - GAP < 10 * 46 * stage.scale;
  const titleWidth = below ? whole : whole - fact - GAP;
  const sizes = types(stage, [64, 58, 52, 46], 800, 1.12).map((one) => ({ ...one, even: true }));
  const highest = (stage.bottom - EDGE_Y) * (stage.scale > 1.3 ? 0.36 : 0.3);
  const readingLook = type(stage, 78, 700, 1.16);
  const readingWidth = Math.min(width - 2 * EDGE_X, readingLook.size * 24);
  const factHeight = below ? Math.ceil(look.size * look.line) : 0;
  const bottomOf = (title: string, one: Type): number => {
    const height = Math.max(
      cut?.size ?? 0,
      ruler.height(title, one, titleWidth),
      look.size * look.line,
    );
    return Math.max(EDGE_Y - 8 + height + factHeight + UNDER, 166) + 4;
  };
  const plan = titleOf(stage, wish, sizes, titleWidth, highest, {
    look: readingLook,
    width: readingWidth,
    room: (title, one) => stage.bottom - bottomOf(title, one) - under,
  });
  const bottom = bottomOf(plan.title, plan.look);
  return {
    title: plan.title,
    look: plan.look,
    cut,
    indent,
    titleWidth,
    below,
    bottom,
    under,
    room: stage.bottom - bottom - under,
    reading: plan.reading,
    readingLook,
    readingWidth,
  };
}

/** Names longer than these over one list are told in full on pages of their own. */
export interface NamePlan {
  look: Type;
  /** Room for a name over its list. */
  room: number;
}

/** A name over one list: its first words where all of them would leave the list too little room. */
export function nameOver(stage: Stage, name: string, plan: NamePlan, width: number): string {
  return beginning(stage.ruler, name, plan.look, width, plan.room);
}

/** Whole names, in parts that take pages of their own, of lists that show only their first words. */
export function namesToRead(
  stage: Stage,
  head: HeadPlan,
  names: readonly { whole: string; shown: string }[],
): Said[] {
  return names
    .filter(({ whole, shown }) => whole !== shown)
    .flatMap(({ whole }) =>
      cutText(stage.ruler, whole, head.readingLook, head.readingWidth, head.room),
    );
}
