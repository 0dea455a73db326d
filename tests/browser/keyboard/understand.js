// Stages 4 and 5 by keyboard: why, what matters most, and success.
import assert from 'node:assert/strict';
import { wallSays } from '../support/heard.js';

export function understand(way) {
  way.stretch('the room asks why', async () => {
    const { hands, desk, wall } = way;
    await way.find('why is this happening');
    await hands.push('Add the first cause');
    await way.saysNothing();
    await hands.type('The last bus is at six');
    await hands.press('Enter');
    await way.says(/./);
    await hands.type('Nobody asked us');
    await hands.press('Escape');
    await way.says(/./);
    await hands.press('ArrowUp');
    await way.saysNothing();
    await hands.press('r');
    await desk.getByRole('button', { name: /bus is at six. Matters most/ }).waitFor();
    await way.says(/./);
    await hands.press('w');
    await wallSays(wall, 'The last bus is at six', 'Nobody asked us');
    await way.says(/^On the wall: why-tree/);
  });

  way.stretch('the vote is counted, closed, and shown place by place', async () => {
    const { hands, wall } = way;
    await way.find('vote');
    await hands.tabTo(/People voting/);
    await hands.press('Control+a');
    await hands.type('10');
    await hands.push('Begin the vote');
    await way.seen('0 of 30 dots counted');
    await way.says(/./);
    await hands.tabTo(/dots for theme 1/);
    await hands.type('27');
    await hands.press('Enter');
    await way.seen('27 of 30 dots counted');
    await way.says(/27 of 30/);
    await hands.press('Control+Enter');
    await way.seen('What matters most to us');
    await hands.look('the vote is closed');
    await way.says(/closed/);
    await hands.press('w');
    await wallSays(wall, 'still to come');
    await way.says(/result/);
    await hands.press('Enter');
    await way.says(/^Place 2/);
    await hands.press('PageDown');
    await wallSays(wall, '27', 'I cannot get home after six.');
    await way.says(/^Place 1/);
    const { voteRounds } = await way.document();
    assert.deepEqual(
      voteRounds.map(({ closed, people }) => [Boolean(closed), people]),
      [[true, 10]],
    );
  });

  way.stretch('success is pictured', async () => {
    const { hands, wall } = way;
    const focus = await hands.press('Alt+5');
    assert.match(focus.name, /It worked/, 'the new screen has the focus');
    await hands.tabTo(/^Success 1/);
    await way.saysNothing();
    await hands.type('I stay until the club ends');
    await hands.press('Enter');
    await way.says(/./);
    await hands.press('Escape', 'w');
    await wallSays(wall, 'I stay until the club ends');
    await way.says(/^On the wall: success/);
  });
}
