// Stage 3 by keyboard: cards are heard, and put into themes.
import assert from 'node:assert/strict';
import { wallSays } from '../support/heard.js';

export function theme(way) {
  way.stretch('cards are heard on the wall, also with a presenter’s remote', async () => {
    const { hands, desk, wall } = way;
    /** The number of the card that is read now, and how the host has these cards. */
    const now = () => desk.locator('.now [data-card]').getAttribute('data-card');
    const heard = async (...numbers) => {
      const { statements } = await way.document();
      return numbers.map((n) => statements.find(({ number }) => number === Number(n)).heard);
    };
    await way.find('hear');
    const first = await now();
    await hands.press('w');
    await wallSays(wall, '0 of');
    await way.says(new RegExp(`^On the wall: card ${first}\\b`));
    await hands.press('Space');
    const second = await now();
    await way.says(new RegExp(`^Card ${first} .*heard.* Card ${second}\\b`));
    await wallSays(wall, '1 of');
    assert.deepEqual(await heard(first, second), ['heard', 'notYet']);
    await hands.press('PageDown');
    const third = await now();
    await way.says(new RegExp(`Card ${third}\\b`));
    await wallSays(wall, '2 of');
    assert.deepEqual(await heard(first, second, third), ['heard', 'heard', 'notYet']);
    await hands.press('PageUp');
    assert.equal(await now(), second, 'back at the card before');
    await way.says(new RegExp(`^Card ${second}\\b`));
    // Names at the beginning may be hidden; the last words never name anybody here.
    const words = (await way.document()).statements.find((s) => s.number === Number(second)).words;
    await wallSays(wall, words.split(' ').slice(-2).join(' '));
    assert.deepEqual(await heard(second), ['heard'], 'going back makes nothing unheard');
    await hands.press('h');
    await way.says(/./);
    assert.deepEqual(await heard(second), ['heard'], 'what was heard stays heard');
  });

  way.stretch('cards go into themes', async () => {
    const { hands, desk, wall } = way;
    const count = (n) => desk.getByRole('region', { name: `six.. ${n} card` }).waitFor();
    await way.find('theme board');
    await hands.push(/^Not working/);
    await way.saysNothing();
    await hands.press('n');
    await way.seen('Name it');
    await way.says(/^Moved to a new theme/);
    await hands.press('r');
    await hands.type('cannot get home after six.');
    await hands.press('Enter');
    await way.says(/six/);
    await hands.press('ArrowDown');
    await way.says(/./);
    await hands.press('1');
    await count(2);
    await way.says(/theme 1/);
    await hands.press('m', '1');
    await count(3);
    await way.says(/theme 1/);
    await hands.press('n');
    await desk.locator('[data-theme="2"]').waitFor();
    await way.says(/^Moved to a new theme/);
    await hands.press('w');
    await wallSays(wall, 'I cannot get home after six.');
    await way.says(/^On the wall: themes/);
  });

  way.stretch('a step is taken back, and brought again', async () => {
    const { hands, desk } = way;
    await hands.press('Control+z');
    await desk.locator('[data-theme="2"]').waitFor({ state: 'detached' });
    await way.says(/^Undone/);
    await hands.press('Control+Shift+z');
    await desk.locator('[data-theme="2"]').waitFor();
    await way.says(/^Done again/);
  });
}
