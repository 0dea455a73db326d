// What we tell people back, laid out: their words, what we did together, what we could not do and why.
import type { CardOnWall } from '../../protocol/protocol';
import * as words from '../../words/wall';
import { cutText } from '../cut';
import { paginate, type Block } from '../fit';
import type { Said } from '../ruler';
import type { PictureOf } from '../scene';
import { EDGE_X, EDGE_Y, type, type Stage, type Type } from '../stage';

/** One text, or one part of it. */
export interface Entry {
  role: 'said' | 'about' | 'did' | 'couldNot' | 'why';
  label: string;
  sub: string;
  said: Said;
  card: CardOnWall | null;
  starts: boolean;
  look: Type;
}

/** An entry in its place: its height, and the space above it. */
export interface Row {
  entry: Entry;
  height: number;
  gap: number;
}

/** All sizes and pages. */
export interface ToldPlan {
  labelLook: Type;
  subLook: Type;
  numberLook: Type;
  labelWidth: number;
  /** Labels stand above the words. */
  stacked: boolean;
  left: number;
  column: number;
  whole: number;
  tick: number;
  cut: number;
  pages: Row[][];
}

const GAP = 62;
/** A page that is not full opens these gaps, up to this. */
const WIDEST_GAP = 112;
const GUTTER = 40;
const say = words.wall.told;

type Plan = Omit<ToldPlan, 'pages'> & { stage: Stage; numberWidth: number; room: number };

function planOf(stage: Stage, picture: PictureOf<'togetherWeDid'>): Plan {
  const { ruler } = stage;
  const labelLook = { ...type(stage, 60, 700, 1.12), even: true };
  const subLook = type(stage, 46, 400, 1.17);
  const numberLook = type(stage, 52, 800, 1.1);
  const labels = [say.youSaid, say.about, say.weDid, say.couldNot];
  const labelWidth = Math.max(
    stage.width >= 1700 ? 436 : 300,
    ...labels.map((label) => ruler.narrowest(label, labelLook) + 10),
    ruler.narrowest(say.by(words.wall.month(picture.on)), subLook) + 10,
  );
  const whole = stage.width - 2 * EDGE_X;
  const stacked = whole - labelWidth - GUTTER < 16 * 46 * stage.scale;
  const left = stacked ? EDGE_X : EDGE_X + labelWidth + GUTTER;
  const numbers = picture.said.map((card) => ruler.width(String(card.number), numberLook));
  return {
    stage,
    labelLook,
    subLook,
    numberLook,
    labelWidth,
    stacked,
    left,
    column: stage.width - EDGE_X - left,
    whole,
    tick: 64 * stage.scale,
    cut: 84 * stage.scale,
    numberWidth: Math.max(0, ...numbers),
    room: stage.footed - EDGE_Y,
  };
}

const labelHeight = (plan: Plan, entry: Pick<Entry, 'label' | 'sub'>): number => {
  const wide = plan.stacked ? plan.whole : plan.labelWidth;
  const { ruler } = plan.stage;
  return (
    ruler.height(entry.label, plan.labelLook, wide) + ruler.height(entry.sub, plan.subLook, wide)
  );
};

/** Width that an entry's words get. */
function textWidth(plan: Plan, role: Entry['role']): number {
  if (role === 'did') return plan.column - plan.tick - 26;
  return role === 'said' ? plan.column - plan.cut - plan.numberWidth - 40 : plan.column;
}

function rows(plan: Plan, entry: Omit<Entry, 'said' | 'starts'>, all: Said, gap: number): Row[] {
  const { ruler } = plan.stage;
  const wide = textWidth(plan, entry.role);
  const label = labelHeight(plan, entry);
  const above = plan.stacked && label > 0 ? label + 10 : 0;
  return cutText(ruler, all, entry.look, wide, plan.room - above).map((said, part) => ({
    entry: { ...entry, said, starts: part === 0 },
    height:
      Math.max(
        ruler.height(said, entry.look, wide),
        entry.role === 'said' ? plan.cut : 0,
        entry.role === 'did' && part === 0 ? plan.tick : 0,
      ) + (part === 0 ? above : 0),
    gap: part === 0 ? gap : 8,
  }));
}

