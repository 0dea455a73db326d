/** The web host: requests by POST, pushes by WebSocket, files as handles. Everything stays on this computer. */
import type { WallPush } from '../protocol/protocol';
import { forget, session, watchAddress } from './session';
import { keepOpen } from './socket';
import {
  LineLost,
  wallOrder,
  type ChosenFile,
  type DeskMessage,
  type FileKind,
  type Listener,
  type Reply,
  type Request,
  type Transport,
  type WallListener,
} from './transport';

/** Milliseconds between tries of one request while the line is down, and how many tries. */
const TRY_AGAIN = 400;
const TRIES = 12;

/** The host answers so where it does not know the session. */
const NOT_KNOWN = 401;

const ACCEPT: Record<FileKind, string> = {
  workshop: '.heard,.json',
  sheet: '.xlsx,.csv,.tsv,.txt',
};

/** Opens the desk's line; null where the address must be opened afresh. */
export async function webDesk(listener: Listener<DeskMessage>): Promise<Transport | null> {
  watchAddress();
  const known = await session('desk');
  if (known === null) return null;
  const header = { 'X-Heard-Session': known };
  const socket = keepOpen(
    known,
    (data) => {
      listener.message(data as DeskMessage);
    },
    (state) => {
      if (state === 'gone') forget('desk');
      listener.connection(state);
    },
  );

  async function takeFile(file: File): Promise<ChosenFile> {
    const answer = await fetch('api/files', {
      method: 'POST',
      // Header values are bytes: a name in any script travels percent-encoded.
      headers: { ...header, 'X-Heard-File-Name': encodeURIComponent(file.name) },
      body: file,
    }).catch(() => {
      throw new LineLost();
    });
    const given = (await answer.json()) as { handle: string } | { err: { message: string } };
    if ('err' in given) throw new Error(given.err.message);
    return { name: file.name, from: { handle: given.handle } };
  }

  async function fetchFile(handle: string): Promise<Blob | null> {
    const answer = await fetch(`api/files/${encodeURIComponent(handle)}`, { headers: header });
    return answer.ok ? answer.blob() : null;
  }

  return {
    host: 'web',
    call: (request) =>
      post(request, header, () => {
        forget('desk');
        listener.connection('gone');
      }),
    chooseFile: async (kind) => {
      const file = await choose(ACCEPT[kind]);
      return file && takeFile(file);
    },
    takeFile,
    saveFile: async (_name, make) => {
      const made = await make({ path: null, force: true });
      const bytes = made.handle === null ? null : await fetchFile(made.handle);
      if (bytes) download(bytes, made.name);
      return made;
    },
    saveMany: async (make) => {
      const made = await make(null);
      if (!made) return null;
      const bytes = made.handle === null ? null : await fetchFile(made.handle);
      // Such as where the workshop was closed meanwhile: nothing is told as saved that nobody has.
      if (!bytes) throw new LineLost();
      download(bytes, made.name);
      return made;
    },
    chooseFolder: null,
    showFolder: null,
    fetchFile,
    openWall,
    close: socket.close,
  };
}

/** Opens a wall's line; returns what closes it. */
export async function webWall(listener: WallListener): Promise<() => void> {
  watchAddress();
  const known = await session('wall');
  if (known === null) {
    listener.connection('gone');
    return () => undefined;
  }
  const take = wallOrder(listener.view);
  const socket = keepOpen(
    known,
    (data) => {
      take(data as WallPush);
    },
    (state) => {
      if (state === 'gone') forget('wall');
      listener.connection(state);
    },
  );
  return socket.close;
}

/** Sends one request, and again with the same id while the line is down: the host answers it once. */
async function post(
  request: Request,
  header: Record<string, string>,
  notKnown: () => void,
): Promise<Reply> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    if (tried > 0) await new Promise((done) => setTimeout(done, TRY_AGAIN));
    try {
      const answer = await fetch('api/call', {
        method: 'POST',
        headers: { ...header, 'Content-Type': 'application/json' },
        body: JSON.stringify(request),
      });
      if (answer.status === NOT_KNOWN) notKnown();
      return (await answer.json()) as Reply;
    } catch {
      // The line is down; the next try may find it again.
    }
  }
  throw new LineLost();
}

/** The browser's own dialog for one file; null if they think better of it. */
function choose(accept: string): Promise<File | null> {
  return new Promise((done) => {
    const field = document.createElement('input');
    field.type = 'file';
    field.accept = accept;
    field.onchange = () => {
      done(field.files?.[0] ?? null);
    };
    field.oncancel = () => {
      done(null);
    };
    field.click();
  });
}

/** The wall in a window of its own; one that is open already comes to the front. */
function openWall(path: string): boolean {
  const wall = window.open('', 'heard-wall');
  if (!wall) return false;
  if (wall.location.href === 'about:blank') wall.location.href = new URL(path, location.href).href;
  wall.focus();
  return true;
}

function download(bytes: Blob, name: string): void {
  const address = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
