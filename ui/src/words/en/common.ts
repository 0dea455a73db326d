/** Words that many screens share. */
export const common = {
  hidden: 'hidden',
  /** In a date that nobody has chosen. */
  notSet: 'Not set',
  close: 'Close',
  undo: 'Undo',
  less: 'One less',
  oneMore: 'One more',
  staysOff: 'Stays off the wall',
  /** Parts of a stage, for screen readers. */
  parts: 'Parts of this stage',
  kinds: 'Kinds of cards',
  done: 'done',
  card: (number: number) => `Card ${number.toString()}`,
};
