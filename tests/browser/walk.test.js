// The whole workshop, desk and wall side by side: from a questionnaire to the exported plan.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openHeard, root, violations, wallSays } from './support/heard.js';

let heard, desk, wall;

before(async () => {
  heard = await openHeard();
  ({ desk, wall } = heard);
});

after(async () => {
  await heard?.close();
});

const button = (name) => desk.getByRole('button', { name, exact: false });
const field = (name) => desk.getByRole('textbox', { name });
const heading = (name) => desk.getByRole('heading', { name }).first().waitFor();
const press = (...keys) =>
  keys.reduce((done, key) => done.then(() => desk.keyboard.press(key)), Promise.resolve());

const part = (name) =>
  desk
    .getByRole('navigation', { name: 'Parts of this stage' })
    .getByRole('button', { name })
    .click();

/** Everything that was asked for is on the disk. */
const saved = () => desk.getByRole('status').filter({ hasText: 'Saved' }).first().waitFor();

async function noViolation(screen) {
  assert.deepEqual(await violations(desk), [], `axe on ${screen}`);
}

test('a new workshop gets its question', async () => {
  await noViolation('home');
  await button('Start a new workshop').click();
  await desk.keyboard.type('Getting about in Larkfield');
  await press('Enter');
  await button('Not now. Start without it').click();
  await heading('Prepare');
  await field('Focus question').fill('What would help us get about?');
  await press('Tab');
  await saved();
  await noViolation('prepare');
});

test('a questionnaire becomes cards, and names are pointed at', async () => {
  await press('Alt+2');
  const chosen = desk.waitForEvent('filechooser');
  await button('Choose a file').click();
  const sheet = join(root, 'tests/fixtures/questionnaire.csv');
  await (await chosen).setFiles(sheet);
  await desk.getByRole('main').getByText('10 people answered').waitFor();
  await noViolation('bring in');
  for (const question of [/shown in the room/, /quoted afterwards/]) {
    await desk.getByRole('group', { name: question }).getByLabel('Yes').check();
  }
  await button('Make 36 cards').click();
  await heading('36 cards are made');
  await part(/Words to check/);
  await button('Hide “Mrs Alder”').click();
  await noViolation('words to check');
});

test('a statement typed in the room has its number at once', async () => {
  await part('Type in');
  await field(/What somebody says/).fill('The driver waits until I sit');
  await press('Enter');
  await desk.getByText('The driver waits until I sit').first().waitFor();
  await noViolation('type in');
});

test('a card is heard on the wall', async () => {
  await press('Alt+3');
  await part('Hear');
  const reading = desk.getByRole('article').first();
  const words = await reading.getByRole('paragraph').first().innerText();
  await press('w');
  await wallSays(wall, words, '0 of');
  await press('Space');
  await wallSays(wall, '1 of');
  await noViolation('hear');
});

test('cards go into themes by key, by click and by drag', async () => {
  await part('Theme board');
  await button(/^Not working \d/).click();
  await press('n');
  await button('Name it').click();
  await desk.keyboard.type('cannot get home after six.');
  await press('Enter');
  const theme = desk.locator('[data-theme="1"]');
  await theme.getByText('I cannot get home after six.').waitFor();
  await saved();
  const count = async (n) =>
    desk.getByRole('region', { name: `I cannot get home after six.. ${n} card` }).waitFor();
  await count(1);
  await desk.getByRole('list', { name: 'Cards to place' }).getByRole('button').first().focus();
  await press('1');
  await count(2);
  const next = desk.getByRole('list', { name: 'Cards to place' }).locator('[data-card]').first();
  const from = await next.boundingBox();
  const to = await theme.boundingBox();
  await desk.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await desk.mouse.down();
  await desk.mouse.move(to.x + to.width / 2, to.y + 30, { steps: 12 });
  await desk.mouse.up();
  await count(3);
  const cards = await desk.locator('main [data-card]').count();
  assert.equal(cards, 10, 'every card on the board has its number');
  await press('n');
  await desk.locator('[data-theme="2"]').waitFor();
  await press('w');
  await wallSays(wall, 'I cannot get home after six.');
  await noViolation('theme board');
});

test('a step is taken back, and brought again', async () => {
  await button(/^Undo/).click();
  await desk.locator('[data-theme="2"]').waitFor({ state: 'detached' });
  await button(/^Undo/).click();
  await desk.getByRole('region', { name: /six\.\. 2 cards/ }).waitFor();
  await button(/^Redo/).click();
  await desk.getByRole('region', { name: /six\.\. 3 cards/ }).waitFor();
  await button(/^Redo/).click();
  await desk.locator('[data-theme="2"]').waitFor();
});

test('the room asks why', async () => {
  await press('Alt+4');
  await part('Why is this happening?');
  await button('Add the first cause').click();
  await desk.keyboard.type('The last bus is at six');
  await press('Enter');
  await button('Cause A. The last bus is at six').waitFor();
  await press('Escape', 'r');
  await button('Cause A. The last bus is at six. Matters most').waitFor();
  await press('w');
  await wallSays(wall, 'The last bus is at six');
  await noViolation('why-tree');
});

