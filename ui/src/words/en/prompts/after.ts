import type { StepWords } from './prompt';

/** After the two days. */
export const after = {
  carryOut: {
    title: 'Carry out',
    learning: {
      whatFor: 'The plans get done, and everybody hears how it goes.',
      say: [
        'You said that you would do this. How did it go?',
        'What would free it? Who could help?',
        'If it cannot be done, tell us why. We will tell people.',
        'Who needs to hear about this?',
      ],
      onWall: 'Nothing. This is after the two days.',
      materials: 'The plans, a telephone, and the list of who wants to hear.',
      minutes: 'A short talk with each group, every few weeks.',
      goesWrong: [
        'It goes quiet. Silence is worse than bad news. Ring round.',
        'A step is stuck, and nobody says so. Ask what would free it.',
        'Only good news goes out. Say what could not be done, and why.',
      ],
      leads: 'One person for each plan. One who tells everybody.',
    },
    knowing: {
      whatFor: 'Plans get done, and people hear of it.',
      say: ['You said that you would do this. How did it go?'],
      onWall: 'Nothing.',
      materials: 'Plans, telephone, who wants to hear.',
      minutes: 'Every few weeks.',
      goesWrong: ['No blame. If it is stuck, ask what would free it.'],
      leads: 'One for each plan.',
    },
  },
  review: {
    title: 'Review and share',
    learning: {
      whatFor: 'We come back together. Everybody hears what changed, what did not, and why.',
      say: [
        'This is what you told us. This is what has happened since.',
        'Together we did this.',
        'We could not do that. This is why.',
        'What difference did it make to you?',
        'What do we do next? Who would like to stay with us?',
      ],
      onWall: 'Together we did, theme by theme.',
      materials: 'The plans and updates, the cards that began it, tea and cake.',
      minutes: 'About two hours, some three months later.',
      goesWrong: [
        'What did not happen is left out. Say it, and say why.',
        'Only those in the room hear it. Send it to everybody who asked.',
        'We talk and people listen. Ask what is different for them.',
      ],
      leads: 'People who did the work tell it themselves.',
    },
    knowing: {
      whatFor: 'Everybody hears what changed, what did not, and why.',
      say: [
        'This is what you told us. This is what has happened since.',
        'We could not do that. This is why.',
      ],
      onWall: 'Together we did.',
      materials: 'Plans, updates, the first cards.',
      minutes: 'About two hours.',
      goesWrong: ['Say what did not happen too.'],
      leads: 'People who did the work.',
    },
  },
} as const satisfies Record<string, StepWords>;
