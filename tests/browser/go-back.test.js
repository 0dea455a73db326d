// Go back to how it was, and the way out of a file that is damaged or open elsewhere.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { documentOf } from './support/document.js';
import { HEARD, openHeard, violations } from './support/heard.js';
import { practise, typesIn } from './support/stages.js';

let heard, desk, wall;

before(async () => {
  heard = await openHeard({
    ready: typesIn,
  });
  ({ desk, wall } = heard);
  await practise(desk);
});

after(async () => {
  await heard?.close();
});

const button = (name) => desk.getByRole('button', { name });
const rows = () => desk.getByRole('region', { name: 'Backups', exact: true }).getByRole('button');

/** Through Help, as somebody looks for it. */
async function toBackups() {
  await desk.getByRole('banner').getByRole('button', { name: 'Help', exact: true }).click();
  await button('Go back to how it was').click();
  await desk.getByRole('heading', { name: 'Go back to how it was' }).waitFor();
}

async function home() {
  await button('Heard. Your workshops').click();
  await desk.getByRole('heading', { name: 'Your workshops' }).waitFor();
}

/** The one workshop file of this computer. */
async function file() {
  const names = await readdir(heard.folder);
  return names.find((name) => name.endsWith('.heard'));
}

/** How many cards the chosen backup held, and how many there are now. */
async function cards() {
  const row = desk.getByRole('row', { name: /^Cards/ });
  return (await row.innerText()).split(/\s+/).slice(1, 3).map(Number);
}

/**
 * Where the words of a statement begin in its row: right behind its kind, as in no step of the history. The list does
 * not look there. A letter in the history would not do: opening passes over most of them, as later steps set the
 * same words again.
 */
function placeInRow(bytes, statements) {
  for (const { kind, words } of statements) {
    const at = bytes.indexOf(kind + words);
    const isOnce = at > 0 && at === bytes.lastIndexOf(kind + words);
    if (isOnce) return at + kind.length;
  }
  throw new Error('no row of a statement stands in the file once');
}

test('the list says in plain words what was there, and looking inside changes nothing', async () => {
  await desk.keyboard.press('Alt+3');
  await toBackups();
  await button('Make a backup now').click();
  await rows().first().waitFor();
  assert.match(await rows().first().innerText(), /Theme\. \d+ themes, \d+ cards/);
  assert.match(await rows().first().innerText(), /As many of each as now/);
  assert.deepEqual(await violations(desk), [], 'axe on the list');
  await button('Look inside').click();
  const inside = desk.getByRole('dialog');
  await inside.getByText('Nothing changes by looking.').waitFor();
  await inside.getByText(/^Theme: \d+ people, \d+ cards, \d+ themes/).waitFor();
  assert.deepEqual(await violations(desk), [], 'axe on what is inside');
  await inside.getByRole('button', { name: 'Close' }).last().click();
  await desk.getByText('This page is never shown to the room.').first().waitFor();
});

test('going back keeps today, says what leaves, and can be gone back from', async () => {
  await desk.keyboard.press('Alt+2');
  await desk.getByRole('textbox').first().fill('A bad hour');
  await desk.keyboard.press('Enter');
  await desk.getByText('Saved').first().waitFor();
  await toBackups();
  await rows().last().click();
  const [then, now] = await cards();
  assert.equal(now, then + 1);
  assert.match(await rows().last().innerText(), /1 card more since/);
  await desk.getByRole('row', { name: /Cards .*1 leaves/ }).waitFor();
  await button(/^Keep today, go back to/).click();
  await desk
    .getByText(/How it was before is in the list/)
    .first()
    .waitFor();
  assert.equal((await cards())[1], then);
  // Back again, by keys alone: the finder, then the rows.
  await desk.keyboard.press('Alt+3');
  await desk.keyboard.press('Control+k');
  await desk.keyboard.type('go back to how');
  await desk.keyboard.press('Enter');
  await rows().first().waitFor();
  await rows().first().focus();
  await desk.keyboard.press('ArrowDown');
  await desk.keyboard.press('ArrowUp');
  await desk.getByRole('row', { name: /Cards .*1 comes back/ }).waitFor();
  await button(/^Keep today, go back to/).focus();
  await desk.keyboard.press('Enter');
  await desk.getByRole('row', { name: `Cards ${then} ${then + 1} 1 leaves` }).waitFor();
});

test('a workshop that is open elsewhere says who has it, and its newest backup can be read', async () => {
  await home();
  await button('Close it').click();
  await desk.getByText('The workshop is closed').first().waitFor();
  const other = spawn(HEARD, ['call', join(heard.folder, await file())], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const replied = new Promise((done, failed) => {
    other.stdout.once('data', done);
    other.once('exit', (status) => failed(new Error(`the other one ended with ${status}`)));
  });
  other.stdin.write('{"id":"1","cmd":"wallView","args":{}}\n');
  await replied;
  await desk.reload();
  await desk.getByText(/has it open, since/).waitFor();
  await button('Read the newest backup').click();
  await desk.getByRole('dialog').getByText('Nothing changes by looking.').waitFor();
  await desk.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
  const ended = new Promise((done) => other.once('exit', done));
  other.stdin.end();
  await ended;
});

test('a damaged file is two clicks from its newest good backup, and is kept', async () => {
  const path = join(heard.folder, await file());
  const bytes = await readFile(path);
  await writeFile(path, bytes.subarray(0, bytes.length / 2));
  await desk.reload();
  await button('See what can be saved').click();
  await desk.getByRole('heading', { name: 'This file is damaged' }).waitFor();
  await button('Open this backup').waitFor();
  assert.deepEqual(await violations(desk), [], 'axe on the damaged file');
  await button('Open this backup').click();
  await desk.getByText('Practice', { exact: true }).first().waitFor();
  const kept = (await readdir(heard.folder)).find((name) => name.includes('.heard.damaged-'));
  assert.deepEqual(await readFile(join(heard.folder, kept)), bytes.subarray(0, bytes.length / 2));
  assert.deepEqual([...desk.troubles, ...wall.troubles], []);
});

test('damage that only opening notices leads to the same page', async () => {
  const { statements } = await documentOf(desk);
  await home();
  await button('Close it').click();
  await button(/Practice/)
    .first()
    .waitFor();
  const path = join(heard.folder, await file());
  const bytes = await readFile(path);
  bytes[placeInRow(bytes, statements)] ^= 1;
  await writeFile(path, bytes);
  await button(/Practice/)
    .first()
    .click();
  await desk.getByRole('heading', { name: 'This file is damaged' }).waitFor();
  await button('Open this backup').click();
  await desk.getByText('Practice', { exact: true }).first().waitFor();
  assert.deepEqual([...desk.troubles, ...wall.troubles], []);
});
