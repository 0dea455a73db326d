import type { StepWords } from './prompt';

/** Day 2, until the ideas are on the wall. */
export const dayTwoOpens = {
  recap: {
    title: 'Where we got to',
    learning: {
      whatFor: 'Everybody knows again where we are, and so do those who are new.',
      say: [
        'This is what people told us. These are the themes that matter most.',
        'This is why it happens. This is what we want to see.',
        'Has anything changed since then? Did we miss something?',
        'Do our ways of working still suit us?',
        'Today we find ideas, choose some, and make plans.',
      ],
      onWall: 'The result of the vote, a why-tree, success. Then now and next.',
      materials: 'The sheets from day 1, back on the walls. Name labels.',
      minutes: '20',
      goesWrong: [
        'It takes too long. Show it, say one sentence, go on.',
        'Somebody is new. Ask a neighbour to tell them the story.',
        'Day 1 begins again. Note the point, and come back to it.',
      ],
      leads: 'Somebody who was there on day 1.',
    },
    knowing: {
      whatFor: 'Everybody is back in the story.',
      say: [
        'This is what people told us, why it happens, and what we want to see.',
        'Did we miss something?',
      ],
      onWall: 'The result, a why-tree, success.',
      materials: 'The sheets from day 1.',
      minutes: '20',
      goesWrong: ['Show it, say one sentence, go on.'],
      leads: 'Somebody from day 1.',
    },
  },
  inPlace: {
    title: 'In place already',
    learning: {
      whatFor: 'We find out what is there, so that nobody makes it twice.',
      say: [
        'What is there already for this?',
        'Who runs it? Does it work well?',
        'It may be small. A neighbour who rings counts.',
        'What have we missed?',
      ],
      onWall: 'What is in place for one theme.',
      materials: 'The theme and its causes. Paper for each table. Somebody who knows the area.',
      minutes: '30',
      goesWrong: [
        'Somebody stands up for their own service. Say: it is only a list.',
        'Only services are named. Ask about neighbours, clubs and families.',
        'Half the room has never heard of it. Write that down too.',
      ],
      leads: 'Somebody who knows the area well.',
    },
    knowing: {
      whatFor: 'We build on what is there.',
      say: ['What is there already? Who runs it?', 'What have we missed?'],
      onWall: 'What is in place for one theme.',
      materials: 'The theme, its causes, paper.',
      minutes: '30',
      goesWrong: ['It is not about blame. It helps us to build on it.'],
      leads: 'Somebody who knows the area.',
    },
  },
  ideasOne: {
    title: 'Ideas, the first way to think',
    learning: {
      whatFor: 'We begin with the well-known way. What could good services do?',
      say: [
        'Look at the causes with rings. What would a good service do?',
        'Say it in a few words. I type it as you say it.',
        'Any idea counts. Nobody judges yet.',
        'What works somewhere else? Could it work here?',
      ],
      onWall: 'The ideas for one theme. The timer, if it helps.',
      materials: 'The causes and success of this theme. Notes and pens.',
      minutes: '10 for a theme.',
      goesWrong: [
        'Somebody says that it costs too much. Say: we come to that on the grid.',
        'Two or three people say it all. Ask each table for one idea.',
        'The idea is one word. Ask: who would do what?',
      ],
      leads: 'One asks, one types.',
    },
    knowing: {
      whatFor: 'Ideas the well-known way.',
      say: ['What would a good service do? Any idea counts.'],
      onWall: 'The ideas for one theme.',
      materials: 'Causes, success, notes.',
      minutes: '10 for a theme.',
      goesWrong: ['Write it as it is said. Nobody judges yet.'],
      leads: 'One asks, one types.',
    },
  },
  ideasTwo: {
    title: 'Ideas, the second way to think',
    learning: {
      whatFor: 'Now without services. What could people do for each other?',
      say: [
        'What could neighbours, families and groups do?',
        'What are people here good at? What could they share?',
        'Who do you know that would like to help?',
        'Any idea counts. Nobody judges yet.',
      ],
      onWall: 'The ideas for one theme. The timer, if it helps.',
      materials: 'What is in place already, beside the causes. Notes and pens.',
      minutes: '10 for a theme.',
      goesWrong: [
        'It all lands on families. Ask: who else, and what would help them?',
        'It turns into services again. Ask: what could we do without one?',
        'People say that nobody will help. Ask: who helped you last time?',
      ],
      leads: 'Somebody from a family or a group.',
    },
    knowing: {
      whatFor: 'Ideas from people, families and groups.',
      say: ['What could neighbours, families and groups do? Any idea counts.'],
      onWall: 'The ideas for one theme.',
      materials: 'What is in place, causes, notes.',
      minutes: '10 for a theme.',
      goesWrong: ['Does it all land on families? Ask who else.'],
      leads: 'Somebody from a family or a group.',
    },
  },
  ideasThree: {
    title: 'Ideas, the third way to think',
    learning: {
      whatFor: 'We let go of what is usual. A wild idea may hold a grain that works.',
      say: [
        'What is the wildest thing that could work?',
        'Money and rules do not count for the next ten minutes.',
        'What would a child do?',
        'Which part of that could we really do?',
      ],
      onWall: 'The ideas for one theme. Underline the grain that could work.',
      materials: 'Notes and fat pens. Room to stand up and move.',
      minutes: '10 for a theme.',
      goesWrong: [
        'Nothing comes. Ask: what would be the worst idea? Now turn it round.',
        'Somebody feels laughed at. Thank them, and write it down.',
        'Wild ideas get lost. Underline the grain before you go on.',
      ],
      leads: 'Somebody with a light heart.',
    },
    knowing: {
      whatFor: 'Wild ideas, and the grain in them.',
      say: ['What is the wildest thing that could work?', 'Which part could we really do?'],
      onWall: 'The ideas for one theme.',
      materials: 'Notes, pens, room to move.',
      minutes: '10 for a theme.',
      goesWrong: ['Nothing comes? Ask for the worst idea, and turn it round.'],
      leads: 'Somebody with a light heart.',
    },
  },
} as const satisfies Record<string, StepWords>;
