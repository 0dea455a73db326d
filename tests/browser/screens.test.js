// Every screen of the desk with the practice workshop in it: axe finds nothing, nothing is
// wider than the window, and the console stays quiet.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openHeard, violations } from './support/heard.js';
import { everyScreen, practise } from './support/stages.js';

let heard, desk;

before(async () => {
  heard = await openHeard();
  desk = heard.desk;
  await practise(desk);
});

after(async () => {
  await heard?.close();
});

async function lookAt(screen) {
  await desk.locator('main h1').first().waitFor();
  assert.deepEqual(await violations(desk), [], `axe on ${screen}`);
  const wide = await desk.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(wide <= 0, `${screen} is ${wide} px wider than the window`);
}

test('every part of every stage, the documents and the help', async () => {
  await everyScreen(desk, lookAt);
});

test('every screen once more: what one left behind when it was closed does no harm', async () => {
  await everyScreen(desk, async () => {
    await desk.locator('#sheet').focus();
  });
  assert.deepEqual(desk.troubles, []);
});

test('on a small laptop the wall and its two buttons stay in reach', async () => {
  await desk.setViewportSize({ width: 1100, height: 700 });
  await desk.keyboard.press('Alt+3');
  await lookAt('theme on a small laptop');
  await desk.setViewportSize({ width: 1440, height: 900 });
});

test('the console stays quiet', () => {
  assert.deepEqual(desk.troubles, []);
});
