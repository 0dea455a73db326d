// A computer with a keychain can remember what opens a workshop. A browser has none: here one stands in for it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openHeard, violations } from './support/heard.js';

const WORDS = 'teapot gravel nineteen walrus';
const NAME = 'Northbridge, October';
const BOX = 'Remember it on this computer';
const PICTURES = process.env.PICTURES;

let heard;
let desk;
/** What the stand-in keeps, and what it was asked. */
const keychain = { offered: true, remembered: false, asked: [] };

before(async () => {
  heard = await openHeard({
    ready: (context) =>
      context.route('**/api/call', async (route) => {
        const { id, cmd, args } = route.request().postDataJSON();
        const answers = ['remembering', 'rememberKey', 'forgetKey'];
        if (!keychain.offered || !answers.includes(cmd)) return route.continue();
        keychain.asked.push({ cmd, args });
        if (cmd !== 'remembering') keychain.remembered = cmd === 'rememberKey';
        const { offered, remembered } = keychain;
        return route.fulfill({ json: { re: id, ok: { offered, remembered } } });
      }),
  });
  desk = heard.desk;
});

after(async () => {
  assert.deepEqual(desk.troubles, []);
  await heard?.close();
});

const button = (name) => desk.getByRole('button', { name });
const field = (name) => desk.getByRole('textbox', { name, exact: true });
const box = () => desk.getByRole('checkbox', { name: BOX });
const keys = () => keychain.asked.filter(({ cmd }) => cmd === 'rememberKey');

async function fine(screen) {
  assert.deepEqual(await violations(desk), [], `axe on ${screen}`);
  if (PICTURES) await desk.screenshot({ path: `${PICTURES}/${screen}.png` });
}

async function home() {
  await button(/^Heard. Your workshops/).click();
  await button('Close it').click();
  await button(new RegExp(`${NAME}.*It has a passphrase`)).click();
  await field('Passphrase').fill(WORDS);
}

test('a new workshop is remembered only where its box is ticked', async () => {
  await button(/^Start a new workshop/).click();
  await field('What is it about?').or(desk.getByRole('textbox')).first().fill('Days out');
  await desk.keyboard.press('Enter');
  await box().waitFor();
  assert.equal(await box().isChecked(), false);
  await fine('remember-new');
  await field('Choose a passphrase').fill(WORDS);
  await desk.getByText('Strong. Hard to guess.').first().waitFor();
  await field('The same once more').fill(WORDS);
  await field('Its name in the list').fill(NAME);
  await button('Start with it').click();
  await desk.getByText('Recovery page for').first().waitFor();
  assert.deepEqual(keys(), []);
});

test('the box is on the page that asks, and not ticked; then the workshop is remembered', async () => {
  await home();
  await box().waitFor();
  assert.equal(await box().isChecked(), false);
  await fine('remember-unlock');
  await button('Open').click();
  await button('Documents').waitFor();
  assert.deepEqual(keys(), []);
  await home();
  await box().check({ force: true });
  await button('Open').click();
  await button('Documents').waitFor();
  await desk.waitForFunction(() => true);
  assert.deepEqual(
    keys().map(({ args }) => args),
    [{ key: { passphrase: WORDS } }],
  );
});

test('it can be forgotten, and a lock offers no box', async () => {
  await button('Help').click();
  await button('A passphrase').click();
  await desk.getByText('This computer remembers it.').first().waitFor();
  await fine('remember-forget');
  await button('Forget it on this computer').click();
  await desk.getByText('It is gone from this computer.').first().waitFor();
  await button('Forget it on this computer').waitFor({ state: 'detached' });
  assert.equal(keychain.remembered, false);
  await desk.keyboard.press('F4');
  await desk.getByText('Or use the recovery code').waitFor();
  assert.equal(await box().count(), 0);
  await field('Passphrase').fill(WORDS);
  await button('Open').click();
  await button('Documents').waitFor();
});

test('a browser, which has no keychain, says nothing of it', async () => {
  keychain.offered = false;
  await home();
  await button('Open').waitFor();
  assert.equal(await box().count(), 0);
  await button('Open').click();
  await button('Documents').waitFor();
});
