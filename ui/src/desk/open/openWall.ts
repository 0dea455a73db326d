/** Opens the wall's window: the app's own, or the wall's page in a window of the browser. */
import { notify } from '../../design/notices.svelte';
import * as words from '../../words';
import { Refused, workshop } from '../state/workshop.svelte';

/** Opens the wall, or brings it to the front. */
export async function openWall(): Promise<void> {
  if (workshop.transport?.host === 'window') {
    workshop.transport.openWall('');
    return;
  }
  try {
    const { path } = await workshop.job('wallAddress', {});
    const opened = workshop.transport?.openWall(path);
    if (!opened) notify(words.desk.noPopUp, { trouble: true });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    notify(error.problem.message, { trouble: true });
  }
}
