// Every screen of the desk with the practice workshop in it: axe finds nothing, nothing is
// wider than the window, and the console stays quiet.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openHeard, violations } from './support/heard.js';

let heard, desk;

before(async () => {
  heard = await openHeard();
  desk = heard.desk;
  await desk.getByRole('button', { name: /Practise with an example/ }).click();
  await desk.getByText('Practice', { exact: true }).first().waitFor();
});

after(async () => {
  await heard?.close();
});

const STAGES = [
  ['1', 'prepare'],
  ['2', 'collect'],
  ['3', 'theme'],
  ['4', 'understand'],
  ['5', 'identify success'],
  ['6', 'plan'],
  ['7', 'implement'],
  ['8', 'review'],
];

async function lookAt(screen) {
  await desk.locator('main h1').first().waitFor();
  assert.deepEqual(await violations(desk), [], `axe on ${screen}`);
  const wide = await desk.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(wide <= 0, `${screen} is ${wide} px wider than the window`);
}

for (const [key, stage] of STAGES) {
  test(`${stage}: every part of it`, async () => {
    await desk.keyboard.press(`Alt+${key}`);
    await lookAt(stage);
    const parts = desk.getByRole('navigation', { name: 'Parts of this stage' }).getByRole('button');
    for (let n = 0; n < (await parts.count()); n += 1) {
      const name = await parts.nth(n).innerText();
      await parts.nth(n).click();
      await lookAt(`${stage}, ${name}`);
    }
  });
}

test('help and documents', async () => {
  for (const name of ['Documents', 'Help']) {
    await desk.getByRole('banner').getByRole('button', { name, exact: true }).click();
    await lookAt(name);
  }
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
