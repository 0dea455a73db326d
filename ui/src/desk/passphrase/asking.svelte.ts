/** A protected workshop that somebody wants to open: its passphrase is asked for on a page of its own. */
import type { GivenKey } from '../../protocol/protocol';
import { Refused, workshop } from '../state/workshop.svelte';

/** What may be known of it, and what opens it. */
export interface Asked {
  /** The name that its owner chose for lists. */
  name: string;
  /** When it was last used, RFC 3339; null for a file from elsewhere. */
  changed: string | null;
  /** Its file in the list; null for a file from elsewhere. */
  file: string | null;
  /** It was open here, and was locked. */
  locked: boolean;
  /** Throws `Refused`. */
  open: (key: GivenKey) => Promise<unknown>;
}

class Asking {
  /** Null while nothing is asked for. */
  asked: Asked | null = $state.raw(null);

  /** Opens what may need a passphrase; false where it does, and is asked for from now on. */
  async openOrAsk(
    about: Pick<Asked, 'name' | 'changed' | 'file'>,
    open: (key?: GivenKey) => Promise<unknown>,
    key?: GivenKey,
  ): Promise<boolean> {
    try {
      await open(key);
      return true;
    } catch (error) {
      if (!(error instanceof Refused) || error.problem.code !== 'wrongPassphrase') throw error;
      this.asked = { ...about, locked: false, open };
      return false;
    }
  }

  /** The locked workshop as one to be asked for; null while none is locked. */
  get locked(): Asked | null {
    const { locked } = workshop;
    return (
      locked && {
        name: locked.name,
        changed: locked.changed,
        file: `${locked.name}.heard`,
        locked: true,
        open: (key) => workshop.job('unlockWorkshop', { key }),
      }
    );
  }
}

/** The one that is asked for. */
export const asking = new Asking();
