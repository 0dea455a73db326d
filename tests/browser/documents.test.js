// Documents for the browser, as anybody opens them: axe finds nothing, light and dark, large and cream;
// nothing of them runs or is fetched, and they fit a telephone.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { chromium, FLAGS } from './support/browser.js';
import { violations } from './support/heard.js';

const run = promisify(execFile);
const heard = (...args) => run(process.env.HEARD_BIN, args);

/** Documents that come as HTML. */
const KINDS = ['action-plan', 'report', 'progress-sheet', 'together-we-did'];

let folder, browser;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heard-documents-'));
  await heard('example', join(folder, 'practice.heard'));
  browser = await chromium.launch({
    executablePath: process.env.HEARD_CHROMIUM ?? '/usr/bin/chromium',
    args: FLAGS,
  });
});

after(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Makes a document and opens it; `asked` hears of whatever it would fetch. */
async function opened(kind, switches, colours, asked) {
  const file = join(folder, `${kind}${switches.join('')}.html`);
  const workshop = join(folder, 'practice.heard');
  await heard(
    'export',
    workshop,
    '--document',
    kind,
    '--format',
    'html',
    '--force',
    '--output',
    file,
    ...switches,
  );
  const context = await browser.newContext({ colorScheme: colours });
  const page = await context.newPage();
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) asked.push(request.url());
  });
  await page.goto(pathToFileURL(file).href);
  return page;
}

for (const kind of KINDS) {
  for (const [colours, switches] of [
    ['light', []],
    ['dark', []],
    ['light', ['--large-print', '--cream']],
    ['dark', ['--cream']],
  ]) {
    test(`axe finds nothing in ${kind}, ${colours} ${switches.join(' ')}`, async () => {
      const asked = [];
      const page = await opened(kind, switches, colours, asked);
      assert.deepEqual(await violations(page), []);
      assert.equal(asked.length, 1, `it asks for ${asked.join(', ')}`);
      assert.equal(await page.locator('h1').count(), 1);
      assert.equal(await page.locator('script').count(), 0);
      await page.context().close();
    });
  }

  test(`${kind} fits a telephone without scrolling sideways`, async () => {
    const page = await opened(kind, [], 'light', []);
    await page.setViewportSize({ width: 360, height: 720 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 360, `${wide} pixels wide`);
    await page.context().close();
  });
}
