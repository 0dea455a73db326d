/** The workshops on this computer, and the ways to open one. */
import { dismiss } from '../../design/notices.svelte';
import type { GivenKey, Protect, WorkshopOnDisk } from '../../protocol/protocol';
import { takeFirst } from '../../transport/first';
import { asking } from '../passphrase/asking.svelte';
import { recovery } from '../passphrase/recovery.svelte';
import { remembering } from '../passphrase/remembering.svelte';
import { route } from '../state/route.svelte';
import { Refused, workshop } from '../state/workshop.svelte';
import { damaged, type Listed } from './damaged.svelte';
import { told } from './told';
import { comparing } from './twoCopies.svelte';

/** What the home screen knows and does. */
export class Shelf {
  /** Null until the host has answered. */
  list: WorkshopOnDisk[] | null = $state.raw(null);
  /** Why this host has no list: it was started with one file. */
  none: string | null = $state(null);
  /** What is being opened now; a second press does nothing. */
  busy: 'start' | 'practise' | 'open' | 'bringIn' | null = $state(null);

  /** Asks for the list again. */
  async look(): Promise<void> {
    const first = takeFirst('shelf');
    if (first && 'ok' in first) {
      this.list = first.ok as WorkshopOnDisk[];
      return;
    }
    try {
      this.list = await workshop.job('listWorkshops', {});
      this.none = null;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.list = [];
      this.none = error.problem.message;
    }
  }

  /** Makes a workshop and opens it; one with a passphrase begins with its recovery page, and may be remembered. */
  start(title: string, protect?: Protect, remember = false): Promise<void> {
    return this.#open('start', async () => {
      recovery.wanted = recovery.begins = protect !== undefined;
      try {
        await workshop.job('newWorkshop', { title, ...(protect && { protect }) });
        if (protect && remember) void remembering.keep({ passphrase: protect.passphrase });
        if (protect) await recovery.show(protect.passphrase);
        // The desk came with the new workshop. Whoever went home since, before the code was there, stays at home.
        return false;
      } catch (error) {
        recovery.forget();
        throw error;
      }
    });
  }

  /** Makes the practice workshop anew and opens it. */
  practise(): Promise<void> {
    return this.#open('practise', () => workshop.job('practiseWithExample', {}));
  }

  /** Opens a workshop of the list. Where it is damaged, its page says so and offers its backups. */
  open(listed: Listed, key?: GivenKey): Promise<void> {
    const { file, title, changed } = listed;
    const open = (key?: GivenKey): Promise<unknown> =>
      workshop.job('openWorkshop', { file, ...(key && { key }) });
    return this.#open('open', async () => {
      try {
        return await asking.openOrAsk({ name: title, changed, file }, open, key);
      } catch (error) {
        if (!(error instanceof Refused) || error.problem.code !== 'damaged') throw error;
        await damaged.look(listed, key);
        return false;
      }
    });
  }

  /** Lets somebody choose a file from elsewhere, takes it in and opens it. */
  bringIn(): Promise<void> {
    return this.#open('bringIn', async () => {
      const chosen = await workshop.transport?.chooseFile('workshop');
      if (!chosen) return false;
      const { name, from } = chosen;
      const about = { name: name.replace(/\.heard$/i, ''), changed: null, file: null };
      return asking.openOrAsk(about, (key) =>
        comparing.openOr(from, key, () => workshop.job('bringIn', { from, ...(key && { key }) })),
      );
    });
  }

  async #open(what: NonNullable<Shelf['busy']>, open: () => Promise<unknown>): Promise<void> {
    if (this.busy) return;
    this.busy = what;
    // What is said of one workshop is not said in the next.
    dismiss();
    await told(async () => {
      if (await open()) route.home = false;
    });
    this.busy = null;
    if (workshop.isOpen === false) await this.look();
  }
}
