/** The three kinds of statements, in the order in which they are asked. Named as in the protocol. */
export const KINDS = ['working', 'notWorking', 'important'] as const;

/** One of the three kinds. */
export type Kind = (typeof KINDS)[number];

/** How the square of each kind is cut, on a grid of 100 x 100. */
export const CUTS: Record<Kind, string> = {
  working: 'M8 92V50a42 42 0 0 1 84 0V92Z',
  notWorking: 'M8 8H52A40 40 0 0 0 92 48V92H8Z',
  important: 'M8 8H58L94 50L58 92H8Z',
};

/** Where a number stands in each cut: the middle of its foot, on the same grid. */
export function numberPlace(kind: Kind, digits: number): { x: number; y: number; size: number } {
  const size = digits <= 1 ? 62 : digits === 2 ? 47 : 36;
  if (kind === 'working') return { x: 50, y: digits <= 1 ? 82 : 78, size };
  if (kind === 'notWorking') return { x: digits <= 1 ? 40 : digits === 2 ? 43 : 47, y: 84, size };
  return { x: digits <= 1 ? 41 : digits === 2 ? 43 : 45, y: 50 + size * 0.335, size };
}
