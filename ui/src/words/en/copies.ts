/** A copy of a workshop that is here already: which is newer, what differs, and which to take. */
import type { Between, What } from '../../protocol/protocol';
import { backups } from './backups';
import { many } from './saying';

export const copies = {
  title: (name: string) => `${name} is here already`,
  looking: 'One moment. Heard compares the two.',
  /** `since`: empty where nothing tells when they were the same. */
  said: {
    newer: (since: string) =>
      since
        ? `The copy is newer. The one here has not changed since ${since}.`
        : 'The copy is newer.',
    older: (since: string) =>
      since
        ? `The one here is newer. The copy has not changed since ${since}.`
        : 'The one here is newer.',
    bothChanged: (since: string) =>
      since
        ? `Both were changed since ${since}.`
        : 'Both were changed. Nothing tells when they were the same.',
    same: () => 'Both hold the same.',
  } satisfies Record<Between, (since: string) => string>,
  backup: (when: string) => `This file is a backup from ${when}.`,
  backupNote: 'Want it back? Open the workshop. Then choose “Go back to how it was” in Help.',

  /** After 'since': 'today at 15:40'. */
  moment: (day: string, time: string) => `${day} at ${time}`,

  what: 'What',
  here: 'Here',
  brought: 'The copy',
  changed: 'Last changed',
  stage: 'Stage',
  who: 'Used by',
  nothing: 'not known',

  onlyHere: 'Only here',
  onlyBrought: 'Only in the copy',
  otherwise: 'In both, but not the same',
  none: 'Nothing.',
  counts: {
    ...backups.counts,
    other: (n: number) => many(n, 'other thing', 'other things'),
  } satisfies Record<What, (n: number) => string>,
  more: (n: number) => `and ${n.toLocaleString('en-GB')} more`,

  gone: (n: number) =>
    `The copy still holds ${many(n, 'card', 'cards')} of people who were taken out here. They stay out.`,
  letGo: 'People’s words were let go here. The copy still holds them, so you can only read it.',

  asks: 'The one here has a passphrase. Heard needs it to compare the two.',
  asksLabel: (name: string) => `Passphrase of ${name}`,
  compare: 'Compare',

  read: 'Read the copy',
  both: 'Keep both',
  bothNote: 'Keep both: the copy becomes a workshop of its own. Its title says so.',
  take: 'Take the newer one',
  takeOther: 'Use the copy in its place',
  takeNote: 'Use the copy: the one here is kept as a backup first. You can go back to it.',
  openHere: 'Open the one here',
  leave: 'Not now',
  busy: 'One moment.',
  took: 'The copy is in its place. The one from here is in the list of backups.',
  keptBoth: 'Both are in your list of workshops.',
};
