/** Which kind of cards stage 3 works on; hearing and the board share it. Kept on this computer. */
import type { Kind } from '../../protocol/protocol';
import { KINDS } from '../../design/kinds';
import { keep, kept } from '../state/kept';

const KEY = 'heard.kind';

class KindHere {
  #kind: Kind = $state(KINDS.find((kind) => kind === kept(KEY)) ?? 'working');

  /** The kind being worked on. */
  get kind(): Kind {
    return this.#kind;
  }

  /** Works on another kind. */
  look(kind: Kind): void {
    this.#kind = kind;
    keep(KEY, kind);
  }
}

/** The kind that stage 3 works on. */
export const kindHere = new KindHere();
