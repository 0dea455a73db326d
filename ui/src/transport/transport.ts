/**
 * How a page talks to Heard, whichever host carries it: the desktop window or a local web server.
 *
 * Requests `{id, cmd, args}` get a reply `{re, ok}` or `{re, err}`; pushes arrive by themselves. A host
 * repeats a stored reply for a request id it has seen, so a request may be sent again after a lost line.
 */
import type {
  DeskPush,
  LockedWorkshop,
  Problem,
  Snapshot,
  WallPush,
  WallView,
} from '../protocol/protocol';

/** One request in the envelope that every host carries. */
export interface Request {
  id: string;
  cmd: string;
  args: unknown;
  /** Drafts whose words a command keeps, by their places: they go in the same transaction. */
  drafts?: string[];
}

/** The answer to one request. */
export type Reply = { re: string | null; ok: unknown } | { re: string | null; err: Problem };

/** What a desk hears first, and again whenever a workshop is opened or closed. */
export interface SnapshotPush {
  epoch: string;
  seq: number;
  /** Null: no workshop is open. */
  snapshot: Snapshot | null;
  /** The workshop that was locked, and that its passphrase opens again. */
  locked?: LockedWorkshop;
}

/** Whatever may be pushed to a desk. */
export type DeskMessage = SnapshotPush | DeskPush;

/** How the line to Heard is: `gone` is final, the page must be opened again from a fresh address. */
export type Connection = 'connecting' | 'open' | 'lost' | 'gone';

/** What hears pushes and the state of the line. */
export interface Listener<Message> {
  message: (message: Message) => void;
  connection: (state: Connection) => void;
  /** Where the wall window could be put; only the desktop app tells. */
  displays?: (displays: Displays) => void;
  /** A sentence about something that went wrong before the page was there; only the desktop app tells. */
  trouble?: (sentence: string) => void;
}

/** One display; two, with the wall full-screen on the second; two, but the wall stayed a window; or both show the same. */
export type Displays = 'one' | 'two' | 'notFull' | 'mirrored';

/** A key pressed on the wall, with all that the desk's keyboard map asks about. */
export interface HeardKey {
  key: string;
  code: string;
  ctrlKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  repeat: boolean;
}

/** What the wall's page may ask of the window around it. */
export interface WallWindow {
  /** Lets the desk hear a key. */
  forwardKey: (key: HeardKey) => void;
  /** Full-screen, or a window again. */
  fullScreen: () => void;
}

/** A file for a job: by path in the window, by handle on the web. */
export type FileRef = { path: string } | { handle: string };

/** A file that somebody chose, with the name that they see. */
export interface ChosenFile {
  name: string;
  from: FileRef;
}

/** What may be chosen when a file is opened. */
export type FileKind = 'workshop' | 'sheet';

/** What a job answers that makes a file. */
export interface MadeFile {
  name: string;
  handle: string | null;
}

/** Where a job is to write: a path in the window, nothing on the web, which gets a handle to fetch. */
export interface SaveTarget {
  path: string | null;
  /** The system's own dialog has asked already whether a file may be replaced. */
  force: boolean;
}

/** A line from the desk to Heard. */
export interface Transport {
  readonly host: 'web' | 'window';
  /** What the host said before anybody asked. */
  readonly said?: SnapshotPush | undefined;
  /** Sends a request; throws `LineLost` where no answer could be had. */
  call(request: Request): Promise<Reply>;
  /** Lets somebody choose a file; null if they think better of it. */
  chooseFile(kind: FileKind): Promise<ChosenFile | null>;
  /** Takes a file that was dropped or pasted onto the page; null where the host cannot. */
  takeFile(file: File): Promise<ChosenFile | null>;
  /**
   * Saves a file that a job makes: asks where (window), runs the job, downloads its file (web).
   * Null if they think better of it.
   */
  saveFile<Made extends MadeFile>(
    name: string,
    make: (target: SaveTarget) => Promise<Made>,
  ): Promise<Made | null>;
  /**
   * Makes many files at once: asks for a folder (window), or downloads one file with all of them (web).
   * Null if they think better of it, or called it off.
   */
  saveMany<Made extends MadeFile>(
    make: (path: string | null) => Promise<Made | null>,
  ): Promise<Made | null>;
  /** Lets somebody choose a folder; null where a page cannot, or if they think better of it. */
  readonly chooseFolder: (() => Promise<string | null>) | null;
  /** Shows the folder of a pack that was made; null where a page cannot. */
  readonly showFolder: ((run: string) => void) | null;
  /** A made file as bytes to look at on the page; null where the host keeps it in a path. */
  fetchFile(handle: string): Promise<Blob | null>;
  /** Opens the wall's page where the host has no wall window of its own; false where the browser says no. */
  openWall(path: string): boolean;
  close(): void;
}

/** No answer could be had: whether the request was carried out is not known. */
export class LineLost extends Error {
  constructor() {
    super('The line to Heard was lost.');
    this.name = 'LineLost';
  }
}

/** True for a push that carries a whole workshop, or none. */
export function isSnapshot(message: DeskMessage): message is SnapshotPush {
  return 'snapshot' in message;
}

/** What hears a wall: its view, and how the line is. */
export interface WallListener {
  view: (view: WallView) => void;
  connection: (state: Connection) => void;
}

/** Takes a wall's pushes in their order; an older one, as after a reconnection, is passed over. */
export function wallOrder(onView: (view: WallView) => void): (push: WallPush) => void {
  let epoch = '';
  let seq = -1;
  return (push) => {
    if (push.epoch === epoch && push.seq < seq) return;
    epoch = push.epoch;
    seq = push.seq;
    onView(push.view);
  };
}
