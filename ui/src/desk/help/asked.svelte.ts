/** What was asked for with a key or a button, and is done elsewhere: all keys, the finder, practising. */
class Asked {
  /** The page of all keys is open. */
  keys: boolean = $state(false);
  /** The finder is open. */
  find: boolean = $state(false);
  /** Home opens the practice workshop, or asks first where there is one already. */
  practise: boolean = $state(false);
}

/** What was asked for. */
export const asked = new Asked();
