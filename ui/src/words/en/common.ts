/** Words that many screens share. */
export const common = {
  hidden: 'hidden',
  close: 'Close',
  undo: 'Undo',
  more: 'More',
  less: 'One less',
  oneMore: 'One more',
  staysOff: 'Stays off the wall',
  /** Parts of a stage, for screen readers. */
  parts: 'Parts of this stage',
  kinds: 'Kinds of cards',
  done: 'done',
  messages: 'Messages',
  /** A key together with another: 'Control Z'. For screen readers. */
  keyPress: (key: string) => `Key ${key}`,
  card: (number: number) => `Card ${number.toString()}`,
};
