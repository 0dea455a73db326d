// A passphrase as people meet it: offered with a new workshop, printed as a recovery code, asked for, locked by
// key and by time; with the keyboard alone.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { documentOf } from './support/document.js';
import { Hands } from './support/hands.js';
import { openHeard, violations, wallSays } from './support/heard.js';

const TITLE = 'Quokkabridge days out';
const NAME = 'Northbridge, October';
const WORDS = 'teapot gravel nineteen walrus';
const OTHER = 'quite another one in June';
const PICTURES = process.env.PICTURES;

let heard;
let desk;
let hands;
/** What is on the printed page. */
let paper;

before(async () => {
  heard = await openHeard({ ready: (context) => Hands.ready(context) });
  desk = heard.desk;
  hands = new Hands(desk);
});

after(async () => {
  assert.deepEqual(desk.troubles, []);
  await heard?.close();
});

const button = (name, on = desk) => on.getByRole('button', { name });
const field = (name, on = desk) => on.getByRole('textbox', { name, exact: true });
const heading = (name, on = desk) => on.getByRole('heading', { name }).first();
const press = async (thing) => {
  await thing.focus();
  await desk.keyboard.press('Enter');
};
const focused = () => desk.evaluate(() => document.activeElement?.labels?.[0]?.textContent ?? '');

/** No violation, in three sizes; and a picture of each for somebody to look at. */
async function fine(screen) {
  for (const [width, height] of [
    [1024, 700],
    [1920, 1080],
    [1440, 900],
  ]) {
    await desk.setViewportSize({ width, height });
    assert.deepEqual(await violations(desk), [], `axe on ${screen}, ${width}`);
    if (PICTURES) await desk.screenshot({ path: `${PICTURES}/${screen}-${width}.png` });
  }
}

/** Nothing of the workshop can be found in the page, nor in its title. */
async function tellsNothing(page, when) {
  assert.doesNotMatch(await page.content(), /Quokka|Zyzzyva/, when);
  assert.doesNotMatch(await page.title(), /Quokka/, when);
}

/** The bytes of all files in a folder, summed; locks and folders left out. */
async function sumOf(folder) {
  const sums = [];
  for (const name of (await readdir(folder)).sort()) {
    const path = join(folder, name);
    if (name.endsWith('.lock') || !(await stat(path)).isFile()) continue;
    sums.push(
      name,
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
    );
  }
  return sums;
}

/** Types into the field for what somebody says. */
async function typeIn(words) {
  await desk.keyboard.press('Alt+2');
  const parts = desk.getByRole('navigation', { name: 'Parts of this stage' });
  await button(/^Type in/, parts).click();
  const says = desk.getByRole('textbox', { name: /^What somebody says/ });
  await says.fill(words);
  return says;
}

async function unlock(page = desk) {
  await field('Passphrase', page).fill(WORDS);
  await page.keyboard.press('Enter');
  await button('Documents', page).waitFor();
}

test('a passphrase is offered, with words on how good it is; not now is one press', async () => {
  await hands.push(/^Start a new workshop/);
  await hands.type(TITLE);
  await hands.press('Enter');
  await heading('Keep it safe with a passphrase?').waitFor();
  assert.match(await focused(), /Choose a passphrase/);
  await hands.type('Quokkabridge');
  await desk.getByText('Weak. Easy to guess.').first().waitFor();
  await desk.keyboard.press('Enter');
  await heading('Keep it safe with a passphrase?').waitFor();
  await fine('offer');
  assert.equal(
    await field('Its name in the list')
      .inputValue()
      .then((name) => /Quokka/.test(name)),
    false,
  );
  await hands.push('Not now. Start without it');
  await heading('Prepare').waitFor();
  assert.equal(await desk.title(), `${TITLE}. Heard`);
  assert.equal(await button('Lock it now').count(), 0);
  await desk.keyboard.press('F4');
  await desk.getByText('There is no passphrase, so it cannot be locked.').first().waitFor();
  await hands.push(/^Heard. Your workshops/, { back: true });
  await press(button('Close it'));
  await desk.getByText(TITLE).first().waitFor();
});

