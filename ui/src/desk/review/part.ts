/** The parts of stage 8. */
export const PARTS = ['changed', 'told', 'hear', 'thanks'] as const;

/** One part of stage 8. */
export type Part = (typeof PARTS)[number];
