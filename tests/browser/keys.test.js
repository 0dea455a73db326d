// One keyboard map, complete and true; one finder for everything; and a presenter's remote.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Hands } from './support/hands.js';
import { openHeard, violations, wallSays } from './support/heard.js';
import { everyScreen, practise } from './support/stages.js';

let heard, desk, wall, hands;

before(async () => {
  heard = await openHeard({ ready: Hands.ready });
  ({ desk, wall } = heard);
  hands = new Hands(desk);
  await practise(desk);
});

after(async () => {
  await heard?.close();
});

const dialog = (name) => desk.getByRole('dialog', { name });
const blank = async () => /^(The wall|Practice|\s)*$/.test(await wall.locator('main').innerText());

async function find(words) {
  await hands.press('Control+k');
  await hands.type(words);
  return desk.getByRole('dialog', { name: 'Find' }).getByRole('option');
}

/** In the page: the caps and the shortcuts that stand on the screen, and those of the open dialog. */
function keysSeen() {
  const shown = (element) => element.getClientRects().length > 0;
  const behind = (element) => !element.closest('dialog');
  const screen = [...document.querySelectorAll('kbd')].filter(
    (each) => behind(each) && shown(each),
  );
  const pressed = [...document.querySelectorAll('[aria-keyshortcuts]')]
    .filter((each) => behind(each) && shown(each))
    .flatMap((each) => each.getAttribute('aria-keyshortcuts').split(' '));
  const lines = [...document.querySelectorAll('dialog[open] [data-keys]')];
  return {
    caps: screen.map((each) => each.textContent.trim()),
    pressed: pressed.map((each) => each.replace('Control', 'Ctrl')),
    listed: lines.flatMap((line) => line.dataset.keys.split(' ')),
  };
}

const SIGNS = {
  '↑': 'ArrowUp',
  '↓': 'ArrowDown',
  '←': 'ArrowLeft',
  '→': 'ArrowRight',
  '⌫': 'Backspace',
  Esc: 'Escape',
  'Page down': 'PageDown',
  'Page up': 'PageUp',
};

test('every key that stands on a screen is in the list of all keys', async () => {
  const untold = [];
  await everyScreen(desk, async (screen) => {
    await desk.evaluate(() => document.getElementById('sheet').focus());
    await desk.keyboard.press('Shift+?');
    await dialog('All keys').locator('[data-keys]').first().waitFor();
    const { caps, pressed, listed } = await desk.evaluate(keysSeen);
    const parts = new Set(listed.flatMap((key) => key.split(/\+(?!$)/)));
    for (const cap of caps.flatMap((each) => (SIGNS[each] ? [each] : each.split(' ')))) {
      // '1…9' stands for its first figure; a theme of two figures is typed with two keys.
      const names = /^\d/.test(cap) ? [...cap.split('…')[0]] : [SIGNS[cap] ?? cap];
      if (!names.every((name) => parts.has(name))) untold.push(`${screen}: cap ${cap}`);
    }
    for (const key of pressed) if (!listed.includes(key)) untold.push(`${screen}: shortcut ${key}`);
    assert.ok(
      listed.includes('F8') && listed.includes('Ctrl+K'),
      `${screen}: everywhere is listed`,
    );
    await desk.keyboard.press('Escape');
  });
  assert.deepEqual(untold, []);
});

test('the list and the finder have no axe violation', async () => {
  await desk.keyboard.press('Alt+3');
  await desk.evaluate(() => document.getElementById('sheet').focus());
  await hands.press('Shift+?');
  assert.deepEqual(await violations(desk), [], 'all keys');
  await hands.press('Escape');
  await find('theme');
  assert.deepEqual(await violations(desk), [], 'find');
  await hands.press('Escape');
});

test('keys of one character can be turned off, and that stays', async () => {
  await desk.keyboard.press('Alt+3');
  await hands.press('Shift+?');
  await hands.tabTo(/^Keys of one letter/);
  await hands.press('Space');
  const { listed } = await desk.evaluate(keysSeen);
  assert.deepEqual(
    listed.filter((key) => key.length === 1),
    [],
    'none is listed',
  );
  await hands.press('Escape');
  await desk.reload();
  await desk.getByText('Practice', { exact: true }).first().waitFor();
  await desk.keyboard.press('Shift+?');
  await desk.keyboard.press('w');
  await desk.waitForTimeout(300);
  assert.equal(await dialog('All keys').count(), 0);
  assert.ok(await blank(), 'w did nothing');
  await hands.press('F8', 'F8');
  await find('all keys');
  await hands.press('Enter');
  await hands.tabTo(/^Keys of one letter/);
  await hands.press('Space', 'Escape');
});

test('a presenter’s remote goes on and back, and blanks', async () => {
  await desk.keyboard.press('Alt+4');
  await (await find('result')).first().waitFor();
  await hands.press('Enter');
  await hands.press('w');
  await wallSays(wall, 'What matters most');
  await hands.press('.');
  await desk.waitForTimeout(300);
  assert.ok(await blank(), 'the full stop blanks');
  await hands.press('.');
  await wallSays(wall, 'What matters most');
});

