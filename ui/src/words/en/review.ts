/** Stage 8: what changed, what we did together, who has been told, thanks. */
import { many } from './saying';
import { stageOf } from './stages';

/** Words of the stage. */
export const review = {
  parts: {
    changed: 'What changed',
    told: 'Together we did',
    hear: 'Who has been told',
    thanks: 'Thanks',
  },
  titles: {
    changed: 'What changed',
    told: 'Together we did',
    hear: 'Who has been told',
    thanks: 'Thanks, and what next',
  },
  noPlans: 'No action plans yet.',
  noPlansAsk: `Make them at ${stageOf('plan')}, then come back here.`,
  toPlans: `Go to ${stageOf('plan')}`,
  action: (number: number) => `Action ${number.toString()}`,
  open: (name: string) => `${name}: from what people said to now`,

  said: 'People said',
  count: (cards: number, people: number) =>
    people > 0
      ? `${many(cards, 'card', 'cards')} of ${many(people, 'person', 'people')}`
      : many(cards, 'card', 'cards'),
  because: 'Because',
  idea: 'The idea',
  promise: 'We said we would',
  now: 'Now',
  steps: (done: number, all: number) =>
    all === 0 ? 'No steps yet' : `${done.toString()} of ${many(all, 'step', 'steps')} done`,
  /** Words that people typed, closed as a sentence. */
  sentence: (typed: string) => (/[.!?…]$/u.test(typed.trim()) ? typed.trim() : `${typed.trim()}.`),
  couldNot: 'We could not',
  why: (why: string) => `Why: ${why}`,
  toldOn: (day: string) => `Told on ${day}`,
  notTold: `Nothing told yet. Write it at ${stageOf('implement')}.`,
  writeIt: 'Write what we did',
  showCards: (count: number) => `Show what people said: ${many(count, 'card', 'cards')}`,
  hideCards: 'Hide what people said',
  noCards: 'No cards stand in this theme.',
  noAction: 'No action came of these',
  noActionNote: 'The room took them forward. Say why, or make a plan.',
  showPlan: (number: number) => `Show action ${number.toString()}`,
  showDid: (number: number) => `Show what we did, action ${number.toString()}`,

  updates: {
    none: 'Nothing told yet.',
    noneAsk: `Write it at ${stageOf('implement')}: what we did, and what we could not.`,
    toImplement: `Go to ${stageOf('implement')}`,
    show: 'Show what we did',
    choose: (about: string) => `Show next: ${about}`,
    onWall: 'on the wall',
    next: 'next',
    of: (at: number, all: number) => `${at.toString()} of ${all.toString()}`,
  },

  hear: {
    lead: 'All who asked hear what happened.',
  },

  thanks: {
    lead: 'The wall says thank you, and what happens next.',
    show: 'Show thanks',
    picture: 'This is how it will look',
    lines: 'It takes its lines from the plans and the day you come back together.',
    noPicture: 'There is no picture of it now.',
    setReview: 'The day we come back together',
  },

  cue: {
    changed: {
      title: 'Say',
      say: ['This is what you told us.', 'This is what has happened since.'],
      tip: 'Say what did not happen too.',
    },
    told: {
      title: 'Say',
      say: ['Together we did this.', 'We could not do that. This is why.'],
      tip: 'Let somebody read it who was part of it.',
    },
    hear: {
      title: 'Tips',
      told: true,
      say: ['Who has not heard yet?', 'Who tells them, and on which day?'],
      tip: 'People trust someone they know.',
    },
    thanks: {
      title: 'Say',
      say: ['Thank you for what you told us.', 'This is when you hear from us next.'],
      tip: 'Say a day and a name.',
    },
  },
};
