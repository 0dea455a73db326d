/** Where this desk is in stage 7: the step that is open, the update being written, who tells. */
import type { Update } from '../../protocol/protocol';
import { workshop as open } from '../state/workshop.svelte';
import { today } from './days';

/** Where the words of an update that is being written wait for the next start, if Heard ends meanwhile. */
export const WRITTEN = 'update';

/** What an update will tell. `about` is 'plan ID' or 'theme ID'. */
export interface Draft {
  /** The update that is changed; null for a new one. */
  id: string | null;
  about: string | null;
  on: string;
  weDid: string;
  couldNot: string;
  why: string;
}

class Implementing {
  step: string | null = $state(null);
  draft: Draft | null = $state(null);
  /** The update that goes to the wall next. */
  update: string | null = $state(null);
  #toldBy: string = $state('');

  #workshop = '';

  /** Another workshop was opened: its plans are others. */
  begin(workshop: string): void {
    if (this.#workshop === workshop) return;
    this.#workshop = workshop;
    this.step = null;
    this.draft = null;
    this.update = null;
    this.#toldBy = '';
  }

  /** Who told somebody last: most likely tells the next one too. A name stands nowhere but in the file. */
  get toldBy(): string {
    return this.#toldBy || lastTeller();
  }

  set toldBy(name: string) {
    this.#toldBy = name;
  }

  /** Begins a new update. */
  write(about: string | null = null): void {
    this.begin(open.about.id);
    this.draft = { id: null, about, on: today(), weDid: '', couldNot: '', why: '' };
  }

  /** Opens an update to be changed. */
  change(update: Update): void {
    const { id, plan, theme, on, weDid, couldNot, why } = update;
    const about = plan ? `plan ${plan}` : theme ? `theme ${theme}` : null;
    this.draft = { id, about, on, weDid, couldNot, why };
  }
}

function lastTeller(): string {
  const told = open.doc.wantsToHear.rows.filter((one) => one.toldOn && one.toldBy);
  const byDay = told.toSorted((a, b) => ((a.toldOn ?? '') < (b.toldOn ?? '') ? -1 : 1));
  return byDay.at(-1)?.toldBy ?? '';
}

/** Where this desk is in stage 7. */
export const implementing = new Implementing();
