// Stage 3 by hand: hearing, cards like one, tables in the room, and names from people's own words.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { documentOf } from './support/document.js';
import { openHeard, root, violations } from './support/heard.js';

const NO_BUS = 'No bus goes home after the club';

let heard, desk;

before(async () => {
  heard = await openHeard();
  ({ desk } = heard);
});

after(async () => {
  await heard?.close();
});

const button = (name) => desk.getByRole('button', { name });
const press = (...keys) =>
  keys.reduce((done, key) => done.then(() => desk.keyboard.press(key)), Promise.resolve());
const part = (name) =>
  desk
    .getByRole('navigation', { name: 'Parts of this stage' })
    .getByRole('button', { name, exact: true })
    .click();
const saved = () => desk.getByRole('status').filter({ hasText: 'Saved' }).first().waitFor();
const focused = () => desk.evaluate(() => document.activeElement?.tagName);

/** The numbers on the cards of this part of the page. */
const numbers = (within) =>
  within.locator('[data-card]').evaluateAll((cards) => cards.map((card) => card.dataset.card));

async function noViolation(screen) {
  assert.deepEqual(await violations(desk), [], `axe on ${screen}`);
}

test('36 cards come in', async () => {
  await button(/^Start a new workshop/).click();
  await desk.keyboard.type('Getting about in Larkfield');
  await press('Enter');
  await button('Not now. Start without it').click();
  await desk.getByRole('heading', { name: 'Prepare' }).first().waitFor();
  await press('Alt+2');
  const chosen = desk.waitForEvent('filechooser');
  await button(/Choose a file/).click();
  await (await chosen).setFiles(join(root, 'tests/fixtures/questionnaire.csv'));
  for (const question of [/shown in the room/, /quoted afterwards/]) {
    await desk.getByRole('group', { name: question }).getByLabel('Yes').check();
  }
  await button(/^Make 36 cards/).click();
  await desk.getByRole('heading', { name: '36 cards are made' }).waitFor();
  // One more that says the same as others with other words.
  await part('Type in');
  await press('Control+2');
  await desk.keyboard.type(NO_BUS);
  await press('Enter');
  await desk.getByText(NO_BUS).first().waitFor();
  await press('Alt+3');
  await button(/^Not working/).click();
});

test('a card like another is offered, never moved by itself', async () => {
  await part('Theme board');
  const looked = desk.locator('.left article').first();
  for (let turn = 0; turn < 10; turn += 1) {
    if ((await looked.innerText()).includes('The bus stops at six')) break;
    await press('ArrowDown');
  }
  const placed = desk.locator('[data-theme] [data-card]');
  const offered = desk.locator('[data-offered]');
  const dialog = desk.getByRole('dialog');
  await press('l');
  await offered.getByText('The bus stops at six').waitFor();
  const number = await offered.getAttribute('data-offered');
  await noViolation('like this one');
  // After its twin comes what shares words with it, before all others; none comes twice.
  const said = [];
  const all = [];
  while ((await offered.count()) > 0) {
    const now = await offered.getAttribute('data-offered');
    all.push(now);
    said.push(await offered.innerText());
    await press('Space');
    await desk.locator(`[data-offered="${now}"]`).waitFor({ state: 'detached' });
    await offered.or(dialog.getByText('No more cards are like it.')).first().waitFor();
  }
  assert.ok(said[1]?.includes(NO_BUS), said.join(' | '));
  assert.equal(new Set(all).size, all.length, `each once: ${all}`);
  const { statements } = await documentOf(desk);
  const twins = statements.filter(({ words }) => words.startsWith('The bus stops at six'));
  const own = twins.map((twin) => twin.number.toString()).find((each) => each !== number);
  assert.ok(own && !all.includes(own), 'never the card itself');
  await press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  assert.equal(await placed.count(), 0, 'passing moves nothing');
  await press('l');
  await offered.waitFor();
  await press('Enter');
  await desk.locator(`[data-theme="1"] [data-card="${number}"]`).waitFor();
  assert.equal(await placed.count(), 2, 'the two made a theme');
  await press('Escape');
  await dialog.waitFor({ state: 'hidden' });
});

test('hearing can be shuffled, and the card that is read stays', async () => {
  await part('Hear');
  const now = desk.locator('.now [data-card]');
  const before = await now.getAttribute('data-card');
  const order = await numbers(desk.locator('.lists'));
  await button('Order of the cards').click();
  await desk.getByRole('menuitem', { name: 'Shuffle them' }).click();
  await desk.getByRole('heading', { name: /^Next, shuffled/ }).waitFor();
  assert.equal(await now.getAttribute('data-card'), before);
  assert.notDeepEqual(await numbers(desk.locator('.lists')), order);
  await button('Order of the cards').click();
  await desk.getByRole('menuitem', { name: 'By number' }).click();
  await desk.getByRole('heading', { name: /^Next, by number/ }).waitFor();
  assert.deepEqual(await numbers(desk.locator('.lists')), order);
});

test('who reads aloud is named on the desk', async () => {
  await button('Who reads?').click();
  await desk.keyboard.type('Pat');
  await press('Enter');
  await button(/Pat reads/).waitFor();
  assert.equal(await focused(), 'BUTTON');
  await noViolation('hear');
});

