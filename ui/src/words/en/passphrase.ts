/** The passphrase: given, asked for, changed; the recovery page; the lock. */
import type { PassphraseLevel } from '../../protocol/protocol';

const groups = (places: readonly number[]): string =>
  places.length === 1
    ? `Group ${places.join('')} does`
    : `Groups ${places.slice(0, -1).join(', ')} and ${(places.at(-1) ?? 0).toString()} do`;
const many = (count: number, one: string, more: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : more}`;

export const passphrase = {
  title: 'A passphrase',
  label: 'Passphrase',
  oneMoment: 'One moment.',

  // Unlocking
  locked: (day: string) => `Locked. Last used ${day}.`,
  lastUsed: (day: string) => `Last used ${day}`,
  show: 'Show',
  hide: 'Hide',
  showHint: (label: string) => `Show what you type: ${label}`,
  open: 'Open',
  wrong: 'That did not open it.',
  wrongSafe: 'Nothing has changed. Try as often as you like.',
  orCode: 'Or use the recovery code',
  codeNote: '13 groups, on the page you printed. Each group is checked as you type.',
  openWithCode: 'Open with the code',
  noOtherWay: 'Nobody can open it without one of these two. We cannot either.',
  home: 'Your workshops',
  wallStays: 'The wall still shows what the room saw.',
  wallBlank: 'The wall is blank.',
  opened: 'The workshop is open.',

  // Remembered by this computer
  remember: 'Remember it on this computer',
  rememberHint: 'All who log in as you can open it then. A lock still asks for it.',
  rememberTitle: 'On this computer',
  remembers: 'This computer remembers it. A lock still asks for it.',
  remembersNot: 'This computer does not remember it. You can ask for that when you open it.',
  forget: 'Forget it on this computer',
  forgotten: 'It is gone from this computer. From now on it is asked for.',
  notRemembered: 'That did not work. It is asked for each time, as before.',

  // The code
  group: (place: number) => `Group ${place.toString()}`,
  fits: 'It fits.',
  wrongGroups: (places: readonly number[]) => `${groups(places)} not fit.`,
  lookAgain: 'Look again.',
  allFit: 'All 13 groups fit.',
  back: 'In an empty group: back to the one before',

  // A new one
  offer: 'Keep it safe with a passphrase?',
  why: 'People will tell you about their lives. With a passphrase, nobody else can read it on this laptop.',
  whyBest: 'Best for every real workshop.',
  choose: 'Choose a passphrase',
  chooseHint: 'Four odd words in a row are best.',
  again: 'The same once more',
  differ: 'These two are not the same.',
  level: {
    tooShort: 'Too short.',
    weak: 'Weak. Easy to guess.',
    fair: 'Fair. It takes months to guess.',
    strong: 'Strong. Hard to guess.',
  } satisfies Record<PassphraseLevel, string>,
  listName: 'Its name in the list',
  listNameHint: 'All who use this computer can read this name.',
  listNameUsual: (month: string) => `Workshop, ${month}`,
  notNow: 'Not now. Start without it',
  startWith: 'Start with it',
  fillFirst: 'Type the passphrase twice, and a name for the list.',

  // The open workshop
  lead: 'Without it, only the name in the list and a day can be seen.',
  none: 'This workshop has no passphrase.',
  noneNote: 'All who use this computer can open it.',
  protect: 'Protect it',
  protectNote:
    'Its backups get the passphrase too. Parts of old files may stay on the disk for a while.',
  protected: 'The workshop has a passphrase now.',
  anew: (count: number) => `${many(count, 'backup was', 'backups were')} made anew.`,
  gone: (count: number) => `${many(count, 'old copy', 'old copies')} went.`,
  left: (files: readonly string[]) => `These could not be taken away: ${files.join(', ')}`,
  others: 'What others see',
  rename: 'Change the name',
  renamed: (name: string) => `In the list it is called ${name} now.`,
  change: 'Change the passphrase',
  changeNote: 'You get a new recovery page. The old one does not work any more.',
  now: 'Passphrase now, or the recovery code',
  nowOnly: 'Passphrase now',
  changed: 'The passphrase is changed.',
  remove: 'Take it away',
  removeNote: 'All who use this computer can open the workshop then.',
  removed: 'The passphrase is gone. All who use this computer can open the workshop.',
  pageAgain: 'Recovery page',
  pageAgainNote: 'Lost the paper? Print it again.',
  pageAgainGo: 'See the page again',
  link: 'A passphrase keeps others out when this laptop is lost or shared.',
  linkHas: 'This workshop has a passphrase.',

  // Locking
  lock: 'Lock',
  lockNow: 'Lock it now',
  lockKey: 'Lock the workshop, also while you type',
  lockTitle: 'Lock',
  lockNote: 'The desk closes. What you typed is kept.',
  idle: 'Lock it when nobody uses the desk for',
  minutes: (count: number) => (count === 0 ? 'Never' : `${count.toString()} minutes`),
  blankToo: 'Blank the wall too',
  blankTooHint: 'Else the wall goes on with what the room sees.',
  saidLocked: 'The workshop is locked. What you typed is kept.',
  cannotLock: 'There is no passphrase, so it cannot be locked.',

  // The recovery page
  page: 'The recovery page',
  pageLead: 'For the day when the passphrase is forgotten. Print it now.',
  paperTitle: (name: string) => `Recovery page for “${name}”`,
  made: (day: string) => `Made on ${day}.`,
  paperFor: 'Is the passphrase forgotten? These 13 groups open the workshop too.',
  paperHow: 'Open the workshop in Heard. Type them under “Or use the recovery code”.',
  qr: 'The 13 groups as a picture for a phone’s camera',
  qrNote: 'The same, for a phone’s camera.',
  keep: 'Where to keep it',
  keepLines: [
    'Not with the laptop. Who has both can read all of it.',
    'A locked drawer is good, or a sealed envelope with somebody you trust.',
    'A new passphrase makes a new code. Then tear this page up.',
    'Nobody can open it without one of these two. We cannot either.',
  ],
  print: 'Print this page',
  printNote: 'Heard keeps it in no file. It goes to the printer only.',
  test: 'Test it',
  testNote: 'Is it on paper? Type the groups from the paper, to be sure.',
  testGo: 'Test the paper',
  testBack: 'See the page again',
  tested: 'The paper works. All 13 groups are right.',
  done: 'Done',
  notTested: 'Done, not tested',
  neverShown: 'This page is never shown to the room.',
  cue: {
    title: 'Before you print',
    say: ['Is a printer near?', 'Else write the 13 groups down, and test them.'],
  },
};
