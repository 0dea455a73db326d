// Windows' high contrast: what is chosen, what has the focus, the kinds and the pen keep their meaning.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openHeard, violations } from './support/heard.js';
import { everyScreen, practise } from './support/stages.js';

let heard, desk;

before(async () => {
  heard = await openHeard();
  desk = heard.desk;
  await practise(desk);
  await desk.emulateMedia({ forcedColors: 'active' });
});

after(async () => {
  await heard?.close();
});

/** In the page: the colours of the system, and of what is looked for. */
function look(selector) {
  const colour = (name) => {
    const probe = document.createElement('span');
    probe.style.cssText = `forced-color-adjust: none; color: ${name}`;
    document.body.append(probe);
    const found = getComputedStyle(probe).color;
    probe.remove();
    return found;
  };
  const of = [...document.querySelectorAll(selector)].filter((one) => one.getClientRects().length);
  return {
    highlight: colour('Highlight'),
    text: colour('CanvasText'),
    found: of.map((one) => {
      const style = getComputedStyle(one);
      const { backgroundColor, outlineColor, fill, stroke } = style;
      // A card's number has its mark round the whole card.
      const around = getComputedStyle(one, '::after').outlineStyle;
      const outlineStyle = style.outlineStyle === 'none' ? around : style.outlineStyle;
      return {
        name: one.textContent.trim(),
        backgroundColor,
        outlineColor,
        outlineStyle,
        fill,
        stroke,
      };
    }),
  };
}

test('what is chosen has the system’s own colour, on every screen', async () => {
  const plain = [];
  await everyScreen(desk, async (screen) => {
    const { highlight, found } = await desk.evaluate(
      look,
      '.desk :is([aria-pressed="true"], [aria-current="page"], [aria-current="true"])',
    );
    assert.ok(found.length > 0, `${screen}: something is chosen`);
    for (const one of found) {
      if (one.backgroundColor !== highlight) plain.push(`${screen}: ${one.name}`);
    }
  });
  assert.deepEqual(plain, []);
});

test('the focus has a mark that does not need a shadow', async () => {
  await desk.keyboard.press('Alt+3');
  for (let n = 0; n < 20; n += 1) {
    await desk.keyboard.press('Tab');
    const { found } = await desk.evaluate(look, ':focus-visible');
    for (const one of found)
      assert.notEqual(one.outlineStyle, 'none', `${one.name} has an outline`);
  }
});

test('the pen is drawn in the system’s ink', async () => {
  await desk.keyboard.press('Alt+3');
  const { text, found } = await desk.evaluate(look, '.rail .tick path');
  assert.ok(found.length > 3, 'the stages that are done have ticks');
  for (const { fill, stroke } of found) {
    assert.ok(fill === text || stroke === text, `a tick is ${fill} and ${stroke}, not ${text}`);
  }
});

test('axe finds nothing in high contrast', async () => {
  await desk.keyboard.press('Alt+6');
  await desk.locator('main h1').first().waitFor();
  assert.deepEqual(await violations(desk), []);
});
