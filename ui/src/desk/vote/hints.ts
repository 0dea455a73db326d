/** The keys of a count, at the foot of the sheet. */
import * as words from '../../words';
import type { Voting } from './voting.svelte';

/** What the keys do now: numbers are typed, or each press is a dot. */
export function countHints(voting: Voting): { keys: string[]; text: string }[] {
  const { keys } = words.vote;
  const close = { keys: ['Ctrl', 'Enter'], text: keys.close };
  if (voting.tally) {
    return [{ keys: ['1…9'], text: keys.oneMore }, { keys: ['⌫'], text: keys.takeBack }, close];
  }
  return [{ keys: ['Enter'], text: keys.enter }, { keys: ['↑', '↓'], text: keys.arrows }, close];
}
