// The wall may have the focus while somebody at the laptop presses a key. The desk must hear it.

import type { HeardKey } from '../transport';

/** The name under which wall and desk pages of one browser find each other. */
export const KEYS_CHANNEL = 'heard-keys';

/** Passes a key on to the desk. */
export type ForwardKey = (key: HeardKey) => void;

function pressed(event: KeyboardEvent): HeardKey {
  const { key, code, ctrlKey, shiftKey, altKey, metaKey, repeat } = event;
  return { key, code, ctrlKey, shiftKey, altKey, metaKey, repeat };
}

/** Passes keys on through the browser: to every desk page of the same address. */
function throughBrowser(): { forwardKey: ForwardKey; close: () => void } {
  const channel = new BroadcastChannel(KEYS_CHANNEL);
  return {
    forwardKey: (key) => {
      channel.postMessage(key);
    },
    close: () => {
      channel.close();
    },
  };
}

/**
 * Hears the wall's keyboard: F11 is the wall's own, every other key goes to the desk, and none of them
 * scrolls, searches or opens anything on the wall. `forwardKey` is for a host with a way of its own.
 */
export function heardKeys(onFullScreen: () => void, forwardKey?: ForwardKey): () => void {
  const browser = forwardKey ? undefined : throughBrowser();
  const forward = forwardKey ?? browser?.forwardKey;
  const hear = (event: KeyboardEvent): void => {
    if (event.key === 'F11') {
      event.preventDefault();
      if (!event.repeat) onFullScreen();
      return;
    }
    // The browser's own way out of full screen, and its reload, stay with the browser.
    if (event.key !== 'Escape' && event.key !== 'F5') event.preventDefault();
    forward?.(pressed(event));
  };
  window.addEventListener('keydown', hear);
  return () => {
    window.removeEventListener('keydown', hear);
    browser?.close();
  };
}

/** Hears, on the desk, the keys that were pressed on a wall page of the same browser. */
export function onWallKeys(hear: ForwardKey): () => void {
  const channel = new BroadcastChannel(KEYS_CHANNEL);
  channel.onmessage = (event: MessageEvent<HeardKey>): void => {
    hear(event.data);
  };
  return () => {
    channel.close();
  };
}
