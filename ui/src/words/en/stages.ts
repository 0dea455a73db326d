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
