/** The desktop window: one command, one ordered channel, files by path. The only file that knows the shell. */
import { Channel, invoke } from '@tauri-apps/api/core';
import { open, save } from '@tauri-apps/plugin-dialog';
import type { WallPush } from '../protocol/protocol';
import { takeFirst } from './first';
import {
  isSnapshot,
  wallOrder,
  type ChosenFile,
  type DeskMessage,
  type Displays,
  type FileKind,
  type HeardKey,
  type Listener,
  type Reply,
  type Transport,
  type WallListener,
  type WallWindow,
} from './transport';

/** File endings that the dialog offers. */
export const ENDINGS: Record<FileKind, string[]> = {
  workshop: ['heard', 'json'],
  sheet: ['xlsx', 'csv', 'tsv', 'txt'],
};

/** Opens the desk's line to the app around it. */
export function windowDesk(listener: Listener<DeskMessage>): Promise<Transport> {
  const said = takeFirst('said');
  const known = (message: DeskMessage): boolean =>
    isSnapshot(message) && message.epoch === said?.epoch && message.seq === said.seq;
  // The transport is handed over before the first message can come: what hears it may ask at once.
  attach<DeskMessage | ShellMessage>((message) => {
    if ('key' in message) pressHere(message.key);
    else if ('displays' in message) listener.displays?.(message.displays);
    else if ('trouble' in message) listener.trouble?.(message.trouble);
    else if (!known(message)) listener.message(message);
  }).then(
    () => {
      listener.connection('open');
    },
    () => {
      listener.connection('gone');
    },
  );
  return Promise.resolve({
    host: 'window',
    said,
    call: (request) => invoke<Reply>('call', { request }),
    chooseFile,
    takeFile: () => Promise.resolve(null),
    saveFile: async (name, make) => {
      const path = await save({ defaultPath: name, filters: [endingOf(name)] });
      if (path === null) return null;
      return { ...(await make({ path, force: true })), name: nameIn(path) };
    },
    saveMany: async (make) => {
      const folder = await open({ directory: true });
      return folder === null ? null : make(folder);
    },
    chooseFolder: () => open({ directory: true }),
    showFolder: (run) => {
      // A system that cannot show folders says so by showing none; the path stands on the page.
      invoke('show_folder', { run }).catch(() => undefined);
    },
    fetchFile: () => Promise.resolve(null),
    openWall: () => {
      void invoke('open_wall');
      return true;
    },
    close: () => undefined,
  });
}

/** Opens the wall's line to the app around it. */
export async function windowWall(listener: WallListener): Promise<() => void> {
  await attach<WallPush>(wallOrder(listener.view));
  listener.connection('open');
  return () => undefined;
}

/** Keeps entries of the page's storage for next time: the page of this window keeps nothing on disk. */
export function keepForNextTime(entries: Record<string, string>): void {
  // A choice that could not be kept is made again next time.
  invoke('keep', { entries }).catch(() => undefined);
}

/** What the wall's page may ask of the window around it. */
export const wallWindow: WallWindow = {
  forwardKey: (key) => {
    void invoke('press', { key });
  },
  fullScreen: () => {
    void invoke('full_screen');
  },
};

/**
 * What the shell itself tells the desk: a key that was pressed on the wall, how the displays are, or why
 * the file that Heard was started with could not be opened.
 */
type ShellMessage = { key: HeardKey } | { displays: Displays } | { trouble: string };

/** A key that was pressed on the wall works here as if no field was typed in: nobody types on the wall. */
function pressHere(key: HeardKey): void {
  document.body.dispatchEvent(
    new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true }),
  );
}

async function attach<Message>(message: (message: Message) => void): Promise<void> {
  const channel = new Channel<Message>();
  channel.onmessage = message;
  await invoke('attach', { channel });
}

async function chooseFile(kind: FileKind): Promise<ChosenFile | null> {
  // The wall needs none of the desk's words, and this file too.
  const words = await import('../words');
  const path = await open({
    multiple: false,
    directory: false,
    filters: [{ name: words.files[kind], extensions: ENDINGS[kind] }],
  });
  return path === null ? null : { name: nameIn(path), from: { path } };
}

/** The file's own name, as people see it. */
function nameIn(path: string): string {
  return path.split(/[\\/]/).pop() ?? path;
}

/** So that the system's dialog adds the ending where somebody types none. */
function endingOf(name: string): { name: string; extensions: string[] } {
  const ending = name.split('.').pop() ?? '';
  return { name: ending.toUpperCase(), extensions: [ending] };
}
