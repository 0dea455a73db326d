// Lists under heads of their own (perspectives, lenses): side by side where that takes few pages, else
// in whatever columns take fewest. A list that goes on longer than the others gets their columns.
import { columnsFor, columnWidth, evened, paginate, partsOf, type Block, type Part } from './fit';
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

/** One thing in its column. */
export interface GroupCell<T> {
  part: Part<T>;
  height: number;
}

/** One page of groups: each with its head over one or more columns. */
export interface GroupsPage<T, H> {
  look: Type;
  headHeight: number;
  columnWidth: number;
  groups: { head: H; width: number; columns: GroupCell<T>[][] }[];
}

interface Measured<T, H> {
  head: H;
  cells: GroupCell<T>[];
}

/** How a page is shared out. */
interface Shape {
  columns: number;
  /** Most groups on one page. */
  groups: number;
}

class Layout<T, H> {
  readonly columnWidth: number;
  readonly headHeight: number;
  readonly room: number;
  readonly #measured: Measured<T, H>[];

  constructor(
    readonly stage: Stage,
    readonly wish: GroupsWish<T, H>,
    readonly shape: Shape,
    readonly look: Type,
  ) {
    this.columnWidth = columnWidth(wish.width, shape.columns, wish.gapX);
    const width = this.#headWidth(1);
    this.headHeight = Math.max(0, ...wish.groups.map(({ head }) => wish.headHeight(head, width)));
    this.room = wish.room - this.headHeight - wish.headGap;
    this.#measured = wish.groups.map(({ head, items }) => ({ head, cells: this.#cells(items) }));
  }

  #cells(items: readonly T[]): GroupCell<T>[] {
    const { wish, look, room, columnWidth: wide } = this;
    const parts =
      wish.parts?.(items, look, wide, room) ??
      partsOf(this.stage, items, wish.said, look, wide - wish.beside, room - wish.around);
    return parts.map((part) => ({
      part,
      height:
        wish.height?.(part, look, wide) ??
        Math.max(
          wish.least,
          this.stage.ruler.height(part.said, look, wide - wish.beside) + wish.around,
        ),
    }));
  }

  #page(groups: GroupsPage<T, H>['groups']): GroupsPage<T, H> {
    const { look, headHeight, columnWidth: wide } = this;
    return { look, headHeight, columnWidth: wide, groups };
  }

  /** Width of a group over this many columns; alone on its page it has all of it. */
  #headWidth(columns: number): number {
    if (this.shape.groups === 1) return this.wish.width;
    return this.columnWidth * columns + this.wish.gapX * (columns - 1);
  }

  /** All groups on one page, their rows level with each other; nothing where they do not fit. */
  level(): GroupsPage<T, H> | undefined {
    const { wish, room, stage } = this;
    const all = this.#measured;
    const count = all.reduce((sum, { cells }) => sum + cells.length, 0);
    if (all.length > this.shape.columns || count > stage.most) return undefined;
    const rows = Array.from(
      { length: Math.max(0, ...all.map((one) => one.cells.length)) },
      (_, at) => ({
        height: Math.max(...all.map(({ cells }) => cells[at]?.height ?? 0)),
      }),
    );
    const blocks = rows.map((item) => ({ item, height: item.height, gap: wish.gapY }));
    if (paginate(blocks, room).length > 1) return undefined;
    const even = evened(rows, room, wish.gapY, wish.roomy);
    return this.#page(
      all.map(({ head, cells }) => ({
        head,
        width: this.columnWidth,
        columns: [cells.map((cell, at) => ({ ...cell, height: even[at]?.height ?? cell.height }))],
      })),
    );
  }

  /** Pages on which each group has a column, and those that go on share what others leave. */
  pages(): GroupsPage<T, H>[] {
    const { shape, stage } = this;
    const most = Math.max(1, Math.floor(stage.most / shape.columns));
    const pages: GroupsPage<T, H>[] = [];
    let left = this.#measured;
    if (left.length === 0) return [this.#page([])];
    while (left.length > 0) {
      const some = left.slice(0, shape.groups);
      const dealt = shares(
        some.map(({ cells }) => cells.length),
        shape.columns,
      );
      const shown = some.map(({ cells }, at) => this.#columns(cells, dealt[at] ?? 1, most));
      pages.push(
        this.#page(
          some.map(({ head }, at) => ({
            head,
            width: this.#headWidth(dealt[at] ?? 1),
            columns: shown[at] ?? [],
          })),
        ),
      );
      const rest = some.map(({ head, cells }, at) => ({
        head,
        cells: cells.slice((shown[at] ?? []).flat().length),
      }));
      left = [...rest.filter(({ cells }) => cells.length > 0), ...left.slice(some.length)];
    }
    return pages;
  }

  /** As many cells as this many columns hold; the last ones are shared out evenly. */
  #columns(cells: readonly GroupCell<T>[], columns: number, most: number): GroupCell<T>[][] {
    const blocks = cells.map((item): Block<GroupCell<T>> => ({
      item,
      height: item.height,
      gap: this.wish.gapY,
    }));
    for (let each = Math.max(1, Math.ceil(cells.length / columns)); each < most; each += 1) {
      const even = paginate(blocks, this.room, each);
      if (even.length <= columns) return even;
    }
    return paginate(blocks, this.room, most).slice(0, columns);
  }
}

/** Columns for each group: one at least, and those left over where most things stand in a column. */
function shares(counts: readonly number[], columns: number): number[] {
  const dealt = counts.map(() => 1);
  for (let spare = columns - counts.length; spare > 0; spare -= 1) {
    const load = counts.map((count, at) => count / (dealt[at] ?? 1));
    const fullest = load.indexOf(Math.max(...load));
    if ((load[fullest] ?? 0) <= 1) break;
    dealt[fullest] = (dealt[fullest] ?? 1) + 1;
  }
  return dealt;
}

/** Lays groups out in the fewest pages, and of those ways in the one with the largest words. */
export function groupsOf<T, H>(stage: Stage, wish: GroupsWish<T, H>): GroupsPage<T, H>[] {
  const size = smallest(wish.looks).size;
  const side = Math.min(wish.across, Math.max(1, wish.groups.length));
  const across = columnsFor(wish.width, side, wish.gapX, wish.beside, size);
  for (const look of wish.looks) {
    if (across < wish.groups.length) break;
    const level = new Layout(stage, wish, { columns: across, groups: across }, look).level();
    if (level) return [level];
  }
  const shapes: Shape[] = [{ columns: across, groups: across }];
  for (const [columns, groups] of [
    [2, 2],
    [2, 1],
    [3, 1],
    [1, 1],
  ] as const) {
    const fits = columnsFor(wish.width, columns, wish.gapX, wish.beside, size) === columns;
    if (fits && groups <= wish.groups.length) shapes.push({ columns, groups });
  }
  let best: GroupsPage<T, H>[] = [];
  for (const shape of shapes) {
    const least = new Layout(stage, wish, shape, smallest(wish.looks)).pages();
    if (best.length > 0 && least.length >= best.length) continue;
    best = least;
    // Larger words where they take no page more; many pages would take too long to try.
    for (const look of least.length > 3 ? [] : wish.looks) {
      const pages = new Layout(stage, wish, shape, look).pages();
      if (pages.length > least.length) continue;
      best = pages;
      break;
    }
  }
  return best;
}
