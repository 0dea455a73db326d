/** The screens that fill the sheet, each loaded when it is first opened; the theme board at once. */
import type { Component } from 'svelte';
import type { Place } from '../state/route.svelte';
import Themes from '../themes/Themes.svelte';

type Screen = Component<Record<string, never>>;

/** How each screen is loaded. */
export const SCREENS: Record<Place, () => Promise<{ default: Screen }>> = {
  prepare: () => import('../prepare/Prepare.svelte'),
  collect: () => import('../collect/Collect.svelte'),
  // A thousand cards are on it: they are not to wait for one more file.
  theme: () => Promise.resolve({ default: Themes }),
  understand: () => import('../understand/Understand.svelte'),
  success: () => import('../success/Success.svelte'),
  plan: () => import('../plan/Plan.svelte'),
  implement: () => import('../implement/Implement.svelte'),
  review: () => import('../review/Review.svelte'),
  documents: () => import('../documents/Documents.svelte'),
  help: () => import('../help/Help.svelte'),
  passphrase: () => import('../passphrase/Passphrase.svelte'),
  goBack: () => import('../goBack/GoBack.svelte'),
};