test("'this belongs with' works from anywhere on the page", async () => {
  const list = await numbers(desk.locator('.lists'));
  const places = [
    () => desk.evaluate(() => document.getElementById('sheet').focus()),
    () => desk.locator('.lists button.number').first().focus(),
    () => button(/^Come back to it/).focus(),
  ];
  const field = desk.getByRole('textbox', { name: 'Belongs with card' });
  for (const [at, focus] of places.entries()) {
    const own = await desk.locator('.now [data-card]').getAttribute('data-card');
    const { statements } = await documentOf(desk);
    const themeOf = (card) => statements.find(({ number }) => number === Number(card)).theme;
    const apart = (card) => themeOf(card) === null || themeOf(card) !== themeOf(own);
    const wanted = list.find((card) => card !== own && apart(card));
    await focus();
    await desk.keyboard.type(wanted);
    assert.equal(await field.inputValue(), wanted, `typed at place ${at}`);
    await press('Enter');
    await desk
      .getByText(/^In theme \d/)
      .first()
      .waitFor();
    assert.equal(await focused(), 'MAIN', 'the page has the focus again');
    await press('Space');
    await desk.locator(`.now [data-card="${own}"]`).waitFor({ state: 'detached' });
  }
});

test("what 'this belongs with' was refused is not lost", async () => {
  const field = desk.getByRole('textbox', { name: 'Belongs with card' });
  const own = await desk.locator('.now [data-card]').getAttribute('data-card');
  const wanted = (await numbers(desk.locator('.lists'))).find((number) => number !== own);
  const err = { code: 'io', message: 'The computer could not write the file.', params: {} };
  await desk.route('**/api/call', (route) => {
    const { id, cmd } = route.request().postDataJSON();
    if (!['moveStatements', 'addTheme'].includes(cmd)) return route.continue();
    return route.fulfill({ json: { re: id, err } });
  });
  try {
    await desk.keyboard.type(wanted);
    await press('Enter');
    await desk.getByText(err.message).first().waitFor();
  } finally {
    await desk.unroute('**/api/call');
  }
  assert.equal(await field.inputValue(), wanted, 'the number stands there again');
  assert.equal(await focused(), 'INPUT', 'and can be sent again');
  await press('Enter');
  await desk
    .getByText(/^In theme \d/)
    .first()
    .waitFor();
  assert.equal(await field.inputValue(), '');
});

test('pressing a name renames, and people’s own words can begin it', async () => {
  const sentence = 'I have to tell my story again to each new person';
  await part('Theme board');
  const find = async () =>
    (await documentOf(desk)).statements.find(({ words }) => words === sentence);
  const card = await find();
  if (card.theme === null) {
    await desk.locator('.left').locator(`[data-card="${card.number}"]`).first().click();
    await desk.locator('.left article').first().getByText(sentence).waitFor();
    await press('n');
    await saved();
    await desk.locator('[data-theme]').locator(`[data-card="${card.number}"]`).waitFor();
  }
  const theme = desk.locator(`[data-theme-id="${(await find()).theme}"]`);
  await theme.locator('h3 button').click();
  const name = desk.getByRole('textbox', { name: 'Name of the theme' });
  assert.equal(await name.inputValue(), 'I ');
  const own = theme.locator('.name li button');
  const themes = await desk.locator('[data-theme]').count();
  assert.equal(await own.first().innerText(), sentence, 'their own words');
  await press('Tab', 'Enter');
  await name.and(desk.locator(':focus')).waitFor();
  assert.equal(await name.inputValue(), sentence);
  await name.fill('I need a bus on Sundays');
  await press('Enter');
  await theme.getByText('I need a bus on Sundays').waitFor();
  // Keys of one letter meant the words, not the board.
  assert.equal(await desk.locator('[data-theme]').count(), themes);
  await noViolation('theme board');
});

test('tables get cards, and tell what goes together', async () => {
  await part('Tables');
  await button(/^Working/).click();
  await desk.getByRole('textbox', { name: 'How many tables?' }).fill('2');
  await press('Tab');
  await noViolation('share out');
  // Eight tables are one step: one undo takes all cards back.
  const share = button(/^Share out \d+ cards/);
  await desk.getByRole('textbox', { name: 'How many tables?' }).fill('8');
  await press('Tab');
  await share.click();
  await button(/^Table 8 \d to place/).waitFor();
  await press('Control+z');
  await share.waitFor();
  await desk.getByRole('textbox', { name: 'How many tables?' }).fill('2');
  await press('Tab');
  await share.click();
  const first = desk.getByRole('list', { name: 'Cards of table 1' });
  await first.waitFor();
  const cards = await numbers(first);
  const [one, other, third] = cards;
  await noViolation('tables');
  await desk.evaluate(() => document.getElementById('sheet').focus());
  await desk.keyboard.type(`${one} ${other}`);
  await desk.getByText(`Cards ${one} and ${other} go together.`).waitFor();
  await press('Enter');
  await desk
    .getByText(/made a new theme/)
    .first()
    .waitFor();
  await saved();
  await desk.getByRole('button', { name: `Table 1 ${cards.length - 2} to place` }).waitFor();
  await desk.keyboard.type(`${one} ${third}`);
  await desk.getByText(new RegExp(`Placed already: ${one} \\(theme \\d+\\)`)).waitFor();
  await press('Enter');
  await button(`Add card ${third}`).waitFor({ state: 'detached' });
  await press('Escape', 'ArrowRight');
  await desk.getByRole('list', { name: 'Cards of table 2' }).waitFor();
});
