// Twice as large: the browser's zoom, larger words alone, and a small laptop. Nothing is wider than the
// window, everything can be reached and seen, and Show and Blank are always there.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Hands } from './support/hands.js';
import { openHeard } from './support/heard.js';
import { everyScreen, practise } from './support/stages.js';

let heard, desk, hands;

before(async () => {
  heard = await openHeard({ ready: Hands.ready });
  desk = heard.desk;
  hands = new Hands(desk);
  await practise(desk);
});

after(async () => {
  await heard?.close();
});

// With HEARD_PICTURES=FOLDER every screen in every room is pictured there, to be looked at.

/** How much room there is: the window in CSS pixels, and the size of words in percent. */
const ROOMS = [
  { name: 'a small laptop', size: [1280, 720], words: 100 },
  { name: 'zoom 200 % on 1440 x 900', size: [720, 450], words: 100 },
  { name: 'zoom 200 % on 1280 x 720', size: [640, 360], words: 100 },
  { name: 'words at 200 %', size: [1440, 900], words: 200 },
];

/** In the page: what is wider than its place, and whether Show and Blank can be pressed. */
function fits() {
  const wrong = [];
  if (document.documentElement.scrollWidth > innerWidth) {
    wrong.push(`the page is ${document.documentElement.scrollWidth - innerWidth} px too wide`);
  }
  const page = document.querySelector('#sheet > .page');
  if (page && page.scrollWidth > page.clientWidth + 1) {
    const out = [...page.querySelectorAll('*')].find(
      (each) => each.getBoundingClientRect().right > page.getBoundingClientRect().right + 1,
    );
    wrong.push(
      `the sheet is ${page.scrollWidth - page.clientWidth} px too wide: ${out?.outerHTML.slice(0, 100)}`,
    );
  }
  const drive = [...document.querySelectorAll('aside .buttons > button')].slice(0, 2);
  for (const button of drive) {
    const box = button.getBoundingClientRect();
    const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    if (!button.contains(hit)) wrong.push(`${button.textContent.trim()} cannot be pressed`);
  }
  if (drive.length < 2) wrong.push('Show or Blank is missing');
  return wrong;
}

/** Steps through everything that takes the focus, at most so many, and gathers what cannot be seen. */
async function tour(most) {
  const wrong = [];
  await desk.evaluate(() => document.getElementById('sheet')?.focus());
  for (let n = 0; n < most; n += 1) {
    await desk.keyboard.press('Tab');
    await hands.settle(false);
    const focus = await hands.focus();
    if (focus.name === 'nothing') break;
    if (focus.wrong) wrong.push(focus.wrong);
  }
  return wrong;
}

for (const { name, size, words } of ROOMS) {
  test(`${name}: every screen`, async () => {
    await desk.setViewportSize({ width: size[0], height: size[1] });
    await desk.evaluate((percent) => {
      document.documentElement.style.fontSize = `${percent}%`;
    }, words);
    const wrong = [];
    await everyScreen(desk, async (screen) => {
      await desk.waitForTimeout(50);
      if (process.env.HEARD_PICTURES) {
        const file = `${size.join('x')}-${words}-${screen.replace(/\W+/g, '-')}.png`;
        await desk.screenshot({ path: `${process.env.HEARD_PICTURES}/${file}` });
      }
      for (const each of [...(await desk.evaluate(fits)), ...(await tour(25))]) {
        wrong.push(`${screen}: ${each}`);
      }
    });
    assert.deepEqual(wrong, []);
  });
}

test('the console stays quiet', () => {
  assert.deepEqual(desk.troubles, []);
});
