// The focus is never nowhere while one screen gives way to another, on a slow computer too.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Hands } from './support/hands.js';
import { openHeard } from './support/heard.js';

/** How many times slower than this computer; how many workshops are begun. */
const SLOWER = 6;
const TURNS = 8;

let heard, desk, hands;

/** In the page: counts the frames, and the moments between two tasks, at which nothing had the focus. */
function watch() {
  window.focusLost = 0;
  const look = () => {
    if (document.activeElement === document.body) window.focusLost += 1;
  };
  const atFrame = () => {
    look();
    requestAnimationFrame(atFrame);
  };
  const atTask = () => {
    look();
    setTimeout(atTask);
  };
  atFrame();
  atTask();
}

before(async () => {
  heard = await openHeard({ ready: Hands.ready });
  ({ desk } = heard);
  hands = new Hands(desk);
  const page = await desk.context().newCDPSession(desk);
  await page.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await desk.evaluate(watch);
});

after(async () => {
  await heard?.close();
});

const lost = () => desk.evaluate(() => window.focusLost);
const forget = () => desk.evaluate(() => (window.focusLost = 0));

test('a new workshop has the focus at once, each time', async () => {
  for (let turn = 1; turn <= TURNS; turn += 1) {
    await hands.push(/^Start a new workshop/);
    await hands.type(`Workshop ${turn}`);
    await hands.press('Enter');
    await hands.tabTo('Not now. Start without it');
    await forget();
    await hands.press('Enter');
    await desk.getByText('Focus question').first().waitFor();
    const focus = await hands.look('the workshop is made');
    assert.equal(focus.name, 'Prepare', `turn ${turn}`);
    assert.equal(await lost(), 0, `moments without focus, turn ${turn}`);
    await hands.push(/^Heard. Your workshops/, { back: true });
    await desk.getByText('Start a new workshop').first().waitFor();
  }
});

test('every stage has the focus at once, from wherever its key was pressed', async () => {
  await hands.push('Carry on');
  await desk.getByText('Focus question').first().waitFor();
  for (const place of ['#sheet', '.bar button', '.side button:not([disabled])']) {
    for (let stage = 1; stage <= 8; stage += 1) {
      await desk.evaluate((name) => document.querySelector(name).focus(), place);
      await forget();
      const focus = await hands.press(`Alt+${stage}`);
      assert.equal(focus.role, 'main', `stage ${stage} from ${place}: ${focus.name}`);
      assert.equal(await lost(), 0, `moments without focus, stage ${stage} from ${place}`);
    }
  }
});
