/** The open workshop's backups: looked at, looked into, and gone back to. */
import { announce } from '../../design/announce.svelte';
import { notify } from '../../design/notices.svelte';
import type { BackupInside, BackupList, BackupListed } from '../../protocol/protocol';
import * as words from '../../words';
import { told } from '../home/told';
import { Refused, workshop } from '../state/workshop.svelte';
import { whenOf } from './said';

/** What the page of backups knows and does. */
export class GoingBack {
  /** Null until the host has answered. */
  list: BackupList | null = $state.raw(null);
  /** What somebody looks at. */
  inside: BackupInside | null = $state.raw(null);
  /** Something is being done; a second press does nothing. */
  busy: boolean = $state(false);
  /** A backup is being made. */
  making: boolean = $state(false);
  #chosen: string | null = $state(null);

  /** The backup that the page tells about: the one picked, else the newest good one. */
  get chosen(): BackupListed | undefined {
    const all = this.list?.backups ?? [];
    return all.find(({ backup }) => backup === this.#chosen) ?? all.find(({ good }) => good);
  }

  pick(backup: string): void {
    this.#chosen = backup;
  }

  /** Asks for the list. */
  look(): Promise<void> {
    return told(async () => {
      this.list = await workshop.job('listBackups', {});
    });
  }

  /** Backups come by themselves: the list is asked for again, without a word. */
  async lookAgain(): Promise<void> {
    if (this.busy || workshop.connection !== 'open') return;
    try {
      this.list = await workshop.job('listBackups', {});
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
  }

  /** Makes a backup of how it is now. */
  async make(): Promise<void> {
    if (this.busy) return;
    this.making = true;
    await this.#do(async () => {
      this.list = await workshop.job('backUpNow', {});
      this.#chosen = null;
      announce(words.backups.made);
    });
    this.making = false;
  }

  /** Opens the chosen one to read. */
  lookInside({ backup }: BackupListed): Promise<void> {
    return this.#do(async () => {
      this.inside = await workshop.job('lookInside', { file: null, backup });
    });
  }

  /** Goes back to it; how it is now is kept first. */
  goBack({ backup, at }: BackupListed): Promise<void> {
    return this.#do(async () => {
      await workshop.job('goBack', { backup });
      this.list = await workshop.job('listBackups', {});
      this.#chosen = null;
      notify(words.backups.went(whenOf(at)));
    });
  }

  async #do(what: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    await told(what);
    this.busy = false;
  }
}
