/** What had the focus has gone with its page: the sheet takes it, so that Tab goes on from there. */
import { tick } from 'svelte';

/** Gives the sheet the focus after the next drawing, if nothing else has it by then. */
export async function keepFocus(): Promise<void> {
  await tick();
  if (document.activeElement && document.activeElement !== document.body) return;
  document.getElementById('sheet')?.focus();
}
