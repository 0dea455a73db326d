// The wall with every picture that may come: usual, empty, and as long as the protocol allows.
// No words too small, none outside their place or over others, and paging reaches all of them.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AxeBuilder, openWallPage } from './support/wallPage.js';

let wall;

before(async () => {
  wall = await openWallPage();
});

after(async () => {
  assert.deepEqual(wall.errors, [], 'the page threw no errors');
  await wall.close();
});

const LIGHT = { scheme: 'light' };
const PRACTICE = { scheme: 'dark', practice: true };

/** Goes through all pages of all pictures in one box, and gathers what is wrong. */
async function walk(names, box, change) {
  const wrong = [];
  const read = new Map();
  for (const name of names) {
    let text = '';
    let pages = 1;
    for (let page = 0; page < pages; page += 1) {
      pages = await wall.show(name, box, { ...change, page });
      const seen = await wall.look();
      text += seen.text;
      wrong.push(...seen.wrong.map((one) => `${name}, page ${page + 1} of ${pages}: ${one}`));
      if (change.practice && name !== 'usual blank' && !seen.text.includes('Practice')) {
        wrong.push(`${name}: it does not say that it is practice`);
      }
    }
    read.set(name, text);
  }
  return { wrong, read };
}

const marks = (text) => text.match(/\b[a-z0-9]+x\d+\b/g) ?? [];

const boxes = [
  {
    box: [1920, 1080],
    change: { ...LIGHT, size: 100 },
    groups: ['usual', 'empty', 'longest'],
  },
  {
    box: [1280, 720],
    change: { ...PRACTICE, size: 115 },
    groups: ['usual', 'empty', 'longest'],
  },
  {
    box: [1440, 1080],
    change: { ...LIGHT, size: 130 },
    groups: ['usual', 'empty', 'longest'],
  },
  {
    box: [1920, 1200],
    change: { ...PRACTICE, size: 150 },
    groups: ['usual', 'empty'],
  },
  {
    box: [1920, 1080],
    change: { ...PRACTICE, size: 175 },
    groups: ['usual', 'empty'],
  },
  {
    box: [1024, 768],
    change: { ...PRACTICE, size: 175 },
    groups: ['usual', 'empty', 'longest'],
  },
];

for (const { box, change, groups } of boxes) {
  test(`all words can be read at ${box.join(' x ')}, size ${change.size}`, async () => {
    const names = wall.names.filter((name) => groups.some((group) => name.startsWith(group)));
    const { wrong, read } = await walk(names, box, change);
    assert.deepEqual(wrong, []);
    for (const [name, text] of read) {
      const wanted = await wall.page.evaluate((one) => window.wallTest.words(one), name);
      const found = new Set(marks(text));
      const lost = marks(wanted).filter((mark) => !found.has(mark));
      assert.deepEqual(lost, [], `${name}: paging reaches all of it`);
    }
  });
}

test("the desk's small picture breaks every line and chooses every page as the wall does", async () => {
  for (const name of wall.names) {
    const large = await wall.show(name, [1920, 1080], { page: 1 });
    const onWall = await wall.look();
    const small = await wall.show(name, [276, 155], { page: 1 });
    const onDesk = await wall.look();
    assert.equal(small, large, `${name}: as many pages`);
    assert.equal(onDesk.text, onWall.text, `${name}: the same words`);
    assert.equal(onDesk.lines.length, onWall.lines.length, `${name}: as many lines`);
    onDesk.lines.forEach(([left, top], line) => {
      const [x, y] = onWall.lines[line];
      assert.ok(Math.hypot(left - x, top - y) < 6, `${name}: line ${line} stands in its place`);
    });
  }
});

test('a page beyond the last shows the last', async () => {
  const pages = await wall.show('longest hear', [1920, 1080], { page: 9999 });
  const beyond = await wall.look();
  await wall.show('longest hear', [1920, 1080], { page: pages - 1 });
  const last = await wall.look();
  assert.equal(beyond.text, last.text);
  assert.match(last.text, new RegExp(`${pages} of ${pages}`));
});

