// Movement that helps people follow: a mark that the room makes is drawn once, a card goes where it went.
import { getContext, setContext } from 'svelte';
import { quartOut } from 'svelte/easing';
import type { FlipParams } from 'svelte/animate';

const LATE = 'wall-late';
const MOVE = 220;

/** In a scene: everything that comes after its first drawing is late. Call it in the scene's script. */
export function tellLate(): { after: () => void } {
  const drawn = { late: false };
  setContext(LATE, () => drawn.late);
  return {
    after: () => {
      drawn.late = true;
    },
  };
}

/** True for what the room did while its scene was on the wall. Call it in a component's script. */
export function isLate(): boolean {
  return getContext<(() => boolean) | undefined>(LATE)?.() ?? false;
}

/** How long a card takes to its new place, in milliseconds; no time for people who asked for less movement. */
export function moveTime(): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : MOVE;
}

/** How a card goes to its new place. */
export function going(): FlipParams {
  return { duration: moveTime(), easing: quartOut };
}
