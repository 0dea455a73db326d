// The theme board with 300 cards: the three routes to move one or many, by mouse, finger and keyboard;
// every move is said once, and every card can be browsed.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { makeWorkshop } from '../bench/support/workshop.js';
import { Hands } from './support/hands.js';
import { openHeard } from './support/heard.js';

const COUNT = 300;
let workshop, heard, desk, hands;

before(async () => {
  workshop = await makeWorkshop(COUNT);
  heard = await openHeard({
    args: [workshop.file],
    desk: { hasTouch: true },
    ready: async (context) => {
      await Hands.ready(context);
      await context.addInitScript(() => {
        localStorage.setItem('heard.parts', '{"theme":"board"}');
        localStorage.setItem('heard.kind', 'notWorking');
      });
    },
  });
  desk = heard.desk;
  hands = new Hands(desk);
  await cardAt(COUNT).waitFor({ state: 'attached' });
});

after(async () => {
  await heard?.close();
  await workshop?.remove();
});

beforeEach(async () => {
  await desk.setViewportSize({ width: 1440, height: 900 });
  await desk.keyboard.press('Escape');
  await desk.locator('#sheet').focus();
});

const cardAt = (number) => desk.locator(`[data-card="${number}"]`);
const theme = (number) => desk.locator(`[data-theme="${number}"]`);
const list = () => desk.getByRole('list', { name: 'Cards to place' });
const left = () => desk.locator('.left');
const right = () => desk.locator('.scroll');

/** Milliseconds after the first words in which a second telling would come. */
const SECOND = 300;

/** All that is said aloud because something is done, without 'Saved' and the like. */
async function saidOf(act) {
  await hands.settle(false);
  await hands.said();
  await act();
  await desk.waitForFunction(() => window.heardSaid.some((words) => !/^Sav(ed|ing)/.test(words)));
  await desk.waitForTimeout(SECOND);
  return (await hands.said()).filter((words) => !/^Sav(ed|ing)/.test(words));
}

/** The theme in which a card stands; null where it stands in none. */
const standsIn = async (number) =>
  cardAt(number).evaluate((card) => card.closest('[data-theme]')?.dataset.theme ?? null);

async function standsThere(number, there) {
  await desk.waitForFunction(
    ([card, wanted]) =>
      (document.querySelector(`[data-card="${card}"]`)?.closest('[data-theme]')?.dataset.theme ??
        null) === wanted,
    [number, there === null ? null : `${there}`],
  );
  assert.equal(await cardAt(number).count(), 1, `card ${number} is on the board once`);
}

const middle = async (element) => {
  const { x, y, width, height } = await element.boundingBox();
  return { x: x + width / 2, y: y + Math.min(height / 2, 30) };
};

/** Presses on a card and draws it somewhere; leaves it in the hand. */
async function draw(element, to) {
  const from = await middle(element);
  await desk.mouse.move(from.x, from.y);
  await desk.mouse.down();
  await desk.mouse.move(to.x, to.y, { steps: 12 });
}

async function drag(element, to) {
  await draw(element, to);
  await desk.mouse.up();
}

/** The numbers of cards that wait and are in full sight in their list. */
const inSight = () =>
  list().evaluate((cards) => {
    const { bottom } = cards.closest('.left').getBoundingClientRect();
    return [...cards.querySelectorAll('[data-card]')]
      .filter((card) => card.getBoundingClientRect().bottom < bottom)
      .map((card) => Number(card.dataset.card));
  });

/** Brings the list itself into sight, so that several cards can be pressed. */
async function showList() {
  await left().evaluate((column) => {
    const cards = column.querySelector('[aria-label="Cards to place"]');
    column.scrollTop = cards.offsetTop - column.offsetTop;
  });
  await hands.settle(false);
  return inSight();
}

test('every card can be browsed by assistive technology', async () => {
  const session = await desk.context().newCDPSession(desk);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const numbers = nodes
    .filter((node) => !node.ignored && node.role?.value === 'button')
    .map((node) => /^Card (\d+), /.exec(node.name?.value ?? '')?.[1])
    .filter(Boolean);
  assert.equal(new Set(numbers).size, COUNT);
});

test('a drag moves one card, keeps the list where it was, and is said once', async () => {
  const [, , number] = await showList();
  const scrolled = await left().evaluate((column) => column.scrollTop);
  const said = await saidOf(async () => {
    await drag(cardAt(number), await middle(theme(2)));
    await standsThere(number, 2);
  });
  assert.deepEqual(said, ['Moved to theme 2. Undo with Control Z.']);
  assert.equal(await left().evaluate((column) => column.scrollTop), scrolled);
  await desk.keyboard.press('Control+z');
  await standsThere(number, null);
});

test('a card held near an edge scrolls the themes, and lands where it is dropped', async () => {
  await desk.setViewportSize({ width: 1280, height: 720 });
  await right().evaluate((themes) => themes.scrollTo(0, 0));
  const [number] = await showList();
  const { x, y, height } = await right().boundingBox();
  await draw(cardAt(number), { x: x + 60, y: y + height - 4 });
  await desk.waitForFunction(() => document.querySelector('.scroll').scrollTop > 200);
  await desk.mouse.move(x + 60, y + height / 2);
  const over = await desk.locator('[data-over]').getAttribute('data-theme');
  const said = await saidOf(async () => {
    await desk.mouse.up();
    await standsThere(number, over);
  });
  assert.deepEqual(said, [`Moved to theme ${over}. Undo with Control Z.`]);
});

