/** The eight stages, in order. Named as in the protocol. */
export const STAGES = [
  'prepare',
  'collect',
  'theme',
  'understand',
  'success',
  'plan',
  'implement',
  'review',
] as const;

/** One of the eight stages. A guide, never a gate. */
export type Stage = (typeof STAGES)[number];
