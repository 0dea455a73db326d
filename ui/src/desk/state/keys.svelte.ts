/**
 * The one keyboard map of this window. A screen lays its keys while it is set up:
 * `layKeys(() => [{ keys: ['N'], words: words.themes.newTheme, run: addTheme }])`.
 */
import { KeyMap, type KeyAction } from '../keys';

/** Every key that works now. */
export const keys = new KeyMap();

/** Lays keys on top of the frame's until the screen goes. The function may follow the screen's state. */
export function layKeys(actions: () => readonly KeyAction[]): void {
  $effect(() => keys.layer(actions()));
}
