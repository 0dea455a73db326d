import { describe, expect, it } from 'vitest';
import type { Outcome, StepName } from '../protocol/protocol';
import { history } from '.';

const step = (cmd: StepName['cmd'], called = '', n = 1): StepName => ({ cmd, called, n });

const outcome = (fields: Partial<Outcome>): Outcome => ({
  revision: 1,
  made: [],
  step: null,
  passedOver: [],
  leftOut: 0,
  ...fields,
});

describe('what a step is called', () => {
  it.each([
    [step('moveStatements', '27'), 'move card 27'],
    [step('moveStatements', '', 40), 'move 40 cards'],
    [step('moveStatements'), 'move a card'],
    [step('ringCause', 'G'), 'ring cause G'],
    [step('addIdea'), 'add an idea'],
    [step('editWorkshop'), "the workshop's details"],
  ])('is what people did', (name, words) => {
    expect(history.step(name)).toBe(words);
  });
});

describe('what an undo says', () => {
  it('names what came back, what it passed over, and what was erased', () => {
    const told = history.told(
      'undo',
      outcome({
        step: step('moveStatements', '', 40),
        passedOver: [step('countVotes')],
        leftOut: 1,
      }),
    );
    expect(told).toBe(
      'Undone: move 40 cards. Count votes cannot be undone any more. It stays. ' +
        'One thing was erased and did not come back.',
    );
  });

  it('says what was done again', () => {
    expect(history.told('redo', outcome({ step: step('addTheme', '3') }))).toBe(
      'Done again: add theme 3.',
    );
  });
});
