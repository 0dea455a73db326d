/** The eight stages, in order. Named as in the protocol. */
export const stages = {
  prepare: 'Prepare',
  collect: 'Collect',
  theme: 'Theme',
  understand: 'Understand',
  success: 'Identify success',
  plan: 'Plan',
  implement: 'Implement',
  review: 'Review and share',
};

/** 'stage 6': how people are told where something is done. */
export const stageOf = (stage: keyof typeof stages): string =>
  `stage ${(Object.keys(stages).indexOf(stage) + 1).toString()}`;
