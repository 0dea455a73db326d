/** Locking the open workshop: by key, by button, or when nobody has used the desk for a while. */
import { announce } from '../../design/announce.svelte';
import { drafts } from '../../design/drafts.svelte';
import { notify } from '../../design/notices.svelte';
import * as words from '../../words';
import { preferences } from '../state/preferences.svelte';
import { route } from '../state/route.svelte';
import { Refused, workshop } from '../state/workshop.svelte';
import { watchUse } from './idle';

class Lock {
  #busy = false;

  /** Writes down what is being typed, and closes the workshop until its passphrase is given. */
  async now(): Promise<void> {
    if (this.#busy || !workshop.isOpen) return;
    if (workshop.listName === null) {
      const run = (): void => {
        if (route.place !== 'passphrase' || route.home) route.look('passphrase');
      };
      notify(words.passphrase.cannotLock, { action: { label: words.passphrase.title, run } });
      return;
    }
    this.#busy = true;
    try {
      // A field that saves by itself does so when it is left.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      await drafts.flush();
      await workshop.job('lockWorkshop', { blankWall: preferences.blankToo });
      announce(words.passphrase.saidLocked);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      notify(error.problem.message, { trouble: true });
    } finally {
      this.#busy = false;
    }
  }
}

/** The lock of this desk. */
export const lock = new Lock();

/** Locks a protected workshop that nobody uses for as long as this computer's choice says. */
export function lockWhenIdle(): void {
  const minutes = $derived(
    workshop.isOpen === true && workshop.listName !== null ? preferences.idle : 0,
  );
  $effect(() => (minutes > 0 ? watchUse(minutes, () => void lock.now()) : undefined));
}
