import type WallScene from '../../wall/WallScene.svelte';

/** Milliseconds that the sheet has for itself: people wait for it, and not for the wall's small picture. */
const SHEET_FIRST = 100;

let loading: Promise<{ default: typeof WallScene }> | null = null;

/** Loads what draws the wall, once. */
export function wallScene(): Promise<{ default: typeof WallScene }> {
  loading ??= new Promise((done) => setTimeout(done, SHEET_FIRST)).then(
    () => import('../../wall/WallScene.svelte'),
  );
  return loading;
}
