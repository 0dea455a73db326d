// Speaks to WebKitWebDriver, which drives the real app's windows.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const REQUEST_TIME = 30_000;

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Asks until something true comes, and says after `ms` milliseconds what never came. */
export async function until(what, ask, ms = 15_000) {
  const end = Date.now() + ms;
  let trouble = '';
  for (;;) {
    try {
      const found = await ask();
      if (found) return found;
    } catch (error) {
      trouble = `: ${error.message}`;
    }
    if (Date.now() > end) throw new Error(`${what} did not come in ${ms / 1000} s${trouble}`);
    await pause(60);
  }
}

function freePort() {
  return new Promise((done, fail) => {
    const server = createServer();
    server.on('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

async function send(base, method, path, body) {
  const response = await fetch(base + path, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
    signal: AbortSignal.timeout(REQUEST_TIME),
  });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${method} ${path}: ${value?.error}: ${value?.message}`);
  return value;
}

/** Starts a driver; what it opens sees `env`. */
export async function startDriver(env) {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const child = spawn('WebKitWebDriver', ['--host=127.0.0.1', `--port=${port}`], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const failed = new Promise((_, fail) => child.on('error', fail));
  const ready = until('The driver', async () => (await send(base, 'GET', '/status')).ready);
  await Promise.race([ready, failed]);
  return {
    pid: child.pid,
    ask: (method, path, body) => send(base, method, path, body),
    stop: () => child.kill('SIGKILL'),
  };
}

/** Opens an app and answers what drives it. An app that does not come up is tried again. */
export async function openSession(driver, binary, args) {
  const capabilities = {
    alwaysMatch: {
      'webkitgtk:browserOptions': { binary, args },
      timeouts: { script: REQUEST_TIME, pageLoad: REQUEST_TIME, implicit: 0 },
    },
  };
  const { sessionId } = await driver.ask('POST', '/session', { capabilities });
  return new Session((method, path, body) =>
    driver.ask(method, `/session/${sessionId}${path}`, body),
  );
}

/** One open app: whatever is asked goes to the window that was entered last. */
class Session {
  #ask;

  constructor(ask) {
    this.#ask = ask;
  }

  /** The handles of all windows. */
  handles() {
    return this.#ask('GET', '/window/handles');
  }

  enter(handle) {
    return this.#ask('POST', '/window', { handle });
  }

  /** Puts the window that was entered there, in pixels of the screen. */
  place(rect) {
    return this.#ask('POST', '/window/rect', rect);
  }

  address() {
    return this.#ask('GET', '/url');
  }

  /** Runs a function in the page; what it answers may be a promise. */
  async run(script, ...args) {
    const source = `
      const args = Array.from(arguments);
      const done = args.pop();
      Promise.resolve().then(() => (${script})(...args)).then(
        (ok) => done({ ok: ok === undefined ? null : ok }),
        (error) => done({ error: String(error?.message ?? error) }),
      );`;
    const answer = await this.#ask('POST', '/execute/async', {
      script: source,
      args,
    });
    if ('error' in answer) throw new Error(answer.error);
    return answer.ok;
  }

  /** The element that `script` finds, as soon as it is there. */
  find(what, script, ...args) {
    return until(what, async () => {
      const found = await this.#ask('POST', '/execute/sync', {
        script: `return (${script})(...arguments);`,
        args,
      });
      return found?.[ELEMENT];
    });
  }

  click(element) {
    return this.#ask('POST', `/element/${element}/click`, {});
  }

  type(element, text) {
    return this.#ask('POST', `/element/${element}/value`, { text });
  }

  /** Presses and lets go of keys where the focus is. */
  press(...keys) {
    const actions = keys.flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    return this.#ask('POST', '/actions', {
      actions: [{ type: 'key', id: 'keys', actions }],
    });
  }

  /** Takes hold at one place, draws to another, and lets go; places in CSS pixels. */
  drag(from, to) {
    const move = ([x, y], duration = 0) => ({
      type: 'pointerMove',
      duration,
      origin: 'viewport',
      x: Math.round(x),
      y: Math.round(y),
    });
    const middle = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
    const actions = [
      move(from),
      { type: 'pointerDown', button: 0 },
      move([from[0] + 12, from[1] + 4], 60),
      move(middle, 60),
      move(to, 60),
      move(to, 60),
      { type: 'pointerUp', button: 0 },
    ];
    const pointer = {
      type: 'pointer',
      id: 'mouse',
      parameters: { pointerType: 'mouse' },
      actions,
    };
    return this.#ask('POST', '/actions', { actions: [pointer] });
  }

  /** A picture of the page, as PNG bytes. */
  async picture() {
    return Buffer.from(await this.#ask('GET', '/screenshot'), 'base64');
  }

  close() {
    return this.#ask('DELETE', '');
  }
}
