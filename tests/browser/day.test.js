// The day as it goes, the timer, and what to say: nothing advances by itself, the wall follows, and all
// of it is reached with keys alone. The desk's clock stands still until the test moves it on.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { asked } from './support/document.js';
import { openHeard, violations, wallSays } from './support/heard.js';

let heard, desk, wall;
/** What the desk's clock says. It begins with the host's, which stamps the timer. */
let at = Date.now();

/** Where it is ten in the morning now: late in the evening the day would end while it is tried. */
function tenInTheMorning() {
  const ahead = Math.max(-12, 10 - new Date(at).getUTCHours());
  // These names say it the other way round.
  return `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

before(async () => {
  heard = await openHeard();
  ({ desk, wall } = heard);
  await desk.clock.setFixedTime(at);
  await desk.getByRole('button', { name: /Practise with an example/ }).click();
  await desk.getByText('Practice', { exact: true }).first().waitFor();
  const change = { field: 'timeZone', value: tenInTheMorning() };
  await asked(desk, 'editWorkshop', { change });
});

after(async () => {
  await heard?.close();
});

const button = (name, within = desk) => within.getByRole('button', { name });
const line = () => button(/^Open the day/, desk.getByRole('complementary'));
const panel = () => desk.getByRole('region', { name: 'The day' });
const saying = () => desk.getByRole('region', { name: 'What to say and do' });
const card = () => desk.getByRole('complementary').getByRole('heading', { name: 'Say' });

/** The desk's clock goes on by these minutes. */
const pass = (minutes) => desk.clock.setFixedTime((at += minutes * 60_000));

/** Whether the focus is in the region of this name. */
const focusIn = (name) =>
  desk.getByRole('region', { name }).evaluate((region) => region.contains(document.activeElement));

/** Goes on with Tab until what has the focus is called so. */
async function tabTo(name) {
  const focused = () => desk.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  for (let n = 0; n < 20; n += 1) {
    if ((await focused()).startsWith(name)) return;
    await desk.keyboard.press('Tab');
  }
  assert.fail(`Tab does not come to '${name}'`);
}

/** Waits until the line at the foot of the side says so. */
const lineSays = (words) => line().filter({ hasText: words }).waitFor();

const now = () => panel().getByRole('region', { name: 'Now' });

async function timerShown(...words) {
  await wall.locator('[data-scene="timer"]').waitFor();
  await wallSays(wall, ...words);
}

/** A part of the day, and one thing of its menu. */
const part = (title) => panel().getByRole('listitem').filter({ hasText: title });
async function pick(title, what) {
  await button(`More about ${title}`, part(title)).click();
  await desk.getByRole('menuitem', { name: what }).click();
}

async function nothingFound(screen) {
  assert.deepEqual(await violations(desk), [], `axe on ${screen}`);
}

const WELCOME = 'Welcome and ways of working';

test('away from its dates no day runs, and the day opens with one press', async () => {
  await lineSays('No day of the workshop today');
  await desk.keyboard.press('Shift+F1');
  await panel().waitFor();
  const focused = await desk.evaluate(() => document.activeElement?.textContent);
  assert.equal(focused?.trim(), 'The day');
  await nothingFound('the day');
  await desk.keyboard.press('Escape');
  await panel().waitFor({ state: 'detached' });
});

test('a timer for anything is a scene of its own', async () => {
  await desk.keyboard.press('Alt+1');
  await button(/Show the welcome/).waitFor();
  await desk.keyboard.press('w');
  await wallSays(wall, 'Hallowby');
  await line().click();
  await panel().getByRole('textbox', { name: 'What for' }).fill('Tea');
  await panel().getByRole('textbox', { name: 'What for' }).press('Enter');
  await lineSays('Tea: 10 minutes left');
  assert.equal(await focusIn('A timer'), true, 'the focus goes on to the timer');
  await button('Show it on the wall', panel()).click();
  await timerShown('Tea', '10');
  await nothingFound('the day with a timer');
  assert.deepEqual(await violations(wall), [], 'axe on the timer');
  await button('Five more minutes', panel().getByRole('region', { name: 'A timer' })).click();
  await panel().getByText('minutes left of 15').waitFor();
  await wallSays(wall, '15');
  await button('Stop the timer', panel()).click();
  await wall.locator('[data-scene="welcome"]').waitFor();
  await desk.keyboard.press('Escape');
});

test('each way to think has its own time', async () => {
  await desk.keyboard.press('Alt+6');
  await desk
    .getByRole('navigation', { name: 'Parts of this stage' })
    .getByRole('button', { name: 'Ideas' })
    .click();
  await button('Start a timer for Delia, 10 minutes').click();
  await lineSays('Delia: 10 minutes left');
  await button('10 min left').click();
  await desk.getByRole('menuitem', { name: 'Show it on the wall' }).click();
  await timerShown('Delia', '10');
  await button('10 min left').click();
  await desk.getByRole('menuitem', { name: 'Stop the timer' }).click();
  await button('Start a timer for Delia, 10 minutes').waitFor();
  await nothingFound('ideas with their times');
});

test('a part that is begun counts down, and nothing advances by itself', async () => {
  await line().click();
  await pick(WELCOME, 'Start now');
  await lineSays(`Now ${WELCOME}`);
  await lineSays('40 minutes left of 40');
  await pass(3);
  await lineSays('37 minutes left of 40');
  await button('Five more minutes', now()).click();
  await lineSays('42 minutes left of 45');
  await nothingFound('the day while it runs');
});

test("the wall's now and next follows the minute", async () => {
  await button('Show now and next', panel()).click();
  await wallSays(wall, WELCOME, '42', 'Warm-up');
  await pass(2);
  await wallSays(wall, '40');
});

test('skip and move say what they do to the end', async () => {
  await panel()
    .getByText(/minutes behind|minutes ahead|On time/)
    .waitFor();
  const end = async () => /ends at (\d\d:\d\d)/.exec(await panel().innerText())?.[1];
  const before = await end();
  await pick('Warm-up', 'Skip it');
  await part('Warm-up').filter({ hasText: 'Skipped' }).waitFor();
  await button('Start: Hear everything', panel()).waitFor();
  assert.notEqual(await end(), before);
  await pick('Warm-up', 'Take it in again');
  await button('Start: Warm-up', panel()).waitFor();
  await pick('Warm-up', 'Move to day 2');
  await part('Warm-up').waitFor({ state: 'detached' });
  await panel().getByRole('radio', { name: 'Day 2' }).check();
  await part('Warm-up').waitFor();
  await desk.keyboard.press('Escape');
  await panel().waitFor({ state: 'detached' });
  await desk.keyboard.press('Control+z');
});

test('time that is up says so, and the part stays', async () => {
  await pass(45);
  await lineSays('Time is up. Carry on if the room needs it.');
  await wallSays(wall, 'Time is up', 'Carry on if the room needs it');
  await pass(120);
  await lineSays(`Now ${WELCOME}`);
  await desk.keyboard.press('Shift+F1');
  await panel().waitFor();
  await tabTo('Start: Warm-up');
  await desk.keyboard.press('Enter');
  await lineSays('Now Warm-up');
  await lineSays('20 minutes left of 20');
});

test('the agenda knows it too', async () => {
  await button('Change the agenda', panel()).click();
  await desk
    .getByText(/^Done\. Began at/)
    .first()
    .waitFor();
  await desk.getByText(/^Now\. Began at/).waitFor();
  await nothingFound('the agenda of a day that runs');
});

test('the sound is off until somebody asks for it, and stays on this computer', async () => {
  await desk.evaluate(() => {
    const { AudioContext } = window;
    window.tones = 0;
    window.AudioContext = class extends AudioContext {
      createOscillator() {
        window.tones += 1;
        return super.createOscillator();
      }
    };
  });
  const tones = () => desk.evaluate(() => window.tones);
  await line().click();
  await button('Start: Hear everything', now()).click();
  await lineSays('45 minutes left of 45');
  await pass(46);
  await lineSays('Time is up');
  assert.equal(await tones(), 0);
  await panel().getByLabel('A soft tone when time is up').check();
  assert.equal(await tones(), 1);
  await button('Start: Break', now()).click();
  await lineSays('15 minutes left of 15');
  await pass(16);
  await lineSays('Time is up');
  assert.equal(await tones(), 2);
  await desk.keyboard.press('Escape');
});

test('the cue card says the step, and keeps the words of the moment', async () => {
  await desk.keyboard.press('Alt+3');
  const parts = desk.getByRole('navigation', { name: 'Parts of this stage' });
  await parts.getByRole('button', { name: 'Theme board' }).click();
  const side = desk.getByRole('complementary');
  await side.getByText('“I will read a card. Which others are like it?”').waitFor();
  await parts.getByRole('button', { name: 'Hear', exact: true }).click();
  await side.getByText(/“We have heard every card/).waitFor();
  await card().waitFor();
});

test('the whole step opens with F1, is changed in place, and our words come back', async () => {
  await desk.keyboard.press('F1');
  await saying().waitFor();
  await nothingFound('what to say');
  await saying().getByRole('radio', { name: 'I know it well' }).check();
  await saying().getByText('“Just listen for now.”').waitFor();
  await button(/Change: Say/, saying()).press('Enter');
  await desk.keyboard.press('Control+a');
  await desk.keyboard.type('Put your pens down.');
  await desk.keyboard.press('Escape');
  await saying().getByText('Your words').waitFor();
  await desk.getByRole('complementary').getByText('“Put your pens down.”').waitFor();
  await desk
    .getByRole('complementary')
    .getByText(/“We have heard every card/)
    .waitFor();
  await nothingFound('what to say in own words');
  await button('Back to our words', saying()).click();
  await saying().getByText('Your words').waitFor({ state: 'detached' });
  await saying().getByText('“Just listen for now.”').waitFor();
});

test('every step can be read, whatever screen is open', async () => {
  const steps = saying().getByRole('combobox', { name: 'Step' });
  assert.equal(await steps.locator('option').count(), 22);
  await steps.selectOption({ label: 'Warm-up' });
  await saying()
    .getByText(/thrown away|Nothing is kept/)
    .first()
    .waitFor();
  await desk.keyboard.press('F1');
  await saying().waitFor({ state: 'detached' });
});

test('on a small laptop the day and the words stay in reach', async () => {
  await desk.setViewportSize({ width: 1100, height: 700 });
  await line().click();
  await panel().waitFor();
  await nothingFound('the day on a small laptop');
  await desk.keyboard.press('F1');
  await saying()
    .getByText(/“We have heard every card/)
    .waitFor();
  const shown = await desk.getByRole('button', { name: /Show/ }).first().boundingBox();
  assert.ok(shown && shown.x + shown.width <= 1100, 'Show is in the window');
  await desk.keyboard.press('Escape');
});

test('the console stays quiet', () => {
  assert.deepEqual(desk.troubles, []);
  assert.deepEqual(wall.troubles, []);
});
