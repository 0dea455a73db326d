/** Notices that nobody has used the desk, or any other desk of this browser, for some time. */
import { onWallKeys } from '../../wall/keys';

/** Milliseconds between looks at the clock: a laptop that slept is locked soon after it wakes. */
const LOOK = 2_000;
/** Milliseconds between words to other desks. */
const TELL = 5_000;
/** Milliseconds. */
const MINUTE = 60_000;
/** The name under which desks of one browser find each other. */
const CHANNEL = 'heard-in-use';
const USES = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/** Calls `onIdle` once after this many minutes without any use; call what it returns to end that. */
export function watchUse(minutes: number, onIdle: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  let last = Date.now();
  let told = 0;
  let idle = false;
  const look = (): void => {
    if (idle || Date.now() - last < minutes * MINUTE) return;
    idle = true;
    onIdle();
  };
  const used = (): void => {
    // Whoever comes back too late finds it locked.
    look();
    if (idle) return;
    last = Date.now();
    if (last - told < TELL) return;
    told = last;
    channel.postMessage('used');
  };
  channel.onmessage = (): void => {
    last = Date.now();
  };
  const timer = setInterval(look, LOOK);
  const noMoreKeys = onWallKeys(used);
  for (const use of USES) addEventListener(use, used, { capture: true, passive: true });
  document.addEventListener('visibilitychange', look);
  return () => {
    clearInterval(timer);
    noMoreKeys();
    for (const use of USES) removeEventListener(use, used, { capture: true });
    document.removeEventListener('visibilitychange', look);
    channel.close();
  };
}
