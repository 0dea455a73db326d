/** Words that were typed and not kept, and what the desk says while nothing can be written. */
export const drafts = {
  foundAgain: 'Found again: not saved yet.',
  throwAway: 'Throw away',
  keep: 'Keep',
  /** Once, when a workshop is opened in which words were found. */
  found: (n: number) =>
    n === 1
      ? 'Words that were typed and not saved were found again. They stand in their field.'
      : `Words that were typed and not saved were found again, in ${n.toString()} fields. They stand in them.`,

  /** Under the sentence that says why. */
  wordsStay: 'What you typed stays here. The desk tries again by itself.',
  tryAgain: 'Try again',
  saveCopy: 'Save a copy elsewhere',
  copyMade: (name: string) =>
    `A copy is saved as ${name}. It holds all that was saved, not what is still in a field.`,
  savedNow: 'All is saved now.',
  /** Heard ended, and this page can't reach it any more. */
  copyOut: 'What you typed last may not be saved. Copy it from its field first.',
};
