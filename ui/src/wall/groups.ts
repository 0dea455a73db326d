// Lists side by side under heads of their own (perspectives, lenses), or one after the other where
// side by side would leave too little room for words.
import {
  columnsFor,
  columnWidth,
  evened,
  gridOf,
  paginate,
  partsOf,
  type Part,
  type Row,
} from './fit';
import type { Said } from './ruler';
import { smallest, type Stage, type Type } from './stage';

/** One list under its head. */
export interface Group<T, H> {
  head: H;
  items: readonly T[];
}

/** What groups are laid out from. */
export interface GroupsWish<T, H> {
  groups: readonly Group<T, H>[];
  said: (item: T) => Said;
  /** Makes the parts of items; left out, each item's words are cut to fit. */
  parts?: (items: readonly T[], look: Type, width: number, room: number) => Part<T>[];
  height?: (part: Part<T>, look: Type, width: number) => number;
  looks: readonly Type[];
  headHeight: (head: H, width: number) => number;
  /** Height and width of an item that its words do not get. */
  around: number;
  beside: number;
  width: number;
  room: number;
  gapX: number;
  gapY: number;
  /** Space between head and items. */
  headGap: number;
  roomy: number;
  least: number;
  /** Most groups side by side. */
  across: number;
}

/** One page of groups. */
export interface GroupsPage<T, H> {
  look: Type;
  heads: H[];
  headHeight: number;
  columnWidth: number;
  columns: number;
  /** True: each head has its own column. False: one head over all columns. */
  side: boolean;
  /** In each row a cell for each column; null where a list is shorter. */
  rows: Row<Part<T> | null>[];
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  const count = Math.max(1, Math.ceil(list.length / size));
  const each = Math.ceil(list.length / count);
  return Array.from({ length: count }, (_, at) => list.slice(at * each, (at + 1) * each));
}

interface Measures<T> {
  parts: (items: readonly T[], look: Type, width: number, room: number) => Part<T>[];
  height: (part: Part<T>, look: Type, width: number) => number;
}

function measures<T, H>(stage: Stage, wish: GroupsWish<T, H>): Measures<T> {
  return {
    parts:
      wish.parts ??
      ((items, look, width, room) =>
        partsOf(stage, items, wish.said, look, width - wish.beside, room - wish.around)),
    height:
      wish.height ??
      ((part, look, width) =>
        Math.max(
          wish.least,
          stage.ruler.height(part.said, look, width - wish.beside) + wish.around,
        )),
  };
}

function sideBySide<T, H>(
  wish: GroupsWish<T, H>,
  measure: Measures<T>,
  most: number,
  across: number,
  look: Type,
): GroupsPage<T, H>[] {
  return chunks(wish.groups, across).flatMap((some) => {
    const width = columnWidth(wish.width, Math.max(some.length, Math.min(across, 2)), wish.gapX);
    const headHeight = Math.max(0, ...some.map((group) => wish.headHeight(group.head, width)));
    const room = wish.room - headHeight - wish.headGap;
    const lists = some.map((group) => measure.parts(group.items, look, width, room));
    const count = Math.max(0, ...lists.map((list) => list.length));
    const rows = Array.from({ length: count }, (_, at) => {
      const cells = lists.map((list) => list[at] ?? null);
      const heights = cells.map((cell) => (cell ? measure.height(cell, look, width) : 0));
      return { cells, height: Math.max(0, ...heights) };
    });
    const all = lists.reduce((sum, list) => sum + list.length, 0);
    const mostRows = all <= most ? Infinity : Math.max(1, Math.floor(most / some.length));
    const blocks = rows.map((item) => ({ item, height: item.height, gap: wish.gapY }));
    return paginate(blocks, room, mostRows).map((page) => ({
      look,
      heads: some.map((group) => group.head),
      headHeight,
      columnWidth: width,
      columns: some.length,
      side: true,
      rows: evened(page, room, wish.gapY, wish.roomy),
    }));
  });
}

function oneByOne<T, H>(
  wish: GroupsWish<T, H>,
  measure: Measures<T>,
  most: number,
): GroupsPage<T, H>[] {
  const size = smallest(wish.looks).size;
  const columns = columnsFor(wish.width, 2, wish.gapX, wish.beside, size);
  const width = columnWidth(wish.width, columns, wish.gapX);
  return wish.groups.flatMap((group) => {
    const headHeight = wish.headHeight(group.head, wish.width);
    const room = wish.room - headHeight - wish.headGap;
    const grid = gridOf<Part<T>>({
      cells: (look) => measure.parts(group.items, look, width, room),
      height: (part, look) => measure.height(part, look, width),
      looks: wish.looks,
      columns,
      room,
      gap: wish.gapY,
      roomy: wish.roomy,
      most,
    });
    return grid.pages.map((rows) => ({
      look: grid.look,
      heads: [group.head],
      headHeight,
      columnWidth: width,
      columns,
      side: false,
      rows,
    }));
  });
}

/** Lays groups out in pages. */
export function groupsOf<T, H>(stage: Stage, wish: GroupsWish<T, H>): GroupsPage<T, H>[] {
  const size = smallest(wish.looks).size;
  const most = Math.min(wish.across, Math.max(1, wish.groups.length));
  const across = columnsFor(wish.width, most, wish.gapX, wish.beside, size);
  const measure = measures(stage, wish);
  if (across === 1 && wish.groups.length > 1) return oneByOne(wish, measure, stage.most);
  const last = smallest(wish.looks);
  for (const look of wish.looks) {
    const pages = sideBySide(wish, measure, stage.most, across, look);
    if (look === last || pages.length <= Math.ceil(wish.groups.length / across)) return pages;
  }
  return [];
}
