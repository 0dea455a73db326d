/** Which kind of cards stage 3 works on; hearing and the board share it. Kept on this computer. */
import type { Kind } from '../../protocol/protocol';
import { KINDS } from '../../design/kinds';

const KEY = 'heard.kind';

class Here {
  #kind: Kind = $state(KINDS.find((kind) => kind === localStorage.getItem(KEY)) ?? 'working');

  /** The kind being worked on. */
  get kind(): Kind {
    return this.#kind;
  }

  /** Works on another kind. */
  look(kind: Kind): void {
    this.#kind = kind;
    localStorage.setItem(KEY, kind);
  }
}

/** The kind that stage 3 works on. */
export const here = new Here();
