// The real app, with a data folder of its own.
import { execFileSync, spawn } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openSession, startDriver, until } from './driver.js';

const BINARY = resolve(process.env.HEARD_DESKTOP_BIN ?? 'target/debug/heard-desktop');
const TRIES = 3;
let times = 0;

/** A data folder that goes when the tests are done. */
export async function dataFolder() {
  const path = await mkdtemp(join(tmpdir(), 'heard-window-'));
  return {
    path,
    remove: () =>
      rm(path, {
        recursive: true,
        force: true,
        maxRetries: 10,
        retryDelay: 100,
      }),
  };
}

/** Frames, full screen and closing are a window manager's work; answers what ends it. */
export async function windowManager() {
  const child = spawn('openbox', ['--sm-disable'], { stdio: 'ignore' });
  await new Promise((done, fail) => {
    child.on('spawn', done);
    child.on('error', fail);
  });
  return { stop: () => child.kill() };
}

/** Opens the app with both its windows; an app that does not come up is tried again. */
export async function openApp(folder, args = []) {
  let trouble;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const driver = await startDriver({
      HEARD_DATA: folder,
      // A driver sees only pages that keep their storage; no page of another time sees it.
      XDG_DATA_HOME: join(folder, '.pages', `${process.pid}-${(times += 1)}`),
      XDG_CONFIG_HOME: join(folder, '.config'),
      TAURI_AUTOMATION: 'true',
      TAURI_WEBVIEW_AUTOMATION: 'true',
    });
    try {
      const session = await openSession(driver, BINARY, args);
      return new App(driver, session, await sideBySide(session));
    } catch (error) {
      trouble = error;
      children(driver.pid).forEach(kill);
      driver.stop();
    }
  }
  throw new Error(`The app did not open: ${trouble.message}`);
}

/** Starts the app with no driver; answers what it says of its pages. */
export function startApp(folder) {
  const environment = {
    HEARD_DATA: folder,
    XDG_DATA_HOME: join(folder, '.data'),
    XDG_CONFIG_HOME: join(folder, '.config'),
    XDG_CACHE_HOME: join(folder, '.cache'),
    NO_COLOR: '1',
  };
  const child = spawn(BINARY, [], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const end = new Promise((done) => child.once('exit', done));
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (said += text));
  return {
    hears: (page) => said.includes(`a page listens window="${page}"`),
    ended: () => {
      child.kill('SIGKILL');
      return end;
    },
  };
}

/** Waits for both windows and tells them apart by their pages. */
function windows(session) {
  return until('The two windows', async () => {
    const found = {};
    for (const handle of await session.handles()) {
      await session.enter(handle);
      const address = await session.address();
      found[address.endsWith('/wall.html') ? 'wall' : 'desk'] = handle;
    }
    return found.desk && found.wall ? found : null;
  });
}

/** The two windows, with no part of one under the other: a page that nobody can see draws nothing. */
async function sideBySide(session) {
  const found = await windows(session);
  await session.enter(found.desk);
  await session.place({ x: 0, y: 0, width: 1280, height: 900 });
  await session.enter(found.wall);
  await session.place({ x: 1300, y: 0, width: 600, height: 400 });
  return found;
}

class App {
  #driver;
  #session;
  #windows;
  /** The app's own process. */
  pid;

  constructor(driver, session, handles) {
    this.#driver = driver;
    this.#session = session;
    this.#windows = handles;
    this.pid = children(driver.pid).find((pid) => program(pid) === BINARY);
  }

  /** What is asked next goes to the desk's page. */
  async desk() {
    await this.#session.enter(this.#windows.desk);
    return this.#session;
  }

  /** What is asked next goes to the wall's page. */
  async wall() {
    await this.#session.enter(this.#windows.wall);
    return this.#session;
  }

  /** Asks the host through the desk's own line; answers what a reply brings, and throws a refusal. */
  async ask(cmd, args = {}) {
    const desk = await this.desk();
    const reply = await desk.run(
      (request) => window.__TAURI_INTERNALS__.invoke('call', { request }),
      { id: crypto.randomUUID(), cmd, args },
    );
    if (reply.err) throw new Error(`${cmd}: ${reply.err.message}`);
    return reply.ok;
  }

  /** What people in the room can read on the wall; names for screen readers are not drawn. */
  async wallText() {
    const wall = await this.wall();
    return wall.run(() => {
      const isSeen = (node) => !node.parentElement.closest('.said, .gauge');
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const text = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (isSeen(node)) text.push(node.data);
      }
      return text.join(' ').replace(/\s+/g, ' ').trim();
    });
  }

  /** What stands on the desk. */
  async deskText() {
    const desk = await this.desk();
    return desk.run(() => document.body.innerText);
  }

  /** Closes the desk's window, as its close button does. */
  closeDesk() {
    execFileSync('xdotool', ['search', '--name', '^Heard$', 'windowactivate', '--sync', '%1']);
    execFileSync('xdotool', ['key', 'alt+F4']);
  }

  /** Whether the app's own process is still there. */
  isRunning() {
    return program(this.pid) === BINARY;
  }

  /** Ends the app without any warning, as a power cut would. */
  async killed() {
    kill(this.pid);
    await until('The end of the app', () => !this.isRunning());
    this.#driver.stop();
  }

  /** Ends the app and its driver. */
  async closed() {
    await this.#session.close().catch(() => undefined);
    if (this.isRunning()) kill(this.pid);
    this.#driver.stop();
  }
}

function kill(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** The file that a process runs; empty when it has ended. */
function program(pid) {
  try {
    return readlinkSync(`/proc/${pid}/exe`);
  } catch {
    return '';
  }
}

/** The processes that one process started. */
function children(parent) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === parent);
}

function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
}
