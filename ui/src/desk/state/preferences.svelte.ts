/** What this computer's facilitator prefers for the desk; kept here, in no workshop. */
import { keep, kept } from './kept';
import { keys } from './keys.svelte';

const KEY = 'heard.preferences';

interface Kept {
  scheme: 'light' | 'dark';
  singleKeys: boolean;
  tone: boolean;
}

class Preferences {
  #kept: Kept = $state.raw(remembered());

  constructor() {
    keys.singleKeys = this.#kept.singleKeys;
  }

  /** Light, or dark for a dim room. The wall has its own. */
  get scheme(): 'light' | 'dark' {
    return this.#kept.scheme;
  }

  /** Keys of one letter or figure work; off for people who use speech to type. */
  get singleKeys(): boolean {
    return this.#kept.singleKeys;
  }

  /** A soft tone when time is up; off unless somebody asked for it. */
  get tone(): boolean {
    return this.#kept.tone;
  }

  /** Keeps a new choice. */
  set(change: Partial<Kept>): void {
    this.#kept = { ...this.#kept, ...change };
    keys.singleKeys = this.#kept.singleKeys;
    keep(KEY, JSON.stringify(this.#kept));
  }
}

function remembered(): Kept {
  try {
    const chosen = JSON.parse(kept(KEY) ?? '{}') as Partial<Kept>;
    return {
      scheme: chosen.scheme === 'dark' ? 'dark' : 'light',
      singleKeys: chosen.singleKeys !== false,
      tone: chosen.tone === true,
    };
  } catch {
    return { scheme: 'light', singleKeys: true, tone: false };
  }
}

/** The preferences of this computer. */
export const preferences = new Preferences();
