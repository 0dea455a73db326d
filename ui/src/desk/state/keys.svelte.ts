/**
 * The one keyboard map of this window. A screen lays its keys while it is set up:
 * `layKeys(() => [{ keys: ['N'], words: words.themes.newTheme, run: addTheme }])`.
 */
import { KeyMap, type KeyAction, type ListedKey, type Reach } from '../keys';

/** Every key that works now. */
export const keys = new KeyMap();

/** Lays keys on top of the frame's until the screen goes. The function may follow the screen's state. */
export function layKeys(actions: () => readonly KeyAction[], reach?: Reach): void {
  $effect(() => keys.layer(actions(), reach));
}

/**
 * Tells of keys that a field or a list of this screen hears by itself, so that they stand with all
 * others: every component with a keydown of its own calls it, or its screen does.
 */
export function tellKeys(told: () => readonly ListedKey[], reach?: Reach): void {
  $effect(() => keys.tell(told(), reach));
}
