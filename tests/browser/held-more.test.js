// What is said of a workshop that held more once, of a memory stick that is away, of a file that never was a
// workshop, and of a copy that gets a passphrase of its own.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { documentOf } from './support/document.js';
import { HEARD, openHeard, violations } from './support/heard.js';
import { practise, typesIn } from './support/stages.js';

const WORDS = 'teapot gravel nineteen walrus';
const OTHER = 'seven green kettles sing';
const PICTURES = process.env.PICTURES;

let heard, desk, elsewhere, stick, folder;

before(async () => {
  elsewhere = await mkdtemp(join(tmpdir(), 'heard-elsewhere-'));
  // In the app somebody chooses it; a browser can't.
  stick = join(elsewhere, 'stick');
  folder = await mkdtemp(join(tmpdir(), 'heard-more-'));
  await mkdir(stick);
  await writeFile(
    join(folder, 'backup-folders.json'),
    JSON.stringify([{ path: stick, marks: {}, destroyed: {} }]),
  );
  heard = await openHeard({
    folder,
    ready: typesIn,
  });
  ({ desk } = heard);
  await practise(desk);
});

after(async () => {
  await heard?.close();
  await rm(elsewhere, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
});

const button = (name, on = desk) => on.getByRole('button', { name });
const field = (name, on = desk) => on.getByRole('textbox', { name, exact: true });
const heading = (name) => desk.getByRole('heading', { name, level: 1 });
/** Comes to a thing and presses it, as somebody without a mouse does. */
const press = async (thing) => {
  await thing.focus();
  await desk.keyboard.press('Enter');
};

async function fine(screen) {
  assert.deepEqual(await violations(desk), [], `axe on ${screen}`);
  if (PICTURES) await desk.screenshot({ path: `${PICTURES}/${screen}.png` });
}

async function home() {
  await button('Heard. Your workshops').click();
  await heading('Your workshops').waitFor();
}

async function close() {
  await home();
  await press(button('Close it'));
  await desk.getByText('The workshop is closed').first().waitFor();
}

/** Somebody says something, and all of it stands in a backup. */
async function say(words) {
  await desk.keyboard.press('Alt+2');
  await desk.getByRole('textbox').first().fill(words);
  await desk.keyboard.press('Enter');
  await desk.getByText(words).first().waitFor();
}

async function toBackups() {
  await button('Help', desk.getByRole('banner')).click();
  await press(button('Go back to how it was'));
  await heading('Go back to how it was').waitFor();
}

async function backUp() {
  await toBackups();
  await press(button('Make a backup now'));
  await desk.getByText('The newest backup holds all of it.').first().waitFor();
}

/** The one workshop file of this computer. */
async function file() {
  const names = await readdir(heard.folder);
  return join(
    heard.folder,
    names.find((name) => name.endsWith('.heard')),
  );
}

async function open() {
  await press(button(/Coming home from hospital/));
  await button('Documents').waitFor();
}

const said = async () => (await documentOf(desk)).statements.map(({ words }) => words);

test('a memory stick that is away is waited for, and gets its copies when it is back', async () => {
  const places = desk.getByRole('region', { name: 'Backups elsewhere' });
  await backUp();
  await places.getByText(`Also in ${stick}. Last copy`).waitFor();
  await rename(stick, `${stick} away`);
  await say('Said while the stick was away');
  await backUp();
  await places.getByText(`${stick} is not here now.`).waitFor();
  await fine('stick-away');
  await rename(`${stick} away`, stick);
  const before = (await readdir(stick, { recursive: true })).length;
  await say('Said when it was back');
  await backUp();
  await places.getByText(`Also in ${stick}. Last copy`).waitFor();
  assert.ok(
    (await readdir(stick, { recursive: true })).length > before,
    'nothing new on the stick',
  );
});

test('a file that held more once says so; its backup brings it back, or somebody goes on', async () => {
  await backUp();
  await close();
  const path = await file();
  const older = await readFile(path);
  await open();
  await say('Words that go missing');
  await backUp();
  await close();
  await writeFile(path, older);
  await desk.reload();
  await open();
  const missing = desk.getByRole('region', { name: 'Work is missing' });
  await missing.getByText(/^This file is missing \d+ changes? that it once held/).waitFor();
  await missing.getByText(/^A backup holds more/).waitFor();
  assert.ok(!(await said()).includes('Words that go missing'));
  await fine('behind');
  await press(button('Go to the backup', missing));
  await missing.waitFor({ state: 'detached' });
  assert.ok((await said()).includes('Words that go missing'));

  await close();
  await writeFile(path, older);
  await desk.reload();
  await open();
  await press(button('Go on as it is', missing));
  await missing.waitFor({ state: 'detached' });
  await close();
  await open();
  await button('Documents').waitFor();
  assert.equal(await missing.count(), 0);
  assert.ok(!(await said()).includes('Words that go missing'));
});

test('a file that was never a workshop is not called damaged', async () => {
  await close();
  await writeFile(join(heard.folder, 'shopping.heard'), 'milk, eggs');
  await desk.reload();
  await press(button('See what can be saved'));
  await heading('This file cannot be opened').waitFor();
  await desk.getByText(/^This file is not a Heard workshop/).waitFor();
  await desk.getByText('There is no good backup of it on this computer.').waitFor();
  assert.equal(await desk.getByText('This file is damaged').count(), 0);
  await fine('strange');
  await press(button('Your workshops', desk.getByRole('main')));
  await heading('Your workshops').waitFor();
  await rm(join(heard.folder, 'shopping.heard'));
  await desk.reload();
});

test('a wrong passphrase is said at its field, where it can be typed again', async () => {
  await open();
  await button('Help', desk.getByRole('banner')).click();
  await press(button('A passphrase'));
  await field('Choose a passphrase').fill(WORDS);
  await field('The same once more').fill(WORDS);
  await desk.getByText('Strong. Hard to guess.').first().waitFor();
  await press(button('Protect it'));
  await press(button('Done, not tested'));
  const wrong = desk.getByRole('main').getByText(/^That did not open it\. Nothing has changed/);
  for (const [asked, go] of [
    [field('Passphrase now'), 'See the page again'],
    [field('Passphrase now, or the recovery code').last(), 'Take it away'],
  ]) {
    await asked.fill('not this one');
    await press(button(go));
    await wrong.waitFor();
    assert.ok(await asked.evaluate((input) => input === document.activeElement), go);
    assert.equal(await wrong.count(), 1);
    assert.equal(await asked.getAttribute('aria-invalid'), 'true');
  }
  await fine('wrong-at-its-field');
});

test('a copy of a protected workshop gets a passphrase of its own, or goes without on purpose', async () => {
  const dialog = desk.getByRole('dialog');
  const part = async () => {
    await desk.keyboard.press('Alt+1');
    const parts = desk.getByRole('navigation', { name: 'Parts of this stage' });
    await press(button(/^People’s words/, parts));
  };
  const makes = async (name, go) => {
    const download = desk.waitForEvent('download');
    await go();
    const path = join(elsewhere, name);
    await (await download).saveAs(path);
    return path;
  };
  const check = (path, ...args) =>
    spawnSync(HEARD, ['show', path, '--json', ...args], {
      input: `${OTHER}\n`,
      encoding: 'utf8',
    });
  await part();
  await press(button('Copy for a colleague'));
  await field('Choose a passphrase', dialog).waitFor();
  assert.equal(await button('Make the copy', dialog).getAttribute('aria-disabled'), 'true');
  await field('Choose a passphrase', dialog).fill(OTHER);
  await field('The same once more', dialog).fill(OTHER);
  await dialog.getByText('Strong. Hard to guess.').waitFor();
  await fine('share');
  const own = await makes('for-marcus.heard', () => press(button('Make the copy', dialog)));
  assert.notEqual(check(own).status, 0, 'it opens without a passphrase');
  assert.equal(check(own, '--passphrase-stdin').status, 0);
  const bytes = await readFile(own);
  assert.ok(!bytes.includes('SQLite format 3'));

  await press(button('Copy without words, to learn with'));
  const without = await makes('to-learn.heard', () =>
    press(button('Without a passphrase', dialog)),
  );
  const shown = check(without);
  assert.equal(shown.status, 0, shown.stderr);
  assert.ok(!(await readFile(without)).includes('Said when it was back'));
  await desk
    .getByText(/^Made .*\.heard\.$/)
    .first()
    .waitFor();
});

test('the console stays quiet', () => {
  assert.deepEqual(desk.troubles, []);
});
