// The documents: looked at as pages before they are made, saved one by one, and many at once.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { openHeard, violations } from './support/heard.js';
import { practise } from './support/stages.js';

let heard, desk;

before(async () => {
  heard = await openHeard();
  ({ desk } = heard);
  await practise(desk);
  await desk.getByRole('banner').getByRole('button', { name: 'Documents' }).click();
  await desk.locator('#sheet img').waitFor();
});

after(async () => {
  await heard?.close();
});

const button = (name) => desk.getByRole('button', { name });
const sheet = () => desk.locator('#sheet');
const pageShown = () => sheet().locator('img').getAttribute('src');
const list = () => desk.getByRole('navigation', { name: 'Documents' }).getByRole('button');

/** Opens the documents, where they are not open. */
async function toDocuments() {
  if ((await list().count()) > 0) return;
  await desk.getByRole('banner').getByRole('button', { name: 'Documents' }).click();
  await list().first().waitFor();
}

/** Opens the action plans. */
async function toPlans() {
  await desk.keyboard.press('Alt+6');
  await sheet().getByRole('button', { name: 'Action plans', exact: true }).click();
}

/** Waits until another page is shown than this one. */
async function another(before) {
  await desk.waitForFunction(
    (before) => {
      const image = document.querySelector('#sheet img');
      return image && image.getAttribute('src') !== before && !image.closest('.waiting');
    },
    before,
    { timeout: 60_000 },
  );
}

test('the action plan comes first once there is one, and its pages can be turned', async () => {
  await desk.getByText(/^Page 1 of \d+$/).waitFor();
  const first = await pageShown();
  await button('Next page').click();
  await another(first);
  await desk.getByText(/^Page 2 of \d+$/).waitFor();
  await button('Page before').click();
  await desk.getByText(/^Page 1 of \d+$/).waitFor();
  assert.deepEqual(await violations(desk), [], 'axe on a page');
});

test('large print shows other pages, and they are what is saved', async () => {
  const normal = await pageShown();
  await desk.getByLabel('Large print, 18 point').check();
  await another(normal);
  const pages = /of (\d+)/.exec(await desk.getByText(/^Page 1 of \d+$/).innerText())[1];
  const download = desk.waitForEvent('download');
  await button('Save as PDF').click();
  const path = await (await download).path();
  assert.match(execFileSync('pdfinfo', [path]).toString(), new RegExp(`Pages:\\s+${pages}\\b`));
  await desk.getByLabel('Large print, 18 point').uncheck();
});

test('a change in the workshop shows on the page', async () => {
  const before = await pageShown();
  await toPlans();
  await desk.getByRole('textbox', { name: 'What it is called' }).fill('Another name for it');
  await desk.keyboard.press('Tab');
  await desk.getByRole('banner').getByText('Saved').waitFor();
  await desk.getByRole('banner').getByRole('button', { name: 'Documents' }).click();
  await another(before);
});

test('what is hard to read in the Easy Read draft is pointed at, and goes when it is mended', async () => {
  const section = () => sheet().getByRole('region', { name: 'Sentences to look at' });
  const said = () => section().getByRole('status').innerText();
  const reword = () => section().getByRole('button', { name: /^Reword it/ });
  const look = async () => {
    await toDocuments();
    await list()
      .filter({ hasText: /Easy Read/ })
      .click();
    await section()
      .getByText(/hard to read|short and plain/)
      .waitFor();
  };
  await look();
  const known = await reword().count();
  assert.match(await said(), new RegExp(`^${known} sentences? (is|are) hard to read`));

  const typed = 'It is quick. A commissioner will pay for it. We go out.';
  await toPlans();
  await desk.getByRole('textbox', { name: 'What', exact: true }).fill(typed);
  await desk.keyboard.press('Tab');
  await desk.getByRole('banner').getByText('Saved').waitFor();
  await look();
  await section().getByText('“commissioner” is a hard word. Commissioners choose').waitFor();
  assert.equal(await reword().count(), known + 1);
  assert.deepEqual(await violations(desk), [], 'axe on the sentences');

  const mine = section().getByRole('button', { name: /Reword it: A commissioner/ });
  await mine.focus();
  await desk.keyboard.press('Enter');
  await desk.waitForFunction(() => {
    const { value, selectionStart, selectionEnd } = document.activeElement ?? {};
    return value?.slice(selectionStart, selectionEnd) === 'A commissioner will pay for it.';
  });
  const field = desk.getByRole('textbox', { name: 'What', exact: true });
  assert.equal(await field.inputValue(), typed, 'nothing is reworded by itself');
  await desk.keyboard.insertText('The council will pay for it.');
  await desk.keyboard.press('Tab');
  await desk.getByRole('banner').getByText('Saved').waitFor();
  await look();
  assert.equal(await reword().count(), known);

  // A reason is reworded where it was given.
  await reword().first().click();
  await desk.waitForFunction(
    () => document.activeElement?.closest('[data-part]')?.dataset.part === 'reason',
  );
  await look();
});

