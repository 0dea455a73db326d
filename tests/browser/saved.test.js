// Nobody loses a word: what is typed comes back after a kill, and stays in its field while nothing can be
// written. 'Saved' is said only of what is on the disk.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import { asked, documentOf } from './support/document.js';
import { openHeard, violations } from './support/heard.js';

const run = promisify(execFile);
const open = [];
let folder;

async function start(options) {
  const heard = await openHeard(options);
  open.push(heard);
  return heard;
}

after(async () => {
  for (const heard of open) await heard.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

const button = (desk, name) => desk.getByRole('button', { name });
const field = (desk, name) => desk.getByRole('textbox', { name });
const notSaved = (desk) => desk.getByRole('region', { name: 'Not saved' });
const found = (desk) => desk.getByText('Found again: not saved yet.');

async function practise(desk) {
  await button(desk, /practise/i)
    .first()
    .click();
  await desk.getByText('Practice', { exact: true }).first().waitFor();
}

async function stage(desk, number, part) {
  await desk.keyboard.press(`Alt+${number}`);
  const parts = desk.getByRole('navigation', { name: 'Parts of this stage' });
  if (part) await button(parts, part).click();
}

/** Fields of every make: how to come to each. Opened again, each is there without more ado, but for `opens`. */
const FIELDS = [
  {
    typed: 'The gate is locked at ni',
    go: (desk) => stage(desk, 2, /^Type in/),
    field: (desk) => field(desk, /^What somebody says/),
  },
  {
    typed: ' whoever rings, and nobo',
    go: (desk) => stage(desk, 2, /^Type in/),
    opens: async (desk) => {
      await field(desk, /^Correct another card/).fill('7');
      await desk.keyboard.press('Enter');
    },
    field: (desk) => field(desk, /^The words/),
  },
  {
    typed: 'when the last bus goe',
    go: (desk) => stage(desk, 3, /^Theme board/),
    begins: (desk) => desk.locator('[data-theme] h3 button').nth(2).click(),
    field: (desk) => field(desk, /^Name of the theme/),
  },
  {
    typed: 'nobody asked the drive',
    go: (desk) => stage(desk, 4, /^Why/),
    begins: async (desk) => {
      await desk.getByRole('button', { name: /^A\b/ }).first().waitFor();
      await desk.evaluate(() => document.getElementById('sheet').focus());
      await desk.keyboard.press('Enter');
    },
    field: (desk) => field(desk, /^New cause/),
  },
  {
    typed: 'I get home when I wa',
    go: (desk) => stage(desk, 5),
    field: (desk) => field(desk, /^Success 7, people/),
  },
  {
    typed: 'The Thursday lunch clu',
    go: (desk) => stage(desk, 6, /^In place/),
    field: (desk) => field(desk, 'Add what is in place'),
  },
  {
    typed: 'A bench at every st',
    go: (desk) => stage(desk, 6, /^Ideas/),
    field: (desk) => field(desk, 'Idea 21, Delia'),
  },
  {
    typed: 'Amina, Jos',
    go: (desk) => stage(desk, 6, /^Action plans/),
    field: (desk) => field(desk, 'Who').first(),
  },
  {
    typed: 'We asked the council, and th',
    go: (desk) => stage(desk, 7, /^Together we did/),
    begins: (desk) => button(desk, 'Write what we did').click(),
    field: (desk) => field(desk, /^Together we did/),
  },
];

/** Opens the one workshop of the list. */
async function openAgain(desk) {
  await button(desk, /Practice/)
    .first()
    .click();
  await desk.getByText('Practice', { exact: true }).first().waitFor();
}

test('what is typed in any field is there after a kill', async () => {
  folder = await mkdtemp(join(tmpdir(), 'heard-test-'));
  const first = await start({ folder });
  await practise(first.desk);
  const before = await documentOf(first.desk);
  // A desk for each field: none is left before the kill.
  for (const { typed, go, begins, opens, field } of FIELDS) {
    const desk = await first.another();
    await desk.getByText('Practice', { exact: true }).first().waitFor();
    await go(desk);
    await (begins ?? opens)?.(desk);
    const here = field(desk);
    await here.click();
    await desk.keyboard.press('Control+End');
    await desk.keyboard.type(typed, { delay: 20 });
  }
  await new Promise((done) => setTimeout(done, 2_000));
  await first.kill();

  const second = await start({ folder });
  const { desk } = second;
  await openAgain(desk);
  await desk.getByText(`in ${FIELDS.length} fields`).first().waitFor();
  for (const { typed, go, opens, field } of FIELDS) {
    await go(desk);
    await opens?.(desk);
    const here = field(desk);
    await here.waitFor();
    await found(desk).first().waitFor();
    assert.ok((await here.inputValue()).endsWith(typed), `${typed} is in its field`);
    if (opens) await desk.keyboard.press('Escape');
  }
  assert.deepEqual(await violations(desk), [], 'axe on a field with words that were found again');
  // Looking at them, and leaving them, has kept none.
  const { themes, causes, ideas, inPlace, successes } = await documentOf(desk);
  const held = { themes, causes, ideas, inPlace, successes };
  for (const [rows, list] of Object.entries(held)) assert.deepEqual(list, before[rows], rows);
});

test('found words are kept or thrown away, and then they are found no more', async () => {
  const { desk, kill } = open.at(-1);
  await stage(desk, 2, /^Type in/);
  await field(desk, /^What somebody says/).press('Enter');
  await desk.getByText('The gate is locked at ni', { exact: true }).waitFor();
  await stage(desk, 5);
  await button(desk, 'Throw away').click();
  assert.equal(await field(desk, /^Success 7, people/).inputValue(), '');
  await desk.waitForTimeout(1_500);
  await kill();

  const third = await start({ folder });
  await openAgain(third.desk);
  await third.desk
    .getByText(`in ${FIELDS.length - 2} fields`)
    .first()
    .waitFor();
  await stage(third.desk, 2, /^Type in/);
  await third.desk.getByText('The gate is locked at ni', { exact: true }).waitFor();
  assert.equal(await field(third.desk, /^What somebody says/).inputValue(), '');
});

/** Lets the host write files of at most so many bytes; without a number, of any size. It goes on serving. */
const mayWrite = (host, bytes = 'unlimited') =>
  run('prlimit', ['--pid', host.pid.toString(), `--fsize=${bytes}:unlimited`]);

/** Waits until there is a backup. */
async function backedUp(folder) {
  for (;;) {
    const names = await readdir(join(folder, 'backups'), { recursive: true }).catch(() => []);
    if (names.some((name) => name.endsWith('.heard') && !name.includes('.part'))) return;
    await new Promise((soon) => setTimeout(soon, 100));
  }
}

/** A host that lives on where the system forbids it to write. */
const THROUGH = ['sh', '-c', 'trap "" XFSZ; exec "$0" "$@"'];

/** What a screen reader was told last. */
const heardAloud = async (desk) => (await desk.getByRole('status').allTextContents()).join(' ');

test('what cannot be written stays in its field, and is saved as soon as it can be', async () => {
  const heard = await start({ through: THROUGH });
  const { desk, host } = heard;
  await practise(desk);
  await stage(desk, 6, /^Ideas/);
  const idea = field(desk, /^Idea \d+, Delia/);
  // The backup of a change of stage brings all into the file: later it would make room where there is to be none.
  await backedUp(heard.folder);
  // What was done lies beside the file until there is more of it than the file holds: a copy of it is
  // smaller than what comes next.
  const names = await readdir(heard.folder);
  const file = join(
    heard.folder,
    names.find((name) => name.endsWith('.heard')),
  );
  const size = async (path) => (await stat(path)).size;
  while ((await size(`${file}-wal`)) < (await size(file)) + 200_000) {
    await idea.fill('A bench at every stop');
    await idea.press('Enter');
  }
  await desk.getByText('Saved', { exact: true }).waitFor();
  await mayWrite(host, await size(`${file}-wal`));

  await idea.fill('A lamp at every stop');
  await idea.press('Enter');
  await notSaved(desk)
    .getByText(/could not read or write the file/)
    .waitFor();
  await desk.locator('.saved', { hasText: 'Not saved' }).waitFor();
  assert.equal(await idea.inputValue(), 'A lamp at every stop', 'the words stay in their field');
  assert.deepEqual(await violations(desk), [], 'axe on the banner');
  assert.ok(!(await heardAloud(desk)).includes('All is saved now'), 'nobody hears what is not so');
  await button(notSaved(desk), 'Try again').click();
  await notSaved(desk).waitFor();
  // While it is tried once more the field is as if it were saved.
  const words = await idea.elementHandle();
  await desk.waitForFunction(({ value }) => value === 'A lamp at every stop', words);

  const download = desk.waitForEvent('download');
  await button(notSaved(desk), 'Save a copy elsewhere').click();
  const copy = join(heard.folder, 'elsewhere');
  await (await download).saveAs(copy);
  assert.ok((await size(copy)) > 100_000, 'the copy is whole');

  await mayWrite(host);
  await notSaved(desk).waitFor({ state: 'detached' });
  await desk.getByText('Saved', { exact: true }).waitFor();
  await desk.getByRole('status').getByText('All is saved now').waitFor({ state: 'attached' });
  assert.equal(await idea.inputValue(), '', 'what is saved left its field');
  const { ideas } = await documentOf(desk);
  assert.equal(ideas.filter(({ text }) => text === 'A lamp at every stop').length, 1, 'once');
  const doors = await asked(desk, 'doors');
  assert.equal(doors.filter(({ kind }) => kind === 'copied').length, 1, 'the copy is written down');
});

test('when Heard is gone the desk says so, and the words stay', async () => {
  const { desk, kill } = await start();
  await practise(desk);
  await stage(desk, 6, /^Ideas/);
  const idea = field(desk, /^Idea \d+, Delia/);
  await idea.fill('A shelter at every st');
  await kill();
  await desk.locator('.saved', { hasText: 'Not saved' }).waitFor();
  await idea.fill('A shelter at every stop');
  await idea.press('Enter');
  await notSaved(desk)
    .getByText(/lost touch with Heard/)
    .waitFor();
  assert.equal(await idea.inputValue(), 'A shelter at every stop');
});
