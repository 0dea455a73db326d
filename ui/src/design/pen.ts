// The pen of the room: filled shapes with a width that swells and thins, and a small wobble that
// is the same each time the same mark is drawn. Pure: no clock, no chance, no page.

/** A point in the mark's own box, in the same unit as its width and height. */
export interface Point {
  x: number;
  y: number;
}

/** A mark, ready to draw: the filled shape, and the way the pen went (to show it being drawn). */
export interface Mark {
  shape: string;
  way: string;
}

/** Turns any name into a seed, so that a mark keeps its look (FNV-1a, 32 bits). */
export function seedOf(name: string | number): number {
  let hash = 0x811c9dc5;
  for (const letter of String(name)) {
    hash ^= letter.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/** Numbers from 0 up to 1 that follow from the seed alone (mulberry32). */
export function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A slow wave from -1 to 1 along a stroke, other for each seed. */
function wave(seed: number): (along: number) => number {
  const next = chances(seed);
  const parts = [1, 2, 3].map((step) => ({
    turns: step * (0.8 + next() * 0.6),
    start: next() * Math.PI * 2,
    height: 1 / (step + 0.5),
  }));
  const most = parts.reduce((sum, part) => sum + part.height, 0);
  return (along) =>
    parts.reduce(
      (sum, part) => sum + part.height * Math.sin(part.start + along * part.turns * Math.PI * 2),
      0,
    ) / most;
}

/** How wide the nib is along the stroke, from 0 to 1 of its length; 1 is the full nib. */
export type Nib = (along: number) => number;

/** Thin at both ends, and between them 88 to 104 % of the nib. */
export function swelling(seed: number, thinFrom: number, thinTo: number, ends = 0.12): Nib {
  const swell = wave(seed ^ 0x9e3779b9);
  return (along) => {
    const full = 0.96 + 0.08 * swell(along);
    const start = Math.min(1, thinFrom + (1 - thinFrom) * (along / ends));
    const end = Math.min(1, thinTo + (1 - thinTo) * ((1 - along) / ends));
    return full * Math.min(start, end);
  };
}

const round = (value: number): string => (Math.round(value * 100) / 100).toString();

/** A smooth closed or open line through the points (Catmull-Rom, as cubic curves). */
function smooth(points: readonly Point[]): string {
  const at = (index: number): Point =>
    points[Math.min(points.length - 1, Math.max(0, index))] ?? { x: 0, y: 0 };
  const pieces = points.slice(1).map((to, index) => {
    const [before, from, after] = [at(index - 1), at(index), at(index + 2)];
    const first = { x: from.x + (to.x - before.x) / 6, y: from.y + (to.y - before.y) / 6 };
    const second = { x: to.x - (after.x - from.x) / 6, y: to.y - (after.y - from.y) / 6 };
    return `C${round(first.x)} ${round(first.y)} ${round(second.x)} ${round(second.y)} ${round(to.x)} ${round(to.y)}`;
  });
  return pieces.join('');
}

/** Draws one pull of the pen along the points: a filled shape with rounded ends. */
export function pull(points: readonly Point[], nib: number, width: Nib): Mark {
  const last = points.length - 1;
  const first = points[0];
  if (last < 1 || !first) return { shape: '', way: '' };
  const left: Point[] = [];
  const right: Point[] = [];
  points.forEach((point, index) => {
    const before = points[Math.max(0, index - 1)] ?? point;
    const after = points[Math.min(last, index + 1)] ?? point;
    const length = Math.hypot(after.x - before.x, after.y - before.y) || 1;
    const half = (nib * width(index / last)) / 2;
    const side = {
      x: (-(after.y - before.y) / length) * half,
      y: ((after.x - before.x) / length) * half,
    };
    left.push({ x: point.x + side.x, y: point.y + side.y });
    right.unshift({ x: point.x - side.x, y: point.y - side.y });
  });
  const start = left[0] ?? first;
  const turn = right[0] ?? first;
  const cap = (to: Point, along: number): string => {
    const radius = round((nib * width(along)) / 2);
    return `A${radius} ${radius} 0 0 0 ${round(to.x)} ${round(to.y)}`;
  };
  return {
    shape: `M${round(start.x)} ${round(start.y)}${smooth(left)}${cap(turn, 1)}${smooth(right)}${cap(start, 0)}Z`,
    way: `M${round(first.x)} ${round(first.y)}${smooth(points)}`,
  };
}

/** Points at even steps, from 0 to 1, as `at` says. */
function steps(count: number, at: (along: number) => Point): Point[] {
  return Array.from({ length: count + 1 }, (_, index) => at(index / count));
}

/** A ring round a box: nearly a circle on a square, rounder-cornered on a wide box; its end passes its start. */
export function ring(width: number, height: number, nib: number, seed: number): Mark {
  const wobble = wave(seed);
  const lean = chances(seed)();
  const long = Math.max(width, height) / Math.max(1, Math.min(width, height));
  const corner = 2 / Math.min(3.6, 1.7 + long * 0.45);
  const start = -Math.PI * (0.62 + lean * 0.12);
  const bend = (value: number): number => Math.sign(value) * Math.abs(value) ** corner;
  const points = steps(96, (along) => {
    const angle = start + along * Math.PI * 2 * 1.035;
    // The pen comes in from a little inside, and ends a little outside of where it began.
    const drift = (along - 0.5) * nib * 0.35 + wobble(along) * nib * 0.4;
    return {
      x: width / 2 + bend(Math.cos(angle)) * (width / 2 - nib / 2 + drift),
      y: height / 2 + bend(Math.sin(angle)) * (height / 2 - nib / 2 + drift),
    };
  });
  return pull(points, nib, swelling(seed, 0.25, 0.35, 0.1));
}

/** A tick: a short heavy pull down, a long one up that gets thin. */
export function tick(width: number, height: number, nib: number, seed: number): Mark {
  const next = chances(seed);
  const foot = { x: width * (0.3 + next() * 0.05), y: height * (0.88 + next() * 0.04) };
  const from = { x: width * 0.07, y: height * (0.55 + next() * 0.06) };
  const to = { x: width * 0.97, y: height * (0.04 + next() * 0.05) };
  const points = steps(28, (along) => {
    if (along <= 0.3) {
      const part = along / 0.3;
      return { x: from.x + (foot.x - from.x) * part, y: from.y + (foot.y - from.y) * part ** 1.15 };
    }
    const part = (along - 0.3) / 0.7;
    return {
      x: foot.x + (to.x - foot.x) * part,
      y: foot.y + (to.y - foot.y) * part + height * 0.05 * Math.sin(part * Math.PI),
    };
  });
  const thinning: Nib = (along) =>
    along < 0.3 ? 0.8 + along * 0.8 : Math.max(0.3, 1.04 - ((along - 0.3) / 0.7) ** 1.4 * 0.7);
  return pull(points, nib, thinning);
}

/** A bracket that ties what stands beside it, open to the right. */
export function bracket(width: number, height: number, nib: number, seed: number): Mark {
  const wobble = wave(seed);
  const hook = Math.min(height * 0.22, width * 1.1);
  const points = steps(48, (along) => {
    const y = nib / 2 + along * (height - nib);
    const nearEnd = Math.max(0, 1 - Math.min(y, height - y) / hook);
    const bow = Math.sin(along * Math.PI) * width * 0.12;
    const x = width * 0.28 - bow + nearEnd ** 2.6 * width * 0.68 + wobble(along) * nib * 0.2;
    return { x, y };
  });
  return pull(points, nib, swelling(seed, 0.5, 0.5, 0.1));
}

/** A line under words. */
export function underline(width: number, height: number, nib: number, seed: number): Mark {
  const wobble = wave(seed);
  const points = steps(Math.max(12, Math.round(width / 24)), (along) => ({
    x: nib / 2 + along * (width - nib),
    y:
      height / 2 +
      wobble(along) * Math.min(height / 2 - nib / 2, nib * 0.4) -
      (along - 0.5) * nib * 0.3,
  }));
  return pull(points, nib, swelling(seed, 0.3, 0.2, 0.3));
}

/** The two pulls of a cross. */
export function cross(width: number, height: number, nib: number, seed: number): [Mark, Mark] {
  const stroke = (from: Point, to: Point, mine: number): Mark => {
    const wobble = wave(mine);
    const points = steps(18, (along) => ({
      x: from.x + (to.x - from.x) * along + wobble(along) * nib * 0.3,
      y: from.y + (to.y - from.y) * along - Math.sin(along * Math.PI) * nib * 0.3,
    }));
    return pull(points, nib, swelling(mine, 0.6, 0.25, 0.35));
  };
  const edge = nib / 2;
  return [
    stroke({ x: edge, y: edge * 1.6 }, { x: width - edge, y: height - edge }, seed),
    stroke({ x: width - edge * 1.4, y: edge }, { x: edge * 1.2, y: height - edge * 1.3 }, seed + 1),
  ];
}

/** How far a sticky dot lies off its place in the row: up to `most` each way. */
export function nudge(index: number, most: number): Point {
  const next = chances(seedOf(`dot ${index.toString()}`));
  return { x: (next() * 2 - 1) * most, y: (next() * 2 - 1) * most };
}
