// The real app, both windows: a workshop is made and sorted, the app is killed, and it is all there.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { dataFolder, openApp, startApp, windowManager } from './support/app.js';
import { until } from './support/driver.js';

const TITLE = 'Getting out and about';
const BUS = 'The bus never comes on Sundays';
const PHONE = 'Nobody rings me back';
const THEME = 'I wait and nobody comes';
const ENTER = '\uE007';
const F8 = '\uE038';
const F11 = '\uE03B';

/** Whatever the page has under this name: a button by its words or its label. */
const button = (page, words, within = 'body') =>
  page.find(
    `The button '${words}'`,
    (words, within) =>
      Array.from(document.querySelectorAll(`${within} button`)).find(
        (button) =>
          button.checkVisibility() &&
          (button.getAttribute('aria-label') ?? button.innerText).trim().startsWith(words),
      ),
    words,
    within,
  );

const press = async (page, words, within) => page.click(await button(page, words, within));

/** Goes to a stage by the rail. */
const stage = async (page, name) =>
  page.click(
    await page.find(
      `The stage ${name}`,
      (name) =>
        Array.from(document.querySelectorAll('nav button')).find((button) =>
          button.innerText.includes(name),
        ),
      name,
    ),
  );

/** The middle of an element, in CSS pixels of its window. */
const middle = (page, selector) =>
  until(selector, () =>
    page.run((selector) => {
      const element = document.querySelector(selector);
      element?.scrollIntoView({ block: 'nearest' });
      const box = element?.getBoundingClientRect();
      return box && box.width > 0 ? [box.x + box.width / 2, box.y + box.height / 2] : null;
    }, selector),
  );

const reads = (what, text, ask) =>
  until(`'${text}' on the ${what}`, async () => (await ask()).includes(text));

describe('the app', () => {
  let manager;
  let folder;
  let app;

  before(async () => {
    manager = await windowManager();
    folder = await dataFolder();
    app = await openApp(folder.path);
  });
  after(async () => {
    await app?.closed();
    await folder.remove();
    manager.stop();
  });

  it('opens with the home screen, and a blank wall', async () => {
    await reads('desk', 'Your workshops', () => app.deskText());
    await reads('desk', 'No workshops here yet.', () => app.deskText());
    assert.doesNotMatch(await app.deskText(), /not saved|lost touch/i);
    assert.equal((await app.wallText()).trim(), '');
  });

  it('makes a workshop and takes what is typed in', async () => {
    const desk = await app.desk();
    await press(desk, 'Start a new workshop');
    const field = await desk.find('The field', () => document.querySelector('dialog[open] input'));
    await desk.type(field, TITLE);
    await press(desk, 'Start', 'dialog[open]');
    await press(desk, 'Not now', 'dialog[open]');
    await reads('desk', TITLE, () => app.deskText());
    await stage(desk, 'Collect');
    await press(desk, 'Type in');
    const words = () =>
      desk.find('The field for words', () => document.querySelector('#sheet textarea'));
    await desk.type(await words(), `${BUS}${ENTER}`);
    await reads('desk', `${BUS}`, () => app.deskText());
    await desk.type(await words(), `${PHONE}${ENTER}`);
    const cards = await until('Two cards', async () => {
      const { document } = await app.ask('snapshot');
      return document.statements.length === 2 ? document.statements : null;
    });
    assert.deepEqual(cards.map((card) => card.words).toSorted(), [PHONE, BUS]);
  });

  it('moves a statement into a theme by hand', async () => {
    const { document } = await app.ask('snapshot');
    const card = document.statements.find((card) => card.words === BUS);
    await app.ask('addTheme', { kind: card.kind, name: THEME, statements: [] });
    const [theme] = (await app.ask('snapshot')).document.themes;
    const desk = await app.desk();
    await stage(desk, 'Theme');
    await press(desk, 'Theme board');
    await press(desk, 'Working', '#sheet');
    const from = await middle(desk, `[data-id="${card.id}"] .words`);
    const to = await middle(desk, `[data-place="theme ${theme.id}"]`);
    await desk.drag(from, to);
    const moved = await until('The card in its theme', async () => {
      const { document } = await app.ask('snapshot');
      return document.statements.find((card) => card.theme === theme.id);
    });
    assert.equal(moved.words, BUS);
  });

  it('shows on the wall window what the desk shows', async () => {
    const desk = await app.desk();
    await press(desk, 'Show the themes', 'aside');
    await reads('wall', THEME, () => app.wallText());
    const { document } = await app.ask('snapshot');
    await app.ask('showOnWall', {
      show: { scene: 'theme', theme: document.themes[0].id },
    });
    await reads('wall', BUS, () => app.wallText());
    assert.ok(!(await app.wallText()).includes(PHONE), 'a card of no theme is on the wall');
  });

  it('hears on the desk a key that is pressed on the wall, also while a field is typed in', async () => {
    const wall = await app.wall();
    await wall.press(F8);
    await reads('desk', 'The wall is blank', () => app.deskText());
    await until('A blank wall', async () => (await app.wallText()).trim() === '');
    const desk = await app.desk();
    await desk.run(() => document.querySelector('#sheet input')?.focus());
    await app.wall();
    await wall.press('b');
    await reads('wall', BUS, () => app.wallText());
  });

  it('makes the wall full-screen by F11, and a window again', async () => {
    const wall = await app.wall();
    const fills = () =>
      wall.run(() => innerWidth === screen.width && innerHeight === screen.height);
    assert.equal(await fills(), false);
    await wall.press(F11);
    await until('A wall that fills the display', fills);
    await wall.press(F11);
    await until('A wall in a window', async () => !(await fills()));
  });

  it('refuses the wall every request, to the host and to the system', async () => {
    const wall = await app.wall();
    const tries = {
      call: { request: { id: '1', cmd: 'snapshot', args: {} } },
      open_wall: {},
      'plugin:dialog|open': { options: {} },
    };
    for (const [command, args] of Object.entries(tries)) {
      const said = await wall.run(
        (command, args) =>
          window.__TAURI_INTERNALS__.invoke(command, args).then(
            () => 'done',
            (refusal) => String(refusal),
          ),
        command,
        args,
      );
      assert.match(said, /not allowed/i, command);
    }
  });

  it('comes back with all of it after it was killed, and with a blank wall', async () => {
    const before = await app.ask('snapshot');
    await app.killed();
    app = await openApp(folder.path);
    const desk = await app.desk();
    await reads('desk', TITLE, () => app.deskText());
    await press(desk, TITLE);
    await button(desk, 'Documents');
    const { document } = await app.ask('snapshot');
    assert.deepEqual(document.statements, before.document.statements);
    assert.deepEqual(document.themes, before.document.themes);
    // The stage, its part and the kind are those of before.
    await reads('desk', THEME, () => app.deskText());
    assert.equal((await app.wallText()).trim(), '');
  });

  it('ends when the desk is closed, and leaves its file whole', async () => {
    app.closeDesk();
    await until('The end of the app', () => !app.isRunning());
    const left = readdirSync(folder.path);
    assert.equal(left.filter((name) => name.endsWith('.heard')).length, 1);
    assert.deepEqual(
      left.filter((name) => name.endsWith('-wal') || name.endsWith('-shm')),
      [],
    );
  });
});

