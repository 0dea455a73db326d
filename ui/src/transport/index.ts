/** Picks the host by where the page runs. The shell is loaded only inside it. */
import type { WallView } from '../protocol/protocol';
import type { Connection, DeskMessage, Listener, Transport, WallWindow } from './transport';
import { takeDesk } from './begun';
import { inWindow } from './where';
import { webWall } from './web';

export * from './transport';

/** Opens the desk's line; null where the page must be opened again from a fresh address. */
export async function connectDesk(listener: Listener<DeskMessage>): Promise<Transport | null> {
  if (!inWindow()) return takeDesk(listener);
  const { windowDesk } = await import('./window');
  return windowDesk(listener);
}

/** Opens a wall's line: `onView` for each new view, `onState` for the state of the line. */
export async function connectWall(
  onView: (view: WallView) => void,
  onState: (state: Connection) => void,
): Promise<() => void> {
  const listener = { view: onView, connection: onState };
  if (!inWindow()) return webWall(listener);
  const { windowWall } = await import('./window');
  return windowWall(listener);
}

/** Keeps entries of this page's storage for next time, where the page itself keeps nothing on disk. */
export function keepForNextTime(entries: Record<string, string>): void {
  if (!inWindow()) return;
  void import('./window').then((shell) => {
    shell.keepForNextTime(entries);
  });
}

/** The window around the wall's page; null in a browser, where the page helps itself. */
export async function wallWindow(): Promise<WallWindow | null> {
  if (!inWindow()) return null;
  return (await import('./window')).wallWindow;
}
