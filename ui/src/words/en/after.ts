/** Looking after what people said: who goes, copies for others, the end, and who opened the door. */
import type { Door, RecordKind } from '../../protocol/protocol';

const many = (count: number, one: string, more: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : more}`;
const cards = (count: number): string => many(count, 'card', 'cards');

/** Where words were found again. */
const where: Partial<Record<RecordKind, string>> = {
  theme: 'A theme',
  cause: 'A cause',
  success: 'A line of success',
  idea: 'An idea',
  actionPlan: 'A plan',
  step: 'A step',
  update: 'An update',
  statement: 'A card without a person',
};

const doors: Record<Door['kind'], (door: Door) => string> = {
  exported: (door) => `Made a document: ${door.what}`,
  copied: () => 'Made a whole copy',
  shared: (door) =>
    door.what === 'toLearnWith' ? 'Made a copy without words' : 'Made a copy for a colleague',
  erased: (door) => `Took somebody out, with ${cards(door.n)}`,
  tidied: () => 'Finished and tidied up',
  wentBack: () => 'Went back to an earlier day',
  tookCopy: (door) =>
    door.what === 'beside' ? 'Made of a copy from elsewhere' : 'Took a newer copy from elsewhere',
  keyChanged: () => 'Changed the passphrase',
};

export const after = {
  lead: 'People lent you their words. Here you keep them safe, and let them go.',

  until: 'How long you keep them',
  untilNote: 'Tell people this day. Then finish and tidy up.',
  dueOver: (day: string) => `People’s words were to go by ${day}. Finish and tidy up now.`,
  dueSoon: (day: string, days: number) =>
    `People’s words go by ${day}. That is ${days === 0 ? 'today' : `in ${many(days, 'day', 'days')}`}.`,
  look: 'Look after them',

  person: 'Somebody asks to go',
  personNote: 'Find them by their code or their form’s number. You see first what changes.',
  personGo: 'Find the person',

  share: 'Share a copy',
  shareNote: 'It is written anew. Nothing that you took out goes with it.',
  shareColleague: 'Copy for a colleague',
  shareLearn: 'Copy without words, to learn with',
  withoutWords: (name: string) => `${name} (no words)`,
  shareKey: 'A passphrase for the copy',
  shareKeyNote:
    'Your workshop has a passphrase. Give the copy one of its own, and tell it by phone.',
  shareWith: 'Make the copy',
  shareOpen: 'Without a passphrase',
  shared: (name: string) => `Made ${name}.`,

  finish: 'Finish and tidy up',
  finishNote: 'Words, names and ways to reach people go. Themes, votes, plans and updates stay.',
  finishGo: 'Finish and tidy up',
  finishAsk: 'Cards stay as empty cards, so every count stays true. You cannot take this back.',
  finished: (count: number) => `The words of ${cards(count)} are gone. The results stay.`,

  destroy: 'Destroy the workshop',
  destroyNote: 'The file and its backups go from this computer.',
  destroyGo: 'Destroy it',
  destroyAsk: 'Copies elsewhere stay where they are. You cannot take this back.',
  destroyed: 'The workshop is gone.',

  typeTitle: (title: string) => `Type “${title}” to be sure`,
  /** In place of a card's words. */
  empty: 'The words are gone.',

  leave: 'Leave it as it is',

  doors: 'Who opened the door, and when',
  noDoors: 'Nobody yet. What goes in or out will stand here.',
  door: (door: Door) => doors[door.kind](door),
  moreDoors: (count: number) => `${count.toLocaleString('en-GB')} more`,

  erase: 'Remove for good',
  eraseTitle: (code: number) => `Remove person ${code.toString()} for good?`,
  eraseLooking: 'One moment. Heard looks for their words.',
  eraseCards: (gone: number, stay: number) =>
    `${cards(gone)} would go, and ${stay.toLocaleString('en-GB')} would stay.`,
  eraseWhere: 'They leave the file, its history, its backups, and copies that Heard can reach.',
  eraseBack: 'You cannot take this back. Their sheet never brings them back.',
  eraseThemes: 'These themes get smaller',
  eraseTheme: (name: string, now: number, then: number) =>
    `${then.toLocaleString('en-GB')} in place of ${now.toLocaleString('en-GB')}: ${name}`,
  eraseRepeats: 'These say the same words',
  eraseRepeatsNote: 'They stay as they are. Change them first, if the person wants that.',
  repeat: (record: RecordKind, text: string) => `${where[record] ?? 'Somewhere else'}: ${text}`,
  eraseNames: 'Is one of these their name?',
  eraseSignedUp: (name: string, plan: string) => `${name}, who signed up for “${plan}”`,
  eraseWantsToHear: (name: string) => `${name}, who wants to hear`,
  eraseCopies: 'These went out before',
  eraseCopiesNote: 'Heard cannot take words out of paper. Ask for it back.',
  eraseGo: (count: number) => `Remove ${cards(count)} for good`,
  erased: (code: number, count: number) =>
    `Person ${code.toString()} is gone, with ${cards(count)}.`,
  eraseUnreached: (files: readonly string[]) => `Heard could not look into: ${files.join(', ')}`,
  /** Folders elsewhere, such as a memory stick in a pocket. */
  away: (folders: readonly string[]) =>
    `Not here now: ${folders.join(', ')}. Plug it in, and Heard sees to its backups.`,
};
