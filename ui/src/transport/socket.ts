/** A WebSocket that comes back by itself, waiting longer each time; each opening begins with a catch-up. */
import type { Connection } from './transport';

/** Milliseconds before the first try again, and at most. */
const FIRST_WAIT = 250;
const MOST_WAIT = 5_000;
/** The host closes with this code where it does not know the session. */
const NOT_KNOWN = [1008, 4401];

/** Keeps a socket open until it is closed; the session is its first message, never in the address. */
export function keepOpen(
  session: string,
  message: (data: unknown) => void,
  connection: (state: Connection) => void,
): { again: () => void; close: () => void } {
  let socket: WebSocket | undefined;
  let wait = FIRST_WAIT;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  function open(): void {
    clearTimeout(timer);
    const address = new URL('api/push', location.href);
    address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
    const mine = new WebSocket(address);
    socket = mine;
    mine.onopen = () => {
      mine.send(JSON.stringify({ session }));
    };
    mine.onmessage = (event: MessageEvent<string>) => {
      if (mine !== socket) return;
      wait = FIRST_WAIT;
      connection('open');
      message(JSON.parse(event.data));
    };
    mine.onclose = (event) => {
      if (mine === socket && !closed) lost(NOT_KNOWN.includes(event.code));
    };
  }

  function lost(forGood: boolean): void {
    if (forGood) {
      closed = true;
      connection('gone');
      return;
    }
    connection('lost');
    timer = setTimeout(open, wait);
    wait = Math.min(MOST_WAIT, wait * 2);
  }

  // A laptop that wakes up tries at once.
  const wake = (): void => {
    if (!closed && socket?.readyState !== WebSocket.OPEN) open();
  };
  addEventListener('online', wake);

  connection('connecting');
  open();
  return {
    again: open,
    close: () => {
      closed = true;
      clearTimeout(timer);
      removeEventListener('online', wake);
      socket?.close();
    },
  };
}
