// Documents for the browser, as anybody opens them: axe finds nothing, light and dark, large and cream;
// nothing of them runs or is fetched, and they fit a telephone.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
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
const KINDS = ['action-plan', 'report', 'progress-sheet', 'together-we-did', 'data-page'];
/** What is typed into a workshop as one text. */
const TEXTS = [
  ...['name', 'soThat', 'text', 'runBy', 'what', 'success', 'needs', 'whoElse', 'howWeKnow'],
  ...['whoTells', 'reason', 'weDid', 'couldNot', 'why'],
];
/** 100 characters: as long as a title may be. */
const ENDLESS = 'Unbreakable'.repeat(10).slice(0, 100);
/** How wide A4 is between its margins, in pixels. */
const ON_PAPER = 642;

let folder, browser;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heard-documents-'));
  await heard('example', join(folder, 'practice.heard'));
  await makeEndless();
  browser = await chromium.launch({
    executablePath: process.env.HEARD_CHROMIUM ?? '/usr/bin/chromium',
    args: FLAGS,
  });
});

after(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

/** The practice workshop, a word without an end in each of its texts. */
async function makeEndless() {
  const data = join(folder, 'data.json');
  await heard('export', join(folder, 'practice.heard'), '--document', 'data', '--output', data);
  const file = JSON.parse(await readFile(data, 'utf8'));
  const { themes, statements, causes, successes, inPlace, ideas, plans, steps, updates } =
    file.document;
  const rows = [themes, causes, successes, inPlace, ideas, plans, steps, updates].flat();
  for (const row of rows) {
    for (const field of TEXTS) if (row[field]) row[field] = ENDLESS;
    if (row.people) row.people = row.people.map(() => ENDLESS);
  }
  for (const row of statements.filter(({ hidden, pointed }) => !hidden.length && !pointed.length)) {
    row.words = ENDLESS.repeat(3);
  }
  file.document.workshop[0].title = ENDLESS;
  await writeFile(data, JSON.stringify(file));
  await heard('import', join(folder, 'endless.heard'), data);
}

/** In the page: what stands out of it or has to be scrolled sideways, the heads that only a reader hears aside. */
function tooWide() {
  const { clientWidth, scrollWidth } = document.documentElement;
  const found = [...document.querySelectorAll('main *')].filter((one) => {
    const { left, right } = one.getBoundingClientRect();
    const heard = getComputedStyle(one.closest('thead') ?? one).position === 'absolute';
    return (
      !heard && (left < -1 || right > clientWidth + 1 || one.scrollWidth > one.clientWidth + 1)
    );
  });
  const wide = found.filter((one) => getComputedStyle(one).display !== 'inline');
  const told = wide.map((one) => `${one.tagName} ${one.textContent.slice(0, 40)}`);
  return scrollWidth > clientWidth ? [`${scrollWidth} pixels`, ...told] : told;
}

/** Makes a document and opens it; `asked` hears of whatever it would fetch. */
async function opened(kind, switches, colours, asked, of = 'practice.heard') {
  const file = join(folder, `${kind}${switches.join('')}.html`);
  const workshop = join(folder, of);
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

  for (const colours of ['light', 'dark']) {
    test(`${kind} fits a telephone and a page, also with words that never end, ${colours}`, async () => {
      const page = await opened(kind, [], colours, [], 'endless.heard');
      for (const [width, media] of [
        [320, 'screen'],
        [360, 'screen'],
        [1200, 'screen'],
        [ON_PAPER, 'print'],
      ]) {
        await page.emulateMedia({ media });
        await page.setViewportSize({ width, height: 720 });
        assert.deepEqual(await page.evaluate(tooWide), [], `${width} pixels, ${media}`);
        if (width === 320) assert.deepEqual(await violations(page), []);
      }
      await page.context().close();
    });
  }
}

test('on a telephone each cell of a long row stands under the head of its column', async () => {
  const page = await opened('progress-sheet', [], 'light', []);
  const cell = page.getByRole('cell', { name: 'Bernie and Joel' });
  const seen = () =>
    cell.evaluate((cell) => ({
      head: getComputedStyle(cell, '::before').content,
      under: cell.getBoundingClientRect().top - cell.previousSibling.getBoundingClientRect().top,
    }));
  await page.setViewportSize({ width: 1200, height: 720 });
  assert.deepEqual(await seen(), { head: 'none', under: 0 });
  await page.setViewportSize({ width: 320, height: 720 });
  const { head, under } = await seen();
  assert.match(head, /^attr\(data-head\)|^"Who: "/);
  assert.ok(under > 20, `${under} pixels under the cell before`);
  assert.equal(await page.getByRole('columnheader', { name: 'Who' }).count(), 3);
  await page.context().close();
});