test('Escape lets a held card go; outside a place it stays where it was', async () => {
  const [number] = await showList();
  await draw(cardAt(number), await middle(theme(1)));
  await desk.keyboard.press('Escape');
  await desk.mouse.up();
  assert.equal(await standsIn(number), null);
  await drag(cardAt(number), { x: 1300, y: 500 });
  assert.equal(await standsIn(number), null);
  assert.equal(await desk.locator('[data-ghost], [data-lifted]').count(), 0);
});

/** One finger: presses, rests for so many milliseconds, moves in steps, and lets go. */
async function finger(from, to, rest) {
  const session = await desk.context().newCDPSession(desk);
  const touch = (type, points) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  await touch('touchStart', [from]);
  await desk.waitForTimeout(rest);
  for (let n = 1; n <= 12; n += 1) {
    const part = n / 12;
    await touch('touchMove', [
      { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part },
    ]);
    await desk.waitForTimeout(16);
  }
  await touch('touchEnd', []);
  await session.detach();
}

test('a finger that rests on a card moves it; one that swipes scrolls', async () => {
  const [number] = await showList();
  const said = await saidOf(async () => {
    await finger(await middle(cardAt(number)), await middle(theme(1)), 450);
    await standsThere(number, 1);
  });
  assert.deepEqual(said, ['Moved to theme 1. Undo with Control Z.']);
  const [next] = await showList();
  const from = await middle(cardAt(next));
  const scrolled = await left().evaluate((column) => column.scrollTop);
  await finger({ x: from.x, y: from.y + 200 }, { x: from.x, y: from.y }, 0);
  await desk.waitForFunction(
    (before) => document.querySelector('.left').scrollTop > before + 50,
    scrolled,
  );
  assert.equal(await standsIn(next), null);
});

test('many at once: chosen with Control, dragged together', async () => {
  const [one, other] = await showList();
  await cardAt(one).click({ modifiers: ['Control'] });
  await cardAt(other).click({ modifiers: ['Control'] });
  const said = await saidOf(async () => {
    await drag(cardAt(other), await middle(theme(2)));
    await standsThere(one, 2);
    await standsThere(other, 2);
  });
  assert.deepEqual(said, ['2 cards moved to theme 2. Undo with Control Z.']);
});

test('many at once: cards clicked, then the place clicked', async () => {
  const [one, other] = await showList();
  const picked = await saidOf(() => cardAt(one).click());
  assert.deepEqual(picked, [`Card ${one} is in your hand. Choose a place.`]);
  const chosen = await saidOf(() => cardAt(other).click({ modifiers: ['Shift'] }));
  assert.deepEqual(chosen, ['2 cards chosen.']);
  const said = await saidOf(async () => {
    await desk.getByRole('button', { name: 'Put 2 cards into theme 3' }).click();
    await standsThere(one, 3);
    await standsThere(other, 3);
  });
  assert.deepEqual(said, ['2 cards moved to theme 3. Undo with Control Z.']);
});

test('many at once: by keyboard, and by the menu', async () => {
  const front = () => desk.locator('.left [data-card]').first().getAttribute('data-card');
  for (const route of ['key', 'menu']) {
    await desk.keyboard.press('ArrowDown');
    const one = await front();
    await desk.keyboard.press('x');
    await desk.keyboard.press('ArrowDown');
    await desk.keyboard.press('x');
    const said = await saidOf(async () => {
      if (route === 'key') await desk.keyboard.press('4');
      else {
        await desk.keyboard.press('m');
        await desk.getByRole('menuitem').nth(3).waitFor();
        await desk.keyboard.press('4');
      }
      await standsThere(one, 4);
    });
    assert.deepEqual(said, ['2 cards moved to theme 4. Undo with Control Z.'], route);
  }
});

test('many at once: by their numbers, which tell what is placed already', async () => {
  const waiting = await list()
    .locator('[data-card]')
    .evaluateAll((cards) => cards.slice(20, 23).map((card) => Number(card.dataset.card)));
  const [first, , last] = waiting;
  // Every second card stands in a theme from the beginning.
  const told = await saidOf(async () => {
    await desk.keyboard.press('f');
    await desk.keyboard.type(`${first}-${last} 9999`);
  });
  assert.match(told.at(-1), new RegExp(`Placed already: ${first + 1} in theme \\d+`));
  assert.match(told.at(-1), /not there: 9999/);
  await desk.getByRole('option', { name: 'Choose 5 cards' }).waitFor();
  await desk.keyboard.press('ArrowDown');
  const chosen = await saidOf(() => desk.keyboard.press('Enter'));
  assert.deepEqual(chosen, ['3 cards chosen.']);
  const said = await saidOf(async () => {
    await desk.keyboard.press('5');
    for (const number of waiting) await standsThere(number, 5);
  });
  assert.deepEqual(said, ['3 cards moved to theme 5. Undo with Control Z.']);
});

test('a theme is read in full beside the board, and another takes its place', async () => {
  const names = desk.getByRole('button', { name: /cards?: words$/ });
  const said = await saidOf(() => names.nth(0).click());
  const whole = (number) => desk.getByRole('region', { name: `Theme ${number} in full` });
  assert.match(said.join(), /^All of theme 1 is beside the board: \d+ cards\.$/);
  const count = await theme(1).locator('[data-id]').count();
  assert.equal(await whole(1).getByRole('listitem').count(), count);
  await names.nth(1).click();
  await whole(2).waitFor();
  assert.equal(await whole(1).count(), 0);
  await desk.keyboard.press('Escape');
  await whole(2).waitFor({ state: 'detached' });
});

test('the console stays quiet', () => {
  assert.deepEqual(desk.troubles, []);
});
