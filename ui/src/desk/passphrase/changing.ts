/** What comes with a change of a passphrase. */
import { announce } from '../../design/announce.svelte';
import { notify } from '../../design/notices.svelte';
import type { KeyChanged } from '../../protocol/protocol';
import * as words from '../../words';
import { Refused } from '../state/workshop.svelte';

/**
 * Runs something; says why it did not work, and answers false then. Where the passphrase was wrong, `onwrong` gets
 * what its field says about it.
 */
export async function tried(
  run: () => Promise<unknown>,
  onwrong?: (said: string) => void,
): Promise<boolean> {
  try {
    await run();
    return true;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { code, message } = error.problem;
    const { wrong, wrongSafe } = words.passphrase;
    const said = code === 'wrongPassphrase' ? `${wrong} ${wrongSafe}` : message;
    if (code === 'wrongPassphrase' && onwrong) {
      announce(said);
      onwrong(said);
    } else notify(said, { trouble: true });
    return false;
  }
}

/** What became of the backups that opened with the key before, after what was done. */
export function afterChange(done: string, { anew, removed, left, away }: KeyChanged): string {
  const text = words.passphrase;
  return [
    done,
    anew > 0 ? text.anew(anew) : '',
    removed > 0 ? text.gone(removed) : '',
    left.length > 0 ? text.left(left) : '',
    away.length > 0 ? words.after.away(away) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
