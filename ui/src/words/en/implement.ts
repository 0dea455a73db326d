/** Stage 7: how the action plans go, what we did together, who signed up, who wants to hear. */
import type { StepStatus } from '../../protocol/protocol';
import { many } from './saying';
import { stageOf } from './stages';

const people = (count: number): string => many(count, 'person', 'people');

/** How a step goes, in words. */
const status: Record<StepStatus, string> = {
  notStarted: 'Not started',
  started: 'Started',
  done: 'Done',
  stuck: 'Stuck',
  cannotDo: 'Cannot do',
};

/** Words of the stage. */
export const implement = {
  parts: { steps: 'Steps', told: 'Together we did', signUps: 'Who signed up' },
  titles: { steps: 'How it is going', told: 'Together we did', signUps: 'Who signed up' },
  reviewOn: (day: string) => `We come back together on ${day}`,
  noReview: 'No day to come back together yet.',
  noPlans: 'No action plans yet.',
  noPlansAsk: `Make them at ${stageOf('plan')}.`,
  toPlans: `Go to ${stageOf('plan')}`,
  showPlan: (number: number) => `Show action ${number.toString()}`,
  showUpdate: 'Show what we did',
  nothing: 'There is nothing to show yet.',
  cancel: 'Leave it',
  remove: 'Take away',
  edit: 'Change',

  status,
  action: (number: number, tells: string) =>
    tells ? `Action ${number.toString()}. Told by ${tells}` : `Action ${number.toString()}`,
  noSteps: `No steps yet. Add them at ${stageOf('plan')}.`,
  step: (what: string, how: StepStatus) => `${what.replace(/[.]$/, '')}. ${status[how]}. Change it`,
  how: 'How does it go?',
  because: 'Why',
  waitsFor: (what: string) => `Waits for: ${what}`,
  why: {
    cannotDo: 'Why can it not be done?',
    stuck: 'What would free it?',
  },
  whyHint: {
    cannotDo: 'People will read this. It goes with “Together we did”.',
    stuck: 'You may leave it open.',
  },
  needsWhy: 'Write why. Until then it stays as it was.',
  keepWhy: 'Keep the reason',
  people: 'Who',
  peopleHint: 'Names, with commas',
  noPeople: 'nobody yet',
  by: 'By which day',
  noDay: 'no day yet',
  close: 'Done with this step',
  foot: 'What could not be done is told too, with the reason.',
  write: 'Write “Together we did”',
  said: (what: string, how: StepStatus) =>
    `${what.replace(/[.]$/, '')}: ${status[how].toLowerCase()}.`,

  hear: {
    title: 'Who wants to hear',
    counts: (all: number, told: number) =>
      `${people(all)} asked. ${told.toString()} told, ${(all - told).toString()} to tell.`,
    none: 'Nobody has asked yet.',
    noneAsk: 'Ask: who wants to hear what happens?',
    toldBy: (by: string, day: string) => `Told by ${by}, ${day}`,
    notTold: 'Not told yet',
    told: 'Told',
    toldSaid: (name: string) => `${name} was told`,
    by: 'Who told them?',
    on: 'On which day?',
    keep: 'Keep it',
    showAll: (count: number) => `Show all ${count.toString()}`,
    showFew: 'Show fewer',
    add: 'Add somebody',
    name: 'As they like to be called',
    reach: 'How to reach them',
    reachHint: 'Such as: post, a telephone number, at Fern House',
    addGo: 'Add',
    apart: 'Kept apart from what people said. Nobody can tell who said what.',
    more: (name: string, reach: string, told: string) =>
      `${[name, reach].filter(Boolean).join(', ')}. ${told}. Change it`,
    notToldAfterAll: 'Not told after all',
    remove: 'Take them off the list',
    removed: (name: string) => `${name} is off the list.`,
    added: (name: string) => `${name} is on the list.`,
    isTold: (name: string) => `${name} is told.`,
  },

  update: {
    lead: 'Say what we did, and what we could not do, and why.',
    add: 'Write what we did',
    about: 'What is it about?',
    plan: (number: number, name: string) => `Action ${number.toString()}: ${name}`,
    theme: (kind: string, number: number, name: string) =>
      `${kind} ${number.toString()}: ${name || 'no name yet'}`,
    on: 'On which day?',
    weDid: 'Together we did',
    weDidHint: 'One thing on each line.',
    couldNot: 'What we could not do',
    couldNotHint: 'Leave it empty if there is nothing.',
    why: 'And why',
    needsWhy: 'Write why not. What we could not do is never told without it.',
    needsSomething: 'Write what we did, or what we could not do.',
    needsAbout: 'Choose what it is about.',
    needsDay: 'Choose the day.',
    keep: 'Keep it',
    kept: 'It is kept.',
    none: 'Nothing told yet.',
    noneAsk: 'Ask: what has changed? What could we not do?',
    told: (day: string) => `Told on ${day}`,
    show: 'Show it',
    showSaid: (about: string) => `Show what we did: ${about}`,
    more: (about: string) => `${about}: what to do`,
    removed: 'It is taken away.',
    here: 'on the wall',
    chosen: 'Next for the wall',
  },

  signUps: {
    lead: 'Names stand in the action plan. How to reach people is for you only.',
    count: (count: number) => (count === 0 ? 'nobody yet' : people(count)),
    name: 'Name, as they like to be introduced',
    contact: 'How to reach them',
    contactHint: 'Only if they want to give it',
    add: 'Sign up',
    addTo: (plan: string) => `Sign somebody up for: ${plan}`,
    noContact: 'no way to reach them yet',
    more: (name: string) => `${name}: what to do`,
    edit: 'Change',
    remove: 'Take them off the plan',
    removed: (name: string) => `${name} is off the plan.`,
    added: (name: string) => `${name} has signed up.`,
    title: (name: string) => `Change ${name}`,
  },

  cue: {
    steps: {
      title: 'Ring round',
      say: ['You said you would do this. How did it go?'],
      tip: 'No blame. If it is stuck, ask what would free it.',
    },
    told: {
      title: 'Say it truly',
      told: true,
      say: ['What changed for people?', 'What could we not do, and why?'],
      tip: 'Use few words. Everybody who asked will read them.',
    },
    signUps: {
      title: 'Ask',
      say: ['Do you still want to be part of this?', 'How would you like to be called?'],
      tip: 'Somebody may leave a plan. Nobody has to say why.',
    },
  },
};