test('a workshop begins with a passphrase, and its recovery page comes first', async () => {
  await hands.push(/^Start a new workshop/, { back: true });
  await hands.type(TITLE);
  await hands.press('Enter');
  await hands.type(WORDS);
  await desk.getByText('Strong. Hard to guess.').first().waitFor();
  await hands.tabTo(/The same once more/);
  await hands.type('teapot gravel nineteen walros');
  await desk.getByText('These two are not the same.').waitFor();
  assert.equal(await button('Start with it').getAttribute('aria-disabled'), 'true');
  await field('The same once more').fill(WORDS);
  await field('Its name in the list').fill(NAME);
  await hands.push('Start with it');
  await heading(`Recovery page for “${NAME}”`).waitFor();
  const focus = await hands.look('the recovery page');
  assert.equal(focus.name, 'The recovery page');
  await fine('recovery');
  assert.equal(await desk.title(), `${NAME}. Heard`);
  assert.equal(await button('A passphrase').count(), 0, 'said of the workshop before');
  paper = await desk.locator('[data-paper] ol b').allInnerTexts();
  assert.equal(paper.length, 13);
  assert.equal(await desk.getByRole('img', { name: /13 groups as a picture/ }).count(), 1);
});

test('the recovery page is printed alone, and into no file', async () => {
  await desk.evaluate(() => {
    window.print = () => (window.printed = (window.printed ?? 0) + 1);
  });
  await press(button('Print this page'));
  assert.equal(await desk.evaluate(() => window.printed), 1);
  await desk.emulateMedia({ media: 'print' });
  const seen = await desk.locator('body').innerText();
  await desk.emulateMedia({ media: 'screen' });
  for (const group of paper) assert.ok(seen.includes(group), group);
  assert.doesNotMatch(seen, /Print this page|Documents|Quokka|Prepare/);
  const files = (await sumOf(heard.folder)).filter((name) => !/^[0-9a-f]{64}$/.test(name));
  assert.deepEqual(
    files.filter((name) => !/\.heard(-wal|-shm)?$/.test(name)),
    [],
  );
});

test('the paper is tested by typing it, group by group', async () => {
  await press(button('Test the paper'));
  assert.equal(await desk.locator('[data-paper]').count(), 0, 'it is typed from the paper');
  await hands.type(paper[0].toLowerCase());
  await hands.type('AAAAA');
  await desk.getByText('Group 2 does not fit.').first().waitFor();
  assert.equal(await field('Group 2').getAttribute('aria-invalid'), 'true');
  await fine('test');
  // A group that is well typed, and another code's.
  await field('Group 2').fill('000G0');
  await field('Group 2').fill(paper[1]);
  await field('Group 3').focus();
  for (const group of paper.slice(2)) await desk.keyboard.type(group);
  await desk.getByText('The paper works. All 13 groups are right.').first().waitFor();
  await hands.push('Done');
  await heading('Prepare').waitFor();
  assert.doesNotMatch(await desk.content(), new RegExp(paper[4]));
  await press(button('Help', desk.getByRole('banner')));
  await press(button('A passphrase'));
  await heading('A passphrase').waitFor();
  await fine('settings');
});

test('at home only the name for the list, and a day, can be read', async () => {
  await typeIn('Zyzzyvafield is lovely');
  await desk.keyboard.press('Enter');
  await hands.settle();
  await desk.keyboard.press('Escape');
  await hands.push(/^Heard. Your workshops/, { back: true });
  const openNow = desk.getByRole('region', { name: 'Open now' });
  await openNow.getByText(NAME).waitFor();
  await press(button('Close it'));
  await openNow.waitFor({ state: 'detached' });
  const card = button(new RegExp(`${NAME}.*It has a passphrase`));
  await card.waitFor();
  assert.doesNotMatch(await card.innerText(), /card|Prepare|Collect/);
  // The workshop without a passphrase has the same title.
  const own = await desk.locator('li').filter({ has: card }).innerHTML();
  assert.doesNotMatch(own, /Quokka|Zyzzyva/);
  assert.deepEqual((await readdir(heard.folder)).filter((name) => /quokka/i.test(name)).length, 2);
});

