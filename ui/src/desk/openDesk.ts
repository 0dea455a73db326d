import type OpenDesk from './open/OpenDesk.svelte';

/** Loads the desk of an open workshop: it is a file of its own, so that the home screen waits for less. */
export const openDesk = (): Promise<{ default: typeof OpenDesk }> =>
  import('./open/OpenDesk.svelte');
