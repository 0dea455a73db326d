// Stage 6 by keyboard: in place, ideas, their vote, the grid, what is chosen, the action plan.
import assert from 'node:assert/strict';
import { wallSays } from '../support/heard.js';

/** Milliseconds after the last arrow in which its idea's place is said. */
const AT_REST = 600;

export function plan(way) {
  way.stretch('what is in place already is told', async () => {
    const { hands, wall } = way;
    const focus = await hands.press('Alt+6');
    assert.match(focus.name, /in place/i, 'the new screen has the focus');
    await way.saysNothing();
    await hands.tabTo('Add what is in place');
    await hands.type('A minibus on Fridays');
    await hands.press('Enter');
    await way.says(/in place/i);
    await hands.press('Escape', 'w');
    await wallSays(wall, 'A minibus on Fridays');
    await way.says(/^On the wall: in place/);
  });

  way.stretch('ideas come through the lenses', async () => {
    const { hands, wall } = way;
    await way.part('Ideas');
    await hands.tabTo(/^Idea 1, Delia/);
    await way.saysNothing();
    await hands.type('A later bus on club nights');
    await hands.press('Enter');
    await way.says(/idea 1/i);
    await hands.press('Tab');
    await hands.type('Neighbours share a car home');
    await hands.press('Enter');
    await way.says(/idea 2/i);
    await hands.press('Escape', 'w');
    await wallSays(wall, 'A later bus on club nights', 'Neighbours share a car home');
    await way.says(/^On the wall: ideas/);
  });

  way.stretch('ideas are voted on, one press a dot', async () => {
    const { hands, wall } = way;
    await way.part('Vote');
    await hands.push('Begin the vote', { most: 60 });
    await way.says(/./);
    await hands.push('Count one by one');
    await way.saysNothing();
    for (const [key, said] of [
      ['1', /^Idea 1: 1 dot/],
      ['1', /^Idea 1: 2 dots/],
      ['2', /^Idea 2: 1 dot/],
      ['Backspace', /^Idea 2: 0 dots/],
      ['2', /^Idea 2: 1 dot/],
    ]) {
      await hands.press(key);
      await way.says(said);
    }
    await hands.press('Control+Enter');
    await hands.look('the vote is closed');
    await way.says(/closed/);
    await hands.press('w');
    await wallSays(wall, 'still to come');
    await way.says(/result/);
  });

  way.stretch('each idea is played onto the grid', async () => {
    const { hands, desk, wall } = way;
    await way.find('grid');
    await desk.getByRole('region', { name: 'Idea 1' }).waitFor();
    await hands.press('w');
    await wallSays(wall, 'A later bus on club nights', 'Where does it go?');
    await way.says(/^On the wall: idea 1/);
    await hands.press('ArrowUp', 'ArrowUp', 'Shift+ArrowLeft');
    await way.says(/effort/);
    await hands.press('Enter');
    await desk.getByRole('region', { name: 'Idea 2' }).waitFor();
    await way.says(/^Idea 1 stays: .*[Ii]dea 2/);
    await hands.press('ArrowUp', 'Enter');
    await way.seen('2 of 2 placed');
    await hands.look('all ideas are placed');
    await way.says(/^Idea 2 stays/);
    // Where the last arrow had put it is not said once more, a moment later.
    await desk.waitForTimeout(AT_REST);
    await way.saysNothing();
  });

  way.stretch('the room chooses', async () => {
    const { hands } = way;
    await hands.push('Go on to choose');
    await way.saysNothing();
    await hands.push('Choose idea 1');
    await way.says(/idea 1/i);
    assert.deepEqual(
      (await way.document()).ideas.map(({ number, chosen }) => [number, chosen]),
      [
        [1, true],
        [2, false],
      ],
    );
  });

  way.stretch('an action plan says why, what, when and who', async () => {
    const { hands, wall } = way;
    await hands.push('Go on to the action plans');
    await way.saysNothing();
    await hands.push('Add a plan for idea 1');
    await way.says(/add an action plan/);
    await hands.push('Name the cause', { back: true });
    await hands.press('Enter');
    await way.seen('Cause A');
    await way.says(/cause/i);
    await hands.tabTo(/^First step/);
    await hands.type('Ring the bus company');
    await hands.press('Tab');
    await way.says(/add a step/);
    await hands.tabTo(/^By when/);
    await hands.type('05112026');
    await hands.tabTo(/^Who$|^Who /);
    await hands.type('Ana');
    await hands.press('Enter');
    await way.saysNothing();
    await way.write(/^What it needs/, 'Two letters and a driver');
    await hands.tabTo(/^Step 2/);
    await hands.type('Ask the swimming club');
    await hands.press('Enter');
    await way.says(/add a step/);
    await hands.press('Escape');
    await hands.press('w');
    await wallSays(wall, 'A later bus on club nights', 'Ring the bus company');
    await way.says(/^On the wall: action/);
  });

  way.stretch('people sign up', async () => {
    const { hands } = way;
    await hands.push('Sign up');
    await hands.type('Ana');
    await hands.press('Enter');
    await way.says(/sign/);
    await hands.type('Joe');
    await hands.press('Enter');
    await way.says(/sign/);
    const focus = await hands.press('Escape');
    assert.equal(focus.name, 'Sign up', 'closing goes back to what opened it');
    const { signUps, steps } = await way.document();
    assert.deepEqual(signUps.map(({ name }) => name).toSorted(), ['Ana', 'Joe']);
    assert.deepEqual(
      steps.map(({ what, people, by }) => [what, people, by]),
      [
        ['Ring the bus company', ['Ana'], '2026-05-11'],
        ['Ask the swimming club', [], null],
      ],
    );
  });
}
