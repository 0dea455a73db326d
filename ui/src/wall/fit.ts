// What fits where: the largest size that does, and pages for what does not fit at the smallest.
import type { Said } from './ruler';
import { cutText } from './cut';
import { smallest, type Stage, type Type } from './stage';

/** The first of these looks in which the words fit and no word is broken, or nothing. */
export function fitting(
  stage: Stage,
  said: Said,
  looks: readonly Type[],
  width: number,
  room: number,
  mostLines = Infinity,
): Type | undefined {
  return looks.find(
    (look, index) =>
      (index === looks.length - 1 || stage.ruler.narrowest(said, look) <= width) &&
      stage.ruler.height(said, look, width) <= room &&
      stage.ruler.lines(said, look, width) <= mostLines,
  );
}

/** True where the words fit in this look and no word is broken. */
export function fits(stage: Stage, said: Said, look: Type, width: number, room: number): boolean {
  return (
    stage.ruler.height(said, look, width) <= room && stage.ruler.narrowest(said, look) <= width
  );
}

/** The first of these looks in which the words fit, or the smallest. */
export function fit(
  stage: Stage,
  said: Said,
  looks: readonly Type[],
  width: number,
  room: number,
  mostLines = Infinity,
): Type {
  return fitting(stage, said, looks, width, room, mostLines) ?? smallest(looks);
}

/** Something with a height, to be stacked. */
export interface Block<T> {
  item: T;
  height: number;
  /** Space above it, unless it is the first on its page. */
  gap?: number;
}

/** Stacks blocks on pages of this height, at most `most` to a page. There is always a page. */
export function paginate<T>(blocks: readonly Block<T>[], room: number, most = Infinity): T[][] {
  const pages: T[][] = [[]];
  let used = 0;
  for (const block of blocks) {
    let page = pages.at(-1) ?? [];
    const gap = page.length > 0 ? (block.gap ?? 0) : 0;
    if (page.length > 0 && (used + gap + block.height > room || page.length >= most)) {
      page = [];
      pages.push(page);
      used = 0;
    } else {
      used += gap;
    }
    page.push(block.item);
    used += block.height;
  }
  return pages;
}

/** Which page of `count` to show: beyond the last shows the last. */
export function pageAt(page: number, count: number): number {
  return Math.max(0, Math.min(Math.floor(page), count - 1));
}

/** The page of a list of pages to show, or nothing where there are none. */
export function onPage<T>(pages: readonly T[], page: number): T | undefined {
  return pages[pageAt(page, pages.length)];
}

/** One thing's words, or one part of them where they are long. */
export interface Part<T> {
  of: T;
  said: Said;
  /** 0 for the beginning; from 1 for what runs on. */
  part: number;
}

/** Makes a part of each thing, or more of those whose words do not fit `room`. */
export function partsOf<T>(
  stage: Stage,
  things: readonly T[],
  said: (thing: T) => Said,
  look: Type,
  width: number,
  room: number,
): Part<T>[] {
  return things.flatMap((of) =>
    cutText(stage.ruler, said(of), look, width, room).map((text, part) => ({
      of,
      said: text,
      part,
    })),
  );
}

/** A row of cards of one height. */
export interface Row<T> {
  height: number;
  cells: T[];
}

/** How many columns leave the words at least `ems` of their smallest size; there is always one. */
export function columnsFor(
  width: number,
  most: number,
  gap: number,
  beside: number,
  size: number,
  ems = 7.5,
): number {
  for (let columns = most; columns > 1; columns -= 1) {
    if (columnWidth(width, columns, gap) - beside >= ems * size) return columns;
  }
  return 1;
}

/** Width of one of several columns. */
export function columnWidth(width: number, columns: number, gap: number): number {
  return Math.floor((width - gap * (columns - 1)) / columns);
}

/** What a grid of cards is made from. */
export interface GridWish<T> {
  /** The cards for a look of their words: one too tall for a page comes in parts. */
  cells: (look: Type) => T[];
  height: (cell: T, look: Type) => number;
  /** Looks of the words, the largest first. */
  looks: readonly Type[];
  columns: number;
  /** Height of the place for the grid. */
  room: number;
  gap: number;
  /** Rows may be stretched to this height, so that the page looks even. */
  roomy: number;
  most: number;
}

/** A grid of cards, laid out. */
export interface Grid<T> {
  look: Type;
  pages: Row<T>[][];
}

function rowsOf<T>(cells: readonly T[], columns: number, height: (cell: T) => number): Row<T>[] {
  const rows: Row<T>[] = [];
  for (let at = 0; at < cells.length; at += columns) {
    const row = cells.slice(at, at + columns);
    rows.push({ cells: row, height: Math.max(...row.map(height)) });
  }
  return rows;
}

/** Makes the rows of a page even where there is room for that. */
export function evened<T extends { height: number }>(
  rows: readonly T[],
  room: number,
  gap: number,
  roomy: number,
): T[] {
  const share = Math.floor((room - gap * (rows.length - 1)) / Math.max(1, rows.length));
  const tallest = Math.max(0, ...rows.map((row) => row.height));
  if (tallest > share) return [...rows];
  const height = Math.max(tallest, Math.min(share, roomy));
  return rows.map((row) => ({ ...row, height }));
}

/** Lays cards out in rows: in the largest look that takes one page, else in the smallest on more. */
export function gridOf<T>(wish: GridWish<T>): Grid<T> {
  const least = gridIn(wish, smallest(wish.looks));
  if (least.pages.length > 1) return least;
  for (const look of wish.looks) {
    const grid = gridIn(wish, look);
    if (grid.pages.length === 1) return grid;
  }
  return least;
}

function gridIn<T>(wish: GridWish<T>, look: Type): Grid<T> {
  const cells = wish.cells(look);
  const rows = rowsOf(cells, wish.columns, (cell) => wish.height(cell, look));
  // An odd card may stand alone in a last row where all of them are not too many.
  const most =
    cells.length <= wish.most ? Infinity : Math.max(1, Math.floor(wish.most / wish.columns));
  const blocks = rows.map((item) => ({ item, height: item.height, gap: wish.gap }));
  const pages = paginate(blocks, wish.room, most);
  return { look, pages: pages.map((page) => evened(page, wish.room, wish.gap, wish.roomy)) };
}
