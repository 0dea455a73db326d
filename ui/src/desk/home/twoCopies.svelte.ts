/** A copy of a workshop that is here already, until somebody has chosen what becomes of it. */
import { announce } from '../../design/announce.svelte';
import { notify } from '../../design/notices.svelte';
import type { BackupInside, GivenKey, TwoCopies } from '../../protocol/protocol';
import type { ChosenFile } from '../../transport';
import * as words from '../../words';
import { route } from '../state/route.svelte';
import { Refused, workshop } from '../state/workshop.svelte';
import { told } from './told';

/** The copy, and what opens it and the one here. */
interface Brought {
  from: ChosenFile['from'];
  key?: GivenKey;
  hereKey?: GivenKey;
}

class Comparing {
  /** Null until the host has compared the two; the page is not there before. */
  told: TwoCopies | null = $state.raw(null);
  /** What somebody reads. */
  inside: BackupInside | null = $state.raw(null);
  /** Something is being done; a second press does nothing. */
  busy: boolean = $state(false);
  /** What came of the last passphrase. */
  wrong: string | null = $state(null);
  #brought: Brought | null = null;

  /** Opens a copy by `open`; compares instead where its workshop is here already. */
  async openOr(
    from: Brought['from'],
    key: GivenKey | undefined,
    open: () => Promise<unknown>,
  ): Promise<void> {
    try {
      await open();
    } catch (error) {
      if (!(error instanceof Refused) || !('hereAlready' in error.problem.params)) throw error;
      this.#brought = { from, ...(key && { key }) };
      this.told = await workshop.job('compareCopies', this.#brought);
    }
  }

  /** Gives what opens the one here, and compares. */
  async unlock(hereKey: GivenKey): Promise<void> {
    await this.#do(async (brought) => {
      try {
        const given = { ...brought, hereKey };
        this.told = await workshop.job('compareCopies', given);
        this.#brought = given;
        this.wrong = null;
      } catch (error) {
        if (!(error instanceof Refused) || error.problem.code !== 'wrongPassphrase') throw error;
        this.wrong = words.passphrase.wrong;
        announce(words.passphrase.wrong);
      }
    });
  }

  read(): Promise<void> {
    return this.#do(async ({ from, key }) => {
      this.inside = await workshop.job('lookIntoCopy', { from, ...(key && { key }) });
    });
  }

  /** Takes the copy in the place of the one here, or keeps both. */
  take(both: boolean): Promise<void> {
    return this.#do(async (brought) => {
      await workshop.job('takeCopy', { ...brought, both });
      notify(both ? words.copies.keptBoth : words.copies.took);
      this.#opened();
    });
  }

  openHere(): Promise<void> {
    return this.#do(async ({ hereKey }) => {
      const file = this.told?.file ?? '';
      await workshop.job('openWorkshop', { file, ...(hereKey && { key: hereKey }) });
      this.#opened();
    });
  }

  leave(): void {
    this.told = null;
    this.wrong = null;
    this.#brought = null;
  }

  #opened(): void {
    this.leave();
    route.home = false;
  }

  async #do(what: (brought: Brought) => Promise<void>): Promise<void> {
    const brought = this.#brought;
    if (this.busy || !brought) return;
    this.busy = true;
    await told(() => what(brought));
    this.busy = false;
  }
}

/** The one that is compared. */
export const comparing = new Comparing();
