/** The desk of an open workshop, in a file of its own: nobody's home screen waits for it. */
export const openDesk = (): Promise<typeof import('./open/OpenDesk.svelte')> =>
  import('./open/OpenDesk.svelte');
