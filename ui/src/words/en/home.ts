import type { ErrorCode } from '../../protocol/protocol';

/** The first screen: the workshops on this computer. */
export const home = {
  title: 'Your workshops',
  lead: 'All of it stays on this computer. Nothing is sent out.',
  start: 'Start a new workshop',
  startNote: 'Name it and set the two days',
  practise: 'Practise with an example',
  practiseNote: 'Made-up cards. Nothing to lose',
  making: 'One moment. The example is being made.',
  open: 'Open a file',
  openNote: 'A .heard file, or a data.json',
  pickUp: 'Pick up where you left off',
  none: 'No workshops here yet.',
  noneAsk: 'Start a new one, or practise with the example.',
  looking: 'Looking for your workshops.',
  cards: (n: number) => (n === 1 ? '1 card' : `${n.toString()} cards`),
  stage: (n: number, name: string) => `${n.toString()} ${name}`,
  changed: (day: string) => `Last changed ${day}`,
  practice: 'Practice',
  /** In the list, before such a file is opened. */
  older: 'An older Heard made it. Opening it keeps a copy as it was.',
  /** Once it was opened. */
  keptAsItWas: 'An older Heard made this file. A backup holds it as it was.',

  openNow: 'Open now',
  lockedNow: 'Locked',
  carryOn: 'Carry on',
  saveCopy: 'Save a copy',
  saved: (name: string) => `A copy was saved: ${name}`,
  close: 'Close it',
  closed: 'The workshop is closed. All of it is saved.',

  newTitle: 'What is it called?',
  newHint: 'Such as: Getting out and about in Northbridge',
  make: 'Start',
  cancel: 'Not now',
  again: 'Start it afresh?',
  againText: 'What you changed in the example goes. Your own workshops stay.',
  againYes: 'Start it afresh',
  againOpen: 'Carry on with it',

  /** Who has it open, and since when. */
  lockedBy: (by: string, since: string) =>
    `${by} has it open, since ${since}. Close it there first.`,

  /** Why a workshop in the list cannot be opened. */
  trouble: {
    notFound: 'This file is not there any more.',
    invalid: 'This file cannot be opened.',
    notAllowed: 'This file cannot be opened here.',
    conflict: 'Something else happened first. Try again.',
    locked: 'It is open in another window or program. Close it there first.',
    wrongPassphrase: 'It has a passphrase.',
    fileTooNew: 'A newer Heard made it. Get the newer Heard to open it.',
    damaged: 'This file is damaged, or is no workshop. It was left as it is.',
    diskFull: 'The disk is full. Make room first.',
    readOnly: 'This file cannot be written to. Copy it to another folder.',
    io: 'The computer could not read this file.',
    internal: 'Heard made a mistake with this file. It was left as it is.',
  } satisfies Record<ErrorCode, string>,

  cue: {
    title: 'Before the day',
    say: [
      'Try the wall in the real room.',
      'Stand at the back. Can you read the smallest words?',
      'If not, move the chairs or make the words bigger.',
    ],
    bringLabel: 'Bring',
    bring: 'Printed cards, sticky dots, fat pens, tea and cake',
  },
  tryTheWall: 'Try the wall',
  tryFirst: 'Open a workshop first.',
  unnamed: 'A file without a name',
};
