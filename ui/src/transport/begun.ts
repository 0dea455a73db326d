/**
 * The desk's line, opened before the rest of the page has come: what the host says meanwhile waits until
 * the desk listens. So the workshop travels while the screens load.
 */
import type { DeskMessage, Listener, Transport } from './transport';
import { webDesk } from './web';

type Said = (to: Listener<DeskMessage>) => void;

/** A line that nobody has taken over yet. */
class Begun {
  readonly #waiting: Said[] = [];
  #listener: Listener<DeskMessage> | null = null;
  readonly #line: Promise<Transport | null> = webDesk({
    message: (message) => {
      this.#say((to) => {
        to.message(message);
      });
    },
    connection: (state) => {
      this.#say((to) => {
        to.connection(state);
      });
    },
    displays: (displays) => {
      this.#say((to) => {
        to.displays?.(displays);
      });
    },
    trouble: (sentence) => {
      this.#say((to) => {
        to.trouble?.(sentence);
      });
    },
  });

  /** Gives the line to the one who listens from now on; what was said is heard once the line is theirs. */
  async takeOver(listener: Listener<DeskMessage>): Promise<Transport | null> {
    const line = await this.#line;
    setTimeout(() => {
      this.#listener = listener;
      for (const said of this.#waiting.splice(0)) said(listener);
    });
    return line;
  }

  #say(said: Said): void {
    if (this.#listener) said(this.#listener);
    else this.#waiting.push(said);
  }
}

let begun: Begun | null = null;

/** Opens the desk's line to the web host. */
export function beginDesk(): void {
  begun = new Begun();
}

/** The web desk's line: the one begun earlier, else a new one. */
export function takeDesk(listener: Listener<DeskMessage>): Promise<Transport | null> {
  const line = begun?.takeOver(listener) ?? webDesk(listener);
  begun = null;
  return line;
}
