/** The recovery code of the open workshop, while its page is open and no longer. */
import type { RecoveryGroups } from '../../protocol/protocol';
import { route } from '../state/route.svelte';
import { workshop } from '../state/workshop.svelte';

class Recovery {
  /** It was asked for: its page is shown as soon as the desk can. */
  wanted: boolean = $state(false);
  /** A new workshop begins with it: the workshop itself comes next. */
  begins = false;
  /** Null until it has come. */
  code: RecoveryGroups | null = $state.raw(null);

  #left = 0;

  /** Asks for the code, whose page then comes. Throws `Refused`, as for a wrong passphrase. */
  async show(passphrase: string): Promise<void> {
    const left = this.#left;
    const code = await workshop.job('recoveryCode', { passphrase });
    // Somebody went on meanwhile.
    if (left !== this.#left) return;
    this.code = code;
    this.wanted = true;
    if (route.place !== 'passphrase' || route.home) route.look('passphrase');
  }

  /** The page was left. */
  forget(): void {
    this.#left += 1;
    this.wanted = false;
    this.begins = false;
    this.code = null;
  }
}

/** The one code that may be seen. */
export const recovery = new Recovery();
