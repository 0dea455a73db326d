// Where discs stand on the grid so that every number shows.

/** A disc to place: its middle where the room put it, in stage pixels. */
export interface Spot {
  x: number;
  y: number;
  radius: number;
  /** Stays exactly where it is: the idea in the room's hands. */
  fixed: boolean;
}

/** The part of the grid in which middles may stand. */
export interface Field {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

interface Offset {
  dx: number;
  dy: number;
  far: number;
}

const AIR = 4;
/** Places are tried this far apart. */
const STEP = 8;
/** Sideways counts as nearer than up or down, so that discs on one spot fan out in a row. */
const SIDEWAYS = 0.7;

const known = new Map<string, Offset[]>();

/** All places around a spot, the nearest first. */
function offsets(width: number, height: number): Offset[] {
  const columns = Math.ceil(width / STEP);
  const rows = Math.ceil(height / STEP);
  const key = `${columns.toString()} ${rows.toString()}`;
  const found = known.get(key);
  if (found) return found;
  const list: Offset[] = [];
  for (let row = -rows; row <= rows; row += 1) {
    for (let column = -columns; column <= columns; column += 1) {
      const [dx, dy] = [column * STEP, row * STEP];
      list.push({ dx, dy, far: Math.hypot(dx * SIDEWAYS, dy) });
    }
  }
  list.sort((one, other) => one.far - other.far || one.dy - other.dy || other.dx - one.dx);
  known.set(key, list);
  return list;
}

function meet(one: Spot, other: Spot): boolean {
  const apart = Math.hypot(other.x - one.x, other.y - one.y);
  return apart < one.radius + other.radius + AIR;
}

/** The nearest place where the spot covers none of the others; its own place where there is none. */
function nearestFree(spot: Spot, others: readonly Spot[], field: Field): Spot {
  const inside = (at: Spot): boolean =>
    at.x >= field.left && at.x <= field.right && at.y >= field.top && at.y <= field.bottom;
  for (const { dx, dy } of offsets(field.right - field.left, field.bottom - field.top)) {
    const at = { ...spot, x: spot.x + dx, y: spot.y + dy };
    if (inside(at) && !others.some((other) => meet(at, other))) return at;
  }
  return spot;
}

/**
 * Places discs so that none covers another. A disc with room stays exactly where it was put; of those
 * that share a spot the first stays and the others move aside. The same discs always end alike.
 */
export function fan(spots: readonly Spot[], field: Field): Spot[] {
  const placed = new Map<Spot, Spot>();
  const crowded = (spot: Spot): boolean =>
    spots.some((other) => other !== spot && meet(spot, other));
  for (const spot of spots) if (spot.fixed || !crowded(spot)) placed.set(spot, spot);
  for (const spot of spots) {
    if (!placed.has(spot)) placed.set(spot, nearestFree(spot, Array.from(placed.values()), field));
  }
  return spots.map((spot) => placed.get(spot) ?? spot);
}

/** How many discs of this radius a field holds with room to stand aside. */
export function capacity(field: Field, radius: number): number {
  const width = field.right - field.left + 2 * radius;
  const height = field.bottom - field.top + 2 * radius;
  const side = 2 * radius + AIR;
  const rows = Math.floor(height / side);
  const columns = Math.floor(width / side);
  return Math.max(1, Math.floor(rows * columns * 0.6));
}
