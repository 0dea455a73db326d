// Stage 1 by keyboard: the question, the people, the room, the two days, what the room agrees on.
import assert from 'node:assert/strict';
import { wallSays } from '../support/heard.js';

export function prepare(way) {
  way.stretch('a new workshop gets its name and its question', async () => {
    const { hands } = way;
    await way.seen('Start a new workshop');
    await hands.push(/^Start a new workshop/);
    await hands.type('Getting about in Larkfield');
    await hands.press('Enter');
    await way.seen('Keep it safe with a passphrase?');
    await hands.push('Not now. Start without it');
    await way.seen('Focus question');
    const focus = await hands.look('the workshop is made');
    assert.equal(focus.name, 'Prepare', 'the new screen has the focus');
    await way.write(/^Focus question/, 'What would help us get about?');
    await hands.tabTo(/^Day 1/);
    await hands.type('10102026');
    await way.write(/^Place/, 'Larkfield Hall');
    await way.write(/^Quiet room/, 'The library');
    const { workshop } = await way.document();
    assert.equal(workshop[0].focusQuestion, 'What would help us get about?');
    assert.deepEqual([workshop[0].dayOne, workshop[0].place], ['2026-10-10', 'Larkfield Hall']);
  });

  way.stretch('who must be in the room', async () => {
    const { hands } = way;
    await hands.push(/^Add a group/);
    await hands.type('People and families');
    await hands.press('Enter');
    await way.says(/add a group/);
    await hands.type('People who decide about money');
    await hands.press('Enter');
    await way.says(/add a group/);
    const focus = await hands.press('Escape');
    assert.match(focus.name, /^Add a group/, 'Escape goes back to what opened the field');
    await hands.tabTo(/^People and families: how many are coming/);
    await hands.type('12');
    await hands.tabTo(/^People and families: how many are wanted/);
    await hands.type('14');
    await hands.press('Tab');
    await way.saysNothing();
    await way.seen('2 to find');
    await hands.pick(/^More for: People who decide/, 'Remove');
    await way.says(/remove a group/);
    await hands.press('Control+z');
    await way.says(/^Undone/);
    const { invited } = await way.document();
    assert.deepEqual(
      invited.map(({ group, coming, wanted }) => [group, coming, wanted]).toSorted(),
      [
        ['People and families', 12, 14],
        ['People who decide about money', 0, 1],
      ],
    );
  });

  way.stretch('can the back row read it', async () => {
    const { hands } = way;
    await way.write(/^Picture is high/, '1.5');
    await hands.tabTo(/^Back row is at/);
    await hands.type('12');
    await hands.press('Tab');
    await way.says(/the back row can read it all/);
    await hands.push('I do not know the sizes');
    await hands.tabTo(/^Guess/);
    const focus = await hands.press('Enter');
    assert.equal(focus.name, 'I do not know the sizes', 'closing goes back to what opened it');
    await way.says(/the back row can read it all/);
    await hands.push(/^Show the test letters/, { back: true });
    await way.says(/test letters/);
    await wallSays(way.wall, 'Can you read line');
    await hands.press('w');
    await way.says(/welcome/);
    await wallSays(way.wall, 'Getting about in Larkfield');
  });

  way.stretch('the team', async () => {
    const { hands } = way;
    await way.part('The team');
    await hands.tabTo('Add somebody');
    for (const name of ['Ada', 'Ben']) {
      await hands.type(name);
      await hands.press('Enter');
      await way.says(/add somebody to the team/);
    }
    await hands.press('Escape');
    const { facilitators } = await way.document();
    assert.deepEqual(facilitators.map(({ name, role }) => [name, role]).toSorted(), [
      ['Ada', 'lead'],
      ['Ben', 'coFacilitator'],
    ]);
  });

  way.stretch('the two days', async () => {
    const { hands } = way;
    await way.part('The two days');
    await hands.push('Add a part', { most: 100 });
    await way.says(/add a part of the day/);
    await hands.tabTo('What');
    await hands.type('Hearing');
    await hands.press('Tab', 't');
    await way.write('Who leads', 'Ada');
    const { agenda } = await way.document();
    const mine = agenda.filter(({ title }) => title === 'Hearing');
    assert.deepEqual(
      mine.map(({ stage, leads }) => [stage, leads]),
      [['theme', 'Ada']],
    );
  });

  way.stretch('what the room agrees on', async () => {
    const { hands } = way;
    await way.part('What we agree');
    await hands.push('Add: Ways of working');
    for (const line of ['One person speaks at a time', 'Plain words']) {
      await hands.type(line);
      await hands.press('Enter');
      await way.says(/add a line/);
    }
    await hands.press('Escape');
    await hands.pick('More for: Plain words', 'Move up');
    await way.says(/move a line/);
    await hands.push('Change: Plain words', { back: true });
    await hands.type(' for all');
    await hands.press('Enter');
    await way.saysNothing();
    await hands.press('w');
    await way.says(/ways of working/);
    await wallSays(way.wall, 'Plain words for all', 'One person speaks at a time');
  });
}
