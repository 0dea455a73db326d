/** What lies open beside the wall: what to say, or the day. One at a time; the sheet stays in use. */
import { tick } from 'svelte';

/** What can lie open. */
export type Drawn = 'say' | 'day';

class Drawer {
  /** What is open now. */
  open: Drawn | null = $state(null);
  #from: HTMLElement | null = null;

  /** Opens it, or closes it if it is open. Opened by a key or a button, it takes the focus. */
  toggle(drawn: Drawn): void {
    if (this.open === drawn) {
      this.close();
      return;
    }
    if (this.open === null) {
      const { activeElement } = document;
      this.#from = activeElement instanceof HTMLElement ? activeElement : null;
    }
    this.open = drawn;
  }

  /** Closes it, and gives the focus back to where it was. */
  close(): void {
    const inside = document.activeElement?.closest('[data-drawer]');
    this.open = null;
    const from = this.#from;
    this.#from = null;
    if (!inside) return;
    void tick().then(() => {
      if (from?.isConnected) from.focus();
      else document.getElementById('sheet')?.focus();
    });
  }
}

/** The one drawer of the desk. */
export const drawer = new Drawer();