test('a wrong passphrase says so and changes nothing; the right one opens', async () => {
  const card = button(new RegExp(`${NAME}.*It has a passphrase`));
  await press(card);
  await heading(NAME).waitFor();
  await tellsNothing(desk, 'unlock page');
  assert.equal(await desk.title(), `${NAME}. Heard`);
  assert.match(await focused(), /Passphrase/);
  const before = await sumOf(heard.folder);
  await hands.said();
  for (const wrong of ['teapot gravel', 'WORDS', `${WORDS} `]) {
    await field('Passphrase').fill(wrong);
    await hands.press('Enter');
    await desk.getByText('That did not open it.', { exact: true }).waitFor();
    await desk.waitForFunction(() => document.activeElement?.type === 'password');
  }
  assert.match((await hands.said()).join(' '), /That did not open it. Nothing has changed/);
  assert.deepEqual(await sumOf(heard.folder), before);
  await fine('wrong');
  await press(button('Show what you type: Passphrase'));
  assert.equal(await field('Passphrase').getAttribute('type'), 'text');
  assert.equal(await field('Passphrase').getAttribute('spellcheck'), 'false');
  // A way home, and back.
  await press(button('Your workshops').last());
  await press(card);
  await unlock();
  assert.equal((await documentOf(desk)).statements[0].words, 'Zyzzyvafield is lovely');
});

test('one key locks every desk; the wall goes on, and what was typed is kept', async () => {
  const other = await heard.another();
  await button('Documents', other).waitFor();
  await desk.keyboard.press('Alt+1');
  await heading('Prepare').waitFor();
  await desk.keyboard.press('w');
  await wallSays(heard.wall, TITLE);
  await other.keyboard.press('Alt+1');
  const words = await typeIn('Half a sentence of Zyzzyva');
  // What the other desk types now was on no disk when the lock came.
  const place = other.getByRole('textbox', { name: 'Place' });
  await place.focus();
  await other.keyboard.type('Zyzzyva Hall');
  await desk.keyboard.press('F4');
  for (const page of [desk, other]) {
    await heading(NAME, page).waitFor();
    await tellsNothing(page, 'locked');
  }
  assert.match(await focused(), /Passphrase/);
  await wallSays(heard.wall, TITLE);
  await fine('locked');

  await field('Passphrase').fill(OTHER);
  await desk.keyboard.press('Enter');
  await desk.getByText('That did not open it.', { exact: true }).waitFor();
  await field('Group 1').focus();
  // All of it is pasted at once, but for one group that is mistyped first.
  for (const [at, group] of paper.entries())
    await field(`Group ${at + 1}`).fill(at === 6 ? 'AAAAA' : group);
  await desk.getByText('Group 7 does not fit.').first().waitFor();
  await field('Group 7').fill(paper[6].toLowerCase());
  await press(button('Open with the code'));
  await button('Documents').waitFor();
  assert.equal(await words.inputValue(), 'Half a sentence of Zyzzyva');
  await button('Documents', other).waitFor();
  // Saved by itself just before the lock, or found again.
  await place.waitFor();
  assert.equal(await place.inputValue(), 'Zyzzyva Hall');
  await wallSays(heard.wall, TITLE);
  assert.equal((await documentOf(desk)).wall[0].blank, false);
  await other.context().close();
});

test('the wall can be blanked at the locked desk', async () => {
  await press(button('Lock it now'));
  await desk.getByText('The wall still shows what the room saw.').waitFor();
  await desk.keyboard.press('F8');
  await desk.getByText('The wall still shows what the room saw.').waitFor({ state: 'detached' });
  await heard.wall.waitForFunction(() => !document.body.innerText.includes('Quokka'));
  await unlock();
});

test('a desk that nobody uses is locked', async () => {
  await desk.clock.install();
  await desk.keyboard.press('Escape');
  await hands.push('Help');
  await hands.push('A passphrase');
  await desk.getByRole('radio', { name: '30 minutes' }).check();
  await desk.getByRole('radio', { name: '5 minutes' }).check();
  await desk.clock.fastForward('04:30');
  await desk.keyboard.press('Shift');
  await desk.clock.fastForward('04:30');
  await heading('A passphrase').waitFor();
  await desk.clock.fastForward('00:40');
  await desk.getByText('Or use the recovery code').waitFor();
  await tellsNothing(desk, 'idle');
  await unlock();
});

