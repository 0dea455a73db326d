import type { StepWords } from './prompt';

/** Day 2, from the vote on ideas to the thanks. */
export const dayTwoCloses = {
  voteIdeas: {
    title: 'Vote on ideas',
    learning: {
      whatFor: 'Many ideas become a few. Those go on the grid.',
      say: [
        'Look at all the ideas again. Think first, in silence.',
        'We all have the same number of dots.',
        'Which ideas would make a difference? It does not matter whose they are.',
        'Hold your dots until I say. Then we all vote at once.',
      ],
      onWall: 'How to vote. Then the result, place by place.',
      materials: 'Dots for everybody, counted out. Or green cards. One counts, one checks.',
      minutes: '20',
      goesWrong: [
        'Two ideas say the same. Join them first. Both numbers stay.',
        'People vote for their own idea. Ask: which would help most?',
        'Somebody cannot see all of them. Read them out by number.',
      ],
      leads: 'One explains. Two others count.',
    },
    knowing: {
      whatFor: 'A few ideas for the grid.',
      say: ['Think first, in silence. Then we all vote at once.'],
      onWall: 'How to vote, then the result.',
      materials: 'Dots counted out, or green cards.',
      minutes: '20',
      goesWrong: ['Join ideas that say the same before you vote.'],
      leads: 'One explains, two count.',
    },
  },
  grid: {
    title: 'Investment grid',
    learning: {
      whatFor: 'The room sees what is worth the effort. It is late, so we make it a game.',
      say: [
        'Here is one idea. How much difference would it make? Higher or lower?',
        'How much effort would it take? Left or right?',
        'Call out. I move it until you say stop.',
        'Is it right there? Then we take the next one.',
        'No place is a bad place.',
      ],
      onWall: 'The grid, one idea at a time.',
      materials: 'The laptop. Nothing else. People may stand.',
      minutes: '45, two or three for each idea.',
      goesWrong: [
        'The loudest win. Ask somebody quiet: would this make a difference to you?',
        'Two people argue. Ask the room: higher, lower or stay?',
        'One idea takes too long. Skip it, and come back.',
        'Somebody’s own idea lands low. Say: it is kept, only not now.',
      ],
      leads: 'One calls, one drives. Swap when you are tired.',
    },
    knowing: {
      whatFor: 'What is worth the effort, as a game.',
      say: ['Higher or lower? Left or right? Call out.', 'Is it right there?'],
      onWall: 'The grid, one idea at a time.',
      materials: 'The laptop.',
      minutes: '45',
      goesWrong: ['Ask someone quiet: would this make a difference to you?'],
      leads: 'One calls, one drives.',
    },
  },
  choose: {
    title: 'Choose',
    learning: {
      whatFor: 'People choose what they want to do. An idea with people behind it gets done.',
      say: [
        'Which idea do you feel closest to?',
        'Go and stand by it. You may move until it feels right.',
        'Look at the quicker wins too. They give heart for the rest.',
        'Nobody by an idea? That is fine. It is kept.',
      ],
      onWall: 'The grid. Then the chosen ideas.',
      materials: 'Each idea on a sheet, round the room. Space to move about.',
      minutes: '20',
      goesWrong: [
        'All go to the biggest idea. Ask: what could we begin this week?',
        'Somebody cannot walk over. Ask them, and put their name there.',
        'A group is staff only. Ask people and families who would join.',
      ],
      leads: 'Two of the team walk round with people.',
    },
    knowing: {
      whatFor: 'Ideas that people stand by.',
      say: ['Which idea do you feel most close to? Go and stand by it.'],
      onWall: 'The grid, then the chosen ideas.',
      materials: 'Ideas on sheets, space to move about.',
      minutes: '20',
      goesWrong: ['Begin with a quicker win. It gives heart for the rest.'],
      leads: 'Two of the team.',
    },
  },
  actionPlans: {
    title: 'Action plans',
    learning: {
      whatFor: 'Each chosen idea becomes a plan that we can do ourselves.',
      say: [
        'What is the very first step? Who will do it, and by when?',
        'What comes after that? Who helps?',
        'What does it need? How will we know that it works?',
        'Who will tell people, and how?',
        'Each step has a person’s name. A team or a firm is not enough.',
        'Read it back to us. Is it small enough to do?',
      ],
      onWall: 'The plan, as it is written.',
      materials: 'A plan sheet for each group. The idea, its cause and its theme. Diaries.',
      minutes: '60',
      goesWrong: [
        'The first step is too big. Ask: what can you do this week?',
        'A step says the council will do it. Ask: who, by name?',
        'Staff take every step. Ask: who else would like one?',
        'No day for the next meeting. Agree on it before people leave.',
      ],
      leads: 'Each group writes its own. The team goes round.',
    },
    knowing: {
      whatFor: 'A plan that we can do ourselves.',
      say: ['What is the very first step? Who will do it, and by when?'],
      onWall: 'The plan, as it is written.',
      materials: 'Plan sheets, diaries.',
      minutes: '60',
      goesWrong: [
        'Read it back before you move on. Is it small enough to do?',
        'A person’s name on each step.',
      ],
      leads: 'Each group.',
    },
  },
  close: {
    title: 'Sign up and close',
    learning: {
      whatFor:
        'People put their names to what they will do. Everybody knows what comes next, and who tells them.',
      say: [
        'Who would like to help with this? Put your name to it.',
        'This comes next, on this day. This person will tell you.',
        'Do you want to hear how it goes? Tell us how to reach you.',
        'What was good about these days? What would you change?',
        'Thank you. You gave us your time and your words.',
      ],
      onWall: 'The plans. Then thanks, and what happens next.',
      materials: 'Sign-up sheets. A separate sheet for how to reach people. Pens.',
      minutes: '20',
      goesWrong: [
        'People leave before the end. Keep time for this.',
        'It ends with: we will be in touch. Say a day, a thing and a name.',
        'Somebody signs up to please us. Say: no is a good answer too.',
      ],
      leads: 'The whole team.',
    },
    knowing: {
      whatFor: 'Names on plans, thanks, and what comes next.',
      say: [
        'Who would like to help with this?',
        'This comes next, on this day. This person will tell you.',
      ],
      onWall: 'The plans, then thanks.',
      materials: 'Sign-up sheets, pens.',
      minutes: '20',
      goesWrong: ['Say a day, a thing and a name.'],
      leads: 'The whole team.',
    },
  },
} as const satisfies Record<string, StepWords>;
