// The system's own web view draws otherwise than the browser: every part of every stage, with the
// practice workshop in it, fits into its sheet in the real window.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { dataFolder, openApp, windowManager } from './support/app.js';
import { until } from './support/driver.js';

const STAGES = [
  'Prepare',
  'Collect',
  'Theme',
  'Understand',
  'Identify success',
  'Plan',
  'Implement',
  'Review',
];

describe('every page of the practice workshop in the real window', () => {
  let manager;
  let folder;
  let app;
  let desk;

  before(async () => {
    manager = await windowManager();
    folder = await dataFolder();
    app = await openApp(folder.path);
    desk = await app.desk();
    await until('The example on the home screen', () => pressed('main button', 'Practise with'));
    await until('The practice workshop', () =>
      desk.run(() => !document.querySelector('#sheet').innerText.includes('Your workshops')),
    );
  });
  after(async () => {
    await app?.closed();
    await folder.remove();
    manager.stop();
  });

  /** Presses what begins with these words; false while it is not there. */
  const pressed = (selector, words) =>
    desk.run(
      (selector, words) => {
        const found = [...document.querySelectorAll(selector)].find(
          (one) => one.checkVisibility() && one.innerText.replace(/^\d\s*/, '').startsWith(words),
        );
        found?.click();
        return found !== undefined;
      },
      selector,
      words,
    );

  const drawn = () =>
    desk.run(
      () =>
        new Promise((done) => {
          requestAnimationFrame(() => requestAnimationFrame(() => done(true)));
        }),
    );

  const parts = () =>
    desk.run(() =>
      [...document.querySelectorAll('#sheet header nav button')].map((tab) =>
        tab.innerText.split('\n').at(0),
      ),
    );

  /** What can be scrolled sideways; the why-tree is meant to grow to the side. */
  const tooWide = () =>
    desk.run(() =>
      [...document.querySelectorAll('main *')]
        .filter((one) => /auto|scroll/.test(getComputedStyle(one).overflowX))
        .filter((one) => one.scrollWidth > one.clientWidth + 1 && !one.matches('.tree'))
        .map((one) => `${one.className}: ${one.scrollWidth} px in ${one.clientWidth} px`),
    );

  for (const stage of STAGES) {
    it(`${stage}: no part of it is wider than its sheet`, async () => {
      await until(stage, () => pressed('nav button', stage));
      await until(`The sheet of ${stage}`, () =>
        desk.run(
          (stage) =>
            document.querySelector('nav [aria-current]')?.innerText.includes(stage) ?? false,
          stage,
        ),
      );
      await drawn();
      const wrong = await tooWide();
      const all = await parts();
      assert.ok(all.length > 0 || stage === 'Identify success', `${stage} has parts`);
      for (const part of all) {
        await until(part, () => pressed('#sheet header nav button', part));
        await drawn();
        wrong.push(...(await tooWide()).map((one) => `${part}: ${one}`));
      }
      assert.deepEqual(wrong, []);
    });
  }
});
