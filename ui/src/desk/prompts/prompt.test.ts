import { describe, expect, it } from 'vitest';
import type { Prompt } from '../../protocol/protocol';
import type { PromptWords } from '../../words/prompts';
import { onCard } from './onCard';
import { fieldOf, promptNow } from './prompt';
import { stepAt, stepOnWall } from './steps';

const ours: PromptWords = {
  whatFor: 'To hear it all.',
  say: ['We listen.', 'Just listen.', 'Hold up yellow.'],
  onWall: 'One card.',
  materials: 'Cards.',
  minutes: '45',
  goesWrong: ['It is read too fast.', 'It gets heavy.'],
  leads: 'Readers.',
};

const own = (fields: Partial<Prompt>): Prompt => ({
  id: 'p',
  step: 'hear',
  length: 'learning',
  whatFor: null,
  say: null,
  onWall: null,
  materials: null,
  minutes: null,
  goesWrong: null,
  leads: null,
  ...fields,
});

describe('a prompt of a workshop', () => {
  it('is ours where nobody changed it, field by field', () => {
    const now = promptNow(ours, own({ say: 'Listen well.\n\nAnd rest.' }));
    expect(now.say).toEqual({ lines: ['Listen well.', 'And rest.'], own: true });
    expect(now.goesWrong).toEqual({ lines: ours.goesWrong, own: false });
    expect(now.minutes).toEqual({ lines: ['45'], own: false });
  });

  it('may be emptied on purpose', () => {
    expect(promptNow(ours, own({ materials: '' })).materials).toEqual({ lines: [], own: true });
  });

  it('goes back to ours when our words are typed again', () => {
    expect(fieldOf('say', 'We listen.\nJust listen.\n Hold up yellow. ', ours)).toEqual({
      field: 'say',
      value: null,
    });
    expect(fieldOf('minutes', '50', ours)).toEqual({ field: 'minutes', value: '50' });
  });
});

describe('the cue card', () => {
  const around = { title: 'Say', topic: 'Hear everything', leads: 'Pat', tip: 'Do not explain.' };
  const prompt = promptNow(ours, undefined);

  it('says the first two things of the step and one tip', () => {
    const card = onCard(null, { ...around, prompt });
    expect(card).toMatchObject({ title: 'Say', topic: 'Hear everything', who: 'Pat' });
    expect(card?.say).toEqual(['We listen.', 'Just listen.']);
    expect(card?.tip).toBe('Do not explain.');
  });

  it("keeps the screen's words of the moment", () => {
    const said = { say: 'Card 43.', tip: 'Read it twice.', topic: 'Card by card' };
    const card = onCard(said, { ...around, prompt });
    expect([card?.say, card?.tip, card?.topic]).toEqual([
      ['Card 43.'],
      'Read it twice.',
      'Card by card',
    ]);
  });

  it("says a workshop's own words before those of the moment", () => {
    const changed = promptNow(ours, own({ say: 'Listen well.', goesWrong: 'Mind the noise.' }));
    const card = onCard({ say: 'Card 43.', tip: 'Read it twice.' }, { ...around, prompt: changed });
    expect([card?.say, card?.tip]).toEqual([['Listen well.', 'Card 43.'], 'Mind the noise.']);
  });

  it('leads on to the step only where there is one', () => {
    expect(onCard(null, { ...around, prompt })?.whole).toBe(true);
    expect(onCard({ say: 'Print one page.' }, { ...around, prompt: null })?.whole).toBe(false);
  });

  it('is not there where nobody has anything to say', () => {
    expect(onCard(null, { ...around, prompt: null })).toBeUndefined();
  });
});

describe('the step of a screen', () => {
  it('follows its place and its part', () => {
    expect(stepAt('theme', undefined)).toBe('hear');
    expect(stepAt('theme', 'board')).toBe('cluster');
    expect(stepAt('plan', 'vote')).toBe('voteIdeas');
    expect(stepAt('prepare', 'agree')).toBe('welcome');
    expect(stepAt('help', undefined)).toBeNull();
  });

  it('is what the wall begins, where no screen is about it', () => {
    expect([stepOnWall('warmUp'), stepOnWall('thanks'), stepOnWall('grid')]).toEqual([
      'warmUp',
      'close',
      null,
    ]);
  });
});
