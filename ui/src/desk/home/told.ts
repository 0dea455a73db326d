import { notify } from '../../design/notices.svelte';
import { Refused } from '../state/workshop.svelte';

/** Runs something, and says in its own sentence why it did not work. */
export async function told(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const message = error instanceof Refused ? error.problem.message : error.message;
    notify(message, { trouble: true });
  }
}