test('a blank wall shows nothing, practice or not', async () => {
  await wall.show('usual blank', [1280, 720], PRACTICE);
  const seen = await wall.look();
  assert.equal(seen.text, '');
});

for (const scheme of ['light', 'dark']) {
  test(`axe finds nothing on any scene, ${scheme}`, async () => {
    for (const name of wall.names) {
      await wall.show(name, [1280, 720], {
        scheme,
        practice: scheme === 'dark',
      });
      const { violations } = await new AxeBuilder({
        page: wall.page,
      }).analyze();
      const found = violations.map(
        (one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
      );
      assert.deepEqual(found, [], `${name}, ${scheme}`);
    }
  });
}

const hearing = {
  scheme: 'light',
  size: 100,
  page: 0,
  practice: false,
  picture: {
    scene: 'hear',
    card: {
      number: 12,
      kind: { kind: 'working', name: 'Working' },
      words: [{ piece: 'words', text: 'The garden gate is open again.' }],
    },
    heard: 3,
    of: 40,
  },
};
const push = (seq, view) => JSON.stringify({ epoch: 'one', seq, view });
const seen = (page) => page.evaluate(() => document.querySelector('.stage')?.innerText ?? '');

test("the wall's page is blank until a view comes, and draws each view", async () => {
  let socket;
  const first = [];
  const page = await wall.openOwn({
    push: (line) => {
      socket = line;
      line.onMessage((message) => first.push(message));
    },
  });
  await page.waitForFunction(() => document.querySelector('main') !== null);
  assert.equal(await seen(page), '');
  await page.waitForTimeout(200);
  assert.deepEqual(first, ['{"session":"abc"}'], 'its session is its first message');
  assert.equal(new URL(page.url()).hash, '', 'the token is out of the address');
  socket.send(push(1, hearing));
  await page.getByText('The garden gate is open again.').waitFor();
  socket.send(push(2, { ...hearing, picture: { scene: 'blank' } }));
  await page.waitForFunction(() => document.querySelector('.stage').innerText === '');
  const look = await page.evaluate(() => ({
    cursor: getComputedStyle(document.querySelector('main')).cursor,
    across: document.documentElement.scrollWidth - innerWidth,
    down: document.documentElement.scrollHeight - innerHeight,
    focusable: document.querySelectorAll('button, a, input, [tabindex]').length,
  }));
  assert.deepEqual(look, { cursor: 'none', across: 0, down: 0, focusable: 0 });
  await page.close();
});

test('a wall whose line is lost or not known shows nothing, and no message', async () => {
  const unknown = await wall.openOwn({ session: 403 });
  await unknown.waitForTimeout(400);
  assert.equal(await seen(unknown), '');
  assert.deepEqual(await unknown.locator('dialog, [role=alert], [role=dialog]').count(), 0);
  await unknown.close();

  let times = 0;
  const lost = await wall.openOwn({
    push: (line) => {
      times += 1;
      if (times > 1) line.close();
      else {
        line.send(push(1, hearing));
        setTimeout(() => line.close(), 300);
      }
    },
  });
  await lost.getByText('The garden gate is open again.').waitFor();
  await lost.waitForFunction(() => !document.querySelector('.stage'), undefined, { timeout: 9000 });
  assert.ok(times > 1, 'it tries to come back');
  await lost.close();
});

test('keys pressed on the wall reach the desk', async () => {
  const page = await wall.openOwn({});
  const desk = await wall.openOwn({ session: 403 });
  await desk.evaluate(() => {
    window.heard = [];
    new BroadcastChannel('heard-keys').onmessage = (event) => window.heard.push(event.data);
  });
  await page.waitForTimeout(200);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('PageDown');
  await desk.waitForFunction(() => window.heard.length >= 3);
  const keys = await desk.evaluate(() => window.heard.map((one) => [one.key, one.ctrlKey]));
  assert.deepEqual(keys, [
    ['Control', true],
    ['z', true],
    ['PageDown', false],
  ]);
  await page.close();
  await desk.close();
});
