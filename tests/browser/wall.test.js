// The wall's page: it shows what it is sent, moves only so that people can follow, and never shows
// anything else. That all of it can be read is in wall-readable.test.js.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AxeBuilder } from './support/browser.js';
import { openWallPage } from './support/wallPage.js';

let wall;

before(async () => {
  wall = await openWallPage();
});

after(async () => {
  assert.deepEqual(wall.errors, [], 'the page threw no errors');
  await wall.close();
});

const PRACTICE = { scheme: 'dark', practice: true };

test("the desk's small picture breaks every line and chooses every page as the wall does", async () => {
  for (const name of wall.names.filter((one) => /^(usual|empty|longest)/.test(one))) {
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

const idea = (number) => ({ number, before: `Idea ${number} in words`, grain: '', after: '' });
const grid = (effort, difference) => ({
  ...hearing,
  picture: {
    scene: 'grid',
    effortAxis: 'Effort',
    differenceAxis: 'Difference',
    corners: ['Quicker wins', 'Big and worth it', 'Small extras', 'Not now'],
    inPlay: { idea: { said: [idea(4)], chosen: false }, lens: 'Delia', icon: 'apron' },
    discs: [
      { number: 4, effort, difference, inPlay: true, chosen: false },
      { number: 2, effort: 90, difference: 10, inPlay: false, chosen: false },
    ],
  },
});
const cause = (mattersMost) => ({
  ...hearing,
  picture: {
    scene: 'whyTree',
    theme: { kind: hearing.picture.card.kind, number: 1, name: 'Gates', soThat: '', statements: 3 },
    causes: [{ letter: 'A', text: 'The key is lost.', mattersMost, causes: [] }],
  },
});
/** The first cause and so many under it. */
const causesUnder = (count) => {
  const view = cause(false);
  const under = Array.from({ length: count }, (_, at) => ({
    letter: 'BCDE'[at],
    text: 'Nobody has a second one.',
    mattersMost: false,
    causes: [],
  }));
  const causes = view.picture.causes.map((one) => ({ ...one, causes: under }));
  return { ...view, picture: { ...view.picture, causes } };
};
const heard = (count) => ({ ...hearing, picture: { ...hearing.picture, heard: count, of: 40 } });
const place = (at, called, votes) => ({
  place: at,
  level: false,
  called,
  joined: [],
  kind: null,
  name: `The idea that is called ${called}`,
  votes,
});
const vote = (places, toCome) => ({
  ...hearing,
  picture: {
    scene: 'voteResult',
    on: 'ideas',
    people: 24,
    votedBy: 'dots',
    toCome,
    settled: false,
    places,
  },
});

/** A wall that shows these views one after the other, each when it is asked to. */
async function wallOf(motion) {
  let socket;
  let seq = 0;
  const page = await wall.openOwn({ motion, push: (line) => (socket = line) });
  await page.waitForFunction(() => document.querySelector('main') !== null);
  await page.waitForTimeout(200);
  await page.evaluate(note);
  return {
    page,
    send: (view) => socket.send(push((seq += 1), view)),
    raw: (message) => socket.send(message),
    /** All that has moved since this was asked last: what it was, and for how many milliseconds. */
    moved: async (wait = 700) => {
      await page.waitForTimeout(wait);
      return page.evaluate(() => window.moved.splice(0).filter((one) => !one.endsWith(' 0')));
    },
  };
}

/** Runs in the page: notes each animation once, in every frame. */
function note() {
  window.moved = [];
  const known = new WeakSet();
  const look = () => {
    for (const one of document.getAnimations()) {
      if (known.has(one)) continue;
      known.add(one);
      const target = one.effect.target;
      const part = target.closest('.mark') ? 'mark' : target.tagName.toLowerCase();
      const of = target.classList.contains('turn') ? 'turn' : part;
      window.moved.push(`${of} ${one.effect.getComputedTiming().duration}`);
    }
    requestAnimationFrame(look);
  };
  look();
}

test('what changes on the wall moves as long as people need to follow it', async () => {
  const { page, send, moved } = await wallOf('no-preference');
  const shown = (words) => page.getByText(words).waitFor();
  send(grid(20, 20));
  await shown('Idea 4 in words');
  await moved();
  send(grid(60, 80));
  assert.deepEqual(await moved(), ['li 140'], 'a disc is nudged, and nothing else moves');

  send(cause(false));
  await shown('The key is lost.');
  assert.deepEqual(await moved(), ['turn 320', 'turn 320'], 'the old picture goes, the new comes');
  assert.equal(await page.locator('.turn').count(), 1, 'the old picture is gone');
  send(cause(true));
  assert.deepEqual(await moved(), ['mark 420', 'mark 420'], 'the ring and its key are drawn');
  send({ ...cause(true), scheme: 'dark' });
  assert.deepEqual(await moved(), [], 'and not again');

  send(causesUnder(2));
  await moved();
  send(causesUnder(3));
  const grown = new Set(await moved());
  assert.deepEqual(grown, new Set(['li 220', 'div 220']), 'its lines move with the cards');

  send(heard(3));
  await shown('The garden gate is open again.');
  await moved();
  send(heard(4));
  assert.deepEqual(await moved(), ['div 220'], 'a heard card goes to its stroke');
  assert.equal(await page.locator('.going').count(), 0, 'and is gone');
  send(heard(3));
  assert.deepEqual(await moved(), [], 'nothing goes there that was not heard');

  send(vote([place(2, '7', 3)], 1));
  await shown('The idea that is called 7');
  await moved();
  const row = page.getByText('The idea that is called 7');
  const before = await row.boundingBox();
  send(vote([place(1, '9', 5), place(2, '7', 3)], 0));
  assert.deepEqual(
    new Set(await moved()),
    new Set(['li 220']),
    'places make room for a better one',
  );
  const after = await row.boundingBox();
  assert.ok(after.y > before.y + 20);

  send({ ...hearing, picture: { scene: 'blank' } });
  await page.waitForFunction(() => document.querySelector('.frame.blank'));
  const blanked = await page.evaluate(
    () => getComputedStyle(document.querySelector('.stage')).visibility,
  );
  assert.equal(blanked, 'hidden', 'the wall is blanked at once');
  await page.close();
});

test('nothing moves for people who asked for less movement', async () => {
  const { page, send, moved } = await wallOf('reduce');
  for (const view of [
    hearing,
    grid(20, 20),
    grid(60, 80),
    cause(false),
    cause(true),
    causesUnder(2),
    causesUnder(3),
    heard(3),
    heard(4),
    vote([place(2, '7', 3)], 1),
    vote([place(1, '9', 5), place(2, '7', 3)], 0),
  ]) {
    send(view);
    const { scene } = view.picture;
    await page.locator(`.frame[data-scene=${scene}]`).waitFor();
    assert.deepEqual(await moved(150), [], scene);
    assert.equal(await page.locator('.turn').count(), 1);
  }
  await page.close();
});

test('no error, cursor, dialog, menu or running total is ever on the wall', async () => {
  const { page, send, raw } = await wallOf('reduce');
  send(vote([place(2, '7', 3)], 2));
  await page.getByText('The idea that is called 7').waitFor();
  const said = await page.locator('main').innerText();
  assert.match(said, /2 places still to come/);
  assert.doesNotMatch(said, /people|dots|votes/, 'no total while places are still to come');

  const look = () =>
    page.evaluate(() => {
      const all = Array.from(document.querySelectorAll('main, main *'));
      return {
        cursors: [...new Set(all.map((one) => getComputedStyle(one).cursor))],
        popups: document.querySelectorAll(
          'dialog, [role=alert], [role=dialog], [role=menu], [role=tooltip], [title], [popover]',
        ).length,
        controls: document.querySelectorAll('button, a, input, select, textarea, [tabindex]')
          .length,
        selection: String(getSelection()),
      };
    });
  const clean = { cursors: ['none'], popups: 0, controls: 0, selection: '' };
  assert.deepEqual(await look(), clean);

  let asked = 0;
  page.on('dialog', (dialog) => {
    asked += 1;
    void dialog.dismiss();
  });
  await page.mouse.move(400, 300);
  await page.mouse.click(400, 300, { button: 'right' });
  await page.mouse.dblclick(500, 300);
  for (const key of ['F3', 'Control+f', 'Control+p', 'F1', 'ContextMenu', 'Tab']) {
    await page.keyboard.press(key);
  }
  const menu = await page.evaluate(() => {
    const event = new MouseEvent('contextmenu', { bubbles: true, cancelable: true });
    document.querySelector('main').dispatchEvent(event);
    return event.defaultPrevented;
  });
  assert.ok(menu, 'no menu comes');
  assert.deepEqual(await look(), clean);

  for (const bad of ['', 'not json', '{}', '{"error":"Something went wrong"}', '[1]']) raw(bad);
  await page.waitForTimeout(300);
  const after = await page.locator('main').innerText();
  assert.doesNotMatch(after, /wrong|error|undefined|null|NaN|object/i);
  assert.deepEqual({ ...(await look()), selection: '' }, clean);
  assert.equal(asked, 0);
  await page.close();
});
