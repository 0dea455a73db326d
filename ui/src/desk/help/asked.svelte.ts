/** What was asked for with a key or a button and lies over the desk: all keys, or the finder. */
class Asked {
  /** The page of all keys is open. */
  keys: boolean = $state(false);
  /** The finder is open. */
  find: boolean = $state(false);
}

/** What lies over the desk. */
export const asked = new Asked();
