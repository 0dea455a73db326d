/** What the app said before its desk's page asked anything; in a browser there is nothing of the kind. */
import type { Reply, SnapshotPush } from './transport';

/** As the app puts it into the page: how things stand, and the answer to `listWorkshops`. */
interface First {
  said: SnapshotPush;
  shelf: Reply;
}

/** A page that is loaded again finds what was said long ago: it asks instead. */
function read(): Partial<First> {
  const text = (globalThis as { heardFirst?: string }).heardFirst;
  const [entry] = performance.getEntriesByType('navigation');
  const again = (entry as PerformanceNavigationTiming | undefined)?.type !== 'navigate';
  return text === undefined || again ? {} : (JSON.parse(text) as First);
}

let first: Partial<First> | null = null;

/** Whether a workshop is open already when the desk's page begins. */
export const isOpenAtFirst = (): boolean => Boolean((first ??= read()).said?.snapshot);

/** Takes one part of it: each is there once, for soon it is old. */
export function takeFirst<Part extends keyof First>(part: Part): First[Part] | undefined {
  first ??= read();
  const taken: Partial<First> = first;
  first = { ...first, [part]: undefined };
  return taken[part];
}
