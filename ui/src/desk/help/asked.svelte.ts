import { early } from '../find/early';

/** What was asked for with a key or a button, and is done elsewhere: all keys, the finder, practising. */
class Asked {
  /** The page of all keys is open. */
  keys: boolean = $state(false);
  #find: boolean = $state(false);
  /** Home opens the practice workshop, or asks first where there is one already. */
  practise: boolean = $state(false);

  /** The finder is open. What is typed until its field is there is kept for it. */
  get find(): boolean {
    return this.#find;
  }

  set find(open: boolean) {
    if (open && !this.#find) early.begin();
    if (!open) early.end();
    this.#find = open;
  }
}

/** What was asked for. */
export const asked = new Asked();
