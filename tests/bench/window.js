// The theme board in the real window, under WebKitGTK: ./dev bench window
//
// A real pointer (of an X display that nobody sees) drags a card across and turns the wheel; the page
// counts its animation frames meanwhile, and at rest, which is as quick as this display can be.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataFolder, openApp, windowManager } from '../window/support/app.js';
import { until } from '../window/support/driver.js';
import { aim, share } from './support/tell.js';
import { HEARD, makeWorkshop } from './support/workshop.js';

const STEPS = 60;
/** Seconds between two steps of a hand. */
const TICK = 0.0166;
/** Milliseconds of a gap that people see. */
const SEEN = 50;

const xdotool = (...args) => execFileSync('xdotool', args.map(String), { encoding: 'utf8' });

/** Where the page begins on the display. */
function corner() {
  const [id] = xdotool('search', '--onlyvisible', '--name', '^Heard$').trim().split('\n');
  const told = xdotool('getwindowgeometry', '--shell', id);
  const number = (name) => Number(new RegExp(`^${name}=(-?\\d+)$`, 'm').exec(told)[1]);
  return [number('X'), number('Y')];
}

/** Begins to count the page's frames; `stop` answers the gaps between them, in milliseconds. */
async function counted(desk, act) {
  await desk.run(() => {
    const at = [];
    window.frames_ = at;
    const frame = (now) => {
      at.push(now);
      if (window.frames_ === at) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  await act();
  const at = await desk.run(() => {
    const at = window.frames_;
    window.frames_ = null;
    return at;
  });
  return at.slice(1).map((now, n) => now - at[n]);
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

const pressed = (desk, words) =>
  until(`The button '${words}'`, () =>
    desk.run((words) => {
      const all = Array.from(document.querySelectorAll('button')).filter((one) =>
        (one.getAttribute('aria-label') ?? one.innerText).trim().startsWith(words),
      );
      all[0]?.click();
      return all.length > 0;
    }, words),
  );

/** The middle of the last card in full view that waits for a theme. */
const cardInView = (desk) =>
  until('A card in view', () =>
    desk.run(() => {
      const boxes = Array.from(document.querySelectorAll('[data-card]'))
        .filter((card) => !card.closest('[data-theme]'))
        .map((card) => card.getBoundingClientRect())
        .filter((box) => box.top > 100 && box.bottom < innerHeight - 60 && box.left < 460);
      const box = boxes.at(-1);
      return box ? [box.left + 60, box.top + 20] : null;
    }),
  );

async function drag(desk) {
  const [left, top] = corner();
  const [x, y] = await cardInView(desk);
  const at = (part) => [
    Math.round(left + x + (900 - x) * part),
    Math.round(top + y + (320 - y) * part + 40 * Math.sin(part * 9)),
  ];
  const moves = Array.from({ length: STEPS }, (_, n) => [
    'mousemove',
    ...at((n + 1) / STEPS),
    'sleep',
    TICK,
  ]);
  xdotool('mousemove', ...at(0), 'sleep', 0.2, 'mousedown', 1);
  const gaps = await counted(desk, () => xdotool(...moves.flat()));
  const held = await desk.run(() => document.querySelector('[data-lifted]') !== null);
  if (!held) throw new Error('No card was dragged.');
  xdotool('key', 'Escape', 'mouseup', 1);
  await pause(400);
  return gaps;
}

/** Over the cards that wait: button 5 of a mouse is its wheel, downwards. */
async function scroll(desk) {
  const [left, top] = corner();
  xdotool('mousemove', left + 300, top + 600);
  const turn = (button) =>
    Array.from({ length: STEPS / 2 }, () => ['click', button, 'sleep', TICK]).flat();
  return counted(desk, () => xdotool(...turn(5), ...turn(4)));
}

async function measure(name, file) {
  const folder = await dataFolder();
  const app = await openApp(folder.path, [file]);
  try {
    const desk = await app.desk();
    await pressed(desk, 'Theme board');
    await pressed(desk, 'Not working').catch(() => undefined);
    await cardInView(desk);
    await pause(1500);
    const rest = await counted(desk, () => pause(1000));
    console.log(`\n${name}, gaps between frames, median / p95 / worst ms`);
    tell('at rest', rest);
    tell('drag', await drag(desk), rest);
    tell('scroll', await scroll(desk), rest);
  } finally {
    await app.closed();
    await folder.remove();
  }
}

function tell(what, gaps, rest) {
  const [median, p95, worst] = [0.5, 0.95, 1].map((part) => share(gaps, part));
  const told = [median, p95, worst].map((gap) => gap.toFixed(1)).join(' / ');
  const verdict = rest ? aim(worst <= SEEN, `worst at most ${SEEN} ms`) : '';
  console.log(`${what.padEnd(12)}${told.padStart(26)}   ${verdict}`);
}

const manager = await windowManager();
const folder = mkdtempSync(join(tmpdir(), 'heard-bench-'));
const many = await makeWorkshop(300);
try {
  const practice = join(folder, 'practice.heard');
  execFileSync(HEARD, ['example', practice, '--until', 'theme']);
  await measure('The practice workshop', practice);
  await measure('300 statements', many.file);
} finally {
  manager.stop();
  await many.remove();
  rmSync(folder, { recursive: true, force: true });
}
