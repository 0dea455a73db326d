// A copy from another laptop, brought where its workshop is already: which is newer, what differs, which to take.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { HEARD, openHeard, violations } from './support/heard.js';
import { practise, typesIn } from './support/stages.js';

const PICTURES = process.env.PICTURES;
const WORDS = 'teapot gravel nineteen walrus';

let heard, desk, stick;

before(async () => {
  stick = await mkdtemp(join(tmpdir(), 'heard-stick-'));
  heard = await openHeard({
    ready: typesIn,
  });
  ({ desk } = heard);
  await practise(desk);
});

after(async () => {
  await heard?.close();
  await rm(stick, { recursive: true, force: true });
});

const button = (name) => desk.getByRole('button', { name });
const heading = (name) => desk.getByRole('heading', { name, level: 1 });
const list = (name) => desk.getByRole('region', { name, exact: true });

/** What the command line says. */
function run(args, input = '') {
  const { status, stdout, stderr } = spawnSync(HEARD, args, { input, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return stdout;
}

/** Somebody adds a card on the other laptop. */
function there(copy, words) {
  const args = { kind: 'working', words, person: null, pointed: [] };
  run(['call', copy], `${JSON.stringify({ id: '1', cmd: 'addStatement', args })}\n`);
}

async function home() {
  await button('Heard. Your workshops').click();
  await heading('Your workshops').waitFor();
}

/** A whole copy of the workshop, saved as people save it. */
async function saved(name) {
  await home();
  const download = desk.waitForEvent('download');
  await button('Save a copy').click();
  const path = join(stick, name);
  await (await download).saveAs(path);
  return path;
}

async function bring(path) {
  const chosen = desk.waitForEvent('filechooser');
  await button(/^Open a file/).press('Enter');
  await (await chosen).setFiles(path);
}

async function fine(screen) {
  assert.deepEqual(await violations(desk), [], `axe on ${screen}`);
  if (PICTURES) await desk.screenshot({ path: `${PICTURES}/${screen}.png` });
}

test('a newer copy says so, can be read, and takes the place of the one here', async () => {
  const copy = await saved('from-marcus.heard');
  there(copy, 'The bus driver waits for Zofia');
  await bring(copy);
  await heading(/is here already$/).waitFor();
  await desk.getByText(/^The copy is newer/).waitFor();
  await list('Only in the copy').getByText('1 card', { exact: true }).waitFor();
  await list('Only in the copy').getByText('“The bus driver waits for Zofia”').waitFor();
  await list('Only here').getByText('Nothing.').waitFor();
  await fine('newer');
  // By keys alone: read it, then take it.
  await button('Read the copy').focus();
  await desk.keyboard.press('Enter');
  await desk.getByRole('dialog').getByText('Nothing changes by looking.').waitFor();
  await desk.keyboard.press('Escape');
  await button('Take the newer one').focus();
  await desk.keyboard.press('Enter');
  await desk.getByText('The copy is in its place.').first().waitFor();
  // The one from here is a backup that can be gone back to.
  await desk.getByRole('banner').getByRole('button', { name: 'Help', exact: true }).click();
  await button('Go back to how it was').click();
  await desk.getByRole('row', { name: /^Cards .*1 leaves/ }).waitFor();
  await desk.keyboard.press('Alt+2');
  await desk.getByText('The bus driver waits for Zofia').first().waitFor();
});

test('an older copy is only read, and the one here is opened', async () => {
  await home();
  await bring(join(stick, 'from-marcus.heard'));
  await desk.getByText(/^The one here is newer/).waitFor();
  assert.equal(await button('Take the newer one').count(), 0);
  await fine('older');
  await button('Open the one here').click();
  await desk.getByText('Practice', { exact: true }).first().waitFor();
});

test('where both were changed, both can be kept', async () => {
  there(join(stick, 'from-marcus.heard'), 'Said on the other laptop');
  await desk.keyboard.press('Alt+2');
  await desk.getByRole('textbox').first().fill('Said on this laptop');
  await desk.keyboard.press('Enter');
  await desk.getByText('Saved').first().waitFor();
  await home();
  await bring(join(stick, 'from-marcus.heard'));
  await desk.getByText(/^Both were changed since today at/).waitFor();
  await list('Only here').getByText('“Said on this laptop”').waitFor();
  await list('Only in the copy').getByText('“Said on the other laptop”').waitFor();
  await fine('both');
  await button('Keep both').click();
  await desk.getByText('Both are in your list of workshops.').first().waitFor();
  await desk
    .getByText(/\(the other copy\)/)
    .first()
    .waitFor();
  await home();
  const names = (await readdir(heard.folder)).filter((name) => name.endsWith('.heard'));
  assert.equal(names.length, 2);
});

test('a workshop here with a passphrase asks for it before anything is told', async () => {
  const here = join(heard.folder, 'Westbridge.heard');
  const copy = join(stick, 'open.heard');
  const titled = ['--title', 'Quokkabridge days out', '--passphrase-stdin'];
  run(['new', here, ...titled], `${WORDS}\n`);
  const open = ['--passphrase-stdin', '--no-passphrase', '--output', copy];
  run(['share', here, ...open], `${WORDS}\n`);
  there(copy, 'The bus driver waits for Zofia');
  await bring(copy);
  await heading('Westbridge is here already').waitFor();
  assert.doesNotMatch(await desk.content(), /Quokka|Zofia/);
  await fine('asks');
  const field = desk.getByRole('textbox', { name: 'Passphrase of Westbridge' });
  for (const tries of ['not this one', WORDS]) {
    await field.fill(tries);
    await desk.keyboard.press('Enter');
    if (tries === WORDS) break;
    await desk.getByText('That did not open it.').first().waitFor();
  }
  await desk.getByText(/^The copy is newer/).waitFor();
  await list('Only in the copy').getByText('“The bus driver waits for Zofia”').waitFor();
  await button('Take the newer one').click();
  await desk.getByText('The copy is in its place.').first().waitFor();
  assert.equal(await desk.title(), 'Westbridge. Heard');
  assert.deepEqual(desk.troubles, []);
});

test('the command line says the same, and takes the same', () => {
  const [here, copy, both] = ['here', 'there', 'both'].map((name) => join(stick, `${name}.heard`));
  run(['new', here, '--title', 'Getting home']);
  run(['share', here, '--output', copy]);
  there(copy, 'The lift works');
  const said = run(['compare', here, copy]);
  assert.match(said, /^The copy is newer\. They were the same on 20/);
  assert.match(said, /Only in the copy:\n {2}1 statement\n {4}The lift works/);
  assert.equal(JSON.parse(run(['compare', here, copy, '--json'])).between, 'newer');
  assert.match(run(['take', here, copy, '--beside', both]), /'Getting home \(the other copy\)'/);
  assert.match(run(['take', here, copy]), /How it was is kept in/);
  for (const file of [here, both]) {
    assert.match(run(['show', file]), /1 statement/);
    assert.match(run(['check', file]), /is whole/);
  }
  const again = spawnSync(HEARD, ['take', here, copy], { encoding: 'utf8' });
  assert.equal(again.status, 1);
  assert.match(again.stderr, /holds all that this copy does/);
});
