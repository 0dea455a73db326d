// Looking after what people said: somebody goes for good, words go at the end, a workshop is destroyed; with the
// keyboard alone.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { documentOf } from './support/document.js';
import { openHeard, violations } from './support/heard.js';
import { practise } from './support/stages.js';

let heard;

before(async () => {
  heard = await openHeard();
  await practise(heard.desk);
});

after(async () => {
  await heard?.close();
});

const PICTURES = process.env.PICTURES;

/** Keeps a picture for somebody to look at. */
async function picture(desk, name) {
  if (PICTURES) await desk.screenshot({ path: `${PICTURES}/${name}.png` });
}

const button = (of, name) => of.getByRole('button', { name });
const dialog = (desk) => desk.getByRole('dialog');

async function part(desk, number, name) {
  await desk.keyboard.press(`Alt+${number}`);
  const parts = desk.getByRole('navigation', { name: 'Parts of this stage' });
  await button(parts, name).focus();
  await desk.keyboard.press('Enter');
}

/** Comes to a thing and presses it, as somebody without a mouse does. */
async function press(thing) {
  await thing.focus();
  await thing.page().keyboard.press('Enter');
}

test('somebody who asks to go is removed for good, after a look at what changes', async () => {
  const { desk } = heard;
  const before = await documentOf(desk);
  const { person } = before.statements.find((card) => card.person && card.theme);
  const { code } = before.people.find((row) => row.id === person);
  const cards = before.statements.filter((card) => card.person === person);
  await part(desk, 1, /^People’s words/);
  await press(button(desk, 'Find the person'));
  await desk.getByRole('searchbox', { name: /^Find a person/ }).fill(code.toString());
  await press(button(desk, `Person ${code}: more`));
  await press(button(desk, 'Remove for good'));
  await dialog(desk)
    .getByText(/cards? would go, and/)
    .waitFor();
  assert.deepEqual(await violations(desk), [], 'axe on what would go');
  await picture(desk, 'erase');
  await desk.keyboard.press('Escape');
  assert.equal((await documentOf(desk)).statements.length, before.statements.length);
  await press(button(desk, 'Remove for good'));
  await press(button(dialog(desk), /^Remove \d+ cards? for good/));
  await desk.getByText(`Person ${code} is gone`).first().waitFor();
  const then = await documentOf(desk);
  assert.equal(then.statements.length, before.statements.length - cards.length);
  assert.equal(then.people.length, before.people.length - 1);
});

test('the page says who opened the door, and what can be done', async () => {
  const { desk } = heard;
  await part(desk, 1, /^People’s words/);
  await desk.getByText(/^Took somebody out, with \d+ cards?$/).waitFor();
  assert.deepEqual(await violations(desk), [], 'axe on the page');
  await picture(desk, 'page');
  await desk.getByLabel('People’s words are erased by').fill('2026-01-31');
  await desk.getByText(/were to go by Saturday 31 January 2026/).waitFor();
  await part(desk, 1, /^The team/);
  await press(button(desk, 'Look after them'));
  await desk.getByText(/^Took somebody out/).waitFor();
});

test('what cannot be taken back asks for the title', async () => {
  const { desk } = heard;
  const { title } = (await documentOf(desk)).workshop[0];
  await press(button(desk, 'Finish and tidy up'));
  const typed = dialog(desk).getByRole('textbox');
  await typed.fill('Another');
  assert.equal(
    await button(dialog(desk), 'Finish and tidy up').getAttribute('aria-disabled'),
    'true',
  );
  assert.deepEqual(await violations(desk), [], 'axe on the question');
  await picture(desk, 'finish');
  await typed.fill(title);
  await desk.keyboard.press('Enter');
  await desk
    .getByText(/The results stay/)
    .first()
    .waitFor();
  const then = await documentOf(desk);
  assert.ok(then.statements.length > 0 && then.themes.length > 0);
  assert.ok(then.statements.every((card) => card.words === ''));
  await picture(desk, 'tidied');
  await part(desk, 3, /^Theme board/);
  await picture(desk, 'board');
  await part(desk, 1, /^People’s words/);
  await press(button(desk, 'Destroy it'));
  await dialog(desk).getByRole('textbox').fill(title);
  await desk.keyboard.press('Enter');
  await desk.getByText('The workshop is gone.').first().waitFor();
  await picture(desk, 'home');
});
