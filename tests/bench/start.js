// How long Heard takes from its start to a usable desk, beside a blank window of the same crates.
//
// Both run in turns on a display of their own, in one run. Nothing asks the programs: the display's
// picture is read from its memory every few milliseconds, as a person would see it. A window is usable
// at the first moment from which its inside looks as it does at rest: the desk with its home screen and
// three workshops on it, which the page draws last, when it listens already.
import { execFileSync, spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aim } from './support/tell.js';

const { HEARD_DESKTOP_BIN, HEARD_BLANK_BIN } = process.env;
const ROUNDS = Number(process.argv[2] ?? 10);
const AIM = 1.3;

/** Milliseconds between two looks at the display, and with no change after which it is at rest. */
const LOOK = 4;
const REST = 2000;
const LONGEST = 30_000;

/** Every so many rows of the display are read. */
const EVERY = 6;
/**
 * So many of a window's pixels have to be as at rest. The rest is what comes when the desk is in use: a
 * line about the displays, and for some milliseconds the frame of the wall's window on its way below.
 */
const ALIKE = 0.97;

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** A display that nobody sees, with its picture in a file. */
async function openDisplay(folder) {
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-fbdir', folder, '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const name = await new Promise((done, fail) => {
    server.stdio[3].once('data', (number) => done(`:${String(number).trim()}`));
    server.once('error', fail);
    server.once('exit', () => fail(new Error('Xvfb did not start.')));
  });
  return { name, server, picture: openPicture(join(folder, 'Xvfb_screen0')) };
}

/** The display's picture: an XWD file whose pixels (four bytes each) follow a header. */
function openPicture(path) {
  const file = openSync(path);
  const header = Buffer.alloc(100);
  readSync(file, header, 0, header.length, 0);
  const field = (index) => header.readUInt32BE(index * 4);
  const [width, height, line] = [field(4), field(5), field(12)];
  const begin = field(0) + field(19) * 12;
  const rows = Math.floor(height / EVERY);
  return {
    width,
    rows,
    line,
    /** Reads every so manieth row. */
    look(into = Buffer.alloc(rows * line)) {
      for (let row = 0; row < rows; row += 1)
        readSync(file, into, row * line, line, begin + row * EVERY * line);
      return into;
    },
    close: () => closeSync(file),
  };
}

/** Keeps each change of the display, with its time, until nothing changes any more. */
async function watch(picture, began) {
  const frames = [];
  let last = picture.look();
  let now = Buffer.alloc(last.length);
  let changed = performance.now();
  for (;;) {
    await pause(LOOK);
    const at = performance.now();
    picture.look(now);
    if (!now.equals(last)) {
      frames.push({ at: at - began, bytes: now });
      [last, now] = [now, Buffer.alloc(last.length)];
      changed = at;
    }
    if (frames.length > 0 && at - changed > REST) return frames;
    if (at - began > LONGEST) throw new Error('The display never came to rest.');
  }
}

/** The inside of a window: its place and size on the display. */
function inside(title, environment) {
  const run = (...args) =>
    execFileSync('xdotool', args, { env: environment, encoding: 'utf8' }).trim();
  const [id] = run('search', '--onlyvisible', '--name', `^${title}$`).split('\n');
  const told = run('getwindowgeometry', '--shell', id);
  const number = (name) => Number(new RegExp(`^${name}=(-?\\d+)$`, 'm').exec(told)[1]);
  return { x: number('X'), y: number('Y'), width: number('WIDTH'), height: number('HEIGHT') };
}

/** The part of a window's pixels that are the same in two pictures. */
function alike(picture, box, one, other) {
  let same = 0;
  let all = 0;
  const last = Math.min(box.x + box.width, picture.width);
  for (let row = Math.ceil(box.y / EVERY); row * EVERY < box.y + box.height; row += 1) {
    if (row >= picture.rows) break;
    for (let x = Math.max(0, box.x); x < last; x += 1) {
      const at = row * picture.line + x * 4;
      all += 1;
      if (one.readUInt32LE(at) === other.readUInt32LE(at)) same += 1;
    }
  }
  return same / all;
}

/** Starts a program and answers after how many milliseconds its window was as at rest. */
async function start(display, { binary, title }, environment) {
  const began = performance.now();
  const child = spawn(binary, [], { env: environment, stdio: 'ignore' });
  const ended = new Promise((done) => child.once('exit', done));
  try {
    const frames = await watch(display.picture, began);
    const box = inside(title, environment);
    const rest = frames.at(-1).bytes;
    // From behind: the first of the last ones that all look like rest.
    let first = frames.length - 1;
    while (first > 0 && alike(display.picture, box, frames[first - 1].bytes, rest) >= ALIKE)
      first -= 1;
    return frames[first].at;
  } finally {
    child.kill('SIGKILL');
    await ended;
    await pause(500);
  }
}

const median = (times) => {
  const sorted = times.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
};

/** Three workshops, so that the home screen has something to show. */
function fill(folder) {
  for (const until of ['collect', 'theme', 'plan'])
    execFileSync(HEARD_DESKTOP_BIN, ['example', join(folder, `${until}.heard`), '--until', until]);
}

async function main() {
  const folder = mkdtempSync(join(tmpdir(), 'heard-start-'));
  const display = await openDisplay(folder);
  const environment = {
    ...process.env,
    DISPLAY: display.name,
    GDK_BACKEND: 'x11',
    HEARD_DATA: join(folder, 'workshops'),
    XDG_DATA_HOME: join(folder, 'data'),
    XDG_CONFIG_HOME: join(folder, 'config'),
    XDG_CACHE_HOME: join(folder, 'cache'),
    // Under Xvfb there is no graphics driver for WebKit's fast way.
    WEBKIT_DISABLE_DMABUF_RENDERER: '1',
  };
  const manager = spawn('openbox', ['--sm-disable'], { env: environment, stdio: 'ignore' });
  const heard = { binary: HEARD_DESKTOP_BIN, title: 'Heard', times: [] };
  const blank = { binary: HEARD_BLANK_BIN, title: 'Blank', times: [] };
  try {
    execFileSync('mkdir', ['-p', environment.HEARD_DATA]);
    fill(environment.HEARD_DATA);
    // Once for the disk's cache; this round does not count.
    for (const program of [blank, heard]) await start(display, program, environment);
    for (let round = 0; round < ROUNDS; round += 1) {
      const order = round % 2 ? [heard, blank] : [blank, heard];
      for (const program of order) {
        program.times.push(await start(display, program, environment));
      }
    }
  } finally {
    manager.kill();
    display.picture.close();
    display.server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
  const [desk, window] = [median(heard.times), median(blank.times)];
  const list = (times) => times.map((time) => time.toFixed(0)).join(' ');
  console.log(`a blank window    ${window.toFixed(0)} ms   (${list(blank.times)})`);
  console.log(`Heard's desk      ${desk.toFixed(0)} ms   (${list(heard.times)})`);
  const beside = desk / window;
  console.log(
    `the desk takes ${beside.toFixed(2)} x as long   ${aim(beside <= AIM, `at most ${AIM} x`)}`,
  );
}

await main();
