// Stages 7 and 8 by keyboard, and the action plans on paper.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { wallSays } from '../support/heard.js';

/** What a PDF says, its lines as one. */
const printed = (path) =>
  execFileSync('pdftotext', ['-layout', path, '-']).toString('utf8').replace(/\s+/g, ' ');

export function after(way) {
  way.stretch('how each step goes is told, with the reason where it cannot be done', async () => {
    const { hands } = way;
    const status = async () =>
      (await way.document()).steps.map(({ what, status: how, reason }) => [what, how, reason]);
    let focus = await hands.press('Alt+7');
    assert.equal(focus.name, 'How it is going');
    await hands.push(/^Ring the bus company/);
    focus = await hands.look('the step is open');
    assert.deepEqual([focus.role, focus.name], ['radio', 'Not started']);
    await way.saysNothing();
    await hands.press('ArrowDown');
    await way.says(/^Ring the bus company: started/);
    await hands.press('ArrowDown');
    await way.says(/^Ring the bus company: done/);
    focus = await hands.press('Escape');
    assert.match(focus.name, /^Ring the bus company. Done/, 'the step itself has the focus again');
    await hands.push(/^Ask the swimming club/);
    await hands.press('ArrowUp');
    focus = await hands.look('the reason is asked for');
    assert.match(focus.name, /^Why can it not be done/);
    await way.saysNothing();
    await hands.type('The club closed in May');
    await hands.press('Enter');
    await way.says(/^Ask the swimming club: cannot do/);
    await hands.press('Escape');
    await way.saysNothing();
    assert.deepEqual(await status(), [
      ['Ring the bus company', 'done', ''],
      ['Ask the swimming club', 'cannotDo', 'The club closed in May'],
    ]);
  });

  way.stretch('who wants to hear is written down, and ticked as told', async () => {
    const { hands } = way;
    await hands.push('Add somebody');
    for (const name of ['Fern House', 'Joe']) {
      await hands.type(name);
      await hands.press('Enter');
      await way.says(new RegExp(`^${name} is on the list`));
    }
    let focus = await hands.press('Escape');
    assert.equal(focus.name, 'Add somebody', 'Escape goes back to what opened the fields');
    await hands.tabTo('Fern House was told', { back: true });
    await hands.press('Enter');
    await hands.type('Ada');
    await hands.press('Enter');
    await way.says(/^Fern House is told/);
    focus = await hands.look('who was told');
    assert.match(focus.name, /Fern House|Joe/);
    const { wantsToHear } = await way.document();
    assert.deepEqual(wantsToHear.map(({ name, toldBy }) => [name, toldBy]).toSorted(), [
      ['Fern House', 'Ada'],
      ['Joe', ''],
    ]);
  });

  way.stretch('what we did together is written, and shown', async () => {
    const { hands, wall } = way;
    await way.part('Together we did');
    await hands.push('Write what we did');
    let focus = await hands.look('the fields are open');
    assert.equal(focus.role, 'select-one', 'first what it is about');
    await hands.press('ArrowDown');
    // What is still to be written is a status line of the fields.
    await way.says(/^Write what we did/);
    await hands.tabTo(/^Together we did/);
    await hands.type('The bus company has answered.');
    await hands.press('Control+Enter');
    await way.says(/^It is kept/);
    focus = await hands.look('it is kept');
    assert.match(focus.name, /^Show what we did: Action 1/);
    await hands.press('Enter');
    await way.says(/^On the wall: what we did/);
    await wallSays(wall, 'The bus company has answered.');
  });

  way.stretch('at the review everybody hears what changed', async () => {
    const { hands, wall } = way;
    let focus = await hands.press('Alt+8');
    assert.equal(focus.name, 'What changed');
    await way.seen('The club closed in May');
    await hands.push(/^Show .*card/);
    focus = await hands.look('the cards are unfolded');
    assert.match(focus.name, /^Hide/);
    await way.saysNothing();
    await way.part('Who has been told');
    await way.seen('1 told, 1 to tell');
    await way.part('Thanks');
    await hands.tabTo(/^The day we come back together/);
    await hands.type('01122027');
    await hands.tabTo(/^Show thanks/);
    await hands.press('w');
    await way.says(/^On the wall: the thanks/);
    await wallSays(wall, 'Thank');
    await hands.press('Alt+8');
    await hands.tabTo(/Review.*tick it as done/, { back: true });
    await hands.press('Enter');
    await way.says(/ticked as done/);
    const { workshop } = await way.document();
    assert.deepEqual([workshop[0].reviewDate, workshop[0].done], ['2027-01-12', ['review']]);
  });

  way.stretch('the action plan is saved as a PDF that says it all', async () => {
    const { hands, desk } = way;
    const download = desk.waitForEvent('download');
    await way.find('save the action plan');
    const file = await download;
    assert.match(file.suggestedFilename(), /^getting-about-in-larkfield.*\.pdf$/);
    const path = await file.path();
    const bytes = await readFile(path);
    assert.equal(bytes.subarray(0, 5).toString('latin1'), '%PDF-');
    assert.match(bytes.subarray(-32).toString('latin1'), /%%EOF\s*$/);
    const text = printed(path);
    for (const words of [
      'A later bus on club nights',
      'I cannot get home after six',
      'The last bus is at six',
      'Ring the bus company',
      'The club closed in May',
      'Ana',
    ]) {
      assert.ok(text.includes(words), `'${words}' is on it`);
    }
    for (const kept of ['Mrs Alder', 'Mr Brook']) assert.ok(!text.includes(kept), kept);
    await way.seen('Saved: ');
    await hands.look('the plan is saved');
    await way.says(/^Saved: .*\.pdf, \d page/);
  });
}
