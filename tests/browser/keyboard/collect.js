// Stage 2 by keyboard: a questionnaire, the words to check, and what is typed in the room.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { root } from '../support/heard.js';

export function collect(way) {
  way.stretch('a questionnaire becomes cards', async () => {
    const { hands, desk } = way;
    const focus = await hands.press('Alt+2');
    assert.equal(focus.name, 'Bring in the answers', 'the new screen has the focus');
    await way.saysNothing();
    const chosen = desk.waitForEvent('filechooser');
    await hands.tabTo(/Choose a file/);
    await desk.keyboard.press('Enter');
    await (await chosen).setFiles(join(root, 'tests/fixtures/questionnaire.csv'));
    await way.seen('10 people answered');
    await hands.look('the file was read');
    await way.says(/shown in the room/, /10 people answered/);
    const asked = () =>
      desk.evaluate(
        () => document.activeElement.closest('fieldset, [role="radiogroup"]')?.innerText,
      );
    await hands.tabTo('Yes', { role: 'radio' });
    assert.match(await asked(), /shown in the room/);
    await hands.press('Space', 'Tab');
    await way.says(/quoted afterwards/);
    await hands.tabTo('Yes', { role: 'radio' });
    assert.match(await asked(), /quoted afterwards/);
    await hands.press('Space', 'Tab');
    await way.saysNothing();
    await hands.push('Make 36 cards');
    await way.seen('36 cards are made');
    await hands.look('the cards are made');
    await way.says(/36 cards are made/);
    assert.equal((await way.document()).statements.length, 36);
  });

  way.stretch('a statement typed in the room has its number at once', async () => {
    const { hands } = way;
    await way.find('type in');
    await way.saysNothing();
    await hands.tabTo(/What somebody says/);
    await hands.type('Mr Brook waits until I sit');
    await hands.press('Enter');
    await way.says(/37/);
    const { statements } = await way.document();
    assert.equal(
      statements.find(({ number }) => number === 37)?.words,
      'Mr Brook waits until I sit',
    );
  });

  way.stretch('words that name somebody are hidden, one after the other', async () => {
    const { hands } = way;
    await way.find('words to check');
    await way.seen('looks like');
    await hands.tabTo(/^Hide/);
    let focus = await hands.press('Enter');
    assert.match(focus.name, /^Hide/, 'the next one is ready');
    await way.says(/^Hidden. 1 place left/);
    focus = await hands.press('h');
    assert.equal(focus.name, 'Every word is checked.');
    await way.says(/^Hidden. 0 places left/);
    const { statements } = await way.document();
    const chosen = statements.flatMap(({ pointed }) => pointed.map(({ choice }) => choice));
    assert.deepEqual(chosen, ['hidden', 'hidden']);
  });
}