function allRows(plan: Plan, picture: PictureOf<'togetherWeDid'>, scale: number): Row[] {
  const at = (size: number, weight: number, line: number): Type =>
    type(plan.stage, Math.round(size * scale), weight, line);
  const bare = { label: '', sub: '', card: null };
  const quote = at(74, 500, 1.18);
  const told = at(56, 400, 1.22);
  const list = picture.said.flatMap((card, index) =>
    rows(
      plan,
      { role: 'said', label: index === 0 ? say.youSaid : '', sub: '', card, look: quote },
      card.words,
      26,
    ),
  );
  if (picture.said.length === 0 && picture.about.trim()) {
    list.push(
      ...rows(plan, { ...bare, role: 'about', label: say.about, look: quote }, picture.about, 0),
    );
  }
  const things = picture.weDid.split('\n').filter((line) => line.trim() !== '');
  (things.length > 0 ? things : [say.nothing]).forEach((line, index) => {
    const named =
      index === 0 ? { label: say.weDid, sub: say.by(words.wall.month(picture.on)) } : bare;
    list.push(
      ...rows(
        plan,
        { ...bare, ...named, role: 'did', look: at(70, 700, 1.18) },
        line,
        index === 0 ? GAP : 18,
      ),
    );
  });
  if (picture.couldNot.trim() || picture.why.trim()) {
    const thing = picture.couldNot.trim() || say.nothing;
    const label = say.couldNot;
    list.push(
      ...rows(
        plan,
        { ...bare, role: 'couldNot', label, look: { ...told, weight: 700 } },
        thing,
        GAP,
      ),
    );
    if (picture.why.trim()) {
      list.push(...rows(plan, { ...bare, role: 'why', look: told }, picture.why, 8));
    }
  }
  return list;
}

/** Rows that stand beside one label: from one that has a label to the next. */
export function underLabels(list: readonly Row[]): Row[][] {
  const found: Row[][] = [];
  for (const row of list) {
    const last = found.at(-1);
    if (last && row.entry.label === '') last.push(row);
    else found.push([row]);
  }
  return found;
}

/** A label of more lines than the words beside it needs room of its own below them. */
function labelled(plan: Plan, list: readonly Row[]): Row[] {
  if (plan.stacked) return [...list];
  return underLabels(list).flatMap((some) => {
    const [first] = some;
    const last = some.at(-1);
    if (!first?.entry.starts || !last) return some;
    const used = some.reduce((sum, row, at) => sum + row.height + (at > 0 ? row.gap : 0), 0);
    const lacks = labelHeight(plan, first.entry) - used;
    if (lacks <= 0) return some;
    return [...some.slice(0, -1), { ...last, height: last.height + lacks }];
  });
}

function pagesOf(plan: Plan, list: readonly Row[]): Row[][] {
  const blocks = (some: readonly Row[]): Block<Row>[] =>
    some.map((item) => ({ item, height: item.height, gap: item.gap }));
  const close = paginate(blocks(labelled(plan, list)), plan.room);
  if (close.length === 1) return close;
  // Where a page breaks beside a label, the label alone may be what is tall.
  const each = list.flatMap((row) => labelled(plan, [row]));
  return paginate(blocks(each), plan.room);
}

/** Opens the gaps of a page that has room left. */
function opened(rows: readonly Row[], room: number): Row[] {
  const used = rows.reduce((sum, row, at) => sum + row.height + (at > 0 ? row.gap : 0), 0);
  const wide = rows.filter((row, at) => at > 0 && row.gap === GAP).length;
  if (wide === 0) return [...rows];
  const more = Math.max(0, Math.min(WIDEST_GAP - GAP, (room - used) / (wide + 1)));
  return rows.map((row, at) => (at > 0 && row.gap === GAP ? { ...row, gap: GAP + more } : row));
}

/** Lays it all out: on one page if it fits in smaller words, else on more. */
export function toldPlan(stage: Stage, picture: PictureOf<'togetherWeDid'>): ToldPlan {
  const plan = planOf(stage, picture);
  const least = 0.65;
  let pages = pagesOf(plan, allRows(plan, picture, least));
  for (const scale of pages.length > 1 ? [] : [1, 0.92, 0.84, 0.76, 0.7]) {
    const larger = pagesOf(plan, allRows(plan, picture, scale));
    if (larger.length > 1) continue;
    pages = larger;
    break;
  }
  return { ...plan, pages: pages.map((rows) => opened(rows, plan.room)) };
}
