// The main job by touch alone, to the exported plan: taps, and cards that are dragged with a finger.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { documentOf } from './support/document.js';
import { openHeard, root, wallSays } from './support/heard.js';

/** A fingertip needs so many pixels, both ways: WCAG 2.5.8. */
const FINGERTIP = 24;

let heard, desk, wall, finger;

/** In the page: keeps what pressed it, finger or mouse. */
function watchPresses() {
  window.pressedBy = new Set();
  addEventListener('pointerdown', (event) => window.pressedBy.add(event.pointerType), true);
}

before(async () => {
  heard = await openHeard({
    desk: { hasTouch: true },
    ready: (context) => context.addInitScript(watchPresses),
  });
  ({ desk, wall } = heard);
  finger = await desk.context().newCDPSession(desk);
});

after(async () => {
  await heard?.close();
});

const button = (name) => desk.getByRole('button', { name, exact: false });
const field = (name) => desk.getByRole('textbox', { name });

/** Taps the middle of something, where a finger would, after it was brought into view. */
async function tap(target) {
  const one = target.first();
  await one.waitFor();
  await one.scrollIntoViewIfNeeded();
  const box = await one.boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const size = Math.min(box.width, box.height);
  assert.ok(size >= FINGERTIP, `${target} is ${size} pixels small`);
  const hit = await one.evaluate(
    (wanted, at) => {
      const under = document.elementFromPoint(at.x, at.y);
      const family = wanted.closest('label') ?? wanted;
      return family.contains(under) ? '' : (under?.outerHTML.slice(0, 90) ?? 'nothing');
    },
    { x, y },
  );
  assert.equal(hit, '', `${target} lies under something else`);
  await desk.touchscreen.tap(x, y);
  await desk.waitForTimeout(80);
}

/** Taps into a field and types with the keyboard of the screen. */
async function write(target, text, enter = true) {
  await tap(target);
  await desk.keyboard.type(text);
  if (enter) await desk.keyboard.press('Enter');
}

const part = (name) =>
  tap(desk.getByRole('navigation', { name: 'Parts of this stage' }).getByRole('button', { name }));
const stage = (name) =>
  tap(desk.getByRole('navigation', { name: 'Stages' }).getByRole('button', { name }));

/** Holds something with a finger and takes it to another place. */
async function drag(from, to) {
  const [a, b] = [await from.boundingBox(), await to.boundingBox()];
  const start = { x: a.x + a.width / 2, y: a.y + a.height / 2 };
  const end = { x: b.x + b.width / 2, y: b.y + Math.min(30, b.height / 2) };
  const send = (type, points) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  await send('touchStart', [start]);
  await desk.waitForTimeout(600);
  for (let step = 1; step <= 12; step += 1) {
    const at = (key) => start[key] + ((end[key] - start[key]) * step) / 12;
    await send('touchMove', [{ x: at('x'), y: at('y') }]);
    await desk.waitForTimeout(16);
  }
  // The finger rests before it lifts: else the browser takes the next tap for the end of a fling.
  await desk.waitForTimeout(400);
  await send('touchEnd', []);
}

test('a workshop is begun and its answers are brought in', async () => {
  await tap(button('Start a new workshop'));
  await desk.keyboard.type('Getting about in Larkfield');
  await tap(desk.getByRole('dialog').getByRole('button').last());
  await tap(button('Not now. Start without it'));
  await desk.getByRole('heading', { name: 'Prepare' }).waitFor();
  await stage('Collect');
  const chosen = desk.waitForEvent('filechooser');
  await tap(button('Choose a file'));
  await (await chosen).setFiles(join(root, 'tests/fixtures/questionnaire.csv'));
  await desk.getByRole('main').getByText('10 people answered').waitFor();
  for (const question of [/shown in the room/, /quoted afterwards/]) {
    await tap(desk.getByRole('group', { name: question }).getByRole('radio', { name: 'Yes' }));
  }
  await tap(button('Make 36 cards'));
  await desk.getByRole('heading', { name: '36 cards are made' }).waitFor();
});

test('a card is heard', async () => {
  await stage('Theme');
  await part('Hear');
  await tap(button('Show card'));
  await wallSays(wall, '0 of');
});

test('cards go into themes by tap and by drag', async () => {
  await part('Theme board');
  await tap(button(/^Not working \d/));
  await tap(button('New theme'));
  await desk.locator('[data-theme="1"]').waitFor();
  const waiting = desk.getByRole('list', { name: 'Cards to place' }).locator('[data-card]');
  const theme = desk.locator('[data-theme="1"]');
  const before = await theme.locator('[data-card]').count();
  await tap(waiting);
  await tap(theme.getByRole('button', { name: /^Put/ }));
  await theme.locator('[data-card]').nth(before).waitFor();
  await drag(waiting.first(), theme);
  await theme
    .locator('[data-card]')
    .nth(before + 1)
    .waitFor();
});

