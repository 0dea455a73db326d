/** Whether this computer remembers what opens the open workshop: only where it has a keychain, and only if asked. */
import { notify } from '../../design/notices.svelte';
import type { GivenKey } from '../../protocol/protocol';
import * as words from '../../words';
import { Refused, workshop } from '../state/workshop.svelte';

class Remember {
  /** There is a keychain. */
  offered: boolean = $state(false);
  /** The open workshop is remembered. */
  remembered: boolean = $state(false);

  /** Asks how it stands. */
  look(): Promise<void> {
    return this.#told(() => workshop.job('remembering', {}));
  }

  /** Has it remembered from now on; says so where that did not work. The system may ask for a password first. */
  async keep(key: GivenKey): Promise<void> {
    await this.#told(() => workshop.job('rememberKey', { key }));
    if (!this.remembered) notify(words.passphrase.notRemembered, { trouble: true });
  }

  /** Has it forgotten. */
  async forget(): Promise<void> {
    await this.#told(() => workshop.job('forgetKey', {}));
    if (!this.remembered) notify(words.passphrase.forgotten);
  }

  async #told(ask: () => Promise<{ offered: boolean; remembered: boolean }>): Promise<void> {
    try {
      const { offered, remembered } = await ask();
      this.offered = offered;
      this.remembered = remembered;
    } catch (error) {
      // Locked or closed meanwhile.
      if (!(error instanceof Refused)) throw error;
      this.remembered = false;
    }
  }
}

/** How this computer stands to it. */
export const remembering = new Remember();
