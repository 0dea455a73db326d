// The whole workshop by keyboard alone, from new to the exported plan. After every key the focus is
// somewhere, can be seen, and each change was said aloud once.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Hands } from './support/hands.js';
import { openHeard, root, wallSays } from './support/heard.js';

let heard, desk, wall, hands;

before(async () => {
  heard = await openHeard({ ready: Hands.ready });
  ({ desk, wall } = heard);
  hands = new Hands(desk);
});

after(async () => {
  await heard?.close();
});

/** One sentence was said since, and it is this one. */
async function saidOnce(wanted = /./) {
  await desk.waitForTimeout(60);
  const said = await hands.said();
  assert.equal(said.length, 1, `said: ${said.join(' | ') || 'nothing'}`);
  assert.match(said[0], wanted);
}

/** Words that were typed were heard as they were typed: saving them says nothing. */
async function saidNothing() {
  await desk.waitForTimeout(60);
  assert.deepEqual(await hands.said(), []);
}

/** One stretch of the way; where one stretch fails, those after it cannot be walked. */
let broken = false;

function stretch(name, walk) {
  test(name, async (t) => {
    if (broken) {
      t.skip('the way there is broken');
      return;
    }
    broken = true;
    await walk();
    broken = false;
  });
}

const seen = (text) => desk.getByText(text).first().waitFor();

/** Finds by words and goes there: Control K, the words, Enter. */
async function find(words) {
  await hands.press('Control+k');
  await hands.type(words);
  await hands.press('Enter');
  await hands.said();
}

stretch('a new workshop gets its name and its question', async () => {
  await seen('Start a new workshop');
  await hands.push(/^Start a new workshop/);
  await hands.type('Getting about in Larkfield');
  await hands.press('Enter');
  await seen('Focus question');
  await hands.tabTo(/^Focus question/);
  await hands.said();
  await hands.type('What would help us get about?');
  await hands.press('Tab');
  await saidNothing();
});

stretch('a questionnaire becomes cards, and names are pointed at', async () => {
  await hands.press('Alt+2');
  const chosen = desk.waitForEvent('filechooser');
  await hands.tabTo(/Choose a file/);
  await desk.keyboard.press('Enter');
  await (await chosen).setFiles(join(root, 'tests/fixtures/questionnaire.csv'));
  await seen('10 people answered');
  await hands.look('the file was read');
  const asked = () =>
    desk.evaluate(() => document.activeElement.closest('fieldset, [role="radiogroup"]')?.innerText);
  for (const question of [/shown in the room/, /quoted afterwards/]) {
    await hands.tabTo('Yes', { role: 'radio' });
    assert.match(await asked(), question);
    await hands.press('Space');
    await hands.press('Tab');
  }
  await hands.said();
  await hands.push('Make 36 cards');
  await seen('36 cards are made');
  await hands.look('the cards are made');
  assert.match((await hands.said()).at(-1), /36 cards are made/);
  await hands.push(/check the words/i);
  await seen('looks like');
  await hands.said();
  await hands.tabTo(/^Hide/);
  await hands.press('Enter');
  await saidOnce();
});

stretch('a statement typed in the room has its number at once', async () => {
  await find('type in');
  await hands.tabTo(/What somebody says/);
  await hands.type('The driver waits until I sit');
  await hands.said();
  await hands.press('Enter');
  await saidOnce(/37/);
});

stretch('a card is heard on the wall', async () => {
  await find('hear');
  await hands.press('w');
  await wallSays(wall, '0 of');
  await saidOnce(/^On the wall: card \d/);
  await hands.press('Space');
  await wallSays(wall, '1 of');
  await saidOnce();
  await hands.press('PageDown');
  await wallSays(wall, '2 of');
  await hands.press('PageUp');
});

stretch('cards go into themes', async () => {
  await find('theme board');
  await hands.push(/^Not working/);
  await hands.said();
  await hands.press('n');
  await seen('Name it');
  await saidOnce();
  await hands.press('r');
  await hands.type('cannot get home after six.');
  await hands.press('Enter');
  await saidOnce();
  const count = (n) => desk.getByRole('region', { name: `six.. ${n} card` }).waitFor();
  await hands.press('ArrowDown');
  await hands.said();
  await hands.press('1');
  await count(2);
  await saidOnce(/theme 1/);
  await hands.press('m');
  await hands.press('1');
  await count(3);
  await hands.press('n');
  await desk.locator('[data-theme="2"]').waitFor();
  await hands.press('w');
  await wallSays(wall, 'I cannot get home after six.');
});

