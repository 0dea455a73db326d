/** The parts of stage 7. */
export const PARTS = ['steps', 'told', 'signUps'] as const;

/** One part of stage 7. */
export type Part = (typeof PARTS)[number];
