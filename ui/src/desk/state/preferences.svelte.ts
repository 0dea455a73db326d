/** What this computer's facilitator prefers for the desk; kept here, in no workshop. */
import { keep, kept } from './kept';
import { keys } from './keys.svelte';

const KEY = 'heard.preferences';

interface Kept {
  scheme: 'light' | 'dark';
  singleKeys: boolean;
  tone: boolean;
  idle: Idle;
  blankToo: boolean;
}

/** Minutes without use after which a protected workshop is locked; 0 for never. */
export const IDLE = [5, 10, 30, 0] as const;
export type Idle = (typeof IDLE)[number];
const USUAL: Idle = 10;

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

  /** Minutes without use after which a protected workshop is locked; 0 for never. */
  get idle(): Idle {
    return this.#kept.idle;
  }

  /** Locking blanks the wall too. */
  get blankToo(): boolean {
    return this.#kept.blankToo;
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
      idle: IDLE.find((minutes) => minutes === chosen.idle) ?? USUAL,
      blankToo: chosen.blankToo === true,
    };
  } catch {
    return { scheme: 'light', singleKeys: true, tone: false, idle: USUAL, blankToo: false };
  }
}

/** The preferences of this computer. */
export const preferences = new Preferences();
