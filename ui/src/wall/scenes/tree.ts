// The why-tree, laid out in pages: a root, its causes, and theirs. What lies deeper comes on a page
// of its own with that cause as the root.
import type { CauseOnWall, ThemeOnWall } from '../../protocol/protocol';
import { beginning, cutText } from '../cut';
import { paginate, type Block } from '../fit';
import { cutSize } from '../parts/head';
import type { Said } from '../ruler';
import { type, types, type Stage, type Type } from '../stage';

/** What a page's tree grows from: the theme, or a cause. */
export interface Root {
  cause: CauseOnWall | null;
  text: string;
  causes: readonly CauseOnWall[];
}

/** A card in its place. */
export interface TreeCard {
  cause: CauseOnWall;
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Its own causes are on a further page. */
  goesOn: boolean;
}

/** A piece of a line between cards, drawn as a thin box so that it can move with them. */
export interface Line {
  key: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One page of the tree, or one page of words too long for a card. */
export type TreePage =
  | { kind: 'read'; root: Root; said: Said }
  | {
      kind: 'tree';
      root: Root;
      rootText: string;
      rootBox: { width: number; height: number };
      cards: TreeCard[];
      links: Line[];
    };

/** Sizes that a whole tree shares. */
export interface TreePlan {
  side: boolean;
  look: Type;
  rootLook: Type;
  readLook: Type;
  letterLook: Type;
  letterWidth: number;
  cut: number;
  pages: TreePage[];
}

const ROOT_WIDTH = 404;
const AROUND = 42;
const SIDES = 56;
const STEP = 76;
const LINE = 4;

interface Shape {
  stage: Stage;
  side: boolean;
  look: Type;
  rootLook: Type;
  readLook: Type;
  letterWidth: number;
  cut: number;
  width: number;
  room: number;
  gap: number;
}

interface Branch {
  cause: CauseOnWall;
  height: number;
  children: { cause: CauseOnWall; height: number }[];
  blockHeight: number;
}

function allCauses(causes: readonly CauseOnWall[]): CauseOnWall[] {
  return causes.flatMap((cause) => [cause, ...allCauses(cause.causes)]);
}

/** Lays the tree of a theme out; `width` and `room` are those under the head. */
export function treePlan(
  stage: Stage,
  theme: ThemeOnWall,
  causes: readonly CauseOnWall[],
  width: number,
  room: number,
): TreePlan {
  const letterLook = type(stage, 56, 800, 1.1);
  const all = allCauses(causes);
  const letterWidth =
    Math.max(0, ...all.map((cause) => stage.ruler.width(cause.letter, letterLook))) + 22;
  const ringed = all.some((cause) => cause.mattersMost);
  const side = stage.scale < 1.15 && stage.width >= 1680;
  const cut = cutSize(stage, theme.number, 118);
  const readLook = type(stage, 64, 600, 1.2);
  const root: Root = { cause: null, text: theme.name, causes };
  const plans = types(stage, [52, 48, 46], 500, 1.14).map((look) => {
    const rootLook = type(stage, side ? 54 : 50, 700, 1.14);
    const shape: Shape = {
      stage,
      side,
      look,
      rootLook,
      readLook,
      letterWidth,
      cut,
      width,
      room,
      gap: ringed ? 46 : 22,
    };
    return { shape, pages: pagesOf(shape, root) };
  });
  const few = Math.min(...plans.map((plan) => plan.pages.length));
  const best = plans.find((plan) => plan.pages.length === few);
  const look = best?.shape.look ?? letterLook;
  const rootLook = best?.shape.rootLook ?? letterLook;
  const pages = best?.pages ?? [];
  return { side, look, rootLook, readLook, letterLook, letterWidth, cut, pages };
}

/** A root's page or pages, and then those of every cause that goes on deeper. */
function pagesOf(shape: Shape, root: Root): TreePage[] {
  const rootBox = rootOf(shape, root);
  const x = shape.side ? ROOT_WIDTH + 84 : 60;
  const room = shape.side ? shape.room : shape.room - rootBox.height - shape.gap;
  const forTwo = Math.floor((shape.width - x - STEP) / 2);
  const twoFit = forTwo - SIDES - shape.letterWidth >= 7.5 * shape.look.size;
  const deeper = root.causes.some((cause) => cause.causes.length > 0);
  const levels = twoFit && deeper ? 2 : 1;
  const columnWidth = levels === 2 ? forTwo : Math.min(shape.width - x, 26 * shape.look.size);
  const branches = root.causes.map((cause) => branchOf(shape, cause, levels, columnWidth, room));
  const readings = [
    ...rootBox.reading.map((said): TreePage => ({ kind: 'read', root, said })),
    ...branches.flatMap((branch) => [
      ...reading(shape, branch.cause, columnWidth, room),
      ...branch.children.flatMap((child) => reading(shape, child.cause, columnWidth, room)),
    ]),
  ];
  const blocks = branches.flatMap((branch) => split(shape, branch, room));
  const trees = paginate(
    blocks.map((item): Block<Branch> => ({ item, height: item.blockHeight, gap: shape.gap })),
    room,
  ).map((some) => treePage(shape, root, rootBox, some, { x, columnWidth, room, levels }));
  const further = root.causes
    .flatMap((cause) => (levels === 2 ? cause.causes : [cause]))
    .filter((cause) => cause.causes.length > 0)
    .flatMap((cause) => pagesOf(shape, { cause, text: cause.text, causes: cause.causes }));
  return [...readings, ...trees, ...further];
}

function rootOf(
  shape: Shape,
  root: Root,
): { text: string; width: number; height: number; reading: Said[] } {
  const { stage, side, rootLook, cut } = shape;
  const width = side ? ROOT_WIDTH : shape.width;
  const mark = root.cause ? shape.letterWidth + 8 : cut + 28;
  const wide = side ? width - SIDES : width - SIDES - mark;
  const above = side ? (root.cause ? 76 : cut + 24) : 0;
  const most = (side ? shape.room : shape.room * 0.42) - AROUND - above;
  const text = beginning(stage.ruler, root.text, rootLook, wide, most);
  const tall = stage.ruler.height(text, rootLook, wide) + above;
  const height = Math.max(tall, side ? 0 : root.cause ? 60 * stage.scale : cut) + AROUND;
  const reading =
    text === root.text || root.cause
      ? []
      : cutText(stage.ruler, root.text, shape.readLook, readWidth(shape), shape.room);
  return { text, width, height, reading };
}

/** Width of the words on a page of their own. */
export const readWidth = (shape: { width: number; readLook: Type }): number =>
  Math.min(shape.width - 220, shape.readLook.size * 24);

const tallest = (room: number): number => room * 0.7;

function cardText(shape: Shape, cause: CauseOnWall, columnWidth: number, room: number): string {
  const wide = columnWidth - SIDES - shape.letterWidth;
  return beginning(shape.stage.ruler, cause.text, shape.look, wide, tallest(room) - AROUND);
}

/** A cause whose words are cut short on its card is read whole on pages before it. */
function reading(shape: Shape, cause: CauseOnWall, columnWidth: number, room: number): TreePage[] {
  if (cardText(shape, cause, columnWidth, room) === cause.text) return [];
  const root: Root = { cause, text: cause.text, causes: [] };
  return cutText(shape.stage.ruler, cause.text, shape.readLook, readWidth(shape), shape.room).map(
    (said) => ({ kind: 'read', root, said }),
  );
}

function cardHeight(shape: Shape, cause: CauseOnWall, columnWidth: number, room: number): number {
  const wide = columnWidth - SIDES - shape.letterWidth;
  const text = cardText(shape, cause, columnWidth, room);
  const letter = 62 * shape.stage.scale;
  return Math.max(letter, shape.stage.ruler.height(text, shape.look, wide)) + AROUND;
}

function stacked(heights: readonly number[], gap: number): number {
  return heights.reduce((sum, one) => sum + one, Math.max(0, heights.length - 1) * gap);
}

function branchOf(
  shape: Shape,
  cause: CauseOnWall,
  levels: number,
  columnWidth: number,
  room: number,
): Branch {
  const height = cardHeight(shape, cause, columnWidth, room);
  const children = (levels === 2 ? cause.causes : []).map((child) => ({
    cause: child,
    height: cardHeight(shape, child, columnWidth, room),
  }));
  const under = stacked(
    children.map((child) => child.height),
    shape.gap,
  );
  return { cause, height, children, blockHeight: Math.max(height, under) };
}

/** A branch too tall for a page comes on more, each with its own card again. */
function split(shape: Shape, branch: Branch, room: number): Branch[] {
  if (branch.blockHeight <= room || branch.children.length < 2) return [branch];
  const blocks = branch.children.map((item) => ({ item, height: item.height, gap: shape.gap }));
  return paginate(blocks, room).map((children) => {
    const under = stacked(
      children.map((child) => child.height),
      shape.gap,
    );
    return { ...branch, children, blockHeight: Math.max(branch.height, under) };
  });
}

const across = (key: string, from: number, to: number, y: number): Line => ({
  key: `${key} across`,
  x: from,
  y: y - LINE / 2,
  width: to - from,
  height: LINE,
});

const down = (key: string, x: number, from: number, to: number): Line => ({
  key: `${key} down`,
  x: x - LINE / 2,
  y: Math.min(from, to) - LINE / 2,
  width: LINE,
  height: Math.abs(to - from) + LINE,
});

interface Place {
  x: number;
  columnWidth: number;
  room: number;
  levels: number;
}

function treePage(
  shape: Shape,
  root: Root,
  rootBox: { text: string; width: number; height: number },
  branches: readonly Branch[],
  place: Place,
): TreePage {
  const used = stacked(
    branches.map((branch) => branch.blockHeight),
    shape.gap,
  );
  const spare = (place.room - used) / Math.max(1, branches.length);
  const extra = Math.max(0, Math.min(40, spare * 0.5));
  const cards: TreeCard[] = [];
  const links: Line[] = [];
  const secondX = place.x + place.columnWidth + STEP;
  let top = shape.side ? 0 : rootBox.height + shape.gap;
  const middles: number[] = [];
  for (const branch of branches) {
    const y = top + (branch.blockHeight - branch.height) / 2;
    const middle = y + branch.height / 2;
    middles.push(middle);
    cards.push({
      cause: branch.cause,
      text: cardText(shape, branch.cause, place.columnWidth, place.room),
      x: place.x,
      y,
      width: place.columnWidth,
      height: branch.height,
      goesOn: place.levels === 1 && branch.cause.causes.length > 0,
    });
    let childTop =
      top +
      (branch.blockHeight -
        stacked(
          branch.children.map((child) => child.height),
          shape.gap,
        )) /
        2;
    const edge = place.x + place.columnWidth;
    const trunk = edge + STEP / 2;
    if (branch.children.length > 0)
      links.push(across(`from ${branch.cause.letter}`, edge, trunk, middle));
    for (const child of branch.children) {
      cards.push({
        cause: child.cause,
        text: cardText(shape, child.cause, place.columnWidth, place.room),
        x: secondX,
        y: childTop,
        width: place.columnWidth,
        height: child.height,
        goesOn: child.cause.causes.length > 0,
      });
      const at = childTop + child.height / 2;
      links.push(down(child.cause.letter, trunk, middle, at));
      links.push(across(child.cause.letter, trunk, secondX, at));
      childTop += child.height + shape.gap;
    }
    top += branch.blockHeight + shape.gap + extra;
  }
  const last = middles.at(-1);
  if (last !== undefined) {
    const trunk = shape.side ? ROOT_WIDTH + 42 : 24;
    const from = shape.side ? Math.min(rootBox.height / 2, last) : rootBox.height;
    if (shape.side) links.push(across('root', ROOT_WIDTH, trunk, from));
    middles.forEach((middle, at) => {
      const letter = branches[at]?.cause.letter ?? '';
      links.push(down(letter, trunk, from, middle), across(letter, trunk, place.x, middle));
    });
  }
  return {
    kind: 'tree',
    root,
    rootText: rootBox.text,
    rootBox: { width: rootBox.width, height: rootBox.height },
    cards,
    links,
  };
}