test('a vote stays hidden until its places are shown', async () => {
  await part('Vote');
  await field('People voting').fill('10');
  await press('Tab');
  await noViolation('set up the vote');
  await button('Begin the vote').click();
  await field('dots for theme 1').fill('27');
  await press('Enter');
  await desk.getByText('27 of 30 dots counted').waitFor();
  await noViolation('count the vote');
  await button(/^Close with/).click();
  await heading('What matters most to us');
  await press('w');
  await wallSays(wall, 'still to come');
  assert.ok(!(await wall.locator('main').innerText()).includes('27'));
  await button('Show the last place').click();
  await wallSays(wall, '1 place still to come');
  assert.ok(!(await wall.locator('main').innerText()).includes('27'));
  await desk
    .locator('main')
    .getByRole('button', { name: /^Show .*place/ })
    .click();
  await wallSays(wall, '27', 'I cannot get home after six.');
  await noViolation('result');
});

test('success is pictured', async () => {
  await press('Alt+5');
  await field('Success 1, people and families').fill('I stay until the club ends');
  await press('Enter');
  await field('Success 2, people and families').waitFor();
  await press('Escape', 'w');
  await wallSays(wall, 'I stay until the club ends');
  await noViolation('success');
});

test('ideas come through the lenses', async () => {
  await press('Alt+6');
  await noViolation('in place');
  await part('Ideas');
  await field('Idea 1, Delia').fill('A later bus on club nights');
  await press('Enter');
  await field('Idea 2, Jamie').fill('Neighbours share a car home');
  await press('Enter');
  await button('Idea 2, Jamie. Neighbours share a car home').waitFor();
  await press('Escape', 'w');
  await wallSays(wall, 'A later bus on club nights', 'Neighbours share a car home');
  await noViolation('ideas');
});

test('each idea is played onto the grid', async () => {
  await part('Grid');
  await desk.getByRole('region', { name: 'Idea 1' }).waitFor();
  await press('w');
  await wallSays(wall, 'A later bus on club nights', 'Where does it go?');
  await desk.getByRole('slider').focus();
  await press('ArrowUp', 'ArrowUp', 'Shift+ArrowLeft', 'Enter');
  await desk.getByRole('region', { name: 'Idea 2' }).waitFor();
  await wallSays(wall, 'Neighbours share a car home');
  await noViolation('grid');
  await press('Enter');
  await desk.getByText('2 of 2 placed').waitFor();
  await button('Idea 1. Quicker wins. A later bus on club nights').waitFor();
});

test('the room chooses, and promises', async () => {
  await button('Go on to choose').click();
  await button('Choose idea 1').click();
  await noViolation('choose');
  await button('Go on to the action plans').click();
  await button('Add a plan for idea 1').click();
  await button('Name the cause').click();
  await desk.getByRole('menuitem', { name: /The last bus is at six/ }).click();
  await desk.getByText('Cause A').first().waitFor();
  await field('First step').fill('Ring the bus company');
  await press('Tab');
  await field('By when').first().fill('2026-11-05');
  await field('What it needs').fill('Two letters and a driver');
  await press('Tab');
  await saved();
  await button('Sign up').click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByRole('textbox').first().fill('Ana');
  await press('Enter');
  // The name stands in a row of its own, and the first field waits for the next one.
  await dialog.getByRole('textbox').nth(3).waitFor();
  await noViolation('sign up');
  await press('Escape');
  await noViolation('action plans');
  await press('w');
  await wallSays(wall, 'A later bus on club nights', 'Ring the bus company');
});

test('the action plan is printed', async () => {
  await desk.getByRole('banner').getByRole('button', { name: 'Documents' }).click();
  await noViolation('documents');
  const download = desk.waitForEvent('download');
  await button('Save as PDF').click();
  const path = await (await download).path();
  const printed = execFileSync('pdftotext', ['-layout', path, '-']);
  const text = printed.toString('utf8').replace(/\s+/g, ' ');
  assert.match(text, /A later bus on club nights/);
  assert.match(text, /I cannot get home after six/);
  assert.match(text, /Ring the bus company/);
  assert.doesNotMatch(text, /Mrs Alder/);
});

test('what cannot be done is told with its reason', async () => {
  await press('Alt+7');
  await button(/^Ring the bus company/).click();
  await desk.getByRole('radio', { name: 'Cannot do' }).check();
  await field('Why can it not be done?').fill('They have no driver on club nights');
  await button('Keep the reason').click();
  await saved();
  await button('Done with this step').click();
  await button(/^Ring the bus company.* Cannot do/).waitFor();
  await noViolation('implement');
});

test('at the review everybody reads what changed', async () => {
  await press('Alt+8');
  await desk.getByText('They have no driver on club nights').first().waitFor();
  await noViolation('review');
});

test('the desk opens again where it was, and the wall is blank until somebody shows it', async () => {
  await desk.reload();
  await desk.getByText('Getting about in Larkfield').first().waitFor();
  assert.deepEqual(desk.troubles, [], "the desk's console");
  assert.deepEqual(wall.troubles, [], "the wall's console");
});
