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

const AIR = 4;
const MOST_ROUNDS = 400;

const clamp = (value: number, from: number, to: number): number =>
  Math.max(from, Math.min(to, value));

/** Discs on nearly the same spot are fanned sideways, in their order, before anything is pushed. */
function fanned(spots: readonly Spot[], field: Field): Spot[] {
  const placed = spots.map((spot) => ({ ...spot }));
  const done = new Set<Spot>();
  for (const spot of placed) {
    if (done.has(spot) || spot.fixed) continue;
    const near = placed.filter(
      (other) =>
        !other.fixed &&
        !done.has(other) &&
        Math.hypot(other.x - spot.x, other.y - spot.y) < spot.radius * 0.6,
    );
    near.forEach((one) => done.add(one));
    if (near.length < 2) continue;
    const pitch = 2 * spot.radius + AIR;
    const most = Math.max(1, Math.floor((field.right - field.left) / pitch) + 1);
    const across = Math.min(near.length, most);
    const span = (across - 1) * pitch;
    const start = clamp(spot.x - span / 2, field.left, Math.max(field.left, field.right - span));
    const { y } = spot;
    near.forEach((one, index) => {
      one.x = start + (index % across) * pitch;
      one.y = y + Math.floor(index / across) * pitch;
    });
  }
  return placed;
}

function pushed(one: Spot, other: Spot, field: Field): boolean {
  const least = one.radius + other.radius + AIR;
  let dx = other.x - one.x;
  let dy = other.y - one.y;
  let apart = Math.hypot(dx, dy);
  if (apart >= least - 0.5) return false;
  if (apart < 1) [dx, dy, apart] = [1, 0.35, Math.hypot(1, 0.35)];
  const by = least - apart;
  const share = one.fixed ? 0 : other.fixed ? 1 : 0.5;
  one.x = clamp(one.x - (dx / apart) * by * share, field.left, field.right);
  one.y = clamp(one.y - (dy / apart) * by * share, field.top, field.bottom);
  other.x = clamp(other.x + (dx / apart) * by * (1 - share), field.left, field.right);
  other.y = clamp(other.y + (dy / apart) * by * (1 - share), field.top, field.bottom);
  return true;
}

/** Places discs so that none covers another; the same discs always end in the same places. */
export function fan(spots: readonly Spot[], field: Field): Spot[] {
  const placed = fanned(spots, field);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let moved = false;
    placed.forEach((one, index) => {
      for (const other of placed.slice(index + 1)) {
        if (one.fixed && other.fixed) continue;
        if (pushed(one, other, field)) moved = true;
      }
    });
    if (!moved) break;
  }
  return placed;
}

/** How many discs of this radius a field holds with room to be pushed about. */
export function capacity(field: Field, radius: number): number {
  const width = field.right - field.left + 2 * radius;
  const height = field.bottom - field.top + 2 * radius;
  const side = 2 * radius + AIR;
  const rows = Math.floor(height / side);
  const columns = Math.floor(width / side);
  return Math.max(1, Math.floor(rows * columns * 0.7));
}
