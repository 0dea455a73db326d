/** The cue card: F1 goes to it and, from there, back. In a narrow window it opens over the sheet. */
import { tick } from 'svelte';

class CueShown {
  /** In a narrow window: it lies over the sheet. */
  open: boolean = $state(false);
  #before: HTMLElement | null = null;

  /** Goes to the card, or back to where one was. */
  async toggle(): Promise<void> {
    if (this.leave()) return;
    const focused = document.activeElement;
    this.#before = focused instanceof HTMLElement && focused !== document.body ? focused : null;
    this.open = true;
    await tick();
    document.getElementById('cue')?.focus();
  }

  /** Closes the card if the focus is in it; answers whether it was. */
  leave(): boolean {
    if (!document.getElementById('cue')?.contains(document.activeElement)) return false;
    this.open = false;
    const back = this.#before?.isConnected ? this.#before : document.getElementById('sheet');
    back?.focus();
    return true;
  }
}

/** Whether the cue card is shown. */
export const cueShown = new CueShown();
