// The main job by touch alone: taps, and cards that are dragged with a finger.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openHeard, root, wallSays } from './support/heard.js';

let heard, desk, wall, finger;

before(async () => {
  heard = await openHeard({ desk: { hasTouch: true } });
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
  await desk.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
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
  await desk.getByRole('heading', { name: 'Prepare' }).waitFor();
  await stage('Collect');
  const chosen = desk.waitForEvent('filechooser');
  await tap(button('Choose a file'));
  await (await chosen).setFiles(join(root, 'tests/fixtures/questionnaire.csv'));
  await desk.getByText('10 people answered').waitFor();
  for (const question of [/shown in the room/, /quoted afterwards/]) {
    await tap(desk.getByRole('group', { name: question }).getByText('Yes', { exact: true }));
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

test('an idea is played onto the grid with a finger', async () => {
  await stage('Plan');
  await part('Ideas');
  await write(field('Idea 1, Delia'), 'A later bus on club nights');
  await part('Grid');
  await desk.getByRole('region', { name: 'Idea 1' }).waitFor();
  const disc = desk.getByRole('slider').first();
  const from = await disc.boundingBox();
  await drag(disc, desk.getByText('Quicker wins').first());
  const to = await disc.boundingBox();
  assert.ok(Math.hypot(to.x - from.x, to.y - from.y) > 40, 'the disc went with the finger');
});

test('the room’s own cards are one tap away', async () => {
  await tap(button('Slow down'));
  await desk.getByRole('button', { name: 'Slow down', pressed: true }).waitFor();
  await tap(button('Slow down'));
  await tap(button('Blank the wall'));
});

test('the console stays quiet', () => {
  assert.deepEqual(desk.troubles, []);
});
