// Counting a vote with hands that may not leave the keyboard: typed, one press a dot, and green cards.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openHeard, violations, wallSays } from './support/heard.js';

let heard, desk, wall;

before(async () => {
  heard = await openHeard();
  ({ desk, wall } = heard);
  await desk
    .getByRole('button', { name: /practise/i })
    .first()
    .click();
  await desk.getByText('Practice', { exact: true }).first().waitFor();
  await desk.keyboard.press('Alt+4');
});

after(async () => {
  await heard?.close();
});

const button = (name) => desk.getByRole('button', { name });
const field = (name) => desk.getByRole('textbox', { name });
const press = (...keys) =>
  keys.reduce((done, key) => done.then(() => desk.keyboard.press(key)), Promise.resolve());
const part = (name) =>
  desk
    .getByRole('navigation', { name: 'Parts of this stage' })
    .getByRole('button', { name })
    .click();

async function newVote(by) {
  await button('More about this vote').click();
  await desk.getByRole('menuitem', { name: 'New vote' }).click();
  await desk.getByRole('radio', { name: 'Themes' }).check();
  await desk.getByRole('radio', { name: by }).check();
  await field('People voting').fill('4');
  await press('Tab');
  await button('Begin the vote').click();
}

test('dots are counted one press each, and a press is taken back', async () => {
  await part(/^Vote/);
  // A vote that is begun on a page that was left once is there at once, too.
  await part(/^Why/);
  await part(/^Vote/);
  await newVote('Dots');
  await desk.getByText('12 to find.').waitFor();
  await button('Count one by one').click();
  await desk.evaluate(() => document.getElementById('sheet').focus());
  await press('2', '2', '1', '2');
  await desk.getByText('8 to find.').waitFor();
  await button(/^One more for theme 2\. 3 so far/).waitFor();
  await press('Backspace');
  await button(/^One more for theme 2\. 2 so far/).waitFor();
  await desk.getByText('9 to find.').waitFor();
  await button(/^One more for theme 1\./).click();
  await button(/^One more for theme 1\. 2 so far/).waitFor();
  assert.deepEqual(await violations(desk), [], 'axe on one by one');
});

test('a count that cannot be is asked about, and typing still works', async () => {
  await button('Type the numbers').click();
  await field('dots for theme 3').fill('20');
  await press('Enter');
  await button('It is right').waitFor();
  await field('dots for theme 3').fill('8');
  await press('Enter');
  await desk.getByText('All dots are counted.').waitFor();
});

test('the room sees nothing before the end, then a tie with three ways out', async () => {
  await press('Control+Enter');
  await desk.getByText('4 people, with dots.').waitFor();
  await press('w');
  await wallSays(wall, 'still to come');
  await desk.evaluate(() => document.getElementById('sheet').focus());
  for (let place = 0; place < 8; place += 1) {
    if (await button('All places are shown').count()) break;
    await press('Enter');
    await desk.waitForTimeout(150);
  }
  await desk.getByText('Theme 1 and theme 2 are level in place 2.').waitFor();
  for (const way of ['Take both', 'Talk and agree', 'Vote again between them']) {
    await button(way).waitFor();
  }
  assert.deepEqual(await violations(desk), [], 'axe on a tie');
});

test('green cards are counted, and the way of voting is kept', async () => {
  await newVote('Green cards');
  await desk.getByText('0 of at most 12 green cards counted.').waitFor();
  await field('green cards for theme 1').fill('3');
  await press('Enter');
  await desk.getByText('3 of at most 12 green cards counted.').waitFor();
  // Another look at the screen: green cards are still what is counted.
  await press('Alt+5', 'Alt+4');
  await field('green cards for theme 1').waitFor();
  await button('More about this vote').click();
  await desk.getByRole('menuitem', { name: 'Change which ones' }).click();
  await button('Keep these').click();
  await field('green cards for theme 1').waitFor();
});

test('the console stays quiet', () => {
  assert.deepEqual(desk.troubles, []);
  assert.deepEqual(wall.troubles, []);
});
