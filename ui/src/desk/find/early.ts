/**
 * What is typed between asking for the finder and its field. It is kept for the field: a word that is typed
 * at once would otherwise run as keys, and its W would show something to the room.
 */
import type { KeyEvent } from '../keys';

/** What the finder's field missed. */
export interface Missed {
  words: string;
  /** Enter came after the words. */
  enter: boolean;
}

/** Listens until the field has the focus. */
export class Early {
  #missed: Missed | null = null;

  /** The finder was asked for; its field is not there yet. */
  begin(): void {
    this.#missed ??= { words: '', enter: false };
  }

  /** Nobody waits for the finder any more. */
  end(): void {
    this.#missed = null;
  }

  /** Takes a key that belongs to the field; false for all others. */
  hear(event: KeyEvent): boolean {
    const missed = this.#missed;
    if (!missed || event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === 'Enter') missed.enter = true;
    else if (event.key === 'Backspace') missed.words = missed.words.slice(0, -1);
    else if ([...event.key].length === 1) missed.words += event.key;
    else return false;
    return true;
  }

  /** What was missed, once: the field hears by itself from now on. */
  take(): Missed {
    const missed = this.#missed ?? { words: '', enter: false };
    this.#missed = null;
    return missed;
  }
}

/** The one finder's. */
export const early = new Early();
