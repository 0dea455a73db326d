/** What could not be reached when somebody or something went for good. */
import * as words from '../../../words';

interface Missed {
  unreached: readonly string[];
  away: readonly string[];
}

/** In a sentence each; empty where all was reached. */
export function missed({ unreached, away }: Missed): string {
  const said: string[] = [];
  if (unreached.length > 0) said.push(words.after.eraseUnreached(unreached));
  if (away.length > 0) said.push(words.after.away(away));
  return said.join(' ');
}
