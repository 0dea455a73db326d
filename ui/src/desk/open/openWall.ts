/** Opens the wall's page in a window of its own, where the host has no wall window. */
import { notify } from '../../design/notices.svelte';
import * as words from '../../words';
import { Refused, workshop } from '../state/workshop.svelte';

/** Asks for the wall's address and opens it. */
export async function openWall(): Promise<void> {
  try {
    const { path } = await workshop.job('wallAddress', {});
    const opened = workshop.transport?.openWall(path);
    if (!opened) notify(words.desk.noPopUp, { trouble: true });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    notify(error.problem.message, { trouble: true });
  }
}
