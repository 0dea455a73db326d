/** How a backup is told: its day and time, and what it holds, in plain words. */
import type {
  BackupFacts,
  BackupListed,
  ChangesSince,
  Document,
  HowMany,
  Stage,
} from '../../protocol/protocol';
import * as words from '../../words';
import { dayInWords } from '../open/time';

const text = words.backups;

type What = keyof HowMany;

/** What says most about a stage, the first two that are there. */
const TELLS: Record<Stage, readonly What[]> = {
  prepare: ['people', 'statements'],
  collect: ['statements', 'people'],
  theme: ['themes', 'statements'],
  understand: ['causes', 'votes', 'themes'],
  success: ['successes', 'causes', 'themes'],
  plan: ['plans', 'ideas', 'onGrid', 'themes'],
  implement: ['plans', 'steps'],
  review: ['plans', 'steps'],
};

const MOST = 2;

/** The rows of 'then and now', as on D13. */
export const ROWS: readonly What[] = [
  'people',
  'statements',
  'themes',
  'causes',
  'successes',
  'votes',
  'inPlace',
  'ideas',
  'onGrid',
  'plans',
  'steps',
];

/** '26 ideas, 8 on the grid'. */
export function inShort({ stage, counts }: BackupFacts): string {
  const told = [...TELLS[stage], 'statements' as const].filter((what) => counts[what] > 0);
  const first = [...new Set(told)].slice(0, MOST);
  return first.map((what) => text.counts[what](counts[what])).join(', ');
}

/** What a row of the list says after its time. */
export function told({ good, facts }: BackupListed): string {
  if (!good) return text.damaged;
  return facts ? text.holds(words.stages[facts.stage], inShort(facts)) : text.locked;
}

/** Most that a line tells of what changed since. */
const MOST_SINCE = 3;

/** What people look for first. */
const CHANGES: readonly What[] = [...ROWS.filter((what) => what !== 'people'), 'people'];

/** '12 cards and 1 theme more since, in 40 changes.' How a backup differs from now, and what was done last. */
export function since(
  { counts }: BackupFacts,
  now: HowMany,
  changes: ChangesSince | null = null,
): string {
  const differ = (by: (what: What) => number): string[] => {
    const told = CHANGES.filter((what) => by(what) > 0);
    const first = told.slice(0, MOST_SINCE).map((what) => text.counts[what](by(what)));
    return told.length > MOST_SINCE ? [...first, text.others] : first;
  };
  return text.since(
    differ((what) => now[what] - counts[what]),
    differ((what) => counts[what] - now[what]),
    changes?.n ?? 0,
    (changes?.newest ?? []).map(words.history.step),
  );
}

/** How much of each a document holds. */
export function countsOf(document: Document): HowMany {
  return {
    people: document.people.length,
    statements: document.statements.length,
    themes: document.themes.length,
    votes: document.voteRounds.length,
    causes: document.causes.length,
    successes: document.successes.length,
    inPlace: document.inPlace.length,
    ideas: document.ideas.length,
    onGrid: document.placements.length,
    plans: document.plans.length,
    steps: document.steps.length,
  };
}

/** All that a workshop holds, in one line. */
export function allOf(counts: HowMany): string {
  const there = ROWS.filter((what) => counts[what] > 0);
  return there.map((what) => text.counts[what](counts[what])).join(', ');
}

/** 'Today', 'Yesterday', or 'Friday 30 October 2026', where this computer is. */
export function dayOf(at: string, now: Date): string {
  const day = dateOf(new Date(at));
  if (day === dateOf(now)) return text.today;
  const before = new Date(now);
  before.setDate(before.getDate() - 1);
  return day === dateOf(before) ? text.yesterday : dayInWords(day);
}

/** '15:40', where this computer is. */
export function timeOf(at: string): string {
  return new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}

/** '15:40' today, else with its day. */
export function whenOf(at: string, now = new Date()): string {
  const day = dayOf(at, now);
  return day === text.today ? timeOf(at) : `${day}, ${timeOf(at)}`;
}

/** 'today at 15:40', for the middle of a sentence. */
export function momentOf(at: string, now = new Date()): string {
  const day = dayOf(at, now);
  const near = day === text.today || day === text.yesterday;
  return words.copies.moment(near ? day.toLowerCase() : day, timeOf(at));
}

/** The backups by their days, in the order of the list. */
export function byDay(
  backups: readonly BackupListed[],
  now: Date,
): { day: string; backups: BackupListed[] }[] {
  const days: { day: string; backups: BackupListed[] }[] = [];
  for (const backup of backups) {
    const day = dayOf(backup.at, now);
    const last = days.at(-1);
    if (last?.day === day) last.backups.push(backup);
    else days.push({ day, backups: [backup] });
  }
  return days;
}

/** What happens to a row by going back. */
export function ifBack(then: number, now: number): string {
  if (then === now) return text.same;
  return now > then ? text.leave(now - then) : text.comeBack(then - now);
}

function dateOf(day: Date): string {
  const two = (n: number): string => n.toString().padStart(2, '0');
  return `${day.getFullYear().toString()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
