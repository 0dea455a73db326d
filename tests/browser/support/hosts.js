// The pipe and the web server, each asked one request after another.
import { execFileSync, spawn } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const HEARD = resolve(process.env.HEARD_BIN ?? 'target/debug/heard');
const PATIENCE = 20_000;

/** Two files that hold the same new workshop, in a folder of their own. */
export async function twoAlike() {
  const folder = await mkdtemp(join(tmpdir(), 'heard-script-'));
  // In a folder each: beside one another, the backups of one would be those of the other.
  await Promise.all(['pipe', 'web'].map((name) => mkdir(join(folder, name))));
  const [one, other] = ['pipe', 'web'].map((name) => join(folder, name, 'alike.heard'));
  execFileSync(HEARD, ['new', one, '--title', 'Getting out and about']);
  await copyFile(one, other);
  return { one, other, remove: () => rm(folder, { recursive: true, force: true }) };
}

function withPatience(what, promise) {
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`${what} did not come`)), PATIENCE);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** The lines that a process says, one after another. */
function linesOf(child, name) {
  const waiting = [];
  const come = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    const next = waiting.shift();
    if (next) next(line);
    else come.push(line);
  });
  return () => {
    const line = come.shift();
    if (line !== undefined) return Promise.resolve(line);
    return withPatience(`A line of ${name}`, new Promise((done) => waiting.push(done)));
  };
}

const ended = (child) =>
  new Promise((done) => (child.exitCode === null ? child.on('exit', done) : done()));

/** `heard call FILE`. */
export function pipe(file) {
  const child = spawn(HEARD, ['call', file], { stdio: ['pipe', 'pipe', 'inherit'] });
  const line = linesOf(child, 'heard call');
  return {
    async ask(request) {
      child.stdin.write(`${JSON.stringify(request)}\n`);
      return JSON.parse(await line());
    },
    async close() {
      child.stdin.end();
      await ended(child);
    },
  };
}

// Node 20 has WebSocket only behind this flag, so the one who listens is a process of its own.
const LISTENER = `
  const [address, session] = process.argv.slice(1);
  const socket = new WebSocket(address);
  socket.onopen = () => socket.send(JSON.stringify({ session }));
  socket.onmessage = (message) => console.log(message.data);
  socket.onclose = () => process.exit(0);
`;

function listener(origin, session) {
  const address = `${origin.replace('http', 'ws')}/api/push`;
  const args = ['--experimental-websocket', '--no-warnings', '-e', LISTENER, address, session];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const line = linesOf(child, 'the pushes');
  return {
    next: async () => JSON.parse(await line()),
    close: () => child.kill(),
  };
}

/** `heard serve FILE`, asked as a desk's page asks it. */
export async function web(file) {
  const child = spawn(HEARD, ['serve', file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const line = linesOf(child, 'heard serve');
  let address;
  while (!address) address = /^Desk: (http\S+)/.exec(await line())?.[1];
  const { origin, hash } = new URL(address);
  const post = async (path, body, headers = {}) => {
    const response = await fetch(origin + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
    });
    return response.json();
  };
  const { session } = await post('/api/session', { token: hash.replace('#token=', '') });
  const pushes = listener(origin, session);
  return {
    pushes,
    ask: (request) => post('/api/call', request, { 'X-Heard-Session': session }),
    async close() {
      pushes.close();
      child.kill('SIGINT');
      await ended(child);
    },
  };
}