describe('the app, started with a file', () => {
  let folder;

  before(async () => {
    folder = await dataFolder();
  });
  after(() => folder.remove());

  it('opens it where it lies', async () => {
    const first = await openApp(join(folder.path, 'elsewhere'));
    await first.ask('newWorkshop', { title: TITLE });
    const file = join(folder.path, 'copy.heard');
    await first.ask('saveCopy', { path: file });
    await first.closed();
    const app = await openApp(join(folder.path, 'data'), [file]);
    try {
      await reads('desk', TITLE, () => app.deskText());
      await app.ask('addRoomNote', { kind: 'hopes', text: 'Cake' });
    } finally {
      await app.killed();
    }
    const again = await openApp(join(folder.path, 'data'), [file]);
    try {
      const { document } = await again.ask('snapshot');
      assert.ok(document.roomNotes.some((note) => note.text === 'Cake'));
    } finally {
      await again.closed();
    }
  });

  it('says on the desk why a file cannot be opened', async () => {
    const file = join(folder.path, 'holiday.heard');
    await writeFile(file, 'This is a picture of a beach.');
    const app = await openApp(join(folder.path, 'data'), [file]);
    try {
      await reads('desk', 'Your workshops', () => app.deskText());
      await reads('desk', 'is not a Heard workshop', () => app.deskText());
    } finally {
      await app.closed();
    }
  });
});

// A driver needs pages that keep their storage; without one they keep nothing, and are loaded in another way.
describe('the app as people start it, with no driver', () => {
  it('loads the desk and the wall', async () => {
    const folder = await dataFolder();
    const app = startApp(folder.path);
    try {
      await until('Both pages', () => ['desk', 'wall'].every((page) => app.hears(page)));
    } finally {
      await app.ended();
      await folder.remove();
    }
  });
});