test('F8 and F9 work while somebody types, with Shift too', async () => {
  await desk.keyboard.press('Alt+2');
  await (await find('type in')).first().waitFor();
  await hands.press('Enter');
  await hands.tabTo(/^What somebody says/);
  await hands.type('Nobody w');
  const panel = desk.getByRole('complementary', { name: 'The wall' });
  await hands.press('F8');
  await panel.getByText('blank', { exact: true }).waitFor();
  assert.ok(await blank());
  await hands.press('F8');
  await wallSays(wall, 'What matters most');
  await hands.press('Shift+F8');
  await panel.getByText('‘Slow down’', { exact: true }).first().waitFor();
  await panel.getByRole('button', { name: 'Slow down', pressed: true }).waitFor();
  await panel.getByText(/^Behind it: the result/).waitFor();
  await hands.press('Shift+F9');
  await panel.getByRole('button', { name: 'A question', pressed: true }).waitFor();
  await hands.press('Shift+F9');
  await wallSays(wall, 'What matters most');
  await hands.press('F9');
  await panel.getByRole('button', { name: 'Hold', pressed: true }).waitFor();
  await panel.getByText(/held/).first().waitFor();
  await hands.press('F9');
  assert.equal((await hands.focus()).name, 'What somebody says: Working', 'the cursor stays');
  await hands.press('Control+a', 'Delete');
});

test('Enter on a page where things are typed in opens the field for the next one', async () => {
  const pages = [
    ['Alt+2', 'Type in'],
    ['Alt+5', null],
    ['Alt+6', 'In place'],
    ['Alt+6', 'Ideas'],
  ];
  for (const [stage, part] of pages) {
    await hands.press(stage);
    if (part) await desk.locator('#sheet').getByRole('button', { name: part, exact: true }).click();
    await desk.locator('#sheet').focus();
    await hands.press('Enter');
    // What is typed next goes into a field; as keys it would show things on the wall.
    await desk.locator(':is(input, textarea):focus').waitFor({ timeout: 5_000 });
    await hands.press('Escape');
  }
});

test('the finder finds by number, by name, by words and by what to do', async () => {
  for (const [typed, first] of [
    ['43', /^Card 43/],
    ['card 12', /^Card 12/],
    ['theme 3', /Theme 3/],
    ['idea 4', /^Idea 4/],
    ['cause g', /^Cause G/],
    ['success', /^Identify success|^Show success/],
    ['theme board', /^Theme board/],
    ['blank', /^(Blank the wall|Bring the wall back)/],
    ['undo', /^Undo/],
    ['practise', /^Practise with an example/],
    ['save the action plan', /^Save the action plan/],
    ['welcome wall', /^Show the welcome/],
    ['slow', /^Show ‘Slow down’/],
  ]) {
    const options = await find(typed);
    await options.first().waitFor();
    const name = (await options.first().innerText()).replace(/\s+/g, ' ');
    assert.match(name, first, `'${typed}'`);
    const field = desk.getByRole('combobox');
    const active = await field.getAttribute('aria-activedescendant');
    assert.equal(await options.first().getAttribute('id'), active, 'the first line is active');
    await hands.press('Escape');
  }
});

test('Enter goes there, and Escape brings the focus back', async () => {
  await hands.press('Alt+1');
  await hands.tabTo('The team');
  await find('43');
  await hands.said();
  await hands.press('ArrowDown', 'ArrowUp', 'Escape');
  assert.equal((await hands.focus()).name, 'The team');
  await find('43');
  await desk.waitForTimeout(100);
  assert.deepEqual((await hands.said()).slice(-1), ['2 found.']);
  await hands.press('Enter');
  await desk.locator('[data-card="43"]').first().waitFor();
  assert.match((await hands.focus()).name, /Card 43/);
  await find('zebra crossing');
  await desk.getByText('Nothing found').first().waitFor();
  await hands.press('Escape');
});

test('practising from the finder asks whether to go on with the example that is there', async () => {
  await hands.press('Alt+3');
  await find('practise');
  await hands.press('Enter');
  const asked = dialog('Start it afresh?');
  await asked.getByRole('button', { name: 'Carry on with it' }).click();
  await asked.waitFor({ state: 'detached' });
  await desk.getByRole('navigation', { name: 'Parts of this stage' }).waitFor();
});

test('a scene is shown from anywhere', async () => {
  await find('show ways of working');
  await hands.press('Enter');
  await wallSays(wall, 'One person talks at a time');
  await hands.press('Alt+6');
  await find('theme 1');
  // The three themes of this number come first, one of each kind; then their scenes.
  await hands.press('ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter');
  await wall.locator('[data-scene="theme"]').waitFor();
});

test('the console stays quiet', () => {
  assert.deepEqual(desk.troubles, []);
  assert.deepEqual(wall.troubles, []);
});