stretch('a step is taken back, and brought again', async () => {
  await hands.said();
  await hands.press('Control+z');
  await desk.locator('[data-theme="2"]').waitFor({ state: 'detached' });
  await saidOnce();
  await hands.press('Control+Shift+z');
  await desk.locator('[data-theme="2"]').waitFor();
  await saidOnce();
});

stretch('the room asks why', async () => {
  await find('why is this happening');
  await hands.push('Add the first cause');
  await hands.said();
  await hands.type('The last bus is at six');
  await hands.press('Enter');
  await saidOnce();
  await hands.type('Nobody asked us');
  await hands.press('Escape');
  await hands.press('ArrowUp');
  await hands.said();
  await hands.press('r');
  await desk.getByRole('button', { name: /bus is at six. Matters most/ }).waitFor();
  await saidOnce();
  await hands.press('w');
  await wallSays(wall, 'The last bus is at six');
});

stretch('the vote', async () => {
  await find('vote');
  await hands.tabTo(/People voting/);
  await hands.press('Control+a');
  await hands.type('10');
  await hands.push('Begin the vote');
  await seen('0 of 30 dots counted');
  await hands.tabTo(/dots for theme 1/);
  await hands.type('27');
  await hands.press('Enter');
  await seen('27 of 30 dots counted');
  await hands.said();
  await hands.press('Control+Enter');
  await seen('What matters most to us');
  await hands.look('the vote is closed');
  await saidOnce();
  await hands.press('w');
  await wallSays(wall, 'still to come');
  await saidOnce(/result/);
  await hands.press('Enter');
  await saidOnce(/^Place 2/);
  await hands.press('PageDown');
  await wallSays(wall, '27', 'I cannot get home after six.');
  await saidOnce(/^Place 1/);
});

stretch('success is pictured', async () => {
  await hands.press('Alt+5');
  await hands.tabTo(/^Success 1/);
  await hands.said();
  await hands.type('I stay until the club ends');
  await hands.press('Enter');
  await saidOnce();
  await hands.press('Escape', 'w');
  await wallSays(wall, 'I stay until the club ends');
});

stretch('ideas come through the lenses', async () => {
  await find('ideas');
  await hands.tabTo(/^Idea 1, Delia/);
  await hands.said();
  await hands.type('A later bus on club nights');
  await hands.press('Enter');
  await saidOnce();
  await hands.press('Tab');
  await hands.type('Neighbours share a car home');
  await hands.press('Enter', 'Escape', 'w');
  await wallSays(wall, 'A later bus on club nights', 'Neighbours share a car home');
});

stretch('each idea is played onto the grid', async () => {
  await find('grid');
  await desk.getByRole('region', { name: 'Idea 1' }).waitFor();
  await hands.press('w');
  await wallSays(wall, 'A later bus on club nights', 'Where does it go?');
  await hands.said();
  await hands.press('ArrowUp', 'ArrowUp', 'Shift+ArrowLeft');
  await hands.press('Enter');
  await desk.getByRole('region', { name: 'Idea 2' }).waitFor();
  await hands.press('Enter');
  await seen('2 of 2 placed');
  await hands.look('all ideas are placed');
});

stretch('the room chooses, and promises', async () => {
  await hands.push('Go on to choose');
  await hands.said();
  await hands.push('Choose idea 1');
  await saidOnce();
  await hands.push('Go on to the action plans');
  await hands.push('Add a plan for idea 1');
  await hands.push('Name the cause', { back: true });
  await hands.press('Enter');
  await seen('Cause A');
  await hands.tabTo(/^First step/);
  await hands.said();
  await hands.type('Ring the bus company');
  await hands.press('Tab');
  await saidOnce();
  await hands.tabTo(/^By when/);
  await hands.type('05112026');
  await hands.tabTo(/^What it needs/);
  await hands.type('Two letters and a driver');
  await hands.press('Tab');
  await hands.push('Sign up');
  await hands.type('Ana');
  await hands.press('Enter');
  await hands.press('Escape');
  await hands.press('Escape');
  await hands.press('w');
  await wallSays(wall, 'A later bus on club nights', 'Ring the bus company');
});

stretch('the action plan is printed', async () => {
  const download = desk.waitForEvent('download');
  await find('save the action plan');
  const path = await (await download).path();
  const text = execFileSync('pdftotext', ['-layout', path, '-']).toString('utf8');
  assert.match(text.replace(/\s+/g, ' '), /A later bus on club nights/);
  assert.match(text.replace(/\s+/g, ' '), /Ring the bus company/);
  await hands.look('the plan is saved');
});

stretch('the console stays quiet', () => {
  assert.deepEqual(desk.troubles, [], "the desk's console");
  assert.deepEqual(wall.troubles, [], "the wall's console");
});
