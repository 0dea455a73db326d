/** Go back to how it was, and the way out of a file that is damaged or open elsewhere. */
import { listed, many } from './saying';

const one = (name: string, names: string) => (n: number) => many(n, name, names);

/** Words of backups. */
export const backups = {
  title: 'Go back to how it was',
  lead: 'Heard makes backups by itself. Each one was opened and checked.',
  now: 'Make a backup now',
  making: 'Making a backup.',
  made: 'The newest backup holds all of it.',
  looking: 'Looking at the backups.',
  none: 'No backups yet.',
  noneAsk: 'One is made at each new stage, and five minutes after a change.',
  today: 'Today',
  yesterday: 'Yesterday',
  list: 'Backups',
  holds: (stage: string, counts: string) => (counts ? `${stage}. ${counts}` : stage),
  /** How the counts differ now; each list in words already. */
  since: (
    more: readonly string[],
    fewer: readonly string[],
    changes: number,
    newest: readonly string[],
  ) => {
    const parts = [
      ...(more.length > 0 ? [`${listed(more)} more`] : []),
      ...(fewer.length > 0 ? [`${listed(fewer)} fewer`] : []),
    ];
    const done = many(changes, 'change', 'changes');
    const told = newest.length > 0 ? ` The last: ${newest.join(', ')}.` : '';
    if (parts.length === 0)
      return changes > 0 ? `${done} since.${told}` : 'As many of each as now.';
    return `${parts.join(', ')} since${changes > 0 ? `, in ${done}` : ''}.${told}`;
  },
  /** At the end of such a list. */
  others: 'others',
  damaged: 'Damaged. Nobody can go back to it.',
  locked: 'It has a passphrase.',
  elsewhere: 'On another disk',

  then: 'Then',
  nowColumn: 'Now',
  what: 'What',
  ifBack: 'If you go back',
  same: 'stays the same',
  leave: (n: number) => (n === 1 ? '1 leaves' : `${n.toString()} leave`),
  comeBack: (n: number) => (n === 1 ? '1 comes back' : `${n.toString()} come back`),
  checked: 'Opened and checked.',
  rows: {
    people: 'People',
    statements: 'Cards',
    themes: 'Themes',
    causes: 'Causes',
    successes: 'Success lines',
    votes: 'Votes',
    inPlace: 'In place already',
    ideas: 'Ideas',
    onGrid: 'On the grid',
    plans: 'Action plans',
    steps: 'Steps',
  },
  /** In a row of the list, the two that say most. */
  counts: {
    people: one('person', 'people'),
    statements: one('card', 'cards'),
    themes: one('theme', 'themes'),
    causes: one('cause', 'causes'),
    successes: one('success line', 'success lines'),
    votes: one('vote', 'votes'),
    inPlace: (n: number) => `${n.toString()} in place`,
    ideas: one('idea', 'ideas'),
    onGrid: (n: number) => `${n.toString()} on the grid`,
    plans: one('action plan', 'action plans'),
    steps: one('step', 'steps'),
  },
  keptFirst: 'How it is now is kept first.',
  keptFirstNote: 'It joins this list as the newest.',
  comeForth: 'You can come back to it',
  comeForthNote: 'in the same way.',
  lookInside: 'Look inside',
  goBack: (time: string) => `Keep today, go back to ${time}`,
  going: 'Going back.',
  went: (time: string) => `It is as it was at ${time}. How it was before is in the list.`,

  /** The file holds less than it did. */
  behind: {
    title: 'Work is missing',
    missing: (n: number) =>
      `This file is missing ${many(n, 'change', 'changes')} that it once held.`,
    hasBackup: 'A backup holds more. Go back to it, or go on with the file as it is.',
    noBackup: 'No backup holds more. Look for another copy, or go on with the file as it is.',
    goBack: 'Go to the backup',
    goOn: 'Go on as it is',
    wentBack: 'The backup is in its place. The file as it was is in the list of backups.',
    wentOn: 'You go on with the file as it is.',
  },

  inside: (time: string) => `Inside: ${time}`,
  insideNote: 'This is only to read. Nothing changes by looking.',
  insideHolds: (stage: string, counts: string) => (counts ? `${stage}: ${counts}.` : `${stage}.`),
  insideThemes: 'Themes',
  insideIdeas: 'Ideas',
  insidePlans: 'Action plans',
  insideCards: 'Cards in no theme yet',
  close: 'Close',

  places: 'Backups elsewhere',
  placesNone: 'No other disk has a copy yet.',
  also: (path: string, newest: string) => `Also in ${path}. Last copy ${newest}.`,
  alsoNew: (path: string) => `Also in ${path}, from the next backup on.`,
  lags: (path: string) =>
    `${path} still holds backups from before. Plug it in, and Heard sees to them.`,
  away: (path: string) => `${path} is not here now. It gets its copies when it is back.`,
  add: 'Add another place',
  remove: 'Leave it out',
  removeFor: (path: string) => `Leave out ${path}`,
  trouble: 'The last backup could not be made. Heard tries again.',

  neverShown: 'This page is never shown to the room.',
  cue: {
    title: 'Before you go back',
    say: [
      'Only one step wrong? Undo may be enough.',
      'Look inside first. Nothing changes by looking.',
    ],
    tip: 'Tell the room what you are doing. A short break is fine.',
  },

  file: {
    damagedTitle: 'This file is damaged',
    /** No backup, and nothing of a workshop in it. */
    strangeTitle: 'This file cannot be opened',
    unchanged: 'We have not changed it.',
    stays: 'It stays where it is.',
    newest: 'Newest good backup',
    open: 'Open this backup',
    none: 'There is no good backup of it on this computer.',
    copyAgain: 'Still have the stick or laptop it came from? Copy it again.',
    readable: 'What we could still read',
    readableNote: 'Counted in the damaged file itself.',
    another: 'Choose another backup',
    restored: (name: string) => `The damaged file is kept beside it: ${name}`,
    see: 'See what can be saved',
    readNewest: 'Read the newest backup',
  },
};
