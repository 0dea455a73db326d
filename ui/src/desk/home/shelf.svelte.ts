/** The workshops on this computer, and the ways to open one. */
import { notify } from '../../design/notices.svelte';
import type { WorkshopOnDisk } from '../../protocol/protocol';
import { takeFirst } from '../../transport/first';
import { route } from '../state/route.svelte';
import { Refused, workshop } from '../state/workshop.svelte';

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

  /** Makes a workshop and opens it. */
  start(title: string): Promise<void> {
    return this.#open('start', () => workshop.job('newWorkshop', { title }));
  }

  /** Makes the practice workshop anew and opens it. */
  practise(): Promise<void> {
    return this.#open('practise', () => workshop.job('practiseWithExample', {}));
  }

  /** Opens a workshop of the list. */
  open(file: string): Promise<void> {
    return this.#open('open', () => workshop.job('openWorkshop', { file }));
  }

  /** Lets somebody choose a file from elsewhere, takes it in and opens it. */
  bringIn(): Promise<void> {
    return this.#open('bringIn', async () => {
      const chosen = await workshop.transport?.chooseFile('workshop');
      return chosen ? workshop.job('bringIn', { from: chosen.from }) : null;
    });
  }

  async #open(what: NonNullable<Shelf['busy']>, open: () => Promise<unknown>): Promise<void> {
    if (this.busy) return;
    this.busy = what;
    await told(async () => {
      if (await open()) route.home = false;
    });
    this.busy = null;
    if (workshop.isOpen === false) await this.look();
  }
}

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
