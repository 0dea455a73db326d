/** The parts of the plan stage, in the order in which the room goes through them. */
import { route } from '../state/route.svelte';

export const PARTS = ['inPlace', 'ideas', 'vote', 'grid', 'choose', 'actions'] as const;

/** One part of the plan stage. */
export type Part = (typeof PARTS)[number];

/** Opens a part of the plan stage. */
export function openPart(part: Part): void {
  route.openPart('plan', part);
}