test('the room asks why, and pictures success', async () => {
  await stage('Understand');
  await part('Why is this happening?');
  await tap(button('Add the first cause'));
  await desk.keyboard.type('The last bus is at six');
  await desk.keyboard.press('Enter');
  await tap(button(/^Show the why-tree/));
  await wallSays(wall, 'The last bus is at six');
  await stage('Identify success');
  await write(field('Success 1, people and families'), 'I stay until the club ends');
  await desk.getByText('I stay until the club ends').first().waitFor();
});

test('ideas are voted on, one press a dot, and shown place by place', async () => {
  await stage('Plan');
  await part('Ideas');
  await write(field('Idea 1, Delia'), 'A later bus on club nights');
  await write(field('Idea 2, Jamie'), 'Neighbours share a car home');
  await part('Vote');
  await write(field('People voting'), '2');
  await tap(button('Begin the vote'));
  await tap(button('Count one by one'));
  for (const [idea, dots] of [
    [1, 0],
    [1, 1],
    [2, 0],
    [1, 2],
  ]) {
    await tap(button(`One more for idea ${idea}. ${dots} so far`));
  }
  await tap(button('One less for idea 1'));
  await desk.getByRole('button', { name: 'One more for idea 1. 2 so far' }).waitFor();
  await tap(button(/^Close/));
  await tap(button(/^Show the result/));
  await wallSays(wall, '2 places still to come');
  await tap(button('Show the last place'));
  await wallSays(wall, 'Neighbours share a car home', '1 place still to come');
  const { counts } = await documentOf(desk);
  assert.deepEqual(counts.map(({ n }) => n).toSorted(), [1, 2]);
});

test('ideas are played onto the grid with a finger', async () => {
  await part('Grid');
  await desk.getByRole('region', { name: 'Idea 1' }).waitFor();
  const disc = desk.getByRole('slider').first();
  const from = await disc.boundingBox();
  await drag(disc, desk.getByText('Quicker wins').first());
  const to = await disc.boundingBox();
  assert.ok(Math.hypot(to.x - from.x, to.y - from.y) > 40, 'the disc went with the finger');
  await tap(button(/^Leave it/));
  await desk.getByRole('region', { name: 'Idea 2' }).waitFor();
  await tap(button(/^Leave it/));
  await desk.getByText('2 of 2 placed').waitFor();
  const { placements, ideas } = await documentOf(desk);
  const first = ideas.find(({ number }) => number === 1).id;
  const { effort, difference } = placements.find(({ idea }) => idea === first);
  assert.ok(effort < 50 && difference > 50, `a quicker win: ${effort}, ${difference}`);
});

test('the room chooses, and writes an action plan', async () => {
  await tap(button('Go on to choose'));
  await tap(button('Choose idea 1'));
  await tap(button('Go on to the action plans'));
  await tap(button('Add a plan for idea 1'));
  await tap(button('Name the cause'));
  await tap(desk.getByRole('menuitem', { name: /The last bus is at six/ }));
  await desk.getByText('Cause A').first().waitFor();
  await write(field('First step'), 'Ring the bus company', false);
  await write(field('Who', { exact: true }), 'Ana');
  await write(field(/^What it needs/), 'Two letters and a driver', false);
  await tap(button('Show this action'));
  await wallSays(wall, 'A later bus on club nights', 'Ring the bus company');
});

test('people sign up', async () => {
  await tap(button('Sign up'));
  const dialog = desk.getByRole('dialog');
  await write(dialog.getByRole('textbox').first(), 'Ana', false);
  await tap(dialog.getByRole('button', { name: 'Add', exact: true }));
  await write(dialog.getByRole('textbox').first(), 'Joe', false);
  await tap(dialog.getByRole('button', { name: 'Done' }));
  await desk.getByText('2 people have signed up.').waitFor();
  const { signUps } = await documentOf(desk);
  assert.deepEqual(signUps.map(({ name }) => name).toSorted(), ['Ana', 'Joe']);
});

test('the action plan is saved as a PDF', async () => {
  await tap(desk.getByRole('banner').getByRole('button', { name: 'Documents' }));
  const download = desk.waitForEvent('download');
  await tap(button('Save as PDF'));
  const path = await (await download).path();
  assert.equal((await readFile(path)).subarray(0, 5).toString('latin1'), '%PDF-');
  const printed = execFileSync('pdftotext', ['-layout', path, '-']).toString('utf8');
  const text = printed.replace(/\s+/g, ' ');
  for (const words of ['A later bus on club nights', 'Ring the bus company', 'Ana']) {
    assert.ok(text.includes(words), `'${words}' is on it`);
  }
});

test('the room’s own cards are one tap away', async () => {
  await tap(button('Slow down'));
  await desk.getByRole('button', { name: 'Slow down', pressed: true }).waitFor();
  await tap(button('Slow down'));
  await tap(button('Blank the wall'));
});

test('nothing was done with a mouse', async () => {
  assert.deepEqual(await desk.evaluate(() => [...window.pressedBy]), ['touch']);
});

test('the console stays quiet', () => {
  assert.deepEqual(desk.troubles, []);
});