test('the name, the passphrase and the page are changed, and all of it is taken away', async () => {
  await heading('A passphrase').waitFor();
  await field('Its name in the list').fill('Southbridge, May');
  await press(button('Change the name'));
  await desk.getByText('In the list it is called Southbridge, May now.').first().waitFor();
  assert.equal(await desk.title(), 'Southbridge, May. Heard');

  await field('Passphrase now').fill('not this one');
  await press(button('See the page again'));
  await desk
    .getByText(/^That did not open it. Nothing has changed/)
    .first()
    .waitFor();
  await field('Passphrase now').fill(WORDS);
  await press(button('See the page again'));
  await heading('Recovery page for “Southbridge, May”').waitFor();
  assert.deepEqual(await desk.locator('[data-paper] ol b').allInnerTexts(), paper);
  await press(button('Done, not tested'));

  // Who forgot the passphrase has the code.
  await field('Passphrase now, or the recovery code').first().fill(paper.join('-'));
  await field('Choose a passphrase').fill(OTHER);
  await field('The same once more').fill(OTHER);
  await desk
    .getByText(/Strong|Fair/)
    .first()
    .waitFor();
  await press(button('Change the passphrase'));
  await heading('Recovery page for “Southbridge, May”').waitFor();
  const next = await desk.locator('[data-paper] ol b').allInnerTexts();
  assert.notDeepEqual(next, paper);
  await desk
    .getByText(/^The passphrase is changed/)
    .first()
    .waitFor();
  await press(button('Done, not tested'));

  await field('Passphrase now, or the recovery code').last().fill(OTHER);
  await press(button('Take it away'));
  await heading('A passphrase').waitFor();
  await desk.getByText('This workshop has no passphrase.').waitFor();
  await fine('protect');
  assert.equal(await desk.title(), `${TITLE}. Heard`);

  await field('Choose a passphrase').fill(WORDS);
  await field('The same once more').fill(WORDS);
  await field('Its name in the list').fill('Westbridge');
  await desk.getByText('Strong. Hard to guess.').first().waitFor();
  await press(button('Protect it'));
  await heading('Recovery page for “Westbridge”').waitFor();
  assert.equal(await desk.title(), 'Westbridge. Heard');
});

test('a protected file from elsewhere asks for its passphrase, and comes in under its own name', async () => {
  await press(button('Done, not tested'));
  await hands.push(/^Heard. Your workshops/, { back: true });
  await press(button('Close it'));
  await button(/Westbridge.*It has a passphrase/).waitFor();
  const stick = join(heard.folder, 'backups', 'From a stick.heard');
  await rename(join(heard.folder, 'Westbridge.heard'), stick);
  for (const tries of ['not this one', WORDS]) {
    const chosen = desk.waitForEvent('filechooser');
    await press(button(/^Open a file/));
    await (await chosen).setFiles(stick);
    await heading('From a stick').waitFor();
    await field('Passphrase').fill(tries);
    await desk.keyboard.press('Enter');
    if (tries === WORDS) break;
    await desk.getByText('That did not open it.', { exact: true }).waitFor();
    await press(button('Your workshops').last());
  }
  await button('Documents').waitFor();
  assert.equal(await desk.title(), 'From a stick. Heard');
  assert.equal((await documentOf(desk)).statements.length, 1);
});

test('a protected file that is damaged inside leads whoever knows its passphrase to its newest backup', async () => {
  await button('Heard. Your workshops').click();
  await button('Close it').click();
  await button(/From a stick.*It has a passphrase/).waitFor();
  const path = join(heard.folder, 'From a stick.heard');
  const bytes = await readFile(path);
  // Without its first page, SQLCipher takes every passphrase for a wrong one.
  bytes[2_000] ^= 1;
  await writeFile(path, bytes);
  await button(/From a stick.*It has a passphrase/).click();
  await field('Passphrase').fill('not this one');
  await desk.keyboard.press('Enter');
  await desk.getByText('That did not open it.', { exact: true }).waitFor();
  await field('Passphrase').fill(WORDS);
  await desk.keyboard.press('Enter');
  await heading('This file is damaged').waitFor();
  await desk.getByText('Newest good backup').waitFor();
  await fine('damaged-protected');
  await button('Look inside').click();
  await desk.getByRole('dialog').getByText('Nothing changes by looking.').waitFor();
  await desk.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
  await button('Open this backup').click();
  await button('Documents').waitFor();
  assert.equal((await documentOf(desk)).statements.length, 1);
  const kept = (await readdir(heard.folder)).find((name) => name.includes('.heard.damaged-'));
  assert.deepEqual(await readFile(join(heard.folder, kept)), bytes);
});
