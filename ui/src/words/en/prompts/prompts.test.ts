import { describe, expect, it } from 'vitest';
import { STEPS } from '../../../desk/prompts/steps';
import { prompts, type StepWords } from '.';

const steps: [string, StepWords][] = Object.entries(prompts);
const said = steps.flatMap(([step, { title, ...lengths }]) => [
  { where: `${step}.title`, text: title },
  ...Object.entries(lengths).flatMap(([length, words]) =>
    Object.entries<string | readonly string[]>({ ...words }).flatMap(([field, lines]) =>
      (typeof lines === 'string' ? [lines] : lines).map((text) => ({
        where: `${step}.${length}.${field}`,
        text,
      })),
    ),
  ),
]);

describe('the prompts', () => {
  it('are there for every step, in the order of the process', () => {
    expect(Object.keys(prompts)).toEqual([...STEPS]);
  });

  it('say something in every field, and more to somebody who is learning', () => {
    expect(said.filter(({ text }) => text.trim() === '')).toEqual([]);
    for (const { learning, knowing } of Object.values(prompts)) {
      expect(learning.say.length).toBeGreaterThanOrEqual(knowing.say.length);
      expect(learning.goesWrong.length).toBeGreaterThanOrEqual(knowing.goesWrong.length);
    }
  });

  it('leave the quotes to the screen', () => {
    expect(said.filter(({ text }) => /["“”]/.test(text))).toEqual([]);
  });
});