test('many hard sentences begin with the first four, and all of them can be asked for', async () => {
  await toPlans();
  const hard = (n) => `Visit ${n} is for the commissioner.`;
  const typed = Array.from({ length: 50 }, (_, n) => hard(n + 1)).join(' ');
  await desk.getByRole('textbox', { name: 'What', exact: true }).fill(typed);
  await desk.keyboard.press('Tab');
  await desk.getByRole('banner').getByText('Saved').waitFor();
  await toDocuments();
  const reword = desk.getByRole('button', { name: /^Reword it/ });
  await desk.getByRole('button', { name: /^Show all 5\d$/ }).click();
  await reword.nth(50).waitFor();
  const focused = await desk.evaluate(() => document.activeElement.getAttribute('aria-label'));
  assert.equal(focused, `Reword it: ${hard(5)}`, 'the focus goes on to the first that came');
  await toPlans();
  await desk.getByRole('textbox', { name: 'What', exact: true }).fill('A neighbour has a key.');
  await desk.keyboard.press('Tab');
  await desk.getByRole('banner').getByText('Saved').waitFor();
  await toDocuments();
});

test('every document says what it shows and leaves out, and comes as each of its formats', async () => {
  for (let n = 0; n < (await list().count()); n += 1) {
    await list().nth(n).click();
    const name = await list().nth(n).locator('b').innerText();
    await desk.getByText('This will show').waitFor();
    await desk.getByRole('heading', { name: 'It leaves out' }).waitFor();
    const hasPages = (await desk.getByLabel('Large print, 18 point').count()) > 0;
    if (hasPages)
      await desk.locator(`#sheet img[alt^="${name}, page 1"]`).waitFor({ timeout: 90_000 });
    assert.deepEqual(await violations(desk), [], `axe on ${name}`);
    const formats = sheet().locator('.formats').getByRole('button');
    for (let m = 0; m < (await formats.count()); m += 1) {
      const download = desk.waitForEvent('download', { timeout: 90_000 });
      await formats.nth(m).click();
      const bytes = await readFile(await (await download).path());
      assert.ok(bytes.length > 100, `${name} is not empty`);
    }
  }
});

test('a disk that is full is said, and the next try is made as if nothing had been', async () => {
  await toDocuments();
  await list()
    .filter({ hasText: /Action plan/ })
    .click();
  const sentence = 'The disk is full, so plan.pdf was not written.';
  const err = { code: 'diskFull', message: sentence, params: {} };
  await desk.route('**/api/call', async (route) => {
    const { id, cmd } = route.request().postDataJSON();
    if (cmd === 'export') return route.fulfill({ json: { re: id, err } });
    if (cmd !== 'packState') return route.continue();
    const answer = await (await route.fetch()).json();
    return route.fulfill({
      json: { ...answer, ok: { ...answer.ok, finished: false, trouble: err } },
    });
  });
  const told = () => desk.getByRole('group', { name: sentence });
  const close = () => told().getByRole('button', { name: 'Close' }).click();
  await button('Save as PDF').click();
  await told().waitFor();
  await close();
  await button(/^Make the pack to take home/).click();
  await told().waitFor();
  assert.deepEqual(await violations(desk), [], 'axe on the sentence');
  await close();
  await desk.unroute('**/api/call');
  const download = desk.waitForEvent('download', { timeout: 90_000 });
  await button('Save as PDF').click();
  assert.ok((await readFile(await (await download).path())).length > 100);
});

test('a pack comes as one file with all that is in it', async () => {
  const download = desk.waitForEvent('download', { timeout: 120_000 });
  await button(/^Make the pack to take home/).click();
  const path = await (await download).path();
  const names = execFileSync('unzip', ['-Z1', path]).toString().trim().split('\n');
  assert.ok(names.includes('action-plan.pdf'), names.join());
  assert.ok(names.includes('calendar.ics'), names.join());
  await desk
    .getByText(/^Saved: .*-for-participants\.zip, \d+ files/)
    .first()
    .waitFor();
  assert.deepEqual(desk.troubles, []);
});
