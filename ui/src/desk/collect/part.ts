/** The parts of stage 2. */
export const PARTS = ['bringIn', 'typeIn', 'people', 'pointed'] as const;

/** One part of stage 2. */
export type Part = (typeof PARTS)[number];
